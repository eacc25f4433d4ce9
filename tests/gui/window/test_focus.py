"""The keyboard is where the work is: a screen that is shown takes it."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from netdesk.gui.appearance import Choice
from netdesk.gui.main_window import MainWindow
from netdesk.gui.person_picker import PersonPicker
from netdesk.gui.piles.look import LookPanel
from netdesk.gui.screens import KEYS
from netdesk.gui.theme import LIGHT
from netdesk.services.sample_book import FillWithSampleData
from tests.helpers.card_piles import vcard
from tests.helpers.screen_bench import OFFSCREEN_NOISE
from tests.helpers.window_bench import WindowBench

pytestmark = pytest.mark.qt_log_ignore(*OFFSCREEN_NOISE, extend=True)


def focused_in(page: QWidget) -> bool:
    focused = QApplication.focusWidget()
    return focused is not None and page.isAncestorOf(focused)


@pytest.mark.parametrize("filled", [True, False], ids=["sample book", "empty book"])
def test_a_screen_takes_the_keyboard(window_bench: WindowBench, qtbot: QtBot, filled: bool) -> None:
    if filled:
        window_bench.desk.apply(FillWithSampleData(), "sample")
    window = window_bench.open(qtbot)
    for number, key in enumerate(KEYS, start=1):
        window.sidebar.setFocus()
        qtbot.keyClick(window, str(number), Qt.KeyboardModifier.ControlModifier)
        assert focused_in(window.page(key)), key


@pytest.mark.parametrize("filled", [True, False], ids=["sample book", "empty book"])
@pytest.mark.parametrize("key", KEYS)
def test_a_start_puts_the_keyboard_where_the_work_is(
    window_bench: WindowBench, qtbot: QtBot, key: str, filled: bool
) -> None:
    if filled:
        window_bench.desk.apply(FillWithSampleData(), "sample")
    window_bench.settings.setValue("window/screen", key)
    window = window_bench.open(qtbot, key)
    started = QApplication.focusWidget()
    assert focused_in(window.page(key))
    assert not isinstance(started, QLineEdit)  # its cursor would blink as long as nobody touches the window
    window.show_screen(key)
    assert QApplication.focusWidget() is started


def test_cards_that_the_program_is_opened_with_have_the_keyboard(
    window_bench: WindowBench, qtbot: QtBot, tmp_path: Path
) -> None:
    cards = tmp_path / "cards.vcf"
    cards.write_text(vcard("Mina Muster", "mina@sample.example"), encoding="utf-8")
    window = window_bench.open(qtbot, "piles", files=[cards])
    look = window.page("piles").findChild(LookPanel)
    qtbot.waitUntil(lambda: look.isVisible() and look.isEnabled())
    assert look.form.where.hasFocus()


@pytest.mark.parametrize("key", KEYS)
def test_a_screen_that_is_made_opens_no_window_of_its_own(window_bench: WindowBench, qtbot: QtBot, key: str) -> None:
    window = window_bench.open(qtbot)
    window.show_screen(key)
    QApplication.processEvents()
    assert QApplication.activeWindow() is window
    assert focused_in(window.page(key))


def test_arrows_in_the_sidebar_stay_there(window_bench: WindowBench, qtbot: QtBot) -> None:
    window = window_bench.open(qtbot)
    window.sidebar.setFocus()
    for _step in range(2):
        qtbot.keyClick(window.sidebar, Qt.Key.Key_Down)
        assert window.sidebar.hasFocus()


def edge(widget: QWidget) -> QColor:
    return widget.grab().toImage().pixelColor(0, widget.height() // 2)


def test_who_is_found_stands_in_a_box_of_its_own(window_bench: WindowBench, qtbot: QtBot) -> None:
    window_bench.acquaintances()
    window_bench.appearance.choose(Choice.LIGHT)
    window: MainWindow = window_bench.open(qtbot, "board")
    page = window.page("board")
    qtbot.keyClick(page, "n", Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    picker = next(each for each in page.findChildren(PersonPicker) if each.isVisible())
    qtbot.keyClicks(picker, "ana")
    popup = picker.completer().popup()
    assert popup is not None
    assert popup.isVisible()
    assert edge(popup) == LIGHT.hairline
