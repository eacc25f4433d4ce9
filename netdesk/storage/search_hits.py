"""Why people were found: their texts read for the few who are in sight, and only if name and work do not say it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from netdesk.domain.contact_id import ContactId
from netdesk.domain.search_hit import Hit, HitField, Text, explain
from netdesk.storage.numbers import json_array

if TYPE_CHECKING:
    from netdesk.storage.database import Database

_LONGEST = 20_000
"""So many characters of a text are looked at: a list must be painted before the next key."""
_CHOSEN = "IN (SELECT value FROM json_each(?))"
_COLUMNS = {
    "title": HitField.TITLE,
    "nickname": HitField.NICKNAME,
    "CASE WHEN instr(name, family) = 0 THEN family END": HitField.FAMILY,
    "CASE WHEN instr(name, given) = 0 THEN given END": HitField.GIVEN,
    "department": HitField.DEPARTMENT,
    "notes": HitField.NOTES,
    "needs": HitField.NEEDS,
    "offers": HitField.OFFERS,
    "met_where": HitField.MET_WHERE,
}
_SELECTED = ", ".join(f"substr({column}, 1, {_LONGEST})" for column in _COLUMNS)
_KINDS = {"email": HitField.MAIL, "phone": HitField.PHONE}


def hits(book: Database, needle: str, people: Mapping[ContactId, tuple[str, str]]) -> dict[ContactId, Hit]:
    """Why ``needle`` finds ``people``, whose (name, work) a list shows anyway; whose name says it has no hit."""
    texts: dict[int, list[Text]] = {}
    found = {}
    for number, (name, work) in people.items():

        def more(number: int = number) -> Iterable[Text]:
            """Of all at once when the first is asked for."""
            if not texts:
                texts.update(_texts(book, people))
            return texts.get(number, ())

        hit = explain(needle, name, work, more)
        if hit is not None:
            found[number] = hit
    return found


def _texts(book: Database, people: Iterable[ContactId]) -> dict[int, list[Text]]:
    """Everything that ``storage.search`` has in the documents of these people but for what a list shows anyway."""
    ids = json_array(people)
    texts: dict[int, list[Text]] = {number: [] for number in people}
    for number, kind, raw, value in book.rows(
        "SELECT l.contact_id, h.kind, l.raw, h.value FROM handle_link l JOIN handle h ON h.id = l.handle_id "
        f"WHERE l.contact_id {_CHOSEN} ORDER BY l.position",
        ids,
    ):
        field = _KINDS.get(kind, HitField.PROFILE)
        texts[number].append((field, raw))
        if field is HitField.PHONE:
            texts[number].append((field, value))
    for number, name in book.rows(
        f"SELECT contact_id, name FROM contact_tag JOIN tag ON tag.id = tag_id WHERE contact_id {_CHOSEN}", ids
    ):
        texts[number].append((HitField.TAG, name))
    for number, *values in book.rows(f"SELECT id, {_SELECTED} FROM contact WHERE id {_CHOSEN}", ids):
        texts[number] += [(field, text) for field, text in zip(_COLUMNS.values(), values, strict=True) if text]
    return texts
