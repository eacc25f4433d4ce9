"""The floor of a start: an empty PySide6 window, painted once. Prints nothing; its processor time is what counts."""

import os
import sys

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow


class _Window(QMainWindow):
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        os._exit(0)


app = QApplication(sys.argv[:1])
window = _Window()
window.resize(1360, 860)
window.show()
app.exec()
