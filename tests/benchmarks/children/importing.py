"""How long the window's thread is away while cards come in: python -m … BOOK CARDS.

Drops the file on the window and presses Import, with a timer of 1 ms beside. Prints gaps in milliseconds:
{"idle": […], "import": […], "cards": how many people are new}.
"""

import sys
import time
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from netdesk.gui.main_window import MainWindow
from netdesk.gui.piles.page import PilesPage
from netdesk.services import importing
from tests.benchmarks.children.window import drive

IDLE_SECONDS = 3.0


class _Gaps:
    """The time between two turns of the window's thread, by a timer that is due each millisecond."""

    def __init__(self) -> None:
        self.seen: list[float] = []
        self._last = 0.0
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(1)
        self._timer.timeout.connect(self._turn)

    def _turn(self) -> None:
        now = time.perf_counter()
        self.seen.append((now - self._last) * 1e3)
        self._last = now

    def start(self) -> None:
        self._last = time.perf_counter()
        self._timer.start()

    def take(self) -> list[float]:
        """What was seen since the last time."""
        seen, self.seen = self.seen, []
        return seen


def _until(app: QApplication, window: MainWindow, done: float = 0.0) -> None:
    """Wait while a job runs, and at least until ``done`` of the clock."""
    while window.jobs.busy or time.perf_counter() < done:
        app.processEvents()
        time.sleep(0)


def _import(app: QApplication, window: MainWindow) -> dict[str, Any]:
    piles = window.page("piles")
    assert isinstance(piles, PilesPage)
    window.show_screen("piles")
    gaps = _Gaps()
    gaps.start()
    _until(app, window, time.perf_counter() + IDLE_SECONDS)
    idle = gaps.take()
    window.errands.import_paths([Path(sys.argv[2])])
    _until(app, window)
    reading = gaps.take()
    piles.import_them()
    _until(app, window)
    writing = gaps.take()
    newest = window.desk.read(importing.piles_listed)[0]
    return {"idle": idle, "reading": reading, "writing": writing, "cards": newest.counts.added}


if __name__ == "__main__":  # the process that reads the cards imports this module too
    drive(Path(sys.argv[1]), _import)
