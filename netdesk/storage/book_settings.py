"""The settings of a book as a book file says them: what is a number or an object in there is one in the file."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from netdesk.domain.book_values import NUMBER, TEXT, Unfit, whole
from netdesk.storage import settings
from netdesk.storage.derived import SETTLED
from netdesk.storage.settings import CALL_LIST_SIZE
from netdesk.storage.verdict_sql import CADENCE, TEMPO, WEIGHTS

if TYPE_CHECKING:
    from netdesk.storage.database import Database

_NUMBERS: Final = frozenset({CADENCE, TEMPO, CALL_LIST_SIZE})
"""Settings that have to be whole numbers."""

_MOST: Final = 10**6


def said(book: Database) -> dict[str, Any]:
    """The book's settings by key."""
    rows = book.rows("SELECT key, value FROM setting WHERE key <> ? ORDER BY key", SETTLED)
    return {key: _plain(value) for key, value in rows}


def kept(said: Any) -> dict[str, str]:
    """The settings of a file as the book keeps them. Raises Unfit."""
    if not isinstance(said, dict):
        raise Unfit("they are no object with keys")
    return {TEXT.read(key): _kept(key, value) for key, value in said.items() if key != SETTLED}


def replace(book: Database, values: dict[str, str]) -> None:
    """Make these the settings of the book, and its owner nobody until somebody says who it is."""
    for (key,) in book.rows("SELECT key FROM setting WHERE key <> ?", SETTLED):
        settings.forget(book, key)
    for key, value in values.items():
        settings.put(book, key, value)
    settings.remove_identities(book)


def _kept(key: str, value: Any) -> str:
    if key in _NUMBERS:
        return str(whole(1, _MOST).read(value))
    if key == WEIGHTS:
        if not isinstance(value, dict):
            raise Unfit("the weights are no object with keys")
        for weighs in value.values():
            NUMBER.read(weighs)
    if isinstance(value, str):
        return str(TEXT.read(value))
    if isinstance(value, int | dict):
        return json.dumps(value)
    raise Unfit(f"“{key}” is neither a text nor a number nor an object")


def _plain(value: str) -> Any:
    """The value as JSON where writing that gives the very same value again, else the text."""
    try:
        plain = json.loads(value)
    except ValueError:
        return value
    return plain if isinstance(plain, int | dict) and json.dumps(plain) == value else value
