"""A new book by copy: its shape is made once in a process, since every step of it costs a test five milliseconds.

Whoever tests how a book is made or opened opens a path where there is nothing.
"""

import shutil
import tempfile
from functools import cache
from pathlib import Path

from netdesk.storage.database import Database


def fresh_book(path: Path) -> Path:
    """Put an empty book at ``path``, where none is, and hand ``path`` on."""
    assert not path.exists()
    shutil.copyfile(_empty(), path)
    return path


@cache
def _empty() -> Path:
    """The empty book of this process; it goes with the folder that stands for the home (tests/conftest.py)."""
    book = Path(tempfile.mkdtemp(prefix="empty-", dir=Path.home())) / "book.netdesk"
    Database(book).close()
    return book
