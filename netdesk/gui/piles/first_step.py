"""Who makes the first call: the promise that each new card of a pile begins with (demand.md N15)."""

from datetime import date, timedelta
from enum import StrEnum

from netdesk.services.interactions import NewFollowUp
from netdesk.wording.gettext import _

MANY = 50
"""So many new cards, and nothing is promised unasked: nobody thanks fifty people in three days."""


class FirstStep(StrEnum):
    """What the user means to do for each new card."""

    THANK = "thank"
    CALL = "call"
    NOTHING = "nothing"


def step_word(step: FirstStep) -> str:
    """What the field says."""
    return {
        FirstStep.THANK: _("Say thanks within 3 days"),
        FirstStep.CALL: _("Call within a week"),
        FirstStep.NOTHING: _("Nothing for now"),
    }[step]


def usual_step(new_cards: int) -> FirstStep:
    """What is proposed for so many new cards."""
    return FirstStep.THANK if new_cards < MANY else FirstStep.NOTHING


def promise_of(step: FirstStep, today: date) -> NewFollowUp | None:
    """The promise to be written down for each new person; None for nothing."""
    if step is FirstStep.THANK:
        return NewFollowUp(today + timedelta(days=3), _("say thanks"), True)
    if step is FirstStep.CALL:
        return NewFollowUp(today + timedelta(days=7), _("a first call"), True)
    return None
