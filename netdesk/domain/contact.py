"""A contact, a person we know, and what a card or a form says of one."""

import unicodedata
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from netdesk.domain.contact_id import ContactId
from netdesk.domain.folding import fold, words
from netdesk.domain.via import Via

__all__ = [
    "Address", "Contact", "ContactDraft", "ContactId", "Email", "Likeness", "Phone", "Profile", "Via", "renamed",
]  # fmt: skip


class Likeness(StrEnum):
    """The essays' kinds of connection (relationship.md 2.9); a résumé is only ever set by hand."""

    ACCOUNT = "account"
    NUMBER = "number"
    SELLING = "selling"
    RESUME = "resume"
    RELATIONSHIP = "relationship"
    PARTNERSHIP = "partnership"


@dataclass(frozen=True, slots=True)
class Email:
    """A mail address as written, with the label its card or owner gave it ("work")."""

    address: str
    label: str = ""


@dataclass(frozen=True, slots=True)
class Phone:
    """A phone number as written, beside its E.164 form when it could be told ("" when not)."""

    raw: str
    label: str = ""
    e164: str = ""


@dataclass(frozen=True, slots=True)
class Profile:
    """A web page, messenger or social profile: what it is ("url", "linkedin", "skype") and where."""

    kind: str
    value: str
    label: str = ""


@dataclass(frozen=True, slots=True)
class Address:
    """A postal address in the parts a card has them; any part may be empty."""

    street: str = ""
    city: str = ""
    region: str = ""
    postcode: str = ""
    country: str = ""
    label: str = ""

    def one_line(self) -> str:
        """The parts that are there, separated by commas."""
        parts = (self.street, f"{self.postcode} {self.city}".strip(), self.region, self.country)
        return ", ".join(part for part in parts if part)


@dataclass(frozen=True, slots=True)
class ContactDraft:
    """What is said of one person, by a card or by the form: not yet in the book.

    ``name`` is the name as the person writes it and is never split by force; ``birthday`` is
    ``YYYY-MM-DD`` or ``--MM-DD``; ``uid`` is the card's own UID; ``timezone`` an IANA name.
    """

    name: str
    family: str = ""
    given: str = ""
    nickname: str = ""
    organisation: str = ""
    department: str = ""
    title: str = ""
    birthday: str = ""
    timezone: str = ""
    notes: str = ""
    needs: str = ""
    offers: str = ""
    uid: str = ""
    emails: tuple[Email, ...] = ()
    phones: tuple[Phone, ...] = ()
    profiles: tuple[Profile, ...] = ()
    addresses: tuple[Address, ...] = ()
    tags: tuple[str, ...] = ()
    photo: bytes | None = field(default=None, repr=False)


def renamed(before: ContactDraft, after: ContactDraft) -> ContactDraft:
    """``after``, an edit of ``before``, without the family or given name of the old name.

    When the name changes, a half that was not changed along and does not stand in the new name is cleared:
    "Ana Smith" who is now "Ana Zimmermann" is no longer a Smith.
    """
    if before.name == after.name:
        return after
    family = after.family if after.family != before.family or _stands_in(after.family, after.name) else ""
    given = after.given if after.given != before.given or _stands_in(after.given, after.name) else ""
    return replace(after, family=family, given=given)


def _stands_in(half: str, name: str) -> bool:
    """Whether every word of ``half`` is one of ``name``; scripts that write no blanks are looked through."""
    if any(unicodedata.category(character) == "Lo" for character in half):
        return fold(half) in fold(name)
    return set(words(half)) <= set(words(name))


@dataclass(frozen=True, slots=True)
class Contact:
    """A person in the book: the current draft, and what the user decided about the relationship.

    ``added`` is the civil date the person came into the book, ``met_where``/``met_on`` how we met.
    ``cadence`` (days) is the rhythm set by hand, ``circle`` one of 5, 15, 50, 150. ``turn_closed``
    is the day "no answer needed" was said. ``let_go`` means archived (reversible). ``likeness`` is the kind of
    connection that the user says it is, None while they say none.
    """

    id: ContactId
    uid: str
    draft: ContactDraft
    added: date
    via: Via = Via.MANUAL
    invite_had_note: bool = False
    met_where: str = ""
    met_on: date | None = None
    pile_id: int | None = None
    cadence: int | None = None
    circle: int | None = None
    snoozed_until: date | None = None
    turn_closed: date | None = None
    let_go: bool = False
    do_not_contact: bool = False
    pinned: bool = False
    likeness: Likeness | None = None

    @property
    def name(self) -> str:
        """The name as the person writes it."""
        return self.draft.name
