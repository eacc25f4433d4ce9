"""The entries of a book file back into an empty book, one by one, each looked at before it is written."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import apsw

from netdesk.domain.book_values import Unfit
from netdesk.domain.contact import ContactDraft
from netdesk.domain.folding import fold
from netdesk.storage.book_shape import HANDLES, INTRODUCTIONS, OWNER, SECTIONS, TAGS, Field, Part, Section
from netdesk.storage.contacts import sort_key

if TYPE_CHECKING:
    from netdesk.storage.database import Database

_EMPTY_WHEN = tuple(section.table for section in SECTIONS if section is not OWNER)
_TABLES = (*_EMPTY_WHEN, *(part.table for section in SECTIONS for part in section.parts), "handle", "tag")
_PAIRS = ("not_same", "refused_pair")
_DERIVED = ("contact_day", "contact_stat", "search_document")


def is_empty(book: Database) -> bool:
    """Whether there is nothing in the book yet; its settings and its owner do not count."""
    return not any(book.value(f"SELECT EXISTS (SELECT 1 FROM {table})") for table in _EMPTY_WHEN)


def clear(book: Database) -> None:
    """Take everything out of the book but its settings and its owner. Runs inside an act."""
    for table in (*_TABLES, *_DERIVED):
        book.rows(f"DELETE FROM {table}")


class Restorer:
    """Writes entries. ``begin`` a section, ``add`` its entries in their order, ``end`` it. Raises Unfit."""

    def __init__(self, book: Database) -> None:
        self._book = book
        self._section: Section = SECTIONS[0]
        self._statements: dict[str, str] = {}
        self._later: list[tuple[int, str, str, int]] = []
        self._number = 0

    def begin(self, section: Section) -> None:
        """From now on the entries are those of ``section``."""
        self._section = section
        self._later = []
        self._number = 0

    def add(self, entry: Any) -> None:
        """Write one entry and its parts."""
        self._number += 1
        section = self._section
        parts = {part.key for part in section.parts}
        own, theirs = _split(entry, parts)
        values = self._values(section.fields, own)
        if section.table == "contact":
            values["sort_key"] = sort_key(ContactDraft(values["name"], values["family"], values["given"]))
        if section.table in _PAIRS:
            _order(values)
        owner = self._insert(section.table, values)
        for field in section.fields:
            if field.refers == section.table and (target := own.get(field.key)) is not None:
                self._later.append((self._number, field.column, target, owner))
        for part in section.parts:
            self._add_parts(part, owner, theirs.get(part.key))
        if section is INTRODUCTIONS and len(theirs.get("parties") or ()) != 2:
            raise Unfit("an introduction has two parties")

    def end(self) -> None:
        """The section is over: what refers to later entries of its own can be joined now."""
        table = self._section.table
        for entry, column, target, owner in self._later:
            self._number = entry
            number = self._id(table, target)
            if number == owner:
                raise Unfit("it refers to itself")
            self._book.rows(f"UPDATE {table} SET {column} = ? WHERE id = ?", number, owner)
        chained = "SELECT 1 FROM contact a JOIN contact b ON b.id = a.merged_into WHERE b.merged_into NOT NULL"
        if table == "contact" and self._book.row(chained):
            raise Unfit("somebody was merged into somebody who was merged too")

    @property
    def number(self) -> int:
        """Which entry of the section was looked at last, from 1."""
        return self._number

    def _add_parts(self, part: Part, owner: int, said: Any) -> None:
        if part.single:
            said = [] if said is None else [said]
        elif said is None:
            said = []
        if not isinstance(said, list):
            raise Unfit(f"{part.key} is no list")
        for position, each in enumerate(said):
            if len(part.fields) == 1:
                values = self._values(part.fields, {part.key: each})
            else:
                try:
                    values = self._values(part.fields, _split(each, set())[0])
                except Unfit as why:
                    raise Unfit(f"{part.key}, number {position + 1}: {why}") from None
            values[part.owner] = owner
            if part.counted:
                values[part.counted] = position
            self._join(part, values)
            self._insert(part.table, values)

    def _join(self, part: Part, values: dict[str, Any]) -> None:
        """Say by number what stands once for many people: a handle, a tag."""
        if part is HANDLES:
            pair = {"kind": values.pop("kind"), "value": values.pop("value")}
            values["handle_id"] = self._once("handle", pair, "kind = :kind AND value = :value")
        elif part is TAGS:
            tag = {"name": values.pop("name")}
            tag["folded"] = fold(tag["name"])
            values["tag_id"] = self._once("tag", tag, "folded = :folded")

    def _values(self, fields: tuple[Field, ...], said: dict[str, Any]) -> dict[str, Any]:
        """By column what an entry says; raises Unfit for a key that is missing, unknown or of another kind."""
        unknown = said.keys() - {field.key for field in fields}
        if unknown:
            raise Unfit(f"“{min(unknown)}” is no key that NetDesk knows there")
        return {field.column: self._value(field, said) for field in fields}

    def _value(self, field: Field, said: dict[str, Any]) -> Any:
        if field.key not in said:
            if field.required:
                raise Unfit(f"“{field.key}” is missing")
            return field.kind.read(field.default)
        try:
            value = field.kind.read(said[field.key])
        except Unfit as why:
            raise Unfit(f"“{field.key}”: {why}") from None
        if not field.refers or value is None:
            return value
        return None if field.refers == self._section.table else self._id(field.refers, value)

    def _id(self, table: str, uid: str) -> int:
        number: int | None = self._book.value(f"SELECT id FROM {table} WHERE uid = ?", uid)
        if number is None:
            raise Unfit(f"there is no {table.replace('contact', 'person')} with the id “{uid[:40]}”")
        return number

    def _once(self, table: str, values: dict[str, Any], which: str) -> int:
        """The number of a row that may be there already."""
        found: int | None = self._book.connection.execute(f"SELECT id FROM {table} WHERE {which}", values).get
        return self._insert(table, values) if found is None else found

    def _insert(self, table: str, values: dict[str, Any]) -> int:
        statement = self._statements.get(table)
        if statement is None:
            marks = ", ".join(f":{column}" for column in values)
            statement = f"INSERT INTO {table} ({', '.join(values)}) VALUES ({marks})"
            self._statements[table] = statement
        connection = self._book.connection
        try:
            connection.execute(statement, values)
        except apsw.ConstraintError:
            raise Unfit("it is in the file twice") from None
        return connection.last_insert_rowid()


def _order(pair: dict[str, Any]) -> None:
    """A pair has no order; in the book the smaller number stands first, and is looked for there."""
    pair["a_id"], pair["b_id"] = sorted((pair["a_id"], pair["b_id"]))
    if pair["a_id"] == pair["b_id"]:
        raise Unfit("a pair is of two people")


def _split(entry: Any, parts: set[str]) -> tuple[dict[str, Any], dict[str, Any]]:
    """What an entry says itself, and its parts."""
    if not isinstance(entry, dict):
        raise Unfit("it is no object with keys")
    return (
        {key: value for key, value in entry.items() if key not in parts},
        {key: value for key, value in entry.items() if key in parts},
    )
