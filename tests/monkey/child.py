"""One monkey at one window: python -m tests.monkey.child BOOK SEED STEPS CARDS…; exit status 1 when something broke."""

import faulthandler
import os
import sys
import traceback
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from netdesk.bootstrap import open_desk
from netdesk.gui.app import run
from netdesk.gui.main_window import MainWindow
from netdesk.services.desk import Desk
from tests.benchmarks.days import TODAY
from tests.monkey.user import TRAIL, Monkey, focused

BOOK, SEED, STEPS = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
monkey = Monkey(SEED, [Path(each) for each in sys.argv[4:]], BOOK.with_name(TRAIL))


def broke(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    traceback.print_exception(kind, error, trace)
    window = main_window()
    around, where = focused(window) if window else None, []
    while around is not None:
        where.append(type(around).__name__)
        around = around.parentWidget()
    print(f"the keyboard is in {' in '.join(where)}", flush=True)
    os._exit(1)


def main_window() -> MainWindow | None:
    """The window that is open; another book has one of its own."""
    shown = [each for each in QApplication.topLevelWidgets() if isinstance(each, MainWindow) and each.isVisible()]
    return shown[0] if shown else None


def unstick() -> None:
    """Close what waits for an answer, and would wait for ever."""
    waiting = QApplication.activePopupWidget() or QApplication.activeModalWidget()
    if waiting is not None:
        waiting.close()


def begin() -> None:
    sys.excepthook = broke
    closes = QTimer(QApplication.instance())
    closes.timeout.connect(unstick)
    closes.start(250)
    for step in range(STEPS):
        window = main_window()
        if window is None:
            break
        monkey.act(window)
        QApplication.processEvents()
        if step % 20 == 0:
            QTest.qWait(60)  # for what comes after a while: jobs, toasts, delays of typing
    os._exit(0)


def desk() -> Desk:
    """The program makes its application before it opens the book."""
    QTimer.singleShot(300, QApplication.instance(), begin)
    return open_desk(BOOK, TODAY)


faulthandler.enable()
run(desk, [])
