"""Weeks and their days in words, as the call list and Today say them."""

from datetime import date, timedelta

from netdesk.wording.gettext import _


def weekday(number: int) -> str:
    """The name of an ISO weekday, 1 Monday to 7 Sunday."""
    return _("Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday").split("|")[number - 1]


def day_and_month(day: date) -> str:
    """As in "23 November"."""
    return _("{day} {month}").format(day=day.day, month=_month(day))


def day_and_short_month(day: date) -> str:
    """As in "23 Nov", which never falls apart at the end of a line."""
    months = _("Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec").split("|")
    return _("{day}\u00a0{month}").format(day=day.day, month=months[day.month - 1])


def near_day(day: date, days: int) -> str:
    """A day that lies ``days`` ahead (negative: back): its weekday within six days, the date beyond."""
    return weekday(day.isoweekday()) if abs(days) < 7 else day_and_month(day)


def week_title(week: str) -> str:
    """The title of the call list of an ISO week such as ``2026-W48``."""
    return _("Call list, week {number}").format(number=int(week.rpartition("W")[2]))


def working_week(monday: date) -> str:
    """As in "Monday 23 to Friday 27 November 2026"; months and years are named where they change."""
    friday = monday + timedelta(days=4)
    if monday.year != friday.year:
        whole = _("Monday {day} {month} {year}")
        begin = whole.format(day=monday.day, month=_month(monday), year=monday.year)
    elif monday.month != friday.month:
        begin = _("Monday {day} {month}").format(day=monday.day, month=_month(monday))
    else:
        begin = _("Monday {day}").format(day=monday.day)
    return _("{begin} to Friday {day} {month} {year}").format(
        begin=begin, day=friday.day, month=_month(friday), year=friday.year
    )


def _month(day: date) -> str:
    names = _("January|February|March|April|May|June|July|August|September|October|November|December")
    return names.split("|")[day.month - 1]
