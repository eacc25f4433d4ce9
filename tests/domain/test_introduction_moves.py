"""The board's rules as a table of all pairs of stages (relationship.md 4.7): no card may tell a lie."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from netdesk.domain.contact import ContactId
from netdesk.domain.errors import ImpossibleMove
from netdesk.domain.introduction import (
    Answer,
    Debrief,
    Introduction,
    Outcome,
    Party,
    RefusalCode,
    Refused,
    Stage,
)
from netdesk.domain.introduction_moves import (
    allowed_moves,
    answer,
    ask,
    debrief,
    expire,
    move,
    record_met,
)

ANA, BO = ContactId(1), ContactId(2)
START = date(2026, 11, 2)
TODAY = date(2026, 11, 23)

IDEA = Introduction(1, "u", (Party(ANA), Party(BO)), "rail contact", Stage.IDEA, START)
OPEN = move(IDEA, Stage.ASKING, START)
ASKED = ask(IDEA, ANA, START)
ONE_YES = answer(ASKED, ANA, Answer.YES, START)
READY = answer(ONE_YES, BO, Answer.YES, START)
INTRODUCED = move(READY, Stage.INTRODUCED, START)
MET = record_met(INTRODUCED, START)
WAITING = move(INTRODUCED, Stage.DEBRIEF, START)
ONE_TOLD = debrief(INTRODUCED, ANA, Debrief.WENT_WELL, "", TODAY)
TOLD = debrief(ONE_TOLD, BO, Debrief.WENT_WELL, "", TODAY)
DONE = move(TOLD, Stage.DONE, TODAY)
NO = answer(ONE_YES, BO, Answer.NO, START)
SILENT = move(ONE_YES, Stage.DECLINED, TODAY)
CALLED_OFF = move(READY, Stage.DECLINED, TODAY)

FREE, ASKED_ME = "free", "asked me"
R = RefusalCode
NO_WAY_BACK = (R.ALREADY_INTRODUCED, R.ALREADY_INTRODUCED)
# From each situation, in the order idea, asking, introduced, debrief, done, declined.
MOVES: dict[str, tuple[Introduction, tuple[object, ...]]] = {
    "idea": (IDEA, (FREE, FREE, ASKED_ME, R.NOT_INTRODUCED, R.NOT_INTRODUCED, R.NOBODY_ASKED)),
    "asking nobody yet": (OPEN, (FREE, FREE, ASKED_ME, R.NOT_INTRODUCED, R.NOT_INTRODUCED, R.NOBODY_ASKED)),
    "one asked": (ASKED, (R.ALREADY_ASKED, FREE, ASKED_ME, R.NOT_INTRODUCED, R.NOT_INTRODUCED, FREE)),
    "one yes": (ONE_YES, (R.ALREADY_ASKED, FREE, ASKED_ME, R.NOT_INTRODUCED, R.NOT_INTRODUCED, FREE)),
    "both yes": (READY, (R.ALREADY_ASKED, FREE, FREE, R.NOT_INTRODUCED, R.NOT_INTRODUCED, FREE)),
    "introduced": (
        INTRODUCED,
        (*NO_WAY_BACK, FREE, FREE, R.NEEDS_DEBRIEF, R.ALREADY_INTRODUCED),
    ),
    "waiting for the debrief": (
        WAITING,
        (*NO_WAY_BACK, FREE, FREE, R.NEEDS_DEBRIEF, R.ALREADY_INTRODUCED),
    ),
    "met": (
        MET,
        (*NO_WAY_BACK, R.ALREADY_TALKED, FREE, R.NEEDS_DEBRIEF, R.ALREADY_INTRODUCED),
    ),
    "one told": (
        ONE_TOLD,
        (*NO_WAY_BACK, R.ALREADY_TALKED, FREE, R.NEEDS_DEBRIEF, R.ALREADY_INTRODUCED),
    ),
    "both told": (
        TOLD,
        (*NO_WAY_BACK, R.ALREADY_TALKED, FREE, FREE, R.ALREADY_INTRODUCED),
    ),
    "done": (
        DONE,
        (*NO_WAY_BACK, R.ALREADY_TALKED, FREE, FREE, R.ALREADY_INTRODUCED),
    ),
    "a no": (NO, (R.SAID_NO, R.SAID_NO, R.SAID_NO, R.SAID_NO, R.SAID_NO, FREE)),
    "no answer": (SILENT, (R.ALREADY_ASKED, FREE, ASKED_ME, R.NOT_INTRODUCED, R.NOT_INTRODUCED, FREE)),
    "called off": (CALLED_OFF, (R.ALREADY_ASKED, FREE, FREE, R.NOT_INTRODUCED, R.NOT_INTRODUCED, FREE)),
}
CELLS = [
    pytest.param(introduction, stage, verdict, id=f"{name} to {stage.value}")
    for name, (introduction, row) in MOVES.items()
    for stage, verdict in zip(Stage, row, strict=True)
]


@pytest.mark.parametrize(("introduction", "stage", "verdict"), CELLS)
def test_every_pair_of_stages(introduction: Introduction, stage: Stage, verdict: object) -> None:
    offered = allowed_moves(introduction, TODAY)
    if verdict == FREE:
        moved = move(introduction, stage, TODAY)
        assert moved.stage is stage
        assert moved.parties == introduction.parties
        assert (stage in offered) == (stage is not introduction.stage)
        assert (moved.closed_on is not None) == (stage in (Stage.DONE, Stage.DECLINED))
        assert bool(moved.outcome) == (stage in (Stage.DONE, Stage.DECLINED))
        return
    assert stage not in offered
    with pytest.raises(Refused) as refused:
        move(introduction, stage, TODAY)
    if verdict == ASKED_ME:
        assert refused.value.why is R.NEEDS_BOTH_YES
        assert move(introduction, stage, TODAY, asked_me=True).stage is stage
        return
    assert refused.value.why is verdict
    with pytest.raises(Refused):
        move(introduction, stage, TODAY, asked_me=True)


def test_a_refusal_is_a_problem_that_can_be_shown_and_names_whom_it_is_about() -> None:
    with pytest.raises(ImpossibleMove):
        move(IDEA, Stage.DONE, TODAY)
    with pytest.raises(Refused) as refused:
        move(ONE_YES, Stage.INTRODUCED, TODAY)
    assert refused.value.contacts == (BO,)
    with pytest.raises(Refused) as refused:
        move(ONE_TOLD, Stage.DONE, TODAY)
    assert refused.value.contacts == (BO,)


def test_they_both_asked_me_is_logged_only_where_a_yes_was_missing() -> None:
    assert move(IDEA, Stage.INTRODUCED, TODAY, asked_me=True).asked_me
    assert not move(READY, Stage.INTRODUCED, TODAY, asked_me=True).asked_me


def test_introducing_sets_the_day_once_even_if_the_card_goes_forth_and_back() -> None:
    assert INTRODUCED.introduced_on == START
    assert move(WAITING, Stage.INTRODUCED, TODAY).introduced_on == START


def test_asking_moves_an_idea_to_asking_and_happens_once_a_side() -> None:
    assert ASKED.stage is Stage.ASKING
    assert ASKED.parties[0].asked_on == START
    assert ASKED.parties[1].asked_on is None
    with pytest.raises(Refused) as refused:
        ask(ASKED, ANA, TODAY)
    assert (refused.value.why, refused.value.contacts) == (R.ASKED_ONCE, (ANA,))
    assert ask(ASKED, BO, TODAY).parties[1].asked_on == TODAY


def test_two_yeses_do_not_introduce_by_themselves() -> None:
    assert READY.stage is Stage.ASKING
    assert READY.introduced_on is None


def test_a_no_closes_it_and_keeps_the_other_sides_word() -> None:
    assert (NO.stage, NO.outcome, NO.closed_on) == (Stage.DECLINED, Outcome.DECLINED, START)
    assert NO.parties[0].answer is Answer.YES
    for act in (lambda: ask(NO, BO, TODAY), lambda: answer(NO, BO, Answer.YES, TODAY)):
        with pytest.raises(Refused) as refused:
            act()
        assert refused.value.why is R.SAID_NO


def test_an_answer_says_that_they_were_asked_and_can_be_taken_back() -> None:
    volunteered = answer(IDEA, BO, Answer.YES, TODAY)
    assert (volunteered.stage, volunteered.parties[1].asked_on) == (Stage.ASKING, TODAY)
    unsaid = answer(volunteered, BO, Answer.EMPTY, TODAY)
    assert (unsaid.parties[1].answer, unsaid.parties[1].answered_on) == (Answer.EMPTY, None)
    assert answer(ONE_YES, ANA, Answer.NO, TODAY).stage is Stage.DECLINED, "minds may change"


def test_an_answer_that_comes_late_still_counts() -> None:
    late = answer(SILENT, ANA, Answer.YES, TODAY)
    assert (late.stage, late.closed_on, late.outcome) == (Stage.ASKING, None, "")
    assert answer(expire(ASKED, TODAY), ANA, Answer.NO, TODAY).outcome == Outcome.DECLINED


def test_nobody_is_asked_once_they_are_introduced() -> None:
    for act in (lambda: ask(INTRODUCED, BO, TODAY), lambda: answer(INTRODUCED, BO, Answer.NO, TODAY)):
        with pytest.raises(Refused) as refused:
            act()
        assert refused.value.why is R.ALREADY_INTRODUCED


def test_a_stranger_to_the_introduction_is_refused() -> None:
    stranger = ContactId(9)
    for act in (
        lambda: ask(IDEA, stranger, TODAY),
        lambda: answer(IDEA, stranger, Answer.YES, TODAY),
        lambda: debrief(INTRODUCED, stranger, Debrief.WENT_WELL, "", TODAY),
    ):
        with pytest.raises(Refused) as refused:
            act()
        assert refused.value.why is R.NOT_A_PARTY


def test_meeting_brings_it_to_the_debrief() -> None:
    assert (MET.stage, MET.met_on) == (Stage.DEBRIEF, START)
    assert record_met(DONE, TODAY).stage is Stage.DONE
    for early in (IDEA, READY, NO):
        with pytest.raises(Refused) as refused:
            record_met(early, TODAY)
        assert refused.value.why is R.NOT_INTRODUCED


def test_a_debrief_brings_it_to_its_column_and_can_be_corrected() -> None:
    assert (ONE_TOLD.stage, ONE_TOLD.parties[0].debriefed_on) == (Stage.DEBRIEF, TODAY)
    corrected = debrief(ONE_TOLD, ANA, Debrief.NO_FIT, "wrong field", TODAY)
    party = corrected.parties[0]
    assert (party.debrief, party.debrief_note) == (Debrief.NO_FIT, "wrong field")
    unsaid = debrief(ONE_TOLD, ANA, Debrief.EMPTY, "", TODAY)
    assert unsaid.parties[0] == INTRODUCED.parties[0]
    with pytest.raises(Refused) as refused:
        debrief(READY, ANA, Debrief.WENT_WELL, "", TODAY)
    assert refused.value.why is R.NOT_INTRODUCED
    with pytest.raises(Refused) as refused:
        debrief(DONE, ANA, Debrief.NO_FIT, "", TODAY)
    assert refused.value.why is R.CLOSED


@pytest.mark.parametrize(
    ("first", "second", "outcome"),
    [
        (Debrief.WENT_WELL, Debrief.WENT_WELL, Outcome.WENT_WELL),
        (Debrief.WENT_WELL, Debrief.NO_WORD, Outcome.WENT_WELL),
        (Debrief.WENT_WELL, Debrief.NO_FIT, Outcome.NO_FIT),
        (Debrief.NO_WORD, Debrief.NO_WORD, Outcome.NO_WORD),
    ],
)
def test_the_outcome_comes_from_both_sides(first: Debrief, second: Debrief, outcome: Outcome) -> None:
    told = debrief(debrief(INTRODUCED, ANA, first, "", TODAY), BO, second, "", TODAY)
    assert move(told, Stage.DONE, TODAY).outcome == outcome


def test_a_side_that_says_nothing_for_30_days_counts_as_no_word() -> None:
    last_day = START + timedelta(days=30)
    with pytest.raises(Refused):
        move(ONE_TOLD, Stage.DONE, last_day)
    closed = move(ONE_TOLD, Stage.DONE, last_day + timedelta(days=1))
    assert [party.debrief for party in closed.parties] == [Debrief.WENT_WELL, Debrief.NO_WORD]
    assert Stage.DONE in allowed_moves(INTRODUCED, last_day + timedelta(days=1))
    assert Stage.DONE not in allowed_moves(INTRODUCED, last_day)


def test_no_answer_for_14_days_may_be_closed_and_not_before() -> None:
    with pytest.raises(Refused) as refused:
        expire(ASKED, START + timedelta(days=13))
    assert refused.value.why is R.NOT_OVERDUE
    closed = expire(ASKED, START + timedelta(days=14))
    assert (closed.stage, closed.outcome) == (Stage.DECLINED, Outcome.NO_ANSWER)
    for never in (IDEA, READY, INTRODUCED, NO, DONE):
        with pytest.raises(Refused):
            expire(never, TODAY)


def test_called_off_is_nobodys_no() -> None:
    assert CALLED_OFF.outcome == Outcome.CALLED_OFF
    assert SILENT.outcome == Outcome.CALLED_OFF
    assert move(ASKED, Stage.DECLINED, TODAY).outcome == Outcome.NO_ANSWER


def test_the_same_stage_changes_nothing() -> None:
    for introduction in (IDEA, READY, MET, DONE, NO):
        assert move(introduction, introduction.stage, TODAY) == introduction


def test_nothing_changes_the_value_that_was_given() -> None:
    before = replace(IDEA)
    ask(IDEA, ANA, TODAY)
    answer(IDEA, ANA, Answer.NO, TODAY)
    move(IDEA, Stage.INTRODUCED, TODAY, asked_me=True)
    assert before == IDEA
