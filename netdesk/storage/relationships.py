"""What the book keeps of each relationship so that nobody has to be judged twice (relationship.md 5).

``contact_day`` and ``contact_stat`` are derived: always what a full rebuild would give. They hold nothing
that ages, so a new day writes nothing, except for what was dated ahead and was parked.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from netdesk.domain.contact_id import ContactId
from netdesk.domain.days import date_of, number_of
from netdesk.domain.standing import Standing
from netdesk.domain.warmth import WINDOW, Window
from netdesk.storage.numbers import json_array
from netdesk.storage.standing_sql import COLUMNS, counted_day, insert_days, insert_stats
from netdesk.storage.verdict_sql import ATTENTION_SQL, REASON_SQL, STATE_SQL

if TYPE_CHECKING:
    import apsw

    from netdesk.domain.contact_list import Strip

__all__ = (
    "ATTENTION_SQL", "REASON_SQL", "STATE_SQL", "parked", "rebuild", "stats_of", "strips_of", "windows_of",
)  # fmt: skip


STRIP_MONTHS: Final = 12


def rebuild(connection: apsw.Connection, today: int, contact_ids: Iterable[int] | None = None) -> None:
    """Bring contact_day and contact_stat in line with the interactions as of day number ``today``.

    For ``contact_ids``, or for everybody when None; by the scale of the book. Runs inside the caller's transaction.
    """
    from netdesk.storage.scales import scale_of

    scale = scale_of(connection)
    ids = None if contact_ids is None else list(contact_ids)
    among = "" if ids is None else f" WHERE true{_among(ids)}"
    for table in ("contact_day", "contact_stat"):
        connection.execute(f"DELETE FROM {table}{among}", _ids(ids))
    for statement in (insert_days, insert_stats):
        connection.execute(statement(ids is not None, scale), {**_ids(ids), "today": today})


def begin(connection: apsw.Connection, contact_ids: Iterable[int]) -> None:
    """The standings of people who are new, with whom nothing has happened yet: all alike."""
    nothing = [getattr(Standing(), column) for column in COLUMNS]
    marks = ", ".join("?" * len(COLUMNS))
    connection.executemany(
        f"INSERT INTO contact_stat (contact_id, {', '.join(COLUMNS)}, rank_key) VALUES (?, {marks}, 0.0)",
        ((number, *nothing) for number in contact_ids),
    )


def parked(connection: apsw.Connection, since: int, today: int) -> list[ContactId]:
    """Contacts with something that waited for a day after ``since`` up to ``today`` to be counted."""
    # A month or a year counts from its first day, at most a year before the day it is kept under.
    rows = connection.execute(
        "SELECT DISTINCT p.contact_id FROM interaction i"
        " CROSS JOIN interaction_party p ON p.interaction_id = i.id"
        " WHERE i.day BETWEEN :since + 1 AND :today + 366 AND NOT i.planned"
        f" AND {counted_day('i')} BETWEEN :since + 1 AND :today ORDER BY p.contact_id",
        {"since": since, "today": today},
    )
    return [ContactId(number) for (number,) in rows]


def stats_of(connection: apsw.Connection, contact_ids: Iterable[int] | None) -> dict[ContactId, Standing]:
    """The standing of each of ``contact_ids``, or of everybody; who has no row yet is left out."""
    ids = None if contact_ids is None else list(contact_ids)
    rows = connection.execute(
        f"SELECT contact_id, {', '.join(COLUMNS)} FROM contact_stat WHERE true{_among(ids)}", _ids(ids)
    )
    return {ContactId(number): Standing(*figures) for number, *figures in rows}


def windows_of(connection: apsw.Connection, contact_ids: Iterable[int] | None, today: int) -> dict[ContactId, Window]:
    """The contact-days of the last 90 days and of the 90 before; who has none in either is left out."""
    ids = None if contact_ids is None else list(contact_ids)
    rows = connection.execute(
        "SELECT contact_id, sum(day > :recent AND w_out > 0), sum(day > :recent AND w_in > 0),"
        " sum(day > :recent), sum(day <= :recent) FROM contact_day"
        f" WHERE day BETWEEN :before + 1 AND :today{_among(ids)} GROUP BY contact_id",
        {**_ids(ids), "today": today, "recent": today - WINDOW, "before": today - 2 * WINDOW},
    )
    return {ContactId(number): Window(*counts) for number, *counts in rows}


def strips_of(connection: apsw.Connection, contact_ids: Iterable[int], today: int) -> dict[ContactId, Strip]:
    """For each contact the contact-days (from them, from me) of twelve months, this one last."""
    ids = [ContactId(number) for number in contact_ids]
    starts = _months_until(date_of(today))
    bars = {number: [[0, 0] for _ in starts] for number in ids}
    rows = connection.execute(
        "SELECT contact_id, day, w_in > 0, w_out > 0 FROM contact_day"
        f" WHERE day BETWEEN :first AND :today{_among(ids)}",
        {**_ids(ids), "first": starts[0], "today": today},
    )
    for number, day, theirs, mine in rows:
        bar = bars[number][bisect_right(starts, day) - 1]
        bar[0] += theirs
        bar[1] += mine
    return {number: tuple((theirs, mine) for theirs, mine in months) for number, months in bars.items()}


def _months_until(today: date) -> list[int]:
    """The day numbers on which the months of a strip begin, oldest first."""
    this = today.year * 12 + today.month - 1
    months = range(this - STRIP_MONTHS + 1, this + 1)
    return [number_of(date(month // 12, month % 12 + 1, 1)) for month in months]


def _among(ids: list[int] | list[ContactId] | None) -> str:
    return "" if ids is None else " AND contact_id IN (SELECT value FROM json_each(:ids))"


def _ids(ids: list[int] | list[ContactId] | None) -> dict[str, Any]:
    return {} if ids is None else {"ids": json_array(ids)}
