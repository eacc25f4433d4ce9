"""Favours: the give and ask between the user and each person."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from netdesk.domain.contact import ContactId
from netdesk.domain.days import date_of, number_of
from netdesk.domain.favour import Favour
from netdesk.domain.interaction import Kind

if TYPE_CHECKING:
    from netdesk.storage.database import Database


def of_contact(book: Database, contact: ContactId) -> tuple[Favour, ...]:
    """Every favour with one person, in the order recorded."""
    return tuple(all_of(book, contact).get(contact, ()))


def all_of(book: Database, contact: ContactId | None = None) -> dict[ContactId, list[Favour]]:
    """Every favour by person, in the order recorded; of one person when given."""
    rows = book.rows(
        "SELECT contact_id, day, kind, by_me, size FROM favour WHERE ?1 IS NULL OR contact_id = ?1 ORDER BY id",
        contact,
    )
    found: dict[ContactId, list[Favour]] = {}
    for number, day, kind, by_me, size in rows:
        favour = Favour(ContactId(number), date_of(day), Kind(kind), bool(by_me), size)
        found.setdefault(favour.contact, []).append(favour)
    return found


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
