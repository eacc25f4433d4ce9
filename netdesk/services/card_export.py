"""People leave as vCards: one card each, with everything their own cards said.

What the book knows beyond a card (where we met, the rhythm, what was done together) is the user's, not the
person's, and stays here; it travels in everything.json.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from netdesk.domain.contact import Contact, ContactId
from netdesk.storage import card_sources
from netdesk.storage.card_sources import SourceCard
from netdesk.storage.contacts import many
from netdesk.storage.database import Database
from netdesk.vcards import writer
from netdesk.vcards.second_reader import SaidByCard, said_by

CHUNK = 200
"""People whose rows are read at once."""


def cards(book: Database, contacts: Sequence[ContactId] | None, version: str = "4.0") -> Iterator[bytes]:
    """One finished card for each of these people, in this order; None is everybody by sort key.

    ``version`` is "4.0" or "3.0". Who was let go is written like anybody else; who was merged into another is
    not there (UnknownId). Rows are read as the cards are asked for, so exhaust it within one question.
    """
    wanted = card_sources.everybody(book) if contacts is None else list(contacts)
    shared = card_sources.shared_uids(book)
    for start in range(0, len(wanted), CHUNK):
        some = wanted[start : start + CHUNK]
        sources = card_sources.sources(book, some)
        photos = card_sources.photos(book, some)
        for person in many(book, some):
            draft = replace(person.draft, photo=photos.get(person.id))
            came_on = sources.get(person.id, [])
            yield writer.write(draft, _uid(person, came_on, shared), version, [source.raw for source in came_on])


def card(book: Database, contact: ContactId, version: str = "4.0") -> bytes:
    """The finished card of one person. Raises UnknownId."""
    return next(cards(book, [contact], version))


def is_read_back(book: Database, version: str = "3.0") -> bool:
    """Whether another reader (vobject) finds everybody in what is written, under their name and in their order, with
    all mails and numbers.
    """
    people = many(book, card_sources.everybody(book))
    try:
        found = said_by(b"".join(cards(book, None, version)))
    except ValueError:
        return False
    wanted = [
        SaidByCard(
            person.draft.name,
            tuple(email.address for email in person.draft.emails),
            tuple(phone.raw for phone in person.draft.phones),
        )
        for person in people
    ]
    return list(found) == wanted


def _uid(person: Contact, sources: list[SourceCard], shared: frozenset[str]) -> str:
    """The UID of the first card they came on, so that other address books know them again; else the book's own."""
    return next((source.uid for source in sources if source.uid and source.uid not in shared), person.uid)
