"""The axioms of the relationship model (relationship.md 2.6), each on 2,000 random histories."""

import os
import random
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netdesk.domain.days import number_of
from netdesk.domain.interaction import Direction, Interaction
from netdesk.domain.relationship import Facts, State, Verdict, VerdictReason, verdict
from netdesk.domain.standing import GRACE, RUNWAY, Standing, contact_days, hold_of, spells_of, standing_of
from netdesk.domain.warmth import Window
from netdesk.domain.weight import Fate, act_of
from tests.helpers.relationship_histories import (
    ACT_BYTES,
    CADENCES,
    TODAY,
    histories,
    interaction_of,
    interactions_of,
    life_of,
)

many = settings(max_examples=2_000)
cadences = st.sampled_from(CADENCES)

LEVELS = {State.NOT_YET: 0, State.CONNECTED: 1, State.CONNECTING: 2}
SWAPPED = {Direction.OUT: Direction.IN, Direction.IN: Direction.OUT}


def judged(interactions: Iterable[Interaction], cadence: int | None, today: date = TODAY) -> Verdict:
    standing = standing_of(interactions, cadence, today)
    return verdict(standing, Facts(added=date(2020, 1, 1), cadence=cadence), Window(), today)


def level(one: Verdict) -> int:
    return LEVELS[one.state]


def test_the_random_histories_reach_every_reason() -> None:
    draw = random.Random(20)
    seen: Counter[VerdictReason] = Counter()
    for _ in range(6_000):
        facts, interactions = life_of(draw.randbytes(4 + ACT_BYTES * draw.randrange(15)))
        standing = standing_of(interactions, facts.cadence, TODAY)
        seen[verdict(standing, facts, Window(), TODAY).reason] += 1
    assert set(seen) == set(VerdictReason)


@many
@given(histories, st.binary(min_size=ACT_BYTES, max_size=ACT_BYTES), cadences)
def test_a1_another_act_never_lowers_the_state_nor_the_date(
    data: bytes, another: bytes, cadence: int | None
) -> None:
    before = interactions_of(data)
    poorer = judged(before, cadence)
    richer = judged([interaction_of(another), *before], cadence)
    assert level(richer) >= level(poorer)
    assert (richer.connecting_until or date.min) >= (poorer.connecting_until or date.min)


@many
@given(histories, cadences, st.integers(1, 400))
def test_a2_waiting_never_raises_the_state(data: bytes, cadence: int | None, days: int) -> None:
    interactions = [each for each in interactions_of(data) if act_of(each, TODAY).fate is not Fate.PARKED]
    now = judged(interactions, cadence)
    later = judged(interactions, cadence, TODAY + timedelta(days=days))
    assert level(later) <= level(now)


@many
@given(histories, cadences, st.sampled_from([Direction.OUT, Direction.IN]))
def test_a3_one_side_alone_is_never_connecting(data: bytes, cadence: int | None, side: Direction) -> None:
    alone = judged([replace(each, direction=side) for each in interactions_of(data)], cadence)
    assert alone.state is not State.CONNECTING
    assert alone.connecting_until is None
    assert alone.warmth == 0


@many
@given(histories, cadences)
def test_a4_clicks_and_machine_mail_never_change_the_colour(data: bytes, cadence: int | None) -> None:
    interactions = interactions_of(data)
    weightless = (Fate.BULK, Fate.CLICK)
    acts = [each for each in interactions if act_of(each, TODAY).fate not in weightless]
    whole, only_acts = judged(interactions, cadence), judged(acts, cadence)
    assert (whole.state is State.CONNECTING) == (only_acts.state is State.CONNECTING)
    assert whole.connecting_until == only_acts.connecting_until
    assert whole.strength == only_acts.strength


@many
@given(histories, cadences, st.randoms(use_true_random=False))
def test_a5_the_order_of_import_changes_nothing(
    data: bytes, cadence: int | None, draw: random.Random
) -> None:
    interactions = interactions_of(data)
    shuffled = draw.sample(interactions, len(interactions))
    assert standing_of(shuffled, cadence, TODAY) == standing_of(interactions, cadence, TODAY)


@many
@given(histories, cadences, st.integers(0, 2**14 - 1))
def test_a6_the_same_item_twice_is_one(data: bytes, cadence: int | None, which: int) -> None:
    interactions = interactions_of(data)
    again = [each for place, each in enumerate(interactions) if which >> place & 1]
    assert standing_of(interactions + again, cadence, TODAY) == standing_of(interactions, cadence, TODAY)


@contextmanager
def zone(name: str) -> Iterator[None]:
    before = os.environ.get("TZ")
    os.environ["TZ"] = name
    time.tzset()
    try:
        yield
    finally:
        if before is None:
            del os.environ["TZ"]
        else:
            os.environ["TZ"] = before
        time.tzset()


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="this system cannot change the zone of a process")
@many
@given(histories, cadences, st.sampled_from(["00:01", "12:00", "23:59"]))
def test_a7_the_zone_and_the_clock_change_nothing(data: bytes, cadence: int | None, clock: str) -> None:
    interactions = interactions_of(data)
    with zone("XXX-14"):
        east = judged(interactions, cadence)
    with zone("XXX+12"):
        west = judged([replace(each, time=clock) for each in interactions], cadence)
    assert east == west


@many
@given(histories, cadences)
def test_a8_swapping_the_two_leaves_state_and_date(data: bytes, cadence: int | None) -> None:
    interactions = interactions_of(data)
    mirrored = [replace(each, direction=SWAPPED.get(each.direction, each.direction)) for each in interactions]
    mine, theirs = judged(interactions, cadence), judged(mirrored, cadence)
    assert (mine.state, mine.connecting_until, mine.warmth) == (theirs.state, theirs.connecting_until, theirs.warmth)
    assert (mine.standing.out_direct, mine.standing.in_days) == (theirs.standing.in_direct, theirs.standing.out_days)


@many
@given(histories, cadences)
def test_a9_connecting_means_the_quieter_side_acted_within_the_hold_and_grace(
    data: bytes, cadence: int | None
) -> None:
    now = judged(interactions_of(data), cadence)
    if now.state is State.CONNECTING:
        assert now.standing.out_direct is not None
        assert now.standing.in_direct is not None
        assert now.both_ways <= hold_of(cadence) + GRACE
    else:
        assert now.connecting_until is None or now.connecting_until < TODAY


@many
@given(histories, cadences)
def test_a10_every_spell_lasts_fourteen_days(data: bytes, cadence: int | None) -> None:
    days = contact_days(act_of(each, TODAY) for each in interactions_of(data))
    spells = list(spells_of(days, cadence))
    assert all(spell.until - spell.begin >= RUNWAY for spell in spells)
    ends = [spell.until for spell in spells]
    assert [spell.prev_until for spell in spells] == [None, *ends[:-1]][: len(spells)]
    assert all(spell.prev_until is None or spell.prev_until < spell.begin for spell in spells)
    standing: Standing = standing_of(interactions_of(data), cadence, TODAY)
    assert standing.until == (ends[-1] if ends else None)
    assert standing.until is None or standing.until <= number_of(TODAY) + hold_of(cadence) + GRACE
