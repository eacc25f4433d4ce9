"""Bytes in a card (photo, logo, sound, key, a certificate): a data: URI in 4.0, ENCODING=b in 3.0 (RFC 6350 A.1-2)."""

import binascii
from dataclasses import replace

from netdesk.vcards.content_line import ContentLine, Parameters
from netdesk.vcards.photo import bytes_of, is_link

_MAIN = {"PHOTO": "image", "LOGO": "image", "SOUND": "audio", "KEY": "application"}
_KINDS = {
    "JPG": "image/jpeg",
    "PGP": "application/pgp-keys",
    "X509": "application/pkix-cert",
    "WAVE": "audio/wav",
    "SVG": "image/svg+xml",
}
_TYPES = {"image/jpeg": "JPEG", **{kind: word for word, kind in _KINDS.items() if word != "JPG"}}
_NO_KINDS = frozenset("home work pref inline binary base64".split())
_PHONETIC = "x-irmc-n"
"""How a name sounds, written as a SOUND: what Japanese phones do."""

_UNKNOWN = "application/octet-stream"
BROKEN = "X-NETDESK-BROKEN-"
"""Before the name of a property whose bytes cannot be read: kept as text, since it would break the card elsewhere."""


def blob_line(line: ContentLine, version: str, *, says_base64: bool) -> ContentLine:
    """A line that may hold bytes, for ``version``; links and texts stay. ``says_base64``: it claims to hold some."""
    value = line.value.strip()
    if value[:5].lower() == "data:":
        meta, comma, payload = value[5:].partition(",")
        kind, _semicolon, encoding = meta.partition(";")
        if not comma or not encoding.lower().endswith("base64"):
            return line.with_parameter("VALUE", ["uri"])
        data = bytes_of(payload)
        kind = kind.lower()
    elif _is_no_blob(line, value):
        return _with_kind(line, version)
    elif _PHONETIC in map(str.lower, line.values_of("TYPE")):
        return line.with_parameter("VALUE", ["text"])
    else:
        data, kind = bytes_of(value), kind_of(line)
    if not isinstance(data, bytes):
        if line.name in ("SOUND", "KEY") and not says_base64:
            return line.with_parameter("VALUE", ["text"])
        return ContentLine(BROKEN + line.name, value, (), line.group)
    return written(replace(line, parameters=without_kind(line)), data, kind, version)


def written(line: ContentLine, data: bytes, kind: str, version: str) -> ContentLine:
    """``line`` with ``data`` as its value; ``kind`` is the media type, "" when it is not known."""
    text = binascii.b2a_base64(data, newline=False).decode("ascii")
    if version == "4.0":
        if line.name not in _MAIN:
            line = line.with_parameter("VALUE", ["uri"])
        return replace(line, value=f"data:{kind or _UNKNOWN};base64,{text}")
    line = replace(line, value=text, parameters=(("ENCODING", ("b",)), *line.parameters))
    return _typed(line, kind)


def _is_no_blob(line: ContentLine, value: str) -> bool:
    kind = (line.values_of("VALUE") or ("",))[0].lower()
    return kind in ("uri", "url", "text", "content-id", "cid") or is_link(value)


def kind_of(line: ContentLine) -> str:
    """The media type that the parameters tell, "" for none."""
    said = line.values_of("MEDIATYPE")
    if said or line.name not in _MAIN:
        return said[0].lower() if said else ""
    for word in line.values_of("TYPE"):
        if word.lower() in _NO_KINDS or word.lower().startswith("x-"):
            continue
        if "/" in word:
            return word.lower()
        return _KINDS.get(word.upper()) or f"{_MAIN[line.name]}/{word.lower()}"
    return ""


def without_kind(line: ContentLine) -> Parameters:
    """The parameters that do not say what kind of bytes the line holds, or how."""
    kept = line.with_parameter("MEDIATYPE", ()).with_parameter("VALUE", ())
    if line.name not in _MAIN:
        return kept.parameters
    words = [word for word in line.values_of("TYPE") if word.lower().startswith(("home", "work", "pref", "x-"))]
    return kept.with_parameter("TYPE", words).parameters


def _with_kind(line: ContentLine, version: str) -> ContentLine:
    """A link with what it leads to: MEDIATYPE in 4.0, TYPE in 3.0."""
    if line.name not in _MAIN or line.values_of("VALUE") == ("text",):
        return line
    kind = kind_of(line)
    value = line.with_parameter("VALUE", ["uri"])
    line = replace(line, parameters=(("VALUE", ("uri",)), *without_kind(value)))
    if version == "4.0":
        return line.with_parameter("MEDIATYPE", [kind] if kind else [])
    return _typed(line, kind)


def _typed(line: ContentLine, kind: str) -> ContentLine:
    """``line`` for 3.0, where a media type is one word of TYPE; one that has no such word stays MEDIATYPE."""
    if kind in ("", _UNKNOWN):
        return line
    main, _slash, word = kind.partition("/")
    known = _TYPES.get(kind) or (word.upper() if main == _MAIN.get(line.name) and word.isalnum() else "")
    if known and line.name in _MAIN:
        return line.with_parameter("TYPE", [*line.values_of("TYPE"), known])
    return line.with_parameter("MEDIATYPE", [kind])
