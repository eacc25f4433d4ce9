"""What Undo and Redo would do: asked at each start, which needs nothing else of the journal."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from netdesk.storage.database import Database


_LONG = 200_000
"""Bytes of changes that take a good part of a second to apply; an import has its own rows besides."""


def labels(book: Database) -> tuple[str, str, bool, bool]:
    """The label of the act that undo would take back, and of the one that redo would do ("" for none).

    Then whether it would take long to undo the one, and to redo the other.
    """
    act = f"SELECT label, pile_id IS NOT NULL OR length(ifnull(taken_back, changeset)) > {_LONG} FROM act"
    undo, undo_long = book.row(f"{act} WHERE undone = 0 ORDER BY id DESC LIMIT 1") or ("", 0)
    redo, redo_long = book.row(f"{act} WHERE undone = 1 ORDER BY id LIMIT 1") or ("", 0)
    return undo, redo, bool(undo_long), bool(redo_long)
