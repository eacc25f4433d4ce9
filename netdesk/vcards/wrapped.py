"""Cards that came wrapped in something else: in a mail, in XML or JSON, with line ends of another kind.

What is unwrapped reads as any file does; only the lines of it are no lines of the file any more.
"""

import binascii
import re

from netdesk.vcards.charset_names import Bytes, codec_of

_HEAD = 16 * 1024
_MOST = 32 * 1024 * 1024
"""Bytes of a file that is looked into."""

_BEGIN = re.compile(rb"BEGIN:VCARD", re.I)
_EDGE = re.compile(rb"(?mi)^(?:\xef\xbb\xbf)?[ \t>]{0,20}(?:[\w-]{1,64}\.)?BEGIN[ \t]*:[ \t]*VCARD[ \t]*\r?$")
_ODD_BREAK = re.compile(rb"BEGIN:VCARD[ \t]*(?P<end>\\r\\n|\\n|\x0b|\x0c|\xc2\x85|\xe2\x80[\xa8\xa9])", re.I)
_WRITTEN_BREAK = re.compile(
    rb"(?<!\\)(?:\\r)?\\n(?=(?:[\w-]{1,64}\.)?[A-Za-z][\w-]{0,63}[;:]|[ \t]|[\"'`]|\\r|\\n|\s*\Z)"
)
_JSON_ESCAPE = re.compile(rb"\\(?:u([0-9A-Fa-f]{4})|([\"\\/]))")
_BEFORE = re.compile(rb"(?:(?<=[>\"'`(])|(?<=<!\[CDATA\[))BEGIN:VCARD", re.I)
_AFTER = re.compile(rb"END:VCARD(?:&#13;|&#x[dD];)?(?=[\"'`,)\]}<])", re.I)
_ENTITY = re.compile(rb"&(amp|lt|gt|quot|apos|#\d{1,7}|#x[0-9A-Fa-f]{1,6});")
_ENTITIES = {b"amp": b"&", b"lt": b"<", b"gt": b">", b"quot": b'"', b"apos": b"'"}
_MAIL = re.compile(rb"(?:\A|(?<=\n))(?:From |[A-Za-z][A-Za-z-]{1,40}:[ \t])")
_TRANSFER = re.compile(rb"(?<=\n)Content-Transfer-Encoding:[ \t]*(base64|quoted-printable)[ \t]*\r?\n", re.I)
_CHARSET = re.compile(rb"charset=\"?([\w.:-]{1,40})", re.I)
_QUOTED_HEAD = re.compile(rb"(?m)^[A-Za-z][\w.-]{0,80};[A-Za-z-]{1,20}=3D[\"\w]")
_BASE64_STARTS = (b"QkVHSU46VkNBUkQ", b"YmVnaW46dmNhcmQ", b"77u/QkVHSU46VkNB")
_NOT_BASE64 = re.compile(rb"[^A-Za-z0-9+/=\s]")


def unwrapped(data: Bytes) -> tuple[Bytes, str]:
    """``data`` as a file of cards, and what was taken off it: "" when it is one already."""
    if data[:11] == b"BEGIN:VCARD" and data[11:12] in b"\r\n" and not _QUOTED_HEAD.search(data[:_HEAD]):
        return data, ""
    if len(data) > _MOST:
        return data, ""
    head = data[:_HEAD]
    if head.startswith(_BASE64_STARTS) and not _NOT_BASE64.search(data):
        return _from_base64(data[:]), "base64"
    if head.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] == b"<" and _BEFORE.search(data):
        return _from_xml(data[:]), "XML"
    if _MAIL.match(head):
        parts = _from_mail(data[:])
        if parts is not None:
            return parts, "MIME"
    odd = _ODD_BREAK.search(head)
    if odd and not _EDGE.search(head):
        return _broken(data[:], odd["end"]), "other line ends"
    if _QUOTED_HEAD.search(head) and _BEGIN.search(head):
        return binascii.a2b_qp(data[:]), "quoted-printable"
    return data, ""


def looks_wrapped(head: bytes) -> bool:
    """Whether a file that begins with ``head`` may hold cards wrapped in something else."""
    return head.startswith(_BASE64_STARTS) or _BEFORE.search(head) is not None


def _from_base64(text: bytes) -> bytes:
    text = b"".join(text.split()).rstrip(b"=")
    return binascii.a2b_base64(text[: len(text) - (len(text) % 4 == 1)] + b"===")


def _from_xml(text: bytes) -> bytes:
    """The text of XML or HTML, each card on lines of its own (a CardDAV report, RFC 6352 8.7)."""
    if b"<![CDATA[" not in text:
        text = _ENTITY.sub(_entity, _AFTER.sub(b"END:VCARD\n", _BEFORE.sub(b"\nBEGIN:VCARD", text)))
        return text.replace(b"\r\n", b"\n")
    return _AFTER.sub(b"END:VCARD\n", _BEFORE.sub(b"\nBEGIN:VCARD", text))


def _entity(match: re.Match[bytes]) -> bytes:
    name = match[1]
    if name[:1] != b"#":
        return _ENTITIES[name]
    number = int(name[2:], 16) if name[1:2] in b"xX" else int(name[1:])
    return chr(number).encode("utf-8", "replace") if number < 0x110000 else match[0]


def _from_mail(text: bytes) -> bytes | None:
    """A mail with its encoded parts decoded where they hold cards; None when none does."""
    pieces: list[bytes] = []
    at = 0
    for found in _TRANSFER.finditer(text):
        if found.start() < at:
            continue
        body = re.compile(rb"\r?\n\r?\n").search(text, found.end() - 2)
        if body is None:
            break
        stop = text.find(b"\n--", body.end())
        stop = len(text) if stop < 0 else stop + 1
        coded = text[body.end() : stop]
        try:
            decoded = _from_base64(coded) if found[1].lower() == b"base64" else binascii.a2b_qp(coded)
        except ValueError:
            continue
        if _BEGIN.search(decoded):
            start = max(text.rfind(b"\n--", at, found.start()), at)
            pieces += [text[at : body.end()], _recoded(decoded, _CHARSET.search(text, start, body.end())), b"\n"]
            at = stop
    return b"".join(pieces) + text[at:] if pieces else None


def _recoded(text: bytes, charset: re.Match[bytes] | None) -> bytes:
    codec = codec_of(charset[1].decode("latin-1")) if charset else None
    if codec in (None, "utf-8", "ascii") or text.isascii():
        return text
    try:
        return text.decode(str(codec)).encode("utf-8")
    except UnicodeDecodeError:
        return text


def _broken(text: bytes, end: bytes) -> bytes:
    """The text with real line ends, where others stand for them: U+2028, or a written backslash and n."""
    if not end.startswith(b"\\"):
        return text.replace(end, b"\n")
    text = _AFTER.sub(b"END:VCARD\n", _BEFORE.sub(b"\nBEGIN:VCARD", _WRITTEN_BREAK.sub(b"\n", text)))
    return _JSON_ESCAPE.sub(_json_escape, text) if text.lstrip()[:1] in b'{["' else text


def _json_escape(match: re.Match[bytes]) -> bytes:
    return chr(int(match[1], 16)).encode("utf-8", "replace") if match[1] else match[2]
