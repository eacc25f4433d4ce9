"""What tells a book file from any other: light, since every import and every drop asks."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from netdesk.storage.held_files import is_held

_LOOK: Final = 256
"""Bytes by which a book file is told from any other."""

_BEGINS: Final = re.compile(rb'(?:\xef\xbb\xbf)?\s*\{\s*"format"\s*:\s*"netdesk-book"')


def is_book_file(path: Path) -> bool:
    """Whether the file at ``path`` says of itself that it is a book file; False for what cannot be read."""
    try:
        if not path.is_file() or is_held(path):
            return False
        with path.open("rb") as file:
            return _BEGINS.match(file.read(_LOOK)) is not None
    except OSError:
        return False
