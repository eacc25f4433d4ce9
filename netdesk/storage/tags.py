"""Tags and who carries them; a tag that nobody carries is gone."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING

from netdesk.domain.contact import ContactId
from netdesk.domain.folding import fold

if TYPE_CHECKING:
    from netdesk.storage.database import Database


def tag(book: Database, contacts: Collection[ContactId], names: Iterable[str]) -> None:
    """Give people tags; one they carry already stays as it is."""
    for name in names:
        clean = tidy(name)
        if not clean:
            continue
        book.rows("INSERT OR IGNORE INTO tag (name, folded) VALUES (?, ?)", clean, fold(clean))
        number = book.value("SELECT id FROM tag WHERE folded = ?", fold(clean))
        book.connection.executemany(
            "INSERT OR IGNORE INTO contact_tag (contact_id, tag_id) VALUES (?, ?)",
            ((contact, number) for contact in contacts),
        )


def tidy(name: str) -> str:
    """A tag as it is kept: without a # before it, with single blanks; "" when nothing is left."""
    return " ".join(name.split()).lstrip("#").strip()


def untag(book: Database, contacts: Collection[ContactId], name: str) -> None:
    """Take a tag away from people; a tag that nobody carries is gone."""
    book.connection.executemany(
        "DELETE FROM contact_tag WHERE contact_id = ? AND tag_id = (SELECT id FROM tag WHERE folded = ?)",
        ((contact, fold(name)) for contact in contacts),
    )
