"""The field that finds one person: what it shows once somebody is chosen."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from netdesk.domain.contact import ContactId
from netdesk.gui.person_picker import WIDEST, PersonPicker
from tests.helpers.screen_bench import OFFSCREEN_NOISE, show

pytestmark = pytest.mark.qt_log_ignore(*OFFSCREEN_NOISE, extend=True)


def test_a_long_name_is_read_from_its_beginning(qtbot: QtBot) -> None:
    picker = PersonPicker("Person", lambda _needle, _limit: ())
    qtbot.addWidget(picker)
    picker.setFixedWidth(80)
    picker.choose(ContactId(1), "Luis Eduardo Villaseñor Quintanilla")
    assert picker.cursorPosition() == 0


def test_who_is_picked_from_the_list_is_shown_by_name_from_its_beginning(qtbot: QtBot) -> None:
    name, organisation = "Luis Eduardo Villaseñor Quintanilla", "A company with a very long name"
    picker = PersonPicker("Person", lambda _needle, _limit: ((ContactId(1), name, organisation),))
    qtbot.addWidget(picker)
    picker.setFixedWidth(120)
    show(picker, qtbot)
    qtbot.keyClicks(picker, "Luis")
    popup = picker.completer().popup()
    qtbot.waitUntil(popup.isVisible)
    words = popup.sizeHintForColumn(0)
    assert popup.viewport().width() >= min(words, WIDEST - 24), "the names are not cut"
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert picker.contact == ContactId(1)
    assert picker.text() == name
    qtbot.waitUntil(lambda: picker.cursorPosition() == 0)


def test_a_wide_list_keeps_inside_the_window(qtbot: QtBot) -> None:
    window = QWidget()
    found = ((ContactId(1), "Luis Eduardo Villaseñor Quintanilla", "A company with a very long name"),)
    picker = PersonPicker("Person", lambda _needle, _limit: found, window)
    qtbot.addWidget(window)
    window.resize(700, 300)
    picker.setGeometry(560, 10, 120, 30)
    show(window, qtbot)
    picker.setFocus()
    for letter in "Lui":
        qtbot.keyClicks(picker, letter)
        popup = picker.completer().popup()
        qtbot.waitUntil(popup.isVisible)
        assert popup.geometry().right() <= window.geometry().right()
    popup.hide()
