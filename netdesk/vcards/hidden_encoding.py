"""Texts that are encoded and do not say so: words as in the head of a mail, and quoted-printable."""

import binascii
import re

from netdesk.vcards.charset_names import codec_of

SEEMS_ENCODED = re.compile(r"=(?:[C-Fc-f][0-9A-Fa-f]=[89ABab][0-9A-Fa-f]|\?[\w-]{1,40}\?[BbQq]\?)")
"""Where such a text is likely: a character of UTF-8 in hexadecimal digits, or =?charset?Q?."""

_WORD = re.compile(r"=\?([\w.:-]{1,40})\?([BbQq])\?([^?\s]{0,1000})\?=(?:[ \t]+(?==\?))?")


def decoded(text: str) -> str | None:
    """What ``text`` means; None when it means itself (RFC 2047, RFC 2045 6.7)."""
    if SEEMS_ENCODED.search(text) is None:
        return None
    if "=?" in text:
        plain = _WORD.sub(_word, text)
        return plain if plain != text else None
    try:
        return binascii.a2b_qp(text.encode("ascii")).decode("utf-8").replace("\r\n", "\n")
    except UnicodeError:
        return None


def _word(match: re.Match[str]) -> str:
    charset, kind, text = match.groups()
    try:
        raw = binascii.a2b_base64(text) if kind in "Bb" else binascii.a2b_qp(text.encode(), header=True)
        return raw.decode(codec_of(charset) or "utf-8")
    except (ValueError, UnicodeError):
        return match[0]
