"""Writes cards: vCard 4.0 (RFC 6350) and 3.0 (RFC 2426), with everything that the person's own cards said.

Line by line and not through vobject, which counts characters where a line may have 75 bytes, cuts texts at commas
and takes half a millisecond a card; in tests it reads what is written here (docs/architecture.md 8).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from uuid import UUID

from netdesk.domain.contact import ContactDraft
from netdesk.domain.folding import words
from netdesk.vcards import blob_line
from netdesk.vcards.card_maker import CardMaker
from netdesk.vcards.content_line import ContentLine
from netdesk.vcards.item_lines import add_items
from netdesk.vcards.leftovers import stays_behind
from netdesk.vcards.photo import media_type
from netdesk.vcards.source_card import SourceCard, SourceLine, line_of, source_card
from netdesk.vcards.text import escaped, plain, rewritten, split

VERSIONS = ("4.0", "3.0")
_URI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:\S+")


def write(draft: ContactDraft, uid: str, version: str = "4.0", sources: Sequence[bytes] = ()) -> bytes:
    """The card of ``draft`` under ``uid``, in UTF-8 with CRLF, lines folded at 75 bytes.

    ``sources`` are the cards that the person came on, as they came: where the draft still says what a line of
    theirs said, that line is written with all its parameters and parts, and what no draft holds is added as it was
    (X-..., AGENT, a second TITLE). What was changed or removed since does not come back. What has no property of its
    own (needs, offers) is X-NETDESK-...; a label in the owner's own words is written as Apple does (item1.X-ABLabel).
    """
    if version not in VERSIONS:
        raise ValueError(f"vCard {version} is not written")
    return _Card(version, [source_card(raw, number) for number, raw in enumerate(sources)]).filled(draft, uid).encoded()


class _Card:
    def __init__(self, version: str, sources: list[SourceCard]) -> None:
        self._maker = CardMaker(version, sources)
        self._sources = sources
        self._is_4 = version == "4.0"

    def filled(self, draft: ContactDraft, uid: str) -> CardMaker:
        maker = self._maker
        maker.add("VERSION", maker.version)
        maker.add("PRODID", "-//NetDesk//NetDesk//EN")
        self._add_uid(uid)
        self._add_said("FN", "full_name", draft.name, escaped(draft.name))
        self._add_names(draft)
        self._add_organisation(draft)
        self._add_nickname(draft.nickname)
        self._add_title(draft.title)
        self._add_notes(draft.notes)
        for name, field, text in (
            ("X-NETDESK-NEEDS", "needs", draft.needs), ("X-NETDESK-OFFERS", "offers", draft.offers),
        ):  # fmt: skip
            if text:
                self._add_said(name, field, text, escaped(text))
        self._add_birthday(draft.birthday)
        if draft.timezone:
            self._add_said("TZ", "timezone", draft.timezone, escaped(draft.timezone))
        add_items(maker, draft)
        if draft.tags:
            maker.add("CATEGORIES", ",".join(map(escaped, draft.tags)))
        if draft.photo:
            self._add_photo(draft.photo)
        maker.add_unsaid(stays_behind(draft, self._sources))
        return maker

    def _source(self, field: str, reading: object) -> SourceLine | None:
        """The line of a card that says this of a field, if one does."""
        return line_of(self._sources, field, reading)

    def _add_said(self, name: str, field: str, reading: object, value: str) -> None:
        """A line with a text; with the parameters of the line that said it."""
        self._put(self._source(field, reading), name, value)

    def _put(self, source: SourceLine | None, name: str, value: str) -> None:
        """A line with the parameters and the group of its source; its value is written as text, whatever it was."""
        if source is None:
            self._maker.add(name, value)
        else:
            self._maker.add_as(source, name, value, source.line.with_parameter("VALUE", ()).parameters)

    def _add_uid(self, uid: str) -> None:
        if not self._is_4:
            self._maker.add("UID", escaped(uid))
        elif _is_uuid(uid):
            self._maker.add("UID", f"urn:uuid:{uid}")
        else:
            self._maker.add("UID", escaped(uid), () if _URI.fullmatch(uid) else (("VALUE", ("text",)),))

    def _add_names(self, draft: ContactDraft) -> None:
        """N with all five parts; middle name, prefix and suffix only while they belong to the name."""
        source = self._source("names", (draft.family, draft.given))
        parts = [escaped(draft.family), escaped(draft.given)]
        if source is not None:
            is_same = any(card.first("full_name") == draft.name for card in self._sources)
            spoken = set(words(draft.name))
            for part in split(source.line.value, ";")[2:]:
                stands = is_same or spoken.issuperset(words(plain(part)))
                parts.append(rewritten(part, ",") if stands else "")
        if any(parts) or not self._is_4:
            self._put(source, "N", ";".join((parts + [""] * 3)[: max(5, len(parts))]))

    def _add_organisation(self, draft: ContactDraft) -> None:
        said = (draft.organisation, draft.department)
        source = self._source("organisation", said)
        if source is not None:
            self._put(source, "ORG", rewritten(source.line.value))
        elif any(said):
            self._put(None, "ORG", ";".join(map(escaped, said if said[1] else said[:1])))

    def _add_nickname(self, nickname: str) -> None:
        source = self._source("nickname", nickname) if nickname else None
        if source is not None:
            self._put(source, "NICKNAME", rewritten(source.line.value, ","))
        elif nickname:
            self._put(None, "NICKNAME", escaped(nickname))

    def _add_title(self, title: str) -> None:
        """TITLE; ROLE where that is what the card had, and no title."""
        if not title:
            return
        source = self._source("title", title)
        role = self._source("role", title) if source is None else None
        self._put(source or role, "ROLE" if role else "TITLE", escaped(title))

    def _add_notes(self, notes: str) -> None:
        """One NOTE, since many readers know but one; several where their parameters tell them apart."""
        if not notes:
            return
        for card in self._sources:
            said = card.said.get("notes", [])
            if "\n".join(str(note) for note, _line in said) != notes:
                continue
            if len(said) == 1 or any(line.line.parameters for _note, line in said):
                for note, line in said:
                    self._put(line, "NOTE", escaped(str(note)))
                return
        self._put(None, "NOTE", escaped(notes))

    def _add_birthday(self, birthday: str) -> None:
        if not birthday:
            return
        source = self._source("birthday", birthday)
        if source is not None:
            source = replace(source, line=source.line.with_parameter("X-APPLE-OMIT-YEAR", ()))
        _day, clock, time = source.line.value.strip().partition("T") if source is not None else ("", "", "")
        if self._is_4:
            value = "--" + birthday[2:].replace("-", "") if birthday[0] == "-" else birthday.replace("-", "")
            self._put(source, "BDAY", value + clock + time.replace(":", ""))
        elif birthday.startswith("--"):
            # 3.0 knows no day without a year; this is how Apple writes one.
            self._maker.add("BDAY", f"1604-{birthday[2:]}", (("X-APPLE-OMIT-YEAR", ("1604",)),))
        else:
            self._put(source, "BDAY", birthday + clock + time)

    def _add_photo(self, photo: bytes) -> None:
        source = self._source("photo", photo)
        kind = media_type(photo)
        if source is None:
            self._maker.add_finished(blob_line.written(ContentLine("PHOTO", ""), photo, kind, self._maker.version))
            return
        line = replace(source.line, name="PHOTO", parameters=blob_line.without_kind(source.line))
        kind = kind or blob_line.kind_of(source.line)
        self._maker.add_finished(blob_line.written(line, photo, kind, self._maker.version), source)


def _is_uuid(uid: str) -> bool:
    try:
        return str(UUID(uid)) == uid.lower()
    except ValueError:
        return False
