"""What a card out of the book is made of beside the person: the cards they came on, their photo, their UID."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from netdesk.domain.contact import ContactId
from netdesk.storage.numbers import json_array

if TYPE_CHECKING:
    from netdesk.storage.database import Database

_AMONG = "IN (SELECT value FROM json_each(?))"


@dataclass(frozen=True, slots=True)
class SourceCard:
    """A card that a person came on: its bytes as they came, and its own UID ("" for none)."""

    uid: str
    raw: bytes


def everybody(book: Database) -> list[ContactId]:
    """All people by sort key, those who were let go too, without those who were merged into another."""
    rows = book.connection.execute("SELECT id FROM contact WHERE merged_into IS NULL ORDER BY sort_key, id")
    return [ContactId(number) for (number,) in rows]


def sources(book: Database, contacts: Iterable[ContactId]) -> dict[int, list[SourceCard]]:
    """The cards of these people, each person's oldest first; who came without a card is not in it."""
    found: defaultdict[int, list[SourceCard]] = defaultdict(list)
    for contact, uid, raw in book.connection.execute(
        f"SELECT contact_id, uid, bytes FROM card WHERE contact_id {_AMONG} ORDER BY contact_id, id",
        (json_array(contacts),),
    ):
        found[contact].append(SourceCard(uid, raw))
    return dict(found)


def photos(book: Database, contacts: Iterable[ContactId]) -> dict[int, bytes]:
    """The photos of those of these people who have one."""
    rows = book.connection.execute(
        f"SELECT contact_id, data FROM photo WHERE contact_id {_AMONG}", (json_array(contacts),)
    )
    return dict(rows)


def shared_uids(book: Database) -> frozenset[str]:
    """UIDs that stand on the cards of more than one person: they tell nobody from anybody."""
    rows = book.connection.execute(
        "SELECT uid FROM card WHERE uid <> '' AND contact_id NOT NULL "
        "GROUP BY uid HAVING count(DISTINCT contact_id) > 1"
    )
    return frozenset(uid for (uid,) in rows)
