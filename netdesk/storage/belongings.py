"""What is a person's own in the rows of a book: noted when they are merged, given back when that is taken apart."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable
from dataclasses import asdict, dataclass, fields, replace
from typing import TYPE_CHECKING, Any

from netdesk.domain.contact import ContactId
from netdesk.storage import handles, tags
from netdesk.storage.handles import PHONE
from netdesk.storage.phone_numbers import e164
from netdesk.storage.settings import region

if TYPE_CHECKING:
    from netdesk.storage.database import Database

_HANDLES = (
    "SELECT kind, value, raw, label, reason, l.pile_id FROM handle_link l JOIN handle h ON h.id = l.handle_id "
    "WHERE contact_id = ? ORDER BY position, l.id"
)
_ADDRESSES = (
    "SELECT label, street, city, region, postcode, country FROM address WHERE contact_id = ? ORDER BY position, id"
)
_TAGS = "SELECT name FROM contact_tag JOIN tag ON tag.id = tag_id WHERE contact_id = ? ORDER BY folded"
_NUMBERS = {
    "cards": "SELECT id FROM card WHERE contact_id = ?",
    "follow_ups": "SELECT id FROM follow_up WHERE contact_id = ?",
    "favours": "SELECT id FROM favour WHERE contact_id = ?",
    "introductions": "SELECT introduction_id FROM introduction_party WHERE contact_id = ?",
    "interactions": "SELECT interaction_id FROM interaction_party WHERE contact_id = ?",
    "tombstones": "SELECT id FROM contact WHERE merged_into = ?",
    "piles": "SELECT pile_id FROM pile_person WHERE contact_id = ?",
    "not_same": "SELECT iif(a_id = ?1, b_id, a_id) FROM not_same WHERE ?1 IN (a_id, b_id)",
    "refused": "SELECT iif(a_id = ?1, b_id, a_id) FROM refused_pair WHERE ?1 IN (a_id, b_id)",
}
_AMONG = "IN (SELECT value FROM json_each(?))"
_PROMISES = (
    "SELECT id, due_day, note, mine, made_day, done_day, interaction_id, first_step FROM follow_up "
    "WHERE contact_id = ? ORDER BY id"
)


@dataclass(frozen=True, slots=True)
class Belongings:
    """Handles, addresses and tags by value, for their numbers are given again; all else by number.

    A handle is (kind, value, raw, label, reason, pile), an address its six parts from the label on, a promise
    its whole row, since equal ones of two people become one.
    """

    handles: tuple[tuple[Any, ...], ...] = ()
    addresses: tuple[tuple[Any, ...], ...] = ()
    tags: tuple[str, ...] = ()
    promises: tuple[tuple[Any, ...], ...] = ()
    lines: tuple[tuple[Any, ...], ...] = ()
    cards: tuple[int, ...] = ()
    follow_ups: tuple[int, ...] = ()
    favours: tuple[int, ...] = ()
    introductions: tuple[int, ...] = ()
    interactions: tuple[int, ...] = ()
    tombstones: tuple[int, ...] = ()
    piles: tuple[int, ...] = ()
    not_same: tuple[int, ...] = ()
    refused: tuple[int, ...] = ()

    def reached(self) -> set[tuple[str, str]]:
        """The handles by kind and value."""
        return {(row[0], row[1]) for row in self.handles}

    def beside(self, other: Belongings) -> Belongings:
        """The handles, addresses and tags that ``other`` has not."""
        return Belongings(
            handles=tuple(row for row in self.handles if (row[0], row[1]) not in other.reached()),
            addresses=tuple(row for row in self.addresses if row not in other.addresses),
            tags=tuple(name for name in self.tags if name not in other.tags),
        )

    def written(self) -> str:
        """As JSON, without what is empty."""
        return json.dumps({name: value for name, value in asdict(self).items() if value}, ensure_ascii=False)


def of(book: Database, contact: ContactId) -> Belongings:
    """What belongs to a person now."""
    numbers = {name: tuple(row[0] for row in book.rows(sql, contact)) for name, sql in _NUMBERS.items()}
    return Belongings(
        handles=tuple(book.rows(_HANDLES, contact)),
        addresses=tuple(book.rows(_ADDRESSES, contact)),
        tags=tuple(name for (name,) in book.rows(_TAGS, contact)),
        promises=tuple(book.rows(_PROMISES, contact)),
        lines=tuple(book.rows("SELECT week, number FROM call_line WHERE contact_id = ?", contact)),
        **numbers,
    )


def read(text: str) -> Belongings:
    """What was ``written``."""
    known = {each.name for each in fields(Belongings)}
    found = {name: tuple(map(_frozen, value)) for name, value in json.loads(text).items() if name in known}
    return Belongings(**found)


def _frozen(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


def told_now(book: Database, keep: ContactId, what: Belongings) -> Belongings:
    """``what`` with its numbers as ``keep`` has them now: another country tells all numbers anew (handles.renumber)."""
    links = [row for row in handles.linked(book, keep) if row[0] == PHONE]
    values, by_raw = {row[1] for row in links}, {row[2]: row[1] for row in links}

    def now(value: str, raw: str) -> str:
        if value in values:
            return value
        return by_raw.get(raw) or (value if value.startswith("+") else e164(raw, region(book)) or value)

    told = tuple((row[0], now(row[1], row[2]), *row[2:]) if row[0] == PHONE else row for row in what.handles)
    return replace(what, handles=told)


def give(book: Database, contact: ContactId, what: Belongings) -> None:
    """Give a person the handles, addresses and tags of ``what`` that they lack, after those they have."""
    have = of(book, contact)
    lacking = what.beside(have)
    position = len(have.handles)
    for kind, value, raw, label, reason, pile in lacking.handles:
        book.rows("INSERT OR IGNORE INTO handle (kind, value) VALUES (?, ?)", kind, value)
        book.rows(
            "INSERT INTO handle_link (handle_id, contact_id, position, raw, label, reason, pile_id) "
            "SELECT id, ?3, ?4, ?5, ?6, ?7, (SELECT id FROM pile WHERE id = ?8) FROM handle "
            "WHERE kind = ?1 AND value = ?2",
            kind, value, contact, position, raw, label, reason, pile,
        )  # fmt: skip
        position += 1
    for place, parts in enumerate(lacking.addresses, len(have.addresses)):
        book.rows(
            "INSERT INTO address (contact_id, position, label, street, city, region, postcode, country) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            contact,
            place,
            *parts,
        )
    tags.tag(book, [contact], lacking.tags)


def take(book: Database, contact: ContactId, what: Belongings) -> None:
    """Take the handles, addresses and tags of ``what`` from a person."""
    for kind, value in what.reached():
        book.rows(
            "DELETE FROM handle_link WHERE contact_id = ? AND handle_id = "
            "(SELECT id FROM handle WHERE kind = ? AND value = ?)",
            contact,
            kind,
            value,
        )
    for parts in what.addresses:
        book.rows(
            "DELETE FROM address WHERE contact_id = ? AND "
            "(label, street, city, region, postcode, country) = (?, ?, ?, ?, ?, ?)",
            contact,
            *parts,
        )
    for name in what.tags:
        tags.untag(book, [contact], name)


def move(book: Database, keep: ContactId, owner: ContactId, had: Belongings) -> None:
    """Of the rows that came to ``keep`` from ``owner``, give back those that are still there."""
    for table, numbers in (("card", had.cards), ("follow_up", had.follow_ups), ("favour", had.favours)):
        book.rows(
            f"UPDATE {table} SET contact_id = ? WHERE contact_id = ? AND id {_AMONG}", owner, keep, json.dumps(numbers)
        )
    book.rows(
        f"UPDATE introduction_party SET contact_id = ? WHERE contact_id = ? AND introduction_id {_AMONG}",
        owner,
        keep,
        json.dumps(had.introductions),
    )
    book.rows(
        "INSERT OR IGNORE INTO interaction_party (contact_id, interaction_id) SELECT ?, interaction_id "
        f"FROM interaction_party WHERE contact_id = ? AND interaction_id {_AMONG}",
        owner,
        keep,
        json.dumps(had.interactions),
    )
    book.rows(
        f"INSERT OR IGNORE INTO pile_person (contact_id, pile_id) SELECT ?, id FROM pile WHERE id {_AMONG}",
        owner,
        json.dumps(had.piles),
    )
    for week, number in had.lines:
        book.rows(
            "UPDATE call_line SET contact_id = ? WHERE contact_id = ? AND week = ? AND number = ?",
            owner, keep, week, number,
        )  # fmt: skip
    for promise in had.promises:
        book.rows(
            "INSERT OR IGNORE INTO follow_up (id, contact_id, due_day, note, mine, made_day, done_day, interaction_id, "
            "first_step) VALUES (?2, ?1, ?3, ?4, ?5, ?6, ?7, (SELECT id FROM interaction WHERE id = ?8), ?9)",
            owner,
            *promise,
        )
    book.rows(
        f"UPDATE contact SET merged_into = ? WHERE merged_into = ? AND id {_AMONG}",
        owner,
        keep,
        json.dumps(had.tombstones),
    )
    _pair(book, "not_same", owner, had.not_same)
    _pair(book, "refused_pair", owner, had.refused)


def take_rows(book: Database, keep: ContactId, had: Belongings, brought: Iterable[Belongings]) -> None:
    """Take from ``keep`` the places in interactions and piles, and the pairs, that only the others ``brought``."""
    theirs = list(brought)
    touches = {each for other in theirs for each in other.interactions}.difference(had.interactions)
    piles = {each for other in theirs for each in other.piles}.difference(had.piles)
    book.rows(f"DELETE FROM pile_person WHERE contact_id = ? AND pile_id {_AMONG}", keep, json.dumps(sorted(piles)))
    book.rows(
        f"DELETE FROM interaction_party WHERE contact_id = ? AND interaction_id {_AMONG}",
        keep,
        json.dumps(sorted(touches)),
    )
    for table, own, others in (
        ("not_same", had.not_same, [each.not_same for each in theirs]),
        ("refused_pair", had.refused, [each.refused for each in theirs]),
    ):
        for other in _now(book, {each for some in others for each in some}).difference(_now(book, own)):
            book.rows(f"DELETE FROM {table} WHERE (a_id, b_id) = (?, ?)", min(keep, other), max(keep, other))


def _pair(book: Database, table: str, owner: ContactId, others: Collection[int]) -> None:
    for other in _now(book, others).difference((owner,)):
        book.rows(f"INSERT OR IGNORE INTO {table} (a_id, b_id) VALUES (?, ?)", min(owner, other), max(owner, other))


def _now(book: Database, people: Collection[int]) -> set[int]:
    """Who these are now: a pair is never of a tombstone, which nobody sees."""
    rows = book.rows(f"SELECT coalesce(merged_into, id) FROM contact WHERE id {_AMONG}", json.dumps(sorted(people)))
    return {number for (number,) in rows}
