"""How a contact came into the book."""

from enum import StrEnum


class Via(StrEnum):
    """How a contact came into the book (relationship.md 2.7, NEVER_REPLIED)."""

    MANUAL = "manual"
    CARD = "card"
    INVITE_FROM_THEM = "invite-from-them"
    INVITE_FROM_ME = "invite-from-me"
