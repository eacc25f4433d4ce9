"""Dates as one writes them: "18 Nov", "18.11.2026", "11/18/2026", "in March", "in 2024"."""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

MONTHS = tuple("january february march april may june july august september october november december".split())
MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    r"sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th|\.)?"
YEAR = r"(?:,? (?P<year>(?:19|20)\d\d)|,? ['’](?P<short>\d\d))?"
_TO_12, _TO_31 = r"(?:0?[1-9]|1[0-2])", r"(?:0?[1-9]|[12]\d|3[01])"
ENDS = (
    r"(?=\s*(?:$|[,;:.!?()–—]|-\s"
    r"|(?:at|in|on|with|and|but|about|for|to|by|over|from|re|when|who|where|we|i|she|he|they)(?!\w)))"
)
"""What follows a word that is a date only where nothing hangs on it: not "the 5th floor"."""

WHOLE = (
    r"(?P<year>\d{4})(?P<sep>[-/.])(?P<month_number>\d{1,2})(?P=sep)(?P<day>\d{1,2})",
    rf"{_DAY}(?: (?:of )?|-)?{MONTH}(?:-(?P<dashed>(?:19|20)\d\d)|{YEAR})",
    rf"{MONTH} {_DAY}{YEAR}",
    r"(?P<first>\d{1,2})(?:(?P<sep>[/.-])(?P<second>\d{1,2})(?P=sep)(?P<year>\d{4})"
    r"|(?P<sep2>[/.])(?P<second2>\d{1,2})(?P=sep2)(?P<short>\d\d))(?!\d)",
    rf"(?P<day>{_TO_31})\.(?P<month_number>{_TO_12})\.(?!\d)",
)
"""Days of the calendar, with or without their year."""

_NO_FRACTION = r"(?!24/7|[1-9]/[1-9](?!\d)|(?P<same>\d{1,2})/(?P=same)(?!\d))"
_PLAIN = rf"(?={_TO_31}/{_TO_12}(?!\d)|{_TO_12}/{_TO_31}(?!\d))"
BARE = (rf"{_NO_FRACTION}{_PLAIN}(?P<first>\d{{1,2}})/(?P<second>\d{{1,2}})(?![/.]?\d){ENDS}",)
"""Days in two figures, where they can hardly be anything else."""

AFTER_ON = (r"(?P<first>\d{1,2})[/.](?P<second>\d{1,2})(?![/.]?\d)",)
"""Days of the calendar that only "on" tells from a fraction or a price."""

OF_MONTH = rf"the (?P<day>\d{{1,2}})(?:st|nd|rd|th){ENDS}"
"""A day of some month; only "on" tells it from a rank."""

_ABOUT = r"(?:(?:sometime|back|early|late) )*(?:in|during|around)(?: (?:early|mid|late)[ -]| )"
_PART = r"(?:the )?(?:start|beginning|middle|end) of "
ROUGH = (
    rf"(?:{_ABOUT}(?:{_PART})?|(?:at |around )?{_PART}|(?:early|mid|late)[ -]){MONTH}"
    rf"(?:,? (?:of )?(?:(?P<year>(?:19|20)\d\d)|(?P<last_year>last year)))?",
    rf"{MONTH},? (?:of )?(?:(?P<year>(?:19|20)\d\d)|(?P<last_year>last year))",
    rf"(?:on |around )?(?!jan\b|mar|apr|may|jun|aug){MONTH}{ENDS}",
    r"in (?P<month_number>\d{1,2})[/.](?P<year>(?:19|20)\d\d)",
    r"in (?P<year>(?:19|20)\d\d)[/-](?P<month_number>\d{1,2})",
    rf"(?:{_ABOUT}(?:{_PART})?|(?:at |around )?{_PART}|(?:early|mid|late)[ -])(?P<year>(?:19|20)\d\d)(?![-/.]?\d)",
)
"""Months and years that are known no closer."""


class DayOrder(StrEnum):
    """Which of two figures is the day, where either can be: as in 18/11 or as in 11/18."""

    DAY_FIRST = "day-first"
    MONTH_FIRST = "month-first"


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """What is written of a date. ``month`` and ``day`` are None where only the year, or neither, is written.

    ``order`` says how two figures were read that could be either; ``second`` marks the less likely reading.
    """

    year: int | None
    month: int | None
    day: int | None
    order: DayOrder | None = None
    second: bool = False

    def in_year(self, year: int) -> date | None:
        """The day, or the first day of the month or year, in ``year``; None when the calendar has none."""
        return made(year, self.month or 1, self.day or 1)


def made(year: int, month: int, day: int) -> date | None:
    """That day, or None when the calendar has none."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def month_of(word: str) -> int:
    """The number of a month by its name or the beginning of it."""
    return next(number for number, name in enumerate(MONTHS, 1) if name[:3] == word[:3].lower())


def readings(match: re.Match[str], order: DayOrder, today: date) -> list[WrittenDate]:
    """How a match of one of the patterns above can be read, the likelier first; none is no day at all."""
    groups = {name: said for name, said in match.groupdict().items() if said}
    year = _year(groups, today)
    if "first" in groups:
        return _two_ways(int(groups["first"]), int(groups.get("second") or groups["second2"]), year, order)
    month = month_of(groups["month"]) if "month" in groups else None
    month = int(groups["month_number"]) if "month_number" in groups else month
    return [WrittenDate(year, month, int(groups["day"]) if "day" in groups else None)]


def _year(groups: dict[str, str], today: date) -> int | None:
    if "last_year" in groups:
        return today.year - 1
    if "short" in groups:
        near = today.year // 100 * 100 + int(groups["short"])
        return near if near <= today.year + 20 else near - 100
    year = groups.get("year") or groups.get("dashed")
    return int(year) if year else None


def _two_ways(first: int, second: int, year: int | None, order: DayOrder) -> list[WrittenDate]:
    """Both readings of two figures; where only one is in the calendar there is nothing to choose."""
    pairs = {DayOrder.DAY_FIRST: (second, first), DayOrder.MONTH_FIRST: (first, second)}
    leap_year = 2000
    likely = sorted(pairs, key=lambda each: each is not order)
    real = [each for each in likely if made(year or leap_year, *pairs[each]) is not None]
    both = len(real) > 1 and first != second
    return [
        WrittenDate(year, *pairs[each], order=each if both else None, second=each is not order)
        for each in (real if both else real[:1])
    ]
