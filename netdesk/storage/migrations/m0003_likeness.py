"""Which kind of connection the user calls a relationship (relationship.md 2.9)."""

import apsw


def apply(connection: apsw.Connection) -> None:
    """Add the column, empty while nothing was accepted; acts in the journal know the shorter row."""
    connection.execute("ALTER TABLE contact ADD COLUMN likeness TEXT NOT NULL DEFAULT ''")
