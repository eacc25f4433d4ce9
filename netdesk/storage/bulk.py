"""Many rows at once in plain SQL: the way in for a pile (performance.md)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from netdesk.storage import relationships, search_documents
from netdesk.storage.whole_contacts import DRAFT_COLUMNS

if TYPE_CHECKING:
    from netdesk.storage.database import Database
    from netdesk.storage.new_rows import Rows

_COLUMNS = {
    "tag": "id, name, folded",
    "contact": "id, uid, sort_key, added_day, via, met_where, met_day, pile_id, " + ", ".join(DRAFT_COLUMNS),
    "handle": "id, kind, value",
    "handle_link": "handle_id, contact_id, position, raw, label, reason, pile_id",
    "address": "contact_id, position, label, street, city, region, postcode, country",
    "photo": "contact_id, data",
    "contact_tag": "contact_id, tag_id",
    "card": "pile_id, contact_id, digest, uid, file, first_line, last_line, link_reason, bytes",
    "follow_up": "contact_id, due_day, note, mine, made_day, first_step",
}
_FIXED = {"follow_up": ", 1"}


def _insert(table: str) -> str:
    columns = _COLUMNS[table]
    fixed = _FIXED.get(table, "")
    marks = ", ".join("?" * (columns.count(",") + 1 - bool(fixed)))
    return f"INSERT INTO {table} ({columns}) VALUES ({marks}{fixed})"


INSERTS = {table: _insert(table) for table in _COLUMNS}
"""The statement for each table of ``Rows``, in the order in which they are written."""


def write(book: Database, rows: Rows) -> None:
    """Write rows that ``NewRows`` made, with what derives from them. Inside a transaction."""
    connection = book.connection
    for table, statement in INSERTS.items():
        if rows[table]:
            connection.executemany(statement, rows[table])
    if rows["contact"]:
        relationships.begin(connection, (row[0] for row in rows["contact"]))
        search_documents.write_many(connection, rows["search_document"])


def add_kept_aside(book: Database, pile_id: int, rows: Iterable[tuple[bytes, str, int, int, str, bytes]]) -> int:
    """Keep what could not be read: digest, file, first and last line, reason, bytes. Known ones stay as they are.

    Returns how many are new.
    """
    before = book.connection.total_changes()
    book.connection.executemany(
        "INSERT OR IGNORE INTO kept_aside (pile_id, digest, file, first_line, last_line, reason, bytes) "
        f"VALUES ({pile_id:d}, ?, ?, ?, ?, ?, ?)",
        rows,
    )
    return book.connection.total_changes() - before
