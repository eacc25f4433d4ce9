"""A calendar by hand: RFC 5545 to the byte, since a calendar that others refuse is of no use."""

from datetime import date, datetime, time

import pytest
import vobject
from hypothesis import given
from hypothesis import strategies as st

from netdesk.domain.calendar_file import DayEntry, calendar

TODAY = date(2026, 11, 22)
ANA = DayEntry("birthday-1", date(1980, 5, 17), "Birthday: Ana", yearly=True)

days = st.dates()
entries = st.builds(DayEntry, st.uuids().map(str), days, st.text(), st.text(), st.booleans())


def midnight(day: date) -> datetime:
    return datetime.combine(day, time())


def written(*some: DayEntry) -> bytes:
    return b"".join(calendar("NetDesk", some, TODAY))


@given(st.lists(entries, min_size=1, max_size=3))
def test_every_line_is_short_and_whole(some: list[DayEntry]) -> None:
    """RFC 5545, 3.1: CRLF, at most 75 bytes, and no character cut by a fold."""
    data = written(*some)
    assert data.endswith(b"\r\n")
    for line in data.split(b"\r\n"):
        assert len(line) <= 75
        line.decode()
        assert b"\n" not in line
        assert b"\r" not in line


@given(entries)
def test_another_program_reads_the_same(entry: DayEntry) -> None:
    """vobject unfolds and unescapes what was written; control characters have no place in a calendar."""
    (event,) = vobject.readOne(written(entry).decode()).vevent_list
    clean = "".join(c for c in entry.summary.replace("\r\n", "\n").replace("\r", "\n") if c in "\n\t" or ord(c) >= 32)
    assert event.summary.value == clean.replace("\x7f", "")
    assert event.dtstart.value == entry.day
    assert event.dtstamp.value.replace(tzinfo=None) == midnight(TODAY)


def test_a_birthday_comes_round_every_year() -> None:
    (event,) = vobject.readOne(written(ANA).decode()).vevent_list
    assert event.rrule.value == "FREQ=YEARLY"
    assert event.dtend.value == date(1980, 5, 18)
    assert event.transp.value == "TRANSPARENT", "a birthday makes nobody busy"


@pytest.mark.parametrize("year", [1984, 2000])
def test_who_was_born_on_the_29th_of_february_has_one_every_year(year: int) -> None:
    """By RFC 5545 a yearly 29 February is left out in other years; NetDesk congratulates on the 28th."""
    (event,) = vobject.readOne(written(DayEntry("b", date(year, 2, 29), "B", yearly=True)).decode()).vevent_list
    found = event.getrruleset(addRDate=True)
    next_ones = [found.after(midnight(date(year, 1, 1))).date() for year in (2026, 2028)]
    assert next_ones == [date(2026, 2, 28), date(2028, 2, 29)]


def test_what_happens_once_is_not_repeated() -> None:
    assert b"RRULE" not in written(DayEntry("p", TODAY, "You promised Ana: a word"))


def test_the_same_entries_on_the_same_day_are_the_same_bytes() -> None:
    """A calendar that is exported again must not look changed."""
    assert written(ANA) == written(ANA)


def test_the_last_day_of_all_has_no_end() -> None:
    """There is no day after it."""
    assert b"DTEND" not in written(DayEntry("p", date.max, "far"))
