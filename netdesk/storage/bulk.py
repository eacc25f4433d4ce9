"""Many people and cards at once, in plain SQL: the way in for a pile (performance.md)."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from netdesk.domain.contact import ContactDraft, ContactId, Via
from netdesk.domain.days import number_of
from netdesk.storage import handles
from netdesk.storage.contacts import sort_key
from netdesk.storage.whole_contacts import DRAFT_COLUMNS

if TYPE_CHECKING:
    from netdesk.storage.database import Database

UNDECIDED = "undecided"
"""Why a card is linked to a person of its own: it looks like someone we have, and the user has not said."""

CHUNK = 500
"""People a statement: what is in memory at a time, and how often progress is told."""


@dataclass(frozen=True, slots=True)
class Arrival:
    """How the people of a pile came: which pile, where and when met, and the day they came in."""

    pile_id: int
    met_where: str
    met_on: date | None
    today: date
    region: str


@dataclass(frozen=True, slots=True)
class CardRow:
    """A card as it came, and whom it is linked to, for which reason."""

    contact: ContactId
    digest: bytes
    uid: str
    file: str
    first_line: int
    last_line: int
    reason: str
    raw: bytes


def next_contact(book: Database) -> ContactId:
    """The number that the next new person gets; numbers of people who are gone are never given again."""
    last = book.value("SELECT seq FROM sqlite_sequence WHERE name = 'contact'")
    return ContactId((last or 0) + 1)


def add_people(book: Database, first: ContactId, drafts: Iterable[ContactDraft], arrival: Arrival) -> Iterator[int]:
    """Write new people, numbered from ``first`` in the order given; yields after each chunk how many there are."""
    number = int(first)
    chunk: list[tuple[int, ContactDraft]] = []
    for draft in drafts:
        chunk.append((number, draft))
        number += 1
        if len(chunk) == CHUNK:
            _write(book, chunk, arrival)
            yield number - first
            chunk = []
    if chunk:
        _write(book, chunk, arrival)
    yield number - first


def _write(book: Database, chunk: list[tuple[int, ContactDraft]], arrival: Arrival) -> None:
    connection = book.connection
    columns = ", ".join(DRAFT_COLUMNS)
    marks = ", ".join("?" * len(DRAFT_COLUMNS))
    met = None if arrival.met_on is None else number_of(arrival.met_on)
    added, via = number_of(arrival.today), Via.CARD.value
    connection.executemany(
        "INSERT INTO contact (id, uid, sort_key, added_day, via, met_where, met_day, pile_id, "
        f"{columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, {marks})",
        (
            (
                number, str(uuid.uuid4()), sort_key(draft), added, via, arrival.met_where, met, arrival.pile_id,
                *[getattr(draft, column) for column in DRAFT_COLUMNS],
            )
            for number, draft in chunk
        ),
    )  # fmt: skip
    _write_handles(book, chunk, arrival)
    connection.executemany(
        "INSERT INTO address (contact_id, position, label, street, city, region, postcode, country) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            (number, position, at.label, at.street, at.city, at.region, at.postcode, at.country)
            for number, draft in chunk
            for position, at in enumerate(draft.addresses)
        ),
    )
    connection.executemany(
        "INSERT INTO photo (contact_id, data) VALUES (?, ?)",
        ((number, draft.photo) for number, draft in chunk if draft.photo),
    )


def _write_handles(book: Database, chunk: list[tuple[int, ContactDraft]], arrival: Arrival) -> None:
    found: list[tuple[Any, ...]] = [
        (kind, value, number, position, raw, label)
        for number, draft in chunk
        for position, (kind, value, raw, label) in enumerate(handles.handles_of(draft, arrival.region))
    ]
    connection = book.connection
    connection.executemany("INSERT OR IGNORE INTO handle (kind, value) VALUES (?, ?)", (row[:2] for row in found))
    connection.executemany(
        "INSERT INTO handle_link (handle_id, contact_id, position, raw, label, reason, pile_id) "
        "VALUES ((SELECT id FROM handle WHERE kind = ? AND value = ?), ?, ?, ?, ?, ?, ?)",
        ((*row, handles.BY_CARD, arrival.pile_id) for row in found),
    )


def add_cards(book: Database, pile_id: int, cards: Iterable[CardRow]) -> None:
    """Keep cards as they came."""
    book.connection.executemany(
        "INSERT INTO card (pile_id, contact_id, digest, uid, file, first_line, last_line, link_reason, bytes) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            (
                pile_id, card.contact, card.digest, card.uid, card.file, card.first_line, card.last_line,
                card.reason, card.raw,
            )
            for card in cards
        ),
    )  # fmt: skip


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


def add_first_steps(
    book: Database, contacts: Iterable[ContactId], due: date, note: str, *, mine: bool, today: date
) -> None:
    """The same first step for each of these people, who came with a pile."""
    book.connection.executemany(
        "INSERT INTO follow_up (contact_id, due_day, note, mine, made_day, first_step) VALUES (?, ?, ?, ?, ?, 1)",
        ((contact, number_of(due), note, int(mine), number_of(today)) for contact in contacts),
    )
