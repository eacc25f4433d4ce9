"""The timeline day by day: on which days something happened, and the days of one stretch at a time.

So that a list of a hundred thousand lines knows its length and every heading at once, and reads what happened
on a day when the day comes into sight.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from netdesk.domain.days import date_of
from netdesk.domain.screens import TimelineEntry, TimelineQuery
from netdesk.storage import timeline as whole

if TYPE_CHECKING:
    from netdesk.storage.database import Database

EVERYTHING = 2**31 - 1


def days(book: Database, query: TimelineQuery) -> tuple[tuple[date | None, int], ...]:
    """Each day with something in it and how many interactions, newest first; None, without a date, comes last.

    The ``limit`` of the query is not looked at.
    """
    where, values = whole.conditions_of(query)
    rows = book.connection.execute(
        f"SELECT i.day, count(*) FROM interaction i WHERE {where} GROUP BY i.day ORDER BY i.day DESC", values
    )
    return tuple((None if day is None else date_of(day), count) for day, count in rows)


def stretch(book: Database, query: TimelineQuery, newest: date, oldest: date) -> tuple[TimelineEntry, ...]:
    """All that ``query`` finds from ``oldest`` to ``newest``, both inclusive, newest first."""
    return whole.timeline(book, replace(query, since=oldest, until=newest, limit=EVERYTHING))


def undated(book: Database, query: TimelineQuery) -> tuple[TimelineEntry, ...]:
    """All that ``query`` finds without a date, newest entry first."""
    where, values = whole.conditions_of(query)
    rows: list[tuple[Any, ...]] = book.connection.execute(
        f"SELECT {whole.COLUMNS} FROM interaction i WHERE {where} AND i.day IS NULL ORDER BY i.time DESC, i.id DESC",
        values,
    ).fetchall()
    parties = whole.parties_of(book, [row[0] for row in rows])
    return tuple(whole.entry_of(row, parties.get(row[0], [])) for row in rows)
