"""Civil dates as whole day numbers, the only unit of time in NetDesk's rules (relationship.md 2.1)."""

from datetime import date, timedelta

EPOCH = date(2000, 1, 1)
_SATURDAY = 5


def number_of(day: date) -> int:
    """Days from 2000-01-01 to ``day`` (negative before it)."""
    return day.toordinal() - EPOCH.toordinal()


def date_of(number: int) -> date:
    """The civil date that lies ``number`` days after 2000-01-01."""
    return date.fromordinal(number + EPOCH.toordinal())


def week_of(day: date) -> str:
    """The ISO 8601 week that holds ``day``, as in ``2026-W48``."""
    year, week, _ = day.isocalendar()
    return f"{year}-W{week:02d}"


def monday_of(week: str) -> date:
    """The Monday of an ISO 8601 week such as ``2026-W48``. Raises ValueError on anything else."""
    year, separator, number = week.upper().partition("-W")
    if separator != "-W" or len(year) != 4 or not 1 <= len(number) <= 2:
        raise ValueError(week)
    return date.fromisocalendar(int(year), int(number), 1)


def week_to_call(today: date) -> str:
    """The week that a call list is for: this one, from Saturday on the coming one."""
    return week_of(today + timedelta(days=7 - today.weekday()) if today.weekday() >= _SATURDAY else today)
