"""Records of one person: finding them, making them one, taking that apart, remembering that they are not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from netdesk.domain.contact import ContactId
from netdesk.domain.merging import Choices
from netdesk.domain.screens import Person
from netdesk.services.commands import Done
from netdesk.storage import contacts, merging, parting
from netdesk.storage.database import Database
from netdesk.storage.known import survivor
from netdesk.storage.lookalikes import duplicates, groups, like, people_in_book
from netdesk.storage.parting import standing
from netdesk.storage.people import person

__all__ = [
    "Choices", "MergePeople", "NotTheSame", "TakeApart", "duplicates", "groups", "like", "people_in_book",
    "standing", "whole",
]  # fmt: skip


def whole(
    book: Database, people: Sequence[ContactId], today: date
) -> tuple[tuple[Person, ...], dict[ContactId, bytes | None]]:
    """Those of ``people`` who are in the book, with all that their pages show, and their photos."""
    there = [each for each in people if survivor(book, each) == each]
    return tuple(person(book, each, today) for each in there), {each: contacts.photo(book, each) for each in there}


@dataclass(frozen=True, slots=True)
class MergePeople:
    """Make any number of records one: ``keep`` stays and gets everything that the others have.

    ``choices`` say whose value a field has, and what is left out (domain.merging).
    """

    keep: ContactId
    absorb: tuple[ContactId, ...]
    choices: Choices = field(default_factory=Choices)

    def apply(self, book: Database, today: date) -> Done:
        """Move everything over. Raises NetDeskError when they cannot be one person."""
        merging.merge(book, self.keep, self.absorb, today, self.choices)
        return Done(self.keep)


@dataclass(frozen=True, slots=True)
class TakeApart:
    """Take merge ``number`` apart, whatever came after it."""

    number: int

    def apply(self, book: Database, today: date) -> Done:
        """Give each back what they had; the result are the people, the kept one first."""
        return Done(parting.take_apart(book, self.number))


@dataclass(frozen=True, slots=True)
class NotTheSame:
    """Of these people no two are one: do not ask again."""

    people: tuple[ContactId, ...]

    def apply(self, book: Database, today: date) -> Done:
        """Remember it."""
        merging.not_the_same(book, self.people)
        return Done()
