"""jCard (RFC 7095): the same lines written as JSON, so the same tokens."""

import json
import re
from collections.abc import Iterator
from typing import Any

from netdesk.vcards.draft import Token
from netdesk.vcards.head import BLOBS, head_of
from netdesk.vcards.split import Cut
from netdesk.vcards.text import escaped

_CARD = re.compile(r'\[\s{0,200}"vcard"\s{0,200},', re.I)
_decoder = json.JSONDecoder()


def looks_like_jcard(text: str) -> bool:
    """Whether a file that begins with ``text`` is a jCard, or a list of them, or JSON with such a list."""
    return text.lstrip("\ufeffï»¿ \t\r\n")[:1] in ("[", "{") and _CARD.search(text) is not None


def jcard_cuts(text: str) -> Iterator[tuple[Cut, list[Token] | None]]:
    """Each card of a jCard file with its tokens, in order; the tokens are None when it is not JSON,
    and ``is_card`` is False for text that is not of a card; brackets, too.
    """
    line, counted = 1, 0

    def cut(start: int, end: int, is_card: bool) -> Cut:
        nonlocal line, counted
        line += text.count("\n", counted, start)
        first = line
        line += text.count("\n", start, end)
        counted = end
        return Cut(text[start:end].encode("utf-8", "replace"), first, line, is_card)

    at = left = 0
    while at < len(text):
        found = _CARD.search(text, at)
        start = found.start() if found else len(text)
        tokens, end = _read(text, start) if found else (None, start)
        if found and tokens is None and end < len(text):
            # JSON, but no card: it goes with the text around it.
            at = end
            continue
        around = text[left:start]
        if around.strip():
            yield cut(left + len(around) - len(around.lstrip()), left + len(around.rstrip()), False), None
        if found:
            yield cut(start, end, True), tokens
        at = left = end


def _read(text: str, at: int) -> tuple[list[Token] | None, int]:
    """The tokens of the card that starts at ``at`` (None when it is none), and where it ends: at the
    very end when it is not JSON.
    """
    try:
        value, end = _decoder.raw_decode(text, at)
        return _tokens(value), end
    except (ValueError, RecursionError):
        return None, len(text)


def _tokens(value: Any) -> list[Token] | None:
    """The lines of a decoded card; None when it is not one."""
    if not (isinstance(value, list) and len(value) > 1 and str(value[0]).lower() == "vcard"):
        return None
    if not isinstance(value[1], list):
        return None
    return [_token(line) for line in value[1] if isinstance(line, list) and len(line) > 3]


def _token(line: list[Any]) -> Token:
    name, parameters, _kind, *values = line
    head = str(name)
    if isinstance(parameters, dict):
        for key, said in parameters.items():
            said = ",".join(map(str, said)) if isinstance(said, list) else str(said)
            if key.lower() == "group":
                head = f"{said}.{head}"
            else:
                said = said.replace('"', "")
                head += f';{key}="{said}"'
    return head_of(head), _value(str(name).upper(), values), 0


def _value(name: str, values: list[Any]) -> str:
    if name in BLOBS:
        return str(values[0])
    if len(values) == 1 and isinstance(values[0], list):
        return ";".join(_component(part) for part in values[0])
    return ",".join(_component(part) for part in values)


def _component(part: Any) -> str:
    if isinstance(part, list):
        return ",".join(_component(item) for item in part)
    return escaped(part) if isinstance(part, str) else ("" if part is None else escaped(str(part)))
