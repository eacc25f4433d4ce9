"""peewee on the connection that the book already holds for the thread."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playhouse.apsw_ext import APSWDatabase

if TYPE_CHECKING:
    import apsw

    from netdesk.storage.database import Database


class SharedConnection(APSWDatabase):  # type: ignore[misc]  # peewee has no types
    """A peewee database that opens nothing: it borrows the book's connection and never closes it."""

    def __init__(self, book: Database) -> None:
        """Speak through ``book``."""
        super().__init__(str(book.path))
        self._book = book

    def _connect(self) -> apsw.Connection:
        return self._book.connection

    def _close(self, conn: apsw.Connection) -> None:
        """Leave the borrowed connection open; the book closes it."""
