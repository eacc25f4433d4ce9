"""Random histories of one contact, drawn as bytes: fast to make, and shorter bytes are simpler histories."""

from datetime import date, timedelta

from hypothesis import strategies as st

from netdesk.domain.contact import ContactId, Via
from netdesk.domain.interaction import Channel, Direction, Interaction, Kind, Precision
from netdesk.domain.relationship import Facts

TODAY = date(2026, 3, 31)

ACT_BYTES = 4
CHANNELS = (*Channel, Channel.EMAIL, Channel.EMAIL, Channel.EMAIL, Channel.MESSAGE, Channel.CALL)
DIRECTIONS = (Direction.OUT, Direction.IN, Direction.OUT, Direction.IN, Direction.MUTUAL, Direction.UNKNOWN)
KINDS = (Kind.NEUTRAL, Kind.NEUTRAL, Kind.NEUTRAL, Kind.GIVE, Kind.ASK, Kind.ASK, Kind.THANKS)
PEOPLE = (1, 1, 1, 1, 1, 1, 2, 3, 4, 6, 7, 10, 18, 19, 25, 26)
CADENCES = (None, None, None, 7, 30, 90, 180, 365)
CIRCLES = (None, None, None, None, 5, 15, 50, 150)

histories = st.binary(max_size=14 * ACT_BYTES)
lives = st.binary(min_size=4, max_size=4 + 14 * ACT_BYTES)
"""The bytes of ``interactions_of``, and of ``life_of``."""


def interaction_of(act: bytes, source_id: str = "") -> Interaction:
    """One interaction from four bytes; zeros are a plain e-mail of mine, today."""
    when, channel, people, rest = act
    days_ago = -(when - 247) if when > 247 else when * when // 40
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
        planned=flags == 5 and channel % 2 == 0,
        precision=precision,
        note="glad we met" if people & 1 else "",
        source="mail" if source_id else "",
        source_id=source_id,
    )


def interactions_of(data: bytes) -> list[Interaction]:
    """A history from bytes, each interaction with a source id of its own."""
    whole = len(data) - len(data) % ACT_BYTES
    return [
        interaction_of(data[start : start + ACT_BYTES], f"item-{start}") for start in range(0, whole, ACT_BYTES)
    ]


def life_of(data: bytes) -> tuple[Facts, list[Interaction]]:
    """A contact's facts from the first four bytes, and a history from the others."""
    added, rhythm, via, decided = data[:4]
    facts = Facts(
        added=TODAY - timedelta(days=added * 3),
        via=tuple(Via)[via % 4],
        invite_had_note=via > 127,
        cadence=CADENCES[rhythm % 8],
        circle=CIRCLES[(rhythm >> 3) % 8],
        snoozed_until=TODAY + timedelta(days=decided % 40 - 5) if decided % 5 == 1 else None,
        turn_closed=TODAY - timedelta(days=decided % 60) if decided % 4 == 2 else None,
        let_go=decided > 250,
    )
    return facts, interactions_of(data[4:])
