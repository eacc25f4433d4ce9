"""Piles: cards that were imported together, what came of them, and taking them back."""

from __future__ import annotations

import json
import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

import apsw

from netdesk.domain.days import date_of, number_of
from netdesk.domain.errors import UnknownId
from netdesk.domain.pile_counts import PileCounts
from netdesk.domain.screens import PileEntry
from netdesk.storage import aside
from netdesk.storage.numbers import json_array

if TYPE_CHECKING:
    from netdesk.domain.contact_id import ContactId
    from netdesk.storage.database import Database

# A person whom anything of this joins to the book has been worked with since the card came in.
_WORKED_WITH = """
    SELECT contact_id FROM interaction_party UNION SELECT contact_id FROM introduction_party
    UNION SELECT contact_id FROM favour UNION SELECT contact_id FROM call_line WHERE outcome <> ''
    UNION SELECT contact_id FROM follow_up WHERE NOT first_step OR done_day NOT NULL
    UNION SELECT contact_id FROM card WHERE pile_id <> :pile AND contact_id NOT NULL
    UNION SELECT contact_id FROM pile_person
    UNION SELECT id FROM contact WHERE typed <> '' OR cadence NOT NULL OR circle NOT NULL OR let_go
      OR snoozed_until NOT NULL OR turn_closed NOT NULL OR do_not_contact OR pinned OR likeness <> ''
    UNION SELECT merged_into FROM contact WHERE merged_into IS NOT NULL
    UNION SELECT id FROM contact WHERE merged_into IS NOT NULL"""

_OF_THE_PEOPLE = (
    "photo", "address", "contact_tag", "handle_link", "follow_up", "call_line", "contact_day", "contact_stat",
    "search_document",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class AsideRow:
    """A card that could not be read, with its bytes and the code and detail of the reason."""

    id: int
    pile_id: int
    file: str
    first_line: int
    last_line: int
    reason: str
    raw: bytes


def next_id(book: Database) -> int:
    """The number that the next pile gets."""
    return int(book.value("SELECT seq FROM sqlite_sequence WHERE name = 'pile'") or 0) + 1


def add(book: Database, sources: tuple[str, ...], met_where: str, met_on: date | None, at: str, today: date) -> int:
    """A new pile without cards; ``at`` is the clock time it came in. Returns its id."""
    book.rows(
        "INSERT INTO pile (uid, sources, met_where, met_day, imported_at, imported_day, cards, added, updated, "
        "unchanged, to_decide) VALUES (?, ?, ?, ?, ?, ?, 0, 0, 0, 0, 0)",
        str(uuid.uuid4()),
        json.dumps(sources, ensure_ascii=False),
        met_where,
        None if met_on is None else number_of(met_on),
        at,
        number_of(today),
    )
    return int(book.connection.last_insert_rowid())


def count(book: Database, pile_id: int, counts: PileCounts) -> None:
    """Set the figures of a pile; what was kept aside is counted where it is kept."""
    book.rows(
        "UPDATE pile SET cards = ?, added = ?, updated = ?, unchanged = ?, to_decide = ? WHERE id = ?",
        counts.placed,
        counts.added,
        counts.updated,
        counts.unchanged,
        counts.to_decide,
        pile_id,
    )


def listed(book: Database, pile_id: int | None = None) -> tuple[PileEntry, ...]:
    """All piles, newest first; or just one."""
    rows = book.rows(
        "SELECT p.id, imported_day, imported_at, sources, met_where, met_day, added, updated, unchanged, "
        "to_decide, "
        f"(SELECT count(*) FROM kept_aside k WHERE k.pile_id = p.id AND {aside.WAITS}), taken_back, "
        "(SELECT count(*) FROM pile_person m WHERE m.pile_id = p.id) FROM pile p "
        "WHERE ?1 IS NULL OR p.id = ?1 ORDER BY p.id DESC",
        pile_id,
    )
    return tuple(_entry(row) for row in rows)


def one(book: Database, pile_id: int) -> PileEntry:
    """One pile. Raises UnknownId."""
    found = listed(book, pile_id)
    if not found:
        raise UnknownId(f"There is no import {pile_id} in this book.")
    return found[0]


def id_of(book: Database, uid: str) -> int:
    """The pile with this outward id. Raises UnknownId."""
    number: int | None = book.value("SELECT id FROM pile WHERE uid = ?", uid)
    if number is None:
        raise UnknownId(f"There is no import {uid} in this book.")
    return number


def uid_of(book: Database, pile_id: int) -> str:
    """The outward id of a pile. Raises UnknownId."""
    uid: str | None = book.value("SELECT uid FROM pile WHERE id = ?", pile_id)
    if uid is None:
        raise UnknownId(f"There is no import {pile_id} in this book.")
    return uid


def _entry(row: tuple[Any, ...]) -> PileEntry:
    number, day, at, sources, met_where, met_day, *figures, taken_back, by_hand = row
    return PileEntry(
        id=number,
        day=date_of(day),
        at=at,
        sources=tuple(json.loads(sources)),
        met_where=met_where,
        met_on=None if met_day is None else date_of(met_day),
        counts=PileCounts(*figures),
        taken_back=bool(taken_back),
        by_hand=by_hand,
    )


def kept_aside(book: Database, pile_id: int) -> tuple[AsideRow, ...]:
    """What of a pile could not be read and still waits, in the order of its files."""
    rows = book.rows(
        "SELECT id, pile_id, file, first_line, last_line, reason, bytes FROM kept_aside k "
        f"WHERE pile_id = ? AND {aside.WAITS} ORDER BY id",
        pile_id,
    )
    return tuple(AsideRow(*row) for row in rows)


def people(book: Database, pile_id: int) -> tuple[int, ...]:
    """The people whom cards of a pile are about, and those who were put into it by hand."""
    return tuple(
        row[0]
        for row in book.rows(
            "SELECT contact_id FROM card WHERE pile_id = ?1 AND contact_id NOT NULL "
            "UNION SELECT contact_id FROM pile_person WHERE pile_id = ?1",
            pile_id,
        )
    )


def put_in(book: Database, contacts: Iterable[ContactId], pile_id: int) -> None:
    """Put people into a pile by hand; of whom nothing is said how we met, that is said as the pile says it.

    They stay who they are: whom an import brought is another matter (``contact.pile_id``), and taking it back
    leaves whoever was put into a pile. Who is in it already by a card is not put in once more. Raises UnknownId when
    there is no such pile.
    """
    pile = one(book, pile_id)
    chosen = json_array(set(contacts).difference(people(book, pile_id)))
    book.rows(
        "INSERT OR IGNORE INTO pile_person (contact_id, pile_id) SELECT value, ?2 FROM json_each(?1)", chosen, pile_id
    )
    book.rows(
        "UPDATE contact SET met_where = ?2, met_day = coalesce(met_day, ?3) "
        "WHERE met_where = '' AND id IN (SELECT value FROM json_each(?1))",
        chosen,
        pile.met_where,
        None if pile.met_on is None else number_of(pile.met_on),
    )


def take_back(book: Database, pile_id: int, changeset: bytes) -> int:
    """Take a pile out of the book: what it changed in people we had, and the people it brought.

    People who have been worked with since (touched, introduced, given another card, merged, put into a pile)
    stay; how many is returned. Then the pile stays too, marked as taken back, as it does when people were put into
    it by hand. One that was made by hand brought nobody: it is taken apart. Runs inside an act.
    """
    pile = one(book, pile_id)
    connection = book.connection
    if changeset:
        # Later edits win over taking back: a row that has changed since, or is gone, is left alone.
        apsw.Changeset.apply(
            apsw.Changeset.invert(changeset),
            connection,
            conflict=lambda _reason, _change: apsw.SQLITE_CHANGESET_OMIT,
        )
    connection.execute("DROP TABLE IF EXISTS temp.leaving")
    connection.execute(
        f"CREATE TEMP TABLE leaving AS SELECT id FROM contact WHERE pile_id = :pile AND id NOT IN ({_WORKED_WITH})",
        {"pile": pile_id},
    )
    for table in _OF_THE_PEOPLE:
        connection.execute(f"DELETE FROM {table} WHERE contact_id IN (SELECT id FROM temp.leaving)")
    for table in ("not_same", "refused_pair"):
        connection.execute(f"DELETE FROM {table} WHERE a_id IN temp.leaving OR b_id IN temp.leaving")
    connection.execute("DELETE FROM card WHERE contact_id IN temp.leaving")
    connection.execute("DELETE FROM contact WHERE id IN temp.leaving")
    brought = "SELECT coalesce(merged_into, id) FROM contact WHERE pile_id = ?1"
    stay = int(connection.execute(f"SELECT count(*) FROM ({brought} GROUP BY 1)", (pile_id,)).get)
    connection.execute("DELETE FROM kept_aside WHERE pile_id = ?", (pile_id,))
    # What a card changed in people we had is gone, so the card must count as new when it comes again.
    connection.execute(
        "DELETE FROM card WHERE pile_id = ?1 AND (contact_id IS NULL OR contact_id IN "
        f"(SELECT id FROM contact WHERE pile_id IS NOT ?1 AND id NOT IN ({brought})))",
        (pile_id,),
    )
    if not stay:
        connection.execute("DELETE FROM handle_link WHERE pile_id = ?", (pile_id,))
        connection.execute("DELETE FROM card WHERE pile_id = ?", (pile_id,))
    if stay or (pile.by_hand and not pile.made_by_hand):
        connection.execute("UPDATE pile SET taken_back = 1 WHERE id = ?", (pile_id,))
    else:
        connection.execute("DELETE FROM pile_person WHERE pile_id = ?", (pile_id,))
        connection.execute("DELETE FROM pile WHERE id = ?", (pile_id,))
    connection.execute("DROP TABLE temp.leaving")
    return stay
