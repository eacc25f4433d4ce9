"""The person beside the list: a new one, fields and notes written as they are left, merging, tags."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from netdesk.domain.changes import EVERYTHING
from netdesk.domain.contact import ContactDraft
from netdesk.domain.interaction import Channel, Direction, Interaction
from netdesk.gui.labels import PlainLabel
from netdesk.gui.main_window import MainWindow
from netdesk.services import contacts, interactions
from netdesk.services.desk import Desk
from netdesk.storage.database import Database
from tests.helpers.screen_bench import OFFSCREEN_NOISE
from tests.helpers.window_bench import TODAY, WindowBench

pytestmark = pytest.mark.qt_log_ignore(*OFFSCREEN_NOISE, extend=True)

CONTROL = Qt.KeyboardModifier.ControlModifier


def names(window: MainWindow) -> list[str]:
    model = window.contacts.model
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def person(window: MainWindow, name: str, bench: WindowBench) -> None:
    window.contacts.show_person(bench.people[name])


@pytest.fixture
def window(window_bench: WindowBench, qtbot: QtBot) -> MainWindow:
    window_bench.acquaintances()
    return window_bench.open(qtbot)


def test_somebody_new_needs_a_name_and_is_shown(window: MainWindow, window_bench: WindowBench, qtbot: QtBot) -> None:
    qtbot.keyClick(window, "n", CONTROL)
    form = window.contacts.side.pane.form
    assert form.name.hasFocus()
    form._add.click()
    assert "name" in window.message_bar.text
    qtbot.keyClicks(form.name, "Bea Thornton")
    form.met_on.setText("last week")
    form._add.click()
    assert "last week" in window.message_bar.text
    form.met_on.setText("2026-11-19")
    form._add.click()
    assert "Bea Thornton" in names(window)
    shown = window.contacts.side.pane.person
    assert shown is not None
    assert (shown.contact.name, shown.contact.met_on) == ("Bea Thornton", TODAY.replace(day=19))


def test_a_field_is_written_when_it_is_left(window: MainWindow, window_bench: WindowBench, qtbot: QtBot) -> None:
    person(window, "Ana Beltrán", window_bench)
    window.contacts.left.list.setFocus()
    qtbot.keyClick(window.contacts.left.list, "e", CONTROL)
    form = window.contacts.side.pane.form
    qtbot.waitUntil(form.name.hasFocus)
    qtbot.keyClick(form.name, Qt.Key.Key_Tab)
    qtbot.keyClick(form.nickname, Qt.Key.Key_Tab)
    qtbot.keyClicks(form.title_line, "Head of Grids")
    assert window_bench.desk.read(contacts.contact, window_bench.people["Ana Beltrán"]).draft.title == ""
    qtbot.keyClick(form.title_line, Qt.Key.Key_Tab)
    saved = window_bench.desk.read(contacts.contact, window_bench.people["Ana Beltrán"]).draft
    assert saved.title == "Head of Grids"
    assert [mail.address for mail in saved.emails] == ["ana@solace.example"]
    assert saved.tags == ("austin",)
    window.editor.undo()
    assert form.title_line.text() == ""


def test_who_is_pinned_is_not_suggested_for_letting_go(
    window: MainWindow, window_bench: WindowBench, qtbot: QtBot
) -> None:
    """relationship.md 4.5; else the pin would do nothing."""
    window_bench.log("Derek Hollis", Direction.OUT, 700)
    person(window, "Derek Hollis", window_bench)
    verdict = window.contacts.side.pane.view.verdict

    def offered() -> list[str]:
        return [each.text() for each in verdict._offers.findChildren(QPushButton) if each.isVisible()]

    qtbot.waitUntil(lambda: "Let go" in offered())
    pin, unpin = (window.actions_made.made(f"person.{name}") for name in ("pin", "unpin"))
    assert (pin.isEnabled(), unpin.isEnabled()) == (True, False)
    pin.trigger()
    qtbot.waitUntil(lambda: bool(offered()))
    assert "Let go" not in offered()
    assert (pin.isEnabled(), unpin.isEnabled()) == (False, True)
    window.editor.undo()
    qtbot.waitUntil(lambda: "Let go" in offered())


def test_notes_are_written_when_the_focus_leaves(window: MainWindow, window_bench: WindowBench, qtbot: QtBot) -> None:
    person(window, "Ana Beltrán", window_bench)
    view = window.contacts.side.pane.view
    view.tabs.setCurrentIndex(2)
    view.notes.setFocus()
    qtbot.keyClicks(view.notes, "likes short mails")
    person(window, "Derek Hollis", window_bench)
    assert (
        window_bench.desk.read(contacts.contact, window_bench.people["Ana Beltrán"]).draft.notes == "likes short mails"
    )
    assert view.notes.toPlainText() == ""


def test_merging_offers_who_looks_alike_and_never_the_person_herself(
    window: MainWindow, window_bench: WindowBench, qtbot: QtBot
) -> None:
    twin = window_bench.person("Ana Beltran", mail="ab@home.example")
    person(window, "Ana Beltrán", window_bench)
    qtbot.keyClick(window, "m", CONTROL)
    pane = window.contacts.side.pane
    assert [button.text() for button in pane.merge.offers] == ["Ana Beltran"]
    assert [found[0] for found in pane.merge.picker._find("Ana", 8)] == [twin]
    qtbot.mouseClick(pane.merge.offers[0], Qt.MouseButton.LeftButton)
    assert pane.merge.offers == []
    qtbot.mouseClick(pane.merge.sheet.merge, Qt.MouseButton.LeftButton)
    assert "Ana Beltran" not in names(window)
    kept = window_bench.desk.read(contacts.contact, window_bench.people["Ana Beltrán"]).draft
    assert {mail.address for mail in kept.emails} == {"ana@solace.example", "ab@home.example"}
    window.editor.undo()
    assert "Ana Beltran" in names(window)


def test_three_are_merged_and_taken_apart_from_the_card(
    window: MainWindow, window_bench: WindowBench, qtbot: QtBot
) -> None:
    others = [window_bench.person("A. Beltran"), window_bench.person("Ana B.")]
    person(window, "Ana Beltrán", window_bench)
    pane = window.contacts.side.pane
    window.contacts.side.merge()
    for other in others:
        pane.merge.add(other)
    pane.merge.sheet.ask_merge()
    assert not {"A. Beltran", "Ana B."} & set(names(window))
    window_bench.log("Ana Beltrán", Direction.IN, 1)
    window.hub.tell(EVERYTHING)
    assert window.actions_made.made("person.apart").isEnabled()
    card = pane.view.card
    assert any("Merged from A. Beltran and Ana B." in label.text() for label in card.findChildren(PlainLabel))
    apart = next(button for button in card.findChildren(QPushButton) if button.text() == "Take apart")
    qtbot.mouseClick(apart, Qt.MouseButton.LeftButton)
    assert {"A. Beltran", "Ana B."} <= set(names(window))
    assert not window.actions_made.made("person.apart").isEnabled()


def test_who_are_chosen_together_are_compared(window: MainWindow, window_bench: WindowBench, qtbot: QtBot) -> None:
    twin = window_bench.person("Zoe Twin")
    window.contacts.left.list.selectAll()
    qtbot.waitUntil(lambda: len(window.contacts.selected()) > 2)
    qtbot.keyClick(window, "m", CONTROL)
    pane = window.contacts.side.pane
    people = [each.contact.id for each in pane.merge.sheet.comparison.people]
    assert len(people) == len(window.contacts.model.ids) > 2
    assert twin in people
    pane.merge.sheet.ask_merge()
    assert len(window.contacts.model.ids) == 1
    window.editor.undo()
    assert len(window.contacts.model.ids) == len(people)


@pytest.mark.parametrize("picked", [True, False])
def test_the_tab_key_goes_into_the_sheet_and_enter_merges(
    window: MainWindow, window_bench: WindowBench, qtbot: QtBot, picked: bool
) -> None:
    twin = window_bench.person("Ana B.")
    person(window, "Ana Beltrán", window_bench)
    pane = window.contacts.side.pane
    window.contacts.side.merge()
    if picked:
        pane.merge.picker.choose(twin, "Ana B.")
    else:  # typed: leaving the field takes the only one it can be
        qtbot.keyClicks(pane.merge.picker, "Ana B.")
        pane.merge.picker.completer().popup().hide()
        qtbot.keyClick(pane.merge.picker, Qt.Key.Key_Tab)
    focused = window.focusWidget()
    assert focused is not None
    assert pane.merge.sheet.isAncestorOf(focused)
    qtbot.keyClick(focused, Qt.Key.Key_Return)
    assert "Ana B." not in names(window)


def test_tags_are_added_and_taken_by_key(window: MainWindow, window_bench: WindowBench, qtbot: QtBot) -> None:
    person(window, "Ana Beltrán", window_bench)
    window.contacts.left.list.setFocus()
    qtbot.keyClick(window.contacts.left.list, "t", CONTROL)
    line = window.contacts.side.pane.view.tags.line
    qtbot.waitUntil(line.hasFocus)
    qtbot.keyClicks(line, "#board")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    tags = window_bench.desk.read(contacts.contact, window_bench.people["Ana Beltrán"]).draft.tags
    assert set(tags) == {"austin", "board"}
    window.contacts.side.acts.untag("austin")
    assert window_bench.desk.read(contacts.contact, window_bench.people["Ana Beltrán"]).draft.tags == ("board",)


def elsewhere(bench: WindowBench, name: str, **fields: object) -> None:
    """Another program writes into the book; nobody tells the window."""
    other = Desk(Database(Path(bench.desk.path)), lambda: TODAY)
    draft = other.read(contacts.contact, bench.people[name]).draft
    other.apply(contacts.EditContact(bench.people[name], replace(draft, **fields)), "elsewhere")  # type: ignore[arg-type]
    other.close()


def ana(bench: WindowBench) -> ContactDraft:
    return bench.desk.read(contacts.contact, bench.people["Ana Beltrán"]).draft


def test_notes_leave_alone_what_was_written_elsewhere(window: MainWindow, window_bench: WindowBench) -> None:
    person(window, "Ana Beltrán", window_bench)
    notes = window.contacts.side.pane.view.notes
    elsewhere(window_bench, "Ana Beltrán", title="Head of Grids")
    notes.setPlainText("likes short mails")
    notes.commit()
    assert (ana(window_bench).title, ana(window_bench).notes) == ("Head of Grids", "likes short mails")


def test_the_form_leaves_alone_what_was_written_elsewhere(
    window: MainWindow, window_bench: WindowBench, qtbot: QtBot
) -> None:
    person(window, "Ana Beltrán", window_bench)
    form = window.contacts.side.pane.form
    window.contacts.side.pane.edit()
    elsewhere(window_bench, "Ana Beltrán", title="Head of Grids", notes="met in Austin")
    form.nickname.setText("Anita")
    form.organisation.setText("Sol")
    form.nickname.editingFinished.emit()
    saved = ana(window_bench)
    assert (saved.nickname, saved.title, saved.notes) == ("Anita", "Head of Grids", "met in Austin")
    assert form.title_line.text() == "Head of Grids", "the form shows what the book says now"


def test_a_field_that_is_typed_in_stays_while_the_book_changes(window: MainWindow, window_bench: WindowBench) -> None:
    person(window, "Ana Beltrán", window_bench)
    form = window.contacts.side.pane.form
    window.contacts.side.pane.edit()
    form.organisation.setText("Sol")
    window.contacts.side.acts.tag("board")
    assert form.organisation.text() == "Sol"
    assert ana(window_bench).organisation == ""
    form._close.click()
    assert ana(window_bench).organisation == "Sol"


def test_the_notes_of_the_form_are_written_when_they_are_left(
    window: MainWindow, window_bench: WindowBench, qtbot: QtBot
) -> None:
    person(window, "Ana Beltrán", window_bench)
    form = window.contacts.side.pane.form
    window.contacts.side.pane.edit()
    form.notes.setFocus()
    qtbot.keyClicks(form.notes, "likes tea")
    qtbot.keyClick(form.notes, Qt.Key.Key_Tab)
    assert ana(window_bench).notes == "likes tea"


def test_a_name_that_was_emptied_comes_back(window: MainWindow, window_bench: WindowBench) -> None:
    person(window, "Ana Beltrán", window_bench)
    form = window.contacts.side.pane.form
    window.contacts.side.pane.edit()
    form.name.setText(" ")
    form.met_where.setText("Rail fair")
    form.name.editingFinished.emit()
    assert form.name.text() == "Ana Beltrán"
    saved = window_bench.desk.read(contacts.contact, window_bench.people["Ana Beltrán"])
    assert (saved.name, saved.met_where) == ("Ana Beltrán", "Rail fair")


def test_notes_are_written_before_nobody_is_shown(window: MainWindow, window_bench: WindowBench) -> None:
    person(window, "Ana Beltrán", window_bench)
    pane = window.contacts.side.pane
    pane.view.notes.setPlainText("likes short mails")
    pane.show_contact(None)
    assert ana(window_bench).notes == "likes short mails"


def test_who_is_pinned_says_so_until_undone(window: MainWindow, window_bench: WindowBench) -> None:
    person(window, "Derek Hollis", window_bench)
    derek = window_bench.people["Derek Hollis"]
    window.actions_made.made("person.pin").trigger()
    assert window_bench.desk.read(contacts.contact, derek).pinned
    texts = [label.text() for label in window.contacts.side.pane.view.card.findChildren(PlainLabel)]
    assert "never suggested for letting go" in texts
    window.editor.undo()
    assert not window_bench.desk.read(contacts.contact, derek).pinned
    window.editor.redo()
    window.actions_made.made("person.unpin").trigger()
    assert not window_bench.desk.read(contacts.contact, derek).pinned


def test_four_rows_of_the_history_are_in_sight_under_an_open_why(window_bench: WindowBench, qtbot: QtBot) -> None:
    window_bench.acquaintances()
    for ago in range(40, 60):
        window_bench.log("Ana Beltrán", Direction.IN, ago)
    window = window_bench.open(qtbot, size=(1000, 620))
    view = window.contacts.side.pane.view
    view.verdict.why.click()
    qtbot.waitUntil(lambda: view.area.verticalScrollBar().maximum() > 0)
    assert view.history.viewport().height() >= sum(view.history.rowHeight(row) for row in range(4))


def test_what_is_planned_is_said_with_its_day(window_bench: WindowBench, qtbot: QtBot) -> None:
    bo = window_bench.person("Bo Muster")
    for ahead, note in ((9, "dinner"), (4, "a walk along the river")):
        day = TODAY + timedelta(days=ahead)
        appointment = Interaction((bo,), Channel.IN_PERSON, Direction.MUTUAL, day, planned=True, note=note)
        window_bench.desk.apply(interactions.LogInteraction(appointment), "log")
    window = window_bench.open(qtbot)
    window.contacts.show_person(bo)
    words = [label.text() for label in window.contacts.side.pane.view.verdict.findChildren(PlainLabel)]
    assert "Nothing has happened yet; something is planned." in words
    assert "Meeting planned for Tuesday: a walk along the river" in words, "the next one, and what it is"
