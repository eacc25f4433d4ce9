"""How much one touch weighs: channel, size of the group, machine mail (relationship.md 2.1 and 2.2)."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
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
"""What one touch of each channel weighs; an invitation without the author's own words weighs nothing."""

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


def weight(interaction: Interaction) -> float:
    """The weight w = c(channel) * g(people) * q(automatic) of one touch, whoever acted.

    g is 1 for up to three people, 3/people up to 25, 0 above; q is 0 for automatic and bulk mail, else 1.
    """
    if interaction.automatic or interaction.people > LARGEST_GROUP:
        return 0.0
    if interaction.channel is Channel.INVITATION and not interaction.note:
        return 0.0
    full = WEIGHTS[interaction.channel]
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


def act_of(interaction: Interaction, today: date) -> Act:
    """What ``interaction`` does to a relationship as seen on ``today``."""
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
    weighs = weight(interaction)
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
