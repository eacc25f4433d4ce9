"""The short way through a card that has nothing odd: nearly all of them (performance.md)."""

import binascii
import re

from netdesk.domain.contact import ContactDraft
from netdesk.vcards import limits
from netdesk.vcards.draft import finished
from netdesk.vcards.head import BLOBS, Head, head_of
from netdesk.vcards.sketch import TAKERS, Sketch, Taker

_Way = tuple[Taker | None, Head]
_ODD = Head(name="")
_ways: dict[str, _Way] = {}
_CUT = re.compile(r"=\r?\n(?:[\t\r\n]|(?:[\w-]+\.)?[A-Za-z][\w-]*[;:])")
"""A soft break of quoted-printable after which the text may not go on as it should."""


def clean_draft(raw: bytes, newline: bytes) -> ContactDraft | None:
    """What a card says that is in UTF-8, has one kind of line end, and only properties and folds as lines.

    None when anything at all needs a closer look: then ``lines.CardLines`` reads the card.
    """
    if not newline or b"\0" in raw or (not raw.isascii() and b"VERSION:2.1" in raw):
        return None
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        return None
    end = newline.decode()
    if "=" + end in text:
        folded = text.count("=" + end + " ")
        is_folded = folded > 1 and folded == text.count("=" + end)
        if is_folded or "BASE64" in text or _CUT.search(text):
            return None
        text = text.replace("=" + end, "")
    lines = text.replace(end + " ", "").split(end)
    sketch = Sketch()
    return finished(sketch) if len(lines) <= limits.LINES and _sketched(sketch, lines) else None


def _sketched(sketch: Sketch, lines: list[str]) -> bool:
    """Takes what the lines say; False as soon as one is odd."""
    ways = _ways
    for line in lines:
        written, colon, value = line.partition(":")
        if colon:
            taker, head = ways.get(written) or _way(written)
            if taker is not None:
                if len(value) > limits.TEXT and head.name not in BLOBS:
                    return False
                if head.encoding == "qp":
                    try:
                        value = binascii.a2b_qp(value.encode()).decode("utf-8").replace("\r\n", "\n")
                    except UnicodeDecodeError:
                        return False
                taker(sketch, head, value)
            elif head is _ODD:
                return False
        elif line:
            return False
    return not sketch.problems


def _way(written: str) -> _Way:
    """How a line with this head is taken, if at all; kept, because heads repeat from card to card."""
    head = head_of(written)
    way = (TAKERS.get(head.name), head) if head.clean else (None, _ODD)
    if len(written) <= limits.KEPT_HEAD:
        if len(_ways) >= limits.KEPT_HEADS:
            _ways.clear()
        _ways[written] = way
    return way
