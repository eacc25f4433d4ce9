"""Making two records of one person one: everything of the absorbed is re-pointed, a tombstone stays."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from netdesk.domain import merging
from netdesk.domain.contact import ContactId
from netdesk.domain.errors import NetDeskError
from netdesk.storage import contacts

if TYPE_CHECKING:
    from netdesk.storage.database import Database

# Rows that can stand there only once for a person: the kept person's own row wins, the other's goes.
_ONCE = ("photo", "contact_tag", "interaction_party", "pile_person")
_MANY = ("address", "card", "follow_up", "favour", "introduction_party", "call_line")


def merge(book: Database, keep: ContactId, absorb: ContactId, take: Collection[str] = ()) -> None:
    """Give everything of ``absorb`` to ``keep``, and leave a tombstone.

    ``take`` names fields in which the absorbed value wins. Raises NetDeskError, UnknownId.
    """
    if keep == absorb:
        raise NetDeskError("These are one person already; a merge needs two.")
    merged = merging.merge(contacts.get(book, keep), contacts.get(book, absorb), take).contact
    typed = contacts.typed(book, keep) | contacts.typed(book, absorb)
    _refuse_two_sides(book, keep, absorb)
    for table in _ONCE:
        book.rows(f"UPDATE OR IGNORE {table} SET contact_id = ? WHERE contact_id = ?", keep, absorb)
        book.rows(f"DELETE FROM {table} WHERE contact_id = ?", absorb)
    _drop_equal_follow_ups(book, keep, absorb)
    for table in _MANY:
        book.rows(f"UPDATE {table} SET contact_id = ? WHERE contact_id = ?", keep, absorb)
    _move_handles(book, keep, absorb)
    for table in ("not_same", "refused_pair"):
        _move_pairs(book, table, keep, absorb)
    book.rows("UPDATE contact SET merged_into = ?1 WHERE merged_into = ?2 OR id = ?2", keep, absorb)
    for table in ("contact_day", "contact_stat"):
        book.rows(f"DELETE FROM {table} WHERE contact_id = ?", absorb)
    contacts.write(book, merged, typed)


def not_the_same(book: Database, a: ContactId, b: ContactId) -> None:
    """Remember that these two are not one person."""
    contacts.get(book, a)
    contacts.get(book, b)
    book.rows("INSERT OR IGNORE INTO not_same (a_id, b_id) VALUES (?, ?)", min(a, b), max(a, b))


def _refuse_two_sides(book: Database, keep: ContactId, absorb: ContactId) -> None:
    both = book.value(
        "SELECT a.introduction_id FROM introduction_party a JOIN introduction_party b USING (introduction_id) "
        "WHERE a.contact_id = ? AND b.contact_id = ?",
        keep,
        absorb,
    )
    if both is not None:
        raise NetDeskError(
            f"These two are the two sides of introduction {both}, so they cannot be one person. "
            "Remove that introduction first."
        )


def _drop_equal_follow_ups(book: Database, keep: ContactId, absorb: ContactId) -> None:
    """What is to be done for both by the same day, in the same words, is to be done once."""
    book.rows(
        "DELETE FROM follow_up WHERE contact_id = ?2 AND done_day IS NULL AND (due_day, note, mine, first_step) IN "
        "(SELECT due_day, note, mine, first_step FROM follow_up WHERE contact_id = ?1 AND done_day IS NULL)",
        keep,
        absorb,
    )


def _move_handles(book: Database, keep: ContactId, absorb: ContactId) -> None:
    """Re-point the links; a handle that both have keeps one link. The moved ones come after the kept."""
    book.rows(
        "DELETE FROM handle_link WHERE contact_id = ?2 AND handle_id IN "
        "(SELECT handle_id FROM handle_link WHERE contact_id = ?1)",
        keep,
        absorb,
    )
    have = book.value("SELECT coalesce(max(position) + 1, 0) FROM handle_link WHERE contact_id = ?", keep)
    book.rows(
        "UPDATE handle_link SET contact_id = ?, position = position + ? WHERE contact_id = ?",
        keep,
        have,
        absorb,
    )


def _move_pairs(book: Database, table: str, keep: ContactId, absorb: ContactId) -> None:
    others = {
        row[0] if row[1] == absorb else row[1]
        for row in book.rows(f"SELECT a_id, b_id FROM {table} WHERE ? IN (a_id, b_id)", absorb)
    }
    book.rows(f"DELETE FROM {table} WHERE ? IN (a_id, b_id)", absorb)
    for other in others - {keep}:
        book.rows(f"INSERT OR IGNORE INTO {table} (a_id, b_id) VALUES (?, ?)", min(keep, other), max(keep, other))
