"""Taking a person out of the book with everything that is about them alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netdesk.domain.contact import ContactId
from netdesk.storage import parting
from netdesk.storage.contacts import get

if TYPE_CHECKING:
    from netdesk.storage.database import Database


def remove(book: Database, contact: ContactId) -> None:
    """Take a person out of the book with everything that is about them alone.

    An interaction or introduction with others stays with the others; their cards stay with their pile.
    """
    get(book, contact)
    connection = book.connection
    for table in (
        "photo",
        "address",
        "contact_tag",
        "handle_link",
        "call_line",
        "contact_day",
        "contact_stat",
    ):
        connection.execute(f"DELETE FROM {table} WHERE contact_id = ?", (contact,))
    connection.execute("DELETE FROM search_document WHERE contact_id = ?", (contact,))
    for table in ("not_same", "refused_pair"):
        connection.execute(f"DELETE FROM {table} WHERE ?1 IN (a_id, b_id)", (contact,))
    connection.execute("UPDATE card SET contact_id = NULL WHERE contact_id = ?", (contact,))
    connection.execute("DELETE FROM favour WHERE contact_id = ?", (contact,))
    connection.execute("DELETE FROM follow_up WHERE contact_id = ?", (contact,))
    _remove_introductions(book, contact)
    _remove_interactions(book, contact)
    parting.forget(book, contact)
    # People who were merged into this one go with them; undo brings all of them back.
    for (absorbed,) in book.rows("SELECT id FROM contact WHERE merged_into = ?", contact):
        parting.forget(book, absorbed)
        connection.execute("UPDATE card SET contact_id = NULL WHERE contact_id = ?", (absorbed,))
        connection.execute("DELETE FROM contact WHERE id = ?", (absorbed,))
    connection.execute("DELETE FROM contact WHERE id = ?", (contact,))


def _remove_introductions(book: Database, contact: ContactId) -> None:
    theirs = book.rows("SELECT introduction_id FROM introduction_party WHERE contact_id = ?", contact)
    for (introduction,) in theirs:
        book.rows("UPDATE favour SET introduction_id = NULL WHERE introduction_id = ?", introduction)
        book.rows("DELETE FROM introduction_party WHERE introduction_id = ?", introduction)
        book.rows("DELETE FROM introduction WHERE id = ?", introduction)


def _remove_interactions(book: Database, contact: ContactId) -> None:
    theirs = book.rows("SELECT interaction_id FROM interaction_party WHERE contact_id = ?", contact)
    book.rows("DELETE FROM interaction_party WHERE contact_id = ?", contact)
    for (interaction,) in theirs:
        if not book.value("SELECT count(*) FROM interaction_party WHERE interaction_id = ?", interaction):
            book.rows("UPDATE follow_up SET interaction_id = NULL WHERE interaction_id = ?", interaction)
            book.rows("UPDATE favour SET interaction_id = NULL WHERE interaction_id = ?", interaction)
            book.rows("DELETE FROM interaction WHERE id = ?", interaction)
