"""The photo of a card: bytes beside the record, never through vobject, never fetched (vcards.md 4.8)."""

import binascii
import re
from urllib.parse import unquote_to_bytes

from netdesk.vcards import limits
from netdesk.vcards.head import Head
from netdesk.vcards.problems import Trouble

_LINK = re.compile(r"(?:https?|ftp|file|cid|content|urn|[a-z]:\\|\\\\)", re.I)
_KINDS = ((b"\xff\xd8\xff", "jpeg"), (b"\x89PNG", "png"), (b"GIF8", "gif"))
_BLANKS = re.compile(r"\\[nr]|[\s\\]+")  # a backslash: some writers escape what needs none, or the line ends
_URL_SAFE = str.maketrans("-_", "+/")


def photo_of(head: Head, value: str) -> bytes | Trouble | None:
    """The bytes in a PHOTO line; None when there is no photo or only a link; else what is wrong."""
    if len(value) > limits.BLOB:
        return Trouble.PHOTO_TOO_BIG
    if value[:5].lower() == "data:":
        meta, _comma, value = value.partition(",")
        meta = meta.rstrip("\\")
        if not meta.lower().endswith("base64"):
            return unquote_to_bytes(value) or None
    elif head.parameters.get("VALUE", "").upper() in ("URI", "URL") or is_link(value):
        return None
    return bytes_of(value)


def is_link(value: str) -> bool:
    """Whether a value leads to bytes elsewhere and does not hold them."""
    return _LINK.match(value) is not None


def bytes_of(value: str) -> bytes | Trouble | None:
    """What is written in base64; None when that is nothing at all."""
    try:
        return binascii.a2b_base64(value, strict_mode=True) or None
    except ValueError:
        pass
    # Blanks in it, or no padding: not as it should be, but nothing is lost.
    value = _BLANKS.sub("", value).rstrip("=").translate(_URL_SAFE)
    try:
        return binascii.a2b_base64(value + "=" * (-len(value) % 4), strict_mode=True) or None
    except ValueError:
        return Trouble.PHOTO_BROKEN


def media_type(photo: bytes) -> str:
    """What the bytes are, told by how they begin; "" for what is not known."""
    if photo[:4] == b"RIFF" and photo[8:12] == b"WEBP":
        return "image/webp"
    return next((f"image/{kind}" for magic, kind in _KINDS if photo.startswith(magic)), "")
