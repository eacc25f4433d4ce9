"""The keyboard is where the work is: a screen that is shown takes it."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from netdesk.gui.appearance import Choice
from netdesk.gui.main_window import MainWindow
from netdesk.gui.person_picker import PersonPicker
from netdesk.gui.piles.page import PilesPage
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


def test_files_that_the_program_was_opened_with_ask_where_you_met(
    window_bench: WindowBench, qtbot: QtBot, tmp_path: Path
) -> None:
    """The search field is the first that can have the keyboard; what is asked is asked below."""
    pile = tmp_path / "pile.vcf"
    pile.write_text(vcard("Mina Muster", "mina@sample.example"), "utf-8", newline="")
    window = window_bench.open(qtbot, files=[pile])
    page = window.page("piles")
    assert isinstance(page, PilesPage)
    qtbot.waitUntil(lambda: not window.jobs.busy and page.look.isVisible())
    assert page.look.form.where.hasFocus()
