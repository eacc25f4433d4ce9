"""The timeline: what happened with everybody, newest first, and its strip of weeks."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, Any

from netdesk.domain import appointment
from netdesk.domain.contact import ContactId
from netdesk.domain.contact_list import Strip
from netdesk.domain.days import date_of, number_of
from netdesk.domain.interaction import Channel, Direction, InteractionId, Kind, Precision
from netdesk.domain.screens import TimelineEntry, TimelineQuery

if TYPE_CHECKING:
    from netdesk.storage.database import Database

WEEKS = 52
COLUMNS = "i.id, i.day, i.time, i.channel, i.direction, i.kind, i.note, i.planned, i.automatic, i.precision"


def timeline(book: Database, query: TimelineQuery) -> tuple[TimelineEntry, ...]:
    """The newest ``limit`` interactions that the query asks for. Undated ones come last."""
    where, values = conditions_of(query)
    rows: list[tuple[Any, ...]] = book.connection.execute(
        f"SELECT {COLUMNS} FROM interaction i WHERE {where} ORDER BY i.day DESC, i.time DESC, i.id DESC LIMIT :limit",
        {**values, "limit": query.limit},
    ).fetchall()
    parties = parties_of(book, [row[0] for row in rows])
    return tuple(entry_of(row, parties.get(row[0], [])) for row in rows)


def appointments_over(book: Database, today: date) -> tuple[TimelineEntry, ...]:
    """Appointments whose day is over and that nobody has said anything about, the oldest first (relationship.md 2.1).

    Who was let go is not asked about, unless somebody else was to be there.
    """
    # By way of the standings, which know who has an appointment: no index tells appointments from all that happened.
    rows: list[tuple[Any, ...]] = book.connection.execute(
        f"SELECT DISTINCT {COLUMNS} FROM contact_stat s CROSS JOIN contact c ON c.id = s.contact_id "
        "CROSS JOIN interaction_party p ON p.contact_id = c.id CROSS JOIN interaction i ON i.id = p.interaction_id "
        "WHERE s.planned_until IS NOT NULL AND NOT c.let_go AND i.planned AND i.day < ? "
        "ORDER BY i.day, i.time, i.id",
        (number_of(today),),
    ).fetchall()
    parties = parties_of(book, [row[0] for row in rows])
    found = (entry_of(row, parties.get(row[0], [])) for row in rows)
    return tuple(entry for entry in found if appointment.is_over(entry.day, entry.precision, today))


def weeks(book: Database, query: TimelineQuery, today: date) -> Strip:
    """Contact-days of the last 52 weeks ending today, oldest first: (from them, from me) in each.

    Planned, automatic and undirected items count for neither side; a mutual one counts for both.
    """
    where, values = conditions_of(query)
    now = number_of(today)
    rows = book.connection.execute(
        "SELECT (:now - i.day) / 7, count(DISTINCT CASE WHEN i.direction <> 'out' THEN "
        "p.contact_id * 100000 + i.day END), count(DISTINCT CASE WHEN i.direction <> 'in' THEN "
        "p.contact_id * 100000 + i.day END) FROM interaction i JOIN interaction_party p ON p.interaction_id = i.id "
        f"WHERE {where} AND i.day BETWEEN :now - {WEEKS * 7 - 1} AND :now AND NOT i.planned AND NOT i.automatic "
        "AND i.direction <> 'unknown' GROUP BY 1",
        {**values, "now": now},
    )
    found = {age: (theirs, mine) for age, theirs, mine in rows}
    return tuple(found.get(age, (0, 0)) for age in range(WEEKS - 1, -1, -1))


def conditions_of(query: TimelineQuery) -> tuple[str, dict[str, Any]]:
    """The filters of a query as SQL over ``interaction i``, without its limit, and their values."""
    conditions = ["1"]
    values: dict[str, Any] = {}
    if query.contact is not None:
        conditions.append("i.id IN (SELECT interaction_id FROM interaction_party WHERE contact_id = :contact)")
        values["contact"] = query.contact
    if query.channel is not None:
        conditions.append("i.channel = :channel")
        values["channel"] = query.channel.value
    if query.direction is not None:
        conditions.append("i.direction = :direction")
        values["direction"] = query.direction.value
    if query.since is not None:
        conditions.append("i.day >= :since")
        values["since"] = number_of(query.since)
    if query.until is not None:
        conditions.append("i.day <= :until")
        values["until"] = number_of(query.until)
    return " AND ".join(conditions), values


def parties_of(book: Database, interactions: Iterable[int]) -> dict[int, list[tuple[int, str]]]:
    """Who was in each of these interactions: (contact id, name), by name."""
    rows = book.rows(
        "SELECT p.interaction_id, c.id, c.name FROM interaction_party p JOIN contact c ON c.id = p.contact_id "
        "WHERE p.interaction_id IN (SELECT value FROM json_each(?)) ORDER BY c.sort_key, c.id",
        json.dumps(list(interactions)),
    )
    found: dict[int, list[tuple[int, str]]] = {}
    for interaction, contact, name in rows:
        found.setdefault(interaction, []).append((contact, name))
    return found


def entry_of(row: tuple[Any, ...], parties: list[tuple[int, str]]) -> TimelineEntry:
    """A row of ``COLUMNS`` with its people as the timeline shows it."""
    number, day, time, channel, direction, kind, note, planned, automatic, precision = row
    return TimelineEntry(
        id=InteractionId(number),
        contacts=tuple(ContactId(contact) for contact, _name in parties),
        names=tuple(name for _contact, name in parties),
        day=None if day is None else date_of(day),
        time=time,
        channel=Channel(channel),
        direction=Direction(direction),
        kind=Kind(kind),
        note=note,
        planned=bool(planned),
        automatic=bool(automatic),
        precision=Precision(precision),
    )
