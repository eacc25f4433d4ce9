"""Follow-ups: dated promises, mine to keep or theirs that I wait for."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from netdesk.domain.contact import ContactId
from netdesk.domain.days import date_of, number_of
from netdesk.domain.errors import UnknownId
from netdesk.domain.interaction import InteractionId
from netdesk.domain.screens import FollowUpEntry

if TYPE_CHECKING:
    from netdesk.storage.database import Database


def add(
    book: Database,
    contact: ContactId,
    due: date,
    note: str,
    *,
    mine: bool,
    today: date,
    interaction: InteractionId | None = None,
) -> int:
    """A new promise; returns its id."""
    row = book.tables.FollowUp.create(
        contact_id=contact,
        due_day=number_of(due),
        note=note,
        mine=int(mine),
        made_day=number_of(today),
        interaction_id=interaction,
    )
    return int(row.id)


def complete(book: Database, follow_up: int, today: date) -> None:
    """The promise was kept today. Raises UnknownId."""
    _update(book, follow_up, done_day=number_of(today))


def postpone(book: Database, follow_up: int, due: date) -> None:
    """Give the promise another day. Raises UnknownId."""
    _update(book, follow_up, due_day=number_of(due))


def _update(book: Database, follow_up: int, **values: Any) -> None:
    table = book.tables.FollowUp
    if not table.update(**values).where(table.id == follow_up).execute():
        raise UnknownId(f"There is no promise {follow_up} in this book.")


def remove(book: Database, follow_up: int) -> None:
    """Take a promise out of the book. Raises UnknownId."""
    table = book.tables.FollowUp
    if not table.delete().where(table.id == follow_up).execute():
        raise UnknownId(f"There is no promise {follow_up} in this book.")


def of_contact(book: Database, contact: ContactId) -> tuple[FollowUpEntry, ...]:
    """The open promises between us and one person, the earliest due first."""
    return _entries(book, "f.contact_id = ? AND done_day IS NULL", contact)


def due(book: Database, until: date) -> tuple[FollowUpEntry, ...]:
    """All open promises due until a day, the earliest first."""
    return _entries(book, "due_day <= ? AND done_day IS NULL", number_of(until))


def _entries(book: Database, where: str, *values: Any) -> tuple[FollowUpEntry, ...]:
    rows = book.rows(
        "SELECT f.id, f.contact_id, c.name, due_day, note, mine, done_day, first_step FROM follow_up f "
        f"JOIN contact c ON c.id = f.contact_id WHERE {where} ORDER BY due_day, f.id",
        *values,
    )
    return tuple(
        FollowUpEntry(
            id=number,
            contact=ContactId(contact),
            name=name,
            due=date_of(due_day),
            note=note,
            mine=bool(mine),
            done_on=None if done is None else date_of(done),
            first_step=bool(first_step),
        )
        for number, contact, name, due_day, note, mine, done, first_step in rows
    )
