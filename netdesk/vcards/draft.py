"""From the lines of a card to what it says of one person."""

from collections.abc import Iterable

from netdesk.domain.contact import Address, ContactDraft, Email, Phone, Profile
from netdesk.vcards.head import Head
from netdesk.vcards.problems import Problem, Trouble
from netdesk.vcards.sketch import TAKERS, Sketch

Token = tuple[Head, str, int]
"""A line of a card: head, value (decoded, its escapes still in it), its physical line in the file."""

_BOOKKEEPING = frozenset("VERSION PRODID REV PROFILE KIND SOURCE CLASS MAILER CLIENTPIDMAP BEGIN END".split())
"""Properties that say something of the card, and nothing of a person."""


def draft_of(tokens: Iterable[Token]) -> tuple[ContactDraft, list[Problem]]:
    """What the lines say, and what was wrong with them (lines as in the tokens).

    The name is FN, else N, else the company, a mail address, a number, or whatever else there is
    to call the card by; it is empty only when there is nothing at all (vcards.md 4.9).
    """
    sketch = Sketch()
    for head, value, line in tokens:
        taker = TAKERS.get(head.name)
        if taker is not None:
            sketch.line = line
            taker(sketch, head, value)
    return finished(sketch), sketch.problems


def says_nothing(tokens: Iterable[Token]) -> bool:
    """Whether no line says anything of a person."""
    return not any(value.strip(" ;,") and head.name not in _BOOKKEEPING for head, value, _line in tokens)


def finished(sketch: Sketch) -> ContactDraft:
    """The draft that the sketch of a card makes."""
    labels = sketch.group_labels
    parts = sketch.name_parts
    return ContactDraft(
        sketch.full_name or _name_of(parts) or _handle_of(sketch),
        family=parts[0] if parts else "",
        given=parts[1] if len(parts) > 1 else "",
        nickname=sketch.nickname,
        organisation=sketch.organisation,
        title=sketch.title or sketch.role,
        birthday=sketch.birthday,
        timezone=sketch.timezone,
        notes="\n".join(sketch.notes),
        needs=sketch.needs,
        offers=sketch.offers,
        uid=sketch.uid,
        emails=tuple([Email(mail, labels.get(head.group, head.label)) for mail, head in sketch.emails]),
        phones=tuple([Phone(number, labels.get(head.group, head.label)) for number, head in sketch.phones]),
        profiles=tuple([_profile(profile, labels.get(head.group)) for profile, head in sketch.profiles]),
        addresses=tuple([_address(lines, labels.get(head.group, head.label)) for lines, head in sketch.addresses]),
        tags=tuple(sketch.tags),
        photo=sketch.photo,
    )


def _name_of(parts: list[str]) -> str:
    """The name in an N line: title, given, middle, family name, suffix; as one word where it is so written."""
    family, given, middle, before, after = (parts + [""] * 5)[:5]
    if family and given and not middle and _is_han(family) and _is_han(given):
        return family + given
    return " ".join(part for part in (before, given, middle, family, after) if part)


def _is_han(text: str) -> bool:
    return all("\u4e00" <= char <= "\u9fff" or "\uac00" <= char <= "\ud7a3" for char in text)


def _handle_of(sketch: Sketch) -> str:
    """What to call a card by that has no name."""
    if sketch.organisation:
        return sketch.organisation
    for found in (sketch.emails, sketch.phones):
        if found:
            return found[0][0]
    for text in (sketch.nickname, sketch.title, sketch.role):
        if text:
            return text
    if sketch.profiles:
        return sketch.profiles[0][0].value
    if sketch.addresses:
        return next(part for part in sketch.addresses[0][0] if part)
    return sketch.notes[0].partition("\n")[0][:80].strip() if sketch.notes else ""


def _profile(profile: Profile, label: str | None) -> Profile:
    return profile if label is None else Profile(profile.kind, profile.value, label)


def _address(parts: list[str], label: str) -> Address:
    box, extended, street, city, region, postcode, country = (parts + [""] * 7)[:7]
    if box or extended:
        street = ", ".join(part for part in (box, extended, street) if part)
    return Address(street, city, region, postcode, country, label)
