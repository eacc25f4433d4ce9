"""What else can be said of a relationship beside the verdict ("Why?"): its trend, its warmth, its kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netdesk.domain.relationship import State, Verdict
from netdesk.wording.gettext import _
from netdesk.wording.states import balance_words, looks_like_words, momentum_words

if TYPE_CHECKING:
    from netdesk.domain.screens import Person


def more(known: Person) -> tuple[str, ...]:
    """What else can be said of a relationship: which way it goes, who does most, what it looks like.

    The last is a suggestion (relationship.md 2.4, 2.9). Empty for who is let go.
    """
    if known.verdict.state is State.LET_GO:
        return ()
    return tuple(said for said in (*trends(known.verdict), likely_kind(looks_like_words(known))) if said)


def trends(verdict: Verdict) -> tuple[str, ...]:
    """Which way a relationship goes and who does most of it; of each nothing where there is nothing to say."""
    words = (
        (_("Lately: {words}."), momentum_words(verdict)),
        (_("Who does most of it: {words}."), balance_words(verdict.standing)),
    )
    return tuple(sentence.format(words=said) for sentence, said in words if said)


def likely_kind(words: str) -> str:
    """The kind of connection it looks like, as a sentence; "" for none."""
    return _("It looks like “{words}”.").format(words=words) if words else ""


def kept_kind(words: str) -> str:
    """The kind of connection that the user says it is."""
    return _("You call it “{words}”.").format(words=words)


def how_warm(verdict: Verdict) -> str:
    """How warm it is, once both have acted; "" before."""
    if not verdict.warmth:
        return ""
    return _("Warmth {n} of 100; the quieter side decides.").format(n=verdict.warmth)
