"""A day in full, as a heading says it: "Today · Sunday 22 November"."""

from datetime import date, timedelta

from netdesk.wording.gettext import _


def day_heading(day: date | None, today: date) -> str:
    """The day in full; yesterday, today and tomorrow also by that word; None is what has no date."""
    if day is None:
        return _("Without a date")
    patterns = {
        today - timedelta(days=1): _("Yesterday · {day}"),
        today: _("Today · {day}"),
        today + timedelta(days=1): _("Tomorrow · {day}"),
    }
    return patterns.get(day, "{day}").format(day=long_date(day, today))


def long_date(day: date, today: date) -> str:
    """As in "Friday 20 November", with the year when it is not this year's."""
    month = _("January|February|March|April|May|June|July|August|September|October|November|December")
    pattern = _("{weekday} {day} {month}") if day.year == today.year else _("{weekday} {day} {month} {year}")
    return pattern.format(
        weekday=weekday_name(day), day=day.day, month=month.split("|")[day.month - 1], year=day.year
    )


def weekday_name(day: date) -> str:
    """The weekday in full."""
    return _("Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday").split("|")[day.weekday()]


def weekday_short(day: date) -> str:
    """The weekday in three letters or so."""
    return _("Mon|Tue|Wed|Thu|Fri|Sat|Sun").split("|")[day.weekday()]
