"""Why somebody is on the list, in words (relationship.md 4.1): a wrong figure here would be a false claim."""

from datetime import date, timedelta

import pytest

from netdesk.domain.call_list import Reason, ReasonCode
from netdesk.wording.reasons import because, clause, debrief_questions, headline

MONDAY = date(2026, 11, 23)
C = ReasonCode


def ahead(days: int) -> date:
    return MONDAY + timedelta(days=days)


CASES = [
    (
        Reason(C.PROMISE, 80, 1, ahead(1), "two references"),
        "you promised “two references” by Tuesday",
        "You promised “two references” by Tuesday",
    ),
    (
        Reason(C.PROMISE, 100, -2, ahead(-2), "two references"),
        "you promised “two references” by Saturday, 2 days ago",
        "You promised “two references” by Saturday, 2 days ago",
    ),
    (
        Reason(C.PROMISE, 100, -11, ahead(-11), "a call"),
        "you promised “a call” by 12 November, 11 days ago",
        "You promised “a call” by 12 November, 11 days ago",
    ),
    (
        Reason(C.PROMISE, 80, 7, ahead(7), ""),
        "you promised “something” by 30 November",
        "You promised “something” by 30 November",
    ),
    (
        Reason(C.PROMISE, 100, 0, None, "the deck"),
        "you promised “the deck” by today",
        "You promised “the deck” by today",
    ),
    (
        Reason(C.DEBRIEF, 75, 19, ahead(-19), "Bea"),
        "you introduced them to Bea 19 days ago",
        "Debrief: you introduced them to Bea 19 days ago",
    ),
    (
        Reason(C.DEBRIEF, 75, 19),
        "you introduced them 19 days ago",
        "Debrief: you introduced them 19 days ago",
    ),
    (Reason(C.YOUR_TURN, 66, 9), "they wrote 9 days ago", "Your turn: they wrote 9 days ago"),
    (Reason(C.BIRTHDAY, 40, 4, ahead(4)), "birthday on Friday", "Birthday on Friday"),
    (Reason(C.BIRTHDAY, 40, 7, ahead(7)), "birthday on 30 November", "Birthday on 30 November"),
    (Reason(C.BIRTHDAY, 40, 1), "birthday tomorrow", "Birthday tomorrow"),
    (Reason(C.FADING, 60, 10), "turns to Connected in 11 days", "Fading: turns to Connected in 11 days"),
    (Reason(C.FADING, 60, 0), "turns to Connected tomorrow", "Fading: turns to Connected tomorrow"),
    (
        Reason(C.OVERDUE, 65, 41, rhythm=30),
        "quiet for 41 days, longer than 30 days",
        "Overdue: quiet for 41 days, longer than 30 days",
    ),
    (Reason(C.OVERDUE, 65, 97), "quiet for 3 months", "Overdue: quiet for 3 months"),
    (Reason(C.GIVE_BACK, 30), "they have given more lately", "They have given more lately"),
    (Reason(C.MATCH, 30, about="Kofi"), "a match for them: Kofi", "A match for them: Kofi"),
    (
        Reason(C.CARD_PILE, 45, 4),
        "new card, 4 days: who makes the first call? You.",
        "New card, 4 days: who makes the first call? You.",
    ),
    (
        Reason(C.CARD_PILE, 45, 1),
        "new card, 1 day: who makes the first call? You.",
        "New card, 1 day: who makes the first call? You.",
    ),
    (
        Reason(C.CARD_PILE, 45, 0),
        "new card, today: who makes the first call? You.",
        "New card, today: who makes the first call? You.",
    ),
    (
        Reason(C.CARD_PILE, 20, 212),
        "in the card pile for 7 months: who makes the first call? You.",
        "In the card pile for 7 months: who makes the first call? You.",
    ),
    (Reason(C.REKINDLE, 38, 1200), "last in touch 3 years ago", "Rekindle: last in touch 3 years ago"),
]


@pytest.mark.parametrize(("reason", "part", "whole"), CASES)
def test_each_reason_in_words(reason: Reason, part: str, whole: str) -> None:
    assert clause(reason) == part
    assert headline(reason) == whole


def test_every_code_has_words() -> None:
    assert {reason.code for reason, _part, _whole in CASES} == set(ReasonCode)


def test_reasons_stand_in_one_line() -> None:
    reasons = [Reason(C.YOUR_TURN, 66, 9), Reason(C.BIRTHDAY, 40, 4, ahead(4))]
    assert because(reasons) == "they wrote 9 days ago; birthday on Friday"
    assert because([]) == ""


def test_a_name_that_reads_from_the_right_keeps_the_figure_after_it_in_place() -> None:
    said = clause(Reason(C.DEBRIEF, 75, 19, about="ليلى حداد"))
    assert said == "you introduced them to \u2068ليلى حداد\u2069 19 days ago"


def test_braces_and_breaks_in_a_promise_are_words() -> None:
    said = clause(Reason(C.PROMISE, 80, 1, ahead(1), "the {name}\nand {0}\x1b[31m"))
    assert said == "you promised “the {name} and {0}[31m” by Tuesday"


def test_nobody_is_blamed_and_nobody_is_a_he_or_she() -> None:
    for reason, part, whole in CASES:
        words = f" {part} {whole} {debrief_questions()} ".lower().replace(":", " ").replace(".", " ")
        for bad in ("he", "she", "his", "her", "him", "late", "failed", "forgot", "collector"):
            assert f" {bad} " not in words, reason
