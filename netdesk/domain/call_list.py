"""Whom to call in a week, in which order, and why (relationship.md 4.1)."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Final

from netdesk.domain.birthday import next_birthday
from netdesk.domain.candidate import Candidate, DebriefDue, is_silent, rests
from netdesk.domain.contact import ContactId

SIZE: Final = 7
SMALLEST: Final = 3
LARGEST: Final = 15
MOST_REKINDLE: Final = 2
MOST_OVERDUE_ONLY: Final = 3

SOON: Final = 7
FADING_NOTICE: Final = 14
FADING_RHYTHM: Final = 90
THREE_YEARS: Final = 3 * 365


class ReasonCode(StrEnum):
    """Why somebody is on the list."""

    PROMISE = "promise"
    DEBRIEF = "debrief"
    YOUR_TURN = "your-turn"
    BIRTHDAY = "birthday"
    FADING = "fading"
    OVERDUE = "overdue"
    GIVE_BACK = "give-back"
    MATCH = "match"
    CARD_PILE = "card-pile"
    REKINDLE = "rekindle"


DATED: Final = frozenset({ReasonCode.PROMISE, ReasonCode.DEBRIEF, ReasonCode.BIRTHDAY})
"""The reasons that hold for somebody who rests, too: they have a day of their own."""


class Outcome(StrEnum):
    """What came of a call, in the order in which it is offered."""

    TALKED = "talked"
    VOICEMAIL = "voicemail"
    NO_ANSWER = "no-answer"
    NOT_THIS_WEEK = "not-this-week"


@dataclass(frozen=True, slots=True)
class Reason:
    """A reason with its points and what its sentence needs.

    ``days`` is the number the sentence speaks of (days since, until or overdue; negative for a promise that
    is late), ``day`` the date of a promise, birthday or introduction, ``about`` the promise's words, the
    other party's name or where the card came from, ``rhythm`` the usual days between contacts.
    """

    code: ReasonCode
    points: float
    days: int = 0
    day: date | None = None
    about: str = ""
    rhythm: int = 0


@dataclass(frozen=True, slots=True)
class Call:
    """Somebody chosen for the week; ``weekday`` is 1 Monday to 5 Friday, 0 until ``spread`` gave one."""

    contact: ContactId
    score: float
    reasons: tuple[Reason, ...]
    weekday: int = 0

    @property
    def led_by(self) -> ReasonCode:
        """The reason with most points."""
        return self.reasons[0].code


def reasons(candidate: Candidate, today: date) -> tuple[Reason, ...]:
    """Every reason to call, most points first; none for who is let go, not to be contacted or snoozed."""
    if is_silent(candidate.rest, today):
        return ()
    found = [
        _promise(candidate, today),
        _debrief(candidate, today),
        _your_turn(candidate, today),
        _birthday(candidate, today),
        _fading(candidate, today),
        _overdue(candidate, today),
        Reason(ReasonCode.GIVE_BACK, 30) if candidate.gave_more else None,
        Reason(ReasonCode.MATCH, 30, about=candidate.match) if candidate.match else None,
        _card_pile(candidate, today),
        _rekindle(candidate, today),
    ]
    resting = rests(candidate.rest, today)
    counted = [reason for reason in found if reason and not (resting and reason.code not in DATED)]
    return tuple(sorted(counted, key=lambda reason: -reason.points))


def score(reasons: Iterable[Reason]) -> float:
    """The best reason fully, the second half, the third a quarter."""
    best = sorted((reason.points for reason in reasons), reverse=True)[:3]
    return sum(points * 0.5**place for place, points in enumerate(best))


def choose(candidates: Iterable[Candidate], today: date, size: int = SIZE) -> tuple[Call, ...]:
    """The week's calls, most wanted first: at most ``size`` (3 to 15; what lies beyond is brought within).

    At most two are led by REKINDLE, at most three have OVERDUE alone, at least one has CARD_PILE if any has.
    Equals: the closer relationship, then the folded name, then the id.
    """
    size = max(SMALLEST, min(LARGEST, size))
    ranked: list[tuple[tuple[float, float, str, int], Call]] = []
    for candidate in candidates:
        why = reasons(candidate, today)
        if why:
            call = Call(candidate.contact, score(why), why)
            ranked.append(((-call.score, -candidate.rank, candidate.sort_name, candidate.contact), call))
    ranked.sort(key=lambda entry: entry[0])
    chosen: list[Call] = []
    for _, call in ranked:
        if len(chosen) < size and _has_room(chosen, call):
            chosen.append(call)
    cards = [call for _, call in ranked if _is_card(call)]
    if cards and not any(_is_card(call) for call in chosen):
        chosen[-1:] = cards[:1]
    return tuple(chosen)


def spread(calls: Iterable[Call], monday: date, today: date) -> tuple[Call, ...]:
    """The calls of ``choose`` over Monday to Friday, in the order of the days, evenly and best first.

    Days that are over get none (on a weekend the whole week is taken). A promise comes no later than the
    day on which it is due, a call that a birthday leads on the birthday itself.
    """
    passed = (today - monday).days
    first = passed + 1 if 0 <= passed <= 4 else 1
    waiting = [(call, _earliest(call, monday, first), _latest(call, monday)) for call in calls]
    placed: list[Call] = []
    for weekday in range(first, 6):
        room = -(-len(waiting) // (6 - weekday))
        must = [entry for entry in waiting if weekday == 5 or entry[2] <= weekday]
        may = [entry for entry in waiting if entry not in must and entry[1] <= weekday]
        taken = must + may[: max(0, room - len(must))]
        placed.extend(replace(entry[0], weekday=weekday) for entry in waiting if entry in taken)
        waiting = [entry for entry in waiting if entry not in taken]
    return tuple(placed)


def _promise(candidate: Candidate, today: date) -> Reason | None:
    if not candidate.promises:
        return None
    first = min(candidate.promises, key=lambda promise: promise.due)
    days = (first.due - today).days
    if days > SOON:
        return None
    return Reason(ReasonCode.PROMISE, 100 if days <= 0 else 80, days, first.due, first.about)


def _debrief(candidate: Candidate, today: date) -> Reason | None:
    due = [(points, each) for each in candidate.debriefs if (points := _debrief_points(each, today))]
    if not due:
        return None
    points, best = max(due, key=lambda entry: (entry[0], -entry[1].introduced_on.toordinal()))
    days = (today - best.introduced_on).days
    return Reason(ReasonCode.DEBRIEF, points, days, best.introduced_on, best.other)


def _debrief_points(due: DebriefDue, today: date) -> int:
    age = (today - due.introduced_on).days
    if 14 <= age <= 30:
        return 70 + age - 14
    return 50 if 30 < age <= 45 else 0


def _your_turn(candidate: Candidate, today: date) -> Reason | None:
    if candidate.unanswered_since is None:
        return None
    days = (today - candidate.unanswered_since).days
    if not 3 <= days <= 180:
        return None
    points = min(85, 60 + days - 3) if days <= 30 else 45
    return Reason(ReasonCode.YOUR_TURN, points, days, candidate.unanswered_since)


def _birthday(candidate: Candidate, today: date) -> Reason | None:
    day = next_birthday(candidate.birthday, today)
    if day is None or (day - today).days > SOON:
        return None
    return Reason(ReasonCode.BIRTHDAY, 40 if candidate.two_way else 15, (day - today).days, day)


def _fading(candidate: Candidate, today: date) -> Reason | None:
    if candidate.until is None or candidate.rhythm > FADING_RHYTHM:
        return None
    days = (candidate.until - today).days
    if not 0 <= days <= FADING_NOTICE:
        return None
    return Reason(ReasonCode.FADING, 50 + 20 * candidate.warmth / 100, days, candidate.until)


def _overdue(candidate: Candidate, today: date) -> Reason | None:
    if candidate.last_touch is None:
        return None
    quiet = (today - candidate.last_touch).days
    ratio = quiet / candidate.rhythm
    connecting = candidate.until is not None and today <= candidate.until
    if ratio <= 1 or not (candidate.rhythm_chosen or connecting):
        return None
    beyond = min(ratio - 1, 2)
    points = 35 + 15 * beyond if candidate.rhythm_chosen else 20 + 10 * beyond
    return Reason(ReasonCode.OVERDUE, points, quiet, candidate.last_touch, rhythm=round(candidate.rhythm))


def _card_pile(candidate: Candidate, today: date) -> Reason | None:
    if candidate.card_since is None:
        return None
    age = max(0, (today - candidate.card_since).days)
    points = next(points for most, points in ((14, 45), (60, 35), (365, 20), (age, 5)) if age <= most)
    return Reason(ReasonCode.CARD_PILE, points, age, candidate.card_since, candidate.met_where)


def _rekindle(candidate: Candidate, today: date) -> Reason | None:
    if not candidate.lapsed or candidate.last_touch is None:
        return None
    quiet = (today - candidate.last_touch).days
    points = 15 + 25 * candidate.peak_warmth / 100 + (5 if quiet >= THREE_YEARS else 0)
    return Reason(ReasonCode.REKINDLE, points, quiet, candidate.last_touch)


def _has_room(chosen: list[Call], call: Call) -> bool:
    if call.led_by is ReasonCode.REKINDLE:
        return sum(each.led_by is ReasonCode.REKINDLE for each in chosen) < MOST_REKINDLE
    if _is_overdue_only(call):
        return sum(_is_overdue_only(each) for each in chosen) < MOST_OVERDUE_ONLY
    return True


def _is_overdue_only(call: Call) -> bool:
    return len(call.reasons) == 1 and call.led_by is ReasonCode.OVERDUE


def _is_card(call: Call) -> bool:
    return any(reason.code is ReasonCode.CARD_PILE for reason in call.reasons)


def _earliest(call: Call, monday: date, first: int) -> int:
    """The first weekday on which the call makes sense: a birthday's own, if it leads."""
    day = call.reasons[0].day
    if call.led_by is ReasonCode.BIRTHDAY and day is not None and 0 <= (day - monday).days <= 4:
        return (day - monday).days + 1
    return first


def _latest(call: Call, monday: date) -> int:
    """The last weekday on which the call still keeps its promise, or is on the birthday."""
    days = [5]
    for place, reason in enumerate(call.reasons):
        leads = place == 0 and reason.code is ReasonCode.BIRTHDAY
        if reason.day is not None and (leads or reason.code is ReasonCode.PROMISE):
            days.append((reason.day - monday).days + 1)
    return max(1, min(days))
