"""The place that says where cards go: dropped on it (or anywhere on the window), or chosen by a click."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from netdesk.gui.buttons import paint_focus
from netdesk.gui.theme import theme_of


class DropPlace(QAbstractButton):
    """A dashed outline with two lines of words. The window takes the drop; a click asks for files."""

    def __init__(self, words: str, more: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._more = more
        self.setText(words)
        self.setAccessibleName(words)
        self.setAccessibleDescription(more)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        lines = 2 if self._more else 1
        return QSize(240, lines * self.fontMetrics().lineSpacing() + (58 if self._more else 42))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self.palette())
        painter = QPainter(self)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(theme.sidebar if self.underMouse() or self.isDown() else Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.hairline.darker(108) if not theme.dark else theme.hairline.lighter(140), 2,
                            Qt.PenStyle.DashLine))  # fmt: skip
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 10, 10)
        line = self.fontMetrics().lineSpacing()
        top = (self.height() - line * (2 if self._more else 1)) / 2
        painter.setPen(theme.secondary)
        for number, words in enumerate((self.text(), self._more)):
            shown = self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, self.width() - 24)
            place = QRectF(12, top + number * line, self.width() - 24, line)
            painter.drawText(place, int(Qt.AlignmentFlag.AlignCenter), shown)
        if self.hasFocus():
            paint_focus(painter, QRectF(self.rect()), theme, 10)
