"""What waits until the window was painted."""

import pytest
from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from netdesk.gui.afterwards import Afterwards


@pytest.fixture
def parent(qtbot: QtBot) -> QObject:
    return QObject()


def test_every_step_has_a_turn_of_its_own(qtbot: QtBot, parent: QObject) -> None:
    """A key that was pressed in between is not kept waiting until the last step was done."""
    order: list[str] = []

    def first() -> None:
        order.append("first")
        QTimer.singleShot(0, parent, lambda: order.append("key"))

    afterwards = Afterwards((first, lambda: order.append("second")), parent)
    afterwards.begin()
    assert order == []
    qtbot.waitUntil(lambda: afterwards.done)
    assert order == ["first", "key", "second"]


def test_beginning_twice_does_nothing_twice(qtbot: QtBot, parent: QObject) -> None:
    done: list[int] = []
    afterwards = Afterwards([lambda number=number: done.append(number) for number in range(3)], parent)
    afterwards.begin()
    afterwards.begin()
    qtbot.waitUntil(lambda: afterwards.done)
    qtbot.wait(1)
    assert done == [0, 1, 2]


def test_a_step_that_fails_does_not_keep_back_the_next(qtbot: QtBot, parent: QObject) -> None:
    done: list[str] = []

    def fails() -> None:
        raise ValueError

    afterwards = Afterwards((fails, lambda: done.append("next")), parent)
    with qtbot.captureExceptions() as caught:
        afterwards.begin()
        qtbot.waitUntil(lambda: afterwards.done)
    assert [error[0] for error in caught] == [ValueError]
    assert done == ["next"]


def test_a_step_that_is_added_comes_last(qtbot: QtBot, parent: QObject) -> None:
    done: list[str] = []
    afterwards = Afterwards((lambda: done.append("first"), lambda: done.append("second")), parent)
    afterwards.begin()
    afterwards.then(lambda: done.append("added"))
    qtbot.waitUntil(lambda: afterwards.done)
    assert done == ["first", "second", "added"]
