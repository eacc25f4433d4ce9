"""When a birthday comes round next: a wrong day congratulates on the wrong day."""

from datetime import date

import pytest

from netdesk.domain.birthday import next_birthday


@pytest.mark.parametrize(
    ("birthday", "today", "expected"),
    [
        ("1980-11-23", date(2026, 11, 23), date(2026, 11, 23)),
        ("1980-11-22", date(2026, 11, 23), date(2027, 11, 22)),
        ("--01-02", date(2026, 12, 30), date(2027, 1, 2)),
        ("2000-02-29", date(2027, 2, 20), date(2027, 2, 28)),
        ("--02-29", date(2028, 2, 28), date(2028, 2, 29)),
        ("--02-29", date(2027, 3, 1), date(2028, 2, 29)),
        ("", date(2026, 11, 23), None),
        ("--13-01", date(2026, 11, 23), None),
        ("--02-30", date(2026, 11, 23), None),
        ("--00-10", date(2026, 11, 23), None),
        ("circa 1980", date(2026, 11, 23), None),
        ("1980", date(2026, 11, 23), None),
        ("0001-05-06", date(2026, 5, 1), date(2026, 5, 6)),
    ],
)
def test_the_next_birthday(birthday: str, today: date, expected: date | None) -> None:
    assert next_birthday(birthday, today) == expected
