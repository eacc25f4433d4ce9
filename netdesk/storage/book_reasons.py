"""The two values of a book file that are kept packed in the book: why a card was kept aside, why somebody is called."""

from __future__ import annotations

import json
from typing import Any, Final

from netdesk.domain.book_values import DAY, NUMBER, TEXT, Kind, Unfit, maybe, whole, word
from netdesk.domain.call_list import ReasonCode

_MOST: Final = 10**6
_CALL: Final = {
    "code": word(ReasonCode), "points": NUMBER, "days": whole(-_MOST, _MOST), "day": maybe(DAY), "about": TEXT,
    "rhythm": whole(0, _MOST),
}  # fmt: skip
"""What a reason to call says, in the order in which it is kept."""


def _aside(kept: str) -> dict[str, Any]:
    code, line, detail = (*kept.split("\t", 2), "", "")[:3]
    return {"code": code, "line": int(line) if line.isascii() and line.isdecimal() else None, "detail": detail}


def _kept_aside(said: Any) -> str:
    if not isinstance(said, dict) or set(said) != {"code", "line", "detail"}:
        raise Unfit("a reason is not made of code, line and detail")
    line = maybe(whole(0)).read(said["line"])
    return f"{TEXT.read(said['code'])}\t{'' if line is None else line}\t{TEXT.read(said['detail'])}"


def _calls(kept: str) -> list[dict[str, Any]]:
    return [dict(zip(_CALL, packed, strict=True)) for packed in json.loads(kept)]


def _kept_calls(said: Any) -> str:
    if not isinstance(said, list):
        raise Unfit("the reasons are no list")
    return json.dumps([_packed(each) for each in said], ensure_ascii=False)


def _packed(said: Any) -> list[Any]:
    if not isinstance(said, dict) or set(said) != set(_CALL):
        raise Unfit(f"a reason is not made of {', '.join(_CALL)}")
    for key, kind in _CALL.items():
        kind.read(said[key])
    return [said[key] for key in _CALL]


ASIDE_REASON: Final = Kind("reason", _aside, _kept_aside)
CALL_REASONS: Final = Kind("list of reasons", _calls, _kept_calls)
