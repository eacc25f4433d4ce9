"""Birthdays of cards. A slip here congratulates on the wrong day."""

import pytest

from netdesk.vcards.birthday import birthday_of


@pytest.mark.parametrize(
    ("text", "omitted", "day"),
    [
        ("1980-04-16", "", "1980-04-16"),
        ("19800416", "", "1980-04-16"),
        ("1980-04-16T00:00:00Z", "", "1980-04-16"),
        (" 1980-04-16 ", "", "1980-04-16"),
        ("--0416", "", "--04-16"),
        ("--04-16", "", "--04-16"),
        ("1604-02-29", "", "--02-29"),
        ("1604-04-16", "1604", "--04-16"),
        ("1800-04-16", "1800", "--04-16"),
        ("1980-02-30", "", ""),
        ("1980-13-01", "", ""),
        ("0000-01-01", "", ""),
        ("--0431", "", ""),
        ("198004161", "", ""),
        ("1980-04", "", ""),
        ("1980", "", ""),
        ("---16", "", ""),
        ("circa 1800", "", ""),
        ("", "", ""),
    ],
)
def test_a_day_is_told_or_none_is(text: str, omitted: str, day: str) -> None:
    assert birthday_of(text, omitted) == day
