"""Reading a typed line into an interaction, with the people of the book."""

from __future__ import annotations

from datetime import date

from netdesk.domain.contact import ContactId
from netdesk.domain.log_line import LoggedLine, parse
from netdesk.domain.named_people import NameHit
from netdesk.domain.written_dates import DayOrder
from netdesk.storage import contacts, known, search
from netdesk.storage.database import Database


def read_line(book: Database, line: str, today: date, about: ContactId | None, order: DayOrder) -> LoggedLine:
    """What ``line`` says as typed on ``today``; ``about`` is the person whose page it was typed on.

    ``order`` is the way dates are written where the user lives. Somebody who is gone by now is nobody.
    """
    whom = None if about is None else known.survivor(book, about)
    shown = None if whom is None else NameHit(whom, contacts.get(book, whom).name)
    return parse(line, today, lambda words: _hits(book, words), shown, order)


def _hits(book: Database, words: str) -> list[NameHit]:
    return [NameHit(ContactId(contact), *names) for contact, *names in search.named(book.connection, words)]
