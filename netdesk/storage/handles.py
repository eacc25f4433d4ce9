"""Handles: how people are reached or recognised, normalised, and their links to people."""

from __future__ import annotations

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

HandleRow = tuple[str, str, str, str]
"""(kind, normalised value, as written, label)"""


def handles_of(draft: ContactDraft, region: str) -> list[HandleRow]:
    """All handles of a draft in the order shown; two spellings of one handle count once."""
    rows = [*_emails(draft.emails), *_phones(draft.phones, region), *_profiles(draft.profiles)]
    unique: dict[tuple[str, str], HandleRow] = {}
    for row in rows:
        if row[1]:
            unique.setdefault((row[0], row[1]), row)
    return list(unique.values())


def _emails(emails: Iterable[Email]) -> list[HandleRow]:
    return [(EMAIL, email.address.strip().lower(), email.address.strip(), email.label) for email in emails]


def _phones(phones: Iterable[Phone], region: str) -> list[HandleRow]:
    rows = []
    for phone in phones:
        rows.append((PHONE, phone.e164 or _number(phone.raw, region), phone.raw.strip(), phone.label))
    return rows


def _number(raw: str, region: str) -> str:
    return e164(raw, region) or "".join(c for c in raw if c.isalnum() or c == "+")


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
        number = _number(raw, region) or before
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


def _profiles(profiles: Iterable[Profile]) -> list[HandleRow]:
    rows = []
    for profile in profiles:
        slug = linkedin_slug(profile.kind, profile.value)
        kind, value = ("linkedin", slug) if slug else (profile.kind, profile.value.strip().lower())
        rows.append((kind, value, profile.value.strip(), profile.label))
    return rows


def link(book: Database, contact: ContactId, rows: Iterable[HandleRow], reason: str, pile_id: int | None) -> None:
    """Link handles to a person after those they have; a handle they have already is left as it is."""
    have = {row[:2] for row in linked(book, contact)}
    position = len(have)
    for kind, value, raw, label in rows:
        if (kind, value) in have:
            continue
        book.rows("INSERT OR IGNORE INTO handle (kind, value) VALUES (?, ?)", kind, value)
        handle = book.value("SELECT id FROM handle WHERE kind = ? AND value = ?", kind, value)
        book.tables.HandleLink.create(
            handle_id=handle,
            contact_id=contact,
            position=position,
            written=raw,
            label=label,
            reason=reason,
            pile_id=pile_id,
        )
        position += 1


def replace(
    book: Database,
    contact: ContactId,
    rows: Iterable[HandleRow],
    reason: str = BY_HAND,
    pile_id: int | None = None,
) -> None:
    """Make ``rows`` the handles of a person, in this order; a link that stays keeps where it came from."""
    wanted = list(rows)
    keys = [row[:2] for row in wanted]
    links = book.tables.HandleLink
    kept: dict[tuple[str, str], int] = {}
    for kind, value, _raw, _label, number in linked(book, contact):
        if (kind, value) in keys:
            kept[kind, value] = number
        else:
            links.delete().where(links.id == number).execute()
    link(book, contact, [row for row in wanted if row[:2] not in kept], reason, pile_id)
    for kind, value, raw, label, number in linked(book, contact):
        position = keys.index((kind, value))
        raw, label = wanted[position][2:]
        links.update(position=position, written=raw, label=label).where(links.id == number).execute()


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
