"""Records in the book that look like one person."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from netdesk.domain.contact import ContactId
from netdesk.domain.duplicates import Duplicate, grouped, with_person
from netdesk.domain.duplicates import duplicates as among
from netdesk.domain.screens import Lookalike, LookalikeGroup
from netdesk.storage import known
from netdesk.storage.alike_names import alike

if TYPE_CHECKING:
    from netdesk.storage.database import Database


def duplicates(book: Database) -> tuple[Lookalike, ...]:
    """Pairs that may be one person, the surest first; pairs said not to be the same are left out."""
    people = known.known_people(book)
    return _shown(among(people, _apart(book), alike([person.name for person in people])))


def groups(book: Database) -> tuple[LookalikeGroup, ...]:
    """All who may be one person, together, the surest first."""
    pairs = duplicates(book)
    names = {pair.a: pair.a_name for pair in pairs} | {pair.b: pair.b_name for pair in pairs}
    of: defaultdict[ContactId, list[Lookalike]] = defaultdict(list)
    for pair in pairs:
        of[pair.a].append(pair)
    found = []
    for group in grouped([(pair.a, pair.b) for pair in pairs], _apart(book)):
        people = tuple(ContactId(each) for each in group)
        inside = [pair for each in people for pair in of[each] if pair.b in people]
        inside.sort(key=lambda pair: -pair.score)
        found.append(LookalikeGroup(people, tuple(names[each] for each in people), tuple(inside)))
    return tuple(found)


def people_in_book(book: Database) -> int:
    """How many there are to look through."""
    return int(book.value("SELECT count(*) FROM contact WHERE merged_into IS NULL"))


def like(book: Database, contact: ContactId) -> tuple[Lookalike, ...]:
    """Who may be the same person as ``contact``, the likeliest first."""
    return _shown(with_person(contact, known.known_people(book), _apart(book)))


def _apart(book: Database) -> set[tuple[int, int]]:
    return {(a, b) for a, b in book.rows("SELECT a_id, b_id FROM not_same")}


def _shown(pairs: list[Duplicate]) -> tuple[Lookalike, ...]:
    return tuple(
        Lookalike(
            a=pair.a.contact,
            b=pair.b.contact,
            a_name=pair.a.name,
            b_name=pair.b.name,
            reasons=pair.reasons,
            score=pair.score,
            certain=pair.certain,
        )
        for pair in pairs
        if pair.a.contact is not None and pair.b.contact is not None
    )
