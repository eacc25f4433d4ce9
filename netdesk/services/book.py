"""The book itself: who its owner is, and its settings."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from netdesk.domain.errors import NetDeskError
from netdesk.domain.identifiers import linkedin_slug
from netdesk.services.commands import Done
from netdesk.storage import handles, held_files, settings
from netdesk.storage.database import Database
from netdesk.storage.phone_numbers import e164, regions
from netdesk.storage.settings import REGION
from netdesk.storage.settings import get as setting

__all__ = [
    "REGION",
    "AddIdentities",
    "ChangeSetting",
    "Identities",
    "SetIdentities",
    "identities",
    "keep_off",
    "regions",
    "require_region",
    "setting",
]


def require_region(region: str) -> None:
    """Raises NetDeskError when ``region`` is neither a country that has phone numbers nor empty."""
    if region and region not in regions():
        raise NetDeskError(f"{region} is not a country. Write its two letters, like DE or US.")


def keep_off(path: Path) -> None:
    """Raises NetDeskError when ``path`` is a file of the book that is open: to read or write it would damage it."""
    if held_files.is_held(path):
        raise NetDeskError(f"{path.name} belongs to the book that is open. Choose another file.")


@dataclass(frozen=True, slots=True)
class Identities:
    """How the owner of the book is recognised in files: needed to tell direction."""

    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    linkedin: tuple[str, ...] = ()
    names: tuple[str, ...] = ()


def identities(book: Database) -> Identities:
    """Who the owner of the book is, as written."""
    rows = settings.identities(book)

    def of(wanted: str) -> tuple[str, ...]:
        return tuple(raw for kind, _value, raw in rows if kind == wanted)

    return Identities(of("email"), of("phone"), of("linkedin"), of("name"))


@dataclass(frozen=True, slots=True)
class AddIdentities:
    """More of who the owner is; what is known already stays."""

    identities: Identities

    def apply(self, book: Database, today: date) -> Done:
        """Write them. Raises NetDeskError on what cannot be an address, a number or a profile."""
        for email in self.identities.emails:
            if "@" not in email.strip("@"):
                raise NetDeskError(f"{email} is not an e-mail address.")
            settings.add_identity(book, "email", email.strip().lower(), email.strip())
        for phone in self.identities.phones:
            if not any(character.isdigit() for character in phone):
                raise NetDeskError(f"{phone} is not a phone number.")
            settings.add_identity(book, "phone", e164(phone, settings.region(book)) or phone.strip(), phone.strip())
        for profile in self.identities.linkedin:
            slug = linkedin_slug("", profile.strip())
            if not slug:
                raise NetDeskError(f"{profile} is not a LinkedIn profile. Write it like linkedin.com/in/your-name.")
            settings.add_identity(book, "linkedin", slug, profile.strip())
        for name in self.identities.names:
            if not name.strip():
                raise NetDeskError("A name needs at least one letter.")
            settings.add_identity(book, "name", name.strip().casefold(), name.strip())
        return Done()


@dataclass(frozen=True, slots=True)
class SetIdentities:
    """Who the owner is, in place of what was known."""

    identities: Identities

    def apply(self, book: Database, today: date) -> Done:
        """Write them anew. Raises NetDeskError as AddIdentities does, and then the old ones stay."""
        settings.remove_identities(book)
        return AddIdentities(self.identities).apply(book, today)


@dataclass(frozen=True, slots=True)
class ChangeSetting:
    """A setting of the book."""

    key: str
    value: str

    def apply(self, book: Database, today: date) -> Done:
        """Write it. Raises NetDeskError on a region that is no country; another region tells all numbers anew."""
        if self.key == REGION:
            require_region(self.value)
            if self.value != settings.region(book):
                handles.renumber(book, self.value)
        settings.put(book, self.key, self.value)
        return Done()
