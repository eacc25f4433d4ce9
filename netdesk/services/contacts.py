"""What can be done with people, and asked about them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from netdesk.domain.contact import ContactDraft, ContactId
from netdesk.domain.search_hit import Hit
from netdesk.services.commands import Done
from netdesk.storage import contacts, removal
from netdesk.storage.contact_rows import counts, listed, names, rows, tags, uids
from netdesk.storage.contacts import get as contact
from netdesk.storage.contacts import id_of, many, photo
from netdesk.storage.database import Database
from netdesk.storage.people import person
from netdesk.storage.search_hits import hits
from netdesk.storage.tags import tag, untag
from netdesk.storage.verdicts import verdicts_of

__all__ = [
    "AddContact", "BringBack", "ChangeContact", "ChangeContacts", "EditContact", "EditFields", "LetGo",
    "RemoveContacts", "SetPhoto", "TagContacts", "UntagContacts", "contact", "counts", "found", "id_of", "listed",
    "many", "names", "person", "photo", "rows", "tags", "uids", "verdicts_of",
]  # fmt: skip


def found(book: Database, needle: str, limit: int) -> list[tuple[ContactId, str, str, Hit | None]]:
    """At most ``limit`` people whom ``needle`` finds: name, organisation, and what it was found in besides these."""
    people = names(book, needle, limit)
    why = hits(book, needle, {number: (name, organisation) for number, name, organisation in people})
    return [(number, name, organisation, why.get(number)) for number, name, organisation in people]


@dataclass(frozen=True, slots=True)
class AddContact:
    """A new person, and how we met; the result is their ContactId."""

    draft: ContactDraft
    met_where: str = ""
    met_on: date | None = None

    def apply(self, book: Database, today: date) -> Done:
        """Write the person into the book."""
        return Done(contacts.add(book, self.draft, today, met_where=self.met_where, met_on=self.met_on))


@dataclass(frozen=True, slots=True)
class EditContact:
    """What the book says of a person becomes ``draft``."""

    contact: ContactId
    draft: ContactDraft

    def apply(self, book: Database, today: date) -> Done:
        """Write the draft over what was there."""
        contacts.edit(book, self.contact, self.draft)
        return Done()


@dataclass(frozen=True, slots=True)
class EditFields:
    """What the book says of a person, with ``fields`` of ContactDraft replaced.

    The rest is read when the act is done, not when it was wanted: another program, or an import that runs beside
    the window, may have written in between.
    """

    contact: ContactId
    fields: Mapping[str, Any]

    def apply(self, book: Database, today: date) -> Done:
        """Write the fields over what is there. Raises UnknownId."""
        contacts.edit(book, self.contact, replace(contacts.get(book, self.contact).draft, **self.fields))
        return Done()


@dataclass(frozen=True, slots=True)
class ChangeContact:
    """What the user decided: ``changes`` by field of Contact (cadence, circle, snoozed_until, …)."""

    contact: ContactId
    changes: Mapping[str, Any] = field(default_factory=dict)

    def apply(self, book: Database, today: date) -> Done:
        """Write the decisions."""
        contacts.change(book, [self.contact], self.changes)
        return Done()


@dataclass(frozen=True, slots=True)
class ChangeContacts:
    """What the user decided about several people at once: ``changes`` as in ChangeContact."""

    contacts: tuple[ContactId, ...]
    changes: Mapping[str, Any]

    def apply(self, book: Database, today: date) -> Done:
        """Write the decisions."""
        contacts.change(book, self.contacts, self.changes)
        return Done()


@dataclass(frozen=True, slots=True)
class LetGo:
    """Let people go: not coloured, not nudged, and all they are kept."""

    contacts: tuple[ContactId, ...]

    def apply(self, book: Database, today: date) -> Done:
        """Archive them."""
        contacts.change(book, self.contacts, {"let_go": True})
        return Done()


@dataclass(frozen=True, slots=True)
class BringBack:
    """Bring back people who were let go."""

    contacts: tuple[ContactId, ...]

    def apply(self, book: Database, today: date) -> Done:
        """Take them out of the archive."""
        contacts.change(book, self.contacts, {"let_go": False})
        return Done()


@dataclass(frozen=True, slots=True)
class RemoveContacts:
    """Take people out of the book."""

    contacts: tuple[ContactId, ...]

    def apply(self, book: Database, today: date) -> Done:
        """Remove all of them, or nobody."""
        removal.remove(book, self.contacts)
        return Done()


@dataclass(frozen=True, slots=True)
class TagContacts:
    """Give people a tag."""

    contacts: tuple[ContactId, ...]
    tag: str

    def apply(self, book: Database, today: date) -> Done:
        """Tag those who do not carry it."""
        contacts.require(book, self.contacts)
        tag(book, self.contacts, [self.tag])
        return Done()


@dataclass(frozen=True, slots=True)
class UntagContacts:
    """Take a tag away from people."""

    contacts: tuple[ContactId, ...]
    tag: str

    def apply(self, book: Database, today: date) -> Done:
        """Untag those who carry it."""
        contacts.require(book, self.contacts)
        untag(book, self.contacts, self.tag)
        return Done()


@dataclass(frozen=True, slots=True)
class SetPhoto:
    """Give a person a photo, or (None) take it away."""

    contact: ContactId
    data: bytes | None = field(default=None, repr=False)

    def apply(self, book: Database, today: date) -> Done:
        """Write the bytes as they are."""
        contacts.get(book, self.contact)
        contacts.set_photo(book, self.contact, self.data)
        return Done()
