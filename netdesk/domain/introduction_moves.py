"""What may be done with an introduction: its next stages, asking, answers, debriefs (relationship.md 4.7)."""

from dataclasses import replace
from datetime import date

from netdesk.domain.contact import ContactId
from netdesk.domain.introduction import (
    Answer,
    Debrief,
    Introduction,
    Outcome,
    Party,
    RefusalCode,
    Refused,
    Stage,
    debrief_window,
    is_overdue,
    is_ready,
)


def move(introduction: Introduction, stage: Stage, today: date, asked_me: bool = False) -> Introduction:
    """The introduction in another column, with the facts that the move makes true.

    The rules are a table (tests/domain/test_introduction_moves.py). "Introduced" wants two yeses, or
    ``asked_me`` for "they both asked me", which is logged only where it was needed. "Done" wants both
    debriefs; more than 30 days after the introduction a side that said nothing counts as no word. "Declined"
    wants somebody asked. Back goes what leaves no false fact behind: to "idea" while nobody was asked, to
    "introduced" while nobody met or told how it went, from "declined" to "asking" while nobody said no, from
    "done" to "debrief". The stage it has already changes nothing. Raises Refused.
    """
    if stage is introduction.stage:
        return introduction
    refused = _refusal(introduction, stage, today, asked_me)
    if refused is not None:
        raise refused
    reopened = replace(introduction, stage=stage, closed_on=None, outcome=Outcome.EMPTY)
    if stage is Stage.INTRODUCED and introduction.introduced_on is None:
        return replace(reopened, introduced_on=today, asked_me=not is_ready(introduction))
    if stage is Stage.DONE:
        first, second = (_debriefed(party, today) for party in introduction.parties)
        heard = replace(reopened, parties=(first, second), closed_on=today)
        return replace(heard, outcome=_outcome(heard))
    if stage is Stage.DECLINED:
        return _declined(introduction, today)
    return reopened


def allowed_moves(introduction: Introduction, today: date) -> tuple[Stage, ...]:
    """The other stages that it may move to without "they both asked me", in the order of the board."""
    return tuple(
        stage
        for stage in Stage
        if stage is not introduction.stage and _refusal(introduction, stage, today, asked_me=False) is None
    )


def ask(introduction: Introduction, contact: ContactId, today: date) -> Introduction:
    """``contact`` was asked today; one ask per side, nobody is ever reminded. Raises Refused."""
    _still_asking(introduction)
    party = _party(introduction, contact)
    if party.asked_on is not None:
        raise Refused(RefusalCode.ASKED_ONCE, (contact,))
    return _asking(introduction, replace(party, asked_on=today))


def answer(introduction: Introduction, contact: ContactId, answer: Answer, today: date) -> Introduction:
    """``contact`` said yes or no; EMPTY takes back an answer that was noted by mistake. Raises Refused.

    An answer says that they were asked, today at the latest. A no closes the introduction as declined, with
    credit; the other side only ever hears "not now". An answer that comes after the introduction was closed
    for want of one still counts.
    """
    _still_asking(introduction)
    party = _party(introduction, contact)
    said = replace(party, asked_on=party.asked_on or today, answer=answer, answered_on=today if answer else None)
    asking = _asking(introduction, said)
    return _declined(asking, today) if answer is Answer.NO else asking


def record_met(introduction: Introduction, today: date) -> Introduction:
    """The two met; from now on it waits for the debrief. Raises Refused before they were introduced."""
    if introduction.introduced_on is None:
        raise Refused(RefusalCode.NOT_INTRODUCED)
    stage = Stage.DEBRIEF if introduction.stage is Stage.INTRODUCED else introduction.stage
    return replace(introduction, stage=stage, met_on=today)


def debrief(introduction: Introduction, contact: ContactId, debrief: Debrief, note: str, today: date) -> Introduction:
    """How it went for ``contact``; a later word replaces an earlier one, EMPTY takes it back.

    Raises Refused before they were introduced and when it is done.
    """
    if introduction.introduced_on is None:
        raise Refused(RefusalCode.NOT_INTRODUCED)
    if introduction.stage is Stage.DONE:
        raise Refused(RefusalCode.CLOSED)
    party = _party(introduction, contact)
    told = replace(party, debrief=debrief, debrief_note=note, debriefed_on=today if debrief else None)
    return replace(introduction, stage=Stage.DEBRIEF, parties=_with(introduction, told))


def expire(introduction: Introduction, today: date) -> Introduction:
    """Closed with credit because no answer came within 14 days of asking. Raises Refused before that day."""
    if not is_overdue(introduction, today):
        raise Refused(RefusalCode.NOT_OVERDUE)
    return _declined(introduction, today)


def _refusal(introduction: Introduction, stage: Stage, today: date, asked_me: bool) -> Refused | None:
    said_no = tuple(party.contact for party in introduction.parties if party.answer is Answer.NO)
    if said_no:
        return Refused(RefusalCode.SAID_NO, said_no)
    if introduction.introduced_on is None:
        return _refusal_before(introduction, stage, asked_me)
    return _refusal_after(introduction, stage, today)


def _refusal_before(introduction: Introduction, stage: Stage, asked_me: bool) -> Refused | None:
    """What holds back an introduction that was not made yet."""
    asked = tuple(party.contact for party in introduction.parties if party.asked_on is not None)
    if stage is Stage.IDEA and asked:
        return Refused(RefusalCode.ALREADY_ASKED, asked)
    if stage is Stage.DECLINED and not asked:
        return Refused(RefusalCode.NOBODY_ASKED)
    if stage is Stage.INTRODUCED and not asked_me and not is_ready(introduction):
        waiting = (party.contact for party in introduction.parties if party.answer is not Answer.YES)
        return Refused(RefusalCode.NEEDS_BOTH_YES, tuple(waiting))
    if stage in (Stage.DEBRIEF, Stage.DONE):
        return Refused(RefusalCode.NOT_INTRODUCED)
    return None


def _refusal_after(introduction: Introduction, stage: Stage, today: date) -> Refused | None:
    """What holds back an introduction that was made."""
    talked = tuple(party.contact for party in introduction.parties if party.debrief)
    if stage in (Stage.IDEA, Stage.ASKING, Stage.DECLINED):
        return Refused(RefusalCode.ALREADY_INTRODUCED)
    if stage is Stage.INTRODUCED and (talked or introduction.met_on is not None):
        return Refused(RefusalCode.ALREADY_TALKED, talked)
    window = debrief_window(introduction)
    if stage is Stage.DONE and window is not None and today <= window[1]:
        silent = tuple(party.contact for party in introduction.parties if not party.debrief)
        return Refused(RefusalCode.NEEDS_DEBRIEF, silent) if silent else None
    return None


def _still_asking(introduction: Introduction) -> None:
    """Raises Refused where asking is over: they are introduced, or somebody said no."""
    if introduction.introduced_on is not None:
        raise Refused(RefusalCode.ALREADY_INTRODUCED)
    said_no = tuple(party.contact for party in introduction.parties if party.answer is Answer.NO)
    if said_no:
        raise Refused(RefusalCode.SAID_NO, said_no)


def _asking(introduction: Introduction, party: Party) -> Introduction:
    parties = _with(introduction, party)
    return replace(introduction, stage=Stage.ASKING, parties=parties, closed_on=None, outcome=Outcome.EMPTY)


def _declined(introduction: Introduction, today: date) -> Introduction:
    parties = introduction.parties
    if any(party.answer is Answer.NO for party in parties):
        outcome = Outcome.DECLINED
    elif any(party.asked_on is not None and party.answer is Answer.EMPTY for party in parties):
        outcome = Outcome.NO_ANSWER
    else:
        outcome = Outcome.CALLED_OFF
    return replace(introduction, stage=Stage.DECLINED, closed_on=today, outcome=outcome)


def _debriefed(party: Party, today: date) -> Party:
    """The party with "no word" where it never said how it went (demand.md N6: no failure)."""
    return party if party.debrief else replace(party, debrief=Debrief.NO_WORD, debriefed_on=today)


def _outcome(introduction: Introduction) -> Outcome:
    told = {party.debrief for party in introduction.parties}
    if Debrief.NO_FIT in told:
        return Outcome.NO_FIT
    return Outcome.WENT_WELL if Debrief.WENT_WELL in told else Outcome.NO_WORD


def _party(introduction: Introduction, contact: ContactId) -> Party:
    for party in introduction.parties:
        if party.contact == contact:
            return party
    raise Refused(RefusalCode.NOT_A_PARTY, (contact,))


def _with(introduction: Introduction, party: Party) -> tuple[Party, Party]:
    first, second = introduction.parties
    return (party, second) if party.contact == first.contact else (first, party)
