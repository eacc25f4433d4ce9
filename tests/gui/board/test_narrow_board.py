"""A board that is wider than its window shows whole columns, and the way to the others."""

from collections.abc import Iterator

import pytest
from board_book import Book, show
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from netdesk.domain.introduction import Stage
from netdesk.gui.board.columns import GAP
from netdesk.gui.board.page import BoardPage


@pytest.fixture(params=[Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft], ids=["ltr", "rtl"])
def direction(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[Qt.LayoutDirection]:
    """The way in which the window reads."""
    qapp.setLayoutDirection(request.param)
    yield request.param
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def cut(page: BoardPage) -> list[Stage]:
    """The columns of which a part is out of sight."""
    port = page.columns.viewport()
    places = {
        stage: QRect(column.mapTo(port, QPoint(0, 0)), column.size())
        for stage, column in page.columns.columns.items()
        if not column.isHidden()
    }
    sight = port.rect()
    # Rounded to whole pixels: one or two may be missing.
    return [stage for stage, place in places.items() if 2 < place.intersected(sight).width() < place.width() - 2]


@pytest.mark.parametrize("width", [639, 700, 803, 900, 1164, 1600])
def test_no_column_is_cut_wherever_the_keyboard_goes(
    direction: Qt.LayoutDirection, book: Book, page: BoardPage, qtbot: QtBot, width: int
) -> None:
    book.introduced("Ana Sample", "Bea Exemple")
    book.idea("Ana Sample", "Tomás Ejemplo")
    page.resize(width, 600)
    show(page, qtbot)
    page.declined.setVisible(True)
    page.columns.show_declined(True)
    QApplication.processEvents()
    for stage in (*page.columns.columns, *reversed(page.columns.columns)):
        page.columns._bring_in_sight(page.columns.columns[stage])
        assert cut(page) == []
        column = page.columns.columns[stage]
        assert page.columns.viewport().rect().contains(column.mapTo(page.columns.viewport(), column.rect().center()))
        assert column.width() >= column.least


def test_in_a_narrow_window_ideas_come_when_they_are_asked_for(book: Book, page: BoardPage, qtbot: QtBot) -> None:
    page.resize(639, 600)
    show(page, qtbot)
    assert page.columns.width() == page.width()
    page.meet.click()
    assert page.ideas.isVisible()
    qtbot.waitUntil(lambda: page.columns.width() < page.width() - GAP)
    page.meet.click()
    assert not page.ideas.isVisible()
    page.new_introduction()
    assert page.proposal.isVisible()
    page.resize(1164, 600)
    page.proposal.left.emit()
    assert page.ideas.isVisible()
    assert not page.meet.isVisible()
