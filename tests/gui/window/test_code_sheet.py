"""A person as a QR code on the screen: dark on light in any theme, copied, and saved as PNG or SVG."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage
from pytestqt.qtbot import QtBot

from netdesk.gui.appearance import Choice
from netdesk.gui.code_picture import code_image
from netdesk.gui.code_sheet import SQUARE, CodeSheet
from netdesk.gui.main_window import MainWindow
from netdesk.services.person_code import QUIET, svg
from tests.helpers.screen_bench import OFFSCREEN_NOISE
from tests.helpers.window_bench import WindowBench

pytestmark = pytest.mark.qt_log_ignore(*OFFSCREEN_NOISE, extend=True)


@pytest.fixture
def sheet(window_bench: WindowBench, qtbot: QtBot) -> CodeSheet:
    window_bench.person("Ana Beltrán", mail="ana@solace.example", notes="owes me")
    window = window_bench.open(qtbot)
    keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(window.contacts.left.list, Qt.Key.Key_Q, keys)
    return window.panels.code


def window_of(bench: WindowBench) -> MainWindow:
    return bench.windows[0]


def answer(sheet: CodeSheet, monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    monkeypatch.setattr(sheet.files, "export", lambda *_asked: (path, 0))


def test_the_sheet_says_what_is_in_the_code_and_what_is_not(sheet: CodeSheet) -> None:
    assert sheet.isVisible()
    assert sheet._holds.text() == "In it: name, 1 e-mail address."
    assert sheet._left_out.text() == "Not in it, so that a camera reads it well: notes."


@pytest.mark.parametrize("choice", [Choice.LIGHT, Choice.DARK])
def test_every_square_is_dark_on_light_in_any_theme(
    sheet: CodeSheet, window_bench: WindowBench, choice: Choice
) -> None:
    window_bench.appearance.choose(choice)
    assert sheet.code is not None
    picture = sheet._picture.grab().toImage()
    side = len(sheet.code.matrix) + 2 * QUIET
    ratio = picture.devicePixelRatio()
    square = int(min(sheet._picture.width(), sheet._picture.height()) * ratio) // side
    left, top = (picture.width() - side * square) // 2, (picture.height() - side * square) // 2
    for y in range(side):
        for x in range(side):
            shown = picture.pixelColor(left + x * square + square // 2, top + y * square + square // 2)
            inside = QUIET <= x < side - QUIET and QUIET <= y < side - QUIET
            dark = inside and sheet.code.matrix[y - QUIET][x - QUIET]
            assert shown.name() == ("#000000" if dark else "#ffffff")


def test_the_picture_is_copied(sheet: CodeSheet, window_bench: WindowBench, qtbot: QtBot) -> None:
    qtbot.keyClick(sheet, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert sheet.code is not None
    copied = QGuiApplication.clipboard().image().convertToFormat(QImage.Format.Format_RGB32)
    assert copied == code_image(sheet.code.matrix, SQUARE)
    assert window_of(window_bench).toast.text == "Copied the QR code of Ana Beltrán"


@pytest.mark.parametrize("name", ["ana.png", "ana.SVG"])
def test_it_is_saved_as_the_name_ends(
    sheet: CodeSheet, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    answer(sheet, monkeypatch, tmp_path / name)
    sheet.save_picture()
    assert sheet.code is not None
    if name.endswith("png"):
        saved = QImage(str(tmp_path / name)).convertToFormat(QImage.Format.Format_RGB32)
        assert saved == code_image(sheet.code.matrix, SQUARE)
    else:
        assert (tmp_path / name).read_text("ascii") == svg(sheet.code.matrix)


def test_it_is_not_written_over_the_open_book(
    sheet: CodeSheet, window_bench: WindowBench, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer(sheet, monkeypatch, Path(window_bench.desk.path))
    sheet.save_picture()
    assert "belongs to the book that is open" in window_of(window_bench).message_bar.text


def test_escape_closes_it(sheet: CodeSheet, qtbot: QtBot) -> None:
    qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    assert not sheet.isVisible()
