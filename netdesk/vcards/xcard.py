"""xCard (RFC 6351): the same lines written as XML, so the same tokens."""

import re
from collections.abc import Iterator
from typing import Any
from xml.parsers import expat

from netdesk.vcards import limits
from netdesk.vcards.draft import Token
from netdesk.vcards.head import BLOBS, head_of
from netdesk.vcards.text import escaped

_START = re.compile(rb"<(?:[\w-]{1,20}:)?vcards?[\s>][^<]{0,400}?urn:ietf:params:xml:ns:vcard-4.0|<vcards[\s>]")
_NAMESPACE = re.compile(r"[^ ]* ")
_STRUCTURED = {
    "N": ("surname", "given", "additional", "prefix", "suffix"),
    "ADR": ("pobox", "ext", "street", "locality", "region", "code", "country"),
}
_DEEPEST = 50


def looks_like_xcard(head: bytes) -> bool:
    """Whether a file that begins with ``head`` holds cards as XML."""
    return head.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] == b"<" and _START.search(head) is not None


class NotXmlError(Exception):
    """The file is no whole XML from here on, or declares entities, which nobody needs for a card."""


def xcard_spans(data: bytes) -> Iterator[tuple[int, int, list[Token]]]:
    """Where each card of an xCard file begins and ends (in bytes of UTF-8), and its tokens.

    Raises NotXmlError after the cards before a place that is not XML.
    """
    reading = _Reading()
    fault: expat.ExpatError | NotXmlError | None = None
    try:
        reading.parser.Parse(data, True)
    except (expat.ExpatError, NotXmlError) as error:
        fault = error
    for start, end, tokens in reading.cards:
        # Where the end tag begins is known; it ends with the next bracket.
        yield start, data.index(b">", end) + 1, tokens
    if fault is not None:
        raise NotXmlError from fault


class _Reading:
    """Follows the elements: vcard > [group >] property > value, and parameters inside the property."""

    def __init__(self) -> None:
        self.parser = expat.ParserCreate("utf-8", " ")
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._text
        self.parser.StartDoctypeDeclHandler = self._refuse
        self.parser.buffer_text = True
        self.cards: list[tuple[int, int, list[Token]]] = []
        self._path: list[str] = []
        self._begin = -1
        self._tokens: list[Token] = []
        self._group = ""
        self._depth = 0
        self._values: list[tuple[str, list[str]]] = []
        self._types: list[str] = []

    def _refuse(self, *_: Any) -> None:
        raise NotXmlError

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        name = _NAMESPACE.sub("", name, count=1).lower()
        self._path.append(name)
        if len(self._path) > _DEEPEST:
            raise NotXmlError
        if self._begin < 0:
            if name == "vcard":
                self._begin, self._depth, self._tokens = self.parser.CurrentByteIndex, len(self._path), []
        elif name == "group" and len(self._path) == self._depth + 1:
            self._group = attributes.get("name", "")
        elif len(self._path) == self._property_at():
            self._values, self._types = [], []
        elif len(self._path) == self._property_at() + 1 and name != "parameters":
            self._values.append((name, []))

    def _text(self, text: str) -> None:
        at = self._property_at()
        if self._begin < 0 or len(self._path) <= at:
            return
        if self._path[at] != "parameters":
            self._values[-1][1].append(text)
        elif self._path[at + 1 : at + 2] == ["type"]:
            self._types.append(text)

    def _end(self, _name: str) -> None:
        depth = len(self._path)
        name = self._path.pop()
        if self._begin < 0:
            return
        if depth == self._depth:
            self.cards.append((self._begin, self.parser.CurrentByteIndex, self._tokens))
            self._begin, self._group = -1, ""
        elif self._group and depth == self._depth + 1:
            self._group = ""
        elif depth == self._property_at() and len(self._tokens) <= limits.LINES:
            self._tokens.append(self._token(name.upper()))

    def _property_at(self) -> int:
        """How deep a property stands."""
        is_grouped = len(self._path) > self._depth and self._path[self._depth] == "group"
        return self._depth + (2 if is_grouped else 1)

    def _token(self, name: str) -> Token:
        types = ",".join(word.strip() for word in self._types if word.strip())
        head = f"{self._group + '.' if self._group else ''}{name}" + (f';TYPE="{types}"' if types else "")
        values = [(kind, "".join(parts).strip()) for kind, parts in self._values]
        if name in BLOBS:
            return head_of(head), values[0][1] if values else "", 0
        if name in _STRUCTURED:
            parts = (",".join(escaped(text) for kind, text in values if kind == part) for part in _STRUCTURED[name])
            return head_of(head), ";".join(parts), 0
        between = ";" if name == "ORG" else ","
        return head_of(head), between.join(escaped(text) for _kind, text in values), 0
