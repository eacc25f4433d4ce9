"""Who has a birthday that is known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netdesk.domain.contact import ContactId

if TYPE_CHECKING:
    from netdesk.storage.database import Database


def birthdays(book: Database) -> list[tuple[ContactId, str, str, str, bool]]:
    """Id, UUID, name and birthday as it is written, and whether somebody is let go or not to be contacted."""
    rows = book.rows(
        "SELECT id, uid, name, birthday, let_go OR do_not_contact FROM contact "
        "WHERE birthday <> '' AND merged_into IS NULL ORDER BY sort_key, id"
    )
    return [(ContactId(number), uid, name, birthday, bool(quiet)) for number, uid, name, birthday, quiet in rows]
