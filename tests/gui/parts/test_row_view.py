"""What every list of rows has in common."""

import pytest
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QStringListModel, Qt
from PySide6.QtGui import QFontMetrics
from pytestqt.qtbot import QtBot

from netdesk.gui.row_view import RowView
from tests.helpers.screen_bench import OFFSCREEN_NOISE, show

pytestmark = pytest.mark.qt_log_ignore(*OFFSCREEN_NOISE, extend=True)


def two_lines(metrics: QFontMetrics) -> int:
    return 2 * metrics.lineSpacing()


def test_rows_follow_the_font_both_ways(qtbot: QtBot) -> None:
    view = RowView(QStringListModel(["one", "two"]), "Words", two_lines)
    qtbot.addWidget(view)
    font = view.font()
    for size in (40, 8, 14):
        font.setPixelSize(size)
        view.setFont(font)
        assert view.rowHeight(0) == view.rowHeight(1) == two_lines(QFontMetrics(font))


def test_one_or_several_rows_can_be_chosen(qtbot: QtBot) -> None:
    for several in (False, True):
        view = RowView(QStringListModel(["one", "two"]), "Words", two_lines, several=several)
        qtbot.addWidget(view)
        view.selectAll()
        assert len(view.selectionModel().selectedRows()) == (2 if several else 0)


class Headed(QStringListModel):
    """A heading, which cannot be chosen, above each second word."""

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        return Qt.ItemFlag.NoItemFlags if index.row() % 3 == 0 else super().flags(index)


@pytest.fixture
def headed(qtbot: QtBot) -> RowView:
    """Two hundred days of two words."""
    view = RowView(Headed([f"word {number}" for number in range(600)]), "Words", two_lines, several=True)
    qtbot.addWidget(view)
    view.resize(200, 290)
    show(view, qtbot)
    view.selectRow(4)
    return view


def whole(view: RowView, row: int) -> bool:
    return view.viewport().rect().contains(view.visualRect(view.model().index(row, 0)))


def test_home_and_end_go_to_the_first_and_last_row(headed: RowView, qtbot: QtBot) -> None:
    for modifier in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier):
        qtbot.keyClick(headed, Qt.Key.Key_End, modifier)
        assert headed.currentIndex().row() == 599
        assert whole(headed, 599)
        qtbot.keyClick(headed, Qt.Key.Key_Home, modifier)
        assert headed.currentIndex().row() == 1
        assert whole(headed, 0), "with its heading"


def test_with_shift_they_choose_all_between(headed: RowView, qtbot: QtBot) -> None:
    qtbot.keyClick(headed, Qt.Key.Key_End, Qt.KeyboardModifier.ShiftModifier)
    chosen = {index.row() for index in headed.selectionModel().selectedRows()}
    assert chosen == {row for row in range(4, 600) if row % 3}
    qtbot.keyClick(headed, Qt.Key.Key_Home, Qt.KeyboardModifier.ShiftModifier)
    assert {index.row() for index in headed.selectionModel().selectedRows()} == {1, 2, 4}


def test_an_empty_list_has_neither(qtbot: QtBot) -> None:
    view = RowView(QStringListModel(), "Words", two_lines)
    qtbot.addWidget(view)
    show(view, qtbot)
    for key in (Qt.Key.Key_Home, Qt.Key.Key_End):
        qtbot.keyClick(view, key)
        assert not view.currentIndex().isValid()


def test_whoever_goes_up_sees_the_heading(headed: RowView, qtbot: QtBot) -> None:
    headed.scrollToBottom()
    headed.selectRow(599)
    while headed.currentIndex().row() > 1:
        qtbot.keyClick(headed, Qt.Key.Key_Up)
        row = headed.currentIndex().row()
        assert whole(headed, row)
        assert row % 3 != 1 or whole(headed, row - 1)


@pytest.mark.parametrize("height", [290, 300, 310, 320, 330, 340])
def test_whole_pages_do_not_end_at_a_heading(headed: RowView, qtbot: QtBot, height: int) -> None:
    headed.resize(200, height)
    for key, end in ((Qt.Key.Key_PageDown, 599), (Qt.Key.Key_PageUp, 1)):
        for _press in range(600):
            before = headed.currentIndex().row()
            qtbot.keyClick(headed, key)
            if headed.currentIndex().row() == before:
                break
        assert headed.currentIndex().row() == end
