"""The card beside the list: each row says what it is, and all stand equally far apart."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from netdesk.domain.contact import ContactDraft, Email, Phone
from netdesk.gui.person.view import CARD
from netdesk.services import contacts
from tests.helpers.screen_bench import OFFSCREEN_NOISE
from tests.helpers.window_bench import WindowBench

pytestmark = pytest.mark.qt_log_ignore(*OFFSCREEN_NOISE, extend=True)


def test_rows_say_what_they_are_and_stand_in_step(window_bench: WindowBench, qtbot: QtBot) -> None:
    draft = ContactDraft(
        "Ana Beltrán", nickname="Anita", title="Head", organisation="Solace", birthday="--05-17",
        emails=(Email("ana@solace.example", "work"), Email("ana@home.example")),
        phones=(Phone("+1 512 555 0142", "work"),),
    )  # fmt: skip
    window_bench.desk.apply(contacts.AddContact(draft), "add")
    window = window_bench.open(qtbot, size=(1360, 1400))
    view = window.contacts.side.pane.view
    view.tabs.setCurrentIndex(CARD)
    sheet = view.card.widget()
    assert sheet is not None
    qtbot.waitUntil(lambda: sheet.isVisible() and sheet.height() > 200)
    grid = sheet.layout().itemAt(0).layout()
    captions = [each for each in sheet.findChildren(QLabel) if each.parent() is sheet and grid.indexOf(each) >= 0]
    words = [each.text() for each in captions]
    for said in ("E-mail, work", "E-mail", "Phone, work", "17 May"):
        assert said in words
    named = [each for each in captions if grid.getItemPosition(grid.indexOf(each))[1] == 0]
    tops = [each.mapTo(sheet, QPoint()).y() for each in named[:9]]
    assert len({low - high for high, low in pairwise(tops)}) == 1

    def middle(each: QWidget) -> float:
        """Where the words of a row of one line have their middle."""
        room = each.contentsRect()
        return each.mapTo(sheet, room.topLeft()).y() + room.height() / 2

    for each in named:
        row = grid.getItemPosition(grid.indexOf(each))[0]
        value = grid.itemAtPosition(row, 1).widget()
        assert abs(middle(each) - middle(value)) <= 1
