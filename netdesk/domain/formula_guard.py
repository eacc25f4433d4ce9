"""Cells of a CSV file that a spreadsheet must not take for a formula (reliability.md S7).

A cell that begins with one of the signs gets an apostrophe before it. So does one that begins with apostrophes and
then a sign, so that taking exactly one away gives every cell back as it was.
"""

import re
from typing import Final

_DANGEROUS: Final = re.compile("'*[=+\\-@\t\r\0＝＋－＠]")
"""Signs at which Excel, LibreOffice or Google Sheets may begin to reckon; tabs and the like they may pass over."""


def guarded(cell: str) -> str:
    """``cell`` as every spreadsheet shows it and none reckons with it."""
    return f"'{cell}" if _DANGEROUS.match(cell) else cell


def unguarded(cell: str) -> str:
    """The cell that ``guarded`` made this one of; any other is as it was."""
    return cell[1:] if cell.startswith("'") and _DANGEROUS.match(cell) else cell
