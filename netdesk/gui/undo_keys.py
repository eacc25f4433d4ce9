"""Undo and Redo in a field that nobody typed in: they are meant for the book, and not for the field."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget


class UndoKeys(QObject):
    """Watches the field that has the focus, and no other: Qt gives it every Undo, even one it cannot do."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._watch)

    def _watch(self, _before: QWidget | None, now: QWidget | None) -> None:
        if isinstance(now, QLineEdit | QPlainTextEdit):
            now.installEventFilter(self)  # twice is once

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return False
        passes = (event.matches(QKeySequence.StandardKey.Undo) and not _can(watched, back=True)) or (
            event.matches(QKeySequence.StandardKey.Redo) and not _can(watched, back=False)
        )
        if passes:
            event.ignore()
        return passes


def _can(field: QObject, *, back: bool) -> bool:
    """Whether the field has typing of its own to take back, or to do again."""
    if isinstance(field, QLineEdit):
        return field.isUndoAvailable() if back else field.isRedoAvailable()
    if isinstance(field, QPlainTextEdit):
        history = field.document()
        return history.isUndoAvailable() if back else history.isRedoAvailable()
    return False
