"""What follows from the facts of a person, and is kept beside them: relationship figures and search words."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import TYPE_CHECKING

from netdesk.domain.contact_id import ContactId
from netdesk.domain.days import number_of
from netdesk.storage import relationships

if TYPE_CHECKING:
    from netdesk.storage.database import Database

SETTLED = "settled-day"
"""Setting: the day up to which parked interactions have been counted (relationship.md 2.1)."""


def refresh(book: Database, contacts: Collection[ContactId] | None, today: date, *, reweighed: bool = False) -> None:
    """Bring the derived rows of ``contacts`` (None: everybody) in line with their facts as of ``today``.

    ``reweighed``: the scale is another, so the figures of everybody follow, in one bulk rebuild.
    """
    ids = None if contacts is None else sorted(contacts)
    if reweighed or ids is None or ids:
        relationships.rebuild(book.connection, number_of(today), None if reweighed else ids)
    if ids is None or ids:
        from netdesk.storage import search_documents

        search_documents.refresh(book.connection, ids)


def new_day(book: Database, today: date) -> bool:
    """Count what was parked for the days since the last act; True when anything changed.

    Nothing is written when nothing was parked (relationship.md 7.4).
    """
    if not _parked(book, today):
        return False
    with book.transaction():
        settle_day(book, today)
    return True


def settle_day(book: Database, today: date) -> None:
    """Inside a transaction: count what was parked until ``today``, and remember that day as settled."""
    if _settled(book) == number_of(today):
        return
    parked = _parked(book, today)
    if parked:
        relationships.rebuild(book.connection, number_of(today), sorted(parked))
    book.rows(
        "INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
        SETTLED,
        str(number_of(today)),
    )


def _settled(book: Database) -> int | None:
    value = book.value("SELECT value FROM setting WHERE key = ?", SETTLED)
    return None if value is None else int(value)


def _parked(book: Database, today: date) -> Collection[ContactId]:
    settled = _settled(book)
    return [] if settled is None else relationships.parked(book.connection, settled, number_of(today))
