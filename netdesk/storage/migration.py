"""Bringing a book to today's shape: each numbered step in one transaction, a backup before the first."""

from pathlib import Path

import apsw

from netdesk.storage.migrations import STEPS

APPLICATION_ID = 0x4E44534B
"""``NDSK``: what tells a book from any other SQLite file."""


def bring_up_to_date(connection: apsw.Connection, path: Path) -> None:
    """Run the steps that the book at ``path`` lacks. A failing step leaves the file as it was."""
    version = int(connection.pragma("user_version"))
    if version == len(STEPS):
        return
    if version:
        backup = path.with_name(f"{path.name}.before-{len(STEPS)}")
        backup.unlink(missing_ok=True)
        connection.execute("VACUUM INTO ?", (str(backup),))
    connection.execute("PRAGMA foreign_keys = OFF")
    try:
        for number in range(version, len(STEPS)):
            connection.execute("BEGIN IMMEDIATE")
            try:
                # Two programs may open a new book at once: the second finds the step done.
                if int(connection.pragma("user_version")) == number:
                    STEPS[number](connection)
                    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
                    connection.execute(f"PRAGMA user_version = {number + 1}")
                connection.execute("COMMIT")
            except BaseException:
                connection.execute("ROLLBACK")
                raise
    finally:
        connection.execute("PRAGMA foreign_keys = ON")


def is_book(path: Path) -> bool:
    """Whether the file at ``path`` has the marks of a book. Not for one that is open here (``held_files``)."""
    with path.open("rb") as file:
        header = file.read(72)
    return header.startswith(b"SQLite format 3\0") and int.from_bytes(header[68:72], "big") == APPLICATION_ID
