"""What can be done with a card now: the same list for the menu, the sheet and the keys."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial

from netdesk.domain import introduction_moves as moves
from netdesk.domain.introduction import Answer, Debrief, Introduction, Refused, Stage, is_overdue, is_ready
from netdesk.domain.screens import BoardCard
from netdesk.gui.board.words import pair_names
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
from netdesk.wording.introductions import debrief_word, stage_word
from netdesk.wording.plain_text import inserted


@dataclass(frozen=True, slots=True)
class Act:
    """One thing to do: ``text`` says it in a menu, ``label`` in Undo.

    ``brief`` is for a button under the person's name, where ``text`` would say the name again.
    """

    text: str
    label: str
    command: Command
    brief: str = ""

    @property
    def button(self) -> str:
        """The words of its button."""
        return self.brief or self.text


COLUMNS = (Stage.IDEA, Stage.ASKING, Stage.INTRODUCED, Stage.DEBRIEF, Stage.DONE)
"""The stages that are columns from the start; declined ones are shown when asked for."""

ANSWERS = (Debrief.WENT_WELL, Debrief.NO_FIT, Debrief.NO_WORD)


def asking(card: BoardCard, side: int, today: date) -> tuple[Act, ...]:
    """The steps of the double opt-in that are open with one party (``side`` 0 or 1)."""
    introduction = card.introduction
    party, name = introduction.parties[side], inserted(card.names[side])
    found: list[Act] = []
    if _possible(partial(moves.ask, introduction, party.contact, today)):
        label = _("Asked {name}").format(name=name)
        text = _("I asked {name}").format(name=name)
        found.append(Act(text, label, AskParty(introduction.id, party.contact), _("I asked")))
    for answer, brief, sentence in (
        (Answer.YES, _("Said yes"), _("{name} said yes")),
        (Answer.NO, _("Said no"), _("{name} said no")),
    ):
        rule = partial(moves.answer, introduction, party.contact, answer, today)
        if party.answer is not answer and _possible(rule):
            text = sentence.format(name=name)
            found.append(Act(text, text, AnswerParty(introduction.id, party.contact, answer), brief))
    return tuple(found)


def debriefing(card: BoardCard, side: int, today: date) -> tuple[Act, ...]:
    """What one party may say of how it went; the note that is there stays."""
    introduction, number = card.introduction, card.introduction.id
    party, name = introduction.parties[side], inserted(card.names[side])
    label = _("Debrief with {name}").format(name=name)
    return tuple(
        Act(debrief_word(answer), label, DebriefParty(number, party.contact, answer, party.debrief_note))
        for answer in ANSWERS
        if _possible(partial(moves.debrief, introduction, party.contact, answer, "", today))
    )


def together(card: BoardCard, today: date) -> tuple[Act, ...]:
    """What concerns both: they asked for it themselves, they met, nobody answered."""
    introduction = card.introduction
    pair = pair_names(card)
    found: list[Act] = []
    if introduction.introduced_on is None and not is_ready(introduction):
        if _possible(partial(moves.move, introduction, Stage.INTRODUCED, today, asked_me=True)):
            command = MoveIntroduction(introduction.id, Stage.INTRODUCED, asked_me=True)
            found.append(Act(_("They both asked me"), _("Introduced {pair}").format(pair=pair), command))
    elif introduction.introduced_on is not None and introduction.met_on is None:
        label = _("{pair} met").format(pair=pair)
        found.append(Act(_("They met"), label, RecordMet(introduction.id)))
    if is_overdue(introduction, today):
        label = _("Closed {pair}, with credit").format(pair=pair)
        text = _("No answer came: close it, with credit")
        found.append(Act(text, label, ExpireIntroduction(introduction.id)))
    return tuple(found)


def onward(card: BoardCard, today: date) -> tuple[Act, ...]:
    """The move to the next column, when the rules let it go there."""
    place = COLUMNS.index(card.stage) + 1 if card.stage in COLUMNS else len(COLUMNS)
    if place >= len(COLUMNS) or held_back(card.introduction, COLUMNS[place], today) is not None:
        return ()
    act = moving(card, COLUMNS[place])
    text = _("Move to “{stage}”").format(stage=stage_word(COLUMNS[place]))
    return (Act(text, act.label, act.command),)


def moving(card: BoardCard, stage: Stage, position: int | None = None) -> Act:
    """To another column, or to another place in the same."""
    pair = pair_names(card)
    if stage is card.stage:
        label = _("Moved {pair}").format(pair=pair)
    else:
        label = _("Moved {pair} to {stage}").format(pair=pair, stage=stage_word(stage))
    return Act(stage_word(stage), label, MoveIntroduction(card.introduction.id, stage, position))


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
