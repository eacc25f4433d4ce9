"""What Undo and Redo would do: asked at each start, which needs nothing else of the journal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netdesk.storage.verdict_sql import TEMPO, WEIGHTS

if TYPE_CHECKING:
    from netdesk.storage.database import Database


_LONG = 200_000
"""Bytes of changes that take a good part of a second to apply; an import has its own rows besides."""

_MANY = 10_000
"""Interactions that take a good part of a second to be weighed anew."""

_WEIGHS_ANEW = (
    f"length(changeset) <= {_LONG} AND (SELECT max(id) FROM interaction) > {_MANY} AND "
    f"(instr(changeset, CAST('{WEIGHTS}' AS BLOB)) OR instr(changeset, CAST('{TEMPO}' AS BLOB)))"
)
"""Whether an act has changed the scale of a big book: a changeset holds the keys as they are."""


def weighing_takes_long(book: Database) -> bool:
    """Whether the book is so big that another scale should be applied beside the window."""
    return bool(book.value(f"SELECT max(id) > {_MANY} FROM interaction"))


def labels(book: Database) -> tuple[str, str, bool, bool]:
    """The label of the act that undo would take back, and of the one that redo would do ("" for none).

    Then whether it would take long to undo the one, and to redo the other.
    """
    long = f"pile_id IS NOT NULL OR length(ifnull(taken_back, changeset)) > {_LONG} OR {_WEIGHS_ANEW}"
    act = f"SELECT label, {long} FROM act"
    undo, undo_long = book.row(f"{act} WHERE undone = 0 ORDER BY id DESC LIMIT 1") or ("", 0)
    redo, redo_long = book.row(f"{act} WHERE undone = 1 ORDER BY id LIMIT 1") or ("", 0)
    return undo, redo, bool(undo_long), bool(redo_long)
