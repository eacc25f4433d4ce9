"""The axioms of the relationship model (relationship.md 2.6), all of them on each of 2,000 random histories.

They are functions of one test because drawing a history costs more than looking at it.
"""

import os
import random
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given, settings

from netdesk.domain.interaction import Channel, Direction, Interaction
from netdesk.domain.relationship import Facts, State, Verdict, VerdictReason, verdict
from netdesk.domain.standing import GRACE, RUNWAY, contact_days, hold_of, standing_of
from netdesk.domain.warmth import Window
from netdesk.domain.weight import Fate, act_of
from tests.helpers.relationship_histories import LIFE_BYTES, TODAY, Case, cases, life_of
from tests.helpers.relationship_reference import spells_of

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
        facts, interactions = life_of(draw.randbytes(LIFE_BYTES))
        standing = standing_of(interactions, facts.cadence, TODAY)
        seen[verdict(standing, facts, Window(), TODAY).reason] += 1
    assert set(seen) == set(VerdictReason)


def a1_another_act_never_lowers_the_state_nor_the_date(case: Case) -> None:
    poorer = judged(case.interactions, case.cadence)
    richer = judged([case.another, *case.interactions], case.cadence)
    assert level(richer) >= level(poorer)
    assert (richer.connecting_until or date.min) >= (poorer.connecting_until or date.min)


def a2_waiting_never_raises_the_state(case: Case) -> None:
    interactions = [each for each in case.interactions if act_of(each, TODAY).fate is not Fate.PARKED]
    now = judged(interactions, case.cadence)
    later = judged(interactions, case.cadence, TODAY + timedelta(days=1 + case.number % 400))
    assert level(later) <= level(now)


def a3_one_side_alone_is_never_connecting(case: Case) -> None:
    side = Direction.OUT if case.number % 2 else Direction.IN
    alone = judged([replace(each, direction=side) for each in case.interactions], case.cadence)
    assert alone.state is not State.CONNECTING
    assert alone.connecting_until is None
    assert alone.warmth == 0


def a4_clicks_and_machine_mail_never_change_the_colour(case: Case) -> None:
    weightless = (
        {"automatic": True}, {"people": 26}, {"channel": Channel.LIKE}, {"channel": Channel.ACCEPT},
        {"channel": Channel.INVITATION, "note": ""}, {"channel": Channel.OTHER},
    )  # fmt: skip
    noise = [
        replace(each, source_id="", **weightless[(case.number + place) % len(weightless)])
        for place, each in enumerate([case.another, *case.interactions])
    ]
    quiet, noisy = judged(case.interactions, case.cadence), judged(case.interactions + noise, case.cadence)
    assert (noisy.state is State.CONNECTING) == (quiet.state is State.CONNECTING)
    assert noisy.connecting_until == quiet.connecting_until
    assert noisy.strength == quiet.strength


def a5_the_order_of_import_changes_nothing(case: Case) -> None:
    shuffled = case.interactions[:]
    random.Random(case.number).shuffle(shuffled)
    assert standing_of(shuffled, case.cadence, TODAY) == standing_of(case.interactions, case.cadence, TODAY)


def a6_the_same_item_twice_is_one(case: Case) -> None:
    again = [each for place, each in enumerate(case.interactions) if case.number >> place & 1]
    once, twice = case.interactions, again + case.interactions
    assert standing_of(twice, case.cadence, TODAY) == standing_of(once, case.cadence, TODAY)


@contextmanager
def zone(name: str) -> Iterator[None]:
    """Live in another zone for a while, on a system where a process can."""
    if not hasattr(time, "tzset"):
        yield
        return
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


def a7_the_zone_and_the_clock_change_nothing(case: Case) -> None:
    clock = ("00:01", "12:00", "23:59")[case.number % 3]
    with zone("XXX-14"):
        east = judged(case.interactions, case.cadence)
    with zone("XXX+12"):
        west = judged([replace(each, time=clock) for each in case.interactions], case.cadence)
    assert east == west


def a8_swapping_the_two_leaves_state_and_date(case: Case) -> None:
    mirrored = [replace(each, direction=SWAPPED.get(each.direction, each.direction)) for each in case.interactions]
    mine, theirs = judged(case.interactions, case.cadence), judged(mirrored, case.cadence)
    assert mine.state == theirs.state
    assert mine.connecting_until == theirs.connecting_until
    assert mine.warmth == theirs.warmth
    assert mine.standing.out_direct == theirs.standing.in_direct
    assert mine.standing.out_days == theirs.standing.in_days


def a9_connecting_means_the_quieter_side_acted_within_the_hold_and_grace(case: Case) -> None:
    now = judged(case.interactions, case.cadence)
    if now.state is State.CONNECTING:
        assert now.standing.out_direct is not None
        assert now.standing.in_direct is not None
        assert now.both_ways <= hold_of(case.cadence) + GRACE


def a10_every_spell_lasts_fourteen_days(case: Case) -> None:
    days = contact_days(act_of(each, TODAY) for each in case.interactions)
    spells = list(spells_of(days, case.cadence))
    assert all(spell.until - spell.begin >= RUNWAY for spell in spells)
    assert all(spell.prev_until is None or spell.prev_until < spell.begin for spell in spells)
    ends = [None, *(spell.until for spell in spells)]
    assert [spell.prev_until for spell in spells] == ends[:-1]
    assert standing_of(case.interactions, case.cadence, TODAY).until == ends[-1]


AXIOMS = (
    a1_another_act_never_lowers_the_state_nor_the_date,
    a2_waiting_never_raises_the_state,
    a3_one_side_alone_is_never_connecting,
    a4_clicks_and_machine_mail_never_change_the_colour,
    a5_the_order_of_import_changes_nothing,
    a6_the_same_item_twice_is_one,
    a7_the_zone_and_the_clock_change_nothing,
    a8_swapping_the_two_leaves_state_and_date,
    a9_connecting_means_the_quieter_side_acted_within_the_hold_and_grace,
    a10_every_spell_lasts_fourteen_days,
)


@settings(max_examples=2_000)
@given(cases)
def test_every_axiom_holds_on_two_thousand_histories(case: Case) -> None:
    for axiom in AXIOMS:
        axiom(case)
