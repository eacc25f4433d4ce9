"""What can be said of a file or a card that did not read cleanly: codes, never sentences."""

from dataclasses import dataclass
from enum import StrEnum


class Trouble(StrEnum):
    """What went wrong, or was mended. The sentences are in ``wording/card_problems.py``."""

    # The file
    EMPTY_FILE = "empty-file"
    NOT_CARDS = "not-cards"
    FILE_TOO_BIG = "file-too-big"
    TOO_MANY_CARDS = "too-many-cards"
    BROKEN_JSON = "broken-json"
    BROKEN_XML = "broken-xml"
    RECODED = "recoded"
    UNWRAPPED = "unwrapped"
    TEXT_OUTSIDE = "text-outside"
    # A card that was read all the same
    CHARSET_UNDECLARED = "charset-undeclared"
    CHARSET_WRONG = "charset-wrong"
    CHARSET_UNKNOWN = "charset-unknown"
    ENCODING_UNDECLARED = "encoding-undeclared"
    CHARACTERS_LOST = "characters-lost"
    NO_BEGIN = "no-begin"
    NO_END = "no-end"
    CARD_INSIDE = "card-inside"
    UNREAD_LINE = "unread-line"
    CUT_LINE = "cut-line"
    LONG_VALUE = "long-value"
    PHOTO_BROKEN = "photo-broken"
    PHOTO_TOO_BIG = "photo-too-big"
    NO_NAME = "no-name"
    BIRTHDAY_UNREAD = "birthday-unread"
    NOT_AN_ADDRESS = "not-an-address"
    NOT_A_NUMBER = "not-a-number"
    ZONE_UNREAD = "zone-unread"
    SECOND_VALUE = "second-value"
    SURPLUS_PART = "surplus-part"
    GROUP_OF_PEOPLE = "group-of-people"
    # A card that was kept aside
    NOTHING_SAID = "nothing-said"
    CARD_TOO_BIG = "card-too-big"
    TOO_MANY_LINES = "too-many-lines"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class Problem:
    """One trouble, the physical line of the file it stands on (from 1; 0 when it has none),
    and what it is about (a charset, a file's size, the start of a line).
    """

    code: Trouble
    line: int = 0
    detail: str = ""
