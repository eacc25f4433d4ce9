"""The week's choice: quotas, order and days. A slip fills the week with strangers or breaks a promise."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netdesk.domain.call_list import Call, Reason, ReasonCode, choose, spread
from netdesk.domain.candidate import Candidate, DebriefDue, Promise
from netdesk.domain.contact import ContactId

MONDAY = date(2026, 11, 23)


def ago(days: int) -> date:
    return MONDAY - timedelta(days=days)


def turn(number: int, days: int = 10, **more: object) -> Candidate:
    return Candidate(ContactId(number), unanswered_since=ago(days), **more)  # type: ignore[arg-type]


def dormant(number: int) -> Candidate:
    return Candidate(ContactId(number), lapsed=True, last_touch=ago(1200), peak_warmth=90)


def overdue(number: int) -> Candidate:
    return Candidate(ContactId(number), last_touch=ago(90), rhythm=30, rhythm_chosen=True)


def card(number: int, days: int = 5) -> Candidate:
    return Candidate(ContactId(number), card_since=ago(days))


def ids(calls: tuple[Call, ...]) -> list[int]:
    return [call.contact for call in calls]


def test_the_best_score_comes_first_and_the_list_ends_at_its_size() -> None:
    people = [turn(number, days=number) for number in range(3, 20)]
    assert ids(choose(people, MONDAY)) == [19, 18, 17, 16, 15, 14, 13]


@pytest.mark.parametrize(("asked", "got"), [(0, 3), (3, 3), (15, 15), (16, 15), (-4, 3)])
def test_the_size_stays_between_3_and_15(asked: int, got: int) -> None:
    assert len(choose([turn(number) for number in range(30)], MONDAY, asked)) == got


def test_equals_go_by_closeness_then_name_then_id() -> None:
    people = [
        turn(4, sort_name="bo"), turn(3, sort_name="ana"), turn(2, sort_name="ana"),
        turn(9, sort_name="zoe", rank=2.0), turn(8, sort_name="yan", rank=0.5),
    ]  # fmt: skip
    assert ids(choose(people, MONDAY)) == [9, 8, 2, 3, 4]


def test_at_most_two_are_there_only_to_be_rekindled() -> None:
    assert ids(choose([*map(dormant, range(1, 6)), card(9)], MONDAY)) == [9, 1, 2]


def test_a_promise_to_a_dormant_person_takes_no_rekindling_place() -> None:
    promised = [replace(dormant(number), promises=(Promise(MONDAY),)) for number in (1, 2, 3)]
    assert ids(choose([*promised, dormant(4), dormant(5), dormant(6)], MONDAY)) == [1, 2, 3, 4, 5]


def test_at_most_three_are_only_overdue() -> None:
    people = [*map(overdue, range(1, 6)), replace(overdue(6), gave_more=True)]
    assert ids(choose(people, MONDAY)) == [6, 1, 2, 3]


def test_one_of_the_card_pile_is_always_called() -> None:
    busy = [turn(number, days=20) for number in range(1, 12)]
    chosen = choose([*busy, card(50, days=900), card(51, days=100)], MONDAY)
    assert ids(chosen) == [1, 2, 3, 4, 5, 6, 51]
    assert ids(choose(busy, MONDAY)) == [1, 2, 3, 4, 5, 6, 7]


def test_an_empty_book_gives_an_empty_list() -> None:
    assert choose([], MONDAY) == ()
    assert choose([Candidate(ContactId(1))], MONDAY) == ()
    assert spread((), MONDAY, MONDAY) == ()


candidates = st.builds(
    Candidate,
    st.integers(1, 60).map(ContactId),
    sort_name=st.sampled_from(["ana", "bo", "cy"]),
    rank=st.sampled_from([0.0, 0.5, 2.0]),
    promises=st.lists(st.builds(Promise, st.integers(-9, 9).map(ago)), max_size=1).map(tuple),
    debriefs=st.lists(st.builds(DebriefDue, st.integers(10, 50).map(ago)), max_size=1).map(tuple),
    unanswered_since=st.none() | st.integers(0, 200).map(ago),
    birthday=st.sampled_from(["", "--11-25", "--11-28"]),
    last_touch=st.none() | st.integers(0, 2000).map(ago),
    rhythm=st.sampled_from([7, 30, 60]),
    rhythm_chosen=st.booleans(),
    gave_more=st.booleans(),
    card_since=st.none() | st.integers(0, 500).map(ago),
    lapsed=st.booleans(),
    peak_warmth=st.integers(0, 99),
)


@given(st.lists(candidates, max_size=40, unique_by=lambda each: each.contact), st.integers(3, 15))
def test_quotas_hold_for_any_book(people: list[Candidate], size: int) -> None:
    chosen = choose(people, MONDAY, size)
    assert len(chosen) <= size
    assert len(set(ids(chosen))) == len(chosen)
    assert [call.score for call in chosen] == sorted((call.score for call in chosen), reverse=True)
    assert sum(call.led_by is ReasonCode.REKINDLE for call in chosen) <= 2
    assert sum([reason.code for reason in call.reasons] == [ReasonCode.OVERDUE] for call in chosen) <= 3
    if any(each.card_since for each in people):
        assert any(ReasonCode.CARD_PILE in [reason.code for reason in call.reasons] for call in chosen)
    assert choose(reversed(people), MONDAY, size) == chosen, "the order of the book decided"


@given(
    st.lists(candidates, max_size=40, unique_by=lambda each: each.contact),
    st.integers(3, 15),
    st.integers(0, 4),
)
def test_spreading_loses_nobody_and_is_even(people: list[Candidate], size: int, passed: int) -> None:
    today = MONDAY + timedelta(days=passed)
    chosen = choose(people, today, size)
    placed = spread(chosen, MONDAY, today)
    assert sorted(ids(placed)) == sorted(ids(chosen))
    assert [call.weekday for call in placed] == sorted(call.weekday for call in placed)
    assert all(passed + 1 <= call.weekday <= 5 for call in placed)
    for call in placed:
        for reason in call.reasons:
            if reason.code is ReasonCode.PROMISE and reason.day is not None:
                due = (reason.day - MONDAY).days + 1
                assert call.weekday <= max(due, passed + 1), "a promise is planned after its day"


def test_seven_calls_go_two_two_one_one_one() -> None:
    placed = spread(choose([turn(number) for number in range(7)], MONDAY), MONDAY, MONDAY)
    assert [call.weekday for call in placed] == [1, 1, 2, 2, 3, 4, 5]
    assert ids(placed) == [0, 1, 2, 3, 4, 5, 6]


def call(number: int, reason: Reason) -> Call:
    return Call(ContactId(number), reason.points, (reason,))


def test_promises_come_by_their_day_and_birthdays_on_theirs() -> None:
    tuesday, thursday = MONDAY + timedelta(days=1), MONDAY + timedelta(days=3)
    calls = [call(number, Reason(ReasonCode.YOUR_TURN, 85, 30)) for number in range(1, 6)]
    calls += [call(number, Reason(ReasonCode.PROMISE, 80, 1, tuesday)) for number in (6, 7, 8)]
    calls += [call(9, Reason(ReasonCode.BIRTHDAY, 40, 3, thursday))]
    weekdays = {each.contact: each.weekday for each in spread(calls, MONDAY, MONDAY)}
    assert max(weekdays[ContactId(number)] for number in (6, 7, 8)) <= 2
    assert weekdays[ContactId(9)] == 4


def test_days_that_are_over_get_no_calls_but_a_weekend_takes_the_whole_week() -> None:
    calls = choose([turn(number) for number in range(5)], MONDAY)
    wednesday, saturday = MONDAY + timedelta(days=2), MONDAY + timedelta(days=5)
    assert {each.weekday for each in spread(calls, MONDAY, wednesday)} == {3, 4, 5}
    assert {each.weekday for each in spread(calls, MONDAY, saturday)} == {1, 2, 3, 4, 5}
    assert {each.weekday for each in spread(calls, MONDAY, ago(3))} == {1, 2, 3, 4, 5}
