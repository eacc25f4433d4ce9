"""One person with everything that their page shows."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from netdesk.domain.contact import ContactId
from netdesk.domain.days import number_of
from netdesk.domain.ledger import tally
from netdesk.domain.relationship import contributions
from netdesk.domain.screens import CardSource, Person, TimelineQuery
from netdesk.storage import contacts, favours, follow_ups, interactions, introductions, parting, piles, relationships
from netdesk.storage.scales import scale_of
from netdesk.storage.timeline import timeline
from netdesk.storage.verdicts import verdicts_of

if TYPE_CHECKING:
    from netdesk.storage.database import Database

_HISTORY = 500


def person(book: Database, contact: ContactId, today: date) -> Person:
    """Everything about one person. Raises UnknownId."""
    known = contacts.get(book, contact)
    scale = scale_of(book.connection)
    return Person(
        contact=known,
        verdict=verdicts_of(book, [contact], today)[contact],
        why=contributions(interactions.of_contact(book, contact), today, scale),
        strip=relationships.strips_of(book.connection, [contact], number_of(today))[contact],
        ledger=tally(favours.of_contact(book, contact), today),
        history=timeline(book, TimelineQuery(contact=contact, limit=_HISTORY)),
        follow_ups=follow_ups.of_contact(book, contact),
        introductions=introductions.listed(book, contact=contact),
        cards=cards_of(book, contact),
        pile=None if known.pile_id is None else piles.one(book, known.pile_id),
        scale=scale,
        merges=parting.standing(book, contact),
    )


def cards_of(book: Database, contact: ContactId) -> tuple[CardSource, ...]:
    """The cards of one person as they came, the newest first."""
    rows = book.rows(
        "SELECT id, file, first_line, last_line, pile_id, link_reason, bytes FROM card WHERE contact_id = ? "
        "ORDER BY id DESC",
        contact,
    )
    return tuple(CardSource(*row) for row in rows)
