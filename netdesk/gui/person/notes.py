"""The notes on a person: typed and kept, with no button to save (written a second after the last key)."""

from typing import Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from netdesk.domain.contact import ContactId
from netdesk.wording.gettext import _

REST_MS: Final = 1000


class Notes(QPlainTextEdit):
    """Says ``changed_to`` when typing rests, when the focus leaves, and before it shows somebody else."""

    changed_to = Signal(str)
    out_of_sight = Signal()
    """Another tab or another screen lies in their place."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._of: ContactId | None = None
        self._book = self._kept = ""
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self.commit)
        self.setPlaceholderText(_("Notes, for your eyes only"))
        self.setAccessibleName(_("Notes"))
        self.setTabChangesFocus(True)
        self.setAcceptDrops(False)
        self.textChanged.connect(self._typed)

    def show_notes(self, contact: ContactId, notes: str) -> None:
        """Show the ``notes`` on a person; what is being typed stays as long as the book has not said otherwise.

        It says nothing otherwise while it says what it said before (what was typed waits to be written), or what
        was said here last.
        """
        known = contact == self._of and notes in (self._book, self._kept)
        self._of, self._book = contact, notes
        if known:
            return
        self._kept = notes
        if notes != self.toPlainText():
            self.blockSignals(True)
            self.setPlainText(notes)
            self.blockSignals(False)
        self._rest.stop()

    def commit(self) -> None:
        """Say what was typed, if anything was."""
        self._rest.stop()
        text = self.toPlainText()
        if text != self._kept:
            self._kept = text
            self.changed_to.emit(text)

    def _typed(self) -> None:
        self._rest.start()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.commit()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self.window().isVisible() and not event.spontaneous():
            self.commit()
            self.out_of_sight.emit()
