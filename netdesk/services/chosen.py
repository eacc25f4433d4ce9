"""What is asked about people who were chosen together, and putting them into a pile."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from netdesk.domain.contact import ContactId
from netdesk.domain.errors import NetDeskError
from netdesk.services.commands import Done
from netdesk.storage import contacts, piles
from netdesk.storage.chosen import carrying, differing, states, tags_of
from netdesk.storage.database import Database
from netdesk.storage.piles import listed as piles_listed

__all__ = ["AddToPile", "carrying", "differing", "outside", "piles_listed", "states", "tags_of"]


def outside(book: Database, people: Collection[ContactId], pile: int) -> tuple[ContactId, ...]:
    """Those of ``people``, in their order, who are not in the pile yet."""
    inside = set(piles.people(book, pile))
    return tuple(each for each in people if each not in inside)


@dataclass(frozen=True, slots=True)
class AddToPile:
    """Put people into a pile by hand, so that those who met at one place stand together; the result is its number.

    ``pile`` is one that is there; None makes a new one of where (and when) we met, at the clock time ``at``.
    """

    contacts: tuple[ContactId, ...]
    pile: int | None = None
    met_where: str = ""
    met_on: date | None = None
    at: str = ""

    def apply(self, book: Database, today: date) -> Done:
        """Put them in. Raises UnknownId, and NetDeskError when a new pile has no place to be called by."""
        contacts.require(book, self.contacts)
        pile = self.pile
        if pile is None:
            if not self.met_where.strip():
                raise NetDeskError("A pile is called by where you met. Write the place or the occasion.")
            pile = piles.add(book, (), self.met_where.strip(), self.met_on, self.at, today)
        piles.put_in(book, self.contacts, pile)
        return Done(pile)
