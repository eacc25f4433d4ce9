"""Birthdays in words."""

import re
from datetime import date

from netdesk.domain.birthday import next_birthday
from netdesk.wording.days import month_word
from netdesk.wording.gettext import _

_BIRTHDAY = re.compile(r"(\d{4}|-)-(\d{2})-(\d{2})")


def birthday_words(birthday: str) -> str:
    """A birthday as cards write it (``YYYY-MM-DD``, ``--MM-DD``): "17 May 1980", "17 May"; else as it stands."""
    parts = _BIRTHDAY.fullmatch(birthday)
    if parts is None or next_birthday(birthday, date(2000, 1, 1)) is None:
        return birthday
    year, month, day = parts[1], month_word(int(parts[2])), int(parts[3])
    if year == "-":
        return _("{day} {month}").format(day=day, month=month)
    return _("{day} {month} {year}").format(day=day, month=month, year=int(year))
