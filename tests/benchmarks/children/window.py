"""The program's own window in a process of its own, as ``netdesk --book`` opens it, in the hand of a benchmark."""

import json
import os
import sys
import time
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from netdesk.bootstrap import open_desk
from netdesk.gui.app import run
from netdesk.gui.main_window import MainWindow
from netdesk.services.desk import Desk
from tests.benchmarks.days import TODAY


def drive(book: Path, work: Callable[[QApplication, MainWindow], Any]) -> None:
    """Open the window on ``book``, let it come to rest, do ``work`` with it, print its result as JSON, close."""
    app: list[QApplication] = []

    def begin() -> None:
        # The program's own hook opens a dialog, and waits for somebody to close it.
        sys.excepthook = _fail
        window = next(each for each in app[0].topLevelWidgets() if isinstance(each, MainWindow))
        window.activateWindow()
        settle(app[0], 0.5)
        print(json.dumps(work(app[0], window)), flush=True)
        window.close()

    def desk() -> Desk:
        # The program makes its application before it opens the book.
        there = QApplication.instance()
        assert isinstance(there, QApplication)
        app.append(there)
        QTimer.singleShot(0, there, begin)
        return open_desk(book, TODAY)

    run(desk, [])


def settle(app: QApplication, seconds: float) -> None:
    """Let the window do what it has to for so long."""
    until = time.perf_counter() + seconds
    while time.perf_counter() < until:
        app.processEvents()
        time.sleep(0.001)


def _fail(kind: type[BaseException], problem: BaseException, trace: TracebackType | None) -> None:
    traceback.print_exception(kind, problem, trace)
    sys.stderr.flush()
    os._exit(1)
