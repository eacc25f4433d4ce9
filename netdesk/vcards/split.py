"""Cuts the bytes of a file into cards and the text between them, before anything is decoded (vcards.md 4.1-2)."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from netdesk.vcards import limits
from netdesk.vcards.charset_names import Bytes
from netdesk.vcards.lines import BREAK
from netdesk.vcards.problems import Trouble

_EDGE = re.compile(
    rb"(?:\A|(?<=[\r\n\0]))(?:\xef\xbb\xbf)?(?:[\w-]{1,64}\.)?(?:"
    rb"(?P<begin>BEGIN[ \t]*:[ \t]*VCARD[ \t]*(?=[\r\n]|\Z))|"
    rb"(?P<end>END[ \t]*:[ \t]*VCARD[ \t,]{0,20}"
    rb"(?=[\r\n\0]|\Z|(?P<glued>(?:\xef\xbb\xbf)?BEGIN[ \t]*:[ \t]*VCARD[ \t]*[\r\n])))|"
    rb"(?P<inline>AGENT[^:\r\n]{0,200}:[ \t]*BEGIN:VCARD[ \t]*(?=[\r\n]|\Z))|"
    rb"(?P<agent>AGENT[^:\r\n]{0,200}:[ \t]*(?=[\r\n]|\Z)))",
    re.I,
)
_BEGIN = re.compile(rb"(?:\xef\xbb\xbf)?(?:[\w-]{1,64}\.)?BEGIN[ \t]*:[ \t]*VCARD[ \t]*(?=[\r\n]|\Z)", re.I)
_INDENTED = re.compile(rb"^([ \t>]{1,20})BEGIN:VCARD[ \t]*\r?$", re.I | re.M)
_NOT_INDENTED = re.compile(rb"^(?:\xef\xbb\xbf)?(?:[\w-]{1,64}\.)?BEGIN[ \t]*:[ \t]*VCARD", re.I | re.M)
_FIRST_CARD = 64 * 1024
_NAMED = re.compile(rb"(?:\A|(?<=[\r\n]))(?:[\w-]{1,64}\.)?(FN|N|VERSION)[;:]", re.I)
_PERSON = re.compile(rb"(?:\A|(?<=[\r\n]))(?:[\w-]{1,64}\.)?(?:FN|N|TEL|EMAIL|ORG)[;:]", re.I)
_MARKED = re.compile(rb"(?:\A|(?<=[\r\n]))VERSION:[ \t]*[234]", re.I)


class Cut(NamedTuple):
    """A stretch of a file, from whole line to whole line. ``newline`` is the line end when every
    line has the same, else b""; ``troubles`` say what is wrong with the card's edges; ``is_plain``
    when nothing is, and no other card is inside.
    """

    raw: bytes
    first_line: int
    last_line: int
    is_card: bool
    is_plain: bool = False
    newline: bytes = b""
    troubles: tuple[Trouble, ...] = ()


class _Edge(NamedTuple):
    kind: str
    start: int
    stop: int


def cuts(data: Bytes, start: int = 0) -> Iterator[Cut]:
    """The stretches of ``data`` from ``start`` on, in order; together they hold every non-blank byte.

    Most cards are found by two plain searches; only a card with something odd at its edges, or
    inside that may be an edge, is looked at line by line.
    """
    return _Splitter(data, start).cuts()


def unindented(data: Bytes) -> Bytes:
    """``data`` without what stands before every line, when its cards are indented or quoted ("> ")
    as a whole, as cards pasted from a mail are; else as it is.
    """
    head = data[:_FIRST_CARD]
    found = _INDENTED.search(head)
    if found is None or _NOT_INDENTED.search(head):
        return data
    lines = BREAK.split(head[found.start() :])[:-1]
    if not all(line.startswith(found[1]) for line in lines if line.strip(b" \t>")):
        return data
    return re.sub(rb"(?m)^" + re.escape(found[1]), b"", data[:])


class _Splitter:
    def __init__(self, data: Bytes, start: int) -> None:
        self._data = data
        self._at = start
        self._line = 1
        self._odd_until = 0

    def cuts(self) -> Iterator[Cut]:
        size = len(self._data)
        while self._at < size:
            if self._at >= self._odd_until:
                yield from self._plain_cards()
            if self._at < size:
                yield from self._odd()

    def _plain_cards(self) -> Iterator[Cut]:
        """Cards one after the other, up to the first with anything odd at its edges, or that may be
        an edge. Where that one seems to end, plain cards are looked for again, and not before: so no
        byte is looked at more than once here, however many cards have lost their end.
        """
        data, at, line = self._data, self._at, self._line
        while data[at : at + 11] == b"BEGIN:VCARD":
            end = data.find(b"\nEND:VCARD", at)
            stop = end + 12 if data[end + 10 : end + 12] == b"\r\n" else end + 11
            if end < 0 or end - at > limits.CARD or data[stop - 1 : stop] != b"\n":
                self._odd_until = end if end >= 0 else len(data)
                break
            raw = data[at:stop]
            low = raw.lower()
            if low.find(b":vcard", 11) != end - at + 4 or b" vcard" in low or b"\tvcard" in low:
                self._odd_until = stop
                break
            newline, breaks = _line_ends(raw)
            yield Cut(raw, line, line + breaks - 1, True, True, newline)
            at = self._at = stop
            line += breaks
            self._line = line

    def _odd(self) -> Iterator[Cut]:
        """The card that begins here, or the text up to where the next one begins or ends."""
        data, at = self._data, self._at
        begin = _BEGIN.match(data, at)
        if begin:
            stop, troubles, is_plain = self._card_end(_Edge("begin", at, begin.end()))
            yield self._cut(data[at:stop], True, troubles, is_plain)
            return
        searched = at
        for edge in self._edges(at):
            if edge.kind == "begin":
                raw = data[at : edge.start]
                break
            if edge.kind == "end" and _PERSON.search(data, searched, edge.start):
                yield self._cut(data[at : self._after_line(edge.stop)], True, (Trouble.NO_BEGIN,))
                return
            searched = edge.stop
        else:
            raw = data[at:]
        is_card = _MARKED.search(raw) is not None and _PERSON.search(raw) is not None
        cut = self._cut(raw, is_card, (Trouble.NO_BEGIN, Trouble.NO_END) if is_card else ())
        if raw.replace(b"\xef\xbb\xbf", b"").strip(b" \t\r\n\0"):
            yield cut

    def _card_end(self, begin: _Edge) -> tuple[int, tuple[Trouble, ...], bool]:
        """Where the card that opens at ``begin`` ends, what is wrong with its end, and whether nothing
        is odd about it at all.
        """
        inside = False
        is_plain = True
        agent_stop = -1
        for edge in self._edges(begin.stop):
            if edge.kind == "agent":
                agent_stop, is_plain = edge.stop, False
            elif edge.kind == "end":
                if not inside:
                    return self._after_line(edge.stop), (), is_plain
                inside = False
            elif edge.kind == "inline" and not inside:
                inside, is_plain = True, False
            elif not inside and agent_stop >= 0 and not self._data[agent_stop : edge.start].strip():
                inside = True
            elif not inside and edge.start - begin.stop < 8 and not self._data[begin.stop : edge.start].strip():
                # A second BEGIN, with nothing said since the first.
                begin, is_plain = edge, False
            else:
                end = -1 if inside else self._end_around(begin, edge)
                if end < 0:
                    return edge.start, (Trouble.NO_END,), False
                return self._after_line(end), (), False
        return len(self._data), (Trouble.NO_END,), False

    def _end_around(self, outer: _Edge, inner: _Edge) -> int:
        """Where the card of ``outer`` ends when the card of ``inner`` is inside it; -1 when ``inner``
        is the next card after one that lost its end: for when cards are inside another, every one
        has its end, and the outer one has one name and version.
        """
        depth = 2
        outside = [self._data[outer.stop : inner.start]]
        left = -1
        for edge in self._edges(inner.stop):
            if edge.kind == "begin":
                depth += 1
                if depth > 2:
                    return -1
                outside.append(self._data[left : edge.start])
            elif edge.kind == "end":
                depth -= 1
                if depth == 0:
                    outside.append(self._data[left : edge.start])
                    names = [name.upper() for text in outside for name in _NAMED.findall(text)]
                    return edge.stop if len(names) == len(set(names)) else -1
                left = edge.stop
        return -1

    def _edges(self, at: int) -> Iterator[_Edge]:
        for match in _EDGE.finditer(self._data, at):
            yield _Edge(str(match.lastgroup), match.start(), match.end())
            if match["glued"]:
                # Two files put together, the first without a line end.
                yield _Edge("begin", match.end(), match.end("glued") - 1)

    def _after_line(self, at: int) -> int:
        """The start of the line after ``at``, when only a line end is left of this one."""
        line_end = BREAK.match(self._data, at)
        return line_end.end() if line_end else at

    def _cut(self, raw: bytes, is_card: bool, troubles: tuple[Trouble, ...] = (), is_plain: bool = False) -> Cut:
        newline, breaks = _line_ends(raw)
        first = self._line
        self._line += breaks
        self._at += len(raw)
        last = self._line - 1 if raw.endswith((b"\n", b"\r")) else self._line
        return Cut(raw, first, last, is_card, is_plain, newline, troubles)


def _line_ends(raw: bytes) -> tuple[bytes, int]:
    """The line end that ``raw`` uses throughout (b"" when it uses several), and how many it has."""
    line_feeds = raw.count(b"\n")
    returns = raw.count(b"\r")
    if not returns:
        return b"\n", line_feeds
    if not line_feeds:
        return b"\r", returns
    if returns == line_feeds and raw.count(b"\r\n") == returns:
        return b"\r\n", line_feeds
    return b"", sum(1 for _ in BREAK.finditer(raw))
