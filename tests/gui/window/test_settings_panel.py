"""The settings of the book: shown as they are, written as one act, and nothing written that cannot be."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from netdesk.gui.main_window import MainWindow
from netdesk.gui.settings_panel import SettingsPanel
from netdesk.services import book, call_lists
from tests.helpers.screen_bench import OFFSCREEN_NOISE
from tests.helpers.window_bench import WindowBench

pytestmark = pytest.mark.qt_log_ignore(*OFFSCREEN_NOISE, extend=True)


@pytest.fixture
def window(window_bench: WindowBench, qtbot: QtBot) -> MainWindow:
    window_bench.acquaintances()
    return window_bench.open(qtbot)


@pytest.fixture
def panel(window: MainWindow, qtbot: QtBot) -> SettingsPanel:
    qtbot.keyClick(window, ",", Qt.KeyboardModifier.ControlModifier)
    assert window.panels.settings.lines["names"].hasFocus()
    return window.panels.settings


def test_all_of_it_is_one_act_and_is_shown_again(window: MainWindow, panel: SettingsPanel, qtbot: QtBot) -> None:
    usual = window.desk.read(call_lists.size)
    panel.lines["names"].setText("Kim Doe,  K. Doe, ")
    panel.lines["emails"].setText("kim@home.example")
    panel.calls.setValue(usual + 2)
    panel.region.setText("de")
    qtbot.keyClick(panel.region, Qt.Key.Key_Return)
    assert not panel.isVisible()
    who = window.desk.read(book.identities)
    assert (who.names, who.emails) == (("Kim Doe", "K. Doe"), ("kim@home.example",))
    assert window.desk.read(call_lists.size) == usual + 2
    assert window.desk.read(book.setting, book.REGION) == "DE"
    panel.open()
    assert panel.lines["names"].text() == "Kim Doe, K. Doe"
    assert (panel.calls.value(), panel.region.text()) == (usual + 2, "DE")
    panel.close_panel()
    window.editor.undo()
    assert window.desk.read(book.identities) == book.Identities()
    assert window.desk.read(call_lists.size) == usual


def test_nothing_changed_is_no_act(window: MainWindow, panel: SettingsPanel, qtbot: QtBot) -> None:
    before = window.desk.labels()
    qtbot.keyClick(panel.lines["names"], Qt.Key.Key_Return)
    assert not panel.isVisible()
    assert window.desk.labels() == before


def test_escape_leaves_it_as_it_was(window: MainWindow, panel: SettingsPanel, qtbot: QtBot) -> None:
    panel.lines["names"].setText("Kim Doe")
    qtbot.keyClick(panel.lines["names"], Qt.Key.Key_Escape)
    assert not panel.isVisible()
    assert window.desk.read(book.identities) == book.Identities()


def test_a_country_that_is_none_is_said_and_nothing_is_written(
    window: MainWindow, panel: SettingsPanel, qtbot: QtBot
) -> None:
    panel.lines["names"].setText("Kim Doe")
    panel.region.setText("Middle-earth")
    qtbot.keyClick(panel.region, Qt.Key.Key_Return)
    assert panel.isVisible(), "what was typed can be mended"
    assert window.message_bar.isVisible()
    assert window.desk.read(book.identities) == book.Identities()
