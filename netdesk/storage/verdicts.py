"""Verdicts on many people at once: their stored standings, judged as of today."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, Any

from netdesk.domain.contact_id import ContactId
from netdesk.domain.days import date_of, number_of
from netdesk.domain.relationship import Facts, Verdict, verdict
from netdesk.domain.standing import Standing
from netdesk.domain.via import Via
from netdesk.domain.warmth import Window
from netdesk.storage import relationships
from netdesk.storage.numbers import json_array
from netdesk.storage.verdict_sql import DEFAULT_CADENCE_SQL, REWEIGHED_SQL

if TYPE_CHECKING:
    from netdesk.storage.database import Database

_FACTS = (
    "id, added_day, via, invite_had_note, cadence, circle, snoozed_until, turn_closed, let_go, "
    f"{DEFAULT_CADENCE_SQL}, {REWEIGHED_SQL}"
)


def verdicts_of(book: Database, contacts: Iterable[ContactId], today: date) -> dict[ContactId, Verdict]:
    """The verdict on each of these people; who is gone or was merged into another has none."""
    ids = list(contacts)
    standings = relationships.stats_of(book.connection, ids)
    windows = relationships.windows_of(book.connection, ids, number_of(today))
    rows = book.rows(
        f"SELECT {_FACTS} FROM contact WHERE merged_into IS NULL AND id IN (SELECT value FROM json_each(?))",
        json_array(ids),
    )
    return {
        ContactId(number): verdict(
            standings.get(ContactId(number), Standing()),
            _facts(*facts),
            windows.get(ContactId(number), Window()),
            today,
        )
        for number, *facts in rows
    }


def _facts(*row: Any) -> Facts:
    added, via, invite_had_note, cadence, circle, snoozed_until, turn_closed, let_go, default_cadence, reweighed = row
    return Facts(
        added=date_of(added),
        via=Via(via),
        invite_had_note=bool(invite_had_note),
        cadence=cadence,
        circle=circle,
        snoozed_until=None if snoozed_until is None else date_of(snoozed_until),
        turn_closed=None if turn_closed is None else date_of(turn_closed),
        let_go=bool(let_go),
        default_cadence=default_cadence,
        reweighed=bool(reweighed),
    )
