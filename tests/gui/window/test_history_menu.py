"""What the menu of a line in a person's history says, the book does."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from netdesk.domain.interaction import Channel, Direction, Interaction
from netdesk.domain.relationship import State
from netdesk.services import interactions
from tests.helpers.screen_bench import OFFSCREEN_NOISE
from tests.helpers.window_bench import TODAY, WindowBench

pytestmark = pytest.mark.qt_log_ignore(*OFFSCREEN_NOISE, extend=True)


def test_a_meeting_counts_once_its_line_says_that_it_happened(window_bench: WindowBench, qtbot: QtBot) -> None:
    bo = window_bench.person("Bo Muster")
    yesterday = TODAY - timedelta(days=1)
    appointment = Interaction((bo,), Channel.IN_PERSON, Direction.MUTUAL, yesterday, planned=True)
    window_bench.desk.apply(interactions.LogInteraction(appointment), "log")
    pane = window_bench.open(qtbot).contacts.side.pane
    history = pane.view.history
    history.setCurrentIndex(history.history.index(0, 0))
    history.setFocus()
    QApplication.sendEvent(history, QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint()))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert [action.text() for action in menu.actions() if action.text()] == [
        "It happened", "It did not happen", "Edit…", "Remove",
    ]  # fmt: skip
    menu.actions()[0].trigger()
    menu.close()
    assert pane.person is not None
    assert pane.person.verdict.state is State.CONNECTING
