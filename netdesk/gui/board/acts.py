"""What can be done with a card now: the same list for the menu, the sheet and the keys."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from netdesk.domain import introduction_moves as moves
from netdesk.domain.introduction import Answer, Debrief, Introduction, Refused, Stage, is_overdue, is_ready
from netdesk.domain.screens import BoardCard
from netdesk.services.commands import Command
from netdesk.services.introductions import (
    AnswerParty,
    AskParty,
    DebriefParty,
    ExpireIntroduction,
    MoveIntroduction,
    RecordMet,
)
from netdesk.wording.gettext import _
from netdesk.wording.introductions import debrief_word, pair_names, stage_name


@dataclass(frozen=True, slots=True)
class Act:
    """One thing to do: its words in a menu, its name in Undo, and the command that does it."""

    text: str
    label: str
    command: Command


COLUMNS = (Stage.IDEA, Stage.ASKING, Stage.INTRODUCED, Stage.DEBRIEF, Stage.DONE)
"""The stages that are columns from the start; declined ones are shown when asked for."""

ANSWERS = (Debrief.WENT_WELL, Debrief.NO_FIT, Debrief.NO_WORD)


def asking(card: BoardCard, side: int, today: date) -> tuple[Act, ...]:
    """The steps of the double opt-in that are open with one party (``side`` 0 or 1)."""
    introduction = card.introduction
    party, name = introduction.parties[side], card.names[side]
    found: list[Act] = []
    if _possible(lambda: moves.ask(introduction, party.contact, today)):
        label = _("Asked {name}").format(name=name)
        text = _("I asked {name}").format(name=name)
        found.append(Act(text, label, AskParty(introduction.id, party.contact)))
    for answer, sentence in ((Answer.YES, _("{name} said yes")), (Answer.NO, _("{name} said no"))):
        if party.answer is not answer and _possible(
            lambda answer=answer: moves.answer(introduction, party.contact, answer, today)  # type: ignore[misc]
        ):
            text = sentence.format(name=name)
            found.append(Act(text, text, AnswerParty(introduction.id, party.contact, answer)))
    return tuple(found)


def debriefing(card: BoardCard, side: int, today: date) -> tuple[Act, ...]:
    """What one party may say of how it went; the note that is there stays."""
    introduction = card.introduction
    party, name = introduction.parties[side], card.names[side]
    label = _("Debrief with {name}").format(name=name)
    return tuple(
        Act(debrief_word(answer), label, DebriefParty(introduction.id, party.contact, answer, party.debrief_note))
        for answer in ANSWERS
        if _possible(
            lambda answer=answer: moves.debrief(introduction, party.contact, answer, "", today)  # type: ignore[misc]
        )
    )


def together(card: BoardCard, today: date) -> tuple[Act, ...]:
    """What concerns both: they asked for it themselves, they met, nobody answered."""
    introduction = card.introduction
    pair = pair_names(card)
    found: list[Act] = []
    if introduction.introduced_on is None and not is_ready(introduction):
        if _possible(lambda: moves.move(introduction, Stage.INTRODUCED, today, asked_me=True)):
            command = MoveIntroduction(introduction.id, Stage.INTRODUCED, asked_me=True)
            found.append(Act(_("They both asked me"), _("Introduced {pair}").format(pair=pair), command))
    elif introduction.introduced_on is not None and introduction.met_on is None:
        label = _("{pair} met").format(pair=pair)
        found.append(Act(_("They met"), label, RecordMet(introduction.id)))
    if is_overdue(introduction, today):
        label = _("Closed {pair}, with credit").format(pair=pair)
        found.append(Act(_("No answer came: close it, with credit"), label, ExpireIntroduction(introduction.id)))
    return tuple(found)


def moving(card: BoardCard, stage: Stage, position: int | None = None) -> Act:
    """To another column, or to another place in the same."""
    pair = pair_names(card)
    if stage is card.stage:
        label = _("Moved {pair}").format(pair=pair)
    else:
        label = _("Moved {pair} to {stage}").format(pair=pair, stage=stage_name(stage))
    return Act(stage_name(stage), label, MoveIntroduction(card.introduction.id, stage, position))


def held_back(introduction: Introduction, stage: Stage, today: date) -> Refused | None:
    """Why the rules do not let a card go to ``stage`` now; None when they do."""
    try:
        moves.move(introduction, stage, today)
    except Refused as refused:
        return refused
    return None


def _possible(act: Callable[[], object]) -> bool:
    try:
        act()
    except Refused:
        return False
    return True
