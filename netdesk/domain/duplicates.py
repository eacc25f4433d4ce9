"""Records in the book that may be one person, with reasons; found by what they share, never all by all."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from netdesk.domain.folding import tokens
from netdesk.domain.identifiers import NAME, KnownPerson, identifiers
from netdesk.domain.matching import MatchCode, MatchReason, compare
from netdesk.domain.names import NameFit, fit, person_name

_MOST_OWNERS = 12
"""A number or a name that more people share tells nothing: a switchboard, a very common name."""
_SHORTEST_NAME = 9


@dataclass(frozen=True, slots=True)
class Duplicate:
    """Two records that look like one person; ``score`` (1 to 100) orders them, the surest first."""

    a: KnownPerson
    b: KnownPerson
    score: int
    reasons: tuple[MatchReason, ...]


def duplicates(people: Sequence[KnownPerson], not_same: Collection[tuple[int, int]] = frozenset()) -> list[Duplicate]:
    """All look-alikes among ``people``, the surest first.

    ``not_same`` are pairs of contact ids, the smaller first, of which the user said that they are two.
    """
    found = []
    for (a, b), keys in _pairs(people).items():
        one, other = people[a], people[b]
        if one.contact is not None and other.contact is not None:
            pair = (min(one.contact, other.contact), max(one.contact, other.contact))
            if pair in not_same:
                continue
        match = compare(one, other, [(key, 1) for key in keys]) if keys else None
        if match is not None:
            found.append(Duplicate(one, other, match.score, match.reasons))
        elif not keys and _spelt_alike(one, other):
            reason = MatchReason(MatchCode.SIMILAR_NAME, other.name)
            found.append(Duplicate(one, other, 50, (reason,)))
    return sorted(found, key=lambda pair: (-pair.score, pair.a.name, pair.b.name))


def _pairs(people: Sequence[KnownPerson]) -> dict[tuple[int, int], list[str]]:
    """Pairs of places in ``people`` worth a look, with the identifiers that they share."""
    owners: defaultdict[str, list[int]] = defaultdict(list)
    spellings: defaultdict[str, list[int]] = defaultdict(list)
    for place, person in enumerate(people):
        for key in dict.fromkeys(identifiers(person)):
            owners[key].append(place)
        for spelling in dict.fromkeys(_spellings(person.name)):
            spellings[spelling].append(place)
    pairs: dict[tuple[int, int], list[str]] = {}
    for key, places in owners.items():
        if 1 < len(places) <= _MOST_OWNERS or (key[0] != NAME and 1 < len(places) <= 3 * _MOST_OWNERS):
            for pair in combinations(places, 2):
                pairs.setdefault(pair, []).append(key)
    for places in spellings.values():
        if 1 < len(places) <= _MOST_OWNERS:
            for pair in combinations(places, 2):
                pairs.setdefault(pair, [])
    return pairs


def _spellings(name: str) -> Iterator[str]:
    """Keys that two names have in common when one of their words differs by one letter.

    Each word in turn with each letter left out, beside the words that stay: linear, where comparing all
    names takes 8 million comparisons for 4,000 of them (histories.md 5.2).
    """
    parts = sorted({part for part in tokens(name) if len(part) > 1})
    if len(parts) < 2 or sum(map(len, parts)) < _SHORTEST_NAME or "@" in name:
        return
    for place, part in enumerate(parts):
        if len(part) < 4:
            continue
        others = " ".join(parts[:place] + parts[place + 1 :])
        yield f"{others}|{part}"
        for letter in range(len(part)):
            yield f"{others}|{part[:letter]}{part[letter + 1 :]}"


def _spelt_alike(a: KnownPerson, b: KnownPerson) -> bool:
    if a.birthday and b.birthday and a.birthday[-5:] != b.birthday[-5:]:
        return False
    one = person_name(a.name, a.given, a.nickname, a.organisation)
    other = person_name(b.name, b.given, b.nickname, b.organisation)
    return fit(one, other) >= NameFit.FITS
