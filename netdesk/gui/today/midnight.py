"""The one timer of the Today screen: it rings once, when the next day begins."""

from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtCore import QObject, Qt, QTimer, Signal

A_LITTLE_AFTER = timedelta(seconds=1)
"""Timers may ring a little early; a second later the day is certainly another."""


def until_midnight(now: datetime) -> timedelta:
    """From ``now`` (local time with its zone) to the next midnight there, whatever clocks do that night."""
    tomorrow = (now + timedelta(days=1)).replace(tzinfo=None).replace(hour=0, minute=0, second=0, microsecond=0)
    return tomorrow.astimezone() - now


class Midnight(QObject):
    """Emits ``passed`` when a new day has begun, and waits for the next one."""

    passed = Signal()

    def __init__(self, now: Callable[[], datetime], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._now = now
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._timer.timeout.connect(self._ring)
        self.wait()

    def wait(self) -> None:
        """Wait for the next midnight from now on; say it again after the machine has slept."""
        wait = until_midnight(self._now()) + A_LITTLE_AFTER
        self._timer.start(max(1000, round(wait.total_seconds() * 1000)))

    @property
    def waiting(self) -> timedelta:
        """How long it still waits."""
        return timedelta(milliseconds=max(0, self._timer.remainingTime()))

    def _ring(self) -> None:
        self.wait()
        self.passed.emit()
