"""The form of a person by hand and by key: how it closes, what it keeps, where the keys go afterwards."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from netdesk.gui.contacts.person_pane import FORM, PERSON, PersonPane
from netdesk.gui.main_window import MainWindow
from netdesk.gui.person.form import PersonForm
from netdesk.services import contacts
from netdesk.services.sample_book import FillWithSampleData
from tests.helpers.screen_bench import OFFSCREEN_NOISE
from tests.helpers.window_bench import WindowBench

pytestmark = pytest.mark.qt_log_ignore(*OFFSCREEN_NOISE, extend=True)

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(window_bench: WindowBench, qtbot: QtBot) -> MainWindow:
    window_bench.acquaintances()
    return window_bench.open(qtbot)


@pytest.fixture
def form(window: MainWindow, qtbot: QtBot) -> PersonForm:
    """The form of somebody new, with the beginning of a name."""
    qtbot.keyClick(window, "n", CONTROL)
    made = window.contacts.side.pane.form
    qtbot.waitUntil(made.name.hasFocus)
    qtbot.keyClicks(made.name, "Bea")
    return made


def pane(window: MainWindow) -> PersonPane:
    return window.contacts.side.pane


def names(window: MainWindow) -> list[str]:
    return [window.contacts.model.index(row, 0).data() for row in range(window.contacts.model.rowCount())]


def test_a_click_on_another_row_shows_that_person(window: MainWindow, form: PersonForm, qtbot: QtBot) -> None:
    people = window.contacts.left.list
    row = people.visualRect(window.contacts.model.index(1, 0)).center()
    qtbot.mouseClick(people.viewport(), Qt.MouseButton.LeftButton, pos=row)
    qtbot.waitUntil(lambda: pane(window).currentIndex() == PERSON)
    person = pane(window).person
    assert person is not None
    assert person.contact.name == names(window)[1]


def test_a_click_on_the_row_that_is_chosen_already_closes_the_form(
    window: MainWindow, form: PersonForm, qtbot: QtBot
) -> None:
    people = window.contacts.left.list
    qtbot.mouseClick(
        people.viewport(), Qt.MouseButton.LeftButton, pos=people.visualRect(people.currentIndex()).center()
    )
    assert pane(window).currentIndex() == PERSON


@pytest.mark.parametrize("key", ["2", "1"])
def test_a_screen_closes_the_form(window: MainWindow, form: PersonForm, qtbot: QtBot, key: str) -> None:
    qtbot.keyClick(form.name, key, CONTROL)
    assert pane(window).currentIndex() == PERSON


def test_escape_closes_the_form_and_what_was_typed_comes_back(
    window: MainWindow, form: PersonForm, qtbot: QtBot
) -> None:
    qtbot.keyClicks(form.met_on, "last spring")
    qtbot.keyClick(form.name, Qt.Key.Key_Escape)
    assert pane(window).currentIndex() == PERSON
    qtbot.keyClick(window, "e", CONTROL)
    qtbot.keyClick(window, "n", CONTROL)
    assert (form.name.text(), form.met_on.text()) == ("Bea", "last spring")
    qtbot.keyClick(window, "n", CONTROL)
    assert form.name.text() == "Bea"
    form._cancel.click()
    qtbot.keyClick(window, "n", CONTROL)
    assert form.name.text() == ""


def test_what_was_typed_for_somebody_new_is_not_written_to_who_is_shown(
    window: MainWindow, window_bench: WindowBench, form: PersonForm, qtbot: QtBot
) -> None:
    before = names(window)
    qtbot.keyClick(form.name, Qt.Key.Key_Escape)
    qtbot.keyClick(window, "e", CONTROL)
    qtbot.keyClick(form.name, Qt.Key.Key_Escape)
    assert names(window) == before


def test_a_book_that_fills_closes_the_form(window_bench: WindowBench, qtbot: QtBot) -> None:
    window = window_bench.open(qtbot)
    qtbot.keyClick(window, "n", CONTROL)
    assert pane(window).currentIndex() == FORM
    window_bench.desk.apply(FillWithSampleData(), "Sample data")
    qtbot.waitUntil(lambda: pane(window).currentIndex() == PERSON)


def test_add_and_cancel_are_in_sight(window_bench: WindowBench, qtbot: QtBot) -> None:
    window_bench.acquaintances()
    window = window_bench.open(qtbot, size=(1000, 600))
    qtbot.keyClick(window, "n", CONTROL)
    form = pane(window).form
    for button in (form._add, form._cancel):
        foot = button.mapTo(window, QPoint(0, button.height()))
        assert not button.visibleRegion().isEmpty()
        assert foot.y() <= window.height()


def test_enter_adds(window: MainWindow, form: PersonForm, qtbot: QtBot) -> None:
    qtbot.keyClick(form.title_line, Qt.Key.Key_Return)
    assert "Bea" in names(window)
    assert pane(window).currentIndex() == PERSON


def test_control_and_enter_in_the_notes_adds_and_enter_alone_does_not(
    window: MainWindow, form: PersonForm, qtbot: QtBot
) -> None:
    form.notes.setFocus()
    qtbot.keyClick(form.notes, Qt.Key.Key_Return)
    assert "Bea" not in names(window)
    qtbot.keyClick(form.notes, Qt.Key.Key_Return, CONTROL)
    assert "Bea" in names(window)


@pytest.mark.parametrize(("button", "added"), [("_add", True), ("_cancel", False)])
def test_enter_presses_the_button_that_has_the_focus(
    window: MainWindow, form: PersonForm, qtbot: QtBot, button: str, added: bool
) -> None:
    pressed: QWidget = getattr(form, button)
    pressed.setFocus()
    qtbot.keyClick(pressed, Qt.Key.Key_Return)
    assert ("Bea" in names(window)) is added
    assert pane(window).currentIndex() == PERSON


def test_the_tab_key_goes_down_the_form(window: MainWindow, form: PersonForm, qtbot: QtBot) -> None:
    visited: list[QWidget] = []
    here: QWidget | None = form.name
    while here is not None and here not in visited and len(visited) < 40:
        visited.append(here)
        qtbot.keyClick(here, Qt.Key.Key_Tab)
        here = QApplication.focusWidget()
    fields = [each for each in visited if isinstance(each, QLineEdit | QPlainTextEdit) and form.isAncestorOf(each)]
    assert [each.accessibleName() for each in fields[:9]] == [
        "Name", "Nickname", "Title", "Organisation", "Department", "E-mail", "Phone", "Page or profile", "Street",
    ]  # fmt: skip
    heights = [each.mapTo(form, QPoint(0, 0)).y() for each in fields]
    assert heights == sorted(heights)
    assert visited.index(form.notes) < visited.index(form._add) < visited.index(form._cancel)


def test_a_line_that_grew_comes_next_in_the_form(window: MainWindow, form: PersonForm, qtbot: QtBot) -> None:
    mail = form.emails._rows[0]
    mail[1].setFocus()
    qtbot.keyClicks(mail[1], "bea@home.example")
    qtbot.waitUntil(form.emails._rows[1][1].isVisible)
    for expected in (mail[2], mail[3], form.emails._rows[1][1], form.phones._rows[0][1]):
        focused = QApplication.focusWidget()
        assert focused is not None
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is expected


def test_undo_takes_back_who_was_added_just_now(window: MainWindow, form: PersonForm, qtbot: QtBot) -> None:
    qtbot.keyClick(form.name, Qt.Key.Key_Return)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert window.contacts.isAncestorOf(focused)
    qtbot.keyClick(focused, "z", CONTROL)
    assert "Bea" not in names(window)


def test_a_field_nobody_typed_in_leaves_undo_to_the_window(
    window: MainWindow, window_bench: WindowBench, qtbot: QtBot
) -> None:
    gone = window_bench.people["Derek Hollis"]
    window.editor.run("Delete Derek", contacts.RemoveContacts((gone,)))
    window.top.search.setFocus()
    qtbot.keyClick(window.top.search, "z", CONTROL)
    assert "Derek Hollis" in names(window)
    qtbot.keyClick(window.top.search, "z", CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert "Derek Hollis" not in names(window)
    qtbot.keyClicks(window.top.search, "ana")
    qtbot.keyClick(window.top.search, "z", CONTROL)
    assert window.top.search.text() == ""
    assert "Derek Hollis" not in names(window)


def test_forms_and_people_open_at_their_top(window_bench: WindowBench, qtbot: QtBot) -> None:
    window_bench.acquaintances()
    window = window_bench.open(qtbot, size=(1000, 600))
    form = pane(window).form
    for key in ("n", "e"):
        qtbot.keyClick(window, key, CONTROL)
        qtbot.waitUntil(lambda: form.area.verticalScrollBar().maximum() > 0)
        form.area.verticalScrollBar().setValue(form.area.verticalScrollBar().maximum())
        qtbot.keyClick(form.name, Qt.Key.Key_Escape)
        qtbot.keyClick(window, key, CONTROL)
        assert form.area.verticalScrollBar().value() == 0
        qtbot.keyClick(form.name, Qt.Key.Key_Escape)
    view = pane(window).view
    qtbot.waitUntil(lambda: view.area.verticalScrollBar().maximum() > 0)
    view.area.verticalScrollBar().setValue(view.area.verticalScrollBar().maximum())
    window.contacts.show_person(window_bench.people["Derek Hollis"])
    assert view.area.verticalScrollBar().value() == 0


def test_who_is_edited_stays_though_the_search_finds_them_no_more(
    window: MainWindow, window_bench: WindowBench, qtbot: QtBot
) -> None:
    window.search()
    qtbot.keyClicks(window.top.search, "hollis")
    qtbot.keyClick(window.top.search, Qt.Key.Key_Return)
    qtbot.keyClick(window.contacts.left.list, "e", CONTROL)
    pane = window.contacts.side.pane
    qtbot.waitUntil(pane.form.name.hasFocus)
    qtbot.keyClicks(pane.form.name, "Derek Marsh")
    qtbot.keyClick(pane.form.name, Qt.Key.Key_Tab)
    qtbot.waitUntil(pane.form.nickname.hasFocus)
    assert pane.form.isVisible()
    assert window.contacts.selected() == (window_bench.people["Derek Hollis"],)
    qtbot.keyClick(pane.form.nickname, Qt.Key.Key_Escape)
    assert pane.view.isVisible()
    assert pane.person is not None
    assert pane.person.contact.name == "Derek Marsh"
    qtbot.keyClicks(window.top.search, "x")
    assert window.contacts.selected() == ()


def test_what_is_let_go_leaves_what_was_found(window: MainWindow, window_bench: WindowBench, qtbot: QtBot) -> None:
    qtbot.keyClicks(window.top.search, "hollis")
    window.contacts.side.acts.let_go()
    assert window.contacts.selected() == ()


def test_what_escape_writes_is_said_with_undo(window: MainWindow, window_bench: WindowBench, qtbot: QtBot) -> None:
    window.contacts.show_person(window_bench.people["Derek Hollis"])
    window.contacts.left.list.setFocus()
    qtbot.keyClick(window.contacts.left.list, "e", CONTROL)
    pane = window.contacts.side.pane
    qtbot.waitUntil(pane.form.name.hasFocus)
    qtbot.keyClicks(pane.form.name, "Derek Marsh")
    qtbot.keyClick(pane.form.name, Qt.Key.Key_Escape)
    assert "Derek Hollis" in window.toast.text
    assert window.toast._undo.isVisible()
    window.editor.undo()
    assert pane.person is not None
    assert pane.person.contact.name == "Derek Hollis"


def test_edit_is_about_the_row_that_was_reached_just_now(
    window: MainWindow, window_bench: WindowBench, qtbot: QtBot
) -> None:
    window.contacts.show_person(window_bench.people["Ana Beltrán"])
    window.contacts.left.list.go_to(window_bench.people["Derek Hollis"])
    window.actions_made.made("person.edit").trigger()
    assert window.contacts.side.pane.form.name.text() == "Derek Hollis"


def test_two_clicks_in_a_row_on_the_cross_take_one_line_away(
    window: MainWindow, form: PersonForm, qtbot: QtBot
) -> None:
    qtbot.keyClicks(form.emails.fields()[0], "bea@elm.example")
    (cross,) = [each for each in form.emails.fields() if isinstance(each, QPushButton) and each.isVisible()]
    for _click in range(2):
        qtbot.mouseClick(cross, Qt.MouseButton.LeftButton)
    assert form.emails.values() == ()
    assert len(form.emails.fields()) == 3, "one empty line is left: text, label and cross"
