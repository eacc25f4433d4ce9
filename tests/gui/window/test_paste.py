"""Cards come in by the clipboard: looked at first, like any others."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from netdesk.gui.main_window import MainWindow
from netdesk.gui.piles.page import PilesPage
from tests.helpers.screen_bench import OFFSCREEN_NOISE
from tests.helpers.window_bench import WindowBench

pytestmark = pytest.mark.qt_log_ignore(*OFFSCREEN_NOISE, extend=True)

CARD = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Åsa Öberg\r\nEND:VCARD\r\n"


def as_card() -> QMimeData:
    data = QMimeData()
    data.setData("text/vcard", CARD.encode())
    return data


def as_text() -> QMimeData:
    data = QMimeData()
    data.setText(f"Here is her card:\n{CARD.lower().replace('åsa öberg', 'Åsa Öberg')}\nRegards")
    return data


@pytest.fixture
def window(window_bench: WindowBench, qtbot: QtBot) -> MainWindow:
    window_bench.person("Ana Beltrán")
    return window_bench.open(qtbot)


@pytest.mark.parametrize("copied", [as_card, as_text])
def test_a_card_on_the_clipboard_is_looked_at(
    window: MainWindow, qtbot: QtBot, copied: Callable[[], QMimeData]
) -> None:
    QGuiApplication.clipboard().setMimeData(copied())
    window.contacts.left.list.setFocus()
    qtbot.keyClick(window.contacts.left.list, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    page = window.page("piles")
    assert isinstance(page, PilesPage)
    qtbot.waitUntil(lambda: not window.jobs.busy and not page.look.isHidden())
    assert [card.draft.name for card in page.look.plan().cards] == ["Åsa Öberg"]


def test_without_a_card_it_is_said_what_would_be_one(window: MainWindow, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText("just words")
    qtbot.keyClick(window.contacts.left.list, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert window.message_bar.text.startswith("There is no business card on the clipboard")
    assert window.screen_key == "contacts"


def test_in_a_field_words_are_pasted_as_words(window: MainWindow, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setMimeData(as_text())
    window.search()
    qtbot.keyClick(window.top.search, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert "BEGIN" in window.top.search.text().upper()
    assert window.screen_key == "contacts"
