"""Logging in a line: understood while it is typed, nobody logged by mistake, undone like everything."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from netdesk.gui.log_line import LogLine
from netdesk.gui.main_window import MainWindow
from netdesk.services import contacts
from tests.helpers.screen_bench import OFFSCREEN_NOISE
from tests.helpers.window_bench import TODAY, WindowBench

pytestmark = pytest.mark.qt_log_ignore(*OFFSCREEN_NOISE, extend=True)


@pytest.fixture
def window(window_bench: WindowBench, qtbot: QtBot) -> MainWindow:
    window_bench.acquaintances()
    window = window_bench.open(qtbot)
    window.contacts.show_person(window_bench.people["Ana Beltrán"])
    return window


def typed(line: LogLine, text: str, qtbot: QtBot) -> None:
    line.edit.clear()
    qtbot.keyClicks(line.edit, text)


def happened(bench: WindowBench, name: str) -> int:
    return len(bench.desk.read(contacts.person, bench.people[name], TODAY).history)


def test_who_is_named_wins_over_who_is_shown(window: MainWindow, window_bench: WindowBench, qtbot: QtBot) -> None:
    window.log_something()
    line = window.panels.log.line
    typed(line, "called Derek yesterday", qtbot)
    assert "Derek Hollis" in line.chips.chips
    assert "Ana Beltrán" not in line.chips.chips
    typed(line, "called yesterday", qtbot)
    assert "Ana Beltrán" in line.chips.chips


def test_a_name_that_two_people_have_is_asked_about(
    window: MainWindow, window_bench: WindowBench, qtbot: QtBot
) -> None:
    window_bench.person("Derek Twin")
    window.log_something()
    line = window.panels.log.line
    typed(line, "called Derek yesterday", qtbot)
    assert "Derek" in line.hint.text()
    before = happened(window_bench, "Derek Twin")
    qtbot.keyClick(line.edit, Qt.Key.Key_Return)
    assert window.panels.log.isVisible()
    assert happened(window_bench, "Derek Twin") == before
    buttons = {each.text(): each for each in line.findChildren(QPushButton)}
    assert {"Derek Hollis", "Derek Twin"} <= set(buttons)
    qtbot.waitUntil(buttons["Derek Twin"].isVisible)
    buttons["Derek Twin"].click()
    qtbot.keyClick(line.edit, Qt.Key.Key_Return)
    assert happened(window_bench, "Derek Twin") == before + 1
    window.editor.undo()
    assert happened(window_bench, "Derek Twin") == before


def test_somebody_unknown_is_said_and_not_logged(window: MainWindow, window_bench: WindowBench, qtbot: QtBot) -> None:
    window.log_something()
    line = window.panels.log.line
    typed(line, "called Zebulon yesterday", qtbot)
    assert "Zebulon" in line.hint.text()
    qtbot.keyClick(line.edit, Qt.Key.Key_Return)
    assert line.edit.text() == "called Zebulon yesterday"
    assert window.toast.text == ""


def test_a_promise_is_kept_beside_what_happened(window: MainWindow, window_bench: WindowBench, qtbot: QtBot) -> None:
    line = window.contacts.side.log_line
    before = happened(window_bench, "Ana Beltrán")
    typed(line, "called yesterday, she sends the deck by friday", qtbot)
    qtbot.keyClick(line.edit, Qt.Key.Key_Return)
    person = window_bench.desk.read(contacts.person, window_bench.people["Ana Beltrán"], TODAY)
    assert len(person.history) == before + 1
    assert [(promise.mine, "deck" in promise.note) for promise in person.follow_ups] == [(False, True)]
    promises = window.contacts.side.pane.view.promises
    assert promises.isVisible()
    promises.kept.emit(person.follow_ups[0].id)
    assert not promises.isVisible()


def test_a_plan_is_shown_and_kept_as_one(window: MainWindow, window_bench: WindowBench, qtbot: QtBot) -> None:
    line = window.contacts.side.log_line
    typed(line, "lunch tomorrow", qtbot)
    assert "planned" in line.chips.chips
    qtbot.keyClick(line.edit, Qt.Key.Key_Return)
    person = window_bench.desk.read(contacts.person, window_bench.people["Ana Beltrán"], TODAY)
    assert [(each.planned, each.day) for each in person.history[:1]] == [(True, TODAY + timedelta(days=1))]


def test_what_is_done_is_not_logged_on_a_coming_day(
    window: MainWindow, window_bench: WindowBench, qtbot: QtBot
) -> None:
    line = window.contacts.side.log_line
    before = happened(window_bench, "Ana Beltrán")
    typed(line, "called tomorrow", qtbot)
    assert "tomorrow" in line.hint.text()
    assert line.hint.isVisible()
    qtbot.keyClick(line.edit, Qt.Key.Key_Return)
    assert happened(window_bench, "Ana Beltrán") == before


def test_escape_leaves_the_line_and_logs_nothing(window: MainWindow, window_bench: WindowBench, qtbot: QtBot) -> None:
    line = window.contacts.side.log_line
    before = happened(window_bench, "Ana Beltrán")
    typed(line, "called yesterday", qtbot)
    assert line.chips.isVisible()
    qtbot.keyClick(line.edit, Qt.Key.Key_Escape)
    assert line.edit.text() == ""
    assert not line.chips.isVisible()
    assert happened(window_bench, "Ana Beltrán") == before
