"""The open introductions in a line each: what is due, what waits, what could be."""

from dataclasses import dataclass
from datetime import date

from netdesk.domain.introduction import Answer, Introduction, Stage, debrief_window, is_ready
from netdesk.domain.relationship import State
from netdesk.domain.screens import BoardCard
from netdesk.wording.days import days_ago, duration
from netdesk.wording.gettext import _
from netdesk.wording.plain_text import inserted

SHOWN = 5


@dataclass(frozen=True, slots=True)
class IntroductionLine:
    """A chip's word and the state whose tint it wears, a sentence, and a fainter word on time."""

    chip: str
    tint: State
    sentence: str
    aside: str = ""


def lines(cards: tuple[BoardCard, ...], today: date) -> tuple[IntroductionLine, ...]:
    """The lines of the cards that are most worth a look: what is due first, ideas last."""
    ranked = sorted(cards, key=lambda card: (_rank(card.introduction, today), card.introduction.made_on))
    return tuple(line_of(card, today) for card in ranked[:SHOWN])


def line_of(card: BoardCard, today: date) -> IntroductionLine:
    """What stands out about one open introduction."""
    introduction = card.introduction
    first, second = map(inserted, card.names)
    if introduction.stage is Stage.IDEA:
        sentence = _("{first} and {second} could both gain").format(first=first, second=second)
        return IntroductionLine(_("idea"), State.CONNECTING, sentence)
    if introduction.stage is Stage.ASKING:
        return _asking(card, today)
    window = debrief_window(introduction)
    if window is None or today < window[0]:
        sentence = _("{first} and {second} know of each other").format(first=first, second=second)
        since = introduction.met_on or introduction.introduced_on
        aside = duration((today - since).days) if since is not None else ""
        return IntroductionLine(_("introduced"), State.NOT_YET, sentence, aside)
    waiting = _names(card, [party.debriefed_on is None for party in introduction.parties])
    aside = duration((today - (introduction.introduced_on or window[0])).days)
    sentence = _("Ask {names} how it went").format(names=waiting)
    return IntroductionLine(_("due"), State.CONNECTED, sentence, aside)


def _asking(card: BoardCard, today: date) -> IntroductionLine:
    introduction = card.introduction
    first, second = map(inserted, card.names)
    if is_ready(introduction):
        sentence = _("{first} and {second} both said yes").format(first=first, second=second)
        return IntroductionLine(_("ready"), State.CONNECTED, sentence)
    unasked = [party.asked_on is None for party in introduction.parties]
    if any(unasked):
        sentence = _("Ask {names} whether it is welcome").format(names=_names(card, unasked))
        return IntroductionLine(_("asking"), State.NOT_YET, sentence)
    silent = [party.answer is Answer.EMPTY for party in introduction.parties]
    asked = [party.asked_on for party in introduction.parties if party.answer is Answer.EMPTY and party.asked_on]
    sentence = _("{names} did not say yes or no yet").format(names=_names(card, silent))
    aside = _("asked {ago}, no hurry").format(ago=days_ago((today - max(asked)).days)) if asked else ""
    return IntroductionLine(_("asking"), State.NOT_YET, sentence, aside)


def _names(card: BoardCard, wanted: list[bool]) -> str:
    names = [inserted(name) for name in card.names]
    chosen = [name for name, want in zip(names, wanted, strict=True) if want] or names
    return chosen[0] if len(chosen) == 1 else _("{first} and {second}").format(first=chosen[0], second=chosen[1])


def _rank(introduction: Introduction, today: date) -> int:
    """Debriefs that are due, then what both said yes to, then what waits for a word, then ideas."""
    window = debrief_window(introduction)
    if window is not None:
        return 0 if today >= window[0] else 3
    if introduction.stage is Stage.ASKING:
        return 1 if is_ready(introduction) else 2
    return 4
