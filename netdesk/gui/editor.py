"""Acts of the user on the book: apply, offer Undo, say in one sentence what went wrong."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from PySide6.QtCore import QObject, Signal

from netdesk.domain.changes import Changes
from netdesk.domain.errors import NetDeskError
from netdesk.wording.gettext import _
from netdesk.wording.plain_text import quoted

if TYPE_CHECKING:
    from netdesk.gui.jobs import Jobs
    from netdesk.services.commands import Command
    from netdesk.services.desk import Desk

T = TypeVar("T")


class Applied(Protocol):
    """What the Desk answers to an act: what the command made, and what it touched."""

    @property
    def result(self) -> Any: ...

    @property
    def changes(self) -> Changes: ...


@dataclass(frozen=True, slots=True)
class _Act:
    label: str
    command: Command
    toast: bool
    then: Callable[[Applied], object] | None
    long: str = ""
    ended: Callable[[], object] | None = None


class Editor(QObject):
    """The one way by which screens change the book. While a job writes into it, acts wait for the end of the job."""

    done = Signal(str)
    """An act happened: its label, for the toast with Undo."""
    undone = Signal(str)
    """An act was taken back: a sentence, for the toast without Undo."""
    waits = Signal(str)
    """A job is writing, and what becomes of the act: a sentence, for the toast without Undo."""
    failed = Signal(str)
    """An act did not happen: a sentence for the message bar."""
    history_changed = Signal()
    """What Undo and Redo would do is another now."""

    def __init__(self, desk: Desk, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._jobs = desk, jobs
        self._waiting: list[_Act] = []
        jobs.written.connect(self._go_on)

    def run(
        self,
        label: str,
        command: Command,
        *,
        toast: bool = True,
        then: Callable[[Applied], object] | None = None,
        long: str = "",
        ended: Callable[[], object] | None = None,
    ) -> None:
        """Do ``command`` now, or when the job that writes has ended. ``then`` is called once it was done.

        ``ended`` is called after that, and also when it could not be done.

        ``label`` names the act in a few words ("Let go of Ana Beltrán"); ``toast`` False is for acts whose
        result the user sees anyway. Both can be undone. ``long`` says what is
        being done where that takes a while: it is done beside the window then. What could not be done is said, and
        then nothing changed.
        """
        act = _Act(label, command, toast, then, long, ended)
        writing = self._jobs.writing
        if writing is None:
            self._do(act)
            return
        # Who presses a key twice because nothing seems to happen means one act.
        if all((each.label, each.command) != (label, command) for each in self._waiting):
            self._waiting.append(act)
        self.waits.emit(_("Next, after “{job}”: {act}").format(job=writing.label, act=quoted(label)))

    def catch_up(self) -> None:
        """Do what waited, here and now: the window closes and all jobs have ended."""
        acts, self._waiting = self._waiting, []
        for act in acts:
            self._do(replace(act, long=""))

    def _go_on(self) -> None:
        """Do what waited until one of it takes long: the rest waits for the end of that."""
        while self._waiting and self._jobs.writing is None:
            self._do(self._waiting.pop(0))

    def attempt(self, act: Callable[[], T]) -> T | None:
        """What ``act`` answers; when it cannot be done, that is said and the answer is None."""
        try:
            return act()
        except NetDeskError as error:
            self.failed.emit(str(error))
            return None

    def undo(self) -> None:
        """Take the last act back."""
        self._step(
            self._desk.undo,
            _("Taking back…") if self._desk.labels().undo_takes_long else "",
            _("Undone: {act}"),
            _("There is nothing to undo."),
        )

    def redo(self) -> None:
        """Do again what was taken back last."""
        self._step(
            self._desk.redo,
            _("Doing again…") if self._desk.labels().redo_takes_long else "",
            _("Done again: {act}"),
            _("There is nothing to do again."),
        )

    def _do(self, act: _Act) -> None:
        if act.long:
            job = self._jobs.start(
                act.long, lambda _job: self._desk.apply(act.command, act.label), writes=True, stops=False
            )
            job.succeeded.connect(lambda done: self._tell(act, done))
            if act.ended is not None:
                job.finished.connect(act.ended)
            return
        done = self.attempt(lambda: self._desk.apply(act.command, act.label))
        if done is not None:
            self._tell(act, done)
        if act.ended is not None:
            act.ended()

    def _tell(self, act: _Act, done: Applied) -> None:
        if act.toast and done.changes:
            self.done.emit(act.label)
        self.history_changed.emit()
        if act.then is not None:
            act.then(done)

    def _step(self, step: Callable[[], Any], long: str, sentence: str, nothing: str) -> None:
        """Go one act back or forward; ``long`` says what is being done where that takes a while, beside the window."""
        writing = self._jobs.writing
        if writing is not None:
            # Afterwards the last act would be another than the one that is meant.
            self.waits.emit(_("Not while this runs: {job}").format(job=writing.label))
            return

        def tell(undone: Any) -> None:
            self.undone.emit(nothing if undone is None else sentence.format(act=quoted(undone.label)))
            self.history_changed.emit()

        if long:
            self._jobs.start(long, lambda _job: step(), writes=True, stops=False).succeeded.connect(tell)
            return
        try:
            undone = step()
        except NetDeskError as error:
            self.failed.emit(str(error))
            return
        tell(undone)
