"""Questions about many people who were chosen together; each is one statement, whether they are two or everybody."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

from netdesk.domain.contact_id import ContactId
from netdesk.domain.days import number_of
from netdesk.domain.folding import fold
from netdesk.domain.relationship import State
from netdesk.storage import verdict_sql
from netdesk.storage.contacts import columns_of
from netdesk.storage.numbers import json_array

if TYPE_CHECKING:
    from netdesk.storage.database import Database

_AMONG = "id IN (SELECT value FROM json_each(:chosen))"
_CARRIES = (
    "EXISTS (SELECT 1 FROM contact_tag JOIN tag ON tag.id = tag_id WHERE contact_id = contact.id AND folded = :tag)"
)


def states(book: Database, people: Collection[ContactId], today: date) -> dict[State, int]:
    """How many of ``people`` are in which state."""
    rows = book.connection.execute(
        f"SELECT {verdict_sql.STATE_SQL} AS state, count(*) FROM {verdict_sql.JUDGED} "
        f"WHERE c.merged_into IS NULL AND c.{_AMONG} GROUP BY state",
        {"today": number_of(today), "chosen": json_array(people)},
    )
    return {State(state): count for state, count in rows}


def tags_of(book: Database, people: Collection[ContactId]) -> tuple[tuple[str, int], ...]:
    """The tags that ``people`` carry, by name, and how many of them carry each."""
    return tuple(
        book.connection.execute(
            "SELECT name, count(*) FROM contact_tag JOIN tag ON tag.id = tag_id "
            "WHERE contact_id IN (SELECT value FROM json_each(?)) GROUP BY tag.id ORDER BY folded",
            (json_array(people),),
        )
    )


def differing(book: Database, people: Collection[ContactId], changes: Mapping[str, Any]) -> tuple[ContactId, ...]:
    """Those of ``people``, in their order, of whom ``changes`` (as in contacts.change) would change anything."""
    columns = columns_of(changes)
    differ = " OR ".join(f"{column} IS NOT :{column}" for column in columns)
    return _of(book, people, f"({differ or 'false'})", columns)


def carrying(book: Database, people: Collection[ContactId], tag: str, *, carry: bool) -> tuple[ContactId, ...]:
    """Those of ``people``, in their order, who carry ``tag``, or (``carry`` False) do not."""
    return _of(book, people, _CARRIES if carry else f"NOT {_CARRIES}", {"tag": fold(tag)})


def _of(
    book: Database, people: Collection[ContactId], condition: str, values: Mapping[str, Any]
) -> tuple[ContactId, ...]:
    rows = book.connection.execute(
        f"SELECT id FROM contact WHERE merged_into IS NULL AND {_AMONG} AND {condition}",
        {**values, "chosen": json_array(people)},
    )
    found = {number for (number,) in rows}
    return tuple(each for each in people if each in found)
