"""Which people, introductions and screens a changeset touches."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

import apsw

from netdesk.domain.changes import Changes
from netdesk.domain.contact import ContactId

if TYPE_CHECKING:
    from netdesk.storage.database import Database

_CONTACT_COLUMNS = {
    "contact": ("id",),
    "photo": ("contact_id",),
    "address": ("contact_id",),
    "contact_tag": ("contact_id",),
    "card": ("contact_id",),
    "handle_link": ("contact_id",),
    "interaction_party": ("contact_id",),
    "follow_up": ("contact_id",),
    "favour": ("contact_id",),
    "introduction_party": ("contact_id",),
    "call_line": ("contact_id",),
    "not_same": ("a_id", "b_id"),
    "refused_pair": ("a_id", "b_id"),
}
_OTHERS = ("setting", "identity", "pile", "kept_aside", "tag", "handle", "interaction", "introduction")

RECORDED = (*_CONTACT_COLUMNS, *_OTHERS)
"""The tables whose changes the journal records: all but the journal itself and what derives from the others."""


def changes_of(book: Database, changeset: bytes) -> Changes:
    """What ``changeset`` touches, whether it was just recorded or just applied."""
    contacts: set[int] = set()
    introductions: set[int] = set()
    tables: set[str] = set()
    for change in apsw.Changeset.iter(changeset):
        table = change.name
        tables.add(table)
        for column in _CONTACT_COLUMNS.get(table, ()):
            contacts.update(_numbers(book, change, column))
        if table == "interaction":
            contacts.update(_parties(book, change))
        if table in ("introduction", "introduction_party"):
            introductions.update(_numbers(book, change, "id" if table == "introduction" else "introduction_id"))
    return Changes(
        contacts=frozenset(ContactId(number) for number in contacts),
        introductions=frozenset(introductions),
        timeline=not tables.isdisjoint({"interaction", "interaction_party", "follow_up"}),
        piles=not tables.isdisjoint({"pile", "card", "kept_aside"}),
        calls="call_line" in tables,
        settings=not tables.isdisjoint({"setting", "identity"}),
    )


def _numbers(book: Database, change: apsw.TableChange, column: str) -> Iterable[int]:
    """The values, before and after, of a column; read from the book when an update left it alone."""
    columns = _columns(book, change.name)
    position = [name for name, _key in columns].index(column)
    values = [side[position] for side in (change.old, change.new) if side is not None]
    found = [value for value in values if isinstance(value, int)]
    if found or change.op != "UPDATE" or change.old is None:
        return found
    keys = [(name, change.old[at]) for at, (name, is_key) in enumerate(columns) if is_key]
    where = " AND ".join(f"{name} = ?" for name, _value in keys)
    rows = book.rows(f"SELECT {column} FROM {change.name} WHERE {where}", *(value for _name, value in keys))
    return [number for (number,) in rows if number is not None]


def _parties(book: Database, change: apsw.TableChange) -> Iterable[int]:
    values = change.old if change.old is not None else change.new
    if values is None:
        return []
    return [row[0] for row in book.rows("SELECT contact_id FROM interaction_party WHERE interaction_id = ?", values[0])]


def _columns(book: Database, table: str) -> list[tuple[str, bool]]:
    """The columns of a table in order, each with whether it is of the primary key."""
    return [(row[1], bool(row[5])) for row in book.rows(f"PRAGMA table_info({table})")]
