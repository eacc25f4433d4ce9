"""A draft in the making: each property of a card has a function that takes what it says."""

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any
from urllib.parse import unquote

from netdesk.domain.contact import Address, Email, Phone, Profile
from netdesk.vcards import profiles
from netdesk.vcards.birthday import birthday_of, says_a_day
from netdesk.vcards.head import Head
from netdesk.vcards.labels import label_of_apple
from netdesk.vcards.photo import photo_of
from netdesk.vcards.problems import Problem, Trouble
from netdesk.vcards.text import fields, items, one_line, plain

_TOLD = 60
"""Characters of a value that are told with a trouble."""

_ZONE = re.compile(
    r"(?:Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)(?:/[\w+-]{1,40}){1,2}|UTC"
)
_A_NUMBER = re.compile(r"[1-9\u0661-\u0669\u06f1-\u06f9\uff11-\uff19*#@]")
_SCHEME = re.compile(r"(?:tel|callto|mailto|internet):\s*", re.I)


class Sketch:
    """What the lines of one card have said so far. The first of several names, titles or
    companies counts; of numbers, mails, addresses, notes and profiles all do.
    """

    # Texts are class attributes so that a sketch costs little: most cards say few of them.
    full_name = nickname = organisation = department = title = role = birthday = timezone = uid = needs = offers = ""
    photo: bytes | None = None
    line = 0

    def __init__(self) -> None:
        self.name_parts: list[str] = []
        self.emails: list[Email] = []
        self.phones: list[Phone] = []
        self.addresses: list[Address] = []
        self.profiles: list[Profile] = []
        self.notes: list[str] = []
        self.tags: dict[str, None] = {}
        self.problems: list[Problem] = []
        # item1.TEL and item1.X-ABLabel may come in any order, so labels are given at the end.
        self.group_labels: dict[str, str] = {}
        self.grouped: list[tuple[list[Any], int, str]] = []

    def tell(self, code: Trouble, detail: str = "") -> None:
        """That something in the line was left out, or is not what it should be."""
        self.problems.append(Problem(code, self.line, detail[:_TOLD]))

    def label_groups(self) -> None:
        """Gives what stands in a labelled group the label of that group."""
        for found, at, group in self.grouped:
            label = self.group_labels.get(group)
            if label is not None:
                found[at] = replace(found[at], label=label)


Taker = Callable[[Sketch, Head, str], None]


def _tell_second(sketch: Sketch, head: Head, taken: str, value: str) -> None:
    """That the card says a second value where one counts; not where it says the same in other words
    (another language, RFC 6350 5.4).
    """
    if value and value != taken and not head.parameters.keys() & {"ALTID", "LANGUAGE"}:
        sketch.tell(Trouble.SECOND_VALUE, value)


def _full_name(sketch: Sketch, head: Head, value: str) -> None:
    if not sketch.full_name:
        sketch.full_name = one_line(value)
    else:
        _tell_second(sketch, head, sketch.full_name, one_line(value))


def _name(sketch: Sketch, head: Head, value: str) -> None:
    if not any(sketch.name_parts):
        sketch.name_parts = fields(value)
    elif sketch.name_parts != fields(value):
        _tell_second(sketch, head, "", value.strip("; "))


def _organisation(sketch: Sketch, head: Head, value: str) -> None:
    if sketch.organisation:
        _tell_second(sketch, head, sketch.organisation, fields(value)[0])
        return
    if ";" not in value:
        sketch.organisation = one_line(value)
        return
    # A company and its units, from the largest to the smallest (RFC 6350, 6.6.4).
    company, *units = fields(value)
    sketch.organisation, sketch.department = company, ", ".join(unit for unit in units if unit)


def _email(sketch: Sketch, head: Head, value: str) -> None:
    value = one_line(value)
    if ":" in value:
        value = _SCHEME.sub("", value, count=1)
    if value:
        if head.group:
            sketch.grouped.append((sketch.emails, len(sketch.emails), head.group))
        sketch.emails.append(Email(value, head.label))
        if "@" not in value:
            sketch.tell(Trouble.NOT_AN_ADDRESS, value)


def _phone(sketch: Sketch, head: Head, value: str) -> None:
    value = one_line(value)
    if ":" in value:
        scheme = _SCHEME.match(value)
        value = unquote(value[scheme.end() :]) if scheme else value
    if value:
        if head.group:
            sketch.grouped.append((sketch.phones, len(sketch.phones), head.group))
        sketch.phones.append(Phone(value, head.label))
        if len(value) < 3 or (value[0] not in "+(123456789" and not _A_NUMBER.search(value)):
            sketch.tell(Trouble.NOT_A_NUMBER, value)


def _address(sketch: Sketch, head: Head, value: str) -> None:
    parts = fields(value)
    if not any(parts):
        return
    if len(parts) != 7:
        if any(parts[7:]):
            sketch.tell(Trouble.SURPLUS_PART, next(filter(None, parts[7:])))
        parts = (parts + [""] * 7)[:7]
    box, extended, street, city, region, postcode, country = parts
    if box or extended:
        street = ", ".join(part for part in (box, extended, street) if part)
    if head.group:
        sketch.grouped.append((sketch.addresses, len(sketch.addresses), head.group))
    sketch.addresses.append(Address(street, city, region, postcode, country, head.label))


def _note(sketch: Sketch, head: Head, value: str) -> None:
    value = plain(value)
    if value:
        sketch.notes.append(value)


def _title(sketch: Sketch, head: Head, value: str) -> None:
    if not sketch.title:
        sketch.title = one_line(value)
    else:
        _tell_second(sketch, head, sketch.title, one_line(value))


def _role(sketch: Sketch, head: Head, value: str) -> None:
    if not sketch.role:
        sketch.role = one_line(value)


def _nickname(sketch: Sketch, head: Head, value: str) -> None:
    if not sketch.nickname:
        sketch.nickname = one_line(value)
    else:
        _tell_second(sketch, head, sketch.nickname, one_line(value))


def _uid(sketch: Sketch, head: Head, value: str) -> None:
    value = plain(value)
    sketch.uid = value[9:] if ":" in value and value[:9].lower() == "urn:uuid:" else value


def _birthday(sketch: Sketch, head: Head, value: str) -> None:
    if not sketch.birthday:
        sketch.birthday = birthday_of(value, head.parameters.get("X-APPLE-OMIT-YEAR", ""))
        if not sketch.birthday and says_a_day(value):
            sketch.tell(Trouble.BIRTHDAY_UNREAD, plain(value))
    elif sketch.birthday != birthday_of(value, head.parameters.get("X-APPLE-OMIT-YEAR", "")):
        _tell_second(sketch, head, "", plain(value))


def _tags(sketch: Sketch, head: Head, value: str) -> None:
    for item in items(value):
        sketch.tags[item] = None


def _timezone(sketch: Sketch, head: Head, value: str) -> None:
    value = plain(value)
    if _ZONE.fullmatch(value):
        sketch.timezone = value
    elif value:
        sketch.tell(Trouble.ZONE_UNREAD, value)


def _photo(sketch: Sketch, head: Head, value: str) -> None:
    if sketch.photo is not None:
        return
    photo = photo_of(head, value)
    if isinstance(photo, Trouble):
        sketch.problems.append(Problem(photo, sketch.line))
    else:
        sketch.photo = photo


def _profile(of: Callable[[Head, str], Profile | None]) -> Taker:
    def take(sketch: Sketch, head: Head, value: str) -> None:
        profile = of(head, value)
        if profile is not None:
            if head.group:
                sketch.grouped.append((sketch.profiles, len(sketch.profiles), head.group))
            sketch.profiles.append(profile)

    return take


def _group_label(sketch: Sketch, head: Head, value: str) -> None:
    label = label_of_apple(one_line(value))
    if label and head.group:
        sketch.group_labels[head.group] = label


def _needs(sketch: Sketch, head: Head, value: str) -> None:
    sketch.needs = plain(value)


def _offers(sketch: Sketch, head: Head, value: str) -> None:
    sketch.offers = plain(value)


def _kind(sketch: Sketch, head: Head, value: str) -> None:
    if value.strip().lower() == "group":
        sketch.tell(Trouble.GROUP_OF_PEOPLE)


TAKERS: dict[str, Taker] = {
    "ADR": _address,
    "BDAY": _birthday,
    "CATEGORIES": _tags,
    "EMAIL": _email,
    "FN": _full_name,
    "KIND": _kind,
    "X-ADDRESSBOOKSERVER-KIND": _kind,
    "IMPP": _profile(profiles.messenger),
    "N": _name,
    "NICKNAME": _nickname,
    "NOTE": _note,
    "ORG": _organisation,
    "PHOTO": _photo,
    "ROLE": _role,
    "SOCIALPROFILE": _profile(profiles.social),
    "TEL": _phone,
    "TITLE": _title,
    "TZ": _timezone,
    "UID": _uid,
    "URL": _profile(profiles.page),
    "X-ABLABEL": _group_label,
    "X-MS-CARDPICTURE": _photo,
    "X-NETDESK-NEEDS": _needs,
    "X-NETDESK-OFFERS": _offers,
    "X-SOCIALPROFILE": _profile(profiles.social),
    **dict.fromkeys(profiles.MESSENGERS, _profile(profiles.messenger)),
}
"""What takes each property; the others stay in the card's bytes."""
