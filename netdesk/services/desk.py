"""The Desk: where every face asks and acts. It does not grow: what can be done is in commands and questions."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Concatenate, ParamSpec, TypeVar

from netdesk.domain.changes import EVERYTHING, Changes
from netdesk.storage import act_labels, derived

if TYPE_CHECKING:
    from netdesk.services.commands import Command
    from netdesk.storage.database import Database
    from netdesk.storage.journal import Label, Performed, Undone

_Asked = ParamSpec("_Asked")
_Answer = TypeVar("_Answer")


@dataclass(frozen=True, slots=True)
class ActLabels:
    """What undo and redo would do, in the words of the act ("" for nothing), and whether that would take long."""

    undo: str
    redo: str
    undo_takes_long: bool = False
    redo_takes_long: bool = False


class Desk:
    """One open book with its acts and questions. Safe to use from several threads.

    The journal is imported at the first act: a start only reads.
    """

    def __init__(self, book: Database, today: Callable[[], date]) -> None:
        """``today`` tells the civil date in the user's home zone whenever it is asked."""
        self._book = book
        self._today = today
        self._listeners: list[Callable[[Changes], None]] = []
        self._seen: int | None = None

    def today(self) -> date:
        """The civil date now."""
        return self._today()

    @property
    def path(self) -> str:
        """Where the book is."""
        return str(self._book.path)

    def read(
        self,
        question: Callable[Concatenate[Database, _Asked], _Answer],
        *args: _Asked.args,
        **kwargs: _Asked.kwargs,
    ) -> _Answer:
        """Ask ``question`` about the book, as it is at one moment: a job may be writing into it meanwhile."""
        with self._book.snapshot():
            return question(self._book, *args, **kwargs)

    def apply(self, command: Command, label: Label, stopped: Callable[[], bool] | None = None) -> Performed:
        """Do ``command`` as one act called ``label``, then tell the listeners. Raises NetDeskError.

        ``stopped`` is asked again and again whether the user said stop; then Cancelled is raised, wherever the act
        is by then, and nothing has changed. The last step, which makes it last on the disk, cannot be stopped.
        """
        from netdesk.storage import journal

        today = self.today()
        with self._book.stopped_by(stopped):
            performed = journal.perform(self._book, label, today, lambda: command.apply(self._book, today))
        self._tell(performed.changes)
        return performed

    def undo(self) -> Undone | None:
        """Take back the last act, also one from before a restart; None when there is none."""
        from netdesk.storage import journal

        return self._told(journal.undo(self._book, self.today()))

    def redo(self) -> Undone | None:
        """Do the act that was taken back last once more; None when there is none."""
        from netdesk.storage import journal

        return self._told(journal.redo(self._book, self.today()))

    def labels(self) -> ActLabels:
        """What undo and redo would do."""
        return ActLabels(*self.read(act_labels.labels))

    def new_day(self) -> None:
        """Count what was parked for today; call at start, at midnight and on waking up."""
        if derived.new_day(self._book, self.today()):
            self._tell(EVERYTHING)

    def look_around(self) -> None:
        """Tell the listeners if another program wrote into the book since the last look; asks the book, cheaply."""
        version = self._book.version()
        if self._seen not in (None, version):
            self._tell(EVERYTHING)
        self._seen = version

    def listen(self, listener: Callable[[Changes], None]) -> None:
        """Tell ``listener`` of every change from now on, on the thread that acted."""
        self._listeners.append(listener)

    def close(self) -> None:
        """Close this thread's part of the book."""
        self._book.close()

    def _told(self, undone: Undone | None) -> Undone | None:
        if undone is not None:
            self._tell(undone.changes)
        return undone

    def _tell(self, changes: Changes) -> None:
        if changes:
            for listener in self._listeners:
                listener(changes)
