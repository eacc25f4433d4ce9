"""Finding people as one types: the questions to the search documents.

Two full-text tables stand beside the documents: trigrams for three and more characters anywhere, word
beginnings for one and two, where each character of Chinese, Japanese and Korean is a word of its own
(performance.md, "REF hybrid"). Every hit of the trigrams is verified against the document, so that nothing is
found that is not there.
"""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterable
from dataclasses import dataclass

import apsw

from netdesk.domain import needle as needles
from netdesk.domain.folding import tokens, words
from netdesk.domain.needle import SHORT, is_syllabic

_MOST_TRIGRAMS = 60
"""A longer word is found by its first trigrams and verified whole; the expression's depth has a limit."""


@dataclass(frozen=True, slots=True)
class _Reading:
    """One way to understand the needle: what the two full-text tables must match, what the body must hold."""

    trigrams: str
    beginnings: str
    held: tuple[str, ...]


def _quoted(token: str) -> str:
    return '"' + token.replace('"', '""') + '"'


def _reading(terms: Iterable[str]) -> _Reading:
    """All ``terms`` must be there."""
    trigrams: dict[str, None] = {}
    beginnings: dict[str, None] = {}
    held = []
    for term in terms:
        if len(term) > SHORT:
            # Trigrams side by side are enough to find it, since it is verified; all of them take longer.
            starts = dict.fromkeys([*range(0, len(term) - 2, 3), len(term) - 3])
            trigrams |= dict.fromkeys(_quoted(term[start : start + 3]) for start in starts)
            if len(term) > 3:
                held.append(term)
            continue
        apart = needles.beginnings(term)
        beginnings |= dict.fromkeys(_quoted(word) + ("" if is_syllabic(word) else " *") for word in apart)
        if apart != [term]:
            held.append(term)
    return _Reading(
        " AND ".join(itertools.islice(trigrams, _MOST_TRIGRAMS)),
        " AND ".join(itertools.islice(beginnings, _MOST_TRIGRAMS)),
        tuple(dict.fromkeys(held)),
    )


def _select(reading: _Reading) -> tuple[str, list[str]]:
    """The statement that answers a reading with one JSON array of contact ids, and its values."""
    values: list[str] = []
    conditions = []
    table, key = "search_document", "search_document.contact_id"
    if reading.trigrams:
        table, key = "search_trigram", "search_trigram.rowid"
        conditions.append("search_trigram MATCH ?")
        values.append(reading.trigrams)
    if reading.beginnings:
        values.append(reading.beginnings)
        if table == "search_document":
            table, key = "search_prefix", "search_prefix.rowid"
            conditions.append("search_prefix MATCH ?")
        else:
            conditions.append(f"{key} IN (SELECT rowid FROM search_prefix WHERE search_prefix MATCH ?)")
    if reading.held:
        if table != "search_document":
            table += f" CROSS JOIN search_document ON search_document.contact_id = {key}"
        conditions += ["instr(search_document.body, ?) > 0"] * len(reading.held)
        values += reading.held
    # One array is fetched in half the time that rows take.
    return f"SELECT json_group_array({key}) FROM {table} WHERE {' AND '.join(conditions)}", values


def _ids(connection: apsw.Connection, reading: _Reading) -> list[int]:
    sql, values = _select(reading)
    ids: list[int] = json.loads(connection.execute(sql, values).get)
    return ids


def find(connection: apsw.Connection, needle: str) -> list[int]:
    """The ids of all contacts that hold every word of ``needle``, in no order that means anything.

    A needle without any word (only blanks) finds nobody: no filter is the caller's matter. Words of one or
    two characters find words that begin so; longer ones are found anywhere. "+49 30 555-0122" is found
    however the number is written, and so are its last digits.
    """
    readings = [_reading(terms) for terms in needles.readings(needle)]
    if len(readings) == 1:
        return _ids(connection, readings[0])
    return list(set().union(*(_ids(connection, reading) for reading in readings)))


def named(connection: apsw.Connection, said: str, limit: int = 20) -> list[tuple[int, str, str, str]]:
    """Who is called so: (id, name, organisation, nickname) of those with a name for each word of ``said``.

    Words begin words of the name or nickname; whole words come first, then the order by name. Unlike
    ``find``, a word in somebody's mail or notes does not count: "Ana" is not Tatiana, nor who wrote of her.
    """
    parts, spoken = tokens(said), words(said)
    if not parts:
        return []
    ids = json.dumps(find(connection, " ".join(spoken)))
    begins = " AND ".join(["(instr(key, ' ' || ?) > 0 OR nickname <> '')"] * len(spoken))
    rows = connection.execute(
        "SELECT id, name, organisation, nickname, "
        "' ' || replace(replace(sort_key, '-', ' '), char(39), ' ') || ' ' AS key FROM contact "
        f"WHERE id IN (SELECT value FROM json_each(?)) AND merged_into IS NULL AND {begins} "
        "ORDER BY instr(key, ' ' || ? || ' ') = 0, sort_key, id LIMIT ?",
        (ids, *spoken, spoken[0], limit * 10),
    )
    whole, begun = [], []
    for contact_id, name, organisation, nickname, _key in rows:
        own = (*tokens(name), *tokens(nickname))
        if all(part in own for part in parts):
            whole.append((contact_id, name, organisation, nickname))
        elif all(any(word.startswith(part) for word in own) for part in parts):
            begun.append((contact_id, name, organisation, nickname))
    return [*whole, *begun][:limit]
