"""Which of the essays' kinds of connection a relationship looks like: a suggestion (relationship.md 2.9)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Final

from netdesk.domain.contact import Likeness, Via
from netdesk.domain.interaction import Channel, Direction, Interaction, Kind
from netdesk.domain.relationship import Verdict, VerdictReason
from netdesk.domain.weight import DIRECT, Scale, act_of

if TYPE_CHECKING:
    from netdesk.domain.screens import Person, TimelineEntry

FORGOTTEN_AFTER: Final = 365
RECENT_ACTS: Final = 4
MOSTLY_ASKS: Final = 3
CONTACT_DAYS: Final = 2

_ONE_SIDED: Final = frozenset(
    {
        VerdictReason.CLICK_ONLY,
        VerdictReason.BULK_ONLY,
        VerdictReason.NEVER_REPLIED,
        VerdictReason.WAITING,
        VerdictReason.NO_ANSWER,
        VerdictReason.SELLING,
        VerdictReason.YOU_NEVER_ANSWERED,
    }
)
"""The reasons that speak of one side's silence."""


def looks_like(known: Person) -> Likeness | None:
    """The kind that everything on a person's page looks like, or None."""
    today = known.verdict.today
    happened = [each for each in known.history if not each.planned and each.day is not None and each.day <= today]
    gives = {each.direction for each in happened if each.kind is Kind.GIVE}
    introduced = sum(card.introduction.introduced_on is not None for card in known.introductions)
    gathered = sum(each.channel is Channel.IN_PERSON and len(each.contacts) > 1 for each in happened)
    return likeness_of(
        known.verdict,
        [each.kind for each in happened if _is_direct_of_theirs(each, today, known.scale)],
        given=known.ledger.given + (Direction.OUT in gives),
        received=known.ledger.received + (Direction.IN in gives),
        together=introduced + gathered,
    )


def _is_direct_of_theirs(entry: TimelineEntry, today: date, scale: Scale) -> bool:
    touch = Interaction(
        entry.contacts, entry.channel, entry.direction, entry.day, people=max(1, len(entry.contacts)),
        automatic=entry.automatic, precision=entry.precision, note=entry.note,
    )  # fmt: skip
    return act_of(touch, today, scale).w_in >= DIRECT


def likeness_of(
    verdict: Verdict, their_last: Sequence[Kind], given: float, received: float, together: int
) -> Likeness | None:
    """The kind a relationship looks like, or None.

    ``their_last`` are their direct acts, newest first; ``given`` and ``received`` the favours recorded in
    either direction; ``together`` how many introductions or gatherings we did with them.
    """
    standing, facts = verdict.standing, verdict.facts
    if verdict.passed_over and verdict.reason in _ONE_SIDED:
        # They, or I, may well have written, in a way that this book gives no weight.
        return None
    if verdict.reason in (VerdictReason.CLICK_ONLY, VerdictReason.BULK_ONLY):
        last = max(day for day in (standing.click_last, standing.bulk_last) if day is not None)
        return Likeness.ACCOUNT if verdict.ago(last) >= FORGOTTEN_AFTER else None
    if verdict.reason is VerdictReason.NEVER_REPLIED:
        asked = facts.via is Via.INVITE_FROM_THEM and not facts.invite_had_note
        return Likeness.NUMBER if asked else None
    asks = sum(kind is Kind.ASK for kind in their_last[:RECENT_ACTS])
    if verdict.reason is VerdictReason.SELLING or (asks >= MOSTLY_ASKS and not received):
        return Likeness.SELLING
    if given and received and together:
        return Likeness.PARTNERSHIP
    close = standing.until is not None and min(standing.out_days, standing.in_days) >= CONTACT_DAYS
    return Likeness.RELATIONSHIP if close else None
