"""People as a table: a line each, with the column names that Google and Outlook know (docs/command-line.md).

RFC 4180: commas, CRLF, quotation marks only where they are needed. A person's mails, numbers, addresses and pages
have numbered columns, as many as the person with the most of them needs.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from netdesk.domain.contact import Address, Contact, ContactId, Email, Phone, Profile
from netdesk.domain.export_format import CsvFor
from netdesk.domain.formula_guard import guarded
from netdesk.services.progress import Progress
from netdesk.storage.contacts import many
from netdesk.storage.database import Database

CHUNK: Final = 200
"""People whose rows are read at once."""

_BOM: Final = "\ufeff"
_APART: Final = " ::: "
"""What Google writes between labels in one cell."""


FIXED: Final = (
    "First Name", "Last Name", "Nickname", "File As", "Organization Name", "Organization Title",
    "Organization Department", "Birthday", "Notes", "Labels",
)  # fmt: skip
"""The columns that every table begins with. "File As" is the name as the person writes it."""

LAST: Final = ("Time Zone", "Needs", "Offers", "Where We Met", "Met On", "Added On", "NetDesk ID")
"""The columns that every table ends with: what address books have no column for."""


@dataclass(frozen=True, slots=True)
class _Many:
    """Numbered columns: what they are called, how many there are at least, and what one of them says."""

    name: str
    parts: tuple[str, ...]
    least: int
    of: Callable[[Contact], Sequence[Any]]
    cells: Callable[[Any], tuple[str, ...]]

    def header(self, count: int) -> list[str]:
        return [f"{self.name} {number} - {part}" for number in range(1, count + 1) for part in self.parts]

    def row(self, person: Contact, count: int) -> list[str]:
        filled = [cell for each in self.of(person) for cell in self.cells(each)]
        return filled + [""] * (count * len(self.parts) - len(filled))


def _email(email: Email) -> tuple[str, ...]:
    return email.label, email.address


def _phone(phone: Phone) -> tuple[str, ...]:
    return phone.label, phone.raw


def _address(at: Address) -> tuple[str, ...]:
    return at.label, at.street, at.city, at.region, at.postcode, at.country


def _website(profile: Profile) -> tuple[str, ...]:
    return profile.label or profile.kind, profile.value


_NUMBERED: Final = (
    _Many("E-mail", ("Label", "Value"), 3, lambda person: person.draft.emails, _email),
    _Many("Phone", ("Label", "Value"), 3, lambda person: person.draft.phones, _phone),
    _Many(
        "Address", ("Label", "Street", "City", "Region", "Postal Code", "Country"), 1,
        lambda person: person.draft.addresses, _address,
    ),
    _Many("Website", ("Label", "Value"), 1, lambda person: person.draft.profiles, _website),
)  # fmt: skip


def table(book: Database, contacts: Sequence[ContactId], meant_for: CsvFor, progress: Progress) -> Iterator[bytes]:
    """The table of these people in pieces, in this order. Exhaust it within one question. Raises UnknownId."""
    counts = [each.least for each in _NUMBERED]
    for person in _people(book, contacts):
        counts = [max(count, len(each.of(person))) for count, each in zip(counts, _NUMBERED, strict=True)]
    lines = _Lines(meant_for)
    header = [*FIXED]
    for count, each in zip(counts, _NUMBERED, strict=True):
        header += each.header(count)
    yield lines.first([*header, *LAST])
    for done, person in enumerate(_people(book, contacts), 1):
        cells = _first_cells(person)
        for count, each in zip(counts, _NUMBERED, strict=True):
            cells += each.row(person, count)
        yield lines.line([*cells, *_last_cells(person)])
        progress.report(done, len(contacts))


class _Lines:
    """Rows on their way to bytes."""

    def __init__(self, meant_for: CsvFor) -> None:
        self._guard = meant_for is CsvFor.SPREADSHEET
        self._text = io.StringIO(newline="")
        self._writer = csv.writer(self._text, lineterminator="\r\n")

    def first(self, cells: list[str]) -> bytes:
        return (_BOM.encode() if self._guard else b"") + self.line(cells)

    def line(self, cells: Iterable[str]) -> bytes:
        self._text.seek(0)
        self._text.truncate()
        self._writer.writerow(map(guarded, cells) if self._guard else cells)
        return self._text.getvalue().encode()


def _people(book: Database, contacts: Sequence[ContactId]) -> Iterator[Contact]:
    for start in range(0, len(contacts), CHUNK):
        yield from many(book, contacts[start : start + CHUNK])


def _first_cells(person: Contact) -> list[str]:
    """Names are never split by force: who has no parts of one is called by all of it as the first name."""
    draft = person.draft
    given = draft.given or ("" if draft.family else draft.name)
    return [
        given, draft.family, draft.nickname, draft.name, draft.organisation, draft.title, draft.department,
        draft.birthday, draft.notes, _APART.join(draft.tags),
    ]  # fmt: skip


def _last_cells(person: Contact) -> list[str]:
    draft = person.draft
    met_on = person.met_on.isoformat() if person.met_on else ""
    return [
        draft.timezone, draft.needs, draft.offers, person.met_where, met_on, person.added.isoformat(), person.uid,
    ]  # fmt: skip
