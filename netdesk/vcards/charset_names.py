"""Charsets by the names that cards give them."""

import codecs
import re
from functools import lru_cache
from mmap import mmap

Bytes = bytes | mmap
"""A file in memory, or mapped into it."""

# What the names that cards declare are really used for: the superset of each.
_SUPERSETS = {
    "ansi": "cp1252",
    "big5": "cp950",
    "euc-kr": "cp949",
    "gb2312": "gb18030",
    "gb2312-80": "gb18030",
    "gb_2312-80": "gb18030",
    "gbk": "gb18030",
    "iso-8859-1": "cp1252",
    "iso-8859-9": "cp1254",
    "iso-8859-11": "cp874",
    "ks_c_5601-1987": "cp949",
    "latin1": "cp1252",
    "macintosh": "mac-roman",
    "shift-jis": "cp932",
    "shift_jis": "cp932",
    "sjis": "cp932",
    "tis-620": "cp874",
    "unicode": "utf-8",
    "utf": "utf-8",
    "utf8mb4": "utf-8",
    "windows-31j": "cp932",
    "windows-874": "cp874",
    "euc": "euc_jp",
    "jis": "iso2022_jp",
    "korean": "cp949",
    "hebrew": "cp1255",
    "western": "cp1252",
    "x-sjis": "cp932",
    "x-x-big5": "cp950",
}
_TEXT_CODEC = re.compile(
    r"ascii|big5|cp\d|euc|gb|hz|hp-roman|iso|johab|koi8|kz1048|latin|mac|ptcp|shift|tis|utf-[78]\Z"
)


@lru_cache(256)
def codec_of(name: str) -> str | None:
    """Python's name for a charset as a card names it; None when there is no such text charset."""
    name = name.strip(" \t\"':").lower()
    name = _SUPERSETS.get(name, name)
    if name[:2] in ("x-", "cs") and name not in _SUPERSETS:
        name = _SUPERSETS.get(name[2:], name[2:])
    if name.startswith(("windows-", "win-", "cp-", "ms", "ibm-")) and name[-3:].isdigit():
        name = "cp" + name.lstrip("abcdefghijklmnopqrstuvwxyz-")
    elif name.startswith("iso") and name.endswith(("-i", "-e")):
        name = name[:-2]  # ISO-8859-8-I: in which order Hebrew is written, not how
    try:
        codec = codecs.lookup(name).name
    except (LookupError, ValueError):
        return None
    if not _TEXT_CODEC.match(codec):
        return None
    return _SUPERSETS.get(codec.replace("iso8859", "iso-8859"), codec)
