"""Two records of one person: finding them, making them one, and remembering that they are not."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from netdesk.domain.contact import ContactId
from netdesk.services.commands import Done
from netdesk.storage import merging
from netdesk.storage.database import Database
from netdesk.storage.lookalikes import duplicates

__all__ = ["MergeContacts", "NotTheSame", "duplicates"]


@dataclass(frozen=True, slots=True)
class MergeContacts:
    """Make two records one: ``keep`` stays and gets everything that ``absorb`` has.

    ``take`` names fields in which the absorbed value wins (domain.merging).
    """

    keep: ContactId
    absorb: ContactId
    take: frozenset[str] = frozenset()

    def apply(self, book: Database, today: date) -> Done:
        """Move everything over. Raises NetDeskError when they cannot be one person."""
        merging.merge(book, self.keep, self.absorb, self.take)
        return Done(self.keep)


@dataclass(frozen=True, slots=True)
class NotTheSame:
    """These two are not one person: do not ask again."""

    a: ContactId
    b: ContactId

    def apply(self, book: Database, today: date) -> Done:
        """Remember it."""
        merging.not_the_same(book, self.a, self.b)
        return Done()
