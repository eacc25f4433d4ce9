"""As what people and the book can leave: the words of the command line."""

from enum import StrEnum
from typing import Final

CARD_VERSIONS: Final = ("4.0", "3.0")
"""What a vCard can be written as: today's form, and the one that older programs read."""


class Format(StrEnum):
    """The kinds of files that leave."""

    VCARD = "vcard"
    CSV = "csv"
    JSON = "json"
    ICS = "ics"


class CsvFor(StrEnum):
    """Who reads a table: a spreadsheet, which must find no formulas and is told the encoding by a byte order mark;
    or another program, which gets every cell as it is.
    """

    SPREADSHEET = "spreadsheet"
    DATA = "data"


_SUFFIXES: Final = {
    "vcf": Format.VCARD, "vcard": Format.VCARD, "csv": Format.CSV, "json": Format.JSON, "ics": Format.ICS,
}  # fmt: skip


def format_of(name: str) -> Format | None:
    """The format that the end of a file's name means, None when it means none."""
    return _SUFFIXES.get(name.lower().rpartition(".")[2])
