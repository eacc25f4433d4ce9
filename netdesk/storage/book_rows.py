"""A whole book as the entries of a book file, one after the other, none kept in memory."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from netdesk.storage.book_shape import SECTIONS, Field, Part, Section

if TYPE_CHECKING:
    from netdesk.storage.database import Database

Entry = dict[str, Any]

_FROM = {
    "handle_link": "handle_link t JOIN handle h ON h.id = t.handle_id",
    "contact_tag": "contact_tag t JOIN tag g ON g.id = t.tag_id",
}
"""Parts that the book keeps in two tables."""


def sections(book: Database) -> Iterator[tuple[str, Iterator[Entry]]]:
    """Each section's key and entries, in the order of the file. To be read within one snapshot of the book."""
    for section in SECTIONS:
        yield section.key, entries(book, section)


def count(book: Database) -> int:
    """How many entries there are in all."""
    return sum(int(book.value(f"SELECT count(*) FROM {section.table}")) for section in SECTIONS)


def entries(book: Database, section: Section) -> Iterator[Entry]:
    """The entries of a section. The parts are read beside, in the order of their owners."""
    parts = [(part, _Beside(book, part)) for part in section.parts]
    number = "t.id" if parts else "0"
    rows = book.connection.cursor().execute(
        f"SELECT {number}, {_columns(section.fields)} FROM {section.table} t ORDER BY {section.order}"
    )
    for owner, *values in rows:
        entry = _entry(section.fields, values)
        for part, beside in parts:
            entry[part.key] = beside.of(owner)
        yield entry


class _Beside:
    """The rows of a part, walked along with the entries that they belong to."""

    def __init__(self, book: Database, part: Part) -> None:
        self._part = part
        self._rows = book.connection.cursor().execute(
            f"SELECT t.{part.owner}, {_columns(part.fields)} FROM {_FROM.get(part.table, f'{part.table} t')} "
            f"ORDER BY t.{part.owner}, {part.order}"
        )
        self._next: tuple[Any, ...] | None = next(self._rows, None)

    def of(self, owner: int) -> Any:
        """The parts of this entry as they stand in the file; ask for all entries in rising order."""
        fields = self._part.fields
        found: list[Any] = []
        while self._next is not None and self._next[0] == owner:
            entry = _entry(fields, self._next[1:])
            found.append(entry if len(fields) > 1 else next(iter(entry.values())))
            self._next = next(self._rows, None)
        return next(iter(found), None) if self._part.single else found


def _columns(fields: tuple[Field, ...]) -> str:
    return ", ".join(
        f"(SELECT r.uid FROM {field.refers} r WHERE r.id = t.{field.column})" if field.refers else field.column
        for field in fields
    )


def _entry(fields: tuple[Field, ...], values: Any) -> Entry:
    return {field.key: field.kind.write(value) for field, value in zip(fields, values, strict=True)}
