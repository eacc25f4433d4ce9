"""What is typed to find somebody, and how it can be understood: by its words, and by the digits of a number in it.

The search asks the book by these rules (``storage.search``), and by the same a hit is explained
(``domain.search_hit``): that way nothing is found without a reason.
"""

import itertools
import re
from functools import lru_cache

from netdesk.domain.folding import digits, fold, words

SHORT = 2
"""A term of up to so many characters begins words; a longer one is found anywhere (performance.md, "REF hybrid")."""
_MOST_READINGS = 8

_SYLLABIC = "\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\U00020000-\U000323af"
_SPACING = re.compile(f"([{_SYLLABIC}])")
_ANY_SYLLABIC = re.compile(f"[{_SYLLABIC}]")
_PHONE_WORD = re.compile(r"[+(]*[0-9][0-9()+./-]*|[(+./-]+")
_NOT_OF_A_NUMBER = re.compile(r"[^0-9\n]+")
TRUNK = "(0)"
"""Written in a number and not dialled from abroad."""

Reading = tuple[str, ...]
"""Folded terms without blanks, all of which must be there."""


@lru_cache(maxsize=4)
def readings(needle: str) -> tuple[Reading, ...]:
    """How ``needle`` can be understood, each way by itself enough; none when there is no word in it."""
    units: list[list[Reading]] = []
    folded = fold(needle).replace("\0", "").split()
    for is_number, group in itertools.groupby(folded, lambda word: bool(_PHONE_WORD.fullmatch(word))):
        run = tuple(group)
        number = digits("".join(run).replace(TRUNK, "")).lstrip("0") if is_number else ""
        units.append([run, (number,)] if len(number) >= 3 and run != (number,) else [run])
    choices = itertools.islice(itertools.product(*units), _MOST_READINGS)
    return tuple(tuple(itertools.chain.from_iterable(choice)) for choice in choices) if folded else ()


def spaced(text: str) -> str:
    """Folded ``text`` with each Chinese, Japanese and Korean character as a word of its own."""
    return text if text.isascii() or not _ANY_SYLLABIC.search(text) else " ".join(_SPACING.split(text))


def is_syllabic(word: str) -> bool:
    """Whether ``word`` begins with a character that is a word by itself."""
    return bool(_ANY_SYLLABIC.match(word))


def beginnings(term: str) -> list[str]:
    """The words that a short ``term`` begins; it is only those when this is ``[term]``."""
    return words(" ".join(_SPACING.split(term)))


def bare_numbers(phones: str) -> str:
    """The digits of the numbers in ``phones``, one a line, as they are searched: without what is not dialled."""
    return _NOT_OF_A_NUMBER.sub("", (phones if phones.isascii() else fold(phones)).replace(TRUNK, ""))


@lru_cache(maxsize=64)
def _begins(term: str) -> bool:
    """Whether ``term`` is so short that it is found at the beginning of words only."""
    return len(term) <= SHORT and not is_syllabic(term) and beginnings(term) == [term]


def place(term: str, folded: str) -> tuple[int, int] | None:
    """From where to where ``term`` first stands in a ``folded`` text as the search finds it; None where it does not."""
    at = folded.find(term)
    if _begins(term):
        # Not by a pattern of its own: to compile one takes longer than a whole list.
        while at > 0 and folded[at - 1].isalnum() and not is_syllabic(folded[at - 1]):
            at = folded.find(term, at + 1)
    return None if at < 0 else (at, at + len(term))
