"""Taking people out of the book with everything that is about them alone."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from netdesk.domain.contact import ContactId
from netdesk.storage import contacts
from netdesk.storage.numbers import json_array

if TYPE_CHECKING:
    import apsw

    from netdesk.storage.database import Database

_GOING = "(SELECT id FROM temp.going)"
_ABOUT_THEM = (
    "photo", "address", "contact_tag", "handle_link", "call_line", "contact_day", "contact_stat", "search_document",
    "favour", "follow_up", "pile_person",
)  # fmt: skip


def remove(book: Database, people: Collection[ContactId]) -> None:
    """Take people out of the book with everything that is about them alone; thousands take no longer than they must.

    An interaction with others stays with the others; their cards stay with their pile. Who was merged into one of
    them goes along. Raises UnknownId, and then nobody is gone.
    """
    contacts.require(book, people)
    connection = book.connection
    connection.execute("DROP TABLE IF EXISTS temp.going")
    connection.execute("CREATE TEMP TABLE going (id INTEGER PRIMARY KEY)")
    connection.execute("INSERT OR IGNORE INTO temp.going SELECT value FROM json_each(?)", (json_array(people),))
    # People who were merged into these go with them; undo brings all of them back.
    connection.execute(f"INSERT OR IGNORE INTO temp.going SELECT id FROM contact WHERE merged_into IN {_GOING}")
    for table in _ABOUT_THEM:
        connection.execute(f"DELETE FROM {table} WHERE contact_id IN {_GOING}")
    for table in ("not_same", "refused_pair"):
        connection.execute(f"DELETE FROM {table} WHERE a_id IN {_GOING} OR b_id IN {_GOING}")
    _remove_introductions(connection)
    _remove_interactions(connection)
    _forget_merges(connection)
    connection.execute(f"UPDATE card SET contact_id = NULL WHERE contact_id IN {_GOING}")
    connection.execute(f"DELETE FROM contact WHERE id IN {_GOING}")
    connection.execute("DROP TABLE temp.going")


def _forget_merges(connection: apsw.Connection) -> None:
    """Those in which one of them has a part can no longer be taken apart."""
    theirs = _listed(connection, f"SELECT DISTINCT merge_id FROM merge_part WHERE contact_id IN {_GOING}")
    for table, column in (("merge_part", "merge_id"), ("merge", "id")):
        connection.execute(f"DELETE FROM {table} WHERE {column} IN (SELECT value FROM json_each(?))", (theirs,))


def _remove_introductions(connection: apsw.Connection) -> None:
    """Those of which one side goes: an introduction is of two."""
    theirs = _listed(
        connection, f"SELECT DISTINCT introduction_id FROM introduction_party WHERE contact_id IN {_GOING}"
    )
    of_them = "IN (SELECT value FROM json_each(?))"
    connection.execute(f"UPDATE favour SET introduction_id = NULL WHERE introduction_id {of_them}", (theirs,))
    connection.execute(f"DELETE FROM introduction_party WHERE introduction_id {of_them}", (theirs,))
    connection.execute(f"DELETE FROM introduction WHERE id {of_them}", (theirs,))


def _remove_interactions(connection: apsw.Connection) -> None:
    """Those with nobody else."""
    theirs = _listed(connection, f"SELECT DISTINCT interaction_id FROM interaction_party WHERE contact_id IN {_GOING}")
    connection.execute(f"DELETE FROM interaction_party WHERE contact_id IN {_GOING}")
    empty = _listed(
        connection,
        "SELECT value FROM json_each(?) WHERE NOT EXISTS "
        "(SELECT 1 FROM interaction_party WHERE interaction_id = value)",
        theirs,
    )
    of_them = "IN (SELECT value FROM json_each(?))"
    for table in ("follow_up", "favour"):
        connection.execute(f"UPDATE {table} SET interaction_id = NULL WHERE interaction_id {of_them}", (empty,))
    connection.execute(f"DELETE FROM interaction WHERE id {of_them}", (empty,))


def _listed(connection: apsw.Connection, select: str, *values: str) -> str:
    return json_array(number for (number,) in connection.execute(select, values))
