"""What the window asks to show its list: asked at each start, so that nothing else is loaded with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netdesk.storage.contact_rows import counts, listed, rows
from netdesk.storage.orders import first_of

if TYPE_CHECKING:
    from netdesk.domain.contact_id import ContactId
    from netdesk.storage.database import Database

__all__ = ["counts", "first_of", "listed", "photo", "rows"]


def photo(book: Database, contact: ContactId) -> bytes | None:
    """The bytes of a person's photo, or None; asked after the list was painted."""
    from netdesk.storage import contacts

    return contacts.photo(book, contact)
