"""Where a relationship stands: what can be stored of a history because it does not age (relationship.md 2).

Sums are kept as of day zero, weighed by ``growth(day)``; whoever reads them on a later day divides by that
day's growth. So nothing has to be written when the date changes.
"""

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Final

from netdesk.domain.days import number_of
from netdesk.domain.interaction import Direction, Interaction, Kind
from netdesk.domain.weight import DIRECT, USUAL_SCALE, Act, Fate, Scale, act_of

HALF_LIFE: Final = 60
"""Days in which the weight of an act halves."""

LONGEST_HOLD: Final = 180
"""The most days that a slow cadence makes of K, the hold; the least are those of the tempo."""

GRACE: Final = 60
"""Nothing holds longer than the hold and this many days after the quieter side's last direct act."""

RUNWAY: Final = 14
"""A relationship becomes Connecting only when it will stay so for this many days."""

LOUDER: Final = 0.2
"""How much of the louder side counts in the order of closeness."""

FARTHEST_DAY: Final = 60_000
"""Days beyond this, before 1835 and after 2165, weigh as much as it: 2**(day/60) stays within a double."""

NEVER: Final = number_of(date.max)
"""The day on which an appointment without a date has passed."""


@dataclass(frozen=True, slots=True)
class Standing:
    """One contact's history in the figures the verdict needs; days are numbers (``domain.days``).

    ``out_`` is what I did, ``in_`` what they did. ``*_sum`` are the decayed sums as of day zero (2.4);
    ``*_last`` the last day with any weight, ``*_direct`` the last with a direct act, ``*_days`` and
    ``*_direct_days`` how many such days there were. ``turn`` is their last direct act that was more
    than thanks. ``unanswered`` counts my direct days after their last direct act. ``in_not_asks``
    counts their acts that were no ask. ``until`` is the last Connecting day so far, None when it
    never was; ``spell_day`` and ``prev_until`` tell when it last began and what it had ended at before.
    ``peak`` is the greatest two-way strength ever. ``bulk``, ``clicks``, ``undirected`` and ``undated``
    count items that move nothing, ``planned_until`` is the last day of an appointment.
    """

    out_sum: float = 0.0
    in_sum: float = 0.0
    out_last: int | None = None
    in_last: int | None = None
    out_direct: int | None = None
    in_direct: int | None = None
    turn: int | None = None
    out_days: int = 0
    in_days: int = 0
    out_direct_days: int = 0
    in_direct_days: int = 0
    days: int = 0
    first_day: int | None = None
    last_day: int | None = None
    first_out_direct: int | None = None
    unanswered: int = 0
    in_not_asks: int = 0
    median_gap: float | None = None
    until: int | None = None
    spell_day: int | None = None
    prev_until: int | None = None
    peak: float = 0.0
    bulk: int = 0
    bulk_last: int | None = None
    bulk_in_last: int | None = None
    clicks: int = 0
    click_last: int | None = None
    undirected: int = 0
    undated: int = 0
    planned_until: int | None = None

    @property
    def rank_key(self) -> float:
        """R of 2.4: the order by it is the same on every day."""
        return min(self.out_sum, self.in_sum) + LOUDER * max(self.out_sum, self.in_sum)

    @property
    def happened(self) -> bool:
        """True when anything at all happened, whether or not it counts."""
        return bool(self.days or self.bulk or self.clicks or self.undirected or self.undated)


@dataclass(frozen=True, slots=True)
class Spell:
    """A time of being Connecting: from its first day to its last, and where the one before had ended."""

    begin: int
    until: int
    prev_until: int | None


@dataclass(slots=True)
class Course:
    """The running sums of one history while its contact-days pass in order (2.4, 2.5)."""

    hold: int
    out_sum: float = 0.0
    in_sum: float = 0.0
    out_direct: int | None = None
    in_direct: int | None = None
    peak: float = 0.0
    spell: Spell | None = None

    def pass_day(self, day: int, w_out: float, w_in: float) -> None:
        """One contact-day with the weight of each side."""
        scale = growth(day)
        self.out_sum += w_out * scale
        self.in_sum += w_in * scale
        self.out_direct = day if w_out >= DIRECT else self.out_direct
        self.in_direct = day if w_in >= DIRECT else self.in_direct
        quieter = min(self.out_sum, self.in_sum)
        self.peak = max(self.peak, quieter / scale)
        if self.out_direct is None or self.in_direct is None:
            return
        faded = math.floor(HALF_LIFE * math.log2(quieter) + 1e-6) + self.hold
        until = min(faded, min(self.out_direct, self.in_direct) + self.hold + GRACE)
        if until - day < RUNWAY:
            return
        if self.spell is None:
            self.spell = Spell(day, until, None)
        elif self.spell.until < day:
            self.spell = Spell(day, until, self.spell.until)
        else:
            self.spell = Spell(self.spell.begin, max(self.spell.until, until), self.spell.prev_until)


def growth(day: int) -> float:
    """What an act of weight 1 on ``day`` adds to the sums as of day zero."""
    return math.pow(2.0, max(-FARTHEST_DAY, min(FARTHEST_DAY, day)) / HALF_LIFE)


def hold_of(cadence: int | None, scale: Scale = USUAL_SCALE) -> int:
    """K: the hold in days, that of the tempo, stretched by a slow cadence set by hand (2.5)."""
    return min(max(scale.tempo, cadence or 0), LONGEST_HOLD)


def held_alone(weighs: float, scale: Scale = USUAL_SCALE) -> int | None:
    """How many days a single exchange of weight ``weighs`` on one day keeps Connecting; None for not at all (2.2)."""
    course = Course(hold_of(None, scale))
    course.pass_day(0, weighs, weighs)
    return None if course.spell is None else course.spell.until


def standing_of(
    interactions: Iterable[Interaction], cadence: int | None, today: date, scale: Scale = USUAL_SCALE
) -> Standing:
    """The standing of one contact after ``interactions``, in any order: the reference for the stored figures.

    Two with the same source and source id are one. What is dated after ``today`` is parked until its day.
    """
    # It brings fractions and decimals along, and a start needs the constants here, not the reference.
    from statistics import median

    acts = [(each, act_of(each, today, scale)) for each in once_each(interactions)]
    counted = [(each, act) for each, act in acts if act.fate is Fate.COUNTED]
    days = contact_days(act for _, act in counted)
    course = Course(hold_of(cadence, scale))
    for day in days:
        course.pass_day(*day)
    gaps = [later[0] - earlier[0] for earlier, later in pairwise(days)]
    out_days = [day for day, w_out, _ in days if w_out]
    in_days = [day for day, _, w_in in days if w_in]
    out_direct = [day for day, w_out, _ in days if w_out >= DIRECT]
    in_direct = [day for day, _, w_in in days if w_in >= DIRECT]
    their_last = course.in_direct
    spell = course.spell
    bulk = _days_of(Fate.BULK, acts)
    clicks = _days_of(Fate.CLICK, acts)
    return Standing(
        out_sum=course.out_sum,
        in_sum=course.in_sum,
        out_last=max(out_days, default=None),
        in_last=max(in_days, default=None),
        out_direct=course.out_direct,
        in_direct=course.in_direct,
        turn=max(
            (
                act.day
                for each, act in counted
                if act.w_in >= DIRECT and each.kind is not Kind.THANKS and act.day is not None
            ),
            default=None,
        ),
        out_days=len(out_days),
        in_days=len(in_days),
        out_direct_days=len(out_direct),
        in_direct_days=len(in_direct),
        days=len(days),
        first_day=days[0][0] if days else None,
        last_day=days[-1][0] if days else None,
        first_out_direct=out_direct[0] if out_direct else None,
        unanswered=sum(1 for day in out_direct if their_last is None or day > their_last),
        in_not_asks=sum(1 for each, act in counted if act.w_in and each.kind is not Kind.ASK),
        median_gap=float(median(gaps)) if gaps else None,
        until=spell.until if spell else None,
        spell_day=spell.begin if spell else None,
        prev_until=spell.prev_until if spell else None,
        peak=course.peak,
        bulk=len(bulk),
        bulk_last=max(bulk, default=None),
        bulk_in_last=max(_days_of(Fate.BULK, acts, Direction.IN), default=None),
        clicks=len(clicks),
        click_last=max(clicks, default=None),
        undirected=sum(1 for _, act in acts if act.fate is Fate.UNDIRECTED),
        undated=sum(1 for _, act in acts if act.fate is Fate.UNDATED),
        planned_until=max(
            (NEVER if act.day is None else act.day for _, act in acts if act.fate is Fate.PLANNED),
            default=None,
        ),
    )


def once_each(interactions: Iterable[Interaction]) -> Iterator[Interaction]:
    """The interactions without second imports of the same item."""
    seen: set[tuple[str, str]] = set()
    for each in interactions:
        key = (each.source, each.source_id)
        if each.source_id and key in seen:
            continue
        seen.add(key)
        yield each


def contact_days(acts: Iterable[Act]) -> list[tuple[int, float, float]]:
    """Days in order with each side's greatest weight: fifty chats on one day are one chat-day (2.3)."""
    days: dict[int, tuple[float, float]] = {}
    for act in acts:
        if act.fate is Fate.COUNTED and act.day is not None:
            w_out, w_in = days.get(act.day, (0.0, 0.0))
            days[act.day] = (max(w_out, act.w_out), max(w_in, act.w_in))
    return [(day, *days[day]) for day in sorted(days)]


def _days_of(fate: Fate, acts: list[tuple[Interaction, Act]], direction: Direction | None = None) -> list[int]:
    return [
        act.day
        for each, act in acts
        if act.fate is fate and act.day is not None and direction in (None, each.direction)
    ]
