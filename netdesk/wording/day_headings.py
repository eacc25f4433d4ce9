"""A day in full, as a heading says it: "Today · Sunday 22 November"."""

from datetime import date, timedelta

from netdesk.wording.gettext import _
from netdesk.wording.weeks import day_and_month, weekday


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
    pattern = _("{weekday} {day}") if day.year == today.year else _("{weekday} {day} {year}")
    return pattern.format(weekday=weekday(day.isoweekday()), day=day_and_month(day), year=day.year)
