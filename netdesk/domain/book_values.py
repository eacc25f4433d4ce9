"""The kinds of values in a book file, each between the book's own form and the file's plain one (docs/book-file.md)."""

from __future__ import annotations

import base64
import binascii
import json
import math
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, Final

from netdesk.domain.days import date_of, monday_of, number_of

_ISO_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d")
_WEEK: Final = re.compile(r"\d{4}-W\d\d")
_LARGEST: Final = 2**53
"""Beyond it not every reader of JSON keeps each whole number apart from the next."""


class Unfit(ValueError):
    """A value that cannot stand where it stands; its text says why, as the end of a sentence."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of value. ``name`` is what the documents call it; ``read`` raises Unfit."""

    name: str
    write: Callable[[Any], Any]
    read: Callable[[Any], Any]


def _same(value: Any) -> Any:
    return value


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise Unfit(f"{_shown(value)} is no text")
    try:
        value.encode()
    except UnicodeEncodeError:
        raise Unfit("half a character stands in a text") from None
    return value


def _some_text(value: Any) -> str:
    if not _text(value).strip():
        raise Unfit("a text that has to be there is empty")
    return str(value)


def _flag(value: Any) -> int:
    if not isinstance(value, bool):
        raise Unfit(f"{_shown(value)} is neither true nor false")
    return int(value)


def _day(value: Any) -> int:
    if not isinstance(value, str) or not _ISO_DAY.fullmatch(value):
        raise Unfit(f"{_shown(value)} is no day like 2026-11-22")
    try:
        return number_of(date.fromisoformat(value))
    except ValueError:
        raise Unfit(f"{_shown(value)} is no day of the calendar") from None


def _week(value: Any) -> str:
    try:
        if isinstance(value, str) and _WEEK.fullmatch(value):
            monday_of(value)
            return value
    except ValueError:
        pass
    raise Unfit(f"{_shown(value)} is no week like 2026-W48")


def _number(value: Any) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        raise Unfit(f"{_shown(value)} is no number")
    return float(value)


def _base64(value: Any) -> bytes:
    try:
        return base64.b64decode(_text(value), validate=True)
    except (binascii.Error, ValueError):
        raise Unfit("bytes are not in base64") from None


def _hex(value: Any) -> bytes:
    try:
        return bytes.fromhex(_some_text(value))
    except ValueError:
        raise Unfit(f"{_shown(value)} is no row of hexadecimal digits") from None


def _texts(value: Any) -> list[str]:
    if not isinstance(value, list):
        raise Unfit(f"{_shown(value)} is no list of texts")
    return [_text(each) for each in value]


def _shown(value: Any) -> str:
    """A value as it may stand in a sentence: short, and a text in quotation marks."""
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=str)
    short = text if len(text) <= 40 else text[:39] + "…"
    return f"“{short}”"


def whole(least: int, most: int = _LARGEST) -> Kind:
    """Whole numbers from ``least`` to ``most``."""

    def read(value: Any) -> int:
        if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= most:
            raise Unfit(f"{_shown(value)} is no whole number from {least} to {most}")
        return value

    return Kind("whole number", _same, read)


def word(words: type[StrEnum], *, none: bool = False) -> Kind:
    """One of the words of an enumeration; with ``none`` also "" for none of them."""
    known = {each.value for each in words} | ({""} if none else set())

    def read(value: Any) -> str:
        if not isinstance(value, str) or value not in known:
            raise Unfit(f"{_shown(value)} is none of {', '.join(sorted(known - {''}))}")
        return value

    return Kind("word", _same, read)


def one_of(*values: int) -> Kind:
    """One of these numbers."""

    def read(value: Any) -> int:
        if isinstance(value, bool) or value not in values:
            raise Unfit(f"{_shown(value)} is none of {', '.join(map(str, values))}")
        return int(value)

    return Kind("whole number", _same, read)


def maybe(kind: Kind) -> Kind:
    """A value of ``kind``, or null where nobody knows."""
    return Kind(
        f"{kind.name} or null",
        lambda value: None if value is None else kind.write(value),
        lambda value: None if value is None else kind.read(value),
    )


TEXT: Final = Kind("text", _same, _text)
SOME_TEXT: Final = Kind("text, not empty", _same, _some_text)
FLAG: Final = Kind("true or false", bool, _flag)
DAY: Final = Kind("day", lambda number: date_of(number).isoformat(), _day)
WEEK: Final = Kind("week", _same, _week)
NUMBER: Final = Kind("number", float, _number)
BYTES: Final = Kind("base64", lambda raw: base64.b64encode(raw).decode(), _base64)
DIGEST: Final = Kind("hexadecimal", lambda raw: raw.hex(), _hex)
TEXTS: Final = Kind("list of texts", json.loads, lambda value: json.dumps(_texts(value), ensure_ascii=False))
WORDS: Final = Kind("list of words", lambda text: text.split(), lambda value: " ".join(sorted(_texts(value))))
