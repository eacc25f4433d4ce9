"""Keys in the search field, and how long until the list is painted: python -m … BOOK QUERIES FIRST EVERY.

Types each EVERY-th needle of QUERIES from the FIRST on, key by key. Prints milliseconds from the key to the end
of the list's paint: {"wall": […], "processor": […]}, a figure a key; "everybody" and "everybody_processor" are
for Escape, which brings the whole list back.
"""

import sys
import time
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from netdesk.gui.main_window import MainWindow
from tests.benchmarks.children.window import drive, settle


class _Painted(QObject):
    """Sees whether the list, or the sentence that stands there when nobody is found, is being painted."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__()
        self.seen = False
        pane = window.contacts.left
        for watched in (pane.list.viewport(), pane.empty):
            watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.seen = True
        return False


class _Typist:
    def __init__(self, app: QApplication, window: MainWindow) -> None:
        self._app, self._field = app, window.top.search
        self._painted = _Painted(window)

    def press(self, text: str, key: Qt.Key = Qt.Key.Key_unknown) -> tuple[float, float]:
        """Milliseconds of wall and of processor time from the key to the end of the list's paint."""
        self._app.processEvents()
        self._painted.seen = False
        wall, processor = time.perf_counter(), time.thread_time()
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            self._app.postEvent(self._field, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text))
        while not self._painted.seen:
            self._app.processEvents()
        return (time.perf_counter() - wall) * 1e3, (time.thread_time() - processor) * 1e3


def _type(app: QApplication, window: MainWindow) -> dict[str, Any]:
    needles = Path(sys.argv[2]).read_text(encoding="utf-8").splitlines()[int(sys.argv[3]) :: int(sys.argv[4])]
    window.top.search.setFocus()
    typist = _Typist(app, window)
    typed, everybody = [], []
    typist.press("a")
    for needle in needles:
        everybody.append(typist.press("", Qt.Key.Key_Escape))
        # The person beside the list comes a moment after it.
        settle(app, 0.2)
        # A blank at the end asks nothing new, so nothing is painted.
        typed += [typist.press(character) for character in needle if character != " "]
    return {
        "wall": [wall for wall, _processor in typed],
        "processor": [processor for _wall, processor in typed],
        "everybody": [wall for wall, _processor in everybody],
        "everybody_processor": [processor for _wall, processor in everybody],
    }


drive(Path(sys.argv[1]), _type)
