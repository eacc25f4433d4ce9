"""Looking at a whole book from outside: its rows, table by table."""

from contextlib import closing
from pathlib import Path

import apsw

_NOT_COMPARED = ("act",)
_CONDITIONS = {"setting": "WHERE key <> 'settled-day'"}
"""Up to which day parked interactions were counted is of the day, and no act takes it back."""


def dump(path: Path) -> dict[str, list[str]]:
    """Every row of every table that acts change, sorted; the full-text indexes by their documents."""
    # By the program's own SQLite: a second one in this process would lose the first one's locks (decision 14).
    with closing(apsw.Connection(str(path), flags=apsw.SQLITE_OPEN_READONLY)) as book:
        tables = [
            name
            for (name,) in book.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
            if name not in _NOT_COMPARED and not name.startswith(("search_trigram", "search_prefix", "sqlite_"))
        ]
        assert book.execute("PRAGMA foreign_key_check").fetchall() == [], "rows that point at nobody"
        select = {table: f"SELECT * FROM {table} {_CONDITIONS.get(table, '')}" for table in tables}
        return {table: sorted(map(repr, book.execute(select[table]))) for table in tables}
