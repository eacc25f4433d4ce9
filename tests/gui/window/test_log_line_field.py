"""Logging in a line: understood while it is typed, nobody logged by mistake, undone like everything."""

from datetime import date, timedelta
from threading import Event

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from netdesk.domain.contact_list import ContactQuery
from netdesk.domain.interaction import Channel, Direction, Precision
from netdesk.domain.screens import TimelineEntry
from netdesk.gui.log_line import LogLine
from netdesk.gui.main_window import MainWindow
from netdesk.gui.timeline.page import TimelinePage
from netdesk.services import contacts
from netdesk.wording import acts
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


def test_an_appointment_is_shown_and_kept_as_one(window: MainWindow, window_bench: WindowBench, qtbot: QtBot) -> None:
    line = window.contacts.side.log_line
    typed(line, "lunch tomorrow", qtbot)
    assert "planned" in line.chips.chips
    qtbot.keyClick(line.edit, Qt.Key.Key_Return)
    person = window_bench.desk.read(contacts.person, window_bench.people["Ana Beltrán"], TODAY)
    assert [(each.planned, each.day) for each in person.history[:1]] == [(True, TODAY + timedelta(days=1))]
    assert window.toast.text == acts.plan(Channel.IN_PERSON, "Ana Beltrán")
    assert "planned" in window.toast.text


@pytest.mark.parametrize(("words", "ahead"), [("lunch with Ana next friday", 7), ("had lunch with Ana today", 0)])
def test_what_is_logged_over_the_timeline_comes_into_sight(
    window: MainWindow, window_bench: WindowBench, qtbot: QtBot, words: str, ahead: int
) -> None:
    for ago in range(60):
        window_bench.log("Derek Hollis", Direction.OUT, ago)
    window.show_screen("timeline")
    page = window.page("timeline")
    assert isinstance(page, TimelinePage)
    page.view.scrollToBottom()
    page.view.stand_on(page.model.rowCount() - 1)
    window.log_something()
    typed(window.panels.log.line, words, qtbot)
    qtbot.keyClick(window.panels.log.line.edit, Qt.Key.Key_Return)
    line, here = page.view.current_line(), page.view.currentIndex()
    assert isinstance(line, TimelineEntry)
    assert (line.names, line.day) == (("Ana Beltrán",), TODAY + timedelta(days=ahead))
    for row in (here.row(), page.model.row_of_day(TODAY + timedelta(days=ahead))):
        assert row is not None
        shown = page.view.visualRect(page.model.index(row, 0))
        assert page.view.viewport().rect().contains(shown), row


def test_what_is_logged_where_a_filter_hides_it_moves_nothing(
    window: MainWindow, window_bench: WindowBench, qtbot: QtBot
) -> None:
    window.show_screen("timeline")
    page = window.page("timeline")
    assert isinstance(page, TimelinePage)
    page.show_person(window_bench.people["Derek Hollis"], "Derek Hollis")
    page.view.stand_on(1)
    before = page.view.current_line()
    window.log_something()
    typed(window.panels.log.line, "lunch with Ana tomorrow", qtbot)
    qtbot.keyClick(window.panels.log.line.edit, Qt.Key.Key_Return)
    assert "Ana" in window.toast.text
    assert page.view.current_line() == before


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


def test_somebody_unknown_is_added_and_the_line_goes_on(
    window: MainWindow, window_bench: WindowBench, qtbot: QtBot
) -> None:
    window.log_something()
    line = window.panels.log.line
    typed(line, "called Zebulon Pike yesterday", qtbot)
    qtbot.waitUntil(lambda: any(each.isVisible() for each in line.findChildren(QPushButton)))
    (button,) = [each for each in line.findChildren(QPushButton) if each.isVisible()]
    assert "Zebulon" in button.text()
    assert "Pike" in button.text()
    qtbot.keyClick(line.edit, Qt.Key.Key_Tab)
    assert button.hasFocus()
    qtbot.keyClick(button, Qt.Key.Key_Return)
    assert line.edit.hasFocus()
    assert any("Zebulon" in chip for chip in line.chips.chips)
    qtbot.keyClick(line.edit, Qt.Key.Key_Return)
    assert "Zebulon" in window.toast.text
    window.editor.undo()
    window.editor.undo()
    assert not window_bench.desk.read(contacts.listed, ContactQuery("Zebulon"), TODAY)


def test_a_day_that_cannot_be_read_is_asked_for_on_the_chips(window: MainWindow, qtbot: QtBot) -> None:
    line = window.contacts.side.log_line
    typed(line, "called on 31 Feb", qtbot)
    assert "which day?" in line.chips.chips
    assert not any("today" in chip for chip in line.chips.chips)
    assert "31 Feb" in line.hint.text()
    typed(line, "called on 18 Feb", qtbot)
    assert "which day?" not in line.chips.chips
    assert not line.hint.isVisible()


@pytest.mark.parametrize(
    ("locale", "chip", "order"), [("en_GB", "5 Jun", "day first"), ("en_US", "6 May", "month first")]
)
def test_a_date_in_figures_is_read_as_they_are_written_here(
    window: MainWindow, qtbot: QtBot, locale: str, chip: str, order: str
) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale(locale))
    try:
        line = window.contacts.side.log_line
        typed(line, "called on 5/6/2026", qtbot)
        assert any(chip in each for each in line.chips.chips)
        assert order in line.hint.text()
        typed(line, "called on 11/18/2026", qtbot)
        assert any("18 Nov" in each for each in line.chips.chips)
        assert not line.hint.isVisible()
    finally:
        QLocale.setDefault(before)


def test_a_month_is_shown_and_kept_as_one(window: MainWindow, window_bench: WindowBench, qtbot: QtBot) -> None:
    line = window.contacts.side.log_line
    typed(line, "met in march", qtbot)
    assert "March 2026" in line.chips.chips
    qtbot.keyClick(line.edit, Qt.Key.Key_Return)
    person = window_bench.desk.read(contacts.person, window_bench.people["Ana Beltrán"], TODAY)
    assert (date(2026, 3, 1), Precision.MONTH) in [(each.day, each.precision) for each in person.history]


def test_chips_of_two_lines_are_whole(window: MainWindow, qtbot: QtBot) -> None:
    window.log_something()
    line = window.panels.log.line
    typed(line, "called Derek on 5 June about the crews, he sends the deck of last year by Friday next week", qtbot)
    assert line.chips.heightForWidth(line.chips.width()) > line.chips.heightForWidth(5000)
    assert line.chips.height() >= line.chips.heightForWidth(line.chips.width())
    assert line.edit.height() >= line.edit.minimumSizeHint().height()
    high = window.panels.log.height()
    typed(line, "called Derek", qtbot)
    assert window.panels.log.height() < high


def test_a_line_that_waited_for_a_job_is_logged_once_and_disturbs_no_other(
    window: MainWindow, window_bench: WindowBench, qtbot: QtBot
) -> None:
    ana, before = window_bench.people["Ana Beltrán"], happened(window_bench, "Ana Beltrán")
    ends = Event()
    window.jobs.start("An import", lambda _job: ends.wait(5), writes=True)
    window.log_about(ana)
    panel, line = window.panels.log, window.panels.log.line
    qtbot.keyClicks(line.edit, "called yesterday")
    qtbot.keyClick(line.edit, Qt.Key.Key_Return)
    window.log_about(window_bench.people["Derek Hollis"])
    qtbot.keyClicks(line.edit, "met on")
    ends.set()
    qtbot.waitUntil(lambda: not window.jobs.busy)
    assert happened(window_bench, "Ana Beltrán") == before + 1
    assert panel.isVisible()
    assert line.edit.text() == "met on"
    window.log_about(ana)
    assert line.edit.text() == "", "it is logged, and no draft any more"
