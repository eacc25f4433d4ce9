"""Days for a calendar: birthdays every year, open promises, and introductions to ask about."""

from __future__ import annotations

import calendar as months
import re
from collections.abc import Collection, Iterator
from datetime import date
from typing import Protocol

from netdesk.domain.calendar_file import DayEntry, calendar
from netdesk.domain.contact_id import ContactId
from netdesk.domain.errors import NetDeskError
from netdesk.domain.introduction import Stage, debrief_window
from netdesk.domain.screens import BoardCard, FollowUpEntry
from netdesk.storage import follow_ups, introductions
from netdesk.storage.birthdays import birthdays
from netdesk.storage.contact_rows import uids
from netdesk.storage.database import Database

_BIRTHDAY = re.compile(r"(\d{4}|-)-(\d{2})-(\d{2})")
_SOME_YEAR = 2000
"""The first year of a birthday whose year nobody said: a leap year, so that it has every day."""


class CalendarWords(Protocol):
    """The sentences of the calendar, in the words of whoever asks for it."""

    def name(self) -> str:
        """What the calendar is called."""

    def birthday(self, name: str) -> str:
        """Somebody's birthday."""

    def promise(self, promise: FollowUpEntry) -> str:
        """Whose promise, and what."""

    def debrief(self, card: BoardCard) -> str:
        """Whom to ask how it went."""

    def debrief_until(self, until: date) -> str:
        """Until when to ask."""


def pieces(
    book: Database, contacts: Collection[ContactId] | None, today: date, words: CalendarWords
) -> tuple[Iterator[bytes], int]:
    """The calendar of these people (None: everybody but who was let go or is not to be contacted), in pieces.

    And how many people are in it. Raises NetDeskError when there is nothing to put into it: an empty calendar is none.
    """
    wanted = None if contacts is None else frozenset(contacts)
    entries: list[DayEntry] = []
    people: set[ContactId] = set()
    for number, uid, name, birthday, quiet in birthdays(book):
        day = _day(birthday)
        if day is not None and (not quiet if wanted is None else number in wanted):
            entries.append(DayEntry(f"birthday-{uid}", day, words.birthday(name), yearly=True))
            people.add(number)
    of = uids(book)
    for promise in follow_ups.due(book, date.max):
        if wanted is None or promise.contact in wanted:
            key = f"promise-{of[promise.contact]}-{promise.id}"
            entries.append(DayEntry(key, promise.due, words.promise(promise)))
            people.add(promise.contact)
    for card in introductions.listed(book):
        parties = {party.contact for party in card.introduction.parties}
        if (wanted is None or parties & wanted) and (entry := _debrief(card, words)) is not None:
            entries.append(entry)
            people |= parties if wanted is None else parties & wanted
    if not entries:
        raise NetDeskError(
            "There is no birthday, no open promise and no introduction to ask about, so a calendar would be empty. "
            "Nothing was written."
        )
    return calendar(words.name(), entries, today), len(people)


def _debrief(card: BoardCard, words: CalendarWords) -> DayEntry | None:
    """The first day on which to ask both how it went; None when that is not to come, or both have said it."""
    introduction = card.introduction
    window = debrief_window(introduction)
    told = all(party.debrief for party in introduction.parties)
    if window is None or told or introduction.stage not in (Stage.INTRODUCED, Stage.DEBRIEF):
        return None
    begin, until = window
    return DayEntry(f"debrief-{introduction.uid}", begin, words.debrief(card), words.debrief_until(until))


def _day(birthday: str) -> date | None:
    """The day that somebody was born, in some year where nobody said which; None when it is no day."""
    match = _BIRTHDAY.fullmatch(birthday)
    if match is None:
        return None
    year = _SOME_YEAR if match[1] == "-" else int(match[1])
    month, day = int(match[2]), int(match[3])
    if not 1 <= month <= 12 or not 1 <= day <= months.monthrange(_SOME_YEAR, month)[1]:
        return None
    try:
        return date(year, month, day)
    except ValueError:  # year 0, or 29 February in a year that had none
        return date(_SOME_YEAR, month, day)
