"""Why somebody was found: which text of theirs holds what was typed, and where in it.

By the rules of the search itself (``domain.needle``), so that a reason is found for whoever it finds.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from netdesk.domain.folding import fold
from netdesk.domain.needle import TRUNK, Reading, bare_numbers, place, readings

_WORD = re.compile(r"\S+")
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


@dataclass(frozen=True, slots=True)
class Hit:
    """A text as it was written, and from where to where in it something typed stands, at least once, in order."""

    field: HitField
    text: str
    marks: tuple[tuple[int, int], ...]


def shows(needle: str, *texts: str) -> bool:
    """Whether ``texts`` by themselves hold all that was typed: then they explain it without a word."""
    folded = [fold(text) for text in texts]
    return any(not _missing(reading, folded) for reading in readings(needle))


def explain(needle: str, name: str, work: str, more: Sequence[Text]) -> Hit | None:
    """Why ``needle`` finds who is called ``name``: the text that holds most of what the name does not.

    ``work`` is looked at before ``more``. None when the name says it, or nothing does.
    """
    ways = readings(needle)
    if shows(needle, name):
        return None
    seen = [fold(name)]
    for texts in (((HitField.WORK, work),), more):
        for reading in ways:
            hit = _best(_missing(reading, seen), texts)
            if hit is not None:
                return hit
        seen.append(fold(work))
    return None


def _missing(terms: Iterable[str], folded: Sequence[str]) -> Reading:
    """The ``terms`` that stand in none of the ``folded`` texts."""
    return tuple(term for term in terms if all(place(term, text) is None for text in folded))


def _searched(field: HitField, text: str) -> str:
    return bare_numbers(text) if field is HitField.PHONE else fold(text)


def _best(terms: Reading, texts: Iterable[Text]) -> Hit | None:
    """The first text with most of ``terms``, if the texts together hold all of them."""
    held: dict[Text, Reading] = {}
    for text in texts:
        searched = _searched(*text)
        held[text] = tuple(term for term in terms if place(term, searched) is not None)
    if not terms or set().union(*held.values()) != set(terms):
        return None
    (field, written), found = max(held.items(), key=lambda each: len(each[1]))
    spans = sorted(filter(None, (_span(term, field, written) for term in found)))
    return Hit(field, written, _apart(spans) or ((0, len(written)),))


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
    folded, places = fold(text), _places(text)
    trunks = {at + 1 for at in range(len(folded)) if folded.startswith(TRUNK, at)}
    dialled = [at for at, character in enumerate(folded) if character in "0123456789" and at not in trunks]
    start = "".join(folded[at] for at in dialled).find(term)
    return None if start < 0 else (places[dialled[start]][0], places[dialled[start + len(term) - 1]][1])


def _apart(spans: Iterable[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """``spans`` in order, those that touch as one."""
    joined: list[tuple[int, int]] = []
    for start, end in spans:
        if joined and start <= joined[-1][1]:
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((start, end))
    return tuple(joined)
