"""The short way through a card that has nothing odd: nearly all of them (performance.md)."""

from netdesk.domain.contact import ContactDraft
from netdesk.vcards import limits
from netdesk.vcards.draft import finished
from netdesk.vcards.head import BLOBS, Head, head_of
from netdesk.vcards.sketch import TAKERS, Sketch, Taker

_Way = tuple[Taker | None, Head]
_ODD: _Way = (None, Head(name=""))
_ways: dict[str, _Way] = {}


def clean_draft(raw: bytes, newline: bytes) -> ContactDraft | None:
    """What a card says that is in UTF-8, has one kind of line end, and only properties and folds as lines.

    None when anything at all needs a closer look: then ``lines.CardLines`` reads the card.
    """
    if b"\0" in raw or b"\n\t" in raw or not newline or (not raw.isascii() and b"VERSION:2.1" in raw):
        return None
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        return None
    end = newline.decode()
    lines = text.replace(end + " ", "").split(end)
    if len(lines) > limits.LINES:
        return None
    is_long = len(raw) > limits.TEXT
    sketch = Sketch()
    ways = _ways
    for line in lines:
        written, colon, value = line.partition(":")
        if not colon:
            if line:
                return None
            continue
        taker, head = ways.get(written) or _way(written)
        if taker is not None:
            if is_long and len(value) > limits.TEXT and head.name not in BLOBS:
                return None
            taker(sketch, head, value)
        elif head is _ODD[1]:
            return None
    if sketch.problems:
        return None
    return finished(sketch)


def _way(written: str) -> _Way:
    """How a line with this head is taken, if at all; kept, because heads repeat from card to card."""
    head = head_of(written)
    way = (TAKERS.get(head.name), head) if head.clean else _ODD
    if len(written) <= limits.KEPT_HEAD:
        if len(_ways) >= limits.KEPT_HEADS:
            _ways.clear()
        _ways[written] = way
    return way
