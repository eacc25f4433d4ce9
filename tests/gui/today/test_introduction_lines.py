"""What is said of an open introduction, and in which order."""

from datetime import date, timedelta

import pytest

from netdesk.domain.contact import ContactId
from netdesk.domain.introduction import Answer, Debrief, Introduction, Party, Stage
from netdesk.domain.screens import BoardCard
from netdesk.gui.today.introduction_lines import line_of, lines

TODAY = date(2026, 11, 20)


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def card(stage: Stage, a: Party, b: Party, introduced: int | None = None, made: int = 30) -> BoardCard:
    made_on = None if introduced is None else ago(introduced)
    return BoardCard(Introduction(1, "u", (a, b), "", stage, ago(made), introduced_on=made_on), ("Ana", "Bo"))


A, B = Party(ContactId(1)), Party(ContactId(2))
ASKED_A = Party(ContactId(1), asked_on=ago(3))
YES_A = Party(ContactId(1), asked_on=ago(5), answer=Answer.YES, answered_on=ago(4))
YES_B = Party(ContactId(2), asked_on=ago(5), answer=Answer.YES, answered_on=ago(4))
TOLD_A = Party(ContactId(1), answer=Answer.YES, debriefed_on=ago(1), debrief=Debrief.WENT_WELL)


@pytest.mark.parametrize(
    ("shown", "chip", "sentence", "aside"),
    [
        (card(Stage.IDEA, A, B), "idea", "Ana and Bo could both gain", ""),
        (card(Stage.ASKING, ASKED_A, B), "asking", "Ask Bo whether it is welcome", ""),
        (
            card(Stage.ASKING, ASKED_A, YES_B), "asking", "Ana did not say yes or no yet",
            "asked 3 days ago, no hurry",
        ),
        (card(Stage.ASKING, YES_A, YES_B), "ready", "Ana and Bo both said yes", ""),
        (card(Stage.INTRODUCED, YES_A, YES_B, 13), "introduced", "Ana and Bo know of each other", "13 days"),
        (card(Stage.DEBRIEF, YES_A, YES_B, 14), "due", "Ask Ana and Bo how it went", "14 days"),
        (card(Stage.DEBRIEF, TOLD_A, YES_B, 19), "due", "Ask Bo how it went", "19 days"),
    ],
)  # fmt: skip
def test_the_line_of_each_stage(shown: BoardCard, chip: str, sentence: str, aside: str) -> None:
    line = line_of(shown, TODAY)
    assert (line.chip, line.sentence, line.aside) == (chip, sentence, aside)


def test_what_is_due_comes_first_and_ideas_last() -> None:
    cards = (
        card(Stage.IDEA, A, B), card(Stage.ASKING, ASKED_A, B), card(Stage.INTRODUCED, YES_A, YES_B, 3),
        card(Stage.DEBRIEF, YES_A, YES_B, 20), card(Stage.ASKING, YES_A, YES_B),
    )  # fmt: skip
    assert [line.chip for line in lines(cards, TODAY)] == ["due", "ready", "asking", "introduced", "idea"]
