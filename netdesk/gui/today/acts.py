"""What can be done with somebody on the Today screen, and the words for it."""

from enum import StrEnum

from netdesk.domain.call_list import ReasonCode
from netdesk.domain.relationship import State
from netdesk.domain.screens import TodayRow
from netdesk.wording.gettext import _
from netdesk.wording.plain_text import inserted


class Act(StrEnum):
    """One button of a row."""

    ANSWER = "answer"
    THANK = "thank"
    CALL = "call"
    DONE = "done"
    DEBRIEF = "debrief"
    INTRODUCE = "introduce"
    LOG = "log"
    LATER = "later"
    SET_ASIDE = "set-aside"
    HAPPENED = "happened"
    DID_NOT_HAPPEN = "did-not-happen"
    ANOTHER_DAY = "another-day"


def acts_of(row: TodayRow) -> tuple[Act, ...]:
    """The acts for a row, the likeliest first; what leads its reasons decides (relationship.md 4.1)."""
    codes = {reason.code for reason in row.reasons}
    leading = row.reasons[0].code if row.reasons else ReasonCode.OVERDUE
    if leading is ReasonCode.CARD_PILE:
        return Act.THANK, Act.CALL, Act.SET_ASIDE
    if leading is ReasonCode.PROMISE and row.follow_up is not None:
        return Act.DONE, Act.LOG, Act.LATER
    if leading is ReasonCode.DEBRIEF:
        return Act.DEBRIEF, Act.LOG, Act.LATER
    first = Act.CALL
    if leading is ReasonCode.YOUR_TURN and row.verdict.state is State.CONNECTING:
        first = Act.ANSWER
    second = Act.INTRODUCE if ReasonCode.MATCH in codes else Act.LOG
    return first, second, Act.LATER


def act_word(act: Act) -> str:
    """What the button says."""
    return {
        Act.ANSWER: _("Answer"),
        Act.THANK: _("Say thanks"),
        Act.CALL: _("Call"),
        Act.DONE: _("Done"),
        Act.DEBRIEF: _("How did it go?"),
        Act.INTRODUCE: _("Introduce…"),
        Act.LOG: _("Log"),
        Act.LATER: _("Later"),
        Act.SET_ASIDE: _("Set aside"),
    }[act]


def act_tip(act: Act, name: str) -> str:
    """What the button does, in full and with the name: its tool tip and its name for a screen reader."""
    return {
        Act.ANSWER: _("Answer {name}"),
        Act.THANK: _("Say thanks to {name}"),
        Act.CALL: _("Call {name}"),
        Act.DONE: _("The promise to {name} is kept"),
        Act.DEBRIEF: _("Note how the introduction of {name} went"),
        Act.INTRODUCE: _("Introduce {name} to somebody"),
        Act.LOG: _("Log what happened with {name}"),
        Act.LATER: _("Rest {name} for a week"),
        Act.SET_ASIDE: _("Rest the card of {name} for four weeks"),
    }[act].format(name=inserted(name))
