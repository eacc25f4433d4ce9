"""Who should meet: the figures of relationship.md 4.7, and who must never be proposed."""

import math
from dataclasses import replace
from datetime import date, timedelta
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netdesk.domain.contact import Contact, ContactDraft, ContactId
from netdesk.domain.interaction import Channel, Direction, Interaction
from netdesk.domain.pairing import (
    MOST_OFFERING,
    Acquaintance,
    Tie,
    closeness,
    cover,
    covered_pairs,
    idea,
    items,
    match,
    suggest,
    temperament,
    tie_of,
    tokens,
    weights,
)
from netdesk.domain.relationship import verdict
from netdesk.domain.standing import standing_of
from netdesk.domain.warmth import Window
from tests.helpers.relationship_reference import facts_of

TODAY = date(2026, 11, 23)


def person(number: int, name: str, needs: str = "", offers: str = "", **more: object) -> Acquaintance:
    known = {"tie": Tie.CONNECTING, "high_drive": False, "ease": 4} | more
    return Acquaintance(ContactId(number), name, needs, offers, **known)  # type: ignore[arg-type]


ANA = person(1, "Ana", "packaging supplier", "retail shelf test panel")
BO = person(2, "Bo", "shelf space in retail", "sustainable packaging supplier")
# The words of four more people, of whom none fits: six people are in the book of the specification's figures.
OTHERS = [
    person(3, "Cy", "tax advice", "stage design"), person(4, "Dee", "violin teacher", "beekeeping"),
    person(5, "Eli", "roof repair", "bread baking"), person(6, "Fay", "winter tyres", "chess coaching"),
]  # fmt: skip
HARD: dict[str, object] = {"high_drive": True, "takes_criticism": False}


def best(a: Acquaintance, b: Acquaintance) -> float:
    """The score of the two among everybody; 0 when they are not proposed at all."""
    return next((pair.score for pair in suggest([a, b, *OTHERS], TODAY)), 0.0)


def scored(a: Acquaintance, b: Acquaintance) -> float:
    """The score whether or not it is enough for a suggestion."""
    return idea(a, b, weights([a, b, *OTHERS]), TODAY).score


def test_both_gain() -> None:
    assert best(ANA, BO) == pytest.approx(0.845, abs=5e-4)


def test_only_one_side_gains() -> None:
    assert best(ANA, replace(BO, needs="")) == pytest.approx(0.60, abs=5e-4)


def test_two_hard_chargers() -> None:
    assert best(replace(ANA, **HARD), replace(BO, **HARD)) == pytest.approx(0.254, abs=5e-4)


def test_one_hard_to_deal_with() -> None:
    assert best(ANA, replace(BO, ease=1)) == pytest.approx(0.254, abs=5e-4)


def test_one_lapsed() -> None:
    assert best(ANA, replace(BO, tie=Tie.LAPSED)) == pytest.approx(0.507, abs=5e-4)


def test_a_pair_that_was_declined_rests_for_365_days() -> None:
    recent = replace(ANA, declined=((BO.id, TODAY - timedelta(days=365)),))
    assert best(recent, BO) == scored(recent, BO) == 0.0
    assert best(BO, recent) == 0.0, "whoever declined, the pair rests"
    assert best(replace(ANA, declined=((BO.id, TODAY - timedelta(days=366)),)), BO) > 0
    assert best(replace(ANA, declined=((ContactId(77), TODAY),)), BO) > 0


@pytest.mark.parametrize(
    "unfit",
    [
        replace(BO, apart=frozenset({ANA.id})),
        replace(BO, do_not_introduce=True),
        replace(BO, open_introductions=2),
        replace(BO, tie=Tie.ONE_WAY),
    ],
    ids=["they know each other", "wants no introductions", "two are open", "a one-way tie"],
)
def test_who_is_not_proposed(unfit: Acquaintance) -> None:
    assert suggest([ANA, unfit, *OTHERS], TODAY) == ()
    assert suggest([unfit, ANA, *OTHERS], TODAY) == ()


def test_the_words_that_met_are_told_and_who_gains_more_comes_first() -> None:
    (pair,) = suggest([BO, ANA, *OTHERS], TODAY)
    assert (pair.a_name, pair.b_name) == ("Ana", "Bo")
    assert (pair.a_needs, pair.b_offers) == ("packaging supplier", "sustainable packaging supplier")
    assert (pair.b_needs, pair.a_offers) == ("shelf space in retail", "retail shelf test panel")


def test_a_side_without_gain_has_no_words() -> None:
    (pair,) = suggest([ANA, replace(BO, needs="a sailing crew"), *OTHERS], TODAY)
    assert (pair.b_needs, pair.a_offers) == ("", "")


def test_the_best_item_of_several_is_taken() -> None:
    many = replace(ANA, needs="a sailing boat; packaging supplier\nhorse food")
    assert best(many, BO) == pytest.approx(best(ANA, BO), abs=0.02)


def test_five_at_most_and_nobody_meets_themselves() -> None:
    needing = [person(number, f"N{number}", "packaging supplier") for number in range(10, 20)]
    self_helper = person(40, "Self", "piano tuner", "piano tuner")
    found = suggest([*needing, BO, self_helper], TODAY)
    assert len(found) == 5
    assert all({pair.a, pair.b} != {self_helper.id} for pair in found)
    assert [pair.a_name for pair in found] == ["N10", "N11", "N12", "N13", "N14"]
    assert len(suggest([*needing, BO], TODAY, limit=2)) == 2


def test_the_order_of_the_book_does_not_matter() -> None:
    people = [ANA, BO, *OTHERS, person(8, "Gus", "packaging", "stage design")]
    assert suggest(people, TODAY) == suggest(reversed(people), TODAY)


def test_tokens_are_folded_words_without_stop_words_and_plural_s() -> None:
    assert tokens("The Packaging SUPPLIERS in Zürich, for us") == {"packaging", "supplier", "zurich", "us"}
    assert tokens("ＩＴ support & glass") == {"it", "support", "glass"}
    assert tokens("the of and") == frozenset()


def test_items_are_apart_by_lines_commas_semicolons_and_dots() -> None:
    found = items("rail contact, storage pilot;\n the \n robots · trial sites")
    assert [item.text for item in found] == ["rail contact", "storage pilot", "robots", "trial sites"]


def test_rare_words_weigh_more() -> None:
    idf = weights([ANA, BO, *OTHERS])
    assert idf["shelf"] == pytest.approx(math.log(1 + 6 / 3))
    assert idf["space"] == pytest.approx(math.log(1 + 6 / 2))
    half = cover(tokens("shelf space in retail"), tokens("retail shelf test panel"), idf)
    assert half == pytest.approx(2 * math.log(3) / (2 * math.log(3) + math.log(4)))
    assert cover(frozenset(), tokens("shelf"), idf) == 0.0


def test_the_match_favours_the_side_that_gains_more() -> None:
    assert match(1.0, 0.5) == match(0.5, 1.0) == pytest.approx(0.8)


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ({}, {}, 0.7 * 0.9),
        ({"high_drive": False}, {}, 0.9),
        ({"takes_criticism": True}, {}, 0.9),
        (HARD, {}, 0.7 * 0.9),
        (HARD | {"ease": 3}, {"takes_criticism": True, "ease": 5}, 0.85),
        ({"ease": 2}, {"ease": 5, "high_drive": False}, 0.5),
    ],
)
def test_temperament(first: dict[str, object], second: dict[str, object], expected: float) -> None:
    a = Acquaintance(ContactId(1), "Ana", **first)  # type: ignore[arg-type]
    b = Acquaintance(ContactId(2), "Bo", **second)  # type: ignore[arg-type]
    assert temperament(a, b) == temperament(b, a) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("days", "tie"),
    [((2, 3), Tie.CONNECTING), ((500, 501), Tie.LAPSED), ((200, 201), Tie.LAPSED), ((), Tie.ONE_WAY)],
)
def test_the_tie_follows_the_verdict(days: tuple[int, ...], tie: Tie) -> None:
    contact = Contact(ContactId(1), "u", ContactDraft("Ana"), TODAY)
    history = [
        Interaction((contact.id,), Channel.EMAIL, direction, TODAY - timedelta(days=day))
        for day, direction in zip(days, (Direction.IN, Direction.OUT), strict=False)
    ]
    judged = verdict(standing_of(history, None, TODAY), facts_of(contact), Window(), TODAY)
    assert tie_of(judged) is tie


def test_a_word_that_everybody_uses_does_not_pair_everybody() -> None:
    """Pair by pair, a word that everybody uses would freeze the program for minutes."""
    crowd = [person(number, f"P{number}", "sales leads", "sales leads") for number in range(600)]
    assert len(covered_pairs(crowd, weights(crowd))) <= 600 * MOST_OFFERING
    named = [(pair.a_name, pair.b_name) for pair in suggest(crowd, TODAY, limit=2)]
    assert named == [("P0", "P1"), ("P0", "P10")]


def test_only_pairs_that_share_a_word_are_compared() -> None:
    people = [ANA, BO, *OTHERS]
    assert covered_pairs(people, weights(people)) == {(ANA.id, BO.id): 1.0}


goods = st.sampled_from(["rail", "pilot", "retail", "panel", "robot", "tax"])
wishes = st.lists(goods, max_size=4).map(" ".join)
acquaintances = st.builds(
    Acquaintance,
    st.integers(1, 40).map(ContactId),
    st.sampled_from(["Ana", "Bo", "Cy"]),
    wishes,
    wishes,
    tie=st.sampled_from(Tie),
    ease=st.none() | st.integers(1, 5),
    open_introductions=st.integers(0, 2),
)


@given(st.lists(acquaintances, max_size=14, unique_by=lambda each: each.id))
def test_the_quick_search_finds_what_comparing_everybody_finds(people: list[Acquaintance]) -> None:
    idf = weights(each for each in people if each.needs or each.offers)
    every = [idea(a, b, idf, TODAY) for a, b in combinations(people, 2)]
    odds = {each.id: each for each in people}
    good = [
        pair.score
        for pair in every
        if pair.score >= 0.25
        and pair.score >= 0.35 * temperament(odds[pair.a], odds[pair.b])
        * closeness(odds[pair.a], odds[pair.b], TODAY)
    ]  # fmt: skip
    assert [pair.score for pair in suggest(people, TODAY)] == sorted(good, reverse=True)[:5]
