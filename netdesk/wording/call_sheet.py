"""The words of a call list: the same on paper and in the terminal."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import groupby
from zoneinfo import ZoneInfo

from netdesk.domain.call_list import Outcome, ReasonCode
from netdesk.domain.screens import CallLine, CallList
from netdesk.wording.gettext import _, ngettext
from netdesk.wording.plain_text import inserted, shortened
from netdesk.wording.reasons import debrief_questions, headline
from netdesk.wording.weeks import day_and_month, week_title, weekday, working_week

OUTCOMES = tuple(Outcome)
"""What may come of a call, as it is keyed back in."""

MOST_NUMBERS = 3
LONGEST_NUMBER = 40


@dataclass(frozen=True, slots=True)
class LineText:
    """One person on the list: whom, how to reach them, why (``headline``), and what to bear in mind.

    Each of ``details`` is a sentence or a list of its own: other reasons, debrief questions, last words.
    """

    number: int
    name: str
    organisation: str
    numbers: tuple[str, ...]
    there_now: str
    headline: str
    details: tuple[str, ...]
    outcome: str = ""


@dataclass(frozen=True, slots=True)
class DayText:
    """A weekday with its people."""

    name: str
    lines: tuple[LineText, ...]


@dataclass(frozen=True, slots=True)
class SheetText:
    """The whole list: title, the line below it, and the days that have calls."""

    title: str
    summary: str
    days: tuple[DayText, ...]
    empty: str = ""


def sheet(call_list: CallList) -> SheetText:
    """The words of ``call_list`` as they are printed: whenever that is, for paper has no clock."""
    days = tuple(
        DayText(weekday(number), tuple(line_text(line) for line in lines))
        for number, lines in groupby(call_list.lines, key=lambda line: line.weekday)
    )
    calls = len(call_list.lines)
    counted = ngettext("{n} call", "{n} calls", calls).format(n=calls)
    summary = _("{week} · {calls}").format(week=working_week(call_list.monday), calls=counted)
    empty = "" if calls else _("Nobody waits for a call this week.")
    return SheetText(week_title(call_list.week), summary, days, empty)


def line_text(line: CallLine, now: datetime | None = None) -> LineText:
    """The words of one line: the first reason leads, the others and the last words follow.

    With ``now`` (an aware time), for a screen that keeps it true, also what time it is where they are.
    """
    reached = tuple(shortened(phone.raw, LONGEST_NUMBER) for phone in line.phones[:MOST_NUMBERS])
    return LineText(
        number=line.number,
        name=shortened(line.name),
        organisation=shortened(line.organisation),
        numbers=reached or tuple(shortened(address) for address in line.emails[:1]),
        there_now="" if now is None else there_now(line.timezone, now),
        headline=headline(line.reasons[0]) if line.reasons else "",
        details=_details(line),
        outcome=line.outcome,
    )


def there_now(timezone: str, now: datetime) -> str:
    """The clock where they are, as in "there now 14:20 (UTC+1)"; empty when the time zone is not known here."""
    if not timezone:
        return ""
    try:
        there = now.astimezone(ZoneInfo(timezone))
    except (KeyError, ValueError, OSError):
        return ""
    return _("there now {time} ({zone})").format(time=f"{there:%H:%M}", zone=_zone(there))


def outcome_word(outcome: str) -> str:
    """The word beside a box to tick."""
    return {
        Outcome.TALKED: _("talked"),
        Outcome.VOICEMAIL: _("voicemail"),
        Outcome.NO_ANSWER: _("no answer"),
        Outcome.NOT_THIS_WEEK: _("not this week"),
    }[Outcome(outcome)]


def next_word() -> str:
    """The word before the line to write on."""
    return _("next:")


def page_of(page: int, pages: int) -> str:
    """The words in the corner of each page."""
    return _("NetDesk · page {page} of {pages}").format(page=page, pages=pages)


def continued(day: str) -> str:
    """The heading of a weekday that began on the page before."""
    return _("{day}, continued").format(day=day)


def _zone(there: datetime) -> str:
    """As in "UTC+1": a short name does not do, for CST is the time of Chicago and of Taipei."""
    offset = there.utcoffset() or timedelta()
    hours, minutes = divmod(abs(offset) // timedelta(minutes=1), 60)
    if not hours and not minutes:
        return "UTC"
    return f"UTC{'+' if offset > timedelta() else '−'}{hours}" + (f":{minutes:02d}" if minutes else "")


def _details(line: CallLine) -> tuple[str, ...]:
    codes = {reason.code for reason in line.reasons}
    found = [" · ".join(headline(reason) for reason in line.reasons[1:])]
    if ReasonCode.DEBRIEF in codes:
        found.append(debrief_questions())
    if line.promise and ReasonCode.PROMISE not in codes:
        found.append(_("You promised: {promise}").format(promise=inserted(line.promise)))
    met = next((reason.about for reason in line.reasons if reason.code is ReasonCode.CARD_PILE), "")
    if met:
        found.append(_("Met at: {where}").format(where=inserted(met)))
    if line.last_words:
        found.append(_last_words(line))
    return tuple(detail for detail in found if detail)


def _last_words(line: CallLine) -> str:
    words = inserted(line.last_words)
    if line.last_day is None:
        return _("Last time: {words}").format(words=words)
    return _("Last time, {day}: {words}").format(day=day_and_month(line.last_day), words=words)
