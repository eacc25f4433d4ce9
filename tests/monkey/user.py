"""Somebody who presses whatever is there."""

import random
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

import shiboken6
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
    QWidget,
)

from netdesk.gui.main_window import MainWindow
from tests.helpers.window_bench import cards_dragged, drop_on

WORDS: Final = (
    "a", "an", "called Ana yesterday", "x", "Miles", "+49 30 555", "2026-11-30", "on 11/18", "zz top",
    "note & <b>", "# tag", "%s {name}",
)  # fmt: skip
KEYS: Final = (
    "Escape", "Return", "Down", "Up", "Tab", "Backtab", "Left", "Right", "Space", "Delete", "Home", "End",
    "PageDown", "PageUp", "F2",
)  # fmt: skip
WITH_CONTROL: Final = ("Z", "Y", "L", "K", "N", "F", "E", "M", "D", "A", "Return", "Down", "Up", "Left", "Comma")
SIZES: Final = ((1360, 860), (1000, 700), (800, 600), (1600, 1000))
TRAIL: Final = "trail.txt"
"""The file of what a monkey did."""
PRESSED: Final = (QAbstractButton, QAbstractItemView, QLineEdit, QComboBox, QTabBar)


class Monkey:
    """Does one thing after the other to a window, and writes it down before it does."""

    def __init__(self, seed: int, cards: Sequence[Path], trail: Path) -> None:
        self._chance = random.Random(seed)
        self._cards = tuple(cards)
        self._trail = trail.open("w", encoding="utf-8", buffering=1)

    def act(self, window: MainWindow) -> None:
        """Do something."""
        acts: tuple[tuple[int, Callable[[MainWindow], None]], ...] = (
            (12, self._turn_to_a_screen),
            (9, self._press_with_control),
            (20, self._press_a_key),
            (10, self._type),
            (3, self._resize),
            (1, self._drop),
            (45, self._click),
        )
        (act,) = self._chance.choices([each for _share, each in acts], [share for share, _each in acts])
        act(window)

    def _say(self, step: str) -> None:
        self._trail.write(f"{step}\n")

    def _press(self, widget: QWidget, key: str, modifiers: Qt.KeyboardModifier) -> None:
        self._say(f"{modifiers.name} {key} on {type(widget).__name__}")
        QTest.keyClick(widget, getattr(Qt.Key, f"Key_{key}"), modifiers)

    def _turn_to_a_screen(self, window: MainWindow) -> None:
        self._press(window, self._chance.choice("123456"), Qt.KeyboardModifier.ControlModifier)

    def _press_with_control(self, window: MainWindow) -> None:
        shift = self._chance.choice((Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier))
        key = self._chance.choice(WITH_CONTROL)
        self._press(focused(window), key, Qt.KeyboardModifier.ControlModifier | shift)

    def _press_a_key(self, window: MainWindow) -> None:
        self._press(focused(window), self._chance.choice(KEYS), Qt.KeyboardModifier.NoModifier)

    def _type(self, window: MainWindow) -> None:
        words = self._chance.choice(WORDS)
        field = focused(window)
        if isinstance(field, QLineEdit | QTextEdit | QPlainTextEdit | QAbstractItemView):
            self._say(f"“{words}” into {type(field).__name__}")
            for letter in words:
                QTest.keyClick(focused(window), letter)

    def _resize(self, window: MainWindow) -> None:
        size = self._chance.choice(SIZES)
        self._say(f"window of {size}")
        window.resize(*size)

    def _drop(self, window: MainWindow) -> None:
        self._say("cards dropped")
        drop_on(window.surface, cards_dragged(self._cards))

    def _click(self, window: MainWindow) -> None:
        often = self._chance.random() < 0.85
        shown = [each for each in QApplication.allWidgets() if shiboken6.isValid(each) and _may_click(each, window)]
        there = [each for each in shown if not often or isinstance(each, PRESSED)]
        if not there:
            return
        widget = self._chance.choice(there)
        target = widget.viewport() if isinstance(widget, QAbstractItemView) else widget
        place = QPoint(self._chance.randrange(target.width()), self._chance.randrange(min(target.height(), 600)))
        words = widget.text() if isinstance(widget, QAbstractButton) else ""
        kind, way = type(widget).__name__, self._chance.random()
        self._say(f"click on {kind} “{words}” at {place.x()}, {place.y()}")
        if way < 0.06:
            asked = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, target.mapToGlobal(place))
            QApplication.postEvent(target, asked)
        elif way < 0.14:
            QTest.mouseDClick(target, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
        else:
            QTest.mouseClick(target, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)


def focused(window: MainWindow) -> QWidget:
    """Where the keyboard is."""
    return QApplication.focusWidget() or window


def _may_click(widget: QWidget, window: MainWindow) -> bool:
    within = (window, QApplication.activeWindow(), QApplication.activeModalWidget())
    in_reach = widget.isVisible() and widget.isEnabled() and widget.window() in within
    return in_reach and widget is not window and min(widget.width(), widget.height()) > 3
