"""The one search field: results as you type, Escape clears, Down goes to the list."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from netdesk.gui.hinted_line import HintedLine
from netdesk.wording.gettext import _


class SearchField(HintedLine):
    """Searches people by name, company, mail, number, notes and tags."""

    to_list = Signal()
    """Down or Enter was pressed: the list takes over."""
    left = Signal()
    """Escape was pressed in an empty field."""

    def __init__(self, keys: str, parent: QWidget | None = None) -> None:
        super().__init__(keys, parent)
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
