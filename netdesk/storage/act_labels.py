"""What Undo and Redo would do: asked at each start, which needs nothing else of the journal."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from netdesk.storage.database import Database


def labels(book: Database) -> tuple[str, str, bool, bool]:
    """The label of the act that undo would take back, and of the one that redo would do ("" for none).

    Then whether that of undo is an import, and that of redo.
    """
    act = "SELECT label, pile_id IS NOT NULL FROM act"
    undo, undo_import = book.row(f"{act} WHERE undone = 0 ORDER BY id DESC LIMIT 1") or ("", 0)
    redo, redo_import = book.row(f"{act} WHERE undone = 1 ORDER BY id LIMIT 1") or ("", 0)
    return undo, redo, bool(undo_import), bool(redo_import)
