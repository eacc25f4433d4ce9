"""Long lines of cards and calendars as their files have them (RFC 6350 3.2, RFC 5545 3.1)."""

_FOLD = 75
_NO_ENDS = b"= \t"
_BLANKS = b" \t"


def folded(line: bytes) -> bytes:
    """``line`` as physical lines of at most 75 bytes, each with its CRLF; no character is cut."""
    if len(line) <= _FOLD:
        return line + b"\r\n"
    is_ascii = line.isascii()
    parts = []
    at, room = 0, _FOLD
    while len(line) - at > room:
        stop = at + room
        if not is_ascii:
            while line[stop] & 0xC0 == 0x80:
                stop -= 1
        # A line that ends with "=" would look like a soft break of quoted-printable, and readers strip blanks.
        whole = stop
        while stop - at > _FOLD // 2 and (line[stop - 1] in _NO_ENDS or line[stop] in _BLANKS):
            stop -= 1
            while line[stop] & 0xC0 == 0x80:
                stop -= 1
        if stop - at <= _FOLD // 2:
            stop = whole
        parts.append(line[at:stop])
        at, room = stop, _FOLD - 1
    parts.append(line[at:])
    return b"\r\n ".join(parts) + b"\r\n"
