"""peewee on the connection that the book already holds for the thread."""

from collections.abc import Callable

import apsw
from playhouse.apsw_ext import APSWDatabase


class SharedConnection(APSWDatabase):  # type: ignore[misc]  # playhouse has no types
    """A peewee database that opens nothing: it borrows the book's connection and never closes it."""

    def __init__(self, path: str, borrow: Callable[[], apsw.Connection]) -> None:
        """Speak to the file at ``path`` through what ``borrow`` gives for this thread."""
        super().__init__(path)
        self._borrow = borrow

    def _connect(self) -> apsw.Connection:
        return self._borrow()

    def _close(self, conn: apsw.Connection) -> None:
        """Leave the borrowed connection open; the book closes it."""
