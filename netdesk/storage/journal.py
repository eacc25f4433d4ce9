"""The undo journal: what each act changed, as an SQLite changeset that can be turned round.

Why changesets and not an inverse written by hand for every act: SQLite's session extension records
exactly the rows that a transaction changed, so undo gives back the very same rows, after a restart
too, and no new feature can forget its inverse. An import records only what
it changed in people we had; what it brought is found by its pile, and taken back by ``piles``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

import apsw

from netdesk.domain.changes import EVERYTHING, Changes
from netdesk.domain.days import number_of
from netdesk.domain.errors import NetDeskError
from netdesk.storage import book_restore, derived, piles, scales, touched

if TYPE_CHECKING:
    from netdesk.storage.database import Database

_KEPT_ACTS = 300
"""So many acts can be undone; those of imports are kept for good, since a pile can be taken back at any time."""

WHOLE_BOOK = -1
"""In the place of a pile: the act brought a whole book into an empty one. Like a pile it is not recorded, which would
double the book: to take it back is to take out everything. So it is forgotten in its turn, as acts are and imports not:
what came after it would go too."""


@dataclass(frozen=True, slots=True)
class Done:
    """What a command answers: what it made, and the pile it brought in, if it was an import (or WHOLE_BOOK)."""

    result: Any = None
    pile_id: int | None = None


@dataclass(frozen=True, slots=True)
class Performed:
    """An act that is now in the book: what the command answered, and what was touched."""

    result: Any
    changes: Changes


Label = str | Callable[[Any], str]
"""What an act is called; where only its result can tell, how to make the words of that."""


@dataclass(frozen=True, slots=True)
class Undone:
    """An act taken back, or done again: its label and what was touched."""

    label: str
    changes: Changes


@contextmanager
def _recording(book: Database) -> Iterator[apsw.Session]:
    session = apsw.Session(book.connection, "main")
    try:
        for table in touched.RECORDED:
            session.attach(table)
        book.recorder = session
        yield session
    finally:
        book.recorder = None
        session.close()


@contextmanager
def unrecorded(book: Database) -> Iterator[None]:
    """Pause the recording for rows that are found again by their pile: an import need not be kept twice."""
    recorder = book.recorder
    if recorder is None:
        yield
        return
    recorder.enabled = False
    try:
        yield
    finally:
        recorder.enabled = True


@contextmanager
def all_recorded(book: Database) -> Iterator[None]:
    """Record also what could be found again by its pile: this act adds to a pile that another one brought in."""
    recorder, book.recorder = book.recorder, None
    try:
        yield
    finally:
        book.recorder = recorder


def perform(book: Database, label: Label, today: date, do: Callable[[], Done]) -> Performed:
    """Run ``do`` in one transaction, settle what derives from it, and write it into the journal."""
    with book.transaction() as connection:
        derived.settle_day(book, today)
        with _recording(book) as session:
            done = do()
            changeset = _swept(book, session)
        changes = _settle(book, changeset, today)
        if done.pile_id is not None:
            changes |= EVERYTHING
        if changeset or done.pile_id is not None:
            connection.execute("DELETE FROM act WHERE undone = 1")
            connection.execute(
                "INSERT INTO act (day, label, pile_id, changeset) VALUES (?, ?, ?, ?)",
                (number_of(today), label if isinstance(label, str) else label(done.result), done.pile_id, changeset),
            )
            connection.execute(
                "DELETE FROM act WHERE id <= (SELECT max(id) FROM act) - ? AND (pile_id IS NULL OR pile_id = ?)",
                (_KEPT_ACTS, WHOLE_BOOK),
            )
    return Performed(done.result, changes)


def undo(book: Database, today: date) -> Undone | None:
    """Take the last act back; None when there is none. Raises NetDeskError when it no longer fits."""
    with book.transaction() as connection:
        act = book.row("SELECT id, label, pile_id, changeset FROM act WHERE undone = 0 ORDER BY id DESC LIMIT 1")
        if act is None:
            return None
        number, label, pile_id, changeset = act
        if pile_id is None:
            back = apsw.Changeset.invert(changeset)
            _apply(connection, back, label)
            connection.execute("UPDATE act SET undone = 1 WHERE id = ?", (number,))
            return Undone(label, _settle(book, back, today))
        with _recording(book) as session:
            if pile_id == WHOLE_BOOK:
                book_restore.clear(book)
                _apply(connection, apsw.Changeset.invert(changeset), label)
            else:
                piles.take_back(book, pile_id, changeset)
            taken_back = _swept(book, session)
        connection.execute("UPDATE act SET undone = 1, taken_back = ? WHERE id = ?", (taken_back, number))
        return Undone(label, _settle(book, taken_back, today) | EVERYTHING)


def redo(book: Database, today: date) -> Undone | None:
    """Do the act that was undone last once more; None when there is none."""
    with book.transaction() as connection:
        act = book.row("SELECT id, label, changeset, taken_back FROM act WHERE undone = 1 ORDER BY id LIMIT 1")
        if act is None:
            return None
        number, label, changeset, taken_back = act
        forward = changeset if taken_back is None else apsw.Changeset.invert(taken_back)
        _apply(connection, forward, label)
        connection.execute("UPDATE act SET undone = 0, taken_back = NULL WHERE id = ?", (number,))
        changes = _settle(book, forward, today)
        return Undone(label, changes if taken_back is None else changes | EVERYTHING)


def last_pile(book: Database) -> int | None:
    """The pile of the last act, when that act was an import."""
    pile: int | None = book.value("SELECT pile_id FROM act WHERE undone = 0 ORDER BY id DESC LIMIT 1")
    return pile


def changeset_of_pile(book: Database, pile_id: int) -> bytes:
    """What the import of a pile changed in people we had; empty when that is no longer in the journal."""
    return book.value("SELECT changeset FROM act WHERE pile_id = ? AND undone = 0", pile_id) or b""


def _swept(book: Database, session: apsw.Session) -> bytes:
    """What was recorded, once handles and tags that lost their last link are gone too."""
    changeset: bytes = session.changeset()
    handles, tags = touched.released(book, changeset)
    if not handles and not tags:
        return changeset
    connection = book.connection
    connection.executemany(
        "DELETE FROM handle WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM handle_link WHERE handle_id = ?1)",
        ((number,) for number in set(handles)),
    )
    connection.executemany(
        "DELETE FROM tag WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM contact_tag WHERE tag_id = ?1)",
        ((number,) for number in set(tags)),
    )
    return session.changeset()


def _settle(book: Database, changeset: bytes, today: date) -> Changes:
    """Bring what derives from the changed rows in line with them, as of today; say what was touched."""
    changes = touched.changes_of(book, changeset)
    changed = touched.settings_of(changeset) if changes.settings else frozenset()
    derived.refresh(book, touched.stale(book, changeset), today, reweighed=bool(changed & scales.FIGURES))
    return changes | EVERYTHING if changed & scales.VERDICTS else changes


def _apply(connection: apsw.Connection, changeset: bytes, label: str) -> None:
    def conflict(_reason: int, _change: apsw.TableChange) -> int:
        return apsw.SQLITE_CHANGESET_ABORT

    try:
        apsw.Changeset.apply(changeset, connection, conflict=conflict)
    except apsw.AbortError:
        raise NetDeskError(
            f"“{label}” no longer fits what is in the book, so nothing was changed. Later acts stand in its way."
        ) from None
