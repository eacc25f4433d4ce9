"""A person as a QR code: a short vCard 3.0, and its matrix from segno; the only user of segno.

A code that holds much has small squares, which cameras read badly from paper. So it holds what a business card
would, never the photo or what the user wrote, and at most ``MOST`` bytes: what is too much is left out in the order
of ``_LEFT_OUT``.
"""

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Final

from netdesk.domain.contact import ContactDraft
from netdesk.vcards.labels import types_of
from netdesk.vcards.text import escaped

MOST: Final = 650
"""Bytes of UTF-8: a code of 97 squares a side, which a telephone reads from a hand's breadth."""
LONGEST_NAME: Final = 130
"""Bytes of UTF-8; a longer one is cut where nothing else is left to leave out. It stands there twice."""

Matrix = tuple[tuple[bool, ...], ...]
"""Rows from the top, True for dark; the light margin around it is not in it."""


def _beginning(name: str) -> str:
    return name.encode("utf-8")[:LONGEST_NAME].decode("utf-8", "ignore").rstrip()


_LEFT_OUT: Final[tuple[tuple[str, Callable[[ContactDraft], ContactDraft]], ...]] = (
    ("nickname", lambda draft: replace(draft, nickname="")),
    ("birthday", lambda draft: replace(draft, birthday="")),
    ("addresses", lambda draft: replace(draft, addresses=())),
    ("profiles", lambda draft: replace(draft, profiles=())),
    ("department", lambda draft: replace(draft, department="")),
    ("phones", lambda draft: replace(draft, phones=draft.phones[:1])),
    ("emails", lambda draft: replace(draft, emails=draft.emails[:1])),
    ("title", lambda draft: replace(draft, title="")),
    ("organisation", lambda draft: replace(draft, organisation="")),
    ("emails", lambda draft: replace(draft, emails=())),
    ("phones", lambda draft: replace(draft, phones=())),
    ("name", lambda draft: replace(draft, name=_beginning(draft.name), family="", given="")),
)
"""What is left out first stands first, by the field of ContactDraft."""

_NEVER: Final = ("photo", "notes", "needs", "offers", "tags")


@dataclass(frozen=True, slots=True)
class QrCard:
    """A code: its matrix, the card in it, and by the fields of ContactDraft what it holds and what it does not.

    ``holds`` has how many of each there are, ``left_out`` has those of which anything is missing.
    """

    matrix: Matrix = field(repr=False)
    text: str
    holds: tuple[tuple[str, int], ...]
    left_out: tuple[str, ...]


def qr_card(draft: ContactDraft) -> QrCard:
    """The code of ``draft``, with error correction M or better."""
    import segno  # takes as long as a small window, and most days nobody asks for a code

    kept, missing = draft, [name for name in _NEVER if getattr(draft, name)]
    if draft.birthday.startswith("--"):  # vCard 3.0 knows no day without a year
        kept = replace(draft, birthday="")
        missing.append("birthday")
    for name, shorter in _LEFT_OUT:
        if len(_text(kept).encode("utf-8")) <= MOST:
            break
        if shorter(kept) != kept:
            kept = shorter(kept)
            missing.append(name)
    text = _text(kept)
    # Latin letters are what a code holds when it does not say otherwise: some readers would guess Chinese.
    code = segno.make_qr(text, error="m", encoding="utf-8", eci=not text.isascii())
    matrix = tuple(tuple(map(bool, row)) for row in code.matrix)
    return QrCard(matrix, text, _holds(kept), tuple(dict.fromkeys(missing)))


def _holds(draft: ContactDraft) -> tuple[tuple[str, int], ...]:
    """In the order of the card."""
    names = ("name", "nickname", "title", "organisation", "department", "birthday")
    single = [(name, 1) for name in names if getattr(draft, name)]
    many = [(name, len(getattr(draft, name))) for name in ("phones", "emails", "profiles", "addresses")]
    return tuple(each for each in (*single, *many) if each[1])


def _text(draft: ContactDraft) -> str:
    """The card in lines that are not folded: some cameras do not put them together again."""
    # Telephones go by N; a name that nobody took apart stands there whole.
    halves = (draft.family, draft.given) if draft.family or draft.given else ("", draft.name)
    lines = [f"N:{';'.join(map(escaped, halves))};;;", f"FN:{escaped(draft.name)}"]
    if draft.organisation or draft.department:
        units = (draft.organisation, draft.department) if draft.department else (draft.organisation,)
        lines.append(f"ORG:{';'.join(map(escaped, units))}")
    for name, value in (("TITLE", draft.title), ("NICKNAME", draft.nickname)):
        lines += [f"{name}:{escaped(value)}"] if value else []
    lines += [f"TEL{_typed(phone.label)}:{escaped(phone.e164 or phone.raw)}" for phone in draft.phones]
    lines += [f"EMAIL{_typed(mail.label)}:{escaped(mail.address)}" for mail in draft.emails]
    lines += [f"URL:{escaped(page.value)}" for page in draft.profiles]
    for at in draft.addresses:
        parts = (at.street, at.city, at.region, at.postcode, at.country)
        lines.append(f"ADR{_typed(at.label)}:;;{';'.join(map(escaped, parts))}")
    if draft.birthday:
        lines.append(f"BDAY:{draft.birthday}")
    clean = ("".join(each for each in line if unicodedata.category(each) != "Cc") for line in lines)
    return "\r\n".join(("BEGIN:VCARD", "VERSION:3.0", *clean, "END:VCARD", ""))


def _typed(label: str) -> str:
    words = types_of(label) or ()
    return f";TYPE={','.join(word.upper() for word in words)}" if words else ""
