"""The files that SQLite holds open in this process, which nothing else here may open, not even to read them.

On POSIX, whoever closes a file loses every lock that the process has on it, whoever took it. SQLite would go on as if
it had them; another program would think itself alone and clear the log away under our feet, and the book would be
damaged (sqlite.org, "How To Corrupt An SQLite Database File", 2.2).
"""

from __future__ import annotations

import os
import threading
from collections import Counter
from pathlib import Path

_BESIDE = ("", "-wal", "-shm")

_lock = threading.Lock()
_books: Counter[str] = Counter()
"""Connections to each book, by its absolute path."""


def hold(path: Path) -> None:
    """One more connection to the book at ``path``."""
    with _lock:
        _books[str(path.absolute())] += 1


def let_go(path: Path) -> None:
    """One connection less."""
    with _lock:
        name = str(path.absolute())
        _books[name] -= 1
        if _books[name] <= 0:
            del _books[name]


def is_held(path: Path) -> bool:
    """Whether ``path``, by whatever name, is a file of a book that is open here."""
    with _lock:
        books = list(_books)
    try:
        looked_at = path.stat()
    except OSError:
        return False
    return any(_is(looked_at, f"{book}{beside}") for book in books for beside in _BESIDE)


def _is(looked_at: os.stat_result, name: str) -> bool:
    try:
        return os.path.samestat(looked_at, os.stat(name))  # noqa: PTH116 - a name with something after it
    except OSError:
        return False
