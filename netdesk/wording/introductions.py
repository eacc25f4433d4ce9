"""The board in words: stages, chips, outcomes, and why a card stays where it is (relationship.md 4.7)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum

from netdesk.domain.contact import ContactId
from netdesk.domain.introduction import (
    ANSWER_WITHIN,
    Answer,
    Debrief,
    Introduction,
    Outcome,
    Party,
    RefusalCode,
    Refused,
    Stage,
    debrief_window,
    is_ready,
)
from netdesk.domain.screens import PairIdea
from netdesk.wording.gettext import _, ngettext
from netdesk.wording.plain_text import inserted
from netdesk.wording.weeks import day_and_short_month


class Tone(Enum):
    """How a chip is drawn: a plain fact, something gained, or something that waits for the user."""

    PLAIN = "plain"
    GAINED = "gained"
    WAITING = "waiting"


@dataclass(frozen=True, slots=True)
class Chip:
    """A few words on a card of the board; a number and what it counts are never parted by the end of a line."""

    text: str
    tone: Tone = Tone.PLAIN


def stage_word(stage: Stage) -> str:
    """The heading of a column."""
    return {
        Stage.IDEA: _("Idea"),
        Stage.ASKING: _("Asking both"),
        Stage.INTRODUCED: _("Introduced"),
        Stage.DEBRIEF: _("Debrief"),
        Stage.DONE: _("Done"),
        Stage.DECLINED: _("Declined"),
    }[stage]


def debrief_word(debrief: Debrief) -> str:
    """How it went, as a choice."""
    return {
        Debrief.EMPTY: _("not asked yet"),
        Debrief.WENT_WELL: _("went well"),
        Debrief.NO_FIT: _("no fit"),
        Debrief.NO_WORD: _("no word"),
    }[debrief]


def outcome_word(outcome: str) -> str:
    """How an introduction ended; empty while it is open."""
    return {
        Outcome.EMPTY: "",
        Outcome.WENT_WELL: _("went well"),
        Outcome.NO_FIT: _("no fit"),
        Outcome.NO_WORD: _("no word"),
        Outcome.DECLINED: _("declined"),
        Outcome.NO_ANSWER: _("no answer"),
        Outcome.CALLED_OFF: _("called off"),
    }[Outcome(outcome)]


def declined_count(count: int) -> str:
    """The button that shows what was declined."""
    return ngettext("{n} declined, still to your credit", "{n} declined, still to your credit", count).format(n=count)


def pair_sentence(idea: PairIdea) -> str:
    """What each would get: "Ana needs ‘packaging supplier’, Bo offers ‘sustainable packaging supplier’"."""
    first, second = inserted(idea.a_name), inserted(idea.b_name)
    gains = [(first, idea.a_needs, second, idea.b_offers), (second, idea.b_needs, first, idea.a_offers)]
    return "; ".join(
        _("{a} needs ‘{need}’, {b} offers ‘{offer}’").format(
            a=needing, need=inserted(need), b=offering, offer=inserted(offer)
        )
        for needing, need, offering, offer in gains
        if need
    )


def chips(introduction: Introduction, names: Sequence[str], today: date) -> tuple[Chip, ...]:
    """What a card says below its two names, given in order: consents, debriefs, what waits."""
    sides = tuple(zip(introduction.parties, map(inserted, names), strict=True))
    if introduction.stage is Stage.IDEA:
        return _benefits(sides)
    if introduction.stage is Stage.ASKING:
        asked = tuple(_consent(party, name, today) for party, name in sides)
        return (*asked, Chip(_("ready to introduce"), Tone.WAITING)) if is_ready(introduction) else asked
    if introduction.stage is Stage.DECLINED:
        return _declined(introduction, sides)
    if introduction.stage is Stage.DONE:
        return _done(introduction, sides)
    consents = (
        (Chip(_("they both asked you")),)
        if introduction.asked_me
        else tuple(Chip(_yes(name), Tone.GAINED) for _party, name in sides)
    )
    told = tuple(_told(party, name) for party, name in sides if party.debrief)
    head = consents if introduction.stage is Stage.INTRODUCED else told
    return (*head, *_debrief_due(introduction, today), *_met(introduction))


def refusal(refused: Refused, names: Mapping[ContactId, str]) -> str:
    """Why an introduction stays where it is, and what to do; ``names`` knows its parties."""
    people = [inserted(names.get(contact, "")) or _("they") for contact in refused.contacts]
    who = _("{a} and {b}").format(a=people[0], b=people[1]) if len(people) == 2 else "".join(people)
    if refused.why is RefusalCode.NEEDS_BOTH_YES:
        sentence = ngettext(
            "{who} has not said yes yet. Ask first, or say that they both asked you.",
            "{who} have not said yes yet. Ask first, or say that they both asked you.",
            len(people),
        )
    elif refused.why is RefusalCode.ALREADY_ASKED:
        sentence = ngettext(
            "{who} was asked already, so it is more than an idea. Close it as declined, or go on.",
            "{who} were asked already, so it is more than an idea. Close it as declined, or go on.",
            len(people),
        )
    else:
        sentence = _REFUSALS[refused.why]()
    return sentence.format(who=who)


_REFUSALS = {
    RefusalCode.NOT_INTRODUCED: lambda: _("They have not been introduced yet. Move the card to “Introduced” first."),
    RefusalCode.ALREADY_INTRODUCED: lambda: _("They have been introduced, and that stands. If it was a slip, undo it."),
    RefusalCode.ASKED_ONCE: lambda: _("{who} was asked already, and nobody is asked twice. Note the answer instead."),
    RefusalCode.ALREADY_TALKED: lambda: _("They met or told how it went. It stays in “Debrief” until it is done."),
    RefusalCode.NEEDS_DEBRIEF: lambda: _("Ask {who} how it went first, or note “no word”."),
    RefusalCode.NOBODY_ASKED: lambda: _("Nobody was asked yet, so nobody declined. Remove the idea instead."),
    RefusalCode.SAID_NO: lambda: _("{who} said no. Let it rest: the offer counts to your credit."),
    RefusalCode.CLOSED: lambda: _("It is done. Move it back to “Debrief” to change how it went."),
    RefusalCode.NOT_OVERDUE: lambda: _("Nobody has been silent for 14 days yet. Give them time."),
    RefusalCode.NOT_A_PARTY: lambda: _("{who} is no part of this introduction. Choose one of the two."),
}


def _yes(name: str) -> str:
    return _("✓ {name}").format(name=name)


def _benefits(sides: Sequence[tuple[Party, str]]) -> tuple[Chip, ...]:
    gaining = [name for party, name in sides if party.benefit]
    if len(gaining) == 2:
        return (Chip(_("both gain")),)
    return tuple(Chip(_("{name} gains").format(name=name)) for name in gaining)


def _consent(party: Party, name: str, today: date) -> Chip:
    if party.answer is Answer.YES:
        return Chip(_yes(name), Tone.GAINED)
    if party.asked_on is None:
        return Chip(_("? {name}").format(name=name))
    days = (today - party.asked_on).days
    if days >= ANSWER_WITHIN.days:
        return Chip(_("? {name} · no answer for\u00a0{n}\u00a0d").format(name=name, n=days), Tone.WAITING)
    if days <= 0:
        return Chip(_("? {name} · asked\u00a0today").format(name=name))
    return Chip(_("? {name} · asked\u00a0{n}\u00a0d").format(name=name, n=days))


def _told(party: Party, name: str) -> Chip:
    tone = Tone.GAINED if party.debrief is Debrief.WENT_WELL else Tone.PLAIN
    return Chip(_("{name}: {debrief}").format(name=name, debrief=debrief_word(party.debrief)), tone)


def _debrief_due(introduction: Introduction, today: date) -> tuple[Chip, ...]:
    window = debrief_window(introduction)
    if window is None or all(party.debrief for party in introduction.parties):
        return ()
    begin, end = window
    if today < begin:
        return (Chip(_("debrief from {day}").format(day=day_and_short_month(begin)), Tone.WAITING),)
    start = introduction.introduced_on or introduction.met_on or begin
    days = (today - start).days
    if today > end:
        return (Chip(ngettext("no word for {n}\u00a0day", "no word for {n}\u00a0days", days).format(n=days)),)
    return (Chip(ngettext("due now · {n}\u00a0day", "due now · {n}\u00a0days", days).format(n=days), Tone.WAITING),)


def _met(introduction: Introduction) -> tuple[Chip, ...]:
    if introduction.met_on is None:
        return ()
    return (Chip(_("they met {day}").format(day=day_and_short_month(introduction.met_on))),)


def _done(introduction: Introduction, sides: Sequence[tuple[Party, str]]) -> tuple[Chip, ...]:
    if all(party.debrief is Debrief.WENT_WELL for party in introduction.parties):
        met = _("✓ both gained") if introduction.met_on is None else _("✓ met, both gained")
        return (Chip(met, Tone.GAINED),)
    return tuple(_told(party, name) for party, name in sides)


def _declined(introduction: Introduction, sides: Sequence[tuple[Party, str]]) -> tuple[Chip, ...]:
    said_no = [name for party, name in sides if party.answer is Answer.NO]
    ending = _("{name} said no").format(name=said_no[0]) if said_no else outcome_word(introduction.outcome)
    return (Chip(ending), Chip(_("still to your credit"), Tone.GAINED))
