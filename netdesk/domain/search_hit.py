"""Why somebody was found: which text of theirs holds what was typed, and where in it.

By the rules of the search itself (``domain.needle``), so that a reason is found for whoever it finds.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from netdesk.domain.folding import fold
from netdesk.domain.needle import TRUNK, Reading, bare_numbers, place, readings

_WORD = re.compile(r"\S+")
_DIGIT = re.compile(r"[0-9]")
_JOINING = ("\u3099", "\u309a", "\uff9e", "\uff9f")


class HitField(StrEnum):
    """What of a person a needle was found in; ``WORK`` is what a list shows of their work, in one line."""

    WORK = "work"
    TITLE = "title"
    NICKNAME = "nickname"
    FAMILY = "family"
    GIVEN = "given"
    DEPARTMENT = "department"
    MAIL = "mail"
    PHONE = "phone"
    PROFILE = "profile"
    TAG = "tag"
    NOTES = "notes"
    NEEDS = "needs"
    OFFERS = "offers"
    MET_WHERE = "met-where"


Text = tuple[HitField, str]
"""What stands in a field of somebody, as it was written."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A text as it was written, and from where to where in it something typed stands, at least once, in order."""

    field: HitField
    text: str
    marks: tuple[tuple[int, int], ...]


def explain(needle: str, name: str, work: str, more: Callable[[], Iterable[Text]]) -> Hit | None:
    """Why ``needle`` finds who is called ``name``: the text that holds most of what the name does not.

    ``work`` is looked at before ``more``, which is asked for only when it is needed. None when the name says it, or
    nothing does.
    """
    ways = readings(needle)
    missing = [_missing(reading, fold(name)) for reading in ways]
    if not all(missing):
        return None
    hit = _first(missing, ((HitField.WORK, work),))
    if hit is not None or not ways:
        return hit
    return _first([_missing(reading, fold(work)) for reading in missing], tuple(more()))


def _missing(terms: Reading, folded: str) -> Reading:
    """The ``terms`` that do not stand in a ``folded`` text."""
    return tuple([term for term in terms if place(term, folded) is None])


def _first(ways: Iterable[Reading], texts: Sequence[Text]) -> Hit | None:
    """What explains the first of the ``ways`` that ``texts`` explain together."""
    return next(filter(None, (_best(terms, texts) for terms in ways)), None)


def _searched(field: HitField, text: str) -> str:
    return bare_numbers(text) if field is HitField.PHONE else fold(text)


def _best(terms: Reading, texts: Iterable[Text]) -> Hit | None:
    """The first text with most of ``terms``, if the texts together hold all of them."""
    best, most, left = None, 0, set(terms)
    for field, text in texts:
        searched = _searched(field, text)
        found = [term for term in terms if place(term, searched) is not None]
        if len(found) > most:
            best, most = (field, text, found), len(found)
            if most == len(terms):
                return _hit(*best)
        left.difference_update(found)
    return _hit(*best) if best is not None and not left else None


def _hit(field: HitField, text: str, terms: Iterable[str]) -> Hit:
    spans = sorted(filter(None, (_span(term, field, text) for term in terms)))
    return Hit(field, text, _apart(spans) or ((0, len(text)),))


def _span(term: str, field: HitField, text: str) -> tuple[int, int] | None:
    """Where ``term`` stands in ``text`` as it was written."""
    if field is HitField.PHONE:
        return _in_number(term, text)
    if text.isascii():
        return place(term, fold(text))
    for word in _WORD.finditer(text):
        found = place(term, fold(word[0]))
        if found is not None:
            places = _places(word[0])
            return word.start() + places[found[0]][0], word.start() + places[found[1] - 1][1]
    return None


def _places(text: str) -> list[tuple[int, int]]:
    """For each character of the folded ``text``, from where to where in ``text`` it was made of."""
    starts = [at for at, character in enumerate(text) if at == 0 or not _joins(character)]
    places, folded = [], []
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        folded.append(fold(text[start:end]))
        places += [(start, end)] * len(folded[-1])
    whole = fold(text)
    # Scripts that fold in larger pieces than these (Korean letters one by one) are marked as a whole.
    return places if "".join(folded) == whole else [(0, len(text))] * len(whole)


def _joins(character: str) -> bool:
    """Whether ``character`` folds together with the one before it."""
    return character in _JOINING or "\u1160" <= character <= "\u11ff" or unicodedata.category(character)[0] == "M"


def _in_number(term: str, text: str) -> tuple[int, int] | None:
    """Where the digits ``term`` stand in a number, from the first to the last of them."""
    start = bare_numbers(text).find(term)
    if start < 0:
        return None
    folded = fold(text).replace(TRUNK, " " * len(TRUNK))
    dialled = [digit.start() for digit in _DIGIT.finditer(folded)]
    first, last = dialled[start], dialled[start + len(term) - 1]
    if text.isascii():
        return first, last + 1
    places = _places(text)
    return places[first][0], places[last][1]


def _apart(spans: Iterable[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """``spans`` in order, those that touch as one."""
    joined: list[tuple[int, int]] = []
    for start, end in spans:
        if joined and start <= joined[-1][1]:
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((start, end))
    return tuple(joined)
