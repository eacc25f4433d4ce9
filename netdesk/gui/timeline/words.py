"""What the lines of the timeline say, for the eye and for a screen reader."""

from datetime import date

from netdesk.domain.interaction import Precision
from netdesk.domain.screens import PileEntry, TimelineEntry
from netdesk.gui.timeline.lines import DayHeading, Line, clock_of
from netdesk.wording import piles
from netdesk.wording.day_headings import day_heading
from netdesk.wording.days import month_and_year
from netdesk.wording.gettext import _, ngettext
from netdesk.wording.interactions import channel_word, direction_word, kind_chip
from netdesk.wording.plain_text import inserted


def when(line: TimelineEntry | PileEntry) -> str:
    """The clock time; for a date known only by month or year, that ("2024")."""
    if isinstance(line, TimelineEntry) and line.day is not None:
        if line.precision is Precision.YEAR:
            return str(line.day.year)
        if line.precision is Precision.MONTH:
            return month_and_year(line.day).split(" ", maxsplit=1)[0]
    return clock_of(line)


def people(entry: TimelineEntry) -> str:
    """Everybody in it, by name."""
    return ", ".join(map(inserted, entry.names))


def pile_title(pile: PileEntry) -> str:
    """How many cards came, as in "37 cards"."""
    return ngettext("{n} card", "{n} cards", pile.counts.cards).format(n=piles.figure(pile.counts.cards))


def pile_sentence(pile: PileEntry) -> str:
    """What came of a pile, as in "Pile “Trade fair” imported, 31 new · 4 updated · 2 kept aside"."""
    counts = " · ".join(piles.figures(pile.counts, done=True)) or _("nothing new")
    if pile.taken_back:
        counts = _("taken back")
    sentence = _("Pile “{name}” imported, {counts}") if pile.met_where else _("Imported, {counts}")
    return sentence.format(name=inserted(pile.met_where), counts=counts)


def spoken(line: Line, today: date) -> str:
    """The whole line as one sentence, for screen readers and for type-ahead."""
    if isinstance(line, DayHeading):
        return day_heading(line.day, today)
    if isinstance(line, PileEntry):
        parts = [day_heading(line.day, today), when(line), pile_title(line), pile_sentence(line)]
    else:
        parts = [
            people(line), channel_word(line.channel), direction_word(line.direction),
            day_heading(line.day, today), when(line), line.note, kind_chip(line, today),
        ]  # fmt: skip
    return ", ".join(part for part in parts if part)


def pile_channel() -> str:
    """What stands where interactions have their channel."""
    return _("Cards")
