"""Weeks and days in words: the head of the call list must name the week it is for."""

from datetime import date, timedelta

import pytest

from netdesk.domain.days import monday_of
from netdesk.wording.weeks import (
    day_and_month,
    day_and_short_month,
    near_day,
    week_title,
    weekday,
    working_week,
)


@pytest.mark.parametrize(
    ("week", "words"),
    [
        ("2026-W48", "Monday 23 to Friday 27 November 2026"),
        ("2026-W49", "Monday 30 November to Friday 4 December 2026"),
        ("2026-W01", "Monday 29 December 2025 to Friday 2 January 2026"),
    ],
)
def test_a_working_week(week: str, words: str) -> None:
    assert working_week(monday_of(week)) == words


def test_a_title_counts_weeks_without_a_nought() -> None:
    assert week_title("2026-W48") == "Call list, week 48"
    assert week_title("2027-W03") == "Call list, week 3"


def test_days() -> None:
    monday = date(2026, 11, 23)
    assert [weekday(number) for number in (1, 5, 7)] == ["Monday", "Friday", "Sunday"]
    assert (day_and_month(monday), day_and_short_month(monday)) == ("23 November", "23\u00a0Nov")
    assert near_day(monday + timedelta(days=6), 6) == "Sunday"
    assert near_day(monday + timedelta(days=7), 7) == "30 November"
    assert near_day(monday - timedelta(days=7), -7) == "16 November"
