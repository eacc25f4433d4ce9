"""An interaction: one touch with one or more contacts, with its channel and direction."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NewType

from netdesk.domain.contact_id import ContactId

InteractionId = NewType("InteractionId", int)


class Channel(StrEnum):
    """How the touch happened; the words of the command line. Weights: relationship.md 2.2."""

    IN_PERSON = "in-person"
    CALL = "call"
    VIDEO = "video"
    EMAIL = "email"
    LETTER = "letter"
    MESSAGE = "message"
    CHAT = "chat"
    SMS = "sms"
    VOICEMAIL = "voicemail"
    COMMENT = "comment"
    RECOMMENDATION = "recommendation"
    INVITATION = "invitation"
    ACCEPT = "accept"
    LIKE = "like"
    OTHER = "other"


class Direction(StrEnum):
    """Who acted: the user (out), the contact (in), both, or nobody knows."""

    OUT = "out"
    IN = "in"
    MUTUAL = "mutual"
    UNKNOWN = "unknown"


class Kind(StrEnum):
    """What the touch was for, as the ledger counts it (relationship.md 4.3)."""

    NEUTRAL = "neutral"
    GIVE = "give"
    ASK = "ask"
    THANKS = "thanks"


class Precision(StrEnum):
    """How exactly the date is known. Month and year count from their first day (relationship.md 2.1)."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Interaction:
    """One touch as it is logged or read from a file, before or after it is in the book.

    ``day`` is the civil date in the home zone, None when no date is known (``precision`` none);
    ``time`` the clock time ``HH:MM`` for showing only. ``people`` is how many the author addressed
    besides himself. ``automatic`` marks bulk and machine mail. ``planned`` items never count.
    ``note`` is the subject or the user's words; for an invitation a non-empty ``note`` is the
    author's own words. ``source_id`` tells the same item apart from a second import of it.
    """

    contacts: tuple[ContactId, ...]
    channel: Channel
    direction: Direction
    day: date | None
    time: str = ""
    people: int = 1
    kind: Kind = Kind.NEUTRAL
    automatic: bool = False
    planned: bool = False
    precision: Precision = Precision.DAY
    note: str = ""
    source: str = ""
    source_id: str = ""
    id: InteractionId | None = None
    uid: str = ""
