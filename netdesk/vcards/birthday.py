"""Birthdays as cards write them."""

import re
from datetime import date

_FULL = re.compile(r"(\d{4})-?(\d{2})-?(\d{2})(?![0-9])")
_YEARLESS = re.compile(r"--(\d{1,2})-?(\d{1,2})(?![0-9])")
_YEAR_FIRST = re.compile(r"(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})(?![0-9])")
_DOTTED = re.compile(r"(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})?(?![0-9])")
_SLASHED = re.compile(r"(\d{1,2})[/-](\d{1,2})[/-](\d{4})(?![0-9])")
_DAY_NAMED = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?\.?[ -]([A-Za-z]{3})[a-z]{0,6}\.?,?[ -](\d{4})(?![0-9])")
_MONTH_NAMED = re.compile(r"([A-Za-z]{3})[a-z]{0,6}\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?![0-9])")
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_LEAP_YEAR = 2000
_OMITTED = ("1604", "0000")
"""What Apple writes for a birthday without a year, with or without X-APPLE-OMIT-YEAR; and what others do."""


def birthday_of(text: str, omitted_year: str = "") -> str:
    """``YYYY-MM-DD`` or ``--MM-DD`` of a BDAY value, "" when no day can be told from it (RFC 6350 6.2.5).

    ``omitted_year`` is the parameter X-APPLE-OMIT-YEAR.
    """
    text = text.strip()
    if len(text) == 10 and not text.startswith(("-", *_OMITTED)) and not omitted_year:
        try:
            return date.fromisoformat(text).isoformat()
        except ValueError:
            pass
    match = _FULL.match(text) or _YEAR_FIRST.match(text)
    if match:
        return _checked(match[1], match[2], match[3], omitted_year)
    match = _YEARLESS.match(text)
    return _checked("", match[1], match[2]) if match else _in_words(text)


def says_a_day(text: str) -> bool:
    """Whether a BDAY value is more than a placeholder ("", "0000-00-00")."""
    return text.strip(" 0-./:TZ;") != ""


def _in_words(text: str) -> str:
    """A day as people write it, where only one day can be meant: 16.4.1980, 4/16/1980, 16 April 1980."""
    match = _DOTTED.match(text)
    if match:
        return _checked(match[3] or "", match[2], match[1])
    match = _SLASHED.match(text)
    if match:
        first, second, year = match.groups()
        if int(first) > 12 or first == second:
            return _checked(year, second, first)
        return _checked(year, first, second) if int(second) > 12 else ""
    match = _DAY_NAMED.match(text)
    day, month, year = match.groups() if match else ("", "", "")
    if not match:
        match = _MONTH_NAMED.match(text)
        month, day, year = match.groups() if match else ("", "", "")
    if month.lower() not in _MONTHS:
        return ""
    return _checked(year, str(_MONTHS.index(month.lower()) + 1), day)


def _checked(year: str, month: str, day: str, omitted_year: str = "") -> str:
    """The day in ISO 8601, without a year that stands for none; "" when there is no such day."""
    has_year = year not in ("", *_OMITTED, omitted_year)
    try:
        found = date(int(year) if has_year else _LEAP_YEAR, int(month), int(day))
    except ValueError:
        return ""
    return found.isoformat() if has_year else f"--{found:%m-%d}"
