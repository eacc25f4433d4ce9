"""New people and their cards as rows of the tables: made here, written by ``bulk``, a chunk at a time."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from netdesk.domain.contact import ContactDraft, ContactId, Via
from netdesk.domain.days import number_of
from netdesk.domain.folding import fold
from netdesk.storage.contacts import sort_key
from netdesk.storage.handles import BY_CARD, PHONE, HandleRow, handles_of
from netdesk.storage.search_documents import Document, document
from netdesk.storage.tags import tidy
from netdesk.storage.whole_contacts import DRAFT_COLUMNS

if TYPE_CHECKING:
    from netdesk.storage.database import Database

Rows = dict[str, list[tuple[Any, ...]]]
"""Rows by table, in the columns of ``bulk.INSERTS``: plain values, so that another process can make them."""

TABLES = (
    "tag", "contact", "handle", "handle_link", "address", "photo", "contact_tag", "card", "follow_up",
    "search_document",
)  # fmt: skip

CHUNK = 500
"""People at a time: what is in memory, and how often progress is told."""

_COLUMNS = attrgetter(*DRAFT_COLUMNS)
_CARD = Via.CARD.value


@dataclass(frozen=True, slots=True)
class Arrival:
    """How the people of a pile came: which pile, where and when met, the day they came in, tags for all of
    them, and the first step that is promised to each: (day, words, whether it is mine).
    """

    pile_id: int
    met_where: str
    met_on: date | None
    today: date
    region: str
    tags: tuple[str, ...] = ()
    first_step: tuple[date, str, bool] | None = None


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


class NewRows:
    """Makes the rows of people who are new, and of cards. It numbers them on from what the book has.

    The book is only read, and must not change between here and the writing of the rows.
    """

    def __init__(self, book: Database, arrival: Arrival) -> None:
        self._book = book
        self._arrival = arrival
        self.first = next_contact(book)
        self._next = int(self.first)
        self._handle = _after_last(book, "handle")
        self._has_handles = self._handle > 1
        # By hash: a tuple of the two would take three times the room, and a pile may hold 100,000 people.
        self._handles: dict[int, int] = {}
        self._tags: dict[str, int] = dict(book.connection.execute("SELECT folded, id FROM tag"))
        self._tag_names: dict[int, str] = dict(book.connection.execute("SELECT id, name FROM tag"))
        self._tag = _after_last(book, "tag")
        self._rows = _empty()
        self._day = number_of(arrival.today)
        self._met_day = None if arrival.met_on is None else number_of(arrival.met_on)
        self._for_all = arrival.tags

    def take(self) -> Rows:
        """The rows made since the last time."""
        rows, self._rows = self._rows, _empty()
        return rows

    def person(self, draft: ContactDraft) -> ContactId:
        """Somebody new, whose numbers are told; theirs in the book."""
        number = self._next
        self._next += 1
        arrival, rows = self._arrival, self._rows
        columns = _COLUMNS(draft)
        rows["contact"].append(
            (
                number, str(uuid.uuid4()), sort_key(draft), self._day, _CARD, arrival.met_where, self._met_day,
                arrival.pile_id, *columns,
            )
        )  # fmt: skip
        handles = handles_of(draft, None)
        for position, (kind, value, raw, label) in enumerate(handles):
            row = (self._handle_of(kind, value), number, position, raw, label, BY_CARD, arrival.pile_id)
            rows["handle_link"].append(row)
        for position, at in enumerate(draft.addresses):
            place = (number, position, at.label, at.street, at.city, at.region, at.postcode, at.country)
            rows["address"].append(place)
        if draft.photo:
            rows["photo"].append((number, draft.photo))
        tags = self._tagged(number, (*draft.tags, *self._for_all)) if draft.tags or self._for_all else ()
        if arrival.first_step is not None:
            due, note, mine = arrival.first_step
            rows["follow_up"].append((number, number_of(due), note, int(mine), self._day))
        rows["search_document"].append(self._document(number, columns, handles, tags))
        return ContactId(number)

    def _document(
        self, number: int, columns: tuple[str, ...], handles: Iterable[HandleRow], tags: Iterable[str]
    ) -> Document:
        """The search document as the book would give it once the rows are there (``search_documents``)."""
        name, family, given, nickname, organisation, department, title, _birthday, _zone, *words = columns
        said = [name]
        if family not in name:
            said.append(family)
        if given not in name:
            said.append(given)
        said += (nickname, organisation, department, title)
        phones = ""
        for kind, value, raw, _label in handles:
            if kind == PHONE:
                phones = f"{phones}\n{raw}\n{value}" if phones else f"{raw}\n{value}"
            else:
                said.append(raw)
        said += (*words, self._arrival.met_where, *tags)
        return document(number, "\n".join([part for part in said if part]), phones)

    def card(self, card: CardRow) -> None:
        """A card as it came."""
        self._rows["card"].append(
            (
                self._arrival.pile_id, card.contact, card.digest, card.uid, card.file, card.first_line,
                card.last_line, card.reason, card.raw,
            )
        )  # fmt: skip

    def _handle_of(self, kind: str, value: str) -> int:
        """The number of a handle, which becomes a row when it is new."""
        place = hash((kind, value))
        number = self._handles.get(place)
        if number is None:
            number = self._held_handle(kind, value) if self._has_handles else None
            if number is None:
                number = self._handle
                self._handle += 1
                self._rows["handle"].append((number, kind, value))
            self._handles[place] = number
        return number

    def _held_handle(self, kind: str, value: str) -> int | None:
        number: int | None = self._book.value("SELECT id FROM handle WHERE kind = ? AND value = ?", kind, value)
        return number

    def _tagged(self, number: int, names: Iterable[str]) -> list[str]:
        """Give somebody tags; the names of the tags, in the order of the book."""
        numbers: set[int] = set()
        for name in names:
            clean = tidy(name)
            folded = fold(clean)
            if not clean:
                continue
            tag = self._tags.get(folded)
            if tag is None:
                tag = self._tags[folded] = self._tag
                self._tag_names[tag] = clean
                self._tag += 1
                self._rows["tag"].append((tag, clean, folded))
            numbers.add(tag)
        for tag in sorted(numbers):
            self._rows["contact_tag"].append((number, tag))
        return [self._tag_names[tag] for tag in sorted(numbers)]


def _empty() -> Rows:
    return {table: [] for table in TABLES}


def next_contact(book: Database) -> ContactId:
    """The number that the next new person gets; numbers of people who are gone are never given again."""
    return ContactId(int(book.value("SELECT seq FROM sqlite_sequence WHERE name = 'contact'") or 0) + 1)


def _after_last(book: Database, table: str) -> int:
    return int(book.value(f"SELECT max(id) FROM {table}") or 0) + 1
