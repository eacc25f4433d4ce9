"""Whom the list turns to while one types: the first hit at every key, until somebody is chosen."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from netdesk.domain.interaction import Direction
from netdesk.gui.main_window import MainWindow
from netdesk.services import contacts
from tests.helpers.screen_bench import OFFSCREEN_NOISE
from tests.helpers.window_bench import WindowBench

pytestmark = pytest.mark.qt_log_ignore(*OFFSCREEN_NOISE, extend=True)

CONTROL = Qt.KeyboardModifier.ControlModifier
CROWD = [f"Person {number:02}" for number in range(60)]


@pytest.fixture
def window(window_bench: WindowBench, qtbot: QtBot) -> MainWindow:
    """Ana needs me most, but Zoë's number begins with what is typed first; many others stand between."""
    window_bench.person("Ana Beltrán", phone="+1 512 555 0142")
    window_bench.log("Ana Beltrán", Direction.OUT, 6)
    window_bench.log("Ana Beltrán", Direction.IN, 5)
    window_bench.person("Zoë Wolff", phone="+55 11 95555 0143")
    for name in (*CROWD, "Quill Nib"):
        window_bench.person(name)
    return window_bench.open(qtbot)


def beside(window: MainWindow) -> str:
    """Who is shown on the right; the log line there is about the same person."""
    side = window.contacts.beside
    assert side.pane.person is not None
    assert side.log_line.about == side.pane.person.contact.id
    return side.pane.person.contact.name


def chosen(window: MainWindow) -> list[str]:
    return [names(window)[index.row()] for index in window.contacts.left.list.selectionModel().selectedRows()]


def names(window: MainWindow) -> list[str]:
    model = window.contacts.model
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def in_sight(window: MainWindow) -> bool:
    people = window.contacts.left.list
    return people.viewport().rect().contains(people.visualRect(people.currentIndex()))


def test_the_first_hit_is_followed_at_every_key(window: MainWindow, window_bench: WindowBench, qtbot: QtBot) -> None:
    window.contacts.show_person(window_bench.people["Zoë Wolff"])
    qtbot.keyClick(window, "f", CONTROL)
    for key in "555-01":
        qtbot.keyClicks(window.top.search, key)
        assert beside(window) == names(window)[0]
        assert chosen(window) == [names(window)[0]]
        assert in_sight(window)
        assert window.contacts.left.list.verticalScrollBar().value() == 0
    assert sorted(names(window)) == ["Ana Beltrán", "Zoë Wolff"]


def test_who_was_chosen_among_the_hits_stays_as_long_as_they_are_found(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClicks(window.top.search, "555")
    qtbot.keyClick(window.top.search, Qt.Key.Key_Down)
    people = window.contacts.left.list
    qtbot.keyClick(people, Qt.Key.Key_Down)
    second = names(window)[1]
    assert beside(window) == second
    window.top.search.setFocus()
    for key in "-01":
        qtbot.keyClicks(window.top.search, key)
        assert beside(window) == second
    qtbot.keyClick(window.top.search, Qt.Key.Key_Backspace)
    assert beside(window) == second


def test_a_click_on_the_first_hit_chooses_them(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClicks(window.top.search, "555 014")
    people = window.contacts.left.list
    first = names(window)[0]
    qtbot.mouseClick(
        people.viewport(), Qt.MouseButton.LeftButton, pos=people.visualRect(people.currentIndex()).center()
    )
    window.top.search.setFocus()
    for _key in "014":
        qtbot.keyClick(window.top.search, Qt.Key.Key_Backspace)
        assert beside(window) == first


def test_where_who_was_chosen_is_found_no_more_the_first_hit_is_followed_again(
    window: MainWindow, window_bench: WindowBench, qtbot: QtBot
) -> None:
    qtbot.keyClicks(window.top.search, "555 014")
    window.contacts.left.list.go_to(window_bench.people["Ana Beltrán"])
    qtbot.keyClicks(window.top.search, "3")
    assert names(window) == [beside(window)] == ["Zoë Wolff"]
    qtbot.keyClick(window.top.search, Qt.Key.Key_Backspace)
    assert beside(window) == names(window)[0]


def test_other_words_are_a_new_search(window: MainWindow, window_bench: WindowBench, qtbot: QtBot) -> None:
    qtbot.keyClicks(window.top.search, "47")
    window.contacts.left.list.go_to(window_bench.people["Person 47"])
    qtbot.keyClick(window, "f", CONTROL)
    qtbot.keyClicks(window.top.search, "pers")
    assert len(names(window)) == len(CROWD)
    assert beside(window) == names(window)[0]


@pytest.mark.parametrize("by", ["escape", "backspace", "the screen anew"])
def test_when_the_words_go_the_person_stays_and_their_row_is_in_sight(
    window: MainWindow, qtbot: QtBot, by: str
) -> None:
    far = "Quill Nib"
    qtbot.keyClicks(window.top.search, "q")
    assert beside(window) == far
    if by == "escape":
        qtbot.keyClick(window.top.search, Qt.Key.Key_Escape)
    elif by == "backspace":
        qtbot.keyClick(window.top.search, Qt.Key.Key_Backspace)
    else:
        qtbot.keyClick(window, "2", CONTROL)
    assert len(names(window)) == len(CROWD) + 3
    assert window.contacts.left.list.currentIndex().row() > 30
    assert (beside(window), chosen(window)) == (far, [far])
    assert in_sight(window)


def test_who_leaves_the_book_takes_nobody_else_out_of_the_choice(
    window: MainWindow, window_bench: WindowBench, qtbot: QtBot
) -> None:
    people = window.contacts.left.list
    window.contacts.show_person(window_bench.people["Person 10"])
    people.setFocus()
    for _row in range(2):
        qtbot.keyClick(people, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert chosen(window) == ["Person 10", "Person 11", "Person 12"]
    window_bench.desk.apply(contacts.RemoveContacts((window_bench.people["Person 12"],)), "remove")
    assert {"Person 10", "Person 11"} <= set(chosen(window))


def test_what_happens_in_the_book_while_one_searches_moves_nobody(
    window: MainWindow, window_bench: WindowBench, qtbot: QtBot
) -> None:
    qtbot.keyClicks(window.top.search, "555 014")
    shown = beside(window)
    assert names(window)[0] == shown
    window_bench.desk.apply(contacts.LetGo((window_bench.person("New Person", phone="+1 512 555 0149"),)), "let go")
    other = next(each for each in names(window) if each != shown)
    window_bench.log(other, Direction.IN, 0)
    assert beside(window) == shown
    assert chosen(window) == [shown]
