"""Why somebody was found, in a line: what kind of text it is, and as much of it round the match as has room."""

from bisect import bisect_right
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import accumulate
from typing import Final

from netdesk.domain.search_hit import Hit, HitField
from netdesk.wording.gettext import _
from netdesk.wording.plain_text import one_line

DOTS = "…"
_BEFORE_DOTS = ".,;:…"
"""What an ellipsis swallows."""
_FAR = 160
"""More characters than a line has on either side of the match."""
_LEAD = 0.5
"""So much of the room that the match leaves goes to what stands before it, when both sides are long."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of the line; ``marked`` where it is what was typed."""

    text: str
    marked: bool = False


def excerpt(hit: Hit, room: float, letter: Callable[[str], float] = len) -> tuple[Piece, ...]:
    """The line in pieces that follow on one another, cut between words to ``room``: so wide are its letters together.

    By default each letter is 1 wide. The first match is in the line, unless that alone is too long: then its
    beginning is.
    """
    label, text = _label(hit.field), hit.text
    begin, end = _window(text, hit.marks[0], room - sum(map(letter, label)), letter)
    said, pieces, at = label + (DOTS if begin else ""), [], begin
    for start, stop in hit.marks:
        if start >= end:
            break
        pieces += [Piece(said + _clean(text[at:start])), Piece(_clean(text[start : min(stop, end)]), marked=True)]
        said, at = "", min(stop, end)
    pieces.append(Piece(said + _clean(text[at:end]) + (DOTS if end < len(text) else "")))
    return tuple([piece for piece in pieces if piece.text])


def found_in(hit: Hit, most: int = 160) -> str:
    """The same as plain text of at most ``most`` characters: to be read aloud, in a tip, on a terminal."""
    return "".join(piece.text for piece in excerpt(hit, most))


def _label(field: HitField) -> str:
    """What stands before the text; a mail, a number and a profile are known by their looks."""
    said = _LABELS.get(field)
    return "" if said is None else said()


_LABELS: Final[dict[HitField, Callable[[], str]]] = {
    HitField.TAG: lambda: "# ",
    HitField.TITLE: lambda: _("Title:") + " ",
    HitField.NICKNAME: lambda: _("Nickname:") + " ",
    HitField.FAMILY: lambda: _("Family name:") + " ",
    HitField.GIVEN: lambda: _("Given name:") + " ",
    HitField.DEPARTMENT: lambda: _("Department:") + " ",
    HitField.NOTES: lambda: _("Note:") + " ",
    HitField.NEEDS: lambda: _("Looking for:") + " ",
    HitField.OFFERS: lambda: _("Can offer:") + " ",
    HitField.MET_WHERE: lambda: _("Where we met:") + " ",
}


def _window(text: str, match: tuple[int, int], room: float, letter: Callable[[str], float]) -> tuple[int, int]:
    """From where to where ``text`` is shown in ``room``: all of it, or words round the ``match``."""
    start, end = match
    if len(text) <= 2 * _FAR and sum(map(letter, text)) <= room:
        return 0, len(text)
    dots = letter(DOTS)
    before, after = text[max(0, start - _FAR) : start], text[end : end + _FAR]
    rest = room - sum(map(letter, text[start:end])) - dots
    share = max(rest - sum(map(letter, after)), rest * _LEAD)
    if len(before) == start and sum(map(letter, before)) <= share:
        begin = 0
    else:
        begin = _next_word(text, start - _fitting(reversed(before), share - dots, letter), start)
    behind = text[begin : end + _FAR]
    left = room - (dots if begin else 0)
    if begin + len(behind) == len(text) and sum(map(letter, behind)) <= left:
        return begin, len(text)
    return begin, _last_word(text, end, begin + _fitting(behind, left - dots, letter))


def _fitting(letters: Iterable[str], room: float, letter: Callable[[str], float]) -> int:
    """How many of ``letters`` have room side by side."""
    return bisect_right(list(accumulate(map(letter, letters))), room)


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
    while at > match and (text[at - 1].isspace() or text[at - 1] in _BEFORE_DOTS):
        at -= 1
    return at


def _clean(text: str) -> str:
    """``text`` in one line, with a blank at its ends where it had some."""
    if text.isprintable() and "  " not in text:
        return text
    line = one_line(text)
    before, after = text[:1].isspace(), text[-1:].isspace()
    return f"{' ' if before else ''}{line}{' ' if after and line else ''}"
