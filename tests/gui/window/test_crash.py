"""Errors that nobody caught: one with a sentence is said, any other is told whole."""

import sys
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from netdesk.domain.errors import UnknownId
from netdesk.gui.crash import Crash


@pytest.fixture
def crash(qtbot: QtBot) -> Iterator[Crash]:
    before = sys.excepthook
    made = Crash(None)
    made.install()
    yield made
    sys.excepthook = before


class _Gone(QWidget):
    def showEvent(self, event: QShowEvent) -> None:
        raise UnknownId("There is no person 7 in this book.")


@pytest.mark.expects_log
def test_the_sentence_of_an_error_is_said_as_it_is_also_out_of_a_method_that_qt_called(
    crash: Crash, qtbot: QtBot
) -> None:
    """PySide puts words of its own before it."""
    widget = _Gone()
    qtbot.addWidget(widget)
    with qtbot.waitSignal(crash.said) as said:
        QTimer.singleShot(0, widget.show)
    assert said.args == ["There is no person 7 in this book."]


@pytest.mark.expects_log
def test_an_error_in_a_slot_is_said_without_a_dialog(crash: Crash, qtbot: QtBot) -> None:
    def fail() -> None:
        raise UnknownId("There is no person 7 in this book.")

    with qtbot.waitSignal(crash.said):
        QTimer.singleShot(0, fail)
    assert crash._dialog is None
