"""Cards dropped on the Card piles screen, with real mime data, wherever the mouse lets go."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from netdesk.gui.drops import DropTarget
from netdesk.gui.piles.page import PilesPage
from tests.helpers.card_piles import finish
from tests.helpers.screen_bench import Bench, show

CARD = b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Mina Muster\r\nEND:VCARD\r\n"


@pytest.fixture
def target(bench: Bench, qtbot: QtBot) -> DropTarget:
    """The page inside of what takes drops for the window."""
    made = DropTarget()
    page = PilesPage(bench.desk, bench.editor, bench.jobs)
    QVBoxLayout(made).addWidget(page)
    made.dropped.connect(page.open_files)
    qtbot.addWidget(made)
    made.resize(1164, 786)
    show(made, qtbot)
    return made


def page_of(target: DropTarget) -> PilesPage:
    page = target.findChild(PilesPage)
    assert page is not None
    return page


def drop(widget: QWidget, data: QMimeData) -> bool:
    """Drag ``data`` over the middle of ``widget`` and let go; whether it was taken."""
    place = QPointF(widget.rect().center())
    actions = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    for event_of in (QDragEnterEvent, QDragMoveEvent):
        event = event_of(place.toPoint(), actions, data, left, none)
        QApplication.sendEvent(widget, event)
        if not event.isAccepted():
            return False
    last = QDropEvent(place, actions, data, left, none)
    QApplication.sendEvent(widget, last)
    return last.isAccepted()


def files(*paths: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def test_a_file_dropped_on_the_place_for_it_is_looked_at(target: DropTarget, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "mina.vcf"
    path.write_bytes(CARD)
    page = page_of(target)
    assert drop(page.drop, files(path))
    finish(page, qtbot)
    assert [card.draft.name for card in page.look.plan().cards] == ["Mina Muster"]


def test_a_folder_dropped_on_a_field_is_no_text_for_it(target: DropTarget, qtbot: QtBot, tmp_path: Path) -> None:
    first, second = tmp_path / "first.vcf", tmp_path / "folder"
    second.mkdir()
    first.write_bytes(CARD)
    (second / "b.vcf").write_bytes(CARD.replace(b"Mina", b"Bea"))
    page = page_of(target)
    drop(page, files(first))
    finish(page, qtbot)
    assert drop(page.look.form.where, files(second))
    finish(page, qtbot)
    assert page.look.form.where.text() == ""
    assert [card.draft.name for card in page.look.plan().cards] == ["Bea Muster"]


def test_a_card_that_comes_as_bytes_is_looked_at_too(target: DropTarget, qtbot: QtBot) -> None:
    data = QMimeData()
    data.setData("text/vcard", CARD)
    page = page_of(target)
    assert drop(page, data)
    finish(page, qtbot)
    assert page.look.model.rowCount() == 1
    target.forget()


def test_a_picture_is_not_taken(target: DropTarget, tmp_path: Path) -> None:
    path = tmp_path / "photo.png"
    path.write_bytes(b"\x89PNG")
    assert not drop(page_of(target), files(path))
    assert not page_of(target).look.isVisible()


def test_a_file_that_is_no_card_is_answered_with_what_is_taken(
    target: DropTarget, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("no card", "utf-8")
    with qtbot.waitSignal(target.refused) as said:
        assert not drop(target, files(path))
    assert ".vcf" in said.args[0]
    assert not target.overlay.isVisible(), "nothing is promised while it is dragged"


def test_words_that_are_dragged_are_no_matter(target: DropTarget, qtbot: QtBot) -> None:
    data = QMimeData()
    data.setText("a sentence")
    with qtbot.assertNotEmitted(target.refused):
        assert not drop(target, data)
