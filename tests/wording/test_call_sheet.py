"""The words of the list, the same on paper and in the terminal."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from netdesk.domain.call_list import Reason, ReasonCode
from netdesk.domain.contact import ContactId, Phone
from netdesk.domain.screens import CallLine, CallList
from netdesk.wording.call_sheet import OUTCOMES, line_text, outcome_word, sheet, there_now

MONDAY = date(2026, 11, 23)
NOW = datetime(2026, 11, 23, 20, 20, tzinfo=UTC)
DEBRIEF = Reason(ReasonCode.DEBRIEF, 75, 19, about="Bea Thornton")
LINE = CallLine(
    3, ContactId(1), "Priya Raghunathan", "Corvid", "America/Chicago", (Phone("+1 737 555 0199"),),
    ("priya@corvid.example",), 2, 75.0, (DEBRIEF, Reason(ReasonCode.YOUR_TURN, 66, 9)),
    "the playbook", date(2026, 11, 12), "send the floor plan",
)  # fmt: skip


def test_a_line_leads_with_its_best_reason_and_tells_the_rest() -> None:
    text = line_text(LINE, NOW)
    assert text.headline == "Debrief: you introduced them to Bea Thornton 19 days ago"
    assert text.details == (
        "Your turn: they wrote 9 days ago",
        "How did it go? Is there a next step? Anything I can add?",
        "You promised: send the floor plan",
        "Last time, 12 November: the playbook",
    )
    assert (text.number, text.numbers, text.there_now) == (3, ("+1 737 555 0199",), "there now 14:20 (UTC−6)")


def test_a_promise_that_leads_is_not_said_twice() -> None:
    promised = Reason(ReasonCode.PROMISE, 100, 0, MONDAY, "send the floor plan")
    text = line_text(replace(LINE, reasons=(promised,), last_words=""))
    assert text.headline == "You promised “send the floor plan” by Monday"
    assert text.details == ()


def test_a_card_tells_where_it_came_from() -> None:
    card = Reason(ReasonCode.CARD_PILE, 45, 4, about="the rail fair")
    text = line_text(replace(LINE, reasons=(card,), promise="", last_words="", last_day=None))
    assert text.details == ("Met at: the rail fair",)


def test_who_has_no_number_is_written_to() -> None:
    assert line_text(replace(LINE, phones=())).numbers == ("priya@corvid.example",)
    assert line_text(replace(LINE, phones=(), emails=())).numbers == ()
    many = tuple(Phone(f"+1 555 010{place}") for place in range(6))
    assert line_text(replace(LINE, phones=many)).numbers == ("+1 555 0100", "+1 555 0101", "+1 555 0102")


@pytest.mark.parametrize(
    ("zone", "words"),
    [
        ("Europe/Rome", "there now 21:20 (UTC+1)"),
        ("Asia/Tokyo", "there now 05:20 (UTC+9)"),
        ("Asia/Kolkata", "there now 01:50 (UTC+5:30)"),
        ("America/St_Johns", "there now 16:50 (UTC−3:30)"),
        ("America/Sao_Paulo", "there now 17:20 (UTC−3)"),
        ("Africa/Abidjan", "there now 20:20 (UTC)"),
        ("UTC", "there now 20:20 (UTC)"),
        ("", ""),
        ("Mars/Olympus", ""),
        ("../../etc/passwd", ""),
        ("Europe", ""),
        ("\0", ""),
    ],
)
def test_the_clock_where_they_are_only_when_it_is_known(zone: str, words: str) -> None:
    assert there_now(zone, NOW) == words
    assert line_text(replace(LINE, timezone=zone), None).there_now == ""


def test_two_zones_with_one_short_name_are_told_apart() -> None:
    """Chicago and Taipei both call theirs CST, and are fourteen hours apart."""
    chicago, taipei = there_now("America/Chicago", NOW), there_now("Asia/Taipei", NOW)
    assert "(UTC−6)" in chicago
    assert "(UTC+8)" in taipei


def test_days_with_their_people_and_the_number_of_calls() -> None:
    lines = tuple(replace(LINE, number=number, weekday=day) for number, day in ((1, 1), (2, 1), (3, 4)))
    text = sheet(CallList("2026-W48", MONDAY, lines))
    assert [(day.name, [line.number for line in day.lines]) for day in text.days] == [
        ("Monday", [1, 2]),
        ("Thursday", [3]),
    ]
    assert (text.title, text.summary) == (
        "Call list, week 48",
        "Monday 23 to Friday 27 November 2026 · 3 calls",
    )
    assert text.empty == ""


def test_an_empty_week() -> None:
    text = sheet(CallList("2026-W48", MONDAY, ()))
    assert text.days == ()
    assert text.empty == "Nobody waits for a call this week."


def test_every_outcome_has_a_word() -> None:
    assert [outcome_word(outcome) for outcome in OUTCOMES] == [
        "talked",
        "voicemail",
        "no answer",
        "not this week",
    ]


def test_a_monstrous_note_is_cut() -> None:
    text = line_text(replace(LINE, name="N" * 5000, last_words="word " * 5000))
    assert len(text.name) <= 160
    assert max(len(detail) for detail in text.details) < 200
