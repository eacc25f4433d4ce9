"""A line to type into that shows, at its end, the keys that belong to it."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from netdesk.gui.buttons import paint_keys
from netdesk.gui.theme import theme_of


class HintedLine(QLineEdit):
    """``keys`` in a small box; the text keeps clear of it. Drops go to the window, which takes cards."""

    def __init__(self, keys: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys = keys
        self.setAcceptDrops(False)
        room = self.fontMetrics().horizontalAdvance(keys) + 18
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self.setTextMargins(room if mirrored else 0, 0, 0 if mirrored else room, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        metrics = self.fontMetrics()
        width, height = metrics.horizontalAdvance(self._keys) + 12, metrics.height() + 2
        left = 9 if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else self.width() - width - 9
        box = QRectF(left, (self.height() - height) / 2, width, height)
        paint_keys(painter, box, self._keys, theme_of(self.palette()))
