"""The short words for states, reasons, offers and trends (relationship.md 2.4, 2.7, 2.8).

Likenesses and offers are imported where they are put into words: a list has none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from netdesk.domain.relationship import State, Verdict, VerdictReason
from netdesk.domain.standing import Standing
from netdesk.domain.warmth import LOPSIDED, Momentum, balance, momentum
from netdesk.wording import weightless_verdicts
from netdesk.wording.gettext import _

if TYPE_CHECKING:
    from netdesk.domain.contact import Likeness
    from netdesk.domain.offers import Offer
    from netdesk.domain.screens import Person


def state_word(state: State) -> str:
    """The word for a state, as in a filter."""
    return {
        State.CONNECTING: _("Connecting"),
        State.CONNECTED: _("Connected"),
        State.NOT_YET: _("Card pile"),
        State.LET_GO: _("Let go"),
    }[state]


def chip(verdict: Verdict) -> str:
    """The word beside a person: the state's, but a card of these two weeks is a new card."""
    return _("New card") if verdict.reason is VerdictReason.NEW_CARD else state_word(verdict.state)


def reason_word(verdict: Verdict) -> str:
    """The reason in a word or two, as on a badge."""
    if verdict.passed_over and (word := weightless_verdicts.word(verdict)):
        return word
    return {
        VerdictReason.LET_GO: _("Let go"),
        VerdictReason.PLANNED: _("Planned"),
        VerdictReason.NEW_CARD: _("New card"),
        VerdictReason.CARD_PILE: _("Card pile"),
        VerdictReason.YOUR_TURN: _("Your turn"),
        VerdictReason.FADING: _("Fading"),
        VerdictReason.THEIR_TURN: _("Their turn"),
        VerdictReason.REKINDLED: _("Rekindled"),
        VerdictReason.OVERDUE: _("Overdue"),
        VerdictReason.NEW: _("New"),
        VerdictReason.STEADY: _("Steady"),
        VerdictReason.UNCLEAR: _("Unclear"),
        VerdictReason.BULK_ONLY: _("Bulk mail only"),
        VerdictReason.CLICK_ONLY: _("Only a click"),
        VerdictReason.NEVER_REPLIED: _("Never replied"),
        VerdictReason.WAITING: _("Waiting"),
        VerdictReason.NO_ANSWER: _("No answer"),
        VerdictReason.SELLING: _("Only asks"),
        VerdictReason.YOU_NEVER_ANSWERED: _("Never answered"),
        VerdictReason.THIN: _("Thin"),
        VerdictReason.DORMANT: _("Dormant"),
        VerdictReason.LAPSED_YOUR_TURN: _("Lapsed, your turn"),
        VerdictReason.LAPSED_THEIR_TURN: _("Lapsed, their turn"),
        VerdictReason.LAPSED: _("Lapsed"),
    }[verdict.reason]


def offer_word(offer: Offer) -> str:
    """What a button says that does what is offered."""
    from netdesk.domain.offers import Offer

    return {
        Offer.BRING_BACK: _("Bring back"),
        Offer.PREPARE: _("Prepare"),
        Offer.FIRST_CALL: _("First call"),
        Offer.LET_GO: _("Let go"),
        Offer.ANSWER: _("Answer"),
        Offer.NO_ANSWER_NEEDED: _("No answer needed"),
        Offer.CALL: _("Call"),
        Offer.SET_DIRECTION: _("Who acted?"),
        Offer.WRITE_PERSONALLY: _("Write personally"),
        Offer.THANK_YOU_NOTE: _("Thank-you note"),
        Offer.KEEP: _("Keep"),
        Offer.ONE_MORE_NOTE: _("One more note"),
        Offer.WRITE_DIRECTLY: _("Write directly"),
        Offer.REKINDLE: _("Rekindle"),
        Offer.LET_REST: _("Let rest"),
    }[offer]


def likeness_words(likeness: Likeness) -> str:
    """What a relationship looks like, in the essays' words; for "looks like …"."""
    from netdesk.domain.contact import Likeness

    return {
        Likeness.ACCOUNT: _("I have an account but…"),
        Likeness.NUMBER: _("You are a number"),
        Likeness.SELLING: _("I am selling you something"),
        Likeness.RESUME: _("My online résumé"),
        Likeness.RELATIONSHIP: _("I want a relationship"),
        Likeness.PARTNERSHIP: _("Learning and building partnerships"),
    }[likeness]


def looks_like_words(known: Person) -> str:
    """The kind of connection that everything on a person's page looks like; empty for none."""
    from netdesk.domain.likeness import looks_like

    likeness = looks_like(known)
    return "" if likeness is None else likeness_words(likeness)


def momentum_words(verdict: Verdict) -> str:
    """Which way a relationship goes; empty before anybody has acted."""
    if not verdict.standing.days:
        return ""
    return momentum_word(momentum(verdict.standing, verdict.window, verdict.today))


def momentum_word(trend: Momentum) -> str:
    """Which way it goes, in a word."""
    return {
        Momentum.NEW: _("new"),
        Momentum.RISING: _("rising"),
        Momentum.STEADY: _("steady"),
        Momentum.COOLING: _("cooling"),
    }[trend]


def balance_words(standing: Standing) -> str:
    """Who does most of it, when it is lopsided; empty when both do or nobody does."""
    if not standing.days or balance(standing) >= LOPSIDED:
        return ""
    return _("mostly you") if standing.out_sum > standing.in_sum else _("mostly them")
