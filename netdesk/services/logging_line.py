"""Reading a typed line into an interaction, with the people of the book."""

from __future__ import annotations

from datetime import date

from netdesk.domain.contact import ContactId
from netdesk.domain.log_line import LoggedLine, parse
from netdesk.domain.named_people import NameHit
from netdesk.domain.written_dates import DayOrder
from netdesk.storage import contacts, search
from netdesk.storage.database import Database


def read_line(book: Database, line: str, today: date, about: ContactId | None, order: DayOrder) -> LoggedLine:
    """What ``line`` says as typed on ``today``; ``about`` is the person whose page it was typed on.

    ``order`` is the way dates are written where the user lives.
    """
    known = None if about is None else NameHit(about, contacts.get(book, about).name)
    return parse(line, today, lambda words: _hits(book, words), known, order)


def _hits(book: Database, words: str) -> list[NameHit]:
    return [NameHit(ContactId(contact), *names) for contact, *names in search.named(book.connection, words)]
