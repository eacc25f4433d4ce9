"""A birthday as cards write it, ``YYYY-MM-DD`` or ``--MM-DD``: the next time it comes round."""

import calendar
import re
from datetime import date

_BIRTHDAY = re.compile(r"(?:\d{4}|-)-(\d{2})-(\d{2})")


def next_birthday(birthday: str, today: date) -> date | None:
    """The first such day from ``today`` on; None when there is no birthday or it cannot be read.

    Whoever was born on 29 February is congratulated on the 28th in other years.
    """
    match = _BIRTHDAY.fullmatch(birthday)
    if match is None:
        return None
    month, day = int(match[1]), int(match[2])
    if not 1 <= month <= 12 or not 1 <= day <= calendar.monthrange(2000, month)[1]:
        return None
    this_year = _in_year(today.year, month, day)
    return this_year if this_year >= today else _in_year(today.year + 1, month, day)


def _in_year(year: int, month: int, day: int) -> date:
    return date(year, month, min(day, calendar.monthrange(year, month)[1]))
