"""Who took part can be put right in the form: taken away, found and added, and taken back as one act."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from netdesk.domain.contact import ContactId
from netdesk.domain.interaction import Channel, InteractionId
from netdesk.gui.entry_form import EntryForm, edit_entry
from netdesk.services import contacts, interactions
from tests.helpers.screen_bench import OFFSCREEN_NOISE, TODAY, Bench, show

pytestmark = pytest.mark.qt_log_ignore(*OFFSCREEN_NOISE, extend=True)


@pytest.fixture
def lunch(bench: Bench) -> InteractionId:
    """A lunch with two of three."""
    for name in ("Ana Sample", "Bo Muster", "Cleo & Sons"):
        bench.person(name)
    return bench.log("Ana Sample + Bo Muster", channel=Channel.IN_PERSON, note="lunch")


@pytest.fixture
def over(qtbot: QtBot) -> QWidget:
    """What the form lies over."""
    made = QWidget()
    qtbot.addWidget(made)
    show(made, qtbot)
    return made


@pytest.fixture
def form(bench: Bench, over: QWidget, lunch: InteractionId) -> EntryForm:
    made = edit_entry(bench.desk, bench.editor, lunch, over, lambda _interaction: None)
    assert made is not None
    return made


def who(bench: Bench, lunch: InteractionId) -> tuple[set[ContactId], int]:
    found = bench.desk.read(interactions.interaction, lunch)
    return set(found.contacts), found.people


def test_one_goes_another_comes_and_undo_takes_both_back(
    form: EntryForm, bench: Bench, qtbot: QtBot, lunch: InteractionId
) -> None:
    ana, bo, cleo = (bench.people[name] for name in ("Ana Sample", "Bo Muster", "Cleo & Sons"))
    chip = form.people.chip(bo)
    chip.setFocus()
    qtbot.keyClick(chip, Qt.Key.Key_Space)
    form.people.picker.setFocus()
    qtbot.keyClicks(form.people.picker, "cleo")
    popup = form.people.picker.completer().popup()
    assert popup is not None
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Return):
        qtbot.keyClick(popup, key)
    qtbot.waitUntil(lambda: form.people.picker.text() == "")
    assert form.people.contacts == (ana, cleo)
    form.accept()
    assert who(bench, lunch) == ({ana, cleo}, 2)
    assert bench.desk.read(contacts.person, bo, TODAY).history == ()
    bench.editor.undo()
    assert who(bench, lunch) == ({ana, bo}, 2)


def test_enter_behind_a_name_is_not_the_end_of_the_form(form: EntryForm, bench: Bench, qtbot: QtBot) -> None:
    form.people.picker.setFocus()
    qtbot.keyClicks(form.people.picker, "cleo")
    popup = form.people.picker.completer().popup()
    assert popup is not None
    popup.hide()
    qtbot.keyClick(form.people.picker, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: form.people.picker.text() == "")
    assert form.isVisible()
    assert form.people.contacts[-1] == bench.people["Cleo & Sons"]


def test_a_name_that_was_typed_last_counts_without_enter(
    form: EntryForm, bench: Bench, qtbot: QtBot, lunch: InteractionId
) -> None:
    form.people.picker.setFocus()
    qtbot.keyClicks(form.people.picker, "cleo")
    popup = form.people.picker.completer().popup()
    assert popup is not None
    popup.hide()
    form.note.setFocus()
    form.accept()
    assert who(bench, lunch) == (set(bench.people.values()), 3)


def test_a_meeting_without_anybody_and_a_name_that_nobody_has_are_said(
    form: EntryForm, bench: Bench, qtbot: QtBot, lunch: InteractionId
) -> None:
    before = bench.desk.labels()
    for contact in form.people.contacts:
        form.people.chip(contact).click()
    form.accept()
    assert "Somebody took part" in form._missing.text()
    qtbot.keyClicks(form.people.picker, "zoe")
    form.accept()
    assert "“zoe”" in form._missing.text()
    assert form.isVisible()
    form.reject()
    assert bench.desk.labels() == before


def test_enter_behind_a_name_that_nobody_has_says_so_until_it_is_another(form: EntryForm, qtbot: QtBot) -> None:
    picker = form.people.picker
    picker.setFocus()
    qtbot.keyClicks(picker, "zoe")
    qtbot.keyClick(picker, Qt.Key.Key_Return)
    assert "“zoe”" in form._missing.text()
    assert form._missing.isVisible()
    qtbot.keyClick(picker, Qt.Key.Key_Backspace)
    assert not form._missing.isVisible()


def test_a_chip_says_what_pressing_it_does(form: EntryForm, bench: Bench) -> None:
    assert form.people.chip(bench.people["Bo Muster"]).accessibleName() == "Take Bo Muster out"


@pytest.mark.parametrize("people", [1, 2, 9])
def test_done_without_a_change_is_no_act(bench: Bench, over: QWidget, lunch: InteractionId, people: int) -> None:
    """Whatever was said of how many there were, such as one number for two in a line of the command line."""
    known = bench.desk.read(interactions.interaction, lunch)
    bench.desk.apply(interactions.EditInteraction(replace(known, people=people)), "edit")
    before = bench.desk.labels()
    form = edit_entry(bench.desk, bench.editor, lunch, over, lambda _interaction: None)
    assert form is not None
    form.accept()
    assert bench.desk.labels() == before
    assert who(bench, lunch)[1] == people


def test_how_many_were_addressed_stays_when_it_was_more_than_the_book_knows(
    bench: Bench, over: QWidget, lunch: InteractionId
) -> None:
    mail = bench.desk.read(interactions.interaction, lunch)
    bench.desk.apply(interactions.EditInteraction(replace(mail, people=9)), "edit")
    form = edit_entry(bench.desk, bench.editor, lunch, over, lambda _interaction: None)
    assert form is not None
    form.people.chip(bench.people["Bo Muster"]).click()
    form.accept()
    assert who(bench, lunch) == ({bench.people["Ana Sample"]}, 9)
