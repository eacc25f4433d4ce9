"""The first shape of a book. Day columns hold whole days since 2000-01-01 (relationship.md 2.1)."""

import apsw

PEOPLE = """
CREATE TABLE setting (key TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL);
CREATE TABLE identity (
  id INTEGER PRIMARY KEY, kind TEXT NOT NULL, value TEXT NOT NULL, raw TEXT NOT NULL, UNIQUE (kind, value));
CREATE TABLE pile (
  id INTEGER PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL UNIQUE, sources TEXT NOT NULL,
  met_where TEXT NOT NULL, met_day INTEGER, imported_at TEXT NOT NULL, imported_day INTEGER NOT NULL,
  cards INTEGER NOT NULL, added INTEGER NOT NULL, updated INTEGER NOT NULL, unchanged INTEGER NOT NULL,
  to_decide INTEGER NOT NULL, taken_back INTEGER NOT NULL DEFAULT 0);
CREATE TABLE contact (
  id INTEGER PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL UNIQUE, name TEXT NOT NULL, sort_key TEXT NOT NULL,
  family TEXT NOT NULL DEFAULT '', given TEXT NOT NULL DEFAULT '', nickname TEXT NOT NULL DEFAULT '',
  organisation TEXT NOT NULL DEFAULT '', title TEXT NOT NULL DEFAULT '', birthday TEXT NOT NULL DEFAULT '',
  timezone TEXT NOT NULL DEFAULT '', notes TEXT NOT NULL DEFAULT '', needs TEXT NOT NULL DEFAULT '',
  offers TEXT NOT NULL DEFAULT '', added_day INTEGER NOT NULL, via TEXT NOT NULL DEFAULT 'manual',
  invite_had_note INTEGER NOT NULL DEFAULT 0, met_where TEXT NOT NULL DEFAULT '', met_day INTEGER,
  pile_id INTEGER REFERENCES pile (id) DEFERRABLE INITIALLY DEFERRED,
  cadence INTEGER, circle INTEGER, snoozed_until INTEGER, turn_closed INTEGER,
  let_go INTEGER NOT NULL DEFAULT 0, do_not_contact INTEGER NOT NULL DEFAULT 0,
  pinned INTEGER NOT NULL DEFAULT 0, typed TEXT NOT NULL DEFAULT '',
  merged_into INTEGER REFERENCES contact (id) DEFERRABLE INITIALLY DEFERRED);
CREATE INDEX contact_sort ON contact (sort_key, id) WHERE merged_into IS NULL;
CREATE INDEX contact_pile ON contact (pile_id) WHERE pile_id IS NOT NULL;
CREATE INDEX contact_merged ON contact (merged_into) WHERE merged_into IS NOT NULL;
CREATE TABLE photo (
  contact_id INTEGER PRIMARY KEY REFERENCES contact (id) DEFERRABLE INITIALLY DEFERRED, data BLOB NOT NULL);
CREATE TABLE address (
  id INTEGER PRIMARY KEY, contact_id INTEGER NOT NULL REFERENCES contact (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL, label TEXT NOT NULL, street TEXT NOT NULL, city TEXT NOT NULL,
  region TEXT NOT NULL, postcode TEXT NOT NULL, country TEXT NOT NULL);
CREATE INDEX address_contact ON address (contact_id);
CREATE TABLE tag (id INTEGER PRIMARY KEY, name TEXT NOT NULL, folded TEXT NOT NULL UNIQUE);
CREATE TABLE contact_tag (
  contact_id INTEGER NOT NULL REFERENCES contact (id) DEFERRABLE INITIALLY DEFERRED,
  tag_id INTEGER NOT NULL REFERENCES tag (id) DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (contact_id, tag_id)) WITHOUT ROWID;
CREATE INDEX contact_tag_tag ON contact_tag (tag_id, contact_id);
CREATE TABLE not_same (
  a_id INTEGER NOT NULL REFERENCES contact (id) DEFERRABLE INITIALLY DEFERRED,
  b_id INTEGER NOT NULL REFERENCES contact (id) DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (a_id, b_id)) WITHOUT ROWID;
CREATE TABLE refused_pair (
  a_id INTEGER NOT NULL REFERENCES contact (id) DEFERRABLE INITIALLY DEFERRED,
  b_id INTEGER NOT NULL REFERENCES contact (id) DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (a_id, b_id)) WITHOUT ROWID;
"""

CARDS = """
CREATE TABLE card (
  id INTEGER PRIMARY KEY AUTOINCREMENT, pile_id INTEGER NOT NULL REFERENCES pile (id) DEFERRABLE INITIALLY DEFERRED,
  contact_id INTEGER REFERENCES contact (id) DEFERRABLE INITIALLY DEFERRED,
  digest BLOB NOT NULL, uid TEXT NOT NULL, file TEXT NOT NULL, first_line INTEGER NOT NULL,
  last_line INTEGER NOT NULL, link_reason TEXT NOT NULL, bytes BLOB NOT NULL);
CREATE INDEX card_digest ON card (digest);
CREATE INDEX card_uid ON card (uid) WHERE uid <> '';
CREATE INDEX card_contact ON card (contact_id);
CREATE INDEX card_pile ON card (pile_id);
CREATE TABLE kept_aside (
  id INTEGER PRIMARY KEY AUTOINCREMENT, pile_id INTEGER NOT NULL REFERENCES pile (id) DEFERRABLE INITIALLY DEFERRED,
  digest BLOB NOT NULL UNIQUE, file TEXT NOT NULL, first_line INTEGER NOT NULL, last_line INTEGER NOT NULL,
  reason TEXT NOT NULL, bytes BLOB NOT NULL);
CREATE INDEX kept_aside_pile ON kept_aside (pile_id);
CREATE TABLE handle (
  id INTEGER PRIMARY KEY, kind TEXT NOT NULL, value TEXT NOT NULL, UNIQUE (kind, value));
CREATE TABLE handle_link (
  id INTEGER PRIMARY KEY, handle_id INTEGER NOT NULL REFERENCES handle (id) DEFERRABLE INITIALLY DEFERRED,
  contact_id INTEGER NOT NULL REFERENCES contact (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL, raw TEXT NOT NULL, label TEXT NOT NULL, reason TEXT NOT NULL,
  pile_id INTEGER REFERENCES pile (id) DEFERRABLE INITIALLY DEFERRED);
CREATE INDEX handle_link_contact ON handle_link (contact_id);
CREATE INDEX handle_link_pile ON handle_link (pile_id) WHERE pile_id IS NOT NULL;
CREATE INDEX handle_link_handle ON handle_link (handle_id);
"""

HISTORY = """
CREATE TABLE interaction (
  id INTEGER PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL UNIQUE, day INTEGER, time TEXT NOT NULL DEFAULT '',
  channel TEXT NOT NULL, direction TEXT NOT NULL, people INTEGER NOT NULL DEFAULT 1,
  kind TEXT NOT NULL DEFAULT 'neutral', automatic INTEGER NOT NULL DEFAULT 0,
  planned INTEGER NOT NULL DEFAULT 0, precision TEXT NOT NULL DEFAULT 'day', note TEXT NOT NULL DEFAULT '',
  source TEXT NOT NULL DEFAULT '', source_id TEXT NOT NULL DEFAULT '');
CREATE INDEX interaction_day ON interaction (day, time, id);
CREATE UNIQUE INDEX interaction_source ON interaction (source, source_id) WHERE source_id <> '';
CREATE TABLE interaction_party (
  contact_id INTEGER NOT NULL REFERENCES contact (id) DEFERRABLE INITIALLY DEFERRED,
  interaction_id INTEGER NOT NULL REFERENCES interaction (id) DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (contact_id, interaction_id)) WITHOUT ROWID;
CREATE INDEX interaction_party_interaction ON interaction_party (interaction_id, contact_id);
CREATE TABLE follow_up (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  contact_id INTEGER NOT NULL REFERENCES contact (id) DEFERRABLE INITIALLY DEFERRED,
  due_day INTEGER NOT NULL, note TEXT NOT NULL, mine INTEGER NOT NULL, made_day INTEGER NOT NULL,
  done_day INTEGER, interaction_id INTEGER REFERENCES interaction (id) DEFERRABLE INITIALLY DEFERRED,
  first_step INTEGER NOT NULL DEFAULT 0);
CREATE INDEX follow_up_interaction ON follow_up (interaction_id) WHERE interaction_id IS NOT NULL;
CREATE INDEX follow_up_contact ON follow_up (contact_id);
CREATE INDEX follow_up_due ON follow_up (due_day) WHERE done_day IS NULL;
CREATE TABLE favour (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  contact_id INTEGER NOT NULL REFERENCES contact (id) DEFERRABLE INITIALLY DEFERRED,
  day INTEGER NOT NULL, kind TEXT NOT NULL, by_me INTEGER NOT NULL, size REAL NOT NULL, note TEXT NOT NULL,
  interaction_id INTEGER REFERENCES interaction (id) DEFERRABLE INITIALLY DEFERRED,
  introduction_id INTEGER REFERENCES introduction (id) DEFERRABLE INITIALLY DEFERRED);
CREATE INDEX favour_interaction ON favour (interaction_id) WHERE interaction_id IS NOT NULL;
CREATE INDEX favour_introduction ON favour (introduction_id) WHERE introduction_id IS NOT NULL;
CREATE INDEX favour_contact ON favour (contact_id, day);
CREATE TABLE introduction (
  id INTEGER PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL UNIQUE, why TEXT NOT NULL, stage TEXT NOT NULL,
  position INTEGER NOT NULL, made_day INTEGER NOT NULL, introduced_day INTEGER, met_day INTEGER,
  closed_day INTEGER, outcome TEXT NOT NULL DEFAULT '', asked_me INTEGER NOT NULL DEFAULT 0);
CREATE TABLE introduction_party (
  introduction_id INTEGER NOT NULL REFERENCES introduction (id) DEFERRABLE INITIALLY DEFERRED,
  contact_id INTEGER NOT NULL REFERENCES contact (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL, benefit TEXT NOT NULL DEFAULT '', asked_day INTEGER, answer TEXT NOT NULL DEFAULT '',
  answered_day INTEGER, debriefed_day INTEGER, debrief TEXT NOT NULL DEFAULT '',
  debrief_note TEXT NOT NULL DEFAULT '', PRIMARY KEY (introduction_id, contact_id)) WITHOUT ROWID;
CREATE INDEX introduction_party_contact ON introduction_party (contact_id);
CREATE TABLE call_line (
  week TEXT NOT NULL, number INTEGER NOT NULL,
  contact_id INTEGER NOT NULL REFERENCES contact (id) DEFERRABLE INITIALLY DEFERRED,
  weekday INTEGER NOT NULL, score REAL NOT NULL, reasons TEXT NOT NULL, outcome TEXT NOT NULL DEFAULT '',
  outcome_note TEXT NOT NULL DEFAULT '', outcome_day INTEGER,
  PRIMARY KEY (week, number)) WITHOUT ROWID;
CREATE INDEX call_line_contact ON call_line (contact_id);
CREATE TABLE act (
  id INTEGER PRIMARY KEY AUTOINCREMENT, day INTEGER NOT NULL, label TEXT NOT NULL, pile_id INTEGER,
  undone INTEGER NOT NULL DEFAULT 0, changeset BLOB NOT NULL, taken_back BLOB);
"""

# Derived: always what a full rebuild would give, written by storage.relationships and storage.search alone.
DERIVED = """
CREATE TABLE contact_day (
  contact_id INTEGER NOT NULL, day INTEGER NOT NULL, w_out REAL NOT NULL, w_in REAL NOT NULL,
  PRIMARY KEY (contact_id, day)) WITHOUT ROWID;
CREATE TABLE contact_stat (
  contact_id INTEGER PRIMARY KEY, out_sum REAL NOT NULL, in_sum REAL NOT NULL, out_last INTEGER, in_last INTEGER,
  out_direct INTEGER, in_direct INTEGER, turn INTEGER, out_days INTEGER NOT NULL, in_days INTEGER NOT NULL,
  out_direct_days INTEGER NOT NULL, in_direct_days INTEGER NOT NULL, days INTEGER NOT NULL, first_day INTEGER,
  last_day INTEGER, first_out_direct INTEGER, unanswered INTEGER NOT NULL, in_not_asks INTEGER NOT NULL,
  median_gap REAL, until INTEGER, spell_day INTEGER, prev_until INTEGER, peak REAL NOT NULL,
  bulk INTEGER NOT NULL, bulk_last INTEGER, bulk_in_last INTEGER, clicks INTEGER NOT NULL, click_last INTEGER,
  undirected INTEGER NOT NULL, undated INTEGER NOT NULL, planned_until INTEGER, rank_key REAL NOT NULL);
CREATE INDEX contact_stat_until ON contact_stat (until) WHERE until IS NOT NULL;
CREATE INDEX contact_stat_rank ON contact_stat (rank_key DESC);
CREATE TABLE search_document (
  contact_id INTEGER PRIMARY KEY, body TEXT NOT NULL, spaced_body TEXT);
CREATE VIRTUAL TABLE search_trigram USING fts5 (
  body, content = '', contentless_delete = 1, detail = none, tokenize = 'trigram case_sensitive 1');
CREATE VIRTUAL TABLE search_prefix USING fts5 (
  body, content = '', contentless_delete = 1, detail = none, prefix = '1 2',
  tokenize = 'unicode61 remove_diacritics 0');
CREATE TRIGGER search_document_added AFTER INSERT ON search_document BEGIN
  INSERT INTO search_trigram (rowid, body) VALUES (new.contact_id, new.body);
  INSERT INTO search_prefix (rowid, body) VALUES (new.contact_id, ifnull(new.spaced_body, new.body));
END;
CREATE TRIGGER search_document_removed AFTER DELETE ON search_document BEGIN
  DELETE FROM search_trigram WHERE rowid = old.contact_id;
  DELETE FROM search_prefix WHERE rowid = old.contact_id;
END;
CREATE TRIGGER search_document_changed AFTER UPDATE ON search_document BEGIN
  DELETE FROM search_trigram WHERE rowid = old.contact_id;
  DELETE FROM search_prefix WHERE rowid = old.contact_id;
  INSERT INTO search_trigram (rowid, body) VALUES (new.contact_id, new.body);
  INSERT INTO search_prefix (rowid, body) VALUES (new.contact_id, ifnull(new.spaced_body, new.body));
END;
"""


def apply(connection: apsw.Connection) -> None:
    """Make every table of version 1 in an empty file; runs inside the migration's transaction."""
    for part in (PEOPLE, CARDS, HISTORY, DERIVED):
        for _ in connection.execute(part):
            pass
