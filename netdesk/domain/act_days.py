"""Which of the days in a line is the day of its act: not one of its subject, and not a deadline."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from netdesk.domain import spoken_acts
from netdesk.domain.doubtful_days import doubtful_words
from netdesk.domain.interaction import Channel, Precision
from netdesk.domain.spoken_acts import Place, SpokenAct
from netdesk.domain.spoken_days import SpokenDay, coming_days, past_days
from netdesk.domain.written_dates import DayOrder

_SUBJECT = re.compile(
    r"(?<![\w'’-])(?:about(?! (?:[\w’'-]+ ){1,3}ago\b)|for|re|regarding|concerning|on the subject of)(?![\w'’-])",
    re.IGNORECASE,
)
_FOR_A_MEAL = re.compile(
    r"for (?:an? |some )?(?:\w+ )?"
    r"(?:coffee|lunch|dinner|breakfast|brunch|tea|drinks?|beers?|wine|supper|meal|walk|run|hike)\b",
    re.IGNORECASE,
)
_DEADLINE = re.compile(r"(?:by|until|till|before|no later than|within|this (?:week|month))(?!\w)", re.IGNORECASE)
_THIS = re.compile(r"this (?:week|month)", re.IGNORECASE)
_NEXT_CLAUSE = re.compile(
    r"[,;:.!?()]|\s[-–—]\s"
    r"|(?<!\w)(?:and|but|so|because|that|who|which|if|when|while|to|i|we|he|she|they|is|are|will)(?!\w)",
    re.IGNORECASE,
)
_LONG_AGO = timedelta(days=182)


@dataclass(frozen=True, slots=True)
class DaysSaid:
    """The days that the act of a line may have.

    ``past`` is the first up to today, one known by month or year only where no other is; ``coming`` the first
    after it; ``odd`` are those that can be read as neither, and words that only look like a day.
    """

    past: SpokenDay | None
    coming: SpokenDay | None
    odd: tuple[SpokenDay, ...]

    @property
    def likely(self) -> SpokenDay | None:
        """The one to leave aside while the act and its people are looked for."""
        return self.past or self.coming


@dataclass(frozen=True, slots=True)
class ActDay:
    """The day of an act (None when the line says none), whether it is planned, and the words in doubt."""

    said: SpokenDay | None = None
    planned: bool = False
    doubt: SpokenDay | None = None


def subject_start(text: str) -> int:
    """Where a line begins to tell what it was about; its length when it does not.

    The "for" of "left a voicemail for Ana" stands before a person and opens no subject, and that of
    "met Ana for lunch" says what they did.
    """
    openers = [opener.start() for opener in _SUBJECT.finditer(text)]
    acts = [act for act in spoken_acts.acts_alone(text) if act.phrase.place is Place.AFTER] if openers else []
    if acts and acts[0].phrase.channel is Channel.IN_PERSON:
        openers = [start for start in openers if not _FOR_A_MEAL.match(text, start)]
    free = (start for start in openers if not any(act.start <= start < act.end for act in acts))
    return next(free, len(text))


def days_said(main: str, today: date, order: DayOrder) -> DaysSaid:
    """The days in ``main``, a line up to its subject.

    Where "next Tuesday" stands, "Tuesday" is no day of the past; a weekday or a date alone is the last one.
    """
    coming = [day for day in coming_days(main, today, order) if day.day is not None]
    coming = [day for day in coming if day.leans_ahead or (day.day or today) > today]
    past = [day for day in past_days(main, today, order) if not any(_ahead_of(each, day) for each in coming)]
    sure = [day for day in coming if not _DEADLINE.match(main, day.start)]
    read = [day for day in past if day.day is not None]
    exact = [day for day in read if day.precision is Precision.DAY]
    odd = [day for day in past if day.day is None]
    odd += [
        day
        for day in (SpokenDay(start, end, None) for start, end in doubtful_words(main))
        if not any(_overlap(day, each) for each in past)
    ]
    odd = [day for day in odd if not any(_overlap(day, each) and not _THIS.match(main, each.start) for each in coming)]
    return DaysSaid(next(iter(exact or read), None), next(iter(sure), None), tuple(odd))


def _ahead_of(coming: SpokenDay, past: SpokenDay) -> bool:
    """Whether a word beside it makes a coming day of what could be a past one: "next", "by"."""
    return coming.start <= past.start < coming.end and coming.end - coming.start > past.end - past.start


def _overlap(one: SpokenDay, other: SpokenDay) -> bool:
    return one.start < other.end and other.start < one.end


def act_day(text: str, days: DaysSaid, act: SpokenAct | None, people: Sequence[tuple[int, int]], today: date) -> ActDay:
    """The day of ``act``. What is done has no coming day: then the words are in doubt.

    ``people`` is where the names of a line stand. Without an act a coming day among other words is just a word.
    """
    past, coming = days.past, days.coming
    ends = [*(end for _start, end in people), 0 if act is None else act.end]
    done = act is None or spoken_acts.is_done(text, act)
    doubts = list(days.odd)
    if coming is not None and not _is_of_act(text, coming, act, ends):
        coming = None
    if past is not None and past.precision is not Precision.DAY and not _is_of_act(text, past, act, ends):
        past = None
    if past is not None and past.day is not None:
        same = coming is not None and (coming.start, coming.end) == (past.start, past.end)
        ahead = past.leans_ahead or past.second or today - past.day >= _LONG_AGO
        if done or not (same and ahead):
            if done or not _still_runs(past, today):
                return ActDay(past)
            doubts.insert(0, past)
    if coming is not None and not done and not doubts:
        return ActDay(coming, planned=True)
    doubts += [coming] if coming is not None else []
    named = [day for day in doubts if not any(start <= day.start and day.end <= end for start, end in people)]
    return ActDay(doubt=next((day for day in named if _is_in_doubt(text, day, act, ends)), None))


def _still_runs(day: SpokenDay, today: date) -> bool:
    """Whether it is a month or a year that may bring what was not said to be done."""
    if day.day is None or day.precision is Precision.DAY or day.day.year != today.year:
        return False
    return day.precision is Precision.YEAR or day.day.month == today.month


def _is_in_doubt(text: str, day: SpokenDay, act: SpokenAct | None, ends: Sequence[int]) -> bool:
    """Whether a day that cannot be read is meant for the act; without one, whether it stands alone by the people."""
    if act is not None:
        return _is_of_act(text, day, act, ends)
    between = text[max((end for end in ends if end <= day.start), default=0) : day.start]
    return re.search(r"\w", between) is None


def day_left(text: str, today: date, order: DayOrder) -> tuple[int, int]:
    """Where in ``text`` the first words stand that could be the day of the act; (0, 0) for nowhere."""
    days = [*past_days(text, today, order), *coming_days(text, today, order)]
    spans = [*((day.start, day.end) for day in days if day.day != today), *doubtful_words(text)]
    return min(spans, default=(0, 0))


def _is_of_act(text: str, day: SpokenDay, act: SpokenAct | None, ends: Sequence[int]) -> bool:
    """Whether a day stands before the act, or behind act and people in the same clause."""
    if act is not None and day.start < act.start:
        return True
    between = text[max((end for end in ends if end <= day.start), default=0) : day.start]
    return not re.search(r"\w", between) or _NEXT_CLAUSE.search(between) is None
