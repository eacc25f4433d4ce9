"""The day in a log line: one that is misread or overlooked is a wrong history."""

from collections.abc import Sequence
from datetime import date

import pytest

from netdesk.domain.contact import ContactId
from netdesk.domain.folding import tokens
from netdesk.domain.interaction import Channel, Precision
from netdesk.domain.log_line import LoggedLine, NameHit, OpenPoint, parse
from netdesk.domain.written_dates import DayOrder

FRIDAY = date(2026, 11, 20)
MARCUS = NameHit(ContactId(3), "Marcus Oyelaran")
BOOK = [MARCUS, NameHit(ContactId(4), "Augusta May"), NameHit(ContactId(5), "April Fry")]


def names(words: str) -> Sequence[NameHit]:
    said = tokens(words)
    return [hit for hit in BOOK if said and all(any(o.startswith(s) for o in tokens(hit.name)) for s in said)]


def read(line: str, order: DayOrder = DayOrder.DAY_FIRST, about: NameHit | None = None) -> LoggedLine:
    return parse(line, FRIDAY, names, about, order)


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("on 11/18/2026", date(2026, 11, 18)),
        ("on 18/11/2026", date(2026, 11, 18)),
        ("18/11/26", date(2026, 11, 18)),
        ("on 18.11.2026", date(2026, 11, 18)),
        ("18.11.26", date(2026, 11, 18)),
        ("18-11-2026", date(2026, 11, 18)),
        ("2026/11/18", date(2026, 11, 18)),
        ("2026-11-18", date(2026, 11, 18)),
        ("18 Nov", date(2026, 11, 18)),
        ("Nov 18", date(2026, 11, 18)),
        ("nov. 18", date(2026, 11, 18)),
        ("18-Nov-2026", date(2026, 11, 18)),
        ("the 18th of November", date(2026, 11, 18)),
        ("on the 18th", date(2026, 11, 18)),
        ("on 18/11", date(2026, 11, 18)),
        ("on 11/18", date(2026, 11, 18)),
        ("18/11", date(2026, 11, 18)),
        ("18nov", date(2026, 11, 18)),
        ("Wed 18 Nov", date(2026, 11, 18)),
        ("on Wednesday, 18 November 2026", date(2026, 11, 18)),
        ("on Wednesday, November 18", date(2026, 11, 18)),
        ("18 November 2025", date(2025, 11, 18)),
        ("November 18, 2025", date(2025, 11, 18)),
        ("18 Nov '25", date(2025, 11, 18)),
        ("18/11/98", date(1998, 11, 18)),
        ("last Tuesday", date(2026, 11, 17)),
        ("on Tuesday of last week", date(2026, 11, 10)),
        ("last week on Tuesday", date(2026, 11, 10)),
        ("Monday before last", date(2026, 11, 9)),
        ("last weekend", date(2026, 11, 14)),
        ("at the weekend", date(2026, 11, 14)),
        ("a fortnight ago", date(2026, 11, 6)),
        ("a couple of days ago", date(2026, 11, 18)),
        ("about 3 days ago", date(2026, 11, 17)),
        ("a month ago", date(2026, 10, 20)),
        ("an hour ago", FRIDAY),
        ("20 minutes ago", FRIDAY),
        ("tonight", FRIDAY),
        ("this afternoon", FRIDAY),
    ],
)
def test_a_day_that_was(said: str, day: date) -> None:
    line = read(f"called Marcus {said}")
    assert (line.day, line.precision, line.planned, line.note) == (day, Precision.DAY, False, "")
    assert line.ready
    assert line.day_words


@pytest.mark.parametrize(
    ("said", "first", "precision"),
    [
        ("in March", date(2026, 3, 1), Precision.MONTH),
        ("November 2025", date(2025, 11, 1), Precision.MONTH),
        ("on october", date(2026, 10, 1), Precision.MONTH),
        ("in march", date(2026, 3, 1), Precision.MONTH),
        ("in December", date(2025, 12, 1), Precision.MONTH),
        ("in November", date(2026, 11, 1), Precision.MONTH),
        ("in March 2024", date(2024, 3, 1), Precision.MONTH),
        ("March 2024", date(2024, 3, 1), Precision.MONTH),
        ("in March last year", date(2025, 3, 1), Precision.MONTH),
        ("last March", date(2026, 3, 1), Precision.MONTH),
        ("last November", date(2025, 11, 1), Precision.MONTH),
        ("in early March", date(2026, 3, 1), Precision.MONTH),
        ("at the end of March", date(2026, 3, 1), Precision.MONTH),
        ("back in mid-March", date(2026, 3, 1), Precision.MONTH),
        ("in 3/2024", date(2024, 3, 1), Precision.MONTH),
        ("in 2024-03", date(2024, 3, 1), Precision.MONTH),
        ("last month", date(2026, 10, 1), Precision.MONTH),
        ("earlier this month", date(2026, 11, 1), Precision.MONTH),
        ("in 2024", date(2024, 1, 1), Precision.YEAR),
        ("mid 2024", date(2024, 1, 1), Precision.YEAR),
        ("at the end of 2024", date(2024, 1, 1), Precision.YEAR),
        ("last year", date(2025, 1, 1), Precision.YEAR),
        ("two years ago", date(2024, 1, 1), Precision.YEAR),
        ("earlier this year", date(2026, 1, 1), Precision.YEAR),
    ],
)
def test_a_month_and_a_year_are_known_no_closer(said: str, first: date, precision: Precision) -> None:
    """relationship.md 2.1: they count from their first day."""
    line = read(f"met Marcus {said}")
    assert (line.day, line.precision, line.note) == (first, precision, "")
    act = line.interaction()
    assert (act.day, act.precision) == (first, precision)


@pytest.mark.parametrize(
    ("said", "order", "day", "told"),
    [
        ("5/6/2026", DayOrder.DAY_FIRST, date(2026, 6, 5), DayOrder.DAY_FIRST),
        ("5/6/2026", DayOrder.MONTH_FIRST, date(2026, 5, 6), DayOrder.MONTH_FIRST),
        ("5.6.2026", DayOrder.MONTH_FIRST, date(2026, 5, 6), DayOrder.MONTH_FIRST),
        ("on 5/6", DayOrder.MONTH_FIRST, date(2026, 5, 6), DayOrder.MONTH_FIRST),
        ("18/11/2026", DayOrder.MONTH_FIRST, date(2026, 11, 18), None),
        ("11/18/2026", DayOrder.DAY_FIRST, date(2026, 11, 18), None),
        ("6/6/2026", DayOrder.DAY_FIRST, date(2026, 6, 6), None),
        ("5/12/2026", DayOrder.MONTH_FIRST, date(2026, 5, 12), None),
        ("5/12/2026", DayOrder.DAY_FIRST, date(2026, 5, 12), DayOrder.MONTH_FIRST),
        ("2026-06-05", DayOrder.MONTH_FIRST, date(2026, 6, 5), None),
    ],
)
def test_figures_that_can_be_read_two_ways(said: str, order: DayOrder, day: date, told: DayOrder | None) -> None:
    """Where only one way is a day that was, there is nothing to tell; else it is told which way was taken."""
    line = read(f"called Marcus {said}", order)
    assert (line.day, line.order, line.ready) == (day, told, True)


@pytest.mark.parametrize(
    "said",
    [
        "the other day", "recently", "lately", "some time ago", "a while back", "years ago", "a year and a half ago",
        "last summer", "this year", "this week", "in the spring", "at Christmas", "on 18/18/2026", "on 31 Feb",
        "on 2026-13-40", "99.99.2026", "yesteday", "on Wensday", "last tuseday", "in Febuary", "on Tuesday 18 Nov",
        "on 5/6/20266", "18 11 2026", "20261118", "2d ago", "in Q3", "in the 90s",
        "in the first week of March", "on Easter Monday", "on Good Friday", "at the start of the month",
        "soon", "someday",
    ],
)  # fmt: skip
def test_what_looks_like_a_day_and_is_none_is_asked_about(said: str) -> None:
    line = read(f"met Marcus {said}")
    assert OpenPoint.DAY in line.open
    assert not line.ready
    assert line.doubt
    assert line.doubt in said
    assert not line.doubt_ahead
    assert said in line.note


@pytest.mark.parametrize("said", ["on 11/28/2026", "in March 2027", "in 2028", "tomorrow", "next month", "Nov 28 2026"])
def test_what_lies_ahead_and_is_no_appointment_is_asked_about(said: str) -> None:
    line = read(f"called Marcus {said}")
    assert OpenPoint.DAY in line.open
    assert line.doubt_ahead
    assert not line.ready


@pytest.mark.parametrize("text", ["Marcus tomorrow", "tomorrow Marcus", "Marcus 31 Feb", "Marcus the other day"])
def test_a_name_and_a_day_alone_are_asked_about_too(text: str) -> None:
    assert not read(text).ready


@pytest.mark.parametrize(
    ("text", "day", "note"),
    [
        ("lunch with Marcus on Friday", date(2026, 11, 27), "lunch"),
        ("lunch on Tuesday with Marcus", date(2026, 11, 24), "lunch"),
        ("meeting tomorrow with Marcus", date(2026, 11, 21), "meeting"),
        ("coffee with Marcus Monday", date(2026, 11, 23), "coffee"),
        ("dinner with Marcus tonight", FRIDAY, "dinner"),
        ("meeting Marcus tomorrow", date(2026, 11, 21), "meeting"),
        ("seeing Marcus on Tuesday", date(2026, 11, 24), "seeing"),
        ("walk with Marcus at the weekend", date(2026, 11, 21), "walk"),
        ("meeting with Marcus on 24/12/2026", date(2026, 12, 24), "meeting"),
        ("meeting with Marcus on the 24th", date(2026, 11, 24), "meeting"),
        ("lunch with Marcus on Tuesday next week", date(2026, 11, 24), "lunch"),
        ("lunch with Marcus a week from Monday", date(2026, 11, 30), "lunch"),
        ("lunch with Marcus on Wed 25 Nov at 12:30", date(2026, 11, 25), "lunch"),
    ],
)
def test_an_appointment(text: str, day: date, note: str) -> None:
    line = read(text)
    assert (line.day, line.planned, line.note) == (day, True, note)
    act = line.interaction()
    assert (act.planned, act.channel) == (True, Channel.IN_PERSON)


def test_an_appointment_on_somebodys_page_needs_no_name() -> None:
    line = read("meeting tomorrow", about=MARCUS)
    assert (line.contacts(), line.day, line.planned) == ((3,), date(2026, 11, 21), True)


def test_an_appointment_for_a_month_is_known_no_closer() -> None:
    line = read("lunch with Marcus in February")
    assert (line.day, line.precision, line.planned) == (date(2027, 2, 1), Precision.MONTH, True)


@pytest.mark.parametrize(
    ("text", "leaned"),
    [
        ("lunch with Marcus on Friday", True),
        ("dinner with Marcus tonight", True),
        ("lunch with Marcus tomorrow", False),
        ("had lunch with Marcus on Monday", False),
    ],
)
def test_an_appointment_that_could_be_over_says_so(text: str, leaned: bool) -> None:
    assert read(text).leaned is leaned


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("had lunch with Marcus on Tuesday", date(2026, 11, 17)),
        ("lunch with Marcus last Tuesday", date(2026, 11, 17)),
        ("lunch with Marcus on 12 Nov", date(2026, 11, 12)),
        ("met Marcus for lunch yesterday", date(2026, 11, 19)),
        ("Marcus and I had dinner last night", date(2026, 11, 19)),
    ],
)
def test_what_was_is_no_appointment(text: str, day: date) -> None:
    line = read(text)
    assert (line.day, line.planned, line.ready) == (day, False, True)


@pytest.mark.parametrize("said", ["in November", "this week", "this month", "in 2026"])
def test_what_may_be_over_or_may_come_is_asked_about(said: str) -> None:
    assert not read(f"lunch with Marcus {said}").ready


@pytest.mark.parametrize(
    "text",
    [
        "called Marcus, he moved here in 2019",
        "called Marcus, who changed jobs recently",
        "called Marcus about the plan for 2024",
        "met Marcus on the 5th floor",
        "met Marcus at 12.30.",
        "called Marcus 24/7",
        "met Marcus and rate it 10/10",
        "emailed Marcus the 60/40 split 60/40",
        "called Marcus, it costs 12.50.",
        "called Marcus, friends since March 2019",
        "emailed Marcus the March figures",
        "met Marcus over a sundae",
        "called Augusta",
        "called April",
        "called Marcus about last summer",
        "met Marcus after Christmas shopping",
        "called Marcus since yesterday",
        "called Marcus on 030-12-4567",
    ],
)
def test_a_word_of_something_else_is_no_day(text: str) -> None:
    line = read(text)
    assert (line.day, line.precision, line.ready) == (FRIDAY, Precision.DAY, True)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("called Marcus about the meeting yesterday", "yesterday"),
        ("called Marcus, he moved here in 2019", "in 2019"),
        ("called Marcus about last summer", "last summer"),
        ("called Marcus yesterday about last summer", ""),
        ("called Marcus about today", ""),
        ("called Marcus", ""),
    ],
)
def test_a_day_that_stays_in_the_note_is_told(text: str, left: str) -> None:
    assert read(text).left == left


def test_a_call_that_is_to_come_is_an_appointment_and_not_my_promise() -> None:
    line = read("call with Marcus tomorrow")
    assert (line.promise, line.planned, line.channel) == (None, True, Channel.CALL)


def test_will_at_the_beginning_is_my_own_promise() -> None:
    line = read("will send the slides tomorrow", about=MARCUS)
    assert line.promise is not None
    assert (line.promise.mine, line.promise.due) == (True, date(2026, 11, 21))


@pytest.mark.parametrize(
    ("said", "due"),
    [
        ("by 24/12/2026", date(2026, 12, 24)),
        ("by March", date(2027, 3, 1)),
        ("by the end of March", date(2027, 3, 31)),
        ("by the end of February", date(2027, 2, 28)),
        ("on the 1st", date(2026, 12, 1)),
        ("on Wed 25 Nov", date(2026, 11, 25)),
        ("next year", date(2027, 1, 1)),
    ],
)
def test_a_promise_has_its_day_in_every_form(said: str, due: date) -> None:
    line = read(f"called Marcus, she sends the deck {said}")
    assert line.promise is not None
    assert (line.promise.note, line.promise.due, line.promise.said) == ("sends the deck", due, True)
