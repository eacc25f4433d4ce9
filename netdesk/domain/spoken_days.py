"""Days found in a text as one says them: "yesterday", "last Thursday", "on 12 Nov", "in March", "by Tuesday"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from netdesk.domain.day_phrases import COMING, PAST, Phrase
from netdesk.domain.day_readings import Now
from netdesk.domain.interaction import Precision
from netdesk.domain.written_dates import DayOrder


@dataclass(frozen=True, slots=True)
class SpokenDay:
    """A day found in a text: which characters say it, and the day, how exactly it is known.

    None when it is no day of the calendar, or on the wrong side of today. ``order`` says how a date was read
    whose figures can be read two ways, ``second`` that the likelier way would be on the wrong side of today.
    ``leans_ahead`` marks words that speak of a coming day where nothing says that it was: "on Friday", "tonight".
    """

    start: int
    end: int
    day: date | None
    precision: Precision = Precision.DAY
    order: DayOrder | None = None
    second: bool = False
    leans_ahead: bool = False


def past_days(text: str, today: date, order: DayOrder = DayOrder.DAY_FIRST) -> Iterator[SpokenDay]:
    """The days in ``text`` of something already done, in order; never one after ``today``.

    A weekday is the last such day up to today ("last Monday" on a Monday: a week ago); a date without
    its year is the last one; a month and a year count from their first day (relationship.md 2.1). ``order``
    decides where two figures can be read either way.
    """
    return _found(text, PAST, Now(today, order, ahead=False))


def coming_days(text: str, base: date, order: DayOrder = DayOrder.DAY_FIRST) -> Iterator[SpokenDay]:
    """The days in ``text`` by which something is promised, as said on ``base``: the next such day after it."""
    return _found(text, COMING, Now(base, order, ahead=True))


def _found(text: str, phrases: Sequence[Phrase], now: Now) -> Iterator[SpokenDay]:
    lower = text.lower()
    figures = any(character.isdigit() for character in text)
    hits = [
        (match.start(), -match.end(), match, phrase)
        for phrase in phrases
        if phrase.may_stand_in(lower, figures)
        for match in _pattern(phrase.pattern).finditer(text)
    ]
    hits.sort(key=lambda hit: hit[:2])
    end = 0
    for start, _end, match, phrase in hits:
        if start < end:
            continue
        end = match.end()
        read = phrase.read(match, now)
        if read is None or not now.allows(read.day):
            yield SpokenDay(start, end, None)
        else:
            yield SpokenDay(start, end, read.day, read.precision, read.order, read.second, read.leans_ahead)


@cache
def _pattern(said: str) -> re.Pattern[str]:
    """Made when first needed: the program starts without them. "Yesterday's" is no day but says which thing."""
    return re.compile(rf"(?<![\w/-])(?<!\d\.)(?<!since )(?:{said})(?![\w-]|['’]s\b|/\d)", re.IGNORECASE)
