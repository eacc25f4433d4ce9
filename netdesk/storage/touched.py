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
    "pile_person": ("contact_id",),
    "handle_link": ("contact_id",),
    "interaction_party": ("contact_id",),
    "follow_up": ("contact_id",),
    "favour": ("contact_id",),
    "introduction_party": ("contact_id",),
    "call_line": ("contact_id",),
    "not_same": ("a_id", "b_id"),
    "refused_pair": ("a_id", "b_id"),
    "merge": ("keep_id",),
    "merge_part": ("contact_id",),
}
_OTHERS = ("setting", "identity", "pile", "kept_aside", "tag", "handle", "interaction", "introduction")

_DERIVE_NOTHING = frozenset(
    ("photo", "card", "pile_person", "call_line", "not_same", "refused_pair", "merge", "merge_part")
)
"""Tables on whose rows neither standings nor search words depend."""

_DECISIONS = frozenset(
    ("cadence", "circle", "snoozed_until", "turn_closed", "let_go", "do_not_contact", "pinned", "likeness", "typed")
)
"""Columns of contact on which neither depends: what the user decided is looked at when somebody is judged."""

RECORDED = (*_CONTACT_COLUMNS, *_OTHERS)
"""The tables whose changes the journal records: all but the journal itself and what derives from the others."""


def changes_of(book: Database, changeset: bytes) -> Changes:
    """What ``changeset`` touches, whether it was just recorded or just applied."""
    columns = _Columns(book)
    contacts: set[int] = set()
    introductions: set[int] = set()
    tables: set[str] = set()
    for change in apsw.Changeset.iter(changeset):
        table = change.name
        tables.add(table)
        for column in _CONTACT_COLUMNS.get(table, ()):
            contacts.update(_numbers(book, columns, change, column))
        if table == "interaction":
            contacts.update(_parties(book, change))
        if table in ("introduction", "introduction_party"):
            introductions.update(
                _numbers(book, columns, change, "id" if table == "introduction" else "introduction_id")
            )
    return Changes(
        contacts=frozenset(ContactId(number) for number in contacts),
        introductions=frozenset(introductions),
        timeline=not tables.isdisjoint({"interaction", "interaction_party", "follow_up"}),
        piles=not tables.isdisjoint({"pile", "card", "kept_aside", "pile_person"}),
        calls="call_line" in tables,
        settings=not tables.isdisjoint({"setting", "identity"}),
    )


def settings_of(changeset: bytes) -> frozenset[str]:
    """The keys of the settings that ``changeset`` touches."""
    keys = set()
    for change in apsw.Changeset.iter(changeset):
        if change.name == "setting":
            # The key is the first column, and what was there before always has it.
            key = (change.old or change.new or ("",))[0]
            keys.add(str(key))
    return frozenset(keys)


def released(book: Database, changeset: bytes) -> tuple[list[int], list[int]]:
    """The handles and the tags from which ``changeset`` took a link away: they may have none left."""
    columns = _Columns(book)
    found: dict[str, list[int]] = {"handle_id": [], "tag_id": []}
    wanted = {"handle_link": "handle_id", "contact_tag": "tag_id"}
    for change in apsw.Changeset.iter(changeset):
        column = wanted.get(change.name)
        if column is not None and change.op == "DELETE" and change.old is not None:
            value = change.old[columns.position(change.name, column)]
            if isinstance(value, int):
                found[column].append(value)
    return found["handle_id"], found["tag_id"]


def stale(book: Database, changeset: bytes) -> frozenset[ContactId]:
    """The people whose standings or search words may be others after ``changeset``."""
    columns = _Columns(book)
    found: set[int] = set()
    for change in apsw.Changeset.iter(changeset):
        table = change.name
        if table in _DERIVE_NOTHING or (table == "contact" and _only_decides(columns, change)):
            continue
        for column in _CONTACT_COLUMNS.get(table, ()):
            found.update(_numbers(book, columns, change, column))
        if table == "interaction":
            found.update(_parties(book, change))
    return frozenset(ContactId(number) for number in found)


def _only_decides(columns: _Columns, change: apsw.TableChange) -> bool:
    if change.op != "UPDATE" or change.new is None:
        return False
    names = [name for name, _key in columns.of(change.name)]
    return {name for name, value in zip(names, change.new, strict=False) if value is not apsw.no_change} <= _DECISIONS


class _Columns:
    """The columns of tables, asked for once for all changes of a changeset."""

    def __init__(self, book: Database) -> None:
        self._book = book
        self._known: dict[str, list[tuple[str, bool]]] = {}

    def of(self, table: str) -> list[tuple[str, bool]]:
        """The columns of a table in order, each with whether it is of the primary key."""
        if table not in self._known:
            rows = self._book.rows(f"PRAGMA table_info({table})")
            self._known[table] = [(row[1], bool(row[5])) for row in rows]
        return self._known[table]

    def position(self, table: str, column: str) -> int:
        """The place of a column."""
        return [name for name, _key in self.of(table)].index(column)


def _numbers(book: Database, known: _Columns, change: apsw.TableChange, column: str) -> Iterable[int]:
    """The values, before and after, of a column; read from the book when an update left it alone."""
    position = known.position(change.name, column)
    values = [side[position] for side in (change.old, change.new) if side is not None]
    found = [value for value in values if isinstance(value, int)]
    if found or change.op != "UPDATE" or change.old is None:
        return found
    keys = [(name, change.old[at]) for at, (name, is_key) in enumerate(known.of(change.name)) if is_key]
    where = " AND ".join(f"{name} = ?" for name, _value in keys)
    rows = book.rows(f"SELECT {column} FROM {change.name} WHERE {where}", *(value for _name, value in keys))
    return [number for (number,) in rows if number is not None]


def _parties(book: Database, change: apsw.TableChange) -> Iterable[int]:
    values = change.old if change.old is not None else change.new
    if values is None:
        return []
    return [row[0] for row in book.rows("SELECT contact_id FROM interaction_party WHERE interaction_id = ?", values[0])]
