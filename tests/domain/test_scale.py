"""Other weights and another tempo: what stays true whatever a book measures by (relationship.md 2.2, 2.6, 8)."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netdesk.domain.contact import ContactId
from netdesk.domain.interaction import Channel, Direction, Interaction
from netdesk.domain.relationship import Facts, State, VerdictReason, contributions, verdict
from netdesk.domain.standing import GRACE, RUNWAY, contact_days, held_alone, hold_of, standing_of
from netdesk.domain.warmth import Window
from netdesk.domain.weight import CLICKS, HEAVIEST, USUAL_SCALE, WEIGHTS, Scale, Tempo, act_of, scale_with
from tests.helpers.examples import examples
from tests.helpers.relationship_histories import TODAY, Case, cases, scales
from tests.helpers.relationship_reference import spells_of

CALL = Interaction((ContactId(1),), Channel.CALL, Direction.MUTUAL, date(2026, 3, 1))


def test_a_scale_that_says_nothing_is_the_usual_one() -> None:
    assert scale_with({}) == USUAL_SCALE == Scale(WEIGHTS, Tempo.STANDARD)
    assert scale_with(WEIGHTS).own_weights == {}


def test_a_scale_keeps_apart_what_is_its_own() -> None:
    assert scale_with({Channel.CALL: 2.5, Channel.EMAIL: 1.0}).own_weights == {Channel.CALL: 2.5}


@pytest.mark.parametrize("channel", sorted(CLICKS))
def test_a_click_weighs_nothing_whatever_a_book_says(channel: Channel) -> None:
    assert scale_with(dict.fromkeys(Channel, HEAVIEST)).weights[channel] == 0


@pytest.mark.parametrize(
    ("channel", "days"),
    [
        (Channel.IN_PERSON, 120), (Channel.CALL, 120), (Channel.VIDEO, 120), (Channel.EMAIL, 60), (Channel.LETTER, 60),
        (Channel.MESSAGE, 60), (Channel.INVITATION, 60), (Channel.CHAT, 35), (Channel.SMS, 35), (Channel.VOICEMAIL, 35),
        (Channel.COMMENT, None), (Channel.RECOMMENDATION, None), (Channel.LIKE, None), (Channel.ACCEPT, None),
    ],
)  # fmt: skip
def test_one_exchange_alone_holds_as_the_specification_says(channel: Channel, days: int | None) -> None:
    assert held_alone(WEIGHTS[channel]) == days


@pytest.mark.parametrize(
    ("tempo", "weighs", "days"),
    [
        # A mail holds K; a meeting K + grace, its own weight would hold longer; log2 0.75 takes 25 days.
        (Tempo.BRISK, 1.0, 30),
        (Tempo.SLOW, 1.0, 90),
        (Tempo.BRISK, 3.0, 30 + GRACE),
        (Tempo.SLOW, 3.0, 90 + GRACE),
        (Tempo.SLOW, 0.75, 90 - 25),
        # Five days are no runway of fourteen.
        (Tempo.BRISK, 0.75, None),
    ],
)
def test_the_tempo_is_what_a_weight_of_one_holds(tempo: Tempo, weighs: float, days: int | None) -> None:
    assert held_alone(weighs, scale_with({}, tempo)) == days


def test_a_slow_cadence_stretches_every_tempo_and_no_cadence_shortens_it() -> None:
    for tempo in Tempo:
        scale = scale_with({}, tempo)
        assert [hold_of(cadence, scale) for cadence in (None, 7, 150, 365)] == [tempo, tempo, 150, 180]


def test_why_shows_the_weights_of_the_book() -> None:
    (shown,) = contributions([CALL], TODAY, scale_with({Channel.CALL: 0.25}))
    assert shown.weight == 0.25
    assert contributions([CALL], TODAY, scale_with({Channel.CALL: 0.0})) == ()


@examples(120, 300)
@given(cases, st.sets(st.sampled_from(Channel), min_size=1), scales)
def test_what_weighs_nothing_never_makes_anyone_connecting(case: Case, muted: set[Channel], scale: Scale) -> None:
    silent = scale_with({**scale.weights, **dict.fromkeys(muted, 0.0)}, scale.tempo)
    history = [replace(each, channel=sorted(muted)[place % len(muted)]) for place, each in enumerate(case.interactions)]
    standing = standing_of(history, case.cadence, TODAY, silent)
    judged = verdict(standing, Facts(added=date(2020, 1, 1), reweighed=True), Window(), TODAY)
    assert judged.state is not State.CONNECTING
    assert (standing.until, judged.warmth, standing.days) == (None, 0, 0)


@examples(120, 300)
@given(cases, scales)
def test_the_axioms_hold_by_every_scale(case: Case, scale: Scale) -> None:
    def judged(interactions: list[Interaction]) -> tuple[State, int]:
        standing = standing_of(interactions, case.cadence, TODAY, scale)
        one = verdict(standing, Facts(added=date(2020, 1, 1), cadence=case.cadence), Window(), TODAY)
        if one.state is State.CONNECTING:
            assert one.both_ways <= hold_of(case.cadence, scale) + GRACE, "A9"
        return one.state, -(10**6) if standing.until is None else standing.until

    state, until = judged(case.interactions)
    richer_state, richer_until = judged([*case.interactions, case.another])
    assert richer_until >= until, "A1"
    assert richer_state is State.CONNECTING or state is not State.CONNECTING, "A1"
    alone = judged([replace(each, direction=Direction.OUT) for each in case.interactions])
    assert alone[0] is not State.CONNECTING, "A3"
    days = contact_days(act_of(each, TODAY, scale) for each in case.interactions)
    assert all(spell.until - spell.begin >= RUNWAY for spell in spells_of(days, case.cadence, scale)), "A10"


@examples(120, 300)
@given(cases, scales, st.sampled_from(sorted(set(Channel) - CLICKS)))
def test_more_weight_and_a_slower_tempo_never_end_a_relationship_earlier(
    case: Case, scale: Scale, channel: Channel
) -> None:
    def until(by: Scale) -> int:
        held = standing_of(case.interactions, case.cadence, TODAY, by).until
        return -(10**6) if held is None else held

    heavier = scale_with({**scale.weights, channel: HEAVIEST}, scale.tempo)
    assert until(heavier) >= until(scale)
    ends = [until(scale_with(scale.weights, tempo)) for tempo in sorted(Tempo)]
    assert ends == sorted(ends)


def test_the_default_cadence_nudges_and_never_holds() -> None:
    standing = standing_of([CALL], None, TODAY)
    soon, late = (
        verdict(standing, Facts(added=date(2020, 1, 1), default_cadence=cadence), Window(), date(2026, 5, 1))
        for cadence in (60, 61)
    )
    assert (soon.reason, late.reason) == (VerdictReason.OVERDUE, VerdictReason.STEADY)
    assert soon.connecting_until == late.connecting_until
