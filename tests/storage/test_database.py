"""The book's file: made, opened, refused; its shape; its transactions."""

import hashlib
import os
import sqlite3
import stat
import sys
import threading
from pathlib import Path

import apsw
import pytest

from netdesk.domain.errors import NetDeskError
from netdesk.storage import migration, tables
from netdesk.storage.database import Database
from netdesk.storage.migrations import STEPS


def _fingerprint(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def test_a_new_book_is_made_and_opens_again(tmp_path: Path) -> None:
    """The first start and every other one."""
    path = tmp_path / "book.netdesk"
    Database(path).close()
    book = Database(path)
    assert book.value("PRAGMA user_version") == len(STEPS)
    assert book.value("PRAGMA application_id") == migration.APPLICATION_ID
    book.close()


def test_the_pragmas_that_keep_data_safe_are_on(tmp_path: Path) -> None:
    """reliability.md E: without FULL an acknowledged act can be lost in a power cut."""
    book = Database(tmp_path / "book.netdesk")
    wanted = {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "trusted_schema": 0, "secure_delete": 1}
    assert {name: book.value(f"PRAGMA {name}") for name in wanted} == wanted
    book.close()


def _foreign(path: Path) -> None:
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE notes (text)")
    other.close()


def _newer(path: Path) -> None:
    Database(path).close()
    with sqlite3.connect(path) as book:
        book.execute(f"PRAGMA user_version = {len(STEPS) + 1}")
    book.close()


def _text(path: Path) -> None:
    path.write_text("BEGIN:VCARD\nFN:Ana\nEND:VCARD\n" * 100, encoding="utf-8")


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (_foreign, "not a NetDesk book"),
        (_newer, "newer NetDesk"),
        (_text, "not a NetDesk book"),
        (Path.touch, "empty file"),
        (Path.mkdir, "is a folder"),
    ],
)
def test_what_is_no_book_is_refused_and_not_touched(tmp_path: Path, make: object, words: str) -> None:
    """Opening the wrong file must never change it."""
    path = tmp_path / "other.db"
    make(path)  # type: ignore[operator]
    before = _fingerprint(path) if path.is_file() else ""
    with pytest.raises(NetDeskError, match=words) as refused:
        Database(path)
    assert str(path) in str(refused.value)
    assert (_fingerprint(path) if path.is_file() else "") == before
    assert sorted(each.name for each in tmp_path.iterdir()) == ["other.db"]


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    """A wrong path ends in a sentence, not in a trace."""
    with pytest.raises(NetDeskError, match="cannot be opened"):
        Database(tmp_path / "missing" / "book.netdesk")


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX permissions")
def test_the_book_is_for_its_owner_alone(tmp_path: Path) -> None:
    """Other users of the machine must not read who somebody knows."""
    from netdesk import bootstrap

    before = os.umask(0o022)
    try:
        bootstrap.open_desk(tmp_path / "book.netdesk").close()
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "book.netdesk").stat().st_mode) == 0o600


def test_the_tables_are_those_of_the_migrated_file(tmp_path: Path) -> None:
    """peewee would read or write a column that is not there, or miss one that is."""
    book = Database(tmp_path / "book.netdesk")
    for table in tables.ALL:
        columns = {
            name: (bool(required), bool(key))
            for _, name, _, required, _, key in book.rows(f"PRAGMA table_info({table._meta.table_name})")
        }
        fields = {field.column_name: field for field in table._meta.sorted_fields}
        assert set(columns) == set(fields), table
        for name, (required, key) in columns.items():
            assert required or key or fields[name].null, f"{table}.{name} may be NULL in the file alone"
    book.close()


def test_a_failing_step_leaves_the_book_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A migration that breaks half-way must not leave half a shape."""
    path = tmp_path / "book.netdesk"
    Database(path).close()
    before = sorted(sqlite3.connect(path).execute("SELECT sql FROM sqlite_master WHERE sql NOT NULL"))

    def broken(connection: apsw.Connection) -> None:
        connection.execute("CREATE TABLE half (a)")
        raise ValueError("half-way")

    monkeypatch.setattr(migration, "STEPS", (*STEPS, broken))
    with pytest.raises(ValueError, match="half-way"):
        Database(path)
    monkeypatch.undo()
    book = Database(path)
    assert sorted(book.rows("SELECT sql FROM sqlite_master WHERE sql NOT NULL")) == before
    book.close()


def test_a_step_keeps_a_backup_of_the_older_book(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Before a shape changes, the old file is kept whole."""
    path = tmp_path / "book.netdesk"
    book = Database(path)
    book.rows("INSERT INTO setting (key, value) VALUES ('region', 'DE')")
    book.close()
    monkeypatch.setattr(migration, "STEPS", (*STEPS, lambda connection: connection.execute("CREATE TABLE more (a)")))
    Database(path).close()
    backup = sqlite3.connect(path.with_name(f"book.netdesk.before-{len(STEPS) + 1}"))
    assert backup.execute("SELECT value FROM setting WHERE key = 'region'").fetchone() == ("DE",)
    assert backup.execute("PRAGMA user_version").fetchone() == (len(STEPS),)
    backup.close()


def test_a_transaction_is_kept_whole_or_not_at_all(tmp_path: Path) -> None:
    """An act that fails after its first row must not leave that row."""
    book = Database(tmp_path / "book.netdesk")

    def half() -> None:
        with book.transaction() as connection:
            connection.execute("INSERT INTO setting (key, value) VALUES ('a', 'b')")
            raise NetDeskError("no")

    with pytest.raises(NetDeskError):
        half()
    assert book.value("SELECT count(*) FROM setting") == 0
    with book.transaction() as connection:
        connection.execute("INSERT INTO setting (key, value) VALUES ('a', 'b')")
    assert book.value("SELECT count(*) FROM setting") == 1
    book.close()


def test_each_thread_has_its_own_connection(tmp_path: Path) -> None:
    """A job that writes must not share the window's connection."""
    book = Database(tmp_path / "book.netdesk")
    seen: list[apsw.Connection] = []

    def work() -> None:
        seen.append(book.connection)
        book.close()

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert seen[0] is not book.connection
    assert book.value("SELECT 1") == 1
    book.close()
