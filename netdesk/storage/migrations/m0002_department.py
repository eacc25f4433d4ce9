"""A person's department, beside their organisation."""

import apsw


def apply(connection: apsw.Connection) -> None:
    """Add the column; acts in the journal know the shorter row, which SQLite fits to a table that has grown."""
    connection.execute("ALTER TABLE contact ADD COLUMN department TEXT NOT NULL DEFAULT ''")
