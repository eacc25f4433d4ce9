"""Acts of the user on the book: apply, offer Undo, say in one sentence what went wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QObject, Signal

from netdesk.domain.changes import Changes
from netdesk.domain.errors import NetDeskError
from netdesk.wording.gettext import _

if TYPE_CHECKING:
    from netdesk.services.commands import Command
    from netdesk.services.desk import Desk


class Applied(Protocol):
    """What the Desk answers to an act: what the command made, and what it touched."""

    @property
    def result(self) -> Any: ...

    @property
    def changes(self) -> Changes: ...


class Editor(QObject):
    """The one way by which screens change the book."""

    done = Signal(str)
    """An act happened: its label, for the toast with Undo."""
    undone = Signal(str)
    """An act was taken back: a sentence, for the toast without Undo."""
    failed = Signal(str)
    """An act did not happen: a sentence for the message bar."""
    history_changed = Signal()
    """What Undo and Redo would do is another now."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk

    def run(self, label: str, command: Command, *, toast: bool = True) -> Applied | None:
        """Do ``command`` now; None when it could not be done, and then nothing changed.

        ``label`` names the act in a few words ("Let go of Ana Beltrán"); ``toast`` False is for acts whose
        result the user sees anyway, such as a field that was typed in. Both can be undone.
        """
        try:
            done = self._desk.apply(command, label)
        except NetDeskError as error:
            self.failed.emit(str(error))
            return None
        if toast:
            self.done.emit(label)
        self.history_changed.emit()
        return done

    def undo(self) -> None:
        """Take the last act back."""
        self._step(self._desk.undo, _("Undone: {label}"), _("There is nothing to undo."))

    def redo(self) -> None:
        """Do again what was taken back last."""
        self._step(self._desk.redo, _("Done again: {label}"), _("There is nothing to do again."))

    def _step(self, step: Any, sentence: str, nothing: str) -> None:
        try:
            undone = step()
        except NetDeskError as error:
            self.failed.emit(str(error))
            return
        self.undone.emit(nothing if undone is None else sentence.format(label=undone.label))
        self.history_changed.emit()
