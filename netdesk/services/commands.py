"""A command: one act on the book. It answers with what it made; the journal keeps its inverse.

A command changes rows and nothing else. What it changed is recorded by SQLite while it runs, so its
inverse needs no code (storage.journal says why); what it changed is also what tells the screens.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from netdesk.storage.database import Database
from netdesk.storage.journal import Done

__all__ = ["Batch", "Command", "Done"]


class Command(Protocol):
    """Something the user does."""

    def apply(self, book: Database, today: date) -> Done:
        """Do it, inside a transaction. Raises NetDeskError, and then nothing has changed."""


@dataclass(frozen=True, slots=True)
class Batch:
    """Several commands as one act; the result is that of each, in order."""

    commands: Sequence[Command]

    def apply(self, book: Database, today: date) -> Done:
        """Do all of them, or none."""
        return Done([command.apply(book, today).result for command in self.commands])
