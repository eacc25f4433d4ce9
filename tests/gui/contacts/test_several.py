"""Several people chosen: who they are, acts on all of them as one step, and a choice that stays what it was."""

from collections.abc import Sequence

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from netdesk.domain.contact import ContactId
from netdesk.domain.contact_list import ContactQuery
from netdesk.gui.contacts.person_pane import MERGE, PERSON, PILE, SEVERAL
from netdesk.gui.contacts.several import SeveralView, StateCount
from netdesk.gui.main_window import MainWindow
from netdesk.services import contacts, importing
from tests.helpers.screen_bench import OFFSCREEN_NOISE
from tests.helpers.window_bench import TODAY, WindowBench

pytestmark = pytest.mark.qt_log_ignore(*OFFSCREEN_NOISE, extend=True)

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
SELECT = QItemSelectionModel.SelectionFlag.Select


@pytest.fixture
def window(window_bench: WindowBench, qtbot: QtBot) -> MainWindow:
    window_bench.acquaintances()
    for name in ("Bo Lind", "Cleo Marsh", "Dan Okoye"):
        window_bench.person(name)
    window = window_bench.open(qtbot)
    window.contacts.left.list.setFocus()
    return window


def choose(window: MainWindow, people: Sequence[ContactId]) -> SeveralView:
    """As if each had been clicked with Ctrl."""
    view = window.contacts.left.list
    view.go_to(people[0])
    for each in people[1:]:
        view.selectionModel().select(window.contacts.model.index(window.contacts.model.row_of(each), 0), SELECT)
    window.contacts.beside  # noqa: B018 - the person beside the list waits for the next key no longer
    return window.contacts.side.pane.several


def shown_tags(several: SeveralView) -> list[str]:
    return [each.text() for each in several._tags.findChildren(QPushButton) if not each.isHidden()]


def everybody(bench: WindowBench) -> list[str]:
    ids = bench.desk.read(contacts.listed, ContactQuery(), TODAY)
    return sorted(row.name for row in bench.desk.read(contacts.rows, ids, TODAY))


def three(bench: WindowBench) -> list[ContactId]:
    return [bench.people[name] for name in ("Ana Beltrán", "Bo Lind", "Dan Okoye")]


def test_keys_choose_and_the_right_side_says_who_they_are(window: MainWindow, qtbot: QtBot) -> None:
    view, pane = window.contacts.left.list, window.contacts.side.pane
    qtbot.keyClick(view, Qt.Key.Key_Home)
    qtbot.keyClick(view, Qt.Key.Key_Down, SHIFT)
    assert len(window.contacts.selected()) == 2
    qtbot.keyClick(view, Qt.Key.Key_A, CONTROL)
    assert window.contacts.selected() == window.contacts.model.ids
    qtbot.waitUntil(lambda: pane.currentIndex() == SEVERAL and pane.several.chosen == window.contacts.model.ids)
    assert pane.several._title.text() == "6 people are chosen"
    told = {each.accessibleName() for each in pane.several.findChildren(StateCount) if not each.isHidden()}
    assert told == {"1 Connecting", "1 Connected", "4 Card pile"}
    qtbot.keyClick(view, Qt.Key.Key_Home)
    qtbot.waitUntil(lambda: pane.currentIndex() == PERSON)
    assert len(window.contacts.selected()) == 1


def test_who_is_chosen_stays_chosen_after_an_act_and_one_step_takes_it_back(
    window: MainWindow, window_bench: WindowBench, qtbot: QtBot
) -> None:
    several = choose(window, three(window_bench))
    qtbot.keyClick(window.contacts.left.list, Qt.Key.Key_T, CONTROL)
    qtbot.keyClicks(several.line, "fair")
    qtbot.keyClick(several.line, Qt.Key.Key_Return)
    assert set(window.contacts.selected()) == set(three(window_bench))
    assert window.toast.text.startswith("Tagged 3 people with # fair")
    qtbot.waitUntil(lambda: shown_tags(several) == ["# austin · 1  ×", "# fair · 3  ×"])
    window.editor.undo()
    assert window_bench.desk.read(contacts.tags) == ("austin",)


def test_an_act_is_told_of_those_whom_it_changed(window: MainWindow, window_bench: WindowBench) -> None:
    window_bench.desk.apply(contacts.TagContacts((window_bench.people["Bo Lind"],), "fair"), "tag")
    choose(window, three(window_bench))
    window.contacts.side.acts.tag("fair")
    assert window.toast.text.startswith("Tagged 2 people")
    window.contacts.side.acts.tag("fair")
    assert window.toast.text.startswith("Nothing was changed")
    assert window_bench.desk.labels().undo.startswith("Tagged 2 people")


def test_who_leaves_the_list_brings_nobody_else_into_the_choice(window: MainWindow, window_bench: WindowBench) -> None:
    """The next act is about who is chosen: a neighbour must not be among them."""
    ana, bo, dan = three(window_bench)
    choose(window, (bo, dan, ana))
    window_bench.desk.apply(contacts.LetGo((ana,)), "from elsewhere")
    assert set(window.contacts.selected()) == {bo, dan}


def test_who_was_taken_out_of_the_choice_is_not_in_it_again(window: MainWindow, window_bench: WindowBench) -> None:
    ana, bo, dan = three(window_bench)
    choose(window, (bo, dan, ana))
    view, model = window.contacts.left.list, window.contacts.model
    index = model.index(model.row_of(ana), 0)
    view.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.Deselect)
    window_bench.desk.apply(contacts.TagContacts((bo,), "fair"), "from elsewhere")
    assert set(window.contacts.selected()) == {bo, dan}


def test_delete_is_done_at_once_and_taken_back_in_one_step(
    window: MainWindow, window_bench: WindowBench, qtbot: QtBot
) -> None:
    before = everybody(window_bench)
    choose(window, three(window_bench))
    qtbot.keyClick(window.contacts.left.list, Qt.Key.Key_Delete)
    assert len(everybody(window_bench)) == len(before) - 3
    assert window.toast.text.startswith("Deleted 3 people")
    assert len(window.contacts.selected()) == 1
    window.editor.undo()
    assert everybody(window_bench) == before


def test_what_is_about_one_person_cannot_be_done_with_several(window: MainWindow, window_bench: WindowBench) -> None:
    choose(window, three(window_bench))
    made = window.actions_made.made
    for action in ("person.edit", "person.code", "person.introduce", "person.photo"):
        assert not made(action).isEnabled(), action
    for action in ("person.tag", "person.merge", "person.pile", "person.export", "person.copy", "person.snooze.7"):
        assert made(action).isEnabled(), action


def test_a_pile_is_made_of_them_and_shows_them(window: MainWindow, window_bench: WindowBench, qtbot: QtBot) -> None:
    choose(window, three(window_bench))
    qtbot.keyClick(window.contacts.left.list, Qt.Key.Key_P, CONTROL | SHIFT)
    pane = window.contacts.side.pane
    sheet = pane.pile
    assert pane.currentIndex() == PILE
    assert sheet.where.hasFocus()
    qtbot.keyClick(sheet.where, Qt.Key.Key_Return)
    assert window.message_bar.text.startswith("A pile is called by where you met")
    sheet.when.setText("soon")
    qtbot.keyClicks(sheet.where, "Rail forum")
    qtbot.keyClick(sheet.where, Qt.Key.Key_Return)
    assert "“soon” is no day" in window.message_bar.text
    sheet.when.setText("2026-11-18")
    qtbot.keyClick(sheet.where, Qt.Key.Key_Return)
    (pile,) = window_bench.desk.read(importing.piles_listed)
    assert set(window_bench.desk.read(importing.people, pile.id)) == set(three(window_bench))
    assert pane.currentIndex() == SEVERAL
    assert window.toast.text.startswith("Put 3 people into “Rail forum”")


def test_more_people_are_put_into_a_pile_that_is_there(
    window: MainWindow, window_bench: WindowBench, qtbot: QtBot
) -> None:
    ana, bo, dan = three(window_bench)
    choose(window, (ana, bo))
    window.contacts.side.acts.make_pile("Rail forum", None)
    choose(window, (bo, dan))
    window.contacts.side.ask_pile()
    qtbot.keyClick(window.contacts.side.pane.pile.piles, Qt.Key.Key_Return)
    (pile,) = window_bench.desk.read(importing.piles_listed)
    assert set(window_bench.desk.read(importing.people, pile.id)) == {ana, bo, dan}
    assert window.toast.text.startswith("Put Dan Okoye into “Rail forum”")


def test_escape_leaves_the_pile_and_nothing_happened(
    window: MainWindow, window_bench: WindowBench, qtbot: QtBot
) -> None:
    choose(window, three(window_bench))
    window.contacts.side.ask_pile()
    qtbot.keyClick(window.contacts.side.pane.pile, Qt.Key.Key_Escape)
    assert window.contacts.side.pane.currentIndex() == SEVERAL
    assert window_bench.desk.read(importing.piles_listed) == ()


def test_merge_begins_with_all_who_are_chosen(window: MainWindow, window_bench: WindowBench, qtbot: QtBot) -> None:
    choose(window, three(window_bench))
    qtbot.keyClick(window.contacts.left.list, Qt.Key.Key_M, CONTROL)
    pane = window.contacts.side.pane
    assert pane.currentIndex() == MERGE
    compared = {person.contact.id for person in pane.merge.sheet.comparison.people}
    assert compared == set(three(window_bench))


def test_thousands_are_not_taken_for_one_person(window: MainWindow, window_bench: WindowBench) -> None:
    for number in range(20):
        window_bench.person(f"Somebody {number}")
    window.contacts.left.list.selectAll()
    window.contacts.side.merge()
    assert "too many to be one" in window.message_bar.text


def test_the_export_is_of_who_is_chosen(window: MainWindow, window_bench: WindowBench, qtbot: QtBot) -> None:
    choose(window, three(window_bench))
    window.contacts.export_wanted.disconnect(window.errands.export)  # it would open a dialog
    with qtbot.waitSignal(window.contacts.export_wanted) as wanted:
        qtbot.keyClick(window.contacts.left.list, Qt.Key.Key_X, CONTROL | SHIFT)
    assert set(wanted.args[0]) == set(three(window_bench))  # type: ignore[index]


def test_enter_on_one_of_them_shows_that_one_alone(window: MainWindow, window_bench: WindowBench, qtbot: QtBot) -> None:
    ana, bo, dan = three(window_bench)
    several = choose(window, (ana, bo, dan))
    qtbot.keyClick(window.contacts.left.list, Qt.Key.Key_Return)
    assert several.rows.hasFocus()
    several.rows.selectRow(several.chosen.index(bo))
    qtbot.keyClick(several.rows, Qt.Key.Key_Return)
    assert window.contacts.selected() == (bo,)
    assert window.contacts.side.pane.currentIndex() == PERSON


def test_a_form_that_is_open_keeps_what_was_typed_when_more_are_chosen(
    window: MainWindow, window_bench: WindowBench, qtbot: QtBot
) -> None:
    ana, bo, dan = three(window_bench)
    window.contacts.show_person(ana)
    pane = window.contacts.side.pane
    pane.edit()
    pane.form.name.setText("Ana Beltrán Ruiz")
    choose(window, (ana, bo, dan))
    window.contacts._show_current()
    assert pane.currentIndex() == SEVERAL
    assert window_bench.desk.read(contacts.contact, ana).name == "Ana Beltrán Ruiz"


def test_a_click_on_one_of_them_chooses_that_one_alone_and_a_menu_keeps_all(
    window: MainWindow, window_bench: WindowBench, qtbot: QtBot
) -> None:
    """Rows can be dragged, so the press must not choose yet; the release does."""
    people = three(window_bench)
    choose(window, people)
    view, model = window.contacts.left.list, window.contacts.model
    at = view.visualRect(model.index(model.row_of(people[1]), 0)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.RightButton, pos=at)
    assert set(window.contacts.selected()) == set(people)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert window.contacts.selected() == (people[1],)


def test_keys_reach_the_list_from_what_stands_beside_it(
    window: MainWindow, window_bench: WindowBench, qtbot: QtBot
) -> None:
    several = choose(window, three(window_bench))
    several.tag.setFocus()
    qtbot.keyClick(several.tag, Qt.Key.Key_A, CONTROL)
    assert window.contacts.selected() == window.contacts.model.ids


def test_the_list_has_the_keyboard_when_everybody_is_back(window: MainWindow, qtbot: QtBot) -> None:
    view = window.contacts.left.list
    view.selectAll()
    window.contacts.beside  # noqa: B018 - the person beside the list waits for the next key no longer
    buttons = window.contacts.side.pane.several.findChildren(QPushButton)
    delete = next(each for each in buttons if each.text() == "Delete")
    delete.setFocus()
    delete.click()
    assert not window.contacts.model.ids
    assert window.focusWidget() is not delete
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Z, CONTROL)
    assert window.contacts.model.ids
    assert window.focusWidget() is view
