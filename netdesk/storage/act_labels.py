"""What Undo and Redo would do: asked at each start, which needs nothing else of the journal."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from netdesk.storage.database import Database


def labels(book: Database) -> tuple[str, str]:
    """The label of the act that undo would take back, and of the one that redo would do ("" for none)."""
    return (
        book.value("SELECT label FROM act WHERE undone = 0 ORDER BY id DESC LIMIT 1") or "",
        book.value("SELECT label FROM act WHERE undone = 1 ORDER BY id LIMIT 1") or "",
    )
