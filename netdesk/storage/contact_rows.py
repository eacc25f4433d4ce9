"""Lists of people: who, in which order, and what a row shows. Many at once, so plain SQL."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import chain
from typing import TYPE_CHECKING, Any

from netdesk.domain.contact_id import ContactId
from netdesk.domain.contact_list import ContactQuery, ContactRow, Counts, work_line
from netdesk.domain.days import number_of
from netdesk.domain.relationship import State
from netdesk.storage import orders, relationships, verdict_sql
from netdesk.storage.numbers import json_array
from netdesk.storage.verdicts import verdicts_of

if TYPE_CHECKING:
    from netdesk.domain.search_hit import Hit
    from netdesk.storage.database import Database

_NAMED_SO = "instr(' ' || c.sort_key, :beginning) = 0, "
"""Whose name has a word that begins with what was typed comes first."""

_FEW = 500
"""So many are sorted by the book in less time than the order of everybody takes to be read again."""


def listed(book: Database, query: ContactQuery, today: date) -> tuple[ContactId, ...]:
    """The people that a query asks for, in its order. Who was let go is listed only when asked for."""
    needle = query.needle.strip()
    hits = _hits(book, needle) if needle else []
    filtered = query.state is not None or bool(query.tag)
    if not needle and not filtered:
        return orders.order_of(book, query.sort, today).ids
    # Whoever was let go is in no order.
    order = None if query.state is State.LET_GO else orders.kept(book, query.sort, today)
    if order is None and len(hits) > _FEW and not filtered:
        order = orders.order_of(book, query.sort, today)
    if order is None:
        beginning = _NAMED_SO if needle else ""
        return _found(book, query, today, hits, f" ORDER BY {beginning}{orders.ORDERS[query.sort]}")
    return order.among(_found(book, query, today, hits) if filtered else hits, _folded(needle))


def _folded(text: str) -> str:
    """``text`` as search sees it; imported with the first search, as searching is."""
    from netdesk.domain.folding import fold

    return fold(text)


def _hits(book: Database, needle: str) -> Sequence[int]:
    """Who is found; searching is imported at the first search, since a start lists everybody."""
    from netdesk.storage import search

    return search.find(book.connection, needle)


def _found(
    book: Database, query: ContactQuery, today: date, hits: Sequence[int], order: str = ""
) -> tuple[ContactId, ...]:
    """What the book itself says to a query; ``hits`` are those whom its needle finds."""
    needle = query.needle.strip()
    conditions = ["c.merged_into IS NULL"]
    values: dict[str, Any] = {"today": number_of(today)}
    if query.state is None:
        conditions.append("NOT c.let_go")
    else:
        conditions.append(f"{verdict_sql.STATE_SQL} = :state")
        values["state"] = query.state.value
    if query.tag:
        conditions.append(
            "c.id IN (SELECT contact_id FROM contact_tag JOIN tag ON tag.id = tag_id WHERE folded = :tag)"
        )
        values["tag"] = _folded(query.tag)
    if needle:
        conditions.append("c.id IN (SELECT value FROM json_each(:hits))")
        values["hits"] = json_array(hits)
        values["beginning"] = f" {_folded(needle)}"
    rows = book.connection.execute(
        f"SELECT c.id FROM {verdict_sql.JUDGED} WHERE {' AND '.join(conditions)}{order}",
        values,
    )
    return tuple(chain.from_iterable(rows))


def rows(book: Database, ids: Sequence[ContactId], today: date, needle: str = "") -> tuple[ContactRow, ...]:
    """What a list shows of these people, in the same order; who is gone is left out.

    With a ``needle`` also why it finds them, where the name does not say it.
    """
    found = book.rows(
        "SELECT c.id, c.name, c.organisation, c.title, c.met_where, p.contact_id IS NOT NULL "
        "FROM contact c LEFT JOIN photo p ON p.contact_id = c.id "
        "WHERE c.merged_into IS NULL AND c.id IN (SELECT value FROM json_each(?))",
        json_array(ids),
    )
    verdicts = verdicts_of(book, ids, today)
    strips = relationships.strips_of(book.connection, ids, number_of(today))
    hits = _why(book, needle, found) if needle.strip() else {}
    by_id = {
        number: ContactRow(
            id=ContactId(number),
            name=name,
            organisation=organisation,
            title=title,
            verdict=verdicts[ContactId(number)],
            strip=strips[ContactId(number)],
            met_where=met_where,
            has_photo=bool(has_photo),
            hit=hits.get(ContactId(number)),
        )
        for number, name, organisation, title, met_where, has_photo in found
    }
    return tuple(by_id[number] for number in ids if number in by_id)


def _why(book: Database, needle: str, found: Iterable[tuple[Any, ...]]) -> Mapping[ContactId, Hit]:
    """Why the people of ``rows`` are found; imported at the first search, as searching is."""
    from netdesk.storage import search_hits

    people = {
        ContactId(number): (name, work_line(title, organisation)) for number, name, organisation, title, *_ in found
    }
    return search_hits.hits(book, needle, people)


def names(book: Database, needle: str, limit: int = 12) -> tuple[tuple[ContactId, str, str], ...]:
    """The first people that a needle finds: id, name, organisation; for pickers.

    Whose name begins with the needle comes first, then who has another name that does, then everybody else.
    """
    values: dict[str, Any] = {"most": limit}
    condition = order = ""
    begins = _folded(needle.strip())
    if begins:
        condition = " AND c.id IN (SELECT value FROM json_each(:hits))"
        order = _NAMED_SO
        # The book holds no folded name from its beginning (sort_key begins with the family): of more than these
        # the best are found too seldom to fold everybody.
        values = {"hits": json_array(_hits(book, needle)), "beginning": f" {begins}", "most": max(limit, _FEW)}
    found: list[tuple[Any, ...]] = book.connection.execute(
        f"SELECT c.id, c.name, c.organisation FROM contact c WHERE c.merged_into IS NULL{condition} "
        f"ORDER BY {order}c.sort_key, c.id LIMIT :most",
        values,
    ).fetchall()
    if begins:
        found.sort(key=lambda row: not _folded(row[1]).startswith(begins))
    return tuple((ContactId(number), name, organisation) for number, name, organisation in found[:limit])


def uids(book: Database) -> dict[int, str]:
    """The outward id of everybody, those who were merged into another included."""
    return dict(book.connection.execute("SELECT id, uid FROM contact"))


def tags(book: Database) -> tuple[str, ...]:
    """All tags, by name."""
    return tuple(row[0] for row in book.rows("SELECT name FROM tag ORDER BY folded"))


def counts(book: Database, today: date) -> Counts:
    """The figures beside the navigation: people by state and tag, open introductions, undecided piles, calls."""
    states = book.connection.execute(
        f"SELECT {verdict_sql.STATE_SQL} AS state, count(*) FROM {verdict_sql.JUDGED} "
        "WHERE c.merged_into IS NULL GROUP BY state",
        {"today": number_of(today)},
    )
    tagged = book.rows(
        "SELECT name, (SELECT count(*) FROM contact_tag JOIN contact c ON c.id = contact_id "
        "WHERE tag_id = tag.id AND NOT c.let_go AND c.merged_into IS NULL) FROM tag ORDER BY folded"
    )
    return Counts(
        states=tuple((State(state), count) for state, count in states),
        tags=tuple((name, count) for name, count in tagged),
        piles=book.value("SELECT count(*) FROM pile"),
        introductions=book.value("SELECT count(*) FROM introduction WHERE stage NOT IN ('done', 'declined')"),
        calls=0,
    )
