"""Days as one says them: "yesterday", "last Thursday", "on 12 Nov", "by Tuesday", "in two weeks"."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = tuple("january february march april may june july august september october november december".split())
_NUMBERS = {
    word: number
    for number, word in enumerate("one two three four five six seven eight nine ten eleven twelve".split(), 1)
} | {"a": 1, "an": 1, "a couple of": 2, "a few": 3}

_WEEKDAY = r"(?P<weekday>mon(?:day)?|tue(?:s|sday)?|wed(?:nesday)?|thu(?:r|rs|rsday)?|fri(?:day)?|saturday|sunday)"
_SHORT_WEEKEND = r"(?P<weekend>sat|sun)"
_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    r"sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?:,? (?P<year>(?:19|20)\d\d))?"
_COUNT = r"(?P<count>\d{1,3}|a couple of|a few|an?|" + "|".join(word for word in _NUMBERS if " " not in word[:2]) + ")"
_UNIT = r"(?P<unit>day|week|month)s?"
_IN_NUMBERS = (
    r"(?P<iso>\d{4}-\d{2}-\d{2})",
    rf"{_DAY} (?:of )?{_MONTH}{_YEAR}",
    rf"{_MONTH} {_DAY}{_YEAR}",
    r"(?P<dotted>\d{1,2}\.\d{1,2}\.(?:\d{4}|\d{2})?)(?!\d)",
)


@dataclass(frozen=True, slots=True)
class SpokenDay:
    """A day found in a text: which characters say it, and the day.

    None when it is no day of the calendar, or on the wrong side of today.
    """

    start: int
    end: int
    day: date | None


_Reads = Callable[[re.Match[str], date], date | None]


def past_days(text: str, today: date) -> Iterator[SpokenDay]:
    """The days in ``text`` of something already done, in order; never one after ``today``.

    A weekday is the last such day up to today ("last Monday" on a Monday: a week ago); a date without
    its year is the last one.
    """
    return _found(text, today, _PAST, lambda day: day <= today)


def coming_days(text: str, base: date) -> Iterator[SpokenDay]:
    """The days in ``text`` by which something is promised, as said on ``base``: the next such day after it."""
    return _found(text, base, _COMING, lambda day: day >= base)


def _found(
    text: str, today: date, rows: tuple[tuple[str, _Reads], ...], allowed: Callable[[date], bool]
) -> Iterator[SpokenDay]:
    hits = [
        (match.start(), -match.end(), match, read) for said, read in rows for match in _pattern(said).finditer(text)
    ]
    hits.sort(key=lambda hit: hit[:2])
    end = 0
    for start, _end, match, read in hits:
        if start < end:
            continue
        end = match.end()
        day = read(match, today)
        yield SpokenDay(start, end, day if day is not None and allowed(day) else None)


@cache
def _pattern(said: str) -> re.Pattern[str]:
    """Made when first needed: the program starts without them. "Yesterday's" is no day but says which thing."""
    return re.compile(rf"(?<![\w-])(?:{said})(?![\w-]|['’]s\b)", re.IGNORECASE)


def _made(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _moved(day: date, days: int) -> date | None:
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None


def _weekday_of(match: re.Match[str]) -> int:
    groups = match.groupdict()
    word = (groups.get("weekday") or groups.get("weekend") or "").lower()
    return next(number for number, name in enumerate(_WEEKDAYS) if name[:3] == word[:3])


def _parts(match: re.Match[str]) -> tuple[int | None, int, int]:
    """(year or None, month, day) of a date in figures or with its month's name."""
    groups = match.groupdict()
    if groups.get("iso"):
        year, month, day = groups["iso"].split("-")
        return int(year), int(month), int(day)
    if groups.get("dotted"):
        day, month, year = groups["dotted"].split(".")
        return (int(year) + (2000 if len(year) == 2 else 0) if year else None), int(month), int(day)
    month = next(n for n, name in enumerate(_MONTHS, 1) if name[:3] == groups["month"][:3].lower())
    return int(groups["year"]) if groups.get("year") else None, int(month), int(groups["day"])


def _past_date(match: re.Match[str], today: date) -> date | None:
    year, month, day = _parts(match)
    if year is not None:
        return _made(year, month, day)
    years = range(today.year, max(today.year - 8, 0), -1)
    return next((found for y in years if (found := _made(y, month, day)) and found <= today), None)


def _coming_date(match: re.Match[str], base: date) -> date | None:
    year, month, day = _parts(match)
    if year is not None:
        return _made(year, month, day)
    years = range(base.year, min(base.year + 9, 9999))
    return next((found for y in years if (found := _made(y, month, day)) and found >= base), None)


def _past_weekday(match: re.Match[str], today: date) -> date | None:
    ago = (today.weekday() - _weekday_of(match)) % 7
    if ago == 0 and (match.groupdict().get("last") or "").lower().startswith(("last", "past")):
        ago = 7
    return _moved(today, -ago)


def _coming_weekday(match: re.Match[str], base: date) -> date | None:
    ahead = (_weekday_of(match) - base.weekday() - 1) % 7 + 1
    return _moved(base, ahead)


def _days_in(match: re.Match[str]) -> int:
    count = match["count"].lower()
    number = int(count) if count.isdigit() else _NUMBERS[count]
    return number * {"day": 1, "week": 7, "month": 30}[match["unit"].lower()]


def _fixed(days: int) -> _Reads:
    return lambda _match, today: _moved(today, days)


def _end_of_week(_match: re.Match[str], base: date) -> date | None:
    return _moved(base, (4 - base.weekday()) % 7)


def _end_of_month(_match: re.Match[str], base: date) -> date | None:
    first_of_next = _made(base.year + base.month // 12, base.month % 12 + 1, 1)
    return None if first_of_next is None else _moved(first_of_next, -1)


_PAST: tuple[tuple[str, _Reads], ...] = (
    (r"(?:earlier )?today|this (?:morning|afternoon|evening)|tonight|just now", _fixed(0)),
    (r"(?:the )?day before yesterday", _fixed(-2)),
    (r"yesterday(?: (?:morning|afternoon|evening|night))?|last night", _fixed(-1)),
    (rf"{_COUNT} {_UNIT} ago", lambda match, today: _moved(today, -_days_in(match))),
    (r"last week", _fixed(-7)),
    (
        rf"(?:on )?(?P<last>(?:last|past|this) )?{_WEEKDAY}(?: (?:morning|afternoon|evening|night))?",
        _past_weekday,
    ),
    (rf"(?P<last>(?:last|past|this|on) ){_SHORT_WEEKEND}", _past_weekday),
    *((rf"(?:on )?(?:the )?{pattern}", _past_date) for pattern in _IN_NUMBERS),
)
_BY = r"(?:(?:by|on|until|till|before|no later than|this|next|coming) )*"
_COMING: tuple[tuple[str, _Reads], ...] = (
    (rf"{_BY}(?:later )?(?:today|tonight)|this (?:afternoon|evening)", _fixed(0)),
    (rf"{_BY}(?:the )?day after tomorrow", _fixed(2)),
    (rf"{_BY}tomorrow(?: (?:morning|afternoon|evening|night))?", _fixed(1)),
    (rf"(?:with)?in {_COUNT} {_UNIT}(?:'?s? time)?", lambda match, base: _moved(base, _days_in(match))),
    (r"(?:by |before )?(?:the )?end of (?:the|this) week|(?:later )?this week", _end_of_week),
    (r"(?:by |before )?(?:the )?end of (?:the|this) month|(?:later )?this month", _end_of_month),
    (r"(?:by |sometime )?next week", _fixed(7)),
    (r"(?:by |sometime )?next month", _fixed(30)),
    (rf"{_BY}{_WEEKDAY}(?: (?:morning|afternoon|evening|night))?", _coming_weekday),
    (rf"(?:by|on|until|till|before|this|next) {_SHORT_WEEKEND}", _coming_weekday),
    *((rf"{_BY}(?:the )?{pattern}", _coming_date) for pattern in _IN_NUMBERS),
)
