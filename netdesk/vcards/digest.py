"""The fingerprint by which the same card is known again."""

from hashlib import blake2b

from netdesk.vcards.lines import BREAK


def digest(raw: bytes) -> bytes:
    """16 bytes that are the same for the same card, whatever its line ends (a copy with LF, one with
    CRLF) and whatever blank lines follow it.
    """
    if b"\r" in raw:
        raw = raw.replace(b"\r\n", b"\n")
        if b"\r" in raw:
            raw = BREAK.sub(b"\n", raw)
    return blake2b(raw.rstrip(b"\n"), digest_size=16).digest()
