"""From the words for a day to the day: how each kind of phrase is counted from today."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from netdesk.domain.interaction import Precision
from netdesk.domain.written_dates import DayOrder, WrittenDate, made, month_of, readings

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
NUMBERS = tuple("one two three four five six seven eight nine ten eleven twelve".split())
_COUNTS = {word: number for number, word in enumerate(NUMBERS, 1)} | {
    "a": 1, "an": 1, "a couple of": 2, "a couple": 2, "a few": 3,
}  # fmt: skip
_SATURDAY = 5
_HALF_A_MONTH = 15
_YEARS = 9
"""A date without its year is looked for in so many years: 29 February may be eight years away."""


@dataclass(frozen=True, slots=True)
class Now:
    """From where a phrase is read: which day it is, which way dates are written, which way one looks."""

    today: date
    order: DayOrder
    ahead: bool

    def allows(self, day: date) -> bool:
        """Whether ``day`` lies on the side one looks to; today does."""
        return day >= self.today if self.ahead else day <= self.today


@dataclass(frozen=True, slots=True)
class Reading:
    """What a phrase was read as; the fields are those of SpokenDay."""

    day: date
    precision: Precision = Precision.DAY
    order: DayOrder | None = None
    second: bool = False
    leans_ahead: bool = False


Reads = Callable[[re.Match[str], Now], Reading | None]


def fixed(days: int, *, leans_ahead: bool = False) -> Reads:
    """So many days from today."""
    return lambda _match, now: _exact(_moved(now.today, days), leans_ahead=leans_ahead)


def month_away(months: int) -> Reads:
    """The month that lies so many months from this one."""
    return lambda _match, now: _month(_months_on(now.today.replace(day=1), months))


def year_away(years: int) -> Reads:
    """The year that lies so many years from this one."""
    return lambda _match, now: _year(now.today.year + years)


def counted(match: re.Match[str], now: Now) -> Reading | None:
    """So many days, weeks, months or years from today; of years only the year is meant."""
    count = _count(match) * (1 if now.ahead else -1)
    unit = match["unit"].lower()
    if unit == "year":
        return _year(now.today.year + count)
    if unit == "month":
        return _exact(_months_on(now.today, count))
    return _exact(_moved(now.today, count * {"day": 1, "week": 7, "fortnight": 14}[unit]))


def past_weekday(match: re.Match[str], now: Now) -> Reading | None:
    """The last such weekday: today can be it, but not as "last Friday"."""
    last = (match.groupdict().get("last") or "").lower().startswith(("last", "past"))
    ago = (now.today.weekday() - _weekday_of(match)) % 7
    return _exact(_moved(now.today, -(ago or 7 * last)), leans_ahead=not last)


def weekday_before_last(match: re.Match[str], now: Now) -> Reading | None:
    """A week before the last such weekday."""
    ago = (now.today.weekday() - _weekday_of(match) - 1) % 7 + 1
    return _exact(_moved(now.today, -ago - 7))


def coming_weekday(match: re.Match[str], now: Now) -> Reading | None:
    """The next such weekday after today, or so many weeks after it."""
    weeks = _count(match) if "count" in match.re.groupindex else 0
    return _exact(_moved(now.today, (_weekday_of(match) - now.today.weekday() - 1) % 7 + 1 + 7 * weeks))


def weekday_of_week(weeks: int) -> Reads:
    """A weekday of the week that lies so many weeks from this one."""
    return lambda match, now: _exact(_moved(now.today, 7 * weeks - now.today.weekday() + _weekday_of(match)))


def past_weekend(match: re.Match[str], now: Now) -> Reading | None:
    """The first day of the last weekend that has begun."""
    last = match[0].lower().startswith("last")
    ago = (now.today.weekday() - _SATURDAY) % 7
    return _exact(_moved(now.today, -ago - 7 * (last and now.today.weekday() >= _SATURDAY)), leans_ahead=not last)


def coming_weekend(_match: re.Match[str], now: Now) -> Reading | None:
    """The first day of the coming weekend."""
    return _exact(_moved(now.today, (_SATURDAY - now.today.weekday() - 1) % 7 + 1))


def end_of_week(_match: re.Match[str], now: Now) -> Reading | None:
    """This week's Friday."""
    return _exact(_moved(now.today, (WEEKDAYS.index("fri") - now.today.weekday()) % 7))


def end_of_month(match: re.Match[str], now: Now) -> Reading | None:
    """The last day of this month, or of the coming one that is named."""
    first = written(match, now) if match.groupdict().get("month") else Reading(now.today.replace(day=1))
    following = _months_on(first.day.replace(day=1), 1) if first is not None else None
    return None if following is None else _exact(_moved(following, -1))


def month_called(match: re.Match[str], now: Now) -> Reading | None:
    """The last month of that name before this one, or the next one after it."""
    month, this = month_of(match["month"]), now.today.month
    year = now.today.year + (int(month <= this) if now.ahead else -int(month >= this))
    return _month(made(year, month, 1))


def day_of_month(match: re.Match[str], now: Now) -> Reading | None:
    """The last day of that number or the next one, of whatever month; with a weekday only where that is right."""
    first = now.today.replace(day=1)
    months = (_months_on(first, step if now.ahead else -step) for step in range(13))
    days = (made(month.year, month.month, int(match["day"])) for month in months if month is not None)
    near = next((day for day in days if day is not None and now.allows(day)), None)
    if near is None or (match["weekday"] and near.weekday() != _weekday_of(match)):
        return None
    return _exact(near, leans_ahead=(now.today - near).days > _HALF_A_MONTH)


def written(match: re.Match[str], now: Now) -> Reading | None:
    """A date: without its year the last one or the next one; with a weekday beside it only where that is right."""
    weekday = _weekday_of(match) if match.groupdict().get("weekday") else None
    found = [(each, day) for each in readings(match, now.order, now.today) if (day := _near(each, now)) is not None]
    found = [(each, day) for each, day in found if weekday in (None, day.weekday())]
    if not found:
        return None
    each, day = found[0]
    rough = Precision.YEAR if each.month is None else Precision.MONTH
    clear = len(found) == 1 and not each.second
    precision = Precision.DAY if each.day is not None else rough
    return Reading(day, precision, None if clear else each.order, each.second and not clear)


def _near(written_date: WrittenDate, now: Now) -> date | None:
    """The day of a date on the side one looks to."""
    if written_date.year is not None:
        years = range(written_date.year, written_date.year + 1)
    elif now.ahead:
        years = range(now.today.year, now.today.year + _YEARS)
    else:
        years = range(now.today.year, now.today.year - _YEARS, -1)
    days = (written_date.in_year(year) for year in years)
    return next((day for day in days if day is not None and now.allows(day)), None)


def _count(match: re.Match[str]) -> int:
    said = match["count"].lower()
    return int(said) if said.isdigit() else _COUNTS[said]


def _weekday_of(match: re.Match[str]) -> int:
    return WEEKDAYS.index(match["weekday"][:3].lower())


def _exact(day: date | None, *, leans_ahead: bool = False) -> Reading | None:
    return None if day is None else Reading(day, leans_ahead=leans_ahead)


def _month(first: date | None) -> Reading | None:
    return None if first is None else Reading(first, Precision.MONTH)


def _year(year: int) -> Reading | None:
    first = made(year, 1, 1)
    return None if first is None else Reading(first, Precision.YEAR)


def _moved(day: date, days: int) -> date | None:
    """So many days on; None beyond the calendar."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None


def _months_on(day: date, months: int) -> date | None:
    """The same day so many months on, or the last one of a shorter month; None beyond the calendar."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    days = (made(year, month + 1, number) for number in range(day.day, max(day.day - 4, 0), -1))
    return next((found for found in days if found is not None), None)
