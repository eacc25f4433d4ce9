"""From the lines of a card to what it says of one person."""

from collections.abc import Iterable

from netdesk.domain.contact import ContactDraft
from netdesk.vcards.head import Head
from netdesk.vcards.problems import Problem
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
    if sketch.group_labels:
        sketch.label_groups()
    parts = sketch.name_parts
    # By position, in the order of the fields: this is a third of the time that a card takes.
    return ContactDraft(
        sketch.full_name or _name_of(parts) or _handle_of(sketch),
        parts[0] if parts else "",
        parts[1] if len(parts) > 1 else "",
        sketch.nickname,
        sketch.organisation,
        sketch.department,
        sketch.title or sketch.role,
        sketch.birthday,
        sketch.timezone,
        "\n".join(sketch.notes),
        sketch.needs,
        sketch.offers,
        sketch.uid,
        tuple(sketch.emails),
        tuple(sketch.phones),
        tuple(sketch.profiles),
        tuple(sketch.addresses),
        tuple(sketch.tags),
        sketch.photo,
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
    for text in (
        sketch.organisation or sketch.department,
        sketch.emails[0].address if sketch.emails else "",
        sketch.phones[0].raw if sketch.phones else "",
        sketch.nickname,
        sketch.title or sketch.role,
        sketch.profiles[0].value if sketch.profiles else "",
        sketch.addresses[0].one_line() if sketch.addresses else "",
    ):
        if text:
            return text
    return " ".join(sketch.notes[0].partition("\n")[0][:80].split()) if sketch.notes else ""
