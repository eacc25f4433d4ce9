"""Records in the book that may be one person, with reasons; found by what they share, never all by all."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from netdesk.domain.folding import tokens
from netdesk.domain.identifiers import NAME, KnownPerson, identifiers
from netdesk.domain.matching import Certainty, MatchCode, MatchReason, compare
from netdesk.domain.names import NameFit, PersonName, fit, person_name
from netdesk.domain.nicknames import COMMON, called_alike, first_names
from netdesk.domain.role_addresses import is_role_address

_MOST_OWNERS = 12
"""A number or a name that more people share tells nothing: a switchboard, a very common name."""
_SHORTEST_NAME = 9
_SHORTEST_MAILBOX = 6
_LARGEST_GROUP = 8
_BY_MAILBOX, _BY_SPELLING = 60, 50
"""Scores of what no identifier has in common."""


@dataclass(frozen=True, slots=True)
class Duplicate:
    """Two records that look like one person; ``score`` (1 to 100) orders them, the surest first.

    ``certain`` when a strong identifier alone would link them (histories.md 5.2).
    """

    a: KnownPerson
    b: KnownPerson
    score: int
    reasons: tuple[MatchReason, ...]
    certain: bool = False


def duplicates(
    people: Sequence[KnownPerson],
    not_same: Collection[tuple[int, int]] = frozenset(),
    alike_names: Iterable[tuple[int, int]] = (),
) -> list[Duplicate]:
    """All look-alikes among ``people``, the surest first.

    ``not_same`` are pairs of contact ids, the smaller first, of which the user said that they are two.
    ``alike_names`` are pairs of places in ``people``, the smaller first, whose names somebody found alike.
    """
    pairs, alike = _pairs(people), set(alike_names)
    for pair in alike:
        pairs.setdefault(pair, [])
    found = (
        _looked_at(people[a], people[b], keys, not_same, named_alike=(a, b) in alike) for (a, b), keys in pairs.items()
    )
    return _in_order(found)


def with_person(
    contact: int, people: Sequence[KnownPerson], not_same: Collection[tuple[int, int]] = frozenset()
) -> list[Duplicate]:
    """Who of ``people`` may be the same as ``contact``, who is one of them; the surest first, they as ``a``."""
    known = next((person for person in people if person.contact == contact), None)
    if known is None:
        return []
    keys, hints = set(identifiers(known)), set(_hints(known))
    found = []
    for person in people:
        if person is known:
            continue
        shared = [key for key in identifiers(person) if key in keys]
        if shared or not hints.isdisjoint(_hints(person)):
            found.append(_looked_at(known, person, shared, not_same))
    return _in_order(found)


def _in_order(found: Iterable[Duplicate | None]) -> list[Duplicate]:
    pairs = [pair for pair in found if pair is not None]
    return sorted(pairs, key=lambda pair: (-pair.score, pair.a.name, pair.b.name))


def _looked_at(
    one: KnownPerson,
    other: KnownPerson,
    keys: Sequence[str],
    not_same: Collection[tuple[int, int]],
    *,
    named_alike: bool = False,
) -> Duplicate | None:
    """Two who share ``keys``, or only a likeness of their names; None when that says nothing."""
    if one.contact is not None and other.contact is not None:
        pair = (min(one.contact, other.contact), max(one.contact, other.contact))
        if pair in not_same:
            return None
    match = compare(one, other, [(key, 1) for key in keys]) if keys else None
    if match is not None:
        return Duplicate(one, other, match.score, match.reasons, match.certainty is Certainty.SAME)
    if keys or _birthdays_differ(one, other):
        return None
    mailbox = _same_mailbox(one, other)
    if mailbox:
        reasons = [MatchReason(MatchCode.SAME_MAILBOX, mailbox)]
        return Duplicate(one, other, _BY_MAILBOX, tuple(reasons))
    if named_alike or _spelt_alike(one, other):
        return Duplicate(one, other, _BY_SPELLING, (MatchReason(MatchCode.SIMILAR_NAME, other.name),))
    return None


def grouped(
    pairs: Sequence[tuple[int, int]], apart: Collection[tuple[int, int]] = frozenset()
) -> list[tuple[int, ...]]:
    """People who are joined by ``pairs``, the surest pairs first, as groups in the order of their surest pair.

    Two of whom the user said that they are two (``apart``, the smaller first) never come into one group, and a
    group does not grow beyond what one can look at: then a pair stands by itself.
    """
    groups: dict[int, list[int]] = {}
    of: dict[int, int] = {}
    lone = -1
    for a, b in pairs:
        here, there = of.get(a), of.get(b)
        if here is not None and here == there:
            continue
        one = groups[here] if here is not None else [a]
        other = groups[there] if there is not None else [b]
        mixed = any((min(x, y), max(x, y)) in apart for x in one for y in other)
        if mixed or len(one) + len(other) > _LARGEST_GROUP:
            groups[lone] = [a, b]
            lone -= 1
            continue
        number = here if here is not None else there if there is not None else a
        groups[number] = [*one, *other]
        if there is not None and there != number:
            del groups[there]
        of.update(dict.fromkeys(groups[number], number))
    return [tuple(group) for group in groups.values()]


def _pairs(people: Sequence[KnownPerson]) -> dict[tuple[int, int], list[str]]:
    """Pairs of places in ``people`` worth a look, with the identifiers that they share."""
    owners: defaultdict[str, list[int]] = defaultdict(list)
    hints: defaultdict[str, list[int]] = defaultdict(list)
    for place, person in enumerate(people):
        for key in dict.fromkeys(identifiers(person)):
            owners[key].append(place)
        for hint in dict.fromkeys(_hints(person)):
            hints[hint].append(place)
    pairs: dict[tuple[int, int], list[str]] = {}
    for key, places in owners.items():
        if 1 < len(places) <= _MOST_OWNERS or (key[0] != NAME and 1 < len(places) <= 3 * _MOST_OWNERS):
            for pair in combinations(places, 2):
                pairs.setdefault(pair, []).append(key)
    for places in hints.values():
        if 1 < len(places) <= _MOST_OWNERS:
            for pair in combinations(places, 2):
                pairs.setdefault(pair, [])
    return pairs


def _hints(person: KnownPerson) -> Iterator[str]:
    """Keys that suggest a look at two who have one in common, where no identifier does."""
    yield from _spellings(person.name)
    parts = sorted(set(tokens(person.name))) if "@" not in person.name else []
    for place, part in enumerate(parts):
        names = first_names(part)
        if len(parts) > 1 and (len(names) > 1 or part in COMMON):
            others = " ".join(parts[:place] + parts[place + 1 :])
            yield from (f"{others}={name}" for name in names)
    for address in person.emails:
        mailbox = _mailbox(address)
        if mailbox:
            yield f"@{mailbox}"


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


def _mailbox(address: str) -> str:
    """What stands before the @, when it is long enough to be of one person: "ana.beltran"."""
    local, _at, host = address.partition("@")
    return local if host and len(local) >= _SHORTEST_MAILBOX and not is_role_address(address) else ""


def _same_mailbox(a: KnownPerson, b: KnownPerson) -> str:
    """A mailbox by one name at two places, if the names can be one person's; "" for none."""
    shared = {_mailbox(address) for address in a.emails} & {_mailbox(address) for address in b.emails} - {""}
    if not shared or fit(_name(a), _name(b)) < NameFit.INITIALS:
        return ""
    return min(shared)


def _birthdays_differ(a: KnownPerson, b: KnownPerson) -> bool:
    return bool(a.birthday and b.birthday and a.birthday[-5:] != b.birthday[-5:])


def _spelt_alike(a: KnownPerson, b: KnownPerson) -> bool:
    one, other = _name(a), _name(b)
    return fit(one, other) >= NameFit.FITS or _nicknamed(one, other)


def _nicknamed(a: PersonName, b: PersonName) -> bool:
    """Whether they differ in the first name alone, and one may stand for the other: "Bob" and "Robert"."""
    left_a, left_b = a.all - b.all, b.all - a.all
    if len(left_a) != 1 or len(left_b) != 1 or not a.all & b.all or a.generation != b.generation:
        return False
    (x,), (y,) = left_a, left_b
    return called_alike(x, y)


def _name(person: KnownPerson) -> PersonName:
    return person_name(person.name, person.given, person.nickname, person.organisation)
