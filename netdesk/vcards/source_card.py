"""A card as it came, line by line: what of it a draft says, and what only its lines say.

A draft holds what NetDesk understands. Everything else a card says (X-ABDATE, AGENT, the second TITLE, a middle
name, TYPE=PREF …) is taken from its bytes when the person leaves again, so that nothing is lost on the way.
"""

from __future__ import annotations

import binascii
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from netdesk.domain.contact import Address, Email, Phone, Profile
from netdesk.vcards import jcard, limits
from netdesk.vcards.charset import Charsets, declared_in
from netdesk.vcards.content_line import ContentLine, Parameters, name_of
from netdesk.vcards.draft import Token
from netdesk.vcards.head import BLOBS, KNOWN, Head, head_of, named_parameter
from netdesk.vcards.labels import label_of_apple
from netdesk.vcards.lines import CardLines
from netdesk.vcards.sketch import TAKERS, Sketch
from netdesk.vcards.text import escaped, one_line

Item = Email | Phone | Profile | Address

LISTS = ("emails", "phones", "profiles", "addresses")
"""Fields of a draft that hold several items, each with a label."""

_BOOKKEEPING = frozenset("BEGIN END VERSION PRODID REV PROFILE CATEGORIES".split())
"""Of the card that it was, not of the person: the card that is written has its own. Tags are all in the draft."""

_SINGLE = ("full_name", "nickname", "organisation", "title", "role", "birthday", "timezone", "photo")
_LAST_COUNTS = frozenset(("uid", "needs", "offers", "timezone"))
_EDGE = re.compile(r"\s*BEGIN[ \t]*:[ \t]*VCARD\s*", re.I)
_LINE_END = re.compile(r"(?<!\\)\\?\n")
_UNWRITTEN = frozenset(("CHARSET", "ENCODING"))


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A line as it came, decoded: escapes still in it, in base64 where ``is_base64``; and where it stood: number of
    the card, number of the line.
    """

    at: tuple[int, int]
    line: ContentLine
    is_base64: bool = False


@dataclass(slots=True)
class SourceCard:
    """The lines of a card. ``said``: by field, what the draft of the card alone would hold, each with its line.
    ``unsaid``: what no draft holds. ``labels``: by group, the X-ABLabel as it is written.
    """

    said: defaultdict[str, list[tuple[object, SourceLine]]] = field(default_factory=lambda: defaultdict(list))
    unsaid: list[SourceLine] = field(default_factory=list)
    labels: dict[str, str] = field(default_factory=dict)

    def first(self, name: str) -> object:
        """What the card says of a field that holds one thing; None when it says nothing."""
        found = self.said.get(name)
        return found[0][0] if found else None

    def groups(self) -> set[str]:
        """The groups of all lines."""
        said = {line.line.group for lines in self.said.values() for _reading, line in lines}
        return said | {line.line.group for line in self.unsaid}

    def readings(self) -> Iterator[tuple[tuple[str, object], SourceLine]]:
        """What the card says, each as field and value without its label, with its line."""
        for name, lines in self.said.items():
            for reading, line in lines:
                yield (name, _relabelled(reading, "")), line


def source_card(raw: bytes, number: int = 0) -> SourceCard:
    """The card in these bytes, as ``reader`` gave them (vCard of any version and charset, or jCard).

    ``number`` is its own among the cards of one person.
    """
    card = SourceCard()
    tokens = _tokens(raw)
    for head, value, _line in tokens:
        if head.name == "X-ABLABEL" and head.group and one_line(value):
            card.labels[head.group] = value.strip()
    for at, (head, value, _line) in enumerate(tokens):
        if head.name not in _BOOKKEEPING and name_of(head.name) and value.strip(" ;,\n"):
            _sort_in(card, (number, at), head, value)
    if card.said.get("title"):
        # Only who has no title goes by their role.
        card.unsaid += [line for _role, line in card.said.pop("role", ())]
    return card


def line_of(cards: Iterable[SourceCard], name: str, reading: object) -> SourceLine | None:
    """The line of the first of these cards that says just this of a field."""
    for card in cards:
        for said, line in card.said.get(name, ()):
            if said == reading:
                return line
    return None


class _WholeLines(CardLines):
    """Reads lines that are no part of a draft without cutting them, and leaves base64 in them as it is."""

    def decoded(self, head: Head, raw: bytes, at: int) -> str:
        if head.name in BLOBS:
            return self._blob(head, raw)
        if head.name in TAKERS:
            return super().decoded(head, raw, at)
        if is_base64(head):
            return raw.decode("latin-1")
        if head.encoding == "qp":
            raw = binascii.a2b_qp(raw)
        elif head.encoding == "base64":
            return super().decoded(head, raw, at)
        return self._charsets.text(raw[: limits.BLOB], head.charset)[0].replace("\r\n", "\n").replace("\r", "\n")

    def _blob(self, head: Head, raw: bytes) -> str:
        """Bytes, or text where a name is written as a sound (Japanese phones do)."""
        if head.encoding == "qp":
            raw = binascii.a2b_qp(raw)
        return raw.decode("latin-1") if raw.isascii() else self._charsets.text(raw, head.charset)[0]


def is_base64(head: Head) -> bool:
    """Whether the line holds bytes: text in base64 is known by its name, or by the charset that it declares."""
    return head.encoding == "base64" and (head.name in BLOBS or not (head.name in KNOWN or head.charset))


def _tokens(raw: bytes) -> list[Token]:
    start = raw[:200].decode("latin-1")
    if jcard.looks_like_jcard(start):
        return next((tokens for _cut, tokens in jcard.jcard_cuts(raw.decode("utf-8", "replace")) if tokens), [])
    lines = _WholeLines(raw, b"", 1, Charsets(lambda: declared_in(raw)))
    lines.read()
    tokens = lines.tokens
    tokens += [_card_inside(inside, tokens) for inside in lines.inside]
    # An edge alone would open a card inside the card that is written.
    return [token for token in tokens if not _EDGE.fullmatch(token[1])]


def _card_inside(raw: bytes, tokens: list[Token]) -> Token:
    """A card inside a card as one line (RFC 2426 3.5.4): that of an agent, when the card speaks of one."""
    text = Charsets().text(raw)[0].strip()
    head, _colon, rest = text.partition("BEGIN")
    is_agent = bool(head.strip()) or any(each.name == "AGENT" for each, _value, _line in tokens)
    return head_of("AGENT" if is_agent else "X-NETDESK-CARD-INSIDE"), escaped(f"BEGIN{rest}"), 0


def _sort_in(card: SourceCard, at: tuple[int, int], head: Head, value: str) -> None:
    line = SourceLine(at, ContentLine(name_of(head.name), value, parameters_of(head), head.group), is_base64(head))
    taker = TAKERS.get(head.name)
    if head.name == "X-ABLABEL":
        return
    sketch = Sketch()
    if taker is not None:
        taker(sketch, head, value)
    said = _reading(sketch)
    if said is None:
        # Quoted-printable brings line ends, and 2.1 ends a line of a text with a backslash or not.
        if "\n" in value:
            line = replace(line, line=replace(line.line, value=_LINE_END.sub("\\\\n", value)))
        card.unsaid.append(line)
        return
    name, reading = said
    if name in LISTS:
        label = card.labels.get(head.group) if head.group else None
        item = reading if label is None else _relabelled(reading, label_of_apple(one_line(label)))
        card.said[name].append((item, line))
    elif name == "notes" or not card.said[name]:
        card.said[name].append((reading, line))
    elif name in _LAST_COUNTS:
        card.unsaid.append(card.said[name].pop()[1])
        card.said[name].append((reading, line))
    else:
        card.unsaid.append(line)


def _relabelled(item: object, label: str) -> object:
    return replace(item, label=label) if isinstance(item, Item) and item.label != label else item


def _reading(sketch: Sketch) -> tuple[str, object] | None:
    """The field that a line fills, and with what; None when no draft can hold what it says."""
    for name in LISTS:
        items = getattr(sketch, name)
        if items:
            return name, items[0]
    if sketch.notes:
        return "notes", sketch.notes[0]
    if any(sketch.name_parts):
        return "names", ((*sketch.name_parts, "")[0], (*sketch.name_parts, "")[1])
    if sketch.organisation or sketch.department:
        return "organisation", (sketch.organisation, sketch.department)
    for name in ("uid", "needs", "offers", *_SINGLE):
        reading = getattr(sketch, name)
        if reading:
            return name, reading
    return None


def parameters_of(head: Head) -> Parameters:
    """The parameters of a line as they came, but those that say how its bytes are written; TYPE is taken apart."""
    found: dict[str, list[str]] = {}
    for piece in head.pieces:
        name, value = named_parameter(piece)
        name = name_of(name)
        if not name or name in _UNWRITTEN:
            continue
        values = found.setdefault(name, [])
        for each in _values(value.replace("\n", "\\n"), in_quotes=name == "TYPE"):
            if each and each not in values:
                values.append(each)
    return tuple((name, tuple(values)) for name, values in found.items() if values)


def _values(text: str, *, in_quotes: bool) -> list[str]:
    """What stands between the commas, those inside quotes too when ``in_quotes``; without the quotes."""
    if '"' not in text:
        return [part.strip() for part in text.replace("\\,", ",").split(",")] if in_quotes else text.split(",")
    if in_quotes:
        return [part.strip() for part in text.replace('"', "").split(",")]
    parts = [""]
    quoted = False
    for char in text:
        if char == '"':
            quoted = not quoted
        elif char == "," and not quoted:
            parts.append("")
        else:
            parts[-1] += char
    return parts
