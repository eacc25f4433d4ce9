import gettext
from datetime import date

import pytest

from netdesk.wording import gettext as catalogue
from netdesk.wording.birthdays import birthday_words
from netdesk.wording.days import ago, ahead, days_ago, duration, month_and_year, short_date, times


@pytest.mark.parametrize(
    ("days", "text"),
    [
        (-1, "today"), (0, "today"), (1, "yesterday"), (2, "2 days ago"), (59, "59 days ago"),
        (60, "2 months ago"), (700, "23 months ago"), (729, "24 months ago"), (730, "2 years ago"),
        (1300, "3 years ago"), (3650, "10 years ago"),
    ],
)  # fmt: skip
def test_ago(days: int, text: str) -> None:
    assert ago(days) == text


@pytest.mark.parametrize(
    ("birthday", "text"),
    [
        ("--05-17", "17 May"), ("1980-12-31", "31 December 1980"), ("--02-29", "29 February"), ("", ""),
        ("--13-40", "--13-40"), ("in spring", "in spring"),
    ],
)  # fmt: skip
def test_a_birthday_in_words(birthday: str, text: str) -> None:
    assert birthday_words(birthday) == text


def test_days_ago_never_rounds() -> None:
    assert [days_ago(days) for days in (0, 1, 97)] == ["today", "yesterday", "97 days ago"]


@pytest.mark.parametrize(
    ("days", "text"),
    [(0, "0 days"), (1, "1 day"), (59, "59 days"), (60, "2 months"), (729, "24 months"), (730, "2 years")],
)
def test_duration(days: int, text: str) -> None:
    assert duration(days) == text


def test_ahead() -> None:
    assert [ahead(days) for days in (0, 1, 2, 11)] == ["today", "tomorrow", "in 2 days", "in 11 days"]


def test_times() -> None:
    assert [times(count) for count in (1, 2, 3)] == ["once", "twice", "on 3 days"]


def test_dates() -> None:
    today = date(2026, 11, 22)
    assert month_and_year(date(2023, 1, 6)) == "January 2023"
    assert short_date(date(2026, 11, 20), today) == "Fri 20 Nov"
    assert short_date(date(2025, 5, 1), today) == "Thu 1 May 2025"


class Polish(gettext.NullTranslations):
    """Three plural forms, as English has not."""

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        if n == 1:
            return "{n} dzień temu"
        few = n % 10 in (2, 3, 4) and n % 100 not in (12, 13, 14)
        return "{n} dni temu (few)" if few else "{n} dni temu"


def test_a_language_chooses_its_own_plural() -> None:
    catalogue.use(Polish())
    try:
        assert [days_ago(days) for days in (2, 5)] == ["2 dni temu (few)", "5 dni temu"]
    finally:
        catalogue.use(gettext.NullTranslations())
