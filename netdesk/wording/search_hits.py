"""Why somebody was found, in a line: what kind of text it is, and as much of it round the match as has room."""

from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass

from netdesk.domain.search_hit import Hit, HitField
from netdesk.wording.gettext import _
from netdesk.wording.plain_text import one_line

_DOTS = "…"
_FAR = 250
"""More characters than a line has on either side of the match."""
_LEAD = 0.5
"""So much of the room that the match leaves goes to what stands before it, when both sides are long."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of the line; ``marked`` where it is what was typed."""

    text: str
    marked: bool = False


def excerpt(hit: Hit, room: float, width: Callable[[str], float] = len) -> tuple[Piece, ...]:
    """The line in pieces that follow on one another, cut between words to ``room`` as ``width`` measures it.

    By default both are characters. The first match is in it, unless that alone is too long: then its beginning is.
    """
    label = _label(hit.field)
    start, end = _window(hit, room - width(label), width)
    pieces = [Piece(label)] if label else []
    if start > 0:
        pieces.append(Piece(_DOTS))
    at = start
    for left, right in (*hit.marks, (end, end)):
        left, right = min(left, end), min(right, end)
        pieces += [Piece(_clean(hit.text[at:left])), Piece(_clean(hit.text[left:right]), marked=True)]
        at = right
    if end < len(hit.text):
        pieces.append(Piece(_DOTS))
    return tuple(piece for piece in pieces if piece.text)


def found_in(hit: Hit, most: int = 160) -> str:
    """The same as plain text of about ``most`` characters: to be read aloud, in a tip, on a terminal."""
    return "".join(piece.text for piece in excerpt(hit, most))


def _label(field: HitField) -> str:
    """What stands before the text; a mail, a number and a profile are known by their looks."""
    words = {
        HitField.TITLE: _("Title:"),
        HitField.NICKNAME: _("Nickname:"),
        HitField.FAMILY: _("Family name:"),
        HitField.GIVEN: _("Given name:"),
        HitField.DEPARTMENT: _("Department:"),
        HitField.NOTES: _("Note:"),
        HitField.NEEDS: _("Looking for:"),
        HitField.OFFERS: _("Can offer:"),
        HitField.MET_WHERE: _("Where we met:"),
    }.get(field)
    return f"{words} " if words else "# " if field is HitField.TAG else ""


def _window(hit: Hit, room: float, width: Callable[[str], float]) -> tuple[int, int]:
    """From where to where of the text is shown: all of it, or words round the first match."""
    text, (start, end) = hit.text, hit.marks[0]
    if len(text) <= 2 * _FAR and width(text) <= room:
        return 0, len(text)
    dots = width(_DOTS)
    before, after = text[max(0, start - _FAR) : start], text[end : end + _FAR]
    rest = room - width(text[start:end]) - dots
    share = max(rest - width(after), rest * _LEAD)
    if len(before) == start and width(before) <= share:
        begin = 0
    else:
        begin = start - _fitting(len(before), share - dots, lambda many: width(before[-many:]))
    begin = _next_word(text, begin, start)
    behind = text[begin : end + _FAR]
    left = room - (dots if begin else 0)
    if begin + len(behind) == len(text) and width(behind) <= left:
        return begin, len(text)
    kept = _fitting(len(behind), left - dots, lambda many: width(behind[:many]))
    return begin, _last_word(text, end, begin + kept)


def _fitting(most: int, room: float, width: Callable[[int], float]) -> int:
    """How many characters, at most ``most``, are no wider than ``room``."""
    return bisect_right(range(1, most + 1), room, key=width)


def _next_word(text: str, at: int, match: int) -> int:
    """Where the first word at or after ``at`` begins, up to ``match``; ``at`` itself inside one long word."""
    if at in (0, match) or text[at - 1].isspace():
        begin = at
    else:
        begin = next((each + 1 for each in range(at, match) if text[each].isspace()), at)
    while begin < match and (text[begin].isspace() or text[begin] == "·"):
        begin += 1
    return begin


def _last_word(text: str, match: int, at: int) -> int:
    """Where the last word that ends at or before ``at`` ends, behind ``match``; ``at`` itself inside one long word."""
    if at > match and not text[at].isspace():
        at = next((each for each in range(at - 1, match - 1, -1) if text[each].isspace()), at)
    while at > match and text[at - 1].isspace():
        at -= 1
    return at


def _clean(text: str) -> str:
    """``text`` in one line, with a blank at its ends where it had some."""
    line = one_line(text)
    before, after = text[:1].isspace(), text[-1:].isspace()
    return f"{' ' if before else ''}{line}{' ' if after and line else ''}"
