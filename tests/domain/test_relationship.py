"""The verdict where its rules turn (relationship.md 2.5 to 2.7); the worked examples are in tests/wording."""

from datetime import date, timedelta

import pytest

from netdesk.domain.attention import NEEDS_ME, group_of
from netdesk.domain.contact import ContactId, Via
from netdesk.domain.days import date_of, number_of
from netdesk.domain.interaction import Channel, Direction, Interaction, Kind
from netdesk.domain.offers import OFFERS
from netdesk.domain.relationship import (
    Contribution,
    Facts,
    State,
    Verdict,
    VerdictReason,
    contributions,
    verdict,
)
from netdesk.domain.rhythm import Basis, Rhythm, rhythm_of
from netdesk.domain.standing import Standing, standing_of
from netdesk.domain.warmth import Momentum, Window, balance, momentum, rank, strength, warmth
from tests.helpers.relationship_reference import window_of

TODAY = date(2026, 3, 31)
OLD = Facts(added=date(2020, 1, 1))
MINE, THEIRS, BOTH = Direction.OUT, Direction.IN, Direction.MUTUAL


def touch(
    days_ago: int, direction: Direction, channel: Channel = Channel.EMAIL, kind: Kind = Kind.NEUTRAL
) -> Interaction:
    return Interaction((ContactId(1),), channel, direction, TODAY - timedelta(days=days_ago), kind=kind)


def judged(*history: Interaction, facts: Facts = OLD, today: date = TODAY) -> Verdict:
    return verdict(standing_of(history, facts.cadence, today), facts, Window(), today)


def reasons(*history: Interaction, facts: Facts = OLD, days: range) -> list[str]:
    """The reasons on days from today on."""
    return [judged(*history, facts=facts, today=TODAY + timedelta(days=day)).reason.value for day in days]


@pytest.mark.parametrize(
    ("channel", "days"),
    [(Channel.EMAIL, 60), (Channel.CALL, 120), (Channel.IN_PERSON, 120), (Channel.CHAT, 35)],
)
def test_one_exchange_holds_for_so_many_days(channel: Channel, days: int) -> None:
    exchange = touch(0, MINE, channel), touch(0, THEIRS, channel)
    assert judged(*exchange).connecting_until == TODAY + timedelta(days=days)
    assert judged(*exchange, today=TODAY + timedelta(days=days)).state is State.CONNECTING
    assert judged(*exchange, today=TODAY + timedelta(days=days + 1)).state is State.CONNECTED


def test_nothing_holds_longer_than_the_hold_and_grace_after_the_quieter_side() -> None:
    daily = [touch(ago, BOTH, Channel.IN_PERSON) for ago in range(300)]
    mine_alone = [touch(-ahead, MINE, Channel.IN_PERSON) for ahead in range(1, 100)]
    later = TODAY + timedelta(days=100)
    assert judged(*daily).connecting_until == TODAY + timedelta(days=120)
    assert judged(*daily, *mine_alone, today=later).connecting_until == TODAY + timedelta(days=120)


def test_a_cadence_stretches_the_hold_up_to_180_days_and_a_circle_does_not() -> None:
    exchange = touch(0, MINE), touch(0, THEIRS)
    for cadence, hold in ((30, 60), (90, 90), (365, 180)):
        facts = Facts(added=OLD.added, cadence=cadence)
        assert judged(*exchange, facts=facts).connecting_until == TODAY + timedelta(days=hold)
    facts = Facts(added=OLD.added, circle=150)
    assert judged(*exchange, facts=facts).connecting_until == TODAY + timedelta(days=60)


def test_a_new_card_lies_in_the_pile_after_two_weeks_and_an_appointment_passes() -> None:
    facts = Facts(added=TODAY)
    assert reasons(facts=facts, days=range(14, 16)) == ["new-card", "card-pile"]
    appointment = Interaction((ContactId(1),), Channel.CALL, MINE, TODAY + timedelta(days=2), planned=True)
    assert reasons(appointment, days=range(1, 4)) == ["planned", "planned", "card-pile"]
    someday = Interaction((ContactId(1),), Channel.CALL, MINE, None, planned=True)
    assert reasons(someday, days=range(900, 901)) == ["planned"]


def test_it_is_my_turn_from_the_third_day_until_i_answer_or_close_it() -> None:
    history = touch(5, MINE), touch(0, THEIRS)
    assert reasons(*history, days=range(2, 4)) == ["new", "your-turn"]
    closed = Facts(added=OLD.added, turn_closed=TODAY)
    too_early = Facts(added=OLD.added, turn_closed=TODAY - timedelta(days=1))
    assert reasons(*history, facts=closed, days=range(3, 4)) == ["new"]
    assert reasons(*history, facts=too_early, days=range(3, 4)) == ["your-turn"]
    answered = *history, touch(-3, MINE)
    assert reasons(*answered, days=range(3, 4)) == ["new"]


def test_thanks_and_comments_ask_for_no_answer() -> None:
    assert reasons(touch(5, MINE), touch(0, THEIRS, kind=Kind.THANKS), days=range(4, 5)) == ["new"]
    history = touch(6, MINE), touch(6, THEIRS), touch(0, THEIRS, Channel.COMMENT)
    assert reasons(*history, days=range(4, 5)) == ["new"]


def test_fading_is_said_fourteen_days_ahead() -> None:
    exchange = touch(0, MINE), touch(0, THEIRS)
    assert reasons(*exchange, days=range(45, 47)) == ["steady", "fading"]
    assert reasons(*exchange, days=range(60, 62)) == ["fading", "lapsed"]


def test_their_turn_is_said_after_a_week() -> None:
    history = touch(3, THEIRS), touch(0, MINE)
    assert reasons(*history, days=range(6, 8)) == ["new", "their-turn"]


def test_rekindled_wants_half_a_year_of_silence_and_is_said_for_sixty_days() -> None:
    # The first spell ends 60 days after the first exchange.
    for gap, reason in ((239, "steady"), (240, "rekindled")):
        history = touch(gap, MINE), touch(gap, THEIRS), *(touch(-ahead, BOTH) for ahead in (0, 20, 40, 60))
        assert reasons(*history, days=range(60, 62)) == [reason, "steady"]


def test_overdue_by_cadence_by_circle_by_habit_and_by_default() -> None:
    exchange = touch(0, BOTH, Channel.IN_PERSON), touch(31, BOTH, Channel.IN_PERSON)
    weekly = Facts(added=OLD.added, cadence=7, circle=150)
    monthly = Facts(added=OLD.added, circle=15)
    assert reasons(*exchange, facts=weekly, days=range(7, 9)) == ["steady", "overdue"]
    assert reasons(*exchange, facts=monthly, days=range(30, 32)) == ["steady", "overdue"]
    assert reasons(*exchange, days=range(60, 62)) == ["steady", "overdue"]
    habit = [touch(ago, BOTH, Channel.IN_PERSON) for ago in (0, 10, 20, 50)]
    assert reasons(*habit, days=range(20, 22)) == ["steady", "overdue"]


def test_a_chosen_rhythm_that_is_kept_is_never_overdue() -> None:
    slow = Facts(added=OLD.added, cadence=180)
    assert reasons(touch(0, BOTH, Channel.CALL), facts=slow, days=range(100, 101)) == ["steady"]


def test_no_answer_and_never_replied() -> None:
    assert reasons(touch(0, MINE), days=range(29, 31)) == ["waiting", "no-answer"]
    twice = touch(30, MINE), touch(0, MINE)
    assert reasons(*twice, days=range(29, 31)) == ["waiting", "never-replied"]
    close_together = touch(20, MINE), touch(0, MINE)
    assert reasons(*close_together, days=range(39, 41)) == ["no-answer", "never-replied"]
    clicked = Facts(added=OLD.added, via=Via.INVITE_FROM_THEM)
    noted = Facts(added=OLD.added, via=Via.INVITE_FROM_THEM, invite_had_note=True)
    assert reasons(touch(0, MINE), facts=clicked, days=range(29, 31)) == ["waiting", "never-replied"]
    assert reasons(touch(0, MINE), facts=noted, days=range(30, 31)) == ["no-answer"]


def test_only_asks_are_selling_and_one_other_word_is_not() -> None:
    ask = touch(40, THEIRS, kind=Kind.ASK)
    assert judged(ask).reason is VerdictReason.YOU_NEVER_ANSWERED
    assert judged(ask, touch(3, THEIRS, kind=Kind.ASK)).reason is VerdictReason.SELLING
    assert judged(ask, touch(3, THEIRS, kind=Kind.GIVE)).reason is VerdictReason.YOU_NEVER_ANSWERED


def test_comments_alone_are_thin_even_from_one_side() -> None:
    assert judged(touch(3, MINE, Channel.COMMENT)).reason is VerdictReason.THIN
    assert judged(touch(3, THEIRS, Channel.COMMENT)).reason is VerdictReason.THIN


def test_two_letters_a_year_apart_are_thin() -> None:
    apart = judged(touch(400, MINE), touch(5, THEIRS))
    assert (apart.state, apart.reason, apart.your_turn) == (State.CONNECTED, VerdictReason.THIN, True)


def test_lapsed_knows_whose_turn_it_is_and_sleeps_after_a_year() -> None:
    exchange = touch(10, MINE), touch(10, THEIRS)
    assert reasons(*exchange, touch(0, THEIRS), days=range(365, 367)) == ["lapsed-your-turn", "dormant"]
    assert reasons(*exchange, touch(0, MINE), days=range(100, 101)) == ["lapsed-their-turn"]
    assert reasons(*exchange, touch(0, THEIRS, kind=Kind.THANKS), days=range(100, 101)) == ["lapsed"]


def test_a_snooze_ends_on_its_day_and_keeps_the_colour() -> None:
    facts = Facts(added=OLD.added, snoozed_until=TODAY + timedelta(days=1))
    exchange = touch(0, MINE), touch(0, THEIRS)
    assert judged(*exchange, facts=facts).snoozed
    assert not judged(*exchange, facts=facts, today=TODAY + timedelta(days=1)).snoozed
    assert judged(*exchange, facts=facts).state is State.CONNECTING


@pytest.mark.parametrize("year", [1, 1900, 2100])
def test_far_dates_count_as_near_ones_do(year: int) -> None:
    today = date(year, 12, 31)
    exchange = [Interaction((ContactId(1),), Channel.EMAIL, side, today - timedelta(days=9)) for side in (MINE, THEIRS)]
    standing = standing_of(exchange, None, today)
    judged_then = verdict(standing, OLD, Window(), today)
    assert judged_then.state is State.CONNECTING
    assert judged_then.connecting_until is not None
    assert judged_then.connecting_until >= today + timedelta(days=51)


def test_why_names_the_days_that_count_most() -> None:
    history = [
        touch(60, BOTH, Channel.IN_PERSON), touch(0, MINE), touch(0, MINE, Channel.CHAT),
        touch(0, THEIRS, Channel.CHAT), touch(1, THEIRS, Channel.LIKE), touch(600, THEIRS), touch(120, MINE),
        touch(30, MINE, Channel.COMMENT),
    ]  # fmt: skip
    assert contributions(history, TODAY, limit=4) == (
        Contribution(TODAY - timedelta(days=60), BOTH, Channel.IN_PERSON, 3.0, 1.5),
        Contribution(TODAY, MINE, Channel.EMAIL, 1.0, 1.0),
        Contribution(TODAY, THEIRS, Channel.CHAT, 0.75, 0.75),
        Contribution(TODAY - timedelta(days=120), MINE, Channel.EMAIL, 1.0, 0.25),
    )


def test_the_measures_of_an_exchange() -> None:
    even = standing_of([touch(60, MINE), touch(60, THEIRS)], None, TODAY)
    assert strength(even, TODAY) == pytest.approx(0.5)
    assert warmth(even, TODAY) == 33
    assert balance(even) == 1
    # R = 0.5 + 0.2 * 0.5 as of today, lowered by 60 quiet days.
    assert rank(even, TODAY) == pytest.approx(0.6 * 61**-0.2)
    alone = standing_of([touch(0, THEIRS)], None, TODAY)
    assert (warmth(alone, TODAY), balance(alone), rank(alone, TODAY)) == (0, 0, pytest.approx(0.2))
    assert rank(Standing(), TODAY) == 0


def test_momentum_compares_ninety_days_with_the_ninety_before() -> None:
    now = number_of(TODAY)
    days = [
        (now - 200, 1.0, 0.0),
        (now - 179, 1.0, 1.0),
        (now - 90, 0.0, 1.0),
        (now - 89, 1.0, 0.0),
        (now, 1.0, 1.0),
    ]
    assert window_of(days, TODAY) == Window(n90_out=2, n90_in=1, n90=2, before=2)
    old = Standing(first_day=now - 200)
    trends = {(4, 1): Momentum.RISING, (1, 4): Momentum.COOLING, (3, 2): Momentum.STEADY}
    for (last, before), trend in trends.items():
        assert momentum(old, Window(n90=last, before=before), TODAY) is trend
    assert momentum(Standing(first_day=now - 89), Window(n90=1), TODAY) is Momentum.NEW


def test_the_rhythm_of_a_pair_is_twice_its_usual_gap_within_bounds() -> None:
    own = [Standing(days=4, median_gap=gap) for gap in (3.0, 20.0, 200.0)]
    assert [rhythm_of(one, None, None).days for one in own] == [14, 40, 180]
    assert rhythm_of(Standing(days=3, median_gap=3.0), None, None) == Rhythm(60, Basis.DEFAULT)
    assert rhythm_of(own[0], 90, 5) == Rhythm(90, Basis.CADENCE)
    assert rhythm_of(own[0], None, 50) == Rhythm(180, Basis.CIRCLE)


def test_every_reason_has_its_place_in_who_needs_me() -> None:
    assert sorted(reason for group in NEEDS_ME for reason in group) == sorted(VerdictReason)
    assert group_of(VerdictReason.YOUR_TURN) < group_of(VerdictReason.FADING) < group_of(VerdictReason.LAPSED)


def test_a_reason_that_wants_nothing_offers_nothing() -> None:
    quiet = {"their-turn", "rekindled", "new", "steady", "waiting"}
    assert {reason.value for reason in VerdictReason if reason not in OFFERS} == quiet


def test_a_peak_is_the_warmest_day_there_was() -> None:
    once_close = [touch(1000, BOTH, Channel.IN_PERSON), touch(1000 - 60, BOTH, Channel.CHAT)]
    assert standing_of(once_close, None, TODAY).peak == pytest.approx(3.0)
    assert date_of(standing_of(once_close, None, TODAY).until or 0) == TODAY - timedelta(days=820)
