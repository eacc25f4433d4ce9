"""Everything can leave: people as vCards or as a table, days for a calendar, and the whole book as one file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import BinaryIO

from netdesk.domain.contact_id import ContactId
from netdesk.domain.export_format import CARD_VERSIONS, CsvFor, Format
from netdesk.services import book_file, calendar_export, card_export
from netdesk.services.atomic_file import atomic
from netdesk.services.calendar_export import CalendarWords
from netdesk.services.contact_csv import table
from netdesk.services.progress import Progress, Silent
from netdesk.storage.card_sources import everybody
from netdesk.storage.database import Database


@dataclass(frozen=True, slots=True)
class Wanted:
    """What shall leave: as what, and who (None: everybody); a book file is always the whole book.

    ``today`` and ``words`` are a calendar's, ``card_version`` and ``meant_for`` matter for vCards and tables alone.
    """

    format: Format
    today: date
    words: CalendarWords
    contacts: Sequence[ContactId] | None = None
    card_version: str = CARD_VERSIONS[0]
    meant_for: CsvFor = CsvFor.SPREADSHEET
    progress: Progress = field(default_factory=Silent, compare=False)


def export(book: Database, path: Path, wanted: Wanted) -> int:
    """Write what is wanted into ``path``, whole or not at all; how many people are in it.

    Raises NetDeskError when it cannot be written, UnknownId, and Cancelled; the file is then as it was.
    """
    with atomic(path) as file:
        return write(book, file, wanted)


def write(book: Database, file: BinaryIO, wanted: Wanted) -> int:
    """Write what is wanted into an open file; how many people are in it."""
    pieces, people = _pieces(book, wanted)
    for piece in pieces:
        file.write(piece)
    return people


def _pieces(book: Database, wanted: Wanted) -> tuple[Iterable[bytes], int]:
    """What to write, and how many people will be in it."""
    if wanted.format is Format.ICS:
        return calendar_export.pieces(book, wanted.contacts, wanted.today, wanted.words)
    whole = wanted.contacts is None or wanted.format is Format.JSON
    contacts = everybody(book) if whole else list(wanted.contacts or ())
    if wanted.format is Format.JSON:
        pieces = book_file.pieces(book, wanted.progress)
    elif wanted.format is Format.CSV:
        pieces = table(book, contacts, wanted.meant_for, wanted.progress)
    else:
        pieces = _cards(book, contacts, wanted)
    return pieces, len(contacts)


def _cards(book: Database, contacts: Sequence[ContactId], wanted: Wanted) -> Iterator[bytes]:
    for done, card in enumerate(card_export.cards(book, contacts, wanted.card_version), 1):
        yield card
        wanted.progress.report(done, len(contacts))
