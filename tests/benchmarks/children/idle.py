"""A window that nobody touches: python -m … BOOK SECONDS. Prints {"ticks": …, "wakes": …, "processor": seconds}."""

import sys
import time
from pathlib import Path

from PySide6.QtCore import QAbstractEventDispatcher, QEvent, QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QApplication

from netdesk.gui.main_window import MainWindow
from tests.benchmarks.children.window import drive, settle


class _Ticks(QObject):
    """Counts the timers that fire, all but the one that ends the watch."""

    def __init__(self) -> None:
        super().__init__()
        self.end = QTimer(self)
        self.count = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Timer and watched is not self.end:
            self.count += 1
        return False


def _watch(app: QApplication, window: MainWindow) -> dict[str, float]:
    settle(app, 2)
    ticks, wakes = _Ticks(), [0]
    loop = QEventLoop()
    ticks.end.setSingleShot(True)
    ticks.end.timeout.connect(loop.quit)
    dispatcher = QAbstractEventDispatcher.instance()

    def awake() -> None:
        wakes[0] += 1

    dispatcher.awake.connect(awake)
    app.installEventFilter(ticks)
    ticks.end.start(int(float(sys.argv[2]) * 1000))
    processor = time.process_time()
    loop.exec()
    processor = time.process_time() - processor
    app.removeEventFilter(ticks)
    dispatcher.awake.disconnect(awake)
    return {"ticks": ticks.count, "wakes": wakes[0], "processor": processor}


drive(Path(sys.argv[1]), _watch)
