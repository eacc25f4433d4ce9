"""Days in words: how long ago, for how long, how often, which date (relationship.md 2.7, "ago")."""

from datetime import date

from netdesk.domain.interaction import Precision
from netdesk.wording.gettext import _, ngettext

DAYS_UP_TO = 60
MONTHS_UP_TO = 730
"""Below these many days a span is told in days, in months, and in years from there on."""

MONTH_DAYS = 30.44
YEAR_DAYS = 365


def days_ago(days: int) -> str:
    """``today``, ``yesterday`` or ``n days ago``, however long that is."""
    if days <= 0:
        return _("today")
    if days == 1:
        return _("yesterday")
    return ngettext("{n} day ago", "{n} days ago", days).format(n=days)


def ago(days: int) -> str:
    """``days_ago`` below 60 days, then months, then years."""
    if days < DAYS_UP_TO:
        return days_ago(days)
    if days < MONTHS_UP_TO:
        months = round(days / MONTH_DAYS)
        return ngettext("{n} month ago", "{n} months ago", months).format(n=months)
    years = days // YEAR_DAYS
    return ngettext("{n} year ago", "{n} years ago", years).format(n=years)


def duration(days: int) -> str:
    """How long something lasts, in days below 60, then months, then years."""
    if days < DAYS_UP_TO:
        return ngettext("{n} day", "{n} days", days).format(n=days)
    if days < MONTHS_UP_TO:
        months = round(days / MONTH_DAYS)
        return ngettext("{n} month", "{n} months", months).format(n=months)
    years = days // YEAR_DAYS
    return ngettext("{n} year", "{n} years", years).format(n=years)


def ahead(days: int) -> str:
    """``today``, ``tomorrow`` or ``in n days``."""
    if days <= 0:
        return _("today")
    if days == 1:
        return _("tomorrow")
    return ngettext("in {n} day", "in {n} days", days).format(n=days)


def times(count: int) -> str:
    """How often somebody wrote, as days on which it happened."""
    if count == 1:
        return _("once")
    if count == 2:
        return _("twice")
    return ngettext("on {n} day", "on {n} days", count).format(n=count)


def month_and_year(day: date) -> str:
    """As in "January 2023"."""
    return _("{month} {year}").format(month=month_word(day.month), year=day.year)


def month_word(month: int) -> str:
    """The name of a month from 1 to 12."""
    names = _("January|February|March|April|May|June|July|August|September|October|November|December")
    return names.split("|")[month - 1]


def known_day(day: date, precision: Precision, today: date) -> str:
    """A day as exactly as it is known: "2024", "March 2024" or "Fri 20 Nov"."""
    if precision is Precision.YEAR:
        return str(day.year)
    if precision is Precision.MONTH:
        return month_and_year(day)
    return short_date(day, today)


def short_date(day: date, today: date) -> str:
    """As in "Fri 20 Nov", with the year when it is not this year's."""
    weekday = _("Mon|Tue|Wed|Thu|Fri|Sat|Sun").split("|")[day.weekday()]
    month = _("Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec").split("|")[day.month - 1]
    if day.year == today.year:
        return _("{weekday} {day} {month}").format(weekday=weekday, day=day.day, month=month)
    return _("{weekday} {day} {month} {year}").format(weekday=weekday, day=day.day, month=month, year=day.year)
