"""The fields of a person whose merge is taken apart: as before it, but for what was changed since."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from netdesk.domain.contact import ContactId
from netdesk.storage import contacts

if TYPE_CHECKING:
    from netdesk.storage.database import Database

_NOTES = ("notes", "needs", "offers")
_ALONG = {"family": "name", "given": "name", "sort_key": "name", "department": "organisation"}
"""Columns that mean nothing beside another value of the one that they belong to."""

Change = tuple[Any, Any]
"""What a column held before the merge and after it."""


def fields_before(book: Database, contact: ContactId, columns: Mapping[str, Change]) -> None:
    """Give each of the ``columns`` the value from before the merge, if it has the one from after it."""
    for name, (before, after) in columns.items():
        head = _ALONG.get(name, name)
        if (
            head in columns
            and head != name
            and book.value(f"SELECT {head} FROM contact WHERE id = ?", contact) not in (columns[head])
        ):
            continue
        now = book.value(f"SELECT {name} FROM contact WHERE id = ?", contact)
        if name == "typed":
            value = _typed(before, after, now, _changed_since(book, contact, columns))
        elif now == after:
            value = before
        elif name in _NOTES:
            value = _note(before, after, now)
        else:
            continue
        book.rows(f"UPDATE contact SET {name} = ? WHERE id = ?", value, contact)
    draft = contacts.get(book, contact).draft
    book.rows("UPDATE contact SET sort_key = ? WHERE id = ?", contacts.sort_key(draft), contact)


def _changed_since(book: Database, contact: ContactId, columns: Mapping[str, Change]) -> set[str]:
    """The columns that hold neither the value from before nor the one from after."""
    return {
        name
        for name, values in columns.items()
        if book.value(f"SELECT {name} FROM contact WHERE id = ?", contact) not in values
    }


def _typed(before: str, after: str, now: str, changed: set[str]) -> str:
    """What the user typed, without what the others brought; a field that was changed since was typed since."""
    brought = set(after.split()) - set(before.split()) - changed
    return " ".join(sorted(set(now.split()) - brought))


def _note(before: str, after: str, now: str) -> str:
    """A note that was added to since, without the paragraphs that the others brought."""
    brought = after.removeprefix(before)
    return now.replace(brought, "", 1) if before and after.startswith(before) and brought else now
