"""The lines of one card, as odd as they come: unfolded, taken apart, decoded (vcards.md 4.3 to 4.7).

The tolerant way. ``reader`` takes the short way for cards that need none of this.
"""

import binascii
import re
from itertools import pairwise

from netdesk.vcards import hidden_encoding, limits
from netdesk.vcards.charset import Charsets
from netdesk.vcards.draft import Token
from netdesk.vcards.head import BLOBS, KNOWN, TEXTS, Head, head_of
from netdesk.vcards.problems import Problem, Trouble

BREAK = re.compile(rb"\r{0,2}\n|\r")
"""A line end; no open-ended repeat, so that a file of carriage returns costs no more than another."""

_PROPERTY = re.compile(rb"[ \t]*(?:\xef\xbb\xbf)?((?:[\w-]{1,64}\.){0,4})([A-Za-z][\w/ -]{0,63})[ \t]*[;:,]")
_BASE64 = re.compile(rb"[A-Za-z0-9+/ \t]+={0,2}[ \t]*\Z")
_BEGIN = re.compile(rb"(?:\xef\xbb\xbf)?(?:[\w-]{1,64}\.)?(?:AGENT[^:]*:[ \t]*)?BEGIN[ \t]*:[ \t]*VCARD[ \t]*\Z", re.I)
_END = re.compile(rb"(?:[\w-]{1,64}\.)?END[ \t]*:[ \t]*VCARD[ \t]*\Z", re.I)
_GLUED_END = re.compile(rb"(?<!\A)END:VCARD[ \t]*\Z", re.I)
_BLANKS = (b" ", b"\t")
_HEAD_LINES = 40
_FEW = 5


class CardLines:
    """Reads the tokens of one card; ``problems`` tells what was mended or could not be read, ``inside``
    are the cards inside this one, with the line before them where that is one line with their beginning.
    """

    def __init__(self, raw: bytes, newline: bytes, first_line: int, charsets: Charsets) -> None:
        """``newline`` is the line end that all lines have, b"" when they differ."""
        raw = raw.replace(b"\0", b"") if b"\0" in raw else raw
        self._lines = raw.split(newline) if newline else BREAK.split(raw)
        # Line ends that were doubled on the way stand between a line and its folds.
        self._step = 2 if len(self._lines) > _FEW and not any(map(bytes.strip, self._lines[1::2])) else 1
        if self._step == 2:
            self._lines = self._lines[::2]
        self._may_nest = raw.lower().count(b"begin") > 1
        self._first_line = first_line
        self._charsets = charsets
        self._version = ""
        self._folds_soft_breaks = self._sees_folded_soft_breaks()
        self.problems: list[Problem] = []
        self.tokens: list[Token] = []
        self.inside: list[bytes] = []

    def read(self) -> None:
        """Fills ``tokens``; stops at ``limits.LINES`` of them, with one over."""
        self._skip_edges()
        at = 0
        while at < len(self._lines) and len(self.tokens) <= limits.LINES:
            line = self._lines[at]
            if not line.strip():
                at += 1
            elif line.startswith(_BLANKS) and self.tokens:
                self._unread(at)
                at += 1
            else:
                at = self._take(at)

    def _skip_edges(self) -> None:
        """Blanks out BEGIN and END, and cards inside this one (AGENT): their numbers are another person's."""
        lines = self._lines
        last = len(lines) - 1
        while last and not lines[last].strip():
            last -= 1
        if _END.match(lines[last]):
            lines[last] = b""
        else:
            # The line end before END:VCARD was lost.
            lines[last] = _GLUED_END.sub(b"", lines[last])
        at = 0
        while at <= last and (not lines[at] or (len(lines[at]) < limits.EDGE and _BEGIN.match(lines[at]))):
            lines[at] = b""
            at += 1
        self._outdent(at)
        if not self._may_nest:
            return
        depth = 0
        for at, line in enumerate(lines):
            if len(line) < limits.EDGE and _BEGIN.match(line):
                if not depth:
                    self._tell(Trouble.CARD_INSIDE, at)
                    self.inside.append(b"")
                depth += 1
            if depth:
                self.inside[-1] += line + b"\n"
                lines[at] = b""
                if len(line) < limits.EDGE and _END.match(line):
                    depth -= 1

    def _outdent(self, at: int) -> None:
        """Takes away what stands before every line from ``at`` on: the first cannot go on with another."""
        lines = self._lines
        if at < len(lines) and lines[at].startswith(_BLANKS):
            indent = lines[at][: len(lines[at]) - len(lines[at].lstrip(b" \t"))]
            if all(line.startswith(indent) for line in lines[at:] if line.strip()):
                lines[at:] = [line[len(indent) :] for line in lines[at:]]

    def _sees_folded_soft_breaks(self) -> bool:
        """Whether quoted-printable soft breaks are also folded here: every next line starts with a blank.

        A single such line is taken by the letter: its blank belongs to the text.
        """
        lines = self._lines
        next_lines = [after for line, after in pairwise(lines) if line.endswith(b"=")]
        next_lines = [line for line in next_lines if line.strip()]
        return len(next_lines) > 1 and all(line.startswith(_BLANKS) for line in next_lines)

    def _take(self, at: int) -> int:
        """Reads the property that starts on line ``at``; the line after it."""
        line, colon, after = self._head_line(at)
        if colon < 0 or colon > limits.HEAD:
            self._unread(at)
            return after
        head = head_of(self._charsets.text(line[:colon])[0])
        if not head.fits or (line[colon + 1 : colon + 3] == b"//" and head.name not in KNOWN):
            self._unread(at)
            return after
        first = line[colon + 1 :]
        if head.encoding == "qp":
            raw, after = self._quoted_printable(first, after)
        elif head.encoding == "base64" or head.name in BLOBS:
            raw, after = self._base64(first, after)
        else:
            raw, after = self._text(head, first, after)
        value = self.decoded(head, raw, at)
        if head.name == "VERSION":
            self._version = value.strip()
        self.tokens.append((head, value, self._first_line + at * self._step))
        return after

    def _head_line(self, at: int) -> tuple[bytes, int, int]:
        """The line, where its value's colon is (-1: nowhere), and the next line. Joins lines until the
        head is whole: folds may stand inside the parameters, and a quoted label may run over lines.
        """
        line = self._lines[at]
        colon = colon_of(line)
        after = at + 1
        while colon < 0 and after < len(self._lines) and after - at < _HEAD_LINES and len(line) < limits.HEAD:
            following = self._lines[after]
            if following.startswith(_BLANKS):
                line += following[1:]
            elif following.startswith(b":") and b";" in line:
                line += following
            elif line.count(b'"') % 2 and not _is_property(following):
                line += b"\n" + following
            else:
                break
            colon = colon_of(line)
            after += 1
        if colon < 0:
            # A quote that is never closed is a character like another.
            line, after = self._lines[at], at + 1
            colon = line.find(b":") if b'"' in line else -1
        return line, colon, after

    def _quoted_printable(self, first: bytes, after: int) -> tuple[bytes, int]:
        parts = [first]
        lines = self._lines
        while after < len(lines):
            last = parts[-1].rstrip(b" \t")
            if last.endswith(b"="):
                following = self._not_blank(after)
                parts[-1] = last[:-1]
                if following == len(lines) or _is_property(lines[following]):
                    self._tell(Trouble.CUT_LINE, after - 1)
                    break
                line = lines[following]
                parts.append(line[1:] if self._folds_soft_breaks else line)
                after = following + 1
            elif lines[after].startswith(_BLANKS):
                parts.append(lines[after][1:])
                after += 1
            else:
                break
        return b"".join(parts), after

    def _base64(self, first: bytes, after: int) -> tuple[bytes, int]:
        parts = [first.strip()]
        lines = self._lines
        while after < len(lines):
            line = lines[after]
            if line.startswith(_BLANKS) or _BASE64.match(line):
                parts.append(line.strip())
                after += 1
            elif line or after + 1 == len(lines) or not _BASE64.match(lines[after + 1]):
                break
            else:
                after += 1
        return b"".join(parts), after

    def _text(self, head: Head, first: bytes, after: int) -> tuple[bytes, int]:
        parts = [first]
        lines = self._lines
        runs_on = head.name in TEXTS
        while after < len(lines):
            if lines[after].startswith(_BLANKS):
                parts.append(lines[after][1:])
                after += 1
                continue
            following = self._not_blank(after) if runs_on else len(lines)
            if following == len(lines) or _is_property(lines[following]):
                break
            parts.append(b"\n" * (following - after + 1) + lines[following])
            after = following + 1
        return b"".join(parts), after

    def _not_blank(self, at: int) -> int:
        """The first line from ``at`` on with anything in it, or the end."""
        lines = self._lines
        while at < len(lines) and (not lines[at] or lines[at].isspace()):
            at += 1
        return at

    def decoded(self, head: Head, raw: bytes, at: int) -> str:
        """The value of line ``at``, unfolded, as text; that of a photo and such stays in base64."""
        if head.name in BLOBS:
            return raw.decode("latin-1")
        is_long = len(raw) > limits.TEXT * 4
        if is_long:
            raw = raw[: limits.TEXT * 4]
        if head.encoding == "qp":
            raw = binascii.a2b_qp(raw)
        elif head.encoding == "base64":
            try:
                raw = binascii.a2b_base64(raw)
            except ValueError:
                self._tell(Trouble.CUT_LINE, at)
        text, trouble, detail = self._charsets.text(raw, head.charset, self._version == "2.1")
        if trouble is not None and not any(known.code is trouble for known in self.problems):
            self._tell(trouble, at, detail)
        if not head.encoding and "=" in text and head.name != "URL":
            meant = hidden_encoding.decoded(text)
            if meant is not None:
                text = meant
                self._tell(Trouble.ENCODING_UNDECLARED, at)
        if is_long or len(text) > limits.TEXT:
            text = text[: limits.TEXT]
            self._tell(Trouble.LONG_VALUE, at, head.name)
        return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text

    def _unread(self, at: int) -> None:
        start = self._charsets.text(self._lines[at][:60])[0]
        self._tell(Trouble.UNREAD_LINE, at, start.strip())

    def _tell(self, code: Trouble, at: int, detail: str = "") -> None:
        if len(self.problems) < limits.WARNINGS:
            self.problems.append(Problem(code, self._first_line + at * self._step, detail))


def colon_of(line: bytes) -> int:
    """Where the head of a line ends: its first colon outside quotes, or -1."""
    colon = line.find(b":")
    quote = line.find(b'"')
    while 0 <= quote < colon:
        closing = line.find(b'"', quote + 1)
        if closing < 0:
            return -1
        if closing > colon:
            colon = line.find(b":", closing)
        quote = line.find(b'"', closing + 1)
    return colon


def _is_property(line: bytes) -> bool:
    """Whether a line starts a property and is not the next line of a text that was never folded.

    In such a text a word before a colon may be a known name too ("Tel: ..."), so the name must be
    written as cards write it.
    """
    match = _PROPERTY.match(line)
    if match is None:
        return False
    name = match[2].rstrip()
    if name[:2].upper() == b"X-":
        return True
    is_prose = line[match.end() - 1 :].startswith((b": ", b":\t", b","))
    if name.upper().decode("latin-1") in KNOWN:
        return bool(match[1]) or name.isupper() or name.islower() or not is_prose
    return name.isupper() and b" " not in name and not is_prose
