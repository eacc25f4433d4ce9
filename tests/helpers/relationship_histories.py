"""Random histories of one contact, drawn as bytes: fast to make, and shorter bytes are simpler histories."""

from dataclasses import dataclass
from datetime import date, timedelta

from hypothesis import strategies as st

from netdesk.domain.contact import ContactId, Via
from netdesk.domain.interaction import Channel, Direction, Interaction, Kind, Precision
from netdesk.domain.relationship import Facts
from netdesk.domain.weight import CLICKS, HEAVIEST, Tempo, scale_with

TODAY = date(2026, 3, 31)

ACT_BYTES = 4
CHANNELS = (*Channel, *[Channel.EMAIL, Channel.MESSAGE, Channel.CHAT] * 5)
DIRECTIONS = (Direction.OUT, Direction.IN, Direction.OUT, Direction.IN, Direction.MUTUAL, Direction.UNKNOWN)
KINDS = (Kind.NEUTRAL, Kind.NEUTRAL, Kind.NEUTRAL, Kind.GIVE, Kind.ASK, Kind.ASK, Kind.THANKS)
PEOPLE = (1, 1, 1, 1, 1, 1, 2, 3, 4, 6, 7, 10, 18, 19, 25, 26)
CADENCES = (None, None, None, 7, 30, 90, 180, 365)
CIRCLES = (None, None, None, None, 5, 15, 50, 150)

MOST_ACTS = 10
CASE_BYTES = 9 + MOST_ACTS * ACT_BYTES
LIFE_BYTES = 5 + MOST_ACTS * ACT_BYTES


@dataclass(frozen=True)
class Case:
    """A history for an axiom, with a cadence, one more act, and a number to vary the case by."""

    cadence: int | None
    number: int
    another: Interaction
    interactions: list[Interaction]


def case_of(data: bytes) -> Case:
    """A case from ``CASE_BYTES`` bytes."""
    return Case(
        cadence=CADENCES[data[0] % len(CADENCES)],
        number=int.from_bytes(data[1:4]),
        another=interaction_of(data[4:8]),
        interactions=interactions_of(data[8:]),
    )


# One draw of a fixed size for a whole case: drawing costs more than the test, and free sizes stay small.
cases = st.binary(min_size=CASE_BYTES, max_size=CASE_BYTES).map(case_of)


def interaction_of(act: bytes, source_id: str = "") -> Interaction:
    """One interaction from four bytes; zeros are a plain e-mail of mine, today."""
    when, channel, people, rest = act
    days_ago = -(when - 247) if when > 247 else when * when // 80
    flags, direction = rest >> 5, rest % len(DIRECTIONS)
    precision = (Precision.MONTH, Precision.YEAR, Precision.NONE)[people % 3] if flags == 7 else Precision.DAY
    return Interaction(
        contacts=(ContactId(1),),
        channel=CHANNELS[-1 - channel % len(CHANNELS)] if channel else Channel.EMAIL,
        direction=DIRECTIONS[direction],
        day=None if precision is Precision.NONE else TODAY - timedelta(days=days_ago),
        people=PEOPLE[people % len(PEOPLE)],
        kind=KINDS[(people >> 4) % len(KINDS)],
        automatic=flags == 6,
        planned=flags in (5, 7) and channel % 4 == 0,
        precision=precision,
        note="glad we met" if people & 1 else "",
        source="mail" if source_id else "",
        source_id=source_id,
    )


def interactions_of(data: bytes) -> list[Interaction]:
    """A history: how many acts, then their bytes; each has a source id of its own."""
    acts = [data[1 + place * ACT_BYTES : 1 + (place + 1) * ACT_BYTES] for place in range(data[0] % (MOST_ACTS + 1))]
    return [interaction_of(act, f"item-{place}") for place, act in enumerate(acts)]


def life_of(data: bytes) -> tuple[Facts, list[Interaction]]:
    """A contact's facts and history from ``LIFE_BYTES`` bytes."""
    added, rhythm, via, decided = data[:4]
    history = interactions_of(data[4:])
    closed = history[decided % len(history)].day if history and decided % 4 == 2 else None
    facts = Facts(
        added=TODAY - timedelta(days=added * 3),
        via=tuple(Via)[via % 4],
        invite_had_note=via > 127,
        cadence=CADENCES[rhythm % 8],
        circle=CIRCLES[(rhythm >> 3) % 8],
        snoozed_until=TODAY + timedelta(days=decided % 40 - 5) if decided % 5 == 1 else None,
        turn_closed=closed,
        let_go=decided > 250,
    )
    return facts, history


own_weights = st.dictionaries(
    st.sampled_from(sorted(set(Channel) - CLICKS)),
    st.sampled_from((0.0, 0.05, 0.45, 0.5, 1.0, 2.55, HEAVIEST)),
    max_size=8,
)
scales = st.builds(scale_with, own_weights, st.sampled_from(Tempo))
"""By what a book may measure: some channels weigh another thing, and each tempo."""

lives = st.binary(min_size=LIFE_BYTES, max_size=LIFE_BYTES).map(life_of)
