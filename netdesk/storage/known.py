"""What the book knows when cards come in: who there is, which cards, and what is held of somebody."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from netdesk.domain.contact import ContactId
from netdesk.domain.differences import Held
from netdesk.domain.folding import digits
from netdesk.domain.identifiers import KnownPerson
from netdesk.domain.matching import People
from netdesk.storage import contacts

if TYPE_CHECKING:
    from netdesk.storage.database import Database


def people(book: Database) -> People:
    """Everybody in the book by what identifies them."""
    found = People()
    for person in known_people(book):
        found.learn(person)
    return found


def known_people(book: Database) -> list[KnownPerson]:
    """What identifies each person: addresses, numbers, profiles, the UIDs of their cards, and the book's own, under
    which somebody without a card leaves on one.
    """
    by_kind: dict[str, defaultdict[int, list[str]]] = {
        kind: defaultdict(list) for kind in ("email", "phone", "linkedin")
    }
    for contact, kind, value in book.connection.execute(
        "SELECT contact_id, kind, value FROM handle_link JOIN handle ON handle.id = handle_id "
        "WHERE kind IN ('email', 'phone', 'linkedin') ORDER BY contact_id, position"
    ):
        by_kind[kind][contact].append(value if kind != "phone" or value.startswith("+") else digits(value))
    uids: defaultdict[int, list[str]] = defaultdict(list)
    for contact, uid in book.connection.execute(
        "SELECT DISTINCT contact_id, uid FROM card WHERE uid <> '' AND contact_id NOT NULL"
    ):
        uids[contact].append(uid)
    rows = book.connection.execute(
        "SELECT id, uid, name, given, nickname, organisation, birthday FROM contact "
        "WHERE merged_into IS NULL ORDER BY id"
    )
    return [
        KnownPerson(
            ContactId(number),
            name,
            given,
            nickname,
            organisation,
            birthday,
            tuple(by_kind["email"].get(number, ())),
            tuple(by_kind["phone"].get(number, ())),
            tuple(by_kind["linkedin"].get(number, ())),
            (*uids.get(number, ()), uid),
        )
        for number, uid, name, given, nickname, organisation, birthday in rows
    ]


def digests(book: Database) -> dict[bytes, ContactId | None]:
    """The digests of all cards that are linked to somebody, with whom. Cards of people who were deleted are new."""
    return dict(book.connection.execute("SELECT digest, contact_id FROM card WHERE contact_id NOT NULL"))


def held(book: Database, contact: ContactId) -> Held:
    """What is held of a person: the draft, what the user typed of it, whether there is a photo."""
    return Held(
        contacts.get(book, contact).draft,
        contacts.typed(book, contact),
        bool(book.value("SELECT count(*) FROM photo WHERE contact_id = ?", contact)),
    )


def digests_kept_aside(book: Database) -> set[bytes]:
    """The digests of everything that was kept aside."""
    return {digest for (digest,) in book.connection.execute("SELECT digest FROM kept_aside")}


def survivor(book: Database, contact: ContactId) -> ContactId | None:
    """Who this person is now: themselves, the one they were merged into, or None when they are gone."""
    row = book.row("SELECT coalesce(merged_into, id) FROM contact WHERE id = ?", contact)
    return None if row is None else ContactId(row[0])
