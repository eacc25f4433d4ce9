"""The photo of a card: bytes beside the record, never through vobject, never fetched (vcards.md 4.8)."""

import binascii
import re
from urllib.parse import unquote_to_bytes

from netdesk.vcards import limits
from netdesk.vcards.head import Head
from netdesk.vcards.problems import Trouble

_LINK = re.compile(r"(?:<|https?|ftp|file|cid|content|urn|[a-z]:\\|\\\\)", re.I)
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
    elif head.parameters.get("VALUE", "").upper() in ("URI", "URL") or _LINK.match(value):
        return None
    return _decoded(value)


def _decoded(value: str) -> bytes | Trouble | None:
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
