"""A field for a few words that is as tall as they are, and done when it is left."""

from math import ceil

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

MOST = 8
"""A field grows to so many lines; then it scrolls."""


class WordsEdit(QPlainTextEdit):
    """Plain text over ``lines`` lines, or as many more as it needs. ``finished`` comes when the field is left.

    Ctrl+Enter finishes it too, and plain Enter in a ``sentence``, which has no lines of its own. The key then goes on
    to the form around the field.
    """

    finished = Signal()

    def __init__(
        self, name: str = "", lines: int = 3, *, sentence: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._lines, self._sentence = lines, sentence
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.textChanged.connect(self._fit)
        self._fit()

    @property
    def words(self) -> str:
        """What is written, without space around it."""
        return self.toPlainText().strip()

    def show_words(self, words: str) -> None:
        """Show ``words``, unless the user is writing here just now."""
        if words == self.toPlainText():
            self.document().setModified(False)
        elif not (self.hasFocus() and self.document().isModified()):
            self.setPlainText(words)

    def sizeHint(self) -> QSize:
        return QSize(200, self.height())

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Lines that are pasted into a sentence become one."""
        if self._sentence:
            self.insertPlainText(" ".join(source.text().split()))
        else:
            super().insertFromMimeData(source)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and (self._sentence or event.modifiers() & Qt.KeyboardModifier.ControlModifier):
            self.finished.emit()
            event.ignore()
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.finished.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def _fit(self) -> None:
        """Be as tall as the words."""
        words, block = 0.0, self.document().firstBlock()
        while block.isValid():
            words += self.blockBoundingRect(block).height()
            block = block.next()
        margin = self.document().documentMargin()
        words -= margin  # the last block has its margin below it
        line = self.fontMetrics().lineSpacing()
        most = MOST * line
        policy = Qt.ScrollBarPolicy.ScrollBarAsNeeded if words > most else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(policy)
        frame = self.contentsMargins()
        around = 2 * margin + frame.top() + frame.bottom() + 1  # Qt scrolls unless a pixel is left over
        self.setFixedHeight(ceil(min(most, max(self._lines * line, words)) + around))
