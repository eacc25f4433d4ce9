"""When an appointment is over: the day after, or after the last day of its month or year."""

from datetime import date

import pytest

from netdesk.domain.appointment import is_over
from netdesk.domain.interaction import Precision


@pytest.mark.parametrize(
    ("day", "precision", "last"),
    [
        (date(2026, 11, 19), Precision.DAY, date(2026, 11, 19)),
        (date(2026, 2, 1), Precision.MONTH, date(2026, 2, 28)),
        (date(2026, 12, 1), Precision.MONTH, date(2026, 12, 31)),
        (date(2026, 1, 1), Precision.YEAR, date(2026, 12, 31)),
    ],
)
def test_an_appointment_is_over_the_day_after_its_last_day(day: date, precision: Precision, last: date) -> None:
    assert not is_over(day, precision, last)
    assert is_over(day, precision, date.fromordinal(last.toordinal() + 1))


def test_an_appointment_without_a_day_is_never_over() -> None:
    assert not is_over(None, Precision.NONE, date.max)
