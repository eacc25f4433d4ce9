"""One book: an SQLite file, its pragmas, one connection a thread, its transactions and its migrations."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

import apsw

from netdesk.domain.errors import Cancelled, NetDeskError
from netdesk.storage import held_files, migration
from netdesk.storage.migrations import STEPS

if TYPE_CHECKING:
    from types import ModuleType

    from netdesk.storage.engine import SharedConnection

# reliability.md E: FULL keeps every acknowledged act through a power cut; no memory map, no trusted schema.
_PRAGMAS = (
    "journal_mode = WAL",
    "synchronous = FULL",
    "fullfsync = 1",
    "checkpoint_fullfsync = 1",
    "foreign_keys = ON",
    "trusted_schema = OFF",
    "cell_size_check = ON",
    "secure_delete = ON",
    "mmap_size = 0",
    "cache_size = -32768",
    "temp_store = MEMORY",
)
_BUSY_MS = 5000
_HEADER = 100
_ASKED_EVERY = 5_000
"""Steps of SQLite's machine between two looks whether to stop: less than a millisecond."""


class Database:
    """An open book. Each thread that asks gets its own connection, closed by ``close`` on that thread."""

    def __init__(self, path: Path) -> None:
        """Open the book at ``path``, make it when missing, bring it to today's shape.

        Raises NetDeskError when the file is no book, is newer than this program, or cannot be opened.
        """
        self.path = path
        self._threads = threading.local()
        self._engine: SharedConnection | None = None
        fresh = self._is_fresh()
        if not fresh and path.is_dir():
            raise NetDeskError(f"{path} is a folder, not a book. Name a file.")
        if not fresh and path.stat().st_size == 0:
            raise NetDeskError(f"{path} is an empty file, not a book. Name another file, or remove it first.")
        try:
            self._open(fresh)
        except apsw.NotADBError:
            raise NetDeskError(f"{path} is not a NetDesk book. Nothing was changed; name another file.") from None
        except apsw.CantOpenError:
            raise NetDeskError(
                f"The book {path} cannot be opened. Look whether the folder exists and may be written."
            ) from None
        except apsw.CorruptError:
            raise NetDeskError(f"The book {path} is damaged. Nothing was changed; open a backup of it.") from None
        except apsw.IOError:
            raise NetDeskError(f"The book {path} cannot be read. Look whether it is open by another name.") from None
        except (apsw.ReadOnlyError, apsw.PermissionsError):
            raise NetDeskError(f"The book {path} may not be written. Change its permissions, or copy it.") from None

    def _is_fresh(self) -> bool:
        try:
            return not self.path.exists()
        except OSError as problem:
            raise NetDeskError(f"The book {self.path} cannot be opened ({problem.strerror}).") from None

    def _open(self, fresh: bool) -> None:
        if not fresh:
            self._look_before_touching()
        migration.bring_up_to_date(self.connection, self.path)

    def _look_before_touching(self) -> None:
        """Refuse foreign and newer files before a byte of theirs, or beside them, is written."""
        application, version = self._marks()
        if application != migration.APPLICATION_ID:
            raise NetDeskError(f"{self.path} is not a NetDesk book. Nothing was changed; name another file.")
        if version > len(STEPS):
            raise NetDeskError(
                f"The book {self.path} was written by a newer NetDesk (its shape is {version}, this program "
                f"knows {len(STEPS)}). Nothing was changed; install the newer program."
            )

    def _marks(self) -> tuple[int, int]:
        """The file's application id and version of its shape; 0 and 0 for what is no SQLite file.

        Read from the header, since even a read-only connection leaves files beside one in WAL mode. Only what a
        crash left in the log is newer than the header, and then those files are there already, as they are for a
        book that is open here by another name.
        """
        if self.path.with_name(f"{self.path.name}-wal").exists() or held_files.is_held(self.path):
            look = apsw.Connection(str(self.path), flags=apsw.SQLITE_OPEN_READONLY)
            try:
                return int(look.pragma("application_id")), int(look.pragma("user_version"))
            finally:
                look.close()
        with self.path.open("rb") as file:
            header = file.read(_HEADER)
        if len(header) < _HEADER or not header.startswith(b"SQLite format 3\0"):
            return 0, 0
        return int.from_bytes(header[68:72], "big"), int.from_bytes(header[60:64], "big")

    @property
    def connection(self) -> apsw.Connection:
        """This thread's connection, opened on first use."""
        connection: apsw.Connection | None = getattr(self._threads, "connection", None)
        if connection is None:
            connection = apsw.Connection(str(self.path))
            held_files.hold(self.path)
            self._threads.connection = connection
            try:
                connection.set_busy_timeout(_BUSY_MS)
                for pragma in _PRAGMAS:
                    connection.execute(f"PRAGMA {pragma}").fetchall()
            except BaseException:
                self._let_go(connection)
                raise
        return connection

    @property
    def recorder(self) -> apsw.Session | None:
        """What records the act that this thread is in the middle of; set by the journal."""
        return getattr(self._threads, "recorder", None)

    @recorder.setter
    def recorder(self, session: apsw.Session | None) -> None:
        self._threads.recorder = session

    @property
    def tables(self) -> ModuleType:
        """The peewee models, speaking through this book; imported at the first write, since it takes a while."""
        from netdesk.storage import engine, tables

        if self._engine is None:
            self._engine = engine.SharedConnection(str(self.path), lambda: self.connection)
        tables.book.initialize(self._engine)
        return tables

    def rows(self, sql: str, *values: Any) -> list[tuple[Any, ...]]:
        """All rows of a statement."""
        return self.connection.execute(sql, values).fetchall()

    def row(self, sql: str, *values: Any) -> tuple[Any, ...] | None:
        """The first row of a statement, or None."""
        return self.connection.execute(sql, values).fetchone()

    def value(self, sql: str, *values: Any) -> Any:
        """The first column of the first row, or None."""
        return self.connection.execute(sql, values).get

    def version(self) -> int:
        """A number that is another one after every commit of any other connection to the book."""
        return int(self.value("PRAGMA data_version"))

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """All that is read in here is of one moment, whatever other threads and programs write meanwhile."""
        if self.connection.in_transaction:
            yield
            return
        connection = self.connection
        connection.execute("BEGIN")
        try:
            yield
        finally:
            if connection.in_transaction:  # a disk that cannot be read has ended it already
                connection.execute("COMMIT")

    @contextmanager
    def transaction(self) -> Iterator[apsw.Connection]:
        """One IMMEDIATE transaction on this thread: all of it is kept, or nothing."""
        connection = self.connection
        try:
            connection.execute("BEGIN IMMEDIATE")
        except apsw.BusyError:
            raise NetDeskError(
                f"The book {self.path} is being written by another program. Try again in a moment."
            ) from None
        try:
            yield connection
            connection.execute("COMMIT")
        except BaseException as problem:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            if isinstance(problem, apsw.FullError | apsw.IOError):
                raise NetDeskError(
                    f"The book {self.path} could not be written ({problem}). Nothing was changed; "
                    "make room on the disk."
                ) from problem
            raise

    @contextmanager
    def stopped_by(self, stopped: Callable[[], bool] | None) -> Iterator[None]:
        """While ``stopped`` says no, statements of this thread go on; else the one that runs ends with Cancelled."""
        if stopped is None:
            yield
            return
        connection = self.connection
        connection.set_progress_handler(stopped, _ASKED_EVERY)
        try:
            yield
        except apsw.InterruptError:
            raise Cancelled from None
        finally:
            connection.set_progress_handler(None)

    def close(self) -> None:
        """Close this thread's connection. The last one out leaves a single file behind."""
        connection: apsw.Connection | None = getattr(self._threads, "connection", None)
        if connection is not None:
            if self._engine is not None and not self._engine.is_closed():
                self._engine.close()
            with suppress(apsw.BusyError, apsw.ReadOnlyError):
                # Good to have, and not worth a word when another program is writing just now.
                connection.execute("PRAGMA optimize").fetchall()
            self._let_go(connection)

    def _let_go(self, connection: apsw.Connection) -> None:
        connection.close()
        held_files.let_go(self.path)
        self._threads.connection = None
