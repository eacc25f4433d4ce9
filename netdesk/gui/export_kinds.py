"""As what the book, or some people of it, can be exported: the choices of the dialog that asks where to."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from netdesk.domain.export_format import CARD_VERSIONS, CsvFor, Format, format_of
from netdesk.wording.gettext import _


@dataclass(frozen=True, slots=True)
class Kind:
    """A choice: how it is called, the suffix of its files, and what is to be written."""

    name: str
    suffix: str
    format: Format
    card_version: str = CARD_VERSIONS[0]
    meant_for: CsvFor = CsvFor.SPREADSHEET

    @property
    def filter(self) -> str:
        """The choice as Qt writes it: "vCard 4.0 (*.vcf)"."""
        return f"{self.name} (*.{self.suffix})"


def kinds(*, whole: bool) -> list[Kind]:
    """The choices; only the ``whole`` book can be a book file."""
    newest, older = CARD_VERSIONS
    found = [
        Kind(_("Business cards for phones and address books, vCard 4.0"), "vcf", Format.VCARD, newest),
        Kind(_("Business cards for older programs, vCard 3.0"), "vcf", Format.VCARD, older),
        Kind(_("Table for spreadsheets, CSV"), "csv", Format.CSV),
        Kind(_("Table for Google and Outlook, CSV"), "csv", Format.CSV, meant_for=CsvFor.DATA),
    ]
    found.append(Kind(_("Birthdays and promises for a calendar, iCalendar"), "ics", Format.ICS))
    if whole:
        found.append(Kind(_("Everything, to bring the whole book back, JSON"), "json", Format.JSON))
    return found


def meant(path: Path, chosen: Kind, choices: Sequence[Kind]) -> Kind:
    """The kind of a file: as the end of its name says, else as ``chosen``."""
    by_name = format_of(path.name) or chosen.format
    if by_name is chosen.format:
        return chosen
    return next((each for each in choices if each.format is by_name), chosen)
