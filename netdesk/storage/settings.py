"""What belongs to the book: its settings and who its owner is."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from netdesk.storage.database import Database

REGION = "region"
"""The country (ISO 3166, two letters) whose numbers are written without a country code."""

CALL_LIST_SIZE = "call-list-size"
"""How many calls a week has."""


def get(book: Database, key: str, default: str = "") -> str:
    """The value of a setting, or ``default``."""
    value: str | None = book.value("SELECT value FROM setting WHERE key = ?", key)
    return default if value is None else value


def put(book: Database, key: str, value: str) -> None:
    """Set a setting."""
    book.rows(
        "INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
        key,
        value,
    )


def forget(book: Database, key: str) -> None:
    """Leave a setting to its default."""
    book.rows("DELETE FROM setting WHERE key = ?", key)


def region(book: Database) -> str:
    """The region for phone numbers without a country code; "" when the user has not said."""
    return get(book, REGION)


def identities(book: Database) -> list[tuple[str, str, str]]:
    """How the owner is recognised: kind, normalised value, as written."""
    return [(row[0], row[1], row[2]) for row in book.rows("SELECT kind, value, raw FROM identity ORDER BY id")]


def add_identity(book: Database, kind: str, value: str, raw: str) -> None:
    """One more address, number, profile or name of the owner."""
    book.rows("INSERT OR IGNORE INTO identity (kind, value, raw) VALUES (?, ?, ?)", kind, value, raw)


def remove_identities(book: Database) -> None:
    """Forget how the owner is recognised, to write it anew."""
    book.rows("DELETE FROM identity")
