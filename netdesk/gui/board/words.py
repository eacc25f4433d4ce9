"""What the board alone says of a card: its label, each side's consent, and what happened when."""

from datetime import date

from netdesk.domain.introduction import Answer, Debrief, Introduction, Party, Refused, Stage, debrief_window
from netdesk.domain.screens import BoardCard
from netdesk.wording import introductions as wording
from netdesk.wording.gettext import _
from netdesk.wording.introductions import Chip, debrief_word, stage_word
from netdesk.wording.plain_text import inserted
from netdesk.wording.weeks import day_and_month, day_and_short_month


def pair_names(card: BoardCard) -> str:
    """Both people of a card: "Ana Beltrán and Tomáš Dvořák"."""
    first, second = map(inserted, card.names)
    return _("{a} and {b}").format(a=first, b=second)


def spoken(card: BoardCard, place: int, count: int) -> str:
    """A card for a screen reader: who, where, and which of how many."""
    return _("{pair}, {stage}, card {place} of {count}").format(
        pair=pair_names(card), stage=stage_word(card.stage), place=place, count=count
    )


def chips(card: BoardCard, today: date) -> tuple[Chip, ...]:
    """The chips of a card."""
    return wording.chips(card.introduction, card.called or card.names, today)


def described(card: BoardCard, today: date) -> str:
    """Why, and how far it is, for a screen reader."""
    return ", ".join((card.introduction.why, *(chip.text for chip in chips(card, today))))


def refusal(refused: Refused, card: BoardCard) -> str:
    """Why a card stays where it is."""
    contacts = (party.contact for party in card.introduction.parties)
    return wording.refusal(refused, dict(zip(contacts, card.names, strict=True)))


def what_belongs(stage: Stage) -> str:
    """What an empty column is for."""
    return {
        Stage.IDEA: _("Two people who could help each other"),
        Stage.ASKING: _("Each is asked apart, and either may say no"),
        Stage.INTRODUCED: _("Both said yes, and now know of each other"),
        Stage.DEBRIEF: _("Two to four weeks later: how did it go?"),
        Stage.DONE: _("What came of it"),
        Stage.DECLINED: _("A no is fine, and the offer counts"),
    }[stage]


def consent(party: Party) -> str:
    """When a side was asked, and what it said: "Asked 20 November · said yes 21 November"; "" before."""
    parts = []
    if party.asked_on is not None:
        parts.append(_("Asked {day}").format(day=day_and_month(party.asked_on)))
    if party.answered_on is not None and party.answer is not Answer.EMPTY:
        pattern = _("said yes {day}") if party.answer is Answer.YES else _("said no {day}")
        parts.append(pattern.format(day=day_and_month(party.answered_on)))
    return " · ".join(parts)


def debrief_begun(introduction: Introduction, party: Party, today: date) -> bool:
    """Whether it is time to ask how it went: from the first day for it on, or once they met or told."""
    window = debrief_window(introduction)
    if window is None:
        return False
    early = introduction.stage is Stage.INTRODUCED and introduction.met_on is None and not party.debrief
    return not early or today >= window[0]


def debrief_told(party: Party) -> str:
    """How it went for one side and when they told; the question while they did not."""
    if party.debrief is Debrief.EMPTY or party.debriefed_on is None:
        return _("How did it go?")
    return _("How it went: {debrief}, {day}").format(
        debrief=debrief_word(party.debrief), day=day_and_month(party.debriefed_on)
    )


def story(introduction: Introduction) -> str:
    """What happened when, and when to ask how it went; a line each."""
    lines = [_("Idea of {day}").format(day=day_and_month(introduction.made_on))]
    if introduction.introduced_on is not None:
        pattern = _("Introduced {day}; they both asked you") if introduction.asked_me else _("Introduced {day}")
        lines.append(pattern.format(day=day_and_month(introduction.introduced_on)))
    if introduction.met_on is not None:
        lines.append(_("They met {day}").format(day=day_and_month(introduction.met_on)))
    window = debrief_window(introduction)
    if window is not None and introduction.closed_on is None:
        begin, end = (day_and_short_month(day) for day in window)
        lines.append(_("Ask both how it went from {begin} to {end}").format(begin=begin, end=end))
    if introduction.closed_on is not None:
        ending = wording.outcome_word(introduction.outcome)
        lines.append(_("Closed {day}: {ending}").format(day=day_and_month(introduction.closed_on), ending=ending))
    return "\n".join(lines)
