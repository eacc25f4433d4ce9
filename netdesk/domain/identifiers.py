"""What tells one person from another, made comparable: addresses, numbers, profiles, UIDs, names."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from netdesk.domain.contact import ContactDraft, ContactId
from netdesk.domain.folding import digits, tokens
from netdesk.domain.role_addresses import is_role_address

UID, PROFILE, EMAIL, PHONE, NAME = "u", "l", "m", "p", "n"
"""The first letter of a key: the kind of what follows it."""

_LINKEDIN = re.compile(r"(?<![\w-])linkedin\.com/(?:[^?#\s]*/)?in/([^/?#\s]+)", re.IGNORECASE)
_SLUG = re.compile(r"[^/?#\s]+")
_FEWEST_DIGITS = 7
_SHORTEST_UID = 8


@dataclass(frozen=True, slots=True)
class KnownPerson:
    """What tells one person from another: somebody in the book, or brought by an earlier card.

    ``emails`` are in small letters, ``phones`` in E.164 (or plain digits when the country is not known),
    ``profiles`` LinkedIn slugs, ``uids`` those of all cards. ``contact`` is None for somebody whom card
    number ``card`` of a pile brings and who is not in the book yet.
    """

    contact: ContactId | None
    name: str
    given: str = ""
    nickname: str = ""
    organisation: str = ""
    birthday: str = ""
    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    profiles: tuple[str, ...] = ()
    uids: tuple[str, ...] = ()
    card: int | None = None


def known_person(
    draft: ContactDraft, contact: ContactId | None = None, uids: Iterable[str] = (), card: int | None = None
) -> KnownPerson:
    """What identifies the person of a draft; ``uids`` are those of further cards of theirs."""
    return KnownPerson(
        contact,
        draft.name,
        draft.given,
        draft.nickname,
        draft.organisation,
        draft.birthday,
        tuple(dict.fromkeys([plain_address(email.address) for email in draft.emails])),
        tuple(dict.fromkeys([phone.e164 or digits(phone.raw) for phone in draft.phones])),
        tuple(dict.fromkeys([slug for each in draft.profiles if (slug := linkedin_slug(each.kind, each.value))])),
        (draft.uid, *uids) if draft.uid else tuple(uids),
        card,
    )


def plain_address(address: str) -> str:
    """A mail address as it is compared: no "mailto:", no blanks, small letters."""
    return address.strip().removeprefix("mailto:").lower()


def linkedin_slug(kind: str, value: str) -> str:
    """The name in a LinkedIn profile's address ("" for anything else), as histories.md 3.1 compares it.

    Of the ``kind`` "linkedin" the name may stand alone; of any other it must be an address.
    """
    found = _LINKEDIN.search(value)
    if found is not None:
        return found[1].lower()
    bare = value.strip().lower()
    return bare if kind == "linkedin" and _SLUG.fullmatch(bare) else ""


def identifiers(person: KnownPerson) -> list[str]:
    """The keys under which ``person`` is found: a letter for the kind, then the value.

    Addresses of a role (info@), numbers of a few digits and UIDs that only count are none.
    """
    keys = [UID + uid for uid in person.uids if len(uid) >= _SHORTEST_UID]
    keys += [PROFILE + slug for slug in person.profiles]
    keys += [EMAIL + address for address in person.emails if "@" in address and not is_role_address(address)]
    keys += [PHONE + number for number in person.phones if len(number) > _FEWEST_DIGITS]
    name = name_key(person.name)
    if name:
        keys.append(NAME + name)
    return keys


def name_key(name: str) -> str:
    """A name without the order of its parts and its initials; "" for a name that is too little to go by."""
    parts = {part for part in tokens(name) if len(part) > 1} if "@" not in name else set()
    key = " ".join(sorted(parts))
    return key if len(parts) > 1 or not key.isascii() else ""
