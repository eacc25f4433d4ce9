"""A panel at the side of Today: a heading, and a hairline round it."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from netdesk.gui import labels
from netdesk.gui.buttons import Button
from netdesk.gui.theme import theme_of


class Panel(QWidget):
    """``body`` is the column under the heading; ``button`` stands beside the heading."""

    def __init__(self, heading: str, button: Button | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        head = QHBoxLayout()
        head.addWidget(labels.heading(heading))
        head.addStretch(1)
        if button is not None:
            head.addWidget(button)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(16, 14, 16, 14)
        self.body.setSpacing(8)
        self.body.addLayout(head)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme_of(self.palette()).hairline, 1))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 10, 10)
