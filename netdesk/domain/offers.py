"""What the user is offered to do about a verdict (relationship.md 2.7, last column)."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from netdesk.domain.relationship import Verdict, VerdictReason


class Offer(StrEnum):
    """What the user is offered to do about it; the words are in ``wording.verdicts``."""

    BRING_BACK = "bring-back"
    PREPARE = "prepare"
    FIRST_CALL = "first-call"
    LET_GO = "let-go"
    ANSWER = "answer"
    NO_ANSWER_NEEDED = "no-answer-needed"
    CALL = "call"
    SET_DIRECTION = "set-direction"
    WRITE_PERSONALLY = "write-personally"
    THANK_YOU_NOTE = "thank-you-note"
    KEEP = "keep"
    ONE_MORE_NOTE = "one-more-note"
    WRITE_DIRECTLY = "write-directly"
    REKINDLE = "rekindle"
    LET_REST = "let-rest"


OFFERS: Final[Mapping[VerdictReason, tuple[Offer, ...]]] = MappingProxyType(
    {
        VerdictReason.LET_GO: (Offer.BRING_BACK,),
        VerdictReason.PLANNED: (Offer.PREPARE,),
        VerdictReason.NEW_CARD: (Offer.FIRST_CALL,),
        VerdictReason.CARD_PILE: (Offer.FIRST_CALL, Offer.LET_GO),
        VerdictReason.YOUR_TURN: (Offer.ANSWER, Offer.NO_ANSWER_NEEDED),
        VerdictReason.FADING: (Offer.CALL,),
        VerdictReason.OVERDUE: (Offer.CALL,),
        VerdictReason.UNCLEAR: (Offer.SET_DIRECTION,),
        VerdictReason.BULK_ONLY: (Offer.WRITE_PERSONALLY,),
        VerdictReason.CLICK_ONLY: (Offer.THANK_YOU_NOTE,),
        VerdictReason.NEVER_REPLIED: (Offer.LET_GO, Offer.KEEP),
        VerdictReason.NO_ANSWER: (Offer.ONE_MORE_NOTE,),
        VerdictReason.SELLING: (Offer.ANSWER, Offer.LET_GO),
        VerdictReason.YOU_NEVER_ANSWERED: (Offer.ANSWER,),
        VerdictReason.THIN: (Offer.WRITE_DIRECTLY,),
        VerdictReason.DORMANT: (Offer.REKINDLE,),
        VerdictReason.LAPSED_YOUR_TURN: (Offer.ANSWER,),
        VerdictReason.LAPSED_THEIR_TURN: (Offer.LET_REST, Offer.CALL),
        VerdictReason.LAPSED: (Offer.CALL,),
    }
)
"""The acts offered for each reason, best first; a reason that is missing asks for nothing."""


def offers_of(verdict: Verdict, *, pinned: bool) -> tuple[Offer, ...]:
    """The acts offered for a verdict.

    Letting go is never suggested of who is pinned (relationship.md 4.5), nor of who may well have written, in a
    way that the book gives no weight.
    """
    spared = pinned or verdict.passed_over
    return tuple(offer for offer in OFFERS.get(verdict.reason, ()) if not (spared and offer is Offer.LET_GO))
