"""Damage, the same for the same seed."""

import random
from collections.abc import Callable

_PIECES = (
    b"\r\n", b"\n", b"\r", b"\r\r\n", b":", b";", b"=", b'"', b",", b".", b" ", b"\t", b"\\", b"\\n", b"\0", b"\x1b$B",
    b"\xff", b"\xe4", b"\xc3", b"\xef\xbb\xbf", b"\xff\xfe", b"\xe2\x80\xa8", b"\n ", b"\r\n\t", b"=\r\n", b"=0D=0A=",
    b"BEGIN:VCARD\r\n", b"END:VCARD\r\n", b"begin:vcard", b"AGENT:\r\n", b"AGENT:BEGIN:VCARD\n", b"\r\nTEL:1\r\n",
    b"ENCODING=BASE64", b"ENCODING=QUOTED-PRINTABLE", b"CHARSET=utf-16", b"CHARSET=ISO-2022-JP", b"CHARSET=nonsense",
    b"VERSION:2.1\r\n", b'[["vcard",', b"]", b"}", b"<vcard>", b"</", b"&#13;", b"&x;", b"<![CDATA[", b"]]>",
    b"<!DOCTYPE a>",
)  # fmt: skip
_CHARSETS = (b"UTF-8", b"ISO-8859-1", b"Windows-1252", b"SHIFT_JIS", b"GB2312", b"KOI8-R", b"utf-7", b"no-such")

Change = Callable[[random.Random, bytearray], None]


def mutated(data: bytes, rng: random.Random) -> bytes:
    """``data`` with one to eight things done to it."""
    damaged = bytearray(data)
    for _ in range(rng.choice((1, 1, 1, 2, 2, 3, 5, 8))):
        rng.choice(_CHANGES)(rng, damaged)
    return bytes(damaged)


def _flip(rng: random.Random, data: bytearray) -> None:
    for _ in range(rng.randint(1, 4)):
        if data:
            data[rng.randrange(len(data))] = rng.randrange(256)


def _cut(rng: random.Random, data: bytearray) -> None:
    at = rng.randint(0, len(data))
    del data[at : at + rng.choice((1, 2, 7, 40, 200))]


def _cut_short(rng: random.Random, data: bytearray) -> None:
    del data[rng.randint(0, len(data)) :]


def _double(rng: random.Random, data: bytearray) -> None:
    at = rng.randint(0, len(data))
    data[at:at] = data[at : at + rng.choice((3, 30, 300))] * rng.randint(1, 3)


def _insert(rng: random.Random, data: bytearray) -> None:
    at = rng.randint(0, len(data))
    data[at:at] = rng.choice(_PIECES) * rng.choice((1, 1, 1, 5))


def _swap_lines(rng: random.Random, data: bytearray) -> None:
    lines = data.split(b"\n")
    first, second = rng.randrange(len(lines)), rng.randrange(len(lines))
    lines[first], lines[second] = lines[second], lines[first]
    data[:] = b"\n".join(lines)


def _drop_line(rng: random.Random, data: bytearray) -> None:
    lines = data.split(b"\n")
    del lines[rng.randrange(len(lines))]
    data[:] = b"\n".join(lines)


def _other_charset(rng: random.Random, data: bytearray) -> None:
    data[:] = data.replace(rng.choice(_CHARSETS), rng.choice(_CHARSETS))


def _recode(rng: random.Random, data: bytearray) -> None:
    text = data.decode("utf-8", "replace")
    data[:] = text.encode(rng.choice(("utf-16-le", "utf-16", "cp1252", "cp1251", "cp932", "utf-8-sig")), "replace")


def _other_folds(rng: random.Random, data: bytearray) -> None:
    old, new = rng.choice(
        ((b"\r\n ", b"\r\n"), (b"\r\n ", b"\r\n\t"), (b"\r\n", b"\n"), (b"\n", b"\n "), (b"\n", b"\r"))
    )
    data[:] = data.replace(old, new, rng.choice((1, 3, 10_000)))


def _fold_at(rng: random.Random, data: bytearray) -> None:
    for _ in range(rng.randint(1, 5)):
        at = rng.randint(0, len(data))
        data[at:at] = b"\r\n "


_CHANGES: tuple[Change, ...] = (
    _flip, _cut, _cut_short, _double, _insert, _insert, _swap_lines, _drop_line, _other_charset, _recode, _other_folds,
    _fold_at,
)  # fmt: skip
