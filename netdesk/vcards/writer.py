"""Writes cards: vCard 4.0 (RFC 6350) and 3.0 (RFC 2426), through vobject; the photo beside it."""

import base64
import logging
import re
from uuid import UUID

from netdesk.domain.contact import ContactDraft, Profile
from netdesk.vcards.labels import types_of
from netdesk.vcards.profiles import IMPP_KINDS, kind_of_page
from netdesk.vcards.text import escaped

VERSIONS = ("4.0", "3.0")
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_PHOTO_KINDS = ((b"\xff\xd8\xff", "jpeg"), (b"\x89PNG", "png"), (b"GIF8", "gif"))
_FOLD = 74


def write(draft: ContactDraft, uid: str, version: str = "4.0") -> bytes:
    """The card of ``draft`` under ``uid``, in UTF-8 with CRLF, lines folded at 75 bytes.

    What has no property of its own (needs, offers) is written as X-NETDESK-...; a label in the
    owner's own words as Apple does it (item1.X-ABLabel).
    """
    if version not in VERSIONS:
        raise ValueError(f"vCard {version} is not written")
    text: str = _Card(version).filled(draft, uid).serialize()
    card = text.encode("utf-8")
    if draft.photo:
        head, end, tail = card.rpartition(b"END:VCARD")
        card = head + _photo_lines(draft.photo, version) + end + tail
    return card


class _Card:
    """A vobject card in the making."""

    def __init__(self, version: str) -> None:
        # Its import costs as much as the rest of a command, and its logger would tell what is on cards.
        import vobject

        logging.getLogger("vobject.base").setLevel(logging.CRITICAL + 1)
        self._card = vobject.vCard()
        self._line = vobject.base.ContentLine
        self._version = version
        self._groups = 0

    def filled(self, draft: ContactDraft, uid: str) -> "_Card":
        is_4 = self._version == "4.0"
        self._add("VERSION", self._version)
        self._add("PRODID", "-//NetDesk//NetDesk//EN")
        self._add("UID", f"urn:uuid:{uid}" if is_4 and _is_uuid(uid) else escaped(uid))
        self._add("FN", escaped(draft.name))
        if draft.family or draft.given or not is_4:
            self._add("N", f"{escaped(draft.family)};{escaped(draft.given)};;;")
        if draft.organisation or draft.department:
            units = (draft.organisation, draft.department) if draft.department else (draft.organisation,)
            self._add("ORG", ";".join(map(escaped, units)))
        for name, value in (
            ("NICKNAME", draft.nickname), ("TITLE", draft.title), ("NOTE", draft.notes),
            ("X-NETDESK-NEEDS", draft.needs), ("X-NETDESK-OFFERS", draft.offers),
        ):  # fmt: skip
            if value:
                self._add(name, escaped(value))
        self._add_birthday(draft.birthday)
        if draft.timezone:
            self._add("TZ", escaped(draft.timezone), *([] if is_4 else [["VALUE", "text"]]))
        for email in draft.emails:
            self._add_labelled("EMAIL", escaped(email.address), email.label, () if is_4 else ("INTERNET",))
        for phone in draft.phones:
            self._add_labelled("TEL", escaped(phone.raw), phone.label)
        for address in draft.addresses:
            parts = (address.street, address.city, address.region, address.postcode, address.country)
            self._add_labelled("ADR", ";;" + ";".join(map(escaped, parts)), address.label)
        for profile in draft.profiles:
            self._add_profile(profile)
        if draft.tags:
            self._add("CATEGORIES", ",".join(map(escaped, draft.tags)))
        return self

    def serialize(self) -> str:
        return str(self._card.serialize(lineLength=_FOLD))

    def _add(self, name: str, value: str, *parameters: list[str], group: str | None = None) -> None:
        line = self._card.add(self._line(name, list(parameters), "", group=group))
        # The value as it is to be written: given earlier, vobject would cut it at its first comma.
        line.value = _CONTROLS.sub("", value)
        line.encoded = True

    def _add_labelled(self, name: str, value: str, label: str, types: tuple[str, ...] = (), kind: str = "") -> None:
        """A line with its label: as types where there are such, else in words beside it."""
        words = types_of(label)
        types = (*((kind,) if kind else ()), *types, *(words or ()))
        if self._version == "3.0" and not kind:
            types = tuple(word.upper() for word in types)
        parameters = [["TYPE", *types]] if types else []
        if words is not None:
            self._add(name, value, *parameters)
            return
        self._groups += 1
        group = f"item{self._groups}"
        self._add(name, value, *parameters, group=group)
        self._add("X-ABLABEL", escaped(label), group=group)

    def _add_birthday(self, birthday: str) -> None:
        if self._version == "4.0" and birthday:
            self._add("BDAY", "--" + birthday[2:].replace("-", "") if birthday[0] == "-" else birthday.replace("-", ""))
        elif birthday.startswith("--"):
            # 3.0 knows no day without a year; this is how Apple writes one.
            self._add("BDAY", f"1604-{birthday[2:]}", ["X-APPLE-OMIT-YEAR", "1604"])
        elif birthday:
            self._add("BDAY", birthday)

    def _add_profile(self, profile: Profile) -> None:
        value = profile.value.replace("\n", " ")
        if profile.kind == kind_of_page(value):
            self._add_labelled("URL", value, profile.label)
        elif profile.kind in IMPP_KINDS:
            scheme = "xmpp" if profile.kind in ("google-talk", "im") else profile.kind
            types = types_of(profile.label) or ()
            parameters = [["X-SERVICE-TYPE", profile.kind], *([["TYPE", *types]] if types else [])]
            self._add("IMPP", f"{scheme}:{escaped(value)}", *parameters)
        else:
            self._add_labelled("X-SOCIALPROFILE", escaped(value), profile.label, kind=profile.kind)


def _is_uuid(uid: str) -> bool:
    try:
        return str(UUID(uid)) == uid.lower()
    except ValueError:
        return False


def _photo_lines(photo: bytes, version: str) -> bytes:
    """PHOTO with its bytes in base64, folded."""
    kind = next((kind for magic, kind in _PHOTO_KINDS if photo.startswith(magic)), "")
    if photo[:4] == b"RIFF" and photo[8:12] == b"WEBP":
        kind = "webp"
    if version == "4.0":
        head = f"PHOTO:data:{f'image/{kind}' if kind else 'application/octet-stream'};base64,"
    else:
        head = f"PHOTO;ENCODING=b{f';TYPE={kind.upper()}' if kind else ''}:"
    line = head.encode() + base64.b64encode(photo)
    first, rest = line[: _FOLD + 1], line[_FOLD + 1 :]
    folded = [first, *(rest[at : at + _FOLD] for at in range(0, len(rest), _FOLD))]
    return b"\r\n ".join(folded) + b"\r\n"
