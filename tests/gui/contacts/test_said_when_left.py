"""What is typed into a person stands there before the eyes: Undo is offered when it does no more, and works before."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from netdesk.domain.contact import ContactDraft
from netdesk.gui.contacts.person_pane import PersonPane
from netdesk.gui.main_window import MainWindow
from netdesk.gui.person.view import HISTORY, NOTES
from netdesk.services import contacts
from tests.helpers.screen_bench import OFFSCREEN_NOISE
from tests.helpers.window_bench import WindowBench

pytestmark = pytest.mark.qt_log_ignore(*OFFSCREEN_NOISE, extend=True)

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def said(window: MainWindow) -> list[str]:
    """The labels that the toast has offered to undo."""
    labels: list[str] = []
    window.editor.done.connect(labels.append)
    return labels


@pytest.fixture
def window(window_bench: WindowBench, qtbot: QtBot) -> MainWindow:
    """Ana is shown beside the list."""
    window_bench.acquaintances()
    made = window_bench.open(qtbot)
    made.contacts.show_person(window_bench.people["Ana Beltrán"])
    made.contacts.left.list.setFocus()
    return made


@pytest.fixture
def pane(window: MainWindow) -> PersonPane:
    return window.contacts.side.pane


def ana(bench: WindowBench) -> ContactDraft:
    return bench.desk.read(contacts.contact, bench.people["Ana Beltrán"]).draft


def press(qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    qtbot.keyClick(focused, key, modifier)


def edit(window: MainWindow, qtbot: QtBot) -> None:
    """Open the form and change nickname and title, each left by Tab."""
    press(qtbot, Qt.Key.Key_E, CONTROL)
    form = window.contacts.side.pane.form
    qtbot.waitUntil(form.name.hasFocus)
    press(qtbot, Qt.Key.Key_Tab)
    qtbot.keyClicks(form.nickname, "Anita")
    press(qtbot, Qt.Key.Key_Tab)
    qtbot.keyClicks(form.title_line, "Head of Grids")
    press(qtbot, Qt.Key.Key_Tab)


def test_fields_are_written_without_a_toast_and_each_is_undone_by_key(
    window: MainWindow, window_bench: WindowBench, pane: PersonPane, said: list[str], qtbot: QtBot
) -> None:
    edit(window, qtbot)
    assert (ana(window_bench).nickname, ana(window_bench).title) == ("Anita", "Head of Grids")
    assert not said
    assert not window.toast.isVisible()
    assert window_bench.desk.labels().undo == "Edited Ana Beltrán: title"
    assert "Edited Ana Beltrán: title" in window.actions_made.made("undo").toolTip()
    press(qtbot, Qt.Key.Key_Z, CONTROL)
    assert (pane.form.nickname.text(), pane.form.title_line.text()) == ("Anita", "")
    press(qtbot, Qt.Key.Key_Z, CONTROL)
    assert pane.form.nickname.text() == ""
    assert not said


@pytest.mark.parametrize("how", ["done", "escape", "another", "screen", "new", "merge"])
def test_the_form_that_is_left_offers_undo_once_and_for_what_it_says(
    window: MainWindow, window_bench: WindowBench, pane: PersonPane, said: list[str], qtbot: QtBot, how: str
) -> None:
    edit(window, qtbot)
    {
        "done": pane.form._close.click,
        "escape": lambda: press(qtbot, Qt.Key.Key_Escape),
        "another": lambda: window.show_person(window_bench.people["Derek Hollis"]),
        "screen": lambda: press(qtbot, Qt.Key.Key_4, CONTROL),
        "new": lambda: press(qtbot, Qt.Key.Key_N, CONTROL),
        "merge": window.contacts.side.merge,
    }[how]()
    assert said == ["Edited Ana Beltrán: title"]
    window.toast._undo.click()
    assert (ana(window_bench).nickname, ana(window_bench).title) == ("Anita", "")


def test_a_form_in_which_nothing_was_written_says_nothing(window: MainWindow, said: list[str], qtbot: QtBot) -> None:
    press(qtbot, Qt.Key.Key_E, CONTROL)
    press(qtbot, Qt.Key.Key_Escape)
    assert not said


def test_what_was_taken_back_in_the_form_is_not_offered_when_it_is_left(
    window: MainWindow, said: list[str], qtbot: QtBot
) -> None:
    edit(window, qtbot)
    press(qtbot, Qt.Key.Key_Z, CONTROL)
    press(qtbot, Qt.Key.Key_Escape)
    assert not said


def test_an_edit_that_waited_for_a_job_is_said_when_it_is_done(
    window: MainWindow, window_bench: WindowBench, said: list[str], qtbot: QtBot
) -> None:
    window.jobs.start("An import", lambda _job: None, writes=True)
    edit(window, qtbot)
    press(qtbot, Qt.Key.Key_Escape)
    assert not said
    qtbot.waitUntil(lambda: not window.jobs.busy)
    assert ana(window_bench).title == "Head of Grids"
    assert said[-1] == window_bench.desk.labels().undo


def test_notes_are_quiet_while_one_writes_and_said_when_somebody_else_is_shown(
    window: MainWindow, window_bench: WindowBench, pane: PersonPane, said: list[str], qtbot: QtBot
) -> None:
    notes = pane.view.notes
    notes.setFocus()
    for words in ("likes", " short mails"):
        qtbot.keyClicks(notes, words)
        notes.commit()  # as when typing rests
    assert ana(window_bench).notes == "likes short mails"
    window.contacts.left.list.setFocus()
    assert not said
    window.contacts.show_person(window_bench.people["Derek Hollis"])
    assert said == ["Changed the notes on Ana Beltrán"]


@pytest.mark.parametrize("how", ["screen", "tab"])
def test_notes_are_said_when_something_else_lies_in_their_place(
    window: MainWindow, window_bench: WindowBench, pane: PersonPane, said: list[str], qtbot: QtBot, how: str
) -> None:
    pane.view.tabs.setCurrentIndex(NOTES)
    pane.view.notes.setFocus()
    qtbot.keyClicks(pane.view.notes, "likes tea")
    if how == "screen":
        press(qtbot, Qt.Key.Key_4, CONTROL)
    else:
        pane.view.tabs.setCurrentIndex(HISTORY)
    assert ana(window_bench).notes == "likes tea"
    assert said == ["Changed the notes on Ana Beltrán"]
