"""What an interaction is called: its channel, who acted, what it was for."""

from datetime import date

from netdesk.domain.interaction import Channel, Direction, Kind
from netdesk.domain.screens import TimelineEntry
from netdesk.domain.weight import CLOCK_SKEW
from netdesk.wording.gettext import _
from netdesk.wording.plain_text import inserted


def channel_word(channel: Channel) -> str:
    """A channel as lines and filters name it."""
    return {
        Channel.IN_PERSON: _("Meeting"),
        Channel.CALL: _("Call"),
        Channel.VIDEO: _("Video call"),
        Channel.EMAIL: _("E-mail"),
        Channel.LETTER: _("Letter"),
        Channel.MESSAGE: _("Message"),
        Channel.CHAT: _("Chat"),
        Channel.SMS: _("SMS"),
        Channel.VOICEMAIL: _("Voicemail"),
        Channel.COMMENT: _("Comment"),
        Channel.RECOMMENDATION: _("Recommendation"),
        Channel.INVITATION: _("Invitation"),
        Channel.ACCEPT: _("Acceptance"),
        Channel.LIKE: _("Like"),
        Channel.OTHER: _("Other"),
    }[channel]


def direction_word(direction: Direction) -> str:
    """A direction as chips and screen readers name it."""
    return {
        Direction.OUT: _("from you"),
        Direction.IN: _("from them"),
        Direction.MUTUAL: _("both ways"),
        Direction.UNKNOWN: _("direction not known"),
    }[direction]


def planned_word() -> str:
    """The chip of what is still to come."""
    return _("planned")


def doubtful_day(words: str) -> str:
    """Why something done cannot be logged yet: ``words`` name a day that is still to come, or no day at all."""
    return _("“{day}” cannot be the day of something done. Write when it was.").format(day=inserted(words))


def unclear_day(words: str) -> str:
    """What is asked when ``words`` look like a day and cannot be read as one."""
    return _("Which day is “{day}”? Write it like “18 Nov”, “last Monday” or “in March”.").format(day=inserted(words))


def kind_chip(entry: TimelineEntry, today: date) -> str:
    """The chip at the end of a line: what the touch was for, from whoever acted; "" for nothing special.

    A day that is no appointment and too far ahead of ``today`` for a wrong clock is doubted (relationship.md 2.1).
    """
    if entry.planned:
        return planned_word()
    if entry.day is not None and (entry.day - today).days > CLOCK_SKEW:
        return _("date in the future?")
    if entry.automatic:
        return _("automatic")
    from_them = entry.direction is Direction.IN
    return {
        Kind.NEUTRAL: "",
        Kind.GIVE: _("gives") if from_them else _("gave"),
        Kind.ASK: _("asks") if from_them else _("asked"),
        Kind.THANKS: _("thanks"),
    }[entry.kind]
