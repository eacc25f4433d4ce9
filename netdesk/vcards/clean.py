"""The short way through a card that has nothing odd: nearly all of them (performance.md)."""

import binascii
import re

from netdesk.domain.contact import ContactDraft
from netdesk.vcards import limits
from netdesk.vcards.draft import finished
from netdesk.vcards.head import BLOBS, Head, head_of
from netdesk.vcards.hidden_encoding import SEEMS_ENCODED
from netdesk.vcards.sketch import TAKERS, Sketch, Taker

_Way = tuple[Taker | None, Head]
_ways: dict[str, _Way] = {}
_SOFT = "\x1f"
"""Stands for a soft break until it is known whether the text around it is quoted-printable."""

_CUT = re.compile(r"=(?:\r?\n|\r(?!\n))(?:[\t\r\n]|(?:[\w-]+\.)?[A-Za-z][\w-]*[;:])")
"""A soft break of quoted-printable after which the text may not go on as it should."""


def clean_draft(raw: bytes, newline: bytes) -> ContactDraft | None:
    """What a card says that is in UTF-8, has one kind of line end, and only properties and folds as lines.

    None when anything at all needs a closer look: then ``lines.CardLines`` reads the card.
    """
    if not newline or b"\0" in raw or b"\x1b" in raw or (not raw.isascii() and b"VERSION:2.1" in raw):
        return None
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        return None
    end = newline.decode()
    is_soft = "=" + end in text
    if is_soft:
        # A blank after it: a soft break that is folded too, or a fold after a "=" that stands for itself.
        if "=" + end + " " in text or "BASE64" in text or _SOFT in text or _CUT.search(text):
            return None
        text = text.replace("=" + end, _SOFT)
    elif SEEMS_ENCODED.search(text) and "QUOTED-PRINTABLE" not in text.upper():
        return None
    lines = text.replace(end + " ", "").split(end)
    if is_soft and not _joined(lines):
        return None
    if len(lines) > limits.LINES or (len(raw) > limits.TEXT and _has_long_text(lines)):
        return None
    sketch = Sketch()
    try:
        _take(sketch, lines)
    except (_OddLineError, UnicodeDecodeError):
        return None
    return None if sketch.problems else finished(sketch)


def _joined(lines: list[str]) -> bool:
    """Joins quoted-printable at its soft breaks; False when a text of another kind ends in such a sign."""
    for at, line in enumerate(lines):
        if _SOFT in line:
            if head_of(line.partition(":")[0]).encoding != "qp":
                return False
            lines[at] = line.replace(_SOFT, "")
    return True


class _OddLineError(Exception):
    """A line that needs a closer look."""


def _take(sketch: Sketch, lines: list[str]) -> None:
    ways = _ways
    for line in lines:
        written, colon, value = line.partition(":")
        if colon:
            taker, head = ways.get(written) or _way(written)
            if taker is not None:
                taker(sketch, head, value)
        elif line:
            raise _OddLineError


def _has_long_text(lines: list[str]) -> bool:
    return any(len(line) > limits.TEXT and head_of(line.partition(":")[0]).name not in BLOBS for line in lines)


def _way(written: str) -> _Way:
    """How a line with this head is taken, if at all; kept, because heads repeat from card to card."""
    head = head_of(written)
    taker = TAKERS.get(head.name) if head.clean else _refuse
    way = (_quoted_printable(taker) if taker and head.encoding == "qp" else taker, head)
    if len(written) <= limits.KEPT_HEAD:
        if len(_ways) >= limits.KEPT_HEADS:
            _ways.clear()
        _ways[written] = way
    return way


def _refuse(_sketch: Sketch, _head: Head, _value: str) -> None:
    raise _OddLineError


def _quoted_printable(taker: Taker) -> Taker:
    def take(sketch: Sketch, head: Head, value: str) -> None:
        taker(sketch, head, binascii.a2b_qp(value.encode()).decode("utf-8").replace("\r\n", "\n"))

    return take
