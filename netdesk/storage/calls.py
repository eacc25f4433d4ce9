"""Call lists that are on paper: their numbered lines, and what came of each call."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from netdesk.domain.call_list import Call, Reason, ReasonCode
from netdesk.domain.contact import ContactId, Phone
from netdesk.domain.days import date_of, monday_of, number_of
from netdesk.domain.screens import CallLine
from netdesk.storage import handles

if TYPE_CHECKING:
    from netdesk.storage.database import Database


@dataclass(frozen=True, slots=True)
class Rested:
    """What earlier lists say of a person: put off on, lists in a row without an act, the last one's Monday."""

    put_off_on: date | None = None
    lists: int = 0
    last_listed: date | None = None


@dataclass(frozen=True, slots=True)
class FixedLine:
    """A numbered line on paper: the call, its outcome ("" for none yet) and the outcome's note."""

    number: int
    call: Call
    outcome: str
    note: str


def fix(book: Database, week: str, chosen: Iterable[Call]) -> None:
    """Fix the numbers of a week's list: it is on paper now. A list that is fixed already stays."""
    if is_fixed(book, week):
        return
    for number, call in enumerate(chosen, 1):
        book.tables.CallLine.create(
            week=week,
            number=number,
            contact_id=call.contact,
            weekday=call.weekday,
            score=call.score,
            reasons=json.dumps([_packed(reason) for reason in call.reasons], ensure_ascii=False),
        )


def unfix(book: Database, week: str) -> None:
    """Throw a week's fixed list away, to draw it up anew."""
    book.rows("DELETE FROM call_line WHERE week = ?", week)


def is_fixed(book: Database, week: str) -> bool:
    """True when the numbers of a week's list are on paper."""
    return bool(book.value("SELECT count(*) FROM call_line WHERE week = ?", week))


def fixed(book: Database, week: str) -> tuple[FixedLine, ...]:
    """A fixed list by number. A number may be missing: who was deleted leaves a gap, and no number moves."""
    rows = book.rows(
        "SELECT number, contact_id, weekday, score, reasons, outcome, outcome_note FROM call_line WHERE week = ? "
        "ORDER BY number",
        week,
    )
    return tuple(
        FixedLine(
            number,
            Call(ContactId(contact), score, tuple(_unpacked(each) for each in json.loads(reasons)), weekday),
            outcome,
            note,
        )
        for number, contact, weekday, score, reasons, outcome, note in rows
    )


def record(book: Database, week: str, number: int, outcome: str, note: str, today: date) -> None:
    """Write what came of a numbered call."""
    table = book.tables.CallLine
    table.update(outcome=outcome, outcome_note=note, outcome_day=number_of(today)).where(
        (table.week == week) & (table.number == number)
    ).execute()


def rests(book: Database, today: date) -> defaultdict[ContactId, Rested]:
    """For everybody who was ever on a fixed list: when put off, and lists in a row that brought no act.

    Only lists whose week is over count, and only those in whose week the user neither keyed anything in nor
    acted in any other way.
    """
    found: defaultdict[ContactId, Rested] = defaultdict(Rested)
    rows = book.rows("SELECT contact_id, week, outcome, outcome_day FROM call_line ORDER BY week")
    for number, week, outcome, day in rows:
        contact, monday = ContactId(number), monday_of(week)
        before = found[contact]
        if outcome == "not-this-week":
            found[contact] = Rested(date_of(day), 0, monday)
        elif monday + timedelta(days=7) <= today:
            idle = not outcome and not _acted(book, contact, monday)
            found[contact] = Rested(before.put_off_on, before.lists + 1 if idle else 0, monday)
    return found


def _acted(book: Database, contact: ContactId, monday: date) -> bool:
    """Whether the user did anything towards a person in the week that begins on ``monday``."""
    return bool(
        book.value(
            "SELECT count(*) FROM interaction_party JOIN interaction i ON i.id = interaction_id WHERE contact_id = ? "
            "AND i.direction IN ('out', 'mutual') AND NOT i.planned AND NOT i.automatic AND i.day BETWEEN ? AND ?",
            contact,
            number_of(monday),
            number_of(monday) + 6,
        )
    )


def line(book: Database, number: int, call: Call, outcome: str = "", note: str = "") -> CallLine:
    """A call as a line of the list: with name, numbers, last words and the promise that is open."""
    row = book.row("SELECT name, organisation, timezone FROM contact WHERE id = ?", call.contact)
    name, organisation, timezone = row if row is not None else ("", "", "")
    emails, phones, _profiles = handles.parts(handles.linked(book, call.contact))
    words = book.row(
        "SELECT note, day FROM interaction JOIN interaction_party ON interaction_id = id "
        "WHERE contact_id = ? AND note <> '' AND NOT planned AND NOT automatic ORDER BY day DESC, time DESC, id DESC",
        call.contact,
    )
    mine = book.value(
        "SELECT note FROM follow_up WHERE contact_id = ? AND mine AND NOT first_step "
        "AND done_day IS NULL ORDER BY due_day",
        call.contact,
    )
    return CallLine(
        number=number,
        contact=call.contact,
        name=name,
        organisation=organisation,
        timezone=timezone,
        phones=tuple(Phone(phone.raw, phone.label, phone.e164) for phone in phones),
        emails=tuple(email.address for email in emails),
        weekday=call.weekday,
        score=call.score,
        reasons=call.reasons,
        last_words=words[0] if words else "",
        last_day=date_of(words[1]) if words and words[1] is not None else None,
        promise=mine or "",
        outcome=outcome,
        outcome_note=note,
    )


def _packed(reason: Reason) -> list[object]:
    day = None if reason.day is None else reason.day.isoformat()
    return [reason.code.value, reason.points, reason.days, day, reason.about, reason.rhythm]


def _unpacked(packed: list[object]) -> Reason:
    code, points, days, day, about, rhythm = packed
    return Reason(
        code=ReasonCode(str(code)),
        points=float(str(points)),
        days=int(str(days)),
        day=None if day is None else date.fromisoformat(str(day)),
        about=str(about),
        rhythm=int(str(rhythm)),
    )
