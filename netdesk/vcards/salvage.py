"""What can be told of a person from bytes that make no card: for when the user wants them in all the same."""

import re
from dataclasses import replace

from netdesk.domain.contact import ContactDraft, Email, Phone
from netdesk.vcards import reader
from netdesk.vcards.raw_text import raw_text

_EDGE = re.compile(r"(?i)^[ \t>]*(?:[\w-]{1,64}\.)?(?:BEGIN|END)[ \t]*:[ \t]*VCARD[ \t]*$")
_MAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+")
_NUMBER = re.compile(r"(?<![\w+])\+[0-9][0-9 ()./-]{5,20}[0-9](?!\w)")
_UNSAID = re.compile(r"[^\t\n\x20-\x7e\u00a0-\U0010ffff]|[\u202a-\u202e\u2066-\u2069]")
_LINES = 500
_MOST = 5
"""So many addresses and numbers at most are taken out of a text that is no card."""

NOTE = 4_000
"""Letters of the text that go into the notes; the bytes are kept whole."""


def salvage(raw: bytes, name: str) -> ContactDraft:
    """A draft of what can be read in ``raw``: what its lines say as a card, else the addresses in it.

    ``name`` is what to call the person by when nothing else does. The text itself stands in the notes.
    """
    text = raw_text(raw[:200_000]).text
    lines = [line for line in text.split("\n")[:_LINES] if line.strip() and not _EDGE.match(line)]
    draft = _as_card(lines) or ContactDraft("")
    if not draft.emails:
        draft = replace(draft, emails=tuple(Email(mail) for mail in _found(_MAIL, text)))
    if not draft.phones:
        draft = replace(draft, phones=tuple(Phone(number) for number in _found(_NUMBER, text)))
    note = _UNSAID.sub("\ufffd", text).strip()[:NOTE]
    notes = draft.notes if note in draft.notes else f"{draft.notes}\n\n{note}".strip()
    return replace(draft, name=draft.name.strip() or name, notes=notes)


def _as_card(lines: list[str]) -> ContactDraft | None:
    """What the lines say once they stand between the edges of a card."""
    whole = "\r\n".join(("BEGIN:VCARD", *lines, "END:VCARD", ""))
    cards = reader.read(whole.encode("utf-8", "replace")).cards
    return cards[0].draft if cards else None


def _found(pattern: re.Pattern[str], text: str) -> list[str]:
    return list(dict.fromkeys(match[0] for match in pattern.finditer(text)))[:_MOST]
