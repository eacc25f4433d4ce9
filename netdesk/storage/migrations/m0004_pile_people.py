"""People who were put into a pile by hand, beside those whom its cards brought."""

import apsw


def apply(connection: apsw.Connection) -> None:
    """Add the table. Whom a pile brought stays ``contact.pile_id``: taking an import back goes by that alone."""
    connection.execute(
        "CREATE TABLE pile_person ("
        "contact_id INTEGER NOT NULL REFERENCES contact (id) DEFERRABLE INITIALLY DEFERRED, "
        "pile_id INTEGER NOT NULL REFERENCES pile (id) DEFERRABLE INITIALLY DEFERRED, "
        "PRIMARY KEY (contact_id, pile_id)) WITHOUT ROWID"
    )
    connection.execute("CREATE INDEX pile_person_pile ON pile_person (pile_id, contact_id)")
