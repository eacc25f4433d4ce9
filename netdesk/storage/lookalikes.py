"""Records in the book that look like one person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netdesk.domain.duplicates import duplicates as among
from netdesk.domain.screens import Lookalike
from netdesk.storage import known

if TYPE_CHECKING:
    from netdesk.storage.database import Database


def duplicates(book: Database) -> tuple[Lookalike, ...]:
    """Pairs that may be one person, the surest first; pairs said not to be the same are left out."""
    apart = {(a, b) for a, b in book.rows("SELECT a_id, b_id FROM not_same")}
    return tuple(
        Lookalike(
            a=pair.a.contact,
            b=pair.b.contact,
            a_name=pair.a.name,
            b_name=pair.b.name,
            reasons=pair.reasons,
            score=pair.score,
        )
        for pair in among(known.known_people(book), apart)
        if pair.a.contact is not None and pair.b.contact is not None
    )
