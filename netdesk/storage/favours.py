"""Favours: the give and ask between the user and each person."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from netdesk.domain.contact import ContactId
from netdesk.domain.days import date_of, number_of
from netdesk.domain.favour import Favour
from netdesk.domain.interaction import Kind

if TYPE_CHECKING:
    from netdesk.storage.database import Database

_SELECT = "SELECT contact_id, day, kind, by_me, size FROM favour"


def of_contact(book: Database, contact: ContactId) -> tuple[Favour, ...]:
    """Every favour with one person, in the order recorded."""
    return tuple(_favour(row) for row in book.rows(f"{_SELECT} WHERE contact_id = ? ORDER BY id", contact))


def all_of(book: Database) -> dict[ContactId, list[Favour]]:
    """Every favour by person, in the order recorded."""
    found: dict[ContactId, list[Favour]] = {}
    for row in book.rows(f"{_SELECT} ORDER BY id"):
        favour = _favour(row)
        found.setdefault(favour.contact, []).append(favour)
    return found


def _favour(row: tuple[Any, ...]) -> Favour:
    contact, day, kind, by_me, size = row
    return Favour(ContactId(contact), date_of(day), Kind(kind), bool(by_me), size)


def replace_of_introduction(book: Database, introduction: int, favours: Iterable[Favour], note: str) -> None:
    """Make ``favours`` all that an introduction counts for."""
    book.rows("DELETE FROM favour WHERE introduction_id = ?", introduction)
    for favour in favours:
        book.tables.Favour.create(
            contact_id=favour.contact,
            day=number_of(favour.day),
            kind=favour.kind.value,
            by_me=int(favour.by_me),
            size=favour.size,
            note=note,
            introduction_id=introduction,
        )
