"""Panels over the window by keyboard: Tab stays inside, Escape closes, questions are answered."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from netdesk.domain.interaction import Direction
from netdesk.gui.main_window import MainWindow
from netdesk.gui.overlay import Overlay
from netdesk.services import contacts
from tests.helpers.screen_bench import OFFSCREEN_NOISE
from tests.helpers.window_bench import TODAY, WindowBench

pytestmark = pytest.mark.qt_log_ignore(*OFFSCREEN_NOISE, extend=True)


@pytest.fixture
def window(window_bench: WindowBench, qtbot: QtBot) -> MainWindow:
    window_bench.acquaintances()
    window_bench.person("Derek Twin")
    return window_bench.open(qtbot, "today")


def panel(window: MainWindow, name: str) -> Overlay:
    if name == "log":
        window.log_something()
        return window.panels.log
    window.open_panel(name)
    return {
        "palette": window.panels.command_palette,
        "shortcuts": window.panels.shortcuts,
        "about": window.panels.about,
        "settings": window.panels.settings,
        "scale": window.panels.settings,
    }[name]


def press(qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    qtbot.keyClick(focused, key, modifier)


@pytest.mark.parametrize("back", [False, True])
@pytest.mark.parametrize("name", ["log", "palette", "shortcuts", "about", "settings", "scale"])
def test_tab_stays_in_the_panel_and_escape_closes_it(window: MainWindow, qtbot: QtBot, name: str, back: bool) -> None:
    opened = panel(window, name)
    seen = []
    for _step in range(40):
        focused = QApplication.focusWidget()
        assert focused is not None
        assert opened.isAncestorOf(focused), f"after {len(seen)} steps the keyboard is behind the panel"
        seen.append(focused)
        press(qtbot, Qt.Key.Key_Backtab if back else Qt.Key.Key_Tab)
    if name == "settings":
        assert len(set(seen)) > 5, "Tab goes through the fields"
    press(qtbot, Qt.Key.Key_Escape)
    assert not opened.isVisible()


@pytest.mark.parametrize("into", [Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.Key.Key_Tab])
def test_which_of_two_is_answered_by_keyboard(
    window: MainWindow, window_bench: WindowBench, qtbot: QtBot, into: Qt.Key
) -> None:
    opened = panel(window, "log")
    qtbot.keyClicks(window.panels.log.line.edit, "called Derek yesterday")
    press(qtbot, into)
    press(qtbot, Qt.Key.Key_Down)
    press(qtbot, Qt.Key.Key_Return)
    assert window.panels.log.line.edit.hasFocus()
    press(qtbot, Qt.Key.Key_Return)
    assert not opened.isVisible()
    logged = window_bench.desk.read(contacts.person, window_bench.people["Derek Twin"], TODAY).history
    assert [entry.direction for entry in logged] == [Direction.MUTUAL]


def test_somebody_new_is_added_by_keyboard(window: MainWindow, window_bench: WindowBench, qtbot: QtBot) -> None:
    panel(window, "log")
    line = window.panels.log.line
    qtbot.keyClicks(line.edit, "called Bogdan yesterday")
    press(qtbot, Qt.Key.Key_Return)
    press(qtbot, Qt.Key.Key_Up)
    assert line.edit.hasFocus(), "Up before the first answer is back in the line"
    press(qtbot, Qt.Key.Key_Down)
    press(qtbot, Qt.Key.Key_Return)
    assert window_bench.desk.read(contacts.names, "Bogdan", 1)
    press(qtbot, Qt.Key.Key_Return)
    assert not window.panels.log.isVisible()


def test_escape_closes_the_panel_from_an_answer(window: MainWindow, qtbot: QtBot) -> None:
    opened = panel(window, "log")
    qtbot.keyClicks(window.panels.log.line.edit, "called Derek yesterday")
    press(qtbot, Qt.Key.Key_Return)
    press(qtbot, Qt.Key.Key_Escape)
    assert not opened.isVisible()


def test_a_palette_that_finds_nothing_says_so(window: MainWindow, qtbot: QtBot) -> None:
    palette = window.panels.command_palette
    palette.open()
    assert not palette.nothing.isVisible()
    qtbot.keyClicks(palette._line, "zzzz")
    assert palette.nothing.isVisible()
    qtbot.keyClick(palette._line, Qt.Key.Key_Escape)
    assert not palette.isVisible()


def test_another_screen_puts_the_palette_away(window: MainWindow, qtbot: QtBot) -> None:
    """Cards that are dropped open their screen below it, and it would keep the Tab key."""
    window.panels.command_palette.open()
    window.show_screen("piles")
    assert not window.panels.command_palette.isVisible()
