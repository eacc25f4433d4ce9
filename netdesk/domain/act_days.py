"""Which of the days in a line is the day of its act: not one of its subject, and not a deadline."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from netdesk.domain import spoken_acts
from netdesk.domain.spoken_acts import Place, SpokenAct
from netdesk.domain.spoken_days import SpokenDay, coming_days, past_days

_SUBJECT = re.compile(r"(?<![\w'’-])(?:about|for|re|regarding|concerning|on the subject of)(?![\w'’-])", re.IGNORECASE)
_DEADLINE = re.compile(r"(?:by|until|till|before|no later than|within|this (?:week|month))(?!\w)", re.IGNORECASE)
_NEXT_CLAUSE = re.compile(
    r"[,;:.!?()]|\s[-–—]\s"
    r"|(?<!\w)(?:and|but|so|because|that|who|which|if|when|while|to|i|we|he|she|they|is|are|will)(?!\w)",
    re.IGNORECASE,
)
_LONG_AGO = timedelta(days=182)


@dataclass(frozen=True, slots=True)
class DaysSaid:
    """The first days that the act of a line may have.

    ``past`` is one up to today, ``coming`` one after it, ``odd`` one that neither can be read as.
    """

    past: SpokenDay | None
    coming: SpokenDay | None
    odd: SpokenDay | None

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

    The "for" of "left a voicemail for Ana" stands before a person and opens no subject.
    """
    openers = [opener.start() for opener in _SUBJECT.finditer(text)]
    acts = [act for act in spoken_acts.acts_alone(text) if act.phrase.place is Place.AFTER] if openers else []
    free = (start for start in openers if not any(act.start <= start < act.end for act in acts))
    return next(free, len(text))


def days_said(main: str, today: date) -> DaysSaid:
    """The days in ``main``, a line up to its subject.

    Where "next Tuesday" stands, "Tuesday" is no day of the past; a weekday or a date alone is the last one.
    """
    coming = [day for day in coming_days(main, today) if day.day is not None and day.day > today]
    past = [day for day in past_days(main, today) if not any(_ahead_of(each, day) for each in coming)]
    sure = [day for day in coming if not _DEADLINE.match(main, day.start)]
    return DaysSaid(
        next((day for day in past if day.day is not None), None),
        next(iter(sure), None),
        next((day for day in past if day.day is None), None),
    )


def _ahead_of(coming: SpokenDay, past: SpokenDay) -> bool:
    """Whether a word before it makes a coming day of what could be a past one: "next", "by"."""
    return coming.start < past.start < coming.end


def act_day(text: str, days: DaysSaid, act: SpokenAct | None, people_end: Sequence[int], today: date) -> ActDay:
    """The day of ``act``. What is done has no coming day: then the words are in doubt.

    ``people_end`` is where the names of a line end. Without an act a coming day is just a word.
    """
    past, coming = days.past, days.coming
    ends = [*people_end, 0 if act is None else act.end]
    done = act is None or spoken_acts.is_done(text, act)
    if coming is not None and not _is_of_act(text, coming, act, ends):
        coming = None
    if past is not None and past.day is not None:
        same = coming is not None and (coming.start, coming.end) == (past.start, past.end)
        if done or not same or today - past.day < _LONG_AGO:
            return ActDay(past)
    if coming is not None and not done:
        return ActDay(coming, planned=True)
    doubts = [day for day in (coming, days.odd) if day is not None and act is not None]
    return ActDay(doubt=next((day for day in doubts if _is_of_act(text, day, act, ends)), None))


def _is_of_act(text: str, day: SpokenDay, act: SpokenAct | None, ends: Sequence[int]) -> bool:
    """Whether a day stands before the act, or behind act and people in the same clause."""
    if act is not None and day.start < act.start:
        return True
    between = text[max((end for end in ends if end <= day.start), default=0) : day.start]
    return not re.search(r"\w", between) or _NEXT_CLAUSE.search(between) is None
