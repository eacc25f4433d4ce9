"""Which names of thousands are written alike: suggestions for duplicates, never links (histories.md 5.3).

The only user of rapidfuzz. Of the measures tried on a real archive, ``token_sort_ratio`` of at least 90 was
right about as often as names can be (68 %), where Jaro-Winkler pairs up everybody with one first name.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from rapidfuzz import fuzz

from netdesk.domain.folding import tokens

_ALIKE = 90
_BEGINNING = 3
_SHORTEST = 9
_MOST = 60
"""More people than this whose names begin alike are compared by longer beginnings."""


def alike(names: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Pairs of places in ``names``, the smaller first, whose names are written alike; equal ones are not told.

    Compared are names of which a word begins with the same three letters, or more where that is common: ten
    thousand names take a fraction of a second.
    """
    written = [_written(name) for name in names]
    told: set[tuple[int, int]] = set()
    for places in _blocks(written):
        for a, b in combinations(places, 2):
            one, other = written[a], written[b]
            if one != other and (a, b) not in told and fuzz.ratio(one, other, score_cutoff=_ALIKE):
                told.add((a, b))
                yield a, b


def _written(name: str) -> str:
    """The words of a name in the order of the alphabet; "" for what is too short or no name."""
    text = " ".join(sorted(tokens(name))) if "@" not in name else ""
    return text if len(text) >= _SHORTEST and " " in text else ""


def _blocks(written: Sequence[str]) -> Iterator[list[int]]:
    blocks: defaultdict[str, list[int]] = defaultdict(list)
    for place, text in enumerate(written):
        for word in set(text.split()):
            if len(word) >= _BEGINNING:
                blocks[word[:_BEGINNING]].append(place)
    pending = list(blocks.items())
    while pending:
        beginning, places = pending.pop()
        if len(places) <= _MOST:
            yield places
            continue
        longer: defaultdict[str, list[int]] = defaultdict(list)
        for place in places:
            for word in set(written[place].split()):
                if word.startswith(beginning) and len(word) > len(beginning):
                    longer[word[: len(beginning) + 1]].append(place)
        # A whole word that hundreds share, such as a common first name, is no beginning to go by.
        pending += [(key, each) for key, each in longer.items() if len(each) > 1]
