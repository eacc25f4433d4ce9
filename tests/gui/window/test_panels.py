"""Panels over the window by keyboard: Tab stays inside, Escape closes, questions are answered."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QWidget
from pytestqt.qtbot import QtBot

from netdesk.domain.interaction import Direction
from netdesk.gui.main_window import MainWindow
from netdesk.gui.overlay import Overlay
from netdesk.services import book, contacts
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


def history(bench: WindowBench, name: str) -> int:
    """How much happened with somebody."""
    return len(bench.desk.read(contacts.person, bench.people[name], TODAY).history)


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


def test_tab_leaves_what_lies_behind_the_panel_whole(qtbot: QtBot) -> None:
    """PySide took a widget for a part of the one before it in the focus chain: the next one to go took them along."""
    behind = QWidget()
    qtbot.addWidget(behind)
    line = QMenu(behind).addAction("Paper: A4")
    opened = Overlay("Panel", 400, behind)
    for field in (QLineEdit(), going := QLineEdit()):
        opened.column.addWidget(field)
    behind.show()
    opened.open()
    for _step in range(3):
        opened.focusNextPrevChild(True)
    going.deleteLater()
    qtbot.waitUntil(lambda: len(opened.findChildren(QLineEdit)) == 1)
    assert line.text() == "Paper: A4"


def test_a_panel_closes_also_when_who_had_the_keyboard_before_is_gone(qtbot: QtBot) -> None:
    """A card's text, for one, goes when the person beside the list is shown anew."""
    behind = QWidget()
    qtbot.addWidget(behind)
    going = QLineEdit(behind)
    opened = Overlay("Panel", 400, behind)
    behind.show()
    going.setFocus()
    qtbot.waitUntil(going.hasFocus)
    opened.open()
    going.deleteLater()
    qtbot.waitUntil(lambda: not behind.findChildren(QLineEdit))
    opened.close_panel()
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


SCREENS = ("today", "contacts", "piles", "timeline", "board", "calls")


def go_to(window: MainWindow, qtbot: QtBot, screen: str, how: str) -> None:
    """Turn to another screen by its key, or by a click in the sidebar."""
    if how == "key":
        focused = QApplication.focusWidget()
        assert focused is not None
        qtbot.keyClick(focused, str(1 + SCREENS.index(screen)), Qt.KeyboardModifier.ControlModifier)
    else:
        line = window.sidebar.model().index(SCREENS.index(screen), 0)
        where = window.sidebar.visualRect(line).center()
        qtbot.mouseClick(window.sidebar.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert window.screen_key == screen


@pytest.mark.parametrize("how", ["key", "click"])
@pytest.mark.parametrize("name", ["log", "palette", "shortcuts", "about", "settings", "scale"])
def test_another_screen_is_seen_whole_and_has_the_keyboard(
    window: MainWindow, qtbot: QtBot, name: str, how: str
) -> None:
    opened = panel(window, name)
    go_to(window, qtbot, "timeline", how)
    assert not opened.isVisible()
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused is window.sidebar if how == "click" else window.page("timeline").isAncestorOf(focused)


@pytest.mark.parametrize("how", ["key", "click"])
def test_a_line_left_for_another_screen_goes_on_where_it_was(
    window: MainWindow, window_bench: WindowBench, qtbot: QtBot, how: str
) -> None:
    ana, before = window_bench.people["Ana Beltrán"], history(window_bench, "Ana Beltrán")
    window.log_about(ana)
    line = window.panels.log.line
    qtbot.keyClicks(line.edit, "called yester")
    go_to(window, qtbot, "timeline", how)
    press(qtbot, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert line.edit.hasFocus()
    assert "Ana Beltrán" in window.panels.log._about.text()
    qtbot.keyClicks(line.edit, "day")
    press(qtbot, Qt.Key.Key_Return)
    assert not window.panels.log.isVisible()
    assert history(window_bench, "Ana Beltrán") == before + 1
    window.log_about(ana)
    assert line.edit.text() == "", "what is logged is not begun any more"


def test_a_line_begun_about_one_is_not_about_another(
    window: MainWindow, window_bench: WindowBench, qtbot: QtBot
) -> None:
    line = window.panels.log.line
    for name in ("Ana Beltrán", "Derek Hollis"):
        window.log_about(window_bench.people[name])
        assert line.edit.text() == ""
        qtbot.keyClicks(line.edit, f"called {name[0]}")
        go_to(window, qtbot, "timeline" if name[0] == "A" else "calls", "key")
    window.log_about(window_bench.people["Ana Beltrán"])
    assert (line.edit.text(), line.about) == ("called A", window_bench.people["Ana Beltrán"])
    press(qtbot, Qt.Key.Key_Escape)
    window.log_about(None)
    assert (line.edit.text(), line.about) == ("called D", window_bench.people["Derek Hollis"])


def test_a_line_about_nobody_yet_goes_on_with_whoever_is_shown(
    window: MainWindow, window_bench: WindowBench, qtbot: QtBot
) -> None:
    line = window.panels.log.line
    window.log_something()
    qtbot.keyClicks(line.edit, "called yesterday")
    assert line.line is not None
    assert not line.line.ready
    window.show_person(window_bench.people["Ana Beltrán"])
    window.log_something()
    assert line.edit.text() == "called yesterday"
    assert line.line.contacts() == (window_bench.people["Ana Beltrán"],)


def test_a_line_that_was_begun_is_typed_on_not_over(window: MainWindow, qtbot: QtBot) -> None:
    line = window.panels.log.line
    window.log_something()
    qtbot.keyClicks(line.edit, "called yes")
    line.edit.home(False)
    go_to(window, qtbot, "timeline", "key")
    window.log_something()
    qtbot.keyClicks(line.edit, "terday")
    assert line.edit.text() == "called yesterday"


def test_a_line_about_somebody_who_is_gone_is_not_lost(
    window: MainWindow, window_bench: WindowBench, qtbot: QtBot
) -> None:
    line, ana = window.panels.log.line, window_bench.people["Ana Beltrán"]
    window.log_about(ana)
    qtbot.keyClicks(line.edit, "called yesterday")
    go_to(window, qtbot, "timeline", "key")
    window.editor.run("Delete Ana", contacts.RemoveContacts((ana,)))
    window.log_something()
    assert (line.edit.text(), line.about) == ("called yesterday", None)
    assert line.line is not None
    assert not line.line.ready, "it asks who"


def test_escape_gives_a_line_up(window: MainWindow, window_bench: WindowBench, qtbot: QtBot) -> None:
    line = window.panels.log.line
    window.log_something()
    qtbot.keyClicks(line.edit, "called Derek yesterday")
    press(qtbot, Qt.Key.Key_Return)  # to the answers
    press(qtbot, Qt.Key.Key_Escape)
    window.log_something()
    assert line.edit.text() == ""


def test_the_key_that_opened_a_panel_takes_nothing_from_it(window: MainWindow, qtbot: QtBot) -> None:
    before = QApplication.focusWidget()
    window.log_something()
    qtbot.keyClicks(window.panels.log.line.edit, "called")
    window.log_something()
    assert window.panels.log.line.edit.text() == "called"
    press(qtbot, Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is before


def test_settings_left_for_another_screen_are_there_again_and_said_to_wait(
    window: MainWindow, window_bench: WindowBench, qtbot: QtBot
) -> None:
    settings = window.panels.settings
    window.open_panel("settings")
    assert not settings.typed.isVisible()
    qtbot.keyClicks(settings.lines["names"], "Kim Doe")
    go_to(window, qtbot, "timeline", "key")
    window.open_panel("settings")
    assert settings.lines["names"].text() == "Kim Doe"
    assert settings.typed.isVisible()
    assert window_bench.desk.read(book.identities) == book.Identities()
    press(qtbot, Qt.Key.Key_Return)
    assert window_bench.desk.read(book.identities).names == ("Kim Doe",)
    window.open_panel("settings")
    assert not settings.typed.isVisible()
    qtbot.keyClicks(settings.lines["names"], "sburg")
    go_to(window, qtbot, "calls", "key")
    window.open_panel("settings")
    press(qtbot, Qt.Key.Key_Escape)
    window.open_panel("settings")
    assert settings.lines["names"].text() == "Kim Doe"
    assert not settings.typed.isVisible()


def test_a_line_about_somebody_who_is_taken_back_meanwhile_asks_who(
    window: MainWindow, window_bench: WindowBench, qtbot: QtBot
) -> None:
    """Ctrl+Z in an empty line takes back the last act, here the one that brought whom the line is about."""
    window.log_about(window_bench.person("Nora Quist"))
    line = window.panels.log.line
    window_bench.desk.undo()
    qtbot.waitUntil(lambda: "Nora Quist" not in window.panels.log._about.text())
    qtbot.keyClicks(line.edit, "called yesterday")
    assert line.line is not None
    assert not line.line.people


def test_a_line_that_was_typed_about_somebody_is_read_anew_when_they_go(
    window: MainWindow, window_bench: WindowBench, qtbot: QtBot
) -> None:
    window.log_about(window_bench.person("Nora Quist"))
    line = window.panels.log.line
    qtbot.keyClicks(line.edit, "called yesterday")
    window_bench.desk.undo()
    qtbot.waitUntil(lambda: line.line is not None and not line.line.people)
    assert line.edit.text() == "called yesterday"
