"""What stays behind when a person leaves: lines about something that was changed or removed since their card came."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from netdesk.domain.contact import Address, ContactDraft
from netdesk.domain.folding import words
from netdesk.vcards.labels import silent_types
from netdesk.vcards.source_card import SourceCard, SourceLine

_OF_NAMES = frozenset(
    "FN SORT-STRING X-EVOLUTION-FILE-AS X-PHONETIC-FIRST-NAME X-PHONETIC-MIDDLE-NAME X-PHONETIC-LAST-NAME".split()
)
"""How a name is sorted, filed and spoken: nonsense beside another name."""

_FIELDS = {
    "BDAY": "birthday", "N": "names", "NICKNAME": "nickname", "ORG": "organisation", "PHOTO": "photo", "ROLE": "title",
    "TITLE": "title", "TZ": "timezone", "X-MS-CARDPICTURE": "photo",
}  # fmt: skip
"""Whose second line stays behind when the field is emptied, since it would be read as the first."""


def stays_behind(draft: ContactDraft, sources: Sequence[SourceCard]) -> set[tuple[int, int]]:
    """Which of the lines that no draft says are not to be written (by ``SourceLine.at``)."""
    names = [card.first("full_name") for card in sources]
    is_renamed = any(names) and draft.name not in names
    found: set[tuple[int, int]] = set()
    for card in sources:
        for source in card.unsaid:
            name = source.line.name
            field = _FIELDS.get(name)
            if (
                (is_renamed and (name in _OF_NAMES or _sounds(source)))
                or (field is not None and card.first(field) and not _held(draft, field))
                or (name == "LABEL" and not _is_there(source, card, draft))
            ):
                found.add(source.at)
    return found


def _held(draft: ContactDraft, field: str) -> bool:
    if field == "names":
        return bool(draft.family or draft.given)
    return bool(getattr(draft, field) or (field == "organisation" and draft.department))


def _sounds(source: SourceLine) -> bool:
    return source.line.name == "SOUND" and "x-irmc-n" in map(str.lower, source.line.values_of("TYPE"))


def _is_there(label: SourceLine, card: SourceCard, draft: ContactDraft) -> bool:
    """Whether the address that a LABEL prints is still the person's: one of the same types, or any where none is."""
    all_of_them = list(_addresses(card, label))
    here = {_plain(address) for address in draft.addresses}
    return not all_of_them or any(_plain(address) in here for address in all_of_them)


def _plain(address: Address) -> frozenset[str]:
    """An address as it is compared: two spellings of one are kept once."""
    return frozenset(words(address.one_line()))


def _addresses(card: SourceCard, label: SourceLine) -> Iterator[Address]:
    """The addresses of a card that a LABEL may be of."""
    said = [(address, line) for address, line in card.said.get("addresses", ()) if isinstance(address, Address)]
    alike = [address for address, line in said if _types(line) == _types(label)]
    yield from alike or [address for address, _line in said]


def _types(source: SourceLine) -> set[str]:
    words = source.line.values_of("TYPE")
    return {word.lower() for word in words} - {word.lower() for word in silent_types(words)}
