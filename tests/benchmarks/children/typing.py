"""Keys in the search field, and how long until the list is painted: python -m … BOOK QUERIES FIRST EVERY.

Prints {"wall": [...], "processor": [...], "cleared": [...]} in milliseconds, a figure a key. ``cleared`` is Escape: everybody again.
"""

import sys
import time
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from netdesk.gui.main_window import MainWindow
from tests.benchmarks.children.window import drive, settle


class _Painted(QObject):
    """Sees whether the list was painted."""

    def __init__(self) -> None:
        super().__init__()
        self.seen = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.seen = True
        return False


class _Typist:
    def __init__(self, app: QApplication, window: MainWindow) -> None:
        self._app, self._field = app, window.top.search
        self._painted = _Painted()
        pane = window.contacts.left
        pane.list.viewport().installEventFilter(self._painted)
        # When nobody is found, a sentence stands in the place of the list.
        pane.empty.installEventFilter(self._painted)
        self._pane = pane

    def press(self, key: Qt.Key | str) -> tuple[float, float]:
        """Milliseconds of wall and processor time from the key to the end of the list's paint."""
        self._app.processEvents()
        self._painted.seen = False
        wall, processor = time.perf_counter(), time.thread_time()
        QTest.keyClick(self._field, key) if isinstance(key, Qt.Key) else QTest.keyClicks(self._field, key)
        while not self._painted.seen:
            self._app.processEvents()
        return (time.perf_counter() - wall) * 1e3, (time.thread_time() - processor) * 1e3


def _type(app: QApplication, window: MainWindow) -> dict[str, Any]:
    needles = Path(sys.argv[2]).read_text(encoding="utf-8").splitlines()[int(sys.argv[3]) :: int(sys.argv[4])]
    window.find()
    typist = _Typist(app, window)
    for key in "anna":
        typist.press(key)
    typed, cleared, keys = [], [], []
    for needle in needles:
        cleared.append(typist.press(Qt.Key.Key_Escape))
        # What is shown beside the list comes a moment after it.
        settle(app, 0.2)
        for at, key in enumerate(needle):
            if key != " ":
                typed.append(typist.press(key))
                keys.append(needle[:at+1])
    return {
        "wall": [wall for wall, _processor in typed],
        "processor": [processor for _wall, processor in typed],
        "cleared": [wall for wall, _processor in cleared],
        "cleared_processor": [p for _wall, p in cleared],
        "keys": keys,
    }


drive(Path(sys.argv[1]), _type)
