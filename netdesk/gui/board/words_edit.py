"""A field for a few lines of words that is done when it is left."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget


class WordsEdit(QPlainTextEdit):
    """Plain text over ``lines`` lines. ``finished`` comes when the field is left, and on Ctrl+Enter."""

    finished = Signal()

    def __init__(self, name: str, lines: int = 3, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = lines
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setFixedHeight(self.sizeHint().height())

    @property
    def words(self) -> str:
        """What is written, without space around it."""
        return self.toPlainText().strip()

    def show_words(self, words: str) -> None:
        """Show ``words``, unless the user is writing here just now."""
        if not self.hasFocus() and words != self.toPlainText():
            self.setPlainText(words)

    def sizeHint(self) -> QSize:
        margins = int(2 * self.document().documentMargin()) + 2 * self.frameWidth()
        return QSize(200, self._lines * self.fontMetrics().lineSpacing() + margins)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.finished.emit()
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.finished.emit()
