"""How much one touch weighs: channel, size of the group, machine mail (relationship.md 2.1 and 2.2)."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import IntEnum, StrEnum
from types import MappingProxyType
from typing import Final

from netdesk.domain.days import number_of
from netdesk.domain.interaction import Channel, Direction, Interaction, Precision

WEIGHTS: Final[Mapping[Channel, float]] = MappingProxyType(
    {
        Channel.IN_PERSON: 3.0,
        Channel.CALL: 2.0,
        Channel.VIDEO: 2.0,
        Channel.EMAIL: 1.0,
        Channel.LETTER: 1.0,
        Channel.MESSAGE: 1.0,
        Channel.INVITATION: 1.0,
        Channel.CHAT: 0.75,
        Channel.SMS: 0.75,
        Channel.VOICEMAIL: 0.75,
        Channel.COMMENT: 0.35,
        Channel.RECOMMENDATION: 0.35,
        Channel.ACCEPT: 0.0,
        Channel.LIKE: 0.0,
        Channel.OTHER: 0.0,
    }
)
"""What one touch of each channel weighs unless the book says otherwise; an invitation without the author's own
words weighs nothing."""

CLICKS: Final = frozenset({Channel.ACCEPT, Channel.LIKE})
"""What weighs nothing in every book: a click never changes the colour (2.6, A4)."""

HEAVIEST: Final = 5.0
"""The most that a book may let a channel weigh."""

BOTH_ACT: Final = frozenset({Channel.IN_PERSON, Channel.CALL, Channel.VIDEO})
"""Channels on which both act when nobody said who did."""

FULL_GROUP: Final = 3
"""Up to this many people addressed, a touch keeps its whole weight."""

LARGEST_GROUP: Final = 25
"""More people than this is a broadcast, which weighs nothing."""

DIRECT: Final = 0.5
"""From this weight on an act is direct: meant for the person, not for a crowd."""

CLOCK_SKEW: Final = 2
"""So many days ahead of today is a wrong clock, not a wrong date."""


class Tempo(IntEnum):
    """How many days one exchange of weight 1 holds a relationship: K before a slow cadence stretches it (2.5, 8)."""

    BRISK = 30
    STANDARD = 60
    SLOW = 90


@dataclass(frozen=True, slots=True)
class Scale:
    """By what a book measures relationships: the weight of every channel, and the tempo (2.2, 8)."""

    weights: Mapping[Channel, float] = field(default_factory=lambda: WEIGHTS, hash=False)
    tempo: Tempo = Tempo.STANDARD

    @property
    def own_weights(self) -> dict[Channel, float]:
        """The weights that are not the usual ones."""
        return {channel: weighs for channel, weighs in self.weights.items() if weighs != WEIGHTS[channel]}


def scale_with(own_weights: Mapping[Channel, float], tempo: Tempo = Tempo.STANDARD) -> Scale:
    """The usual scale but for ``own_weights``, each from 0 to HEAVIEST; that of a click stays 0."""
    own = {channel: weighs for channel, weighs in own_weights.items() if channel not in CLICKS}
    return Scale(MappingProxyType({**WEIGHTS, **own}), tempo)


USUAL_SCALE: Final = Scale()
"""The scale of a book that says nothing else."""


class Fate(StrEnum):
    """What becomes of an interaction when a relationship is judged."""

    COUNTED = "counted"
    PLANNED = "planned"
    UNDATED = "undated"
    PARKED = "parked"
    BULK = "bulk"
    CLICK = "click"
    UNDIRECTED = "undirected"


@dataclass(frozen=True, slots=True)
class Act:
    """An interaction as the rules see it: its fate, its day number, and each side's weight."""

    fate: Fate
    day: int | None
    w_out: float = 0.0
    w_in: float = 0.0


def weight(interaction: Interaction, scale: Scale = USUAL_SCALE) -> float:
    """The weight w = c(channel) * g(people) * q(automatic) of one touch, whoever acted.

    g is 1 for up to three people, 3/people up to 25, 0 above; q is 0 for automatic and bulk mail, else 1.
    """
    if interaction.automatic or interaction.people > LARGEST_GROUP:
        return 0.0
    if interaction.channel is Channel.INVITATION and not interaction.note:
        return 0.0
    full = scale.weights[interaction.channel]
    # Multiplied before divided, as the SQL does it: eighteen at a dinner weigh 0.5 to the last bit.
    return full if interaction.people <= FULL_GROUP else full * FULL_GROUP / interaction.people


def acting(interaction: Interaction) -> Direction:
    """Who acted; a meeting or an answered call without a direction is mutual."""
    if interaction.direction is Direction.UNKNOWN and interaction.channel in BOTH_ACT:
        return Direction.MUTUAL
    return interaction.direction


def counted_day(day: date | None, precision: Precision) -> date | None:
    """The day an interaction counts from: the first of a month or year known only roughly (2.1)."""
    if day is None or precision is Precision.NONE:
        return None
    if precision is Precision.YEAR:
        return day.replace(month=1, day=1)
    return day.replace(day=1) if precision is Precision.MONTH else day


def settled(interaction: Interaction, today: date) -> Interaction:
    """The interaction as it is kept when it is read or logged today (2.1, 2.2).

    A month or a year counts from its first day; a day up to two days ahead of today is a wrong clock, so today,
    unless it is planned; a meeting or an answered call without a direction is mutual.
    """
    precision = interaction.precision if interaction.day is not None else Precision.NONE
    day = counted_day(interaction.day, precision)
    exact = precision is Precision.DAY and not interaction.planned
    if day is not None and exact and 0 < (day - today).days <= CLOCK_SKEW:
        day = today
    return replace(interaction, day=day, precision=precision, direction=acting(interaction))


def act_of(interaction: Interaction, today: date, scale: Scale = USUAL_SCALE) -> Act:
    """What ``interaction`` does to a relationship as seen on ``today``, measured by ``scale``."""
    counted = counted_day(interaction.day, interaction.precision)
    day = None if counted is None else number_of(counted)
    if interaction.planned:
        return Act(Fate.PLANNED, day)
    if counted is None:
        return Act(Fate.UNDATED, None)
    if counted > today:
        return Act(Fate.PARKED, day)
    if interaction.automatic or interaction.people > LARGEST_GROUP:
        return Act(Fate.BULK, day)
    weighs = weight(interaction, scale)
    if not weighs:
        return Act(Fate.CLICK, day)
    direction = acting(interaction)
    if direction is Direction.UNKNOWN:
        return Act(Fate.UNDIRECTED, day)
    return Act(
        Fate.COUNTED,
        day,
        w_out=0.0 if direction is Direction.IN else weighs,
        w_in=0.0 if direction is Direction.OUT else weighs,
    )
