"""People: one contact between its rows and the domain. Many at once are read by reads, written by bulk."""

from __future__ import annotations

import uuid
from collections.abc import Collection, Iterable, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

from netdesk.domain.contact import Address, Contact, ContactDraft, ContactId, Likeness, Via, renamed
from netdesk.domain.days import number_of
from netdesk.domain.errors import NetDeskError, UnknownId
from netdesk.domain.folding import fold
from netdesk.storage import handles, tags
from netdesk.storage.numbers import json_array
from netdesk.storage.settings import region
from netdesk.storage.whole_contacts import DRAFT_COLUMNS, get, many

__all__ = [
    "add", "change", "columns_of", "edit", "get", "id_of", "many", "photo", "require", "set_photo", "sort_key", "typed",
    "write",
]  # fmt: skip

if TYPE_CHECKING:
    from netdesk.storage.database import Database

_DAYS = ("met_on", "snoozed_until", "turn_closed")
_DECISIONS = frozenset(
    (
        "cadence",
        "circle",
        "let_go",
        "do_not_contact",
        "pinned",
        "likeness",
        "met_where",
        "via",
        "invite_had_note",
        *_DAYS,
    )
)
_CIRCLES = (5, 15, 50, 150)


def sort_key(draft: ContactDraft) -> str:
    """Family name first where the card tells it, else the name as written; folded."""
    return fold(f"{draft.family} {draft.given}".strip() if draft.family else draft.name)


def add(
    book: Database,
    draft: ContactDraft,
    today: date,
    *,
    via: Via = Via.MANUAL,
    met_where: str = "",
    met_on: date | None = None,
    pile_id: int | None = None,
    reason: str = handles.BY_HAND,
) -> ContactId:
    """A new person. Raises NetDeskError when the draft has no name."""
    _require_name(draft)
    row = book.tables.Contact.create(
        uid=str(uuid.uuid4()),
        sort_key=sort_key(draft),
        added_day=number_of(today),
        via=via.value,
        met_where=met_where,
        met_day=None if met_on is None else number_of(met_on),
        pile_id=pile_id,
        typed=_words(_filled(draft)) if pile_id is None else "",
        **{column: getattr(draft, column) for column in DRAFT_COLUMNS},
    )
    contact = ContactId(row.id)
    handles.link(book, contact, handles.handles_of(draft, region(book)), reason, pile_id)
    _write_addresses(book, contact, draft.addresses)
    tags.tag(book, [contact], draft.tags)
    if draft.photo is not None:
        set_photo(book, contact, draft.photo)
    return contact


def edit(
    book: Database,
    contact: ContactId,
    draft: ContactDraft,
    pile_id: int | None = None,
    *,
    before: ContactDraft | None = None,
) -> None:
    """Make ``draft`` what the book says of a person; their photo stays when the draft brings none.

    Without a pile the user says so, and the fields that change count as typed: no card overwrites them. ``before``
    is what the book says now, where the caller has read it. In plain SQL, and only what changes: an import may
    bring news of ten thousand people.
    """
    _require_name(draft)
    held = get(book, contact).draft if before is None else before
    draft = renamed(held, draft)
    values: dict[str, Any] = {
        column: value for column in DRAFT_COLUMNS if (value := getattr(draft, column)) != getattr(held, column)
    }
    if not values.keys().isdisjoint(("name", "family", "given")):
        values["sort_key"] = sort_key(draft)
    if pile_id is None and values:
        values["typed"] = _words(typed(book, contact) | (values.keys() & set(DRAFT_COLUMNS)))
    if values:
        columns = ", ".join(f"{column} = ?" for column in values)
        book.rows(f"UPDATE contact SET {columns} WHERE id = ?", *values.values(), contact)
    if (held.emails, held.phones, held.profiles) != (draft.emails, draft.phones, draft.profiles):
        reason, told_by = (handles.BY_HAND, region(book)) if pile_id is None else (handles.BY_CARD, None)
        handles.replace(book, contact, handles.handles_of(draft, told_by), reason, pile_id)
    if held.addresses != draft.addresses:
        book.rows("DELETE FROM address WHERE contact_id = ?", contact)
        _write_addresses(book, contact, draft.addresses)
    current = set(held.tags)
    tags.tag(book, [contact], [name for name in draft.tags if name not in current])
    for name in current.difference(draft.tags):
        tags.untag(book, [contact], name)
    if draft.photo is not None:
        set_photo(book, contact, draft.photo)


def change(book: Database, contacts: Collection[ContactId], values: Mapping[str, Any]) -> None:
    """Set what the user decided of relationships. Raises NetDeskError on an impossible value, UnknownId."""
    unknown = set(values) - _DECISIONS
    if unknown:
        raise NetDeskError(f"{', '.join(sorted(unknown))} is nothing that can be decided about a person.")
    require(book, contacts)
    circle, cadence = values.get("circle"), values.get("cadence")
    if circle is not None and circle not in _CIRCLES:
        raise NetDeskError("A circle is 5, 15, 50 or 150 people.")
    if cadence is not None and not 1 <= cadence <= 3650:
        raise NetDeskError("A rhythm is from 1 day to 3,650 days.")
    columns = columns_of(values)
    named = ", ".join(f"{column} = ?" for column in columns)
    if named:
        book.rows(
            f"UPDATE contact SET {named} WHERE id IN (SELECT value FROM json_each(?))",
            *columns.values(),
            json_array(contacts),
        )


def columns_of(values: Mapping[str, Any]) -> dict[str, Any]:
    """What the user decided, by column as the book keeps it."""
    columns: dict[str, Any] = {
        ("met_day" if name == "met_on" else name): (number_of(value) if name in _DAYS and value is not None else value)
        for name, value in values.items()
    }
    if "likeness" in columns:
        columns["likeness"] = _kind(columns["likeness"])
    return columns


def write(book: Database, contact: Contact, typed_fields: Collection[str]) -> None:
    """Make ``contact``, with all the decisions it carries, what the book says under its id."""
    edit(book, contact.id, contact.draft)
    table = book.tables.Contact
    table.update(
        added_day=number_of(contact.added),
        via=contact.via.value,
        invite_had_note=int(contact.invite_had_note),
        met_where=contact.met_where,
        met_day=_number(contact.met_on),
        pile_id=contact.pile_id,
        cadence=contact.cadence,
        circle=contact.circle,
        snoozed_until=_number(contact.snoozed_until),
        turn_closed=_number(contact.turn_closed),
        let_go=int(contact.let_go),
        do_not_contact=int(contact.do_not_contact),
        pinned=int(contact.pinned),
        likeness=_kind(contact.likeness),
        typed=_words(typed_fields),
    ).where(table.id == contact.id).execute()


def typed(book: Database, contact: ContactId) -> frozenset[str]:
    """The fields that the user typed: what a card says otherwise is only proposed."""
    return frozenset((book.value("SELECT typed FROM contact WHERE id = ?", contact) or "").split())


def _filled(draft: ContactDraft) -> set[str]:
    return {column for column in DRAFT_COLUMNS if getattr(draft, column)}


def _words(fields: Collection[str]) -> str:
    return " ".join(sorted(fields))


def _write_addresses(book: Database, contact: ContactId, addresses: Iterable[Address]) -> None:
    book.connection.executemany(
        "INSERT INTO address (contact_id, position, label, street, city, region, postcode, country) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            (contact, position, at.label, at.street, at.city, at.region, at.postcode, at.country)
            for position, at in enumerate(addresses)
        ),
    )


def id_of(book: Database, uid: str) -> ContactId:
    """The person with this uid, or with the only uid that begins so; of one who was merged, who they are now.

    Raises UnknownId.
    """
    rows = book.rows(
        "SELECT coalesce(merged_into, id), uid FROM contact WHERE substr(uid, 1, length(?1)) = ?1 LIMIT 2", uid
    )
    exact = [row for row in rows if row[1] == uid]
    if len(exact or rows) != 1 or not uid:
        raise UnknownId(f"There is no person with the id {uid} in this book.")
    return ContactId((exact or rows)[0][0])


def require(book: Database, contacts: Iterable[ContactId]) -> None:
    """Raise UnknownId for anybody who is not in the book, or was merged into another."""
    wanted = list(contacts)
    known = book.rows(
        "SELECT id FROM contact WHERE merged_into IS NULL AND id IN (SELECT value FROM json_each(?))",
        json_array(wanted),
    )
    gone = set(wanted).difference(number for (number,) in known)
    if gone:
        raise UnknownId(f"There is no person {min(gone)} in this book.")


def photo(book: Database, contact: ContactId) -> bytes | None:
    """The photo's bytes as they came, or None."""
    data: bytes | None = book.value("SELECT data FROM photo WHERE contact_id = ?", contact)
    return data


def set_photo(book: Database, contact: ContactId, data: bytes | None) -> None:
    """Set the photo of a person, or take it away."""
    if data is None:
        book.rows("DELETE FROM photo WHERE contact_id = ?", contact)
    else:
        book.rows("INSERT OR REPLACE INTO photo (contact_id, data) VALUES (?, ?)", contact, data)


def _require_name(draft: ContactDraft) -> None:
    if not draft.name.strip():
        raise NetDeskError("A person needs a name. Write how they call themselves.")


def _kind(likeness: Likeness | None) -> str:
    return "" if likeness is None else likeness.value


def _number(day: date | None) -> int | None:
    return None if day is None else number_of(day)
