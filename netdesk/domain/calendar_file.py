"""A calendar of all-day entries as RFC 5545 writes it: escaped, folded at 75 bytes, CRLF; the clock is given."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from netdesk.domain.folded_lines import folded

_CONTROLS: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_LINE_ENDS: Final = re.compile(r"\r\n|\r|\n")
_LEAP: Final = (2, 29)


@dataclass(frozen=True, slots=True)
class DayEntry:
    """Something on a day, or on this day of every year; ``key`` tells it from all others, and stays its own."""

    key: str
    day: date
    summary: str
    description: str = ""
    yearly: bool = False


def calendar(name: str, entries: Sequence[DayEntry], today: date) -> Iterator[bytes]:
    """The file in pieces: the calendar's ``name`` and its entries, as they were ``today``. It needs at least one."""
    head = (
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//NetDesk//NetDesk//EN",
        "CALSCALE:GREGORIAN",
        f"X-WR-CALNAME:{_escaped(name)}",
    )
    yield _lines(head)
    for entry in entries:
        yield _lines(_event(entry, today))
    yield _lines(("END:VCALENDAR",))


def _event(entry: DayEntry, today: date) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{_escaped(entry.key)}@netdesk"
    yield f"DTSTAMP:{_basic(today)}T000000Z"
    yield f"DTSTART;VALUE=DATE:{_basic(entry.day)}"
    if entry.day < date.max:
        yield f"DTEND;VALUE=DATE:{_basic(entry.day + timedelta(days=1))}"
    if entry.yearly:
        yield _rule(entry.day)
    yield f"SUMMARY:{_escaped(entry.summary)}"
    if entry.description:
        yield f"DESCRIPTION:{_escaped(entry.description)}"
    # It makes nobody busy, and the calendar need not ring.
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _rule(day: date) -> str:
    """Every year. Who was born on 29 February is congratulated on the 28th in other years (``birthday``)."""
    if (day.month, day.day) == _LEAP:
        return "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1"
    return "RRULE:FREQ=YEARLY"


def _basic(day: date) -> str:
    return f"{day.year:04}{day.month:02}{day.day:02}"


def _escaped(text: str) -> str:
    clean = _CONTROLS.sub("", _LINE_ENDS.sub("\n", text))
    return clean.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def _lines(lines: Sequence[str] | Iterator[str]) -> bytes:
    return b"".join(folded(line.encode()) for line in lines)
