"""Records in the book that look like one person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netdesk.domain.matching import People
from netdesk.domain.screens import Lookalike
from netdesk.storage import known

if TYPE_CHECKING:
    from netdesk.storage.database import Database


def duplicates(book: Database) -> tuple[Lookalike, ...]:
    """Pairs that may be one person, the likeliest first; pairs said not to be the same are left out."""
    apart = set(book.rows("SELECT a_id, b_id FROM not_same"))
    people = People()
    found: list[Lookalike] = []
    for person in known.known_people(book):
        match = people.match(person)
        people.learn(person)
        if match is None or match.person.contact is None or person.contact is None:
            continue
        if (match.person.contact, person.contact) in apart:
            continue
        found.append(
            Lookalike(
                a=match.person.contact,
                b=person.contact,
                a_name=match.person.name,
                b_name=person.name,
                reasons=match.reasons,
                score=match.score,
            )
        )
    return tuple(sorted(found, key=lambda pair: (-pair.score, pair.a, pair.b)))
