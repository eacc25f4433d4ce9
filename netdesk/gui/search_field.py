"""The one search field: results as you type, Escape clears, Down goes to the list."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from netdesk.gui.buttons import paint_keys
from netdesk.gui.theme import theme_of
from netdesk.wording.gettext import _


class SearchField(QLineEdit):
    """Searches people by name, company, mail, number, notes and tags."""

    to_list = Signal()
    """Down or Enter was pressed: the list takes over."""
    left = Signal()
    """Escape was pressed in an empty field."""

    def __init__(self, keys: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys = keys
        self.setPlaceholderText(_("Search people, companies, notes, numbers…"))
        self.setAccessibleName(_("Search"))
        self.setMaxLength(200)
        self.setMinimumWidth(200)
        self.setMaximumWidth(400)

    def sizeHint(self) -> QSize:
        return QSize(400, self.fontMetrics().height() + 15)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            if self.text():
                self.clear()
            else:
                self.left.emit()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.to_list.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.text() or self.hasFocus():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        metrics = self.fontMetrics()
        width, height = metrics.horizontalAdvance(self._keys) + 12, metrics.height() + 2
        left = 9 if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else self.width() - width - 9
        paint_keys(
            painter, QRectF(left, (self.height() - height) / 2, width, height), self._keys, theme_of(self.palette())
        )
