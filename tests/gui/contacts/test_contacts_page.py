"""The Contacts screen in the window: found by typing, filtered, kept in place, acted on and undone."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from netdesk.domain.contact_list import ContactQuery
from netdesk.domain.interaction import Direction
from netdesk.domain.offers import Offer
from netdesk.domain.relationship import State
from netdesk.gui.contacts.model import ROW_ROLE
from netdesk.gui.main_window import MainWindow
from netdesk.services import contacts
from tests.helpers.screen_bench import OFFSCREEN_NOISE
from tests.helpers.window_bench import TODAY, WindowBench

pytestmark = pytest.mark.qt_log_ignore(*OFFSCREEN_NOISE, extend=True)

CONTROL = Qt.KeyboardModifier.ControlModifier


def names(window: MainWindow) -> list[str]:
    model = window.contacts.model
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def person(window: MainWindow, name: str, bench: WindowBench) -> None:
    window.contacts.show_person(bench.people[name])


def state_of(bench: WindowBench, name: str) -> State:
    return bench.desk.read(contacts.person, bench.people[name], TODAY).verdict.state


@pytest.fixture
def window(window_bench: WindowBench, qtbot: QtBot) -> MainWindow:
    window_bench.acquaintances()
    return window_bench.open(qtbot)


def test_typing_finds_and_escape_brings_everybody_back(window: MainWindow, qtbot: QtBot) -> None:
    everybody = names(window)
    qtbot.keyClick(window, "f", CONTROL)
    qtbot.keyClicks(window.top.search, "beltran")
    assert names(window) == ["Ana Beltrán"]
    qtbot.keyClick(window.top.search, Qt.Key.Key_Escape)
    assert names(window) == everybody
    assert "Gone Person" not in everybody


def test_who_is_found_by_what_the_row_does_not_show_says_why_until_the_words_go(
    window: MainWindow, window_bench: WindowBench, qtbot: QtBot
) -> None:
    window_bench.person("Bo Lind", organisation="Kite", notes="flies with Miles")
    index = window.contacts.model.index
    qtbot.keyClicks(window.top.search, "miles")
    assert names(window) == ["Bo Lind"]
    assert index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole).startswith("Bo Lind, Kite, Note: flies with Miles, ")
    assert "Kite\nNote: flies with Miles" in index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
    qtbot.keyClick(window.top.search, Qt.Key.Key_Escape)
    assert all(index(row, 0).data(ROW_ROLE).hit is None for row in range(len(names(window))))
    assert index(0, 0).data(Qt.ItemDataRole.ToolTipRole) is None


def test_a_tip_is_no_markup_whatever_a_note_says(window: MainWindow, window_bench: WindowBench, qtbot: QtBot) -> None:
    window_bench.person("Bo Lind", notes="<b>Miles</b> & more")
    qtbot.keyClicks(window.top.search, "miles")
    tip = window.contacts.model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert "&lt;b&gt;Miles&lt;/b&gt; &amp; more" in tip


def test_a_slash_finds_too_but_is_a_slash_while_typing(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClicks(window.contacts.left.list, "/")
    assert window.top.search.hasFocus()
    qtbot.keyClicks(window.top.search, "a/b")
    assert window.top.search.text() == "a/b"


def test_where_nobody_is_found_nothing_can_be_done_with_them(window: MainWindow, qtbot: QtBot) -> None:
    assert window.actions_made.made("person.delete").isEnabled()
    qtbot.keyClicks(window.top.search, "zzzzz")
    assert names(window) == []
    assert not window.actions_made.made("person.delete").isEnabled()


def test_down_goes_to_the_list_and_the_person_follows(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClicks(window.top.search, "hollis")
    qtbot.keyClick(window.top.search, Qt.Key.Key_Down)
    assert window.contacts.left.list.hasFocus()
    side = window.contacts.side
    qtbot.waitUntil(lambda: side.pane.person is not None and side.pane.person.contact.name == "Derek Hollis")
    assert side.log_line.about == window.contacts.current()


def test_state_and_tag_filters_show_only_theirs(window: MainWindow) -> None:
    window.contacts.filter(State.CONNECTING)
    assert names(window) == ["Ana Beltrán"]
    window.contacts.filter(State.NOT_YET)
    assert names(window) == ["山田 葵"]
    window.contacts.filter(State.LET_GO)
    assert names(window) == ["Gone Person"]
    window.contacts.filter(tag="austin")
    assert names(window) == ["Ana Beltrán"]
    window.contacts.filter()
    assert len(names(window)) == 3


def test_nobody_found_says_what_was_searched_and_clear_undoes_it(window: MainWindow, qtbot: QtBot) -> None:
    window.search()
    qtbot.keyClicks(window.top.search, "xyzzy")
    left = window.contacts.left
    assert left.empty.isVisible()
    assert "xyzzy" in left.empty.words
    left._clear()
    assert window.top.search.text() == ""
    assert len(names(window)) == 3
    assert not left.empty.isVisible()


def test_an_empty_book_says_what_to_do(window_bench: WindowBench, qtbot: QtBot) -> None:
    window = window_bench.open(qtbot)
    assert window.contacts.left.empty.isVisible()
    assert ".vcf" in window.contacts.left.empty.words


def test_selection_and_place_survive_a_change(window_bench: WindowBench, qtbot: QtBot) -> None:
    for number in range(60):
        window_bench.person(f"Person {number:02}")
    window = window_bench.open(qtbot)
    view = window.contacts.left.list
    person(window, "Person 40", window_bench)
    before = view.verticalScrollBar().value()
    assert before > 0
    window_bench.desk.apply(contacts.RemoveContacts((window_bench.people["Person 59"],)), "remove")
    assert window.contacts.current() == window_bench.people["Person 40"]
    assert view.verticalScrollBar().value() == before
    assert view.selected() == (window_bench.people["Person 40"],)


def test_a_logged_answer_takes_the_turn_away(window: MainWindow, window_bench: WindowBench, qtbot: QtBot) -> None:
    person(window, "Ana Beltrán", window_bench)
    verdict = window.contacts.side.pane.view.verdict
    row = window.contacts.model.row_of(window_bench.people["Ana Beltrán"])
    assert window.contacts.model.index(row, 0).data(ROW_ROLE).verdict.your_turn
    qtbot.keyClick(window, "l", CONTROL)
    line = window.panels.log.line
    qtbot.keyClicks(line.edit, "called yesterday")
    assert any("yesterday" in chip for chip in line.chips.chips)
    qtbot.keyClick(line.edit, Qt.Key.Key_Return)
    assert not window.panels.log.isVisible()
    row = window.contacts.model.row_of(window_bench.people["Ana Beltrán"])
    assert not window.contacts.model.index(row, 0).data(ROW_ROLE).verdict.your_turn
    assert verdict.isVisible()


def test_delete_acts_at_once_and_undo_brings_back(window: MainWindow, window_bench: WindowBench, qtbot: QtBot) -> None:
    person(window, "Derek Hollis", window_bench)
    qtbot.keyClick(window.contacts.left.list, Qt.Key.Key_Delete)
    assert "Derek Hollis" not in names(window)
    assert "Derek Hollis" in window.toast.text
    window.contacts.left.list.setFocus()
    qtbot.keyClick(window.contacts.left.list, "z", CONTROL)
    assert "Derek Hollis" in names(window)
    qtbot.keyClick(window.contacts.left.list, "z", CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert "Derek Hollis" not in names(window)


def test_several_are_tagged_and_let_go_together(window: MainWindow, window_bench: WindowBench) -> None:
    window.contacts.left.list.selectAll()
    window.contacts.side.acts.tag("fair")
    assert len(window_bench.desk.read(contacts.listed, ContactQuery(tag="fair"), TODAY)) == 3
    window.contacts.side.acts.let_go()
    assert names(window) == []
    window.editor.undo()
    assert len(names(window)) == 3


def test_the_offers_under_the_verdict_do_what_they_say(window: MainWindow, window_bench: WindowBench) -> None:
    person(window, "Derek Hollis", window_bench)
    window.contacts.side.take_offer(Offer.LET_GO)
    assert state_of(window_bench, "Derek Hollis") is State.LET_GO
    person(window, "Derek Hollis", window_bench)
    assert window.contacts.left.query.state is State.LET_GO
    window.contacts.side.take_offer(Offer.BRING_BACK)
    assert state_of(window_bench, "Derek Hollis") is State.CONNECTED
    person(window, "Ana Beltrán", window_bench)
    window.contacts.side.take_offer(Offer.NO_ANSWER_NEEDED)
    assert not window_bench.desk.read(contacts.person, window_bench.people["Ana Beltrán"], TODAY).verdict.your_turn


def test_links_go_out_through_the_one_door(window: MainWindow, window_bench: WindowBench) -> None:
    opened: list[str] = []
    side = window.contacts.side
    side._open_link = lambda link: not opened.append(link)
    person(window, "Ana Beltrán", window_bench)
    side.pane.view.header.mail.click()
    side.pane.view.header.call.click()
    assert opened == ["mailto:ana@solace.example", "tel:+15125550134"]
    assert side.log_line.edit.hasFocus()
    person(window, "Derek Hollis", window_bench)
    assert not side.pane.view.header.call.isEnabled()


def test_no_program_for_calls_is_said_with_the_number(window: MainWindow, window_bench: WindowBench) -> None:
    side = window.contacts.side
    side._open_link = lambda _link: False
    person(window, "Ana Beltrán", window_bench)
    side.pane.view.header.call.click()
    assert "no program for calls" in window.message_bar.text
    assert "+1 512 555 0134" in window.message_bar.text, "as the card has it"
    side.pane.view.header.mail.click()
    assert "ana@solace.example" in window.message_bar.text


def test_snooze_rhythm_and_circle_are_written(window: MainWindow, window_bench: WindowBench) -> None:
    person(window, "Ana Beltrán", window_bench)
    for action in ("person.snooze.7", "person.rhythm.14", "person.circle.15", "person.quiet"):
        window.actions_made.made(action).trigger()
    saved = window_bench.desk.read(contacts.contact, window_bench.people["Ana Beltrán"])
    assert saved.snoozed_until == TODAY.replace(day=27)
    assert (saved.cadence, saved.circle, saved.do_not_contact) == (14, 15, True)
    for action in ("person.snooze.0", "person.rhythm.0", "person.circle.0", "person.loud"):
        window.actions_made.made(action).trigger()
    saved = window_bench.desk.read(contacts.contact, window_bench.people["Ana Beltrán"])
    assert (saved.snoozed_until, saved.cadence, saved.circle, saved.do_not_contact) == (None, None, None, False)


def test_why_opens_the_days_that_count(window: MainWindow, window_bench: WindowBench) -> None:
    person(window, "Ana Beltrán", window_bench)
    panel = window.contacts.side.pane.view.verdict
    assert not panel.reasons.isVisible()
    panel.why.click()
    assert panel.reasons.isVisible()
    assert panel.reasons.days.count() >= 4


def test_what_happened_is_removed_from_the_history_and_undone(
    window: MainWindow, window_bench: WindowBench, qtbot: QtBot
) -> None:
    person(window, "Ana Beltrán", window_bench)
    history = window.contacts.side.pane.view.history
    before = history.history.rowCount()
    history.setFocus()
    history.setCurrentIndex(history.history.index(0, 0))
    qtbot.keyClick(history, Qt.Key.Key_Delete)
    assert history.history.rowCount() == before - 1
    window.editor.undo()
    assert history.history.rowCount() == before


def test_names_are_never_read_as_html(window: MainWindow, window_bench: WindowBench) -> None:
    evil = "<img src='file:///etc/passwd'><b>Eve</b>"
    window.contacts.show_person(window_bench.person(evil))
    header = window.contacts.side.pane.view.header
    assert header._name.textFormat() is Qt.TextFormat.PlainText
    assert header._name.text() == evil


def test_people_of_a_pile_are_shown_alone(window: MainWindow, window_bench: WindowBench) -> None:
    window.show_people([window_bench.people["Derek Hollis"]], "Rail fair")
    assert names(window) == ["Derek Hollis"]
    assert "Rail fair" in window.contacts.left.group.text()
    person(window, "Ana Beltrán", window_bench)
    assert len(names(window)) == 3


def test_whatever_is_asked_for_the_first_row_is_shown(window: MainWindow) -> None:
    query = window.contacts.left.query
    window.contacts.left.ask(replace(query, needle="hollis"))
    assert window.contacts.left.list.currentIndex().row() == 0
    assert window.contacts.left.list.verticalScrollBar().value() == 0


def test_a_late_reply_turns_the_colour(window: MainWindow, window_bench: WindowBench) -> None:
    assert state_of(window_bench, "Derek Hollis") is State.CONNECTED
    for ago in (1, 0):
        window_bench.log("Derek Hollis", Direction.IN, ago)
        window_bench.log("Derek Hollis", Direction.OUT, ago)
    row = window.contacts.model.row_of(window_bench.people["Derek Hollis"])
    assert window.contacts.model.index(row, 0).data(ROW_ROLE).verdict.state is State.CONNECTING
