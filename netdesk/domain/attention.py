"""Who needs me: the order of the contact list that puts first whom I should turn to."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from netdesk.domain.relationship import VerdictReason

NEEDS_ME: Final = (
    (VerdictReason.YOUR_TURN,),
    (VerdictReason.FADING,),
    (VerdictReason.OVERDUE,),
    (VerdictReason.NEW_CARD, VerdictReason.PLANNED),
    (VerdictReason.YOU_NEVER_ANSWERED, VerdictReason.LAPSED_YOUR_TURN, VerdictReason.SELLING),
    (VerdictReason.NEW, VerdictReason.REKINDLED, VerdictReason.STEADY, VerdictReason.THEIR_TURN),
    (VerdictReason.LAPSED, VerdictReason.LAPSED_THEIR_TURN),
    (VerdictReason.CARD_PILE,),
    (VerdictReason.UNCLEAR, VerdictReason.THIN, VerdictReason.WAITING),
    (VerdictReason.DORMANT,),
    (VerdictReason.NO_ANSWER, VerdictReason.CLICK_ONLY, VerdictReason.BULK_ONLY),
    (VerdictReason.NEVER_REPLIED,),
    (VerdictReason.LET_GO,),
)
"""Groups of reasons, most urgent first; within a group the closest come first (Q of relationship.md 2.4)."""

_GROUPS: Final[Mapping[VerdictReason, int]] = MappingProxyType(
    {reason: position for position, group in enumerate(NEEDS_ME) for reason in group}
)


def group_of(reason: VerdictReason) -> int:
    """The place of a reason's group: 0 needs me most."""
    return _GROUPS[reason]
