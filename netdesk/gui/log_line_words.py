"""What the line that logs was understood to say: its chips, and what it leaves open."""

from datetime import date

from netdesk.domain.interaction import Kind, Precision
from netdesk.domain.logged_line import LoggedLine, OpenPoint
from netdesk.domain.written_dates import DayOrder
from netdesk.wording import days
from netdesk.wording.gettext import _
from netdesk.wording.interactions import channel_word, direction_word, doubtful_day, planned_word, unclear_day
from netdesk.wording.plain_text import inserted


def chips_of(line: LoggedLine, today: date) -> tuple[str, ...]:
    """What was understood, a chip for each part: who, how, when, which way, what for, what, what comes."""
    chips = [one.choices[0].name for one in line.people if len(one.choices) == 1]
    if not line.only_promise:
        chips += [channel_word(line.channel), day_word(line, today)]
        chips += [line.time] if line.time else []
        chips.append(direction_word(line.direction))
        chips += [planned_word()] if line.planned else []
        chips += [kind_word(line.kind)] if line.kind is not Kind.NEUTRAL else []
        chips += [_("“{note}”").format(note=inserted(line.note))] if line.note else []
    if line.promise is not None:
        by = days.short_date(line.promise.due, today)
        words = _("you: {note}, by {day}") if line.promise.mine else _("they: {note}, by {day}")
        chips.append(words.format(note=inserted(line.promise.note), day=by))
    return tuple(chips)


def kind_word(kind: Kind) -> str:
    """What it was for, in a word."""
    return {
        Kind.NEUTRAL: "",
        Kind.GIVE: _("a give"),
        Kind.ASK: _("an ask"),
        Kind.THANKS: _("thanks"),
    }[kind]


def day_word(line: LoggedLine, today: date) -> str:
    """Today, yesterday, or the date as exactly as it is known; where none can be read, that it is asked for."""
    if line.doubt:
        return _("which day?")
    back = (today - line.day).days
    if line.precision is Precision.DAY and 0 <= back <= 1:
        return days.days_ago(back)
    return days.known_day(line.day, line.precision, today)


def open_words(line: LoggedLine) -> str:
    """What is missing before it can be logged; "" when nothing is."""
    if OpenPoint.UNKNOWN in line.open:
        unknown = next(one.words for one in line.people if not one.choices)
        return _("Your book knows nobody called “{name}”.").format(name=inserted(unknown))
    if OpenPoint.WHICH in line.open:
        unclear = next(one.words for one in line.people if len(one.choices) > 1)
        return _("Which “{name}”?").format(name=inserted(unclear))
    if OpenPoint.PERSON in line.open:
        return _("Whom is it about? Write the name.")
    if line.doubt:
        return doubtful_day(line.doubt) if line.doubt_ahead else unclear_day(line.doubt)
    return ""


def how_read(line: LoggedLine) -> str:
    """How a day was read that could be read in another way; "" where there is but one way."""
    if line.only_promise:
        return ""
    day = inserted(line.day_words)
    if line.order is DayOrder.DAY_FIRST:
        return _("“{day}” is read with the day first.").format(day=day)
    if line.order is DayOrder.MONTH_FIRST:
        return _("“{day}” is read with the month first.").format(day=day)
    if line.leaned:
        return _("“{day}” is read as still to come. If it was, begin with “had”.").format(day=day)
    if line.left:
        return _("“{day}” stays in the note; it is logged for today.").format(day=inserted(line.left))
    return ""
