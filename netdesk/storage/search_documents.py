"""The search documents: for each contact one folded text of all that they are found by, kept beside the contacts.

Triggers keep two full-text tables in step with ``search_document`` (storage/search.py asks them).
"""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterable

import apsw

from netdesk.domain.folding import fold
from netdesk.domain.needle import bare_numbers, spaced

_FEW = 32
"""Up to so many documents are written one by one; more go through one statement, which is five times
faster: the full-text tables write themselves out at the end of every statement."""

_SOURCE = """
SELECT c.id, concat_ws(char(10), c.name,
    CASE WHEN instr(c.name, c.family) = 0 THEN c.family END,
    CASE WHEN instr(c.name, c.given) = 0 THEN c.given END,
    nullif(c.nickname, ''), nullif(c.organisation, ''), nullif(c.department, ''), nullif(c.title, ''),
    (SELECT group_concat(l.raw, char(10)) FROM handle_link l JOIN handle h ON h.id = l.handle_id
      WHERE l.contact_id = c.id AND h.kind <> 'phone'),
    nullif(c.notes, ''), nullif(c.needs, ''), nullif(c.offers, ''), nullif(c.met_where, ''),
    (SELECT group_concat(t.name, char(10)) FROM contact_tag ct JOIN tag t ON t.id = ct.tag_id
      WHERE ct.contact_id = c.id)),
  (SELECT group_concat(l.raw || char(10) || h.value, char(10)) FROM handle_link l
    JOIN handle h ON h.id = l.handle_id WHERE l.contact_id = c.id AND h.kind = 'phone')
FROM contact c WHERE c.merged_into IS NULL"""
_PENDING = """CREATE TEMP TABLE IF NOT EXISTS search_pending (
  contact_id INTEGER PRIMARY KEY, body TEXT NOT NULL, spaced_body TEXT)"""
_UPSERT = """ON CONFLICT (contact_id) DO UPDATE SET body = excluded.body, spaced_body = excluded.spaced_body
WHERE body IS NOT excluded.body"""

Document = tuple[int, str, str | None]
"""(contact id, folded body, the same with syllables apart or None)"""


def refresh(connection: apsw.Connection, contact_ids: Iterable[int] | None = None) -> None:
    """Write the documents of these contacts anew, or of all; drop those of contacts that are gone or merged.

    Runs inside the caller's transaction. Documents that say the same as before are not touched.
    """
    connection.execute(_PENDING)  # before anything is being read
    if contact_ids is None:
        rows = connection.execute(f"{_SOURCE} ORDER BY c.id")
        write_many(connection, itertools.starmap(document, rows))
        connection.execute(
            "DELETE FROM search_document WHERE contact_id NOT IN (SELECT id FROM contact WHERE merged_into IS NULL)"
        )
        return
    ids = sorted(set(contact_ids))
    wanted = json.dumps(ids)
    chosen = f"{_SOURCE} AND c.id IN (SELECT value FROM json_each(?)) ORDER BY c.id"
    rows = connection.execute(chosen, (wanted,))
    if len(ids) <= _FEW:
        documents = list(itertools.starmap(document, rows))
        connection.executemany(f"INSERT INTO search_document VALUES (?, ?, ?) {_UPSERT}", documents)
    else:
        write_many(connection, itertools.starmap(document, rows))
    connection.execute(
        "DELETE FROM search_document WHERE contact_id IN (SELECT value FROM json_each(?)) "
        "AND NOT EXISTS (SELECT 1 FROM contact c WHERE c.id = contact_id AND c.merged_into IS NULL)",
        (wanted,),
    )


def write_many(connection: apsw.Connection, documents: Iterable[Document]) -> None:
    """Collect the documents beside the book, then write them by one statement. Inside the caller's transaction."""
    connection.execute(_PENDING)
    connection.executemany("INSERT INTO temp.search_pending VALUES (?, ?, ?)", documents)
    connection.execute(
        "INSERT INTO search_document SELECT * FROM temp.search_pending WHERE true ORDER BY contact_id " + _UPSERT
    )
    connection.execute("DELETE FROM temp.search_pending")


def document(contact_id: int, text: str, phones: str | None) -> Document:
    """The document of one contact: what is said of them, and their numbers, each as written and as kept."""
    body = fold(f"{text}\n{_numbers(phones)}" if phones else text).replace("\0", "")
    apart = spaced(body)
    return contact_id, body, None if apart == body else apart


def _numbers(phones: str) -> str:
    """The digits of numbers, one a line, each in the forms that differ: as written, and international."""
    return "\n".join(dict.fromkeys(bare_numbers(phones).split("\n")))
