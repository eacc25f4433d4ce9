"""Merges that stand, with what each of their people had, so that any of them can be taken apart later."""

import apsw

MERGES = """
CREATE TABLE merge (
  id INTEGER PRIMARY KEY AUTOINCREMENT, keep_id INTEGER NOT NULL REFERENCES contact (id) DEFERRABLE INITIALLY DEFERRED,
  day INTEGER NOT NULL, choices TEXT NOT NULL, kept TEXT NOT NULL);
CREATE INDEX merge_keep ON merge (keep_id);
CREATE TABLE merge_part (
  merge_id INTEGER NOT NULL REFERENCES merge (id) DEFERRABLE INITIALLY DEFERRED,
  contact_id INTEGER NOT NULL REFERENCES contact (id) DEFERRABLE INITIALLY DEFERRED,
  had TEXT NOT NULL, photo BLOB, PRIMARY KEY (merge_id, contact_id)) WITHOUT ROWID;
CREATE INDEX merge_part_contact ON merge_part (contact_id);
"""


def apply(connection: apsw.Connection) -> None:
    """Make the two tables. Of merges from before nobody knows what each had: those only Undo takes back."""
    for _ in connection.execute(MERGES):
        pass
