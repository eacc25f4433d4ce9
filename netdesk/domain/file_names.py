"""A name that a file may have on every system, made of what a card says (reliability.md S6)."""

import unicodedata
from typing import Final

MOST_BYTES: Final = 120
"""In UTF-8, the suffix included."""

_SEPARATORS: Final = frozenset('/\\:*?"<>|')
_RESERVED: Final = frozenset(
    {"con", "prn", "aux", "nul", "conin$", "conout$", "clock$"}.union(
        f"{port}{number}" for port in ("com", "lpt") for number in "0123456789¹²³"
    )
)
"""Windows gives these to devices, whatever suffix follows."""


def file_name(words: str, suffix: str, otherwise: str) -> str:
    """``words`` as the name of a file that ends in ``.suffix``; ``otherwise`` where nothing of them can stay.

    No separators, controls, marks that turn text round, or dots and blanks at either end; no device of Windows; at
    most 120 bytes. ``otherwise`` and ``suffix`` are ours.
    """
    kept = "".join(" " if each in _SEPARATORS or each.isspace() else each for each in words if not _unseen(each))
    stem = _cut(" ".join(unicodedata.normalize("NFC", kept).split()).strip(" ."), MOST_BYTES - len(suffix) - 1)
    if not stem:
        stem = otherwise
    if stem.partition(".")[0].rstrip().lower() in _RESERVED:
        stem = _cut(f"_{stem}", MOST_BYTES - len(suffix) - 1)
    return f"{stem}.{suffix}"


def _unseen(character: str) -> bool:
    """Controls, marks of direction, halves of pairs, and what stands for nothing; blanks of all kinds are looked at
    apart.
    """
    return unicodedata.category(character) in ("Cc", "Cf", "Cs", "Co", "Cn") and not character.isspace()


def _cut(text: str, most: int) -> str:
    """As much of ``text`` as ``most`` bytes hold, no letter of it cut through and no blank left at the end."""
    held = text.encode("utf-8")[:most].decode("utf-8", "ignore")
    return held.rstrip(" .")
