"""An appointment: what is planned, what is asked once its day is over, what the answers are (relationship.md 2.1)."""

from collections.abc import Sequence
from datetime import date

from netdesk.domain.interaction import Precision
from netdesk.domain.screens import TimelineEntry
from netdesk.wording import acts
from netdesk.wording.days import month_and_year
from netdesk.wording.gettext import _
from netdesk.wording.interactions import channel_word
from netdesk.wording.plain_text import inserted
from netdesk.wording.weeks import day_and_month, near_day


def heading() -> str:
    """What stands over the appointments whose day is over."""
    return _("Did you meet?")


def was_planned(entry: TimelineEntry, today: date) -> str:
    """As in "Meeting planned for Thursday: the new warehouse"."""
    planned = _("{channel} planned for {day}").format(channel=channel_word(entry.channel), day=_when(entry, today))
    if not entry.note:
        return planned
    return _("{planned}: {note}").format(planned=planned, note=inserted(entry.note))


def coming(history: Sequence[TimelineEntry], today: date) -> str:
    """The next appointment of ``history`` (newest first), as "Meeting planned for Thursday: a walk"; "" for none."""
    ahead = [each for each in history if each.planned and each.day is not None and each.day >= today]
    return was_planned(ahead[-1], today) if ahead else ""


def happened(entry: TimelineEntry) -> str:
    """The answer that it took place."""
    return _("It happened: {what}").format(what=acts.log(entry.channel, *entry.names))


def did_not_happen(entry: TimelineEntry) -> str:
    """The answer that nothing came of it."""
    return _("It did not happen: {what}").format(what=acts.log(entry.channel, *entry.names))


def another_day(entry: TimelineEntry) -> str:
    """The answer that it was, or will be, on another day."""
    return _("On another day: {what}").format(what=acts.log(entry.channel, *entry.names))


def _when(entry: TimelineEntry, today: date) -> str:
    if entry.day is None:
        return _("no day")
    if entry.precision is Precision.YEAR:
        return str(entry.day.year)
    if entry.precision is Precision.MONTH:
        return month_and_year(entry.day)
    near = {1: _("yesterday"), 0: _("today"), -1: _("tomorrow")}
    if (today - entry.day).days in near:
        return near[(today - entry.day).days]
    return (
        near_day(entry.day, (entry.day - today).days)
        if entry.day.year == today.year
        else _("{day} {year}").format(day=day_and_month(entry.day), year=entry.day.year)
    )
