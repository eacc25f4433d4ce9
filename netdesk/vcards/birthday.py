"""Birthdays as cards write them."""

import re
from datetime import date

_FULL = re.compile(r"(\d{4})-?(\d{2})-?(\d{2})(?![0-9])")
_YEARLESS = re.compile(r"--(\d{2})-?(\d{2})(?![0-9])")
_LEAP_YEAR = 2000
_OMITTED = "1604"
"""The year Apple writes for a birthday without one, with or without X-APPLE-OMIT-YEAR."""


def birthday_of(text: str, omitted_year: str = "") -> str:
    """``YYYY-MM-DD`` or ``--MM-DD`` of a BDAY value, "" when no day can be told from it (RFC 6350 6.2.5).

    ``omitted_year`` is the parameter X-APPLE-OMIT-YEAR.
    """
    text = text.strip()
    if len(text) == 10 and not text.startswith(("-", _OMITTED)) and not omitted_year:
        try:
            return date.fromisoformat(text).isoformat()
        except ValueError:
            pass
    match = _FULL.match(text)
    if match:
        year, month, day = match.groups()
        if year in (_OMITTED, omitted_year):
            return _checked(_LEAP_YEAR, month, day, "--")
        return _checked(int(year), month, day, f"{year}-")
    match = _YEARLESS.match(text)
    return _checked(_LEAP_YEAR, match[1], match[2], "--") if match else ""


def _checked(year: int, month: str, day: str, before: str) -> str:
    try:
        date(year, int(month), int(day))
    except ValueError:
        return ""
    return f"{before}{month}-{day}"
