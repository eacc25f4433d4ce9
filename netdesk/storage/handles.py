"""Handles: how people are reached or recognised, normalised, and their links to people."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from netdesk.domain.contact import ContactDraft, ContactId, Email, Phone, Profile
from netdesk.domain.identifiers import linkedin_slug
from netdesk.storage.phone_numbers import e164

if TYPE_CHECKING:
    from netdesk.storage.database import Database

EMAIL, PHONE = "email", "phone"
BY_HAND = "by-hand"
"""Why a handle is linked: the user typed it."""

BY_CARD = "card"
"""Why a handle is linked: a card of the pile says it."""

UNDECIDED = "undecided"
"""Why a card is linked to a person of its own: it looks like someone we have, and the user has not said."""

_NOT_DIALLED = re.compile(r"[^\w+]+|_")

HandleRow = tuple[str, str, str, str]
"""(kind, normalised value, as written, label)"""


def handles_of(draft: ContactDraft, region: str | None) -> list[HandleRow]:
    """All handles of a draft in the order shown; two spellings of one handle count once.

    ``region`` is the country of numbers without one; None when the draft's numbers are told already, or cannot be.
    """
    rows = [(EMAIL, (address := email.address.strip()).lower(), address, email.label) for email in draft.emails]
    if draft.phones:
        rows += [_phone(phone, region) for phone in draft.phones]
    if draft.profiles:
        rows += [_profile(profile) for profile in draft.profiles]
    unique: dict[tuple[str, str], HandleRow] = {}
    for row in rows:
        if row[1]:
            unique.setdefault(row[:2], row)
    return list(unique.values())


def _phone(phone: Phone, region: str | None) -> HandleRow:
    number = phone.e164 or ("" if region is None else e164(phone.raw, region)) or _NOT_DIALLED.sub("", phone.raw)
    return PHONE, number, phone.raw.strip(), phone.label


def renumber(book: Database, region: str) -> None:
    """Tell every number anew from how it was written, ``region`` being the country of those written without one.

    Two spellings that turn out to be one number of a person are one from then on (histories.md 5.4).
    """
    connection = book.connection
    rows = list(
        connection.execute(
            "SELECT l.id, l.contact_id, l.raw, h.value FROM handle_link l JOIN handle h ON h.id = l.handle_id "
            "WHERE h.kind = ? ORDER BY l.contact_id, l.position, l.id",
            (PHONE,),
        )
    )
    seen: set[tuple[int, str]] = set()
    for link_id, contact, raw, before in rows:
        number = _phone(Phone(raw), region)[1] or before
        if (contact, number) in seen:
            connection.execute("DELETE FROM handle_link WHERE id = ?", (link_id,))
        elif number != before:
            connection.execute("INSERT OR IGNORE INTO handle (kind, value) VALUES (?, ?)", (PHONE, number))
            connection.execute(
                "UPDATE handle_link SET handle_id = (SELECT id FROM handle WHERE kind = ? AND value = ?) WHERE id = ?",
                (PHONE, number, link_id),
            )
        seen.add((contact, number))
    connection.execute("DELETE FROM handle WHERE kind = ? AND id NOT IN (SELECT handle_id FROM handle_link)", (PHONE,))


def _profile(profile: Profile) -> HandleRow:
    slug = linkedin_slug(profile.kind, profile.value)
    kind, value = ("linkedin", slug) if slug else (profile.kind, profile.value.strip().lower())
    return kind, value, profile.value.strip(), profile.label


def link(book: Database, contact: ContactId, rows: Iterable[HandleRow], reason: str, pile_id: int | None) -> None:
    """Link handles to a person after those they have; a handle they have already is left as it is."""
    have = {row[:2] for row in linked(book, contact)}
    new = [row for row in rows if row[:2] not in have]
    connection = book.connection
    connection.executemany("INSERT OR IGNORE INTO handle (kind, value) VALUES (?, ?)", (row[:2] for row in new))
    connection.executemany(
        "INSERT INTO handle_link (handle_id, contact_id, position, raw, label, reason, pile_id) "
        "VALUES ((SELECT id FROM handle WHERE kind = ? AND value = ?), ?, ?, ?, ?, ?, ?)",
        (
            (kind, value, contact, position, raw, label, reason, pile_id)
            for position, (kind, value, raw, label) in enumerate(new, len(have))
        ),
    )


def replace(
    book: Database,
    contact: ContactId,
    rows: Iterable[HandleRow],
    reason: str = BY_HAND,
    pile_id: int | None = None,
) -> None:
    """Make ``rows`` the handles of a person, in this order; a link that stays keeps where it came from."""
    wanted = {row[:2]: (position, *row[2:]) for position, row in enumerate(rows)}
    for kind, value, _raw, _label, number in linked(book, contact):
        if (kind, value) not in wanted:
            book.rows("DELETE FROM handle_link WHERE id = ?", number)
    link(book, contact, [(*key, *row[1:]) for key, row in wanted.items()], reason, pile_id)
    for place, (kind, value, *have, number) in enumerate(linked(book, contact)):
        position, raw, label = wanted[kind, value]
        if (place, *have) != (position, raw, label):
            book.rows(
                "UPDATE handle_link SET position = ?, raw = ?, label = ? WHERE id = ?", position, raw, label, number
            )


def linked(book: Database, contact: ContactId) -> list[tuple[str, str, str, str, int]]:
    """The handles of a person in order: kind, value, as written, label, and the link's id."""
    rows = book.rows(
        "SELECT kind, value, raw, label, l.id FROM handle_link l JOIN handle h ON h.id = l.handle_id "
        "WHERE contact_id = ? ORDER BY position, l.id",
        contact,
    )
    return [(kind, value, raw, label, number) for kind, value, raw, label, number in rows]


def parts(rows: Iterable[tuple[str, str, str, str, int]]) -> tuple[list[Email], list[Phone], list[Profile]]:
    """Handles as the mails, phones and profiles of a draft."""
    emails: list[Email] = []
    phones: list[Phone] = []
    profiles: list[Profile] = []
    for kind, value, raw, label, _number in rows:
        if kind == EMAIL:
            emails.append(Email(raw, label))
        elif kind == PHONE:
            phones.append(Phone(raw, label, value if value.startswith("+") else ""))
        else:
            profiles.append(Profile(kind, raw, label))
    return emails, phones, profiles
