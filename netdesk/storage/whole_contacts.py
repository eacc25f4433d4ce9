"""People with everything that is said of them, read one or many at once."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, Any

from netdesk.domain.contact import Address, Contact, ContactDraft, ContactId, Likeness, Via
from netdesk.domain.days import date_of
from netdesk.domain.errors import UnknownId
from netdesk.storage import handles

if TYPE_CHECKING:
    from netdesk.storage.database import Database

DRAFT_COLUMNS = (
    "name", "family", "given", "nickname", "organisation", "department", "title", "birthday", "timezone", "notes",
    "needs", "offers",
)  # fmt: skip
"""Columns of contact that are fields of a draft by the same name."""

_FACTS = (
    "id, uid, added_day, via, invite_had_note, met_where, met_day, pile_id, cadence, circle, snoozed_until, "
    "turn_closed, likeness, let_go, do_not_contact, pinned"
)
_AMONG = "IN (SELECT value FROM json_each(?))"


def get(book: Database, contact: ContactId) -> Contact:
    """One person, without the photo. Raises UnknownId, also for one who was merged into another."""
    return many(book, [contact])[0]


def many(book: Database, contacts: Iterable[ContactId]) -> tuple[Contact, ...]:
    """Several people, in the order asked, without their photos. Raises UnknownId."""
    wanted = list(contacts)
    ids = json.dumps(wanted)
    columns = ", ".join(DRAFT_COLUMNS)
    rows = book.rows(f"SELECT {_FACTS}, {columns} FROM contact WHERE merged_into IS NULL AND id {_AMONG}", ids)
    handles_of, addresses_of, tags_of = _handles(book, ids), _addresses(book, ids), _tags(book, ids)
    found: dict[int, Contact] = {}
    for row in rows:
        number = row[0]
        emails, phones, profiles = handles.parts(handles_of[number])
        draft = ContactDraft(
            **dict(zip(DRAFT_COLUMNS, row[16:], strict=True)),
            emails=tuple(emails),
            phones=tuple(phones),
            profiles=tuple(profiles),
            addresses=tuple(addresses_of[number]),
            tags=tuple(tags_of[number]),
        )
        found[number] = _contact(row[:16], draft)
    for contact in wanted:
        if contact not in found:
            raise UnknownId(f"There is no person {contact} in this book.")
    return tuple(found[contact] for contact in wanted)


def _contact(facts: tuple[Any, ...], draft: ContactDraft) -> Contact:
    number, uid, added, via, had_note, where, met, pile, cadence, circle, snoozed, closed, kind, *yes_or_no = facts
    let_go, do_not, pinned = yes_or_no
    return Contact(
        id=ContactId(number),
        uid=uid,
        draft=draft,
        added=date_of(added),
        via=Via(via),
        invite_had_note=bool(had_note),
        met_where=where,
        met_on=_day(met),
        pile_id=pile,
        cadence=cadence,
        circle=circle,
        snoozed_until=_day(snoozed),
        turn_closed=_day(closed),
        let_go=bool(let_go),
        do_not_contact=bool(do_not),
        pinned=bool(pinned),
        likeness=Likeness(kind) if kind else None,
    )


def _handles(book: Database, ids: str) -> defaultdict[int, list[tuple[str, str, str, str, int]]]:
    found: defaultdict[int, list[tuple[str, str, str, str, int]]] = defaultdict(list)
    for contact, kind, value, raw, label, number in book.rows(
        "SELECT contact_id, kind, value, raw, label, l.id FROM handle_link l JOIN handle h ON h.id = l.handle_id "
        f"WHERE contact_id {_AMONG} ORDER BY contact_id, position, l.id",
        ids,
    ):
        found[contact].append((kind, value, raw, label, number))
    return found


def _addresses(book: Database, ids: str) -> defaultdict[int, list[Address]]:
    found: defaultdict[int, list[Address]] = defaultdict(list)
    for contact, *parts in book.rows(
        "SELECT contact_id, street, city, region, postcode, country, label FROM address "
        f"WHERE contact_id {_AMONG} ORDER BY contact_id, position",
        ids,
    ):
        found[contact].append(Address(*parts))
    return found


def _tags(book: Database, ids: str) -> defaultdict[int, list[str]]:
    found: defaultdict[int, list[str]] = defaultdict(list)
    for contact, name in book.rows(
        f"SELECT contact_id, name FROM contact_tag JOIN tag ON tag.id = tag_id WHERE contact_id {_AMONG} "
        "ORDER BY folded",
        ids,
    ):
        found[contact].append(name)
    return found


def _day(number: int | None) -> date | None:
    return None if number is None else date_of(number)
