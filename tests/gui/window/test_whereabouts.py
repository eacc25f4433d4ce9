"""Sidebar, search field and list say the same, whichever of them was used; nobody is hidden without a word."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from netdesk.domain.relationship import State
from netdesk.gui.main_window import MainWindow
from netdesk.gui.sidebar import Entry
from tests.helpers.screen_bench import OFFSCREEN_NOISE
from tests.helpers.window_bench import WindowBench

pytestmark = pytest.mark.qt_log_ignore(*OFFSCREEN_NOISE, extend=True)

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(window_bench: WindowBench, qtbot: QtBot) -> MainWindow:
    window_bench.acquaintances()
    return window_bench.open(qtbot)


def names(window: MainWindow) -> list[str]:
    model = window.contacts.model
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def highlighted(window: MainWindow) -> str:
    entry = window.sidebar.current()
    assert entry is not None
    return entry.text


def click(window: MainWindow, text: str, qtbot: QtBot) -> None:
    """Click the line of the sidebar that says ``text``."""
    lines: tuple[Entry, ...] = window.sidebar._entries.lines
    row = next(row for row, line in enumerate(lines) if line.text == text)
    place = window.sidebar.visualRect(window.sidebar._entries.index(row)).center()
    qtbot.mouseClick(window.sidebar.viewport(), Qt.MouseButton.LeftButton, pos=place)


def offered(window: MainWindow) -> list[QPushButton]:
    """The buttons in the list where nobody is found."""
    return [each for each in window.contacts.left.empty.findChildren(QPushButton) if each.isVisible()]


def test_clear_takes_the_highlight_from_the_filter(window: MainWindow, qtbot: QtBot) -> None:
    click(window, "# austin", qtbot)
    assert (highlighted(window), names(window)) == ("# austin", ["Ana Beltrán"])
    qtbot.keyClicks(window.top.search, "xyzzy")
    offered(window)[0].click()
    assert len(names(window)) == 3
    assert highlighted(window) == "Contacts"


def test_people_of_a_pile_are_no_filter_of_the_sidebar(
    window: MainWindow, window_bench: WindowBench, qtbot: QtBot
) -> None:
    click(window, "Connecting", qtbot)
    window.show_people([window_bench.people["Derek Hollis"]], "lisbon.vcf")
    assert names(window) == ["Derek Hollis"]
    assert highlighted(window) == "Contacts"
    click(window, "Contacts", qtbot)
    assert len(names(window)) == 3


def test_the_menus_of_the_list_are_followed(window: MainWindow, qtbot: QtBot) -> None:
    click(window, "# austin", qtbot)
    by_word = {action.text(): action for action in window.contacts.left.state.menu().actions()}
    by_word["Connected"].trigger()
    assert highlighted(window) == "Contacts"  # no line says both
    window.contacts.left.tag.click()
    assert highlighted(window) == "Connected"


def test_contacts_by_key_shows_everybody(window: MainWindow, qtbot: QtBot) -> None:
    click(window, "Connecting", qtbot)
    qtbot.keyClicks(window.top.search, "ana")
    qtbot.keyClick(window, "2", CONTROL)
    assert len(names(window)) == 3
    assert window.top.search.text() == ""
    assert highlighted(window) == "Contacts"


def test_going_to_a_person_and_searching_keep_the_filter(window: MainWindow, qtbot: QtBot) -> None:
    click(window, "Connected", qtbot)
    qtbot.keyClick(window, "1", CONTROL)
    qtbot.keyClicks(window.top.search, "h")
    assert window.contacts.left.query.state is State.CONNECTED
    assert highlighted(window) == "Connected"


def test_who_the_filter_hides_is_offered(window: MainWindow, qtbot: QtBot) -> None:
    click(window, "Connecting", qtbot)
    qtbot.keyClicks(window.top.search, "hollis")
    assert names(window) == []
    assert "Connecting" in window.contacts.left.empty.words
    (button,) = offered(window)
    assert button.text() == "Search everybody (1)"
    button.click()
    assert names(window) == ["Derek Hollis"]
    assert highlighted(window) == "Contacts"
    assert window.top.search.text() == "hollis"


def test_who_was_let_go_is_offered_when_nobody_else_is_found(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClicks(window.top.search, "gone")
    assert names(window) == []
    assert "let go" in window.contacts.left.empty.words
    (button,) = offered(window)
    button.click()
    assert names(window) == ["Gone Person"]
    assert highlighted(window) == "Let go"


def test_a_line_of_the_sidebar_forgets_what_was_typed(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClicks(window.top.search, "hollis")
    click(window, "Let go", qtbot)
    assert names(window) == ["Gone Person"]
    assert window.top.search.text() == ""


def test_a_tag_that_comes_back_is_highlighted_again(window: MainWindow, qtbot: QtBot) -> None:
    click(window, "# austin", qtbot)
    window.contacts.side.acts.remove()
    assert names(window) == []
    window.editor.undo()
    assert highlighted(window) == "# austin"
    assert names(window) == ["Ana Beltrán"]
