"""Interactions from the generator's CSV straight into a book, and what derives from them."""

import csv
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from netdesk.domain.days import number_of
from netdesk.domain.interaction import Channel, Direction
from netdesk.storage import derived
from netdesk.storage.database import Database

_CHANNELS = {"mail": Channel.EMAIL, "call": Channel.CALL, "meeting": Channel.IN_PERSON}
_URN = "urn:uuid:"

_Row = tuple[int, str, int, str, str, str, str]


def load(book: Database, interactions: Path, today: date) -> None:
    """Write the interactions of ``interactions`` to the people whose cards ``book`` holds, in one transaction."""
    people = {
        uid.removeprefix(_URN): contact
        for uid, contact in book.rows("SELECT uid, contact_id FROM card WHERE contact_id IS NOT NULL")
    }
    with book.transaction() as connection:
        with interactions.open(encoding="utf-8", newline="") as file:
            connection.executemany(
                "INSERT INTO interaction (id, uid, day, time, channel, direction, note) VALUES (?, ?, ?, ?, ?, ?, ?)",
                (row for _contact, row in _rows(file, people)),
            )
            file.seek(0)
            connection.executemany(
                "INSERT INTO interaction_party (contact_id, interaction_id) VALUES (?, ?)",
                ((contact, row[0]) for contact, row in _rows(file, people)),
            )
        derived.refresh(book, None, today)
        derived.settle_day(book, today)


def _rows(file: Iterator[str], people: dict[str, int]) -> Iterator[tuple[int, _Row]]:
    """(contact id, row of the table) of each interaction; a meeting is mutual whoever asked for it."""
    days: dict[str, int] = {}
    for number, uid, at, kind, direction, subject in csv.reader(_without_head(file)):
        day = days.get(at[:10])
        if day is None:
            day = days[at[:10]] = number_of(date.fromisoformat(at[:10]))
        told = Direction.MUTUAL if kind == "meeting" else Direction(direction)
        yield people[uid], (int(number), f"bench-{number}", day, at[11:16], _CHANNELS[kind], told, subject)


def _without_head(file: Iterator[str]) -> Iterator[str]:
    next(file)
    return file
