"""An appointment counts once it is known to have happened; the day after, that is asked (relationship.md 2.1)."""

from datetime import date, timedelta

from netdesk.domain.interaction import Precision


def is_over(day: date | None, precision: Precision, today: date) -> bool:
    """Whether the time of an appointment for ``day`` has gone by; a month or a year is over with its last day."""
    return day is not None and _last_day(day, precision) < today


def _last_day(day: date, precision: Precision) -> date:
    if precision is Precision.YEAR:
        return day.replace(month=12, day=31)
    if precision is Precision.MONTH:
        return (day.replace(day=1) + timedelta(days=32)).replace(day=1) - timedelta(days=1)
    return day
