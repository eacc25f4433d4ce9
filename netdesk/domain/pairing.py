"""Who should meet whom: needs against offers, tempered by temperament and closeness (relationship.md 4.7)."""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum
from functools import lru_cache
from typing import Final

from netdesk.domain.contact import ContactId
from netdesk.domain.folding import fold, words
from netdesk.domain.relationship import State, Verdict, VerdictReason
from netdesk.domain.screens import PairIdea

LIMIT: Final = 5
LOWEST_SCORE: Final = 0.25
LOWEST_MATCH: Final = 0.35
DECLINED_FOR: Final = timedelta(days=365)
MOST_OPEN: Final = 2
EASE: Final = (0.3, 0.5, 0.85, 1.0, 1.0)
EASE_UNKNOWN: Final = 0.9
MOST_OFFERING: Final = 100
"""Of many who offer the same thing only so many are looked at, the closest first: work stays linear."""

_STOP_WORDS: Final = frozenset(
    words(
        "a an and any are as at be by can for from has have i in into is its me my need needs new of offer "
        "offers on or our some someone that the their them they to up want wants we who will with you your "
        "das dem den der die ein eine für im mit und von zu "
        "de des du et la le les pour un une con el los para y"
    )
)
"""Not among them, on purpose: "it" and "us", which are a trade and a market."""
_ITEMS: Final = re.compile(r"[\n\r;,·•|]+")


class Tie(Enum):
    """How close somebody is to the user: what their word for an introduction is worth."""

    CONNECTING = 1.0
    LAPSED = 0.6
    ONE_WAY = 0.2


@dataclass(frozen=True, slots=True)
class Acquaintance:
    """Somebody who could be introduced; ``needs`` and ``offers`` as written, items apart by commas or lines.

    ``high_drive`` and ``takes_criticism`` are the user's own judgement, ``ease`` from 1 (hard to deal with)
    to 5; None where the user did not say. ``open_introductions`` counts those not yet closed. ``apart`` are
    people whom they know already, are being introduced to, or are not to meet. ``declined`` are those with
    whom an introduction was declined, and when.
    """

    id: ContactId
    name: str
    needs: str = ""
    offers: str = ""
    tie: Tie = Tie.ONE_WAY
    high_drive: bool | None = None
    takes_criticism: bool | None = None
    ease: int | None = None
    open_introductions: int = 0
    do_not_introduce: bool = False
    apart: frozenset[ContactId] = frozenset()
    declined: tuple[tuple[ContactId, date], ...] = ()


@dataclass(frozen=True, slots=True)
class Item:
    """One need or one offer: its words as written, and what they are compared by."""

    text: str
    tokens: frozenset[str]


@dataclass(frozen=True, slots=True)
class Gain:
    """What one side would get: how much of a need an offer covers, 0 to 1, and the words of both."""

    cover: float = 0.0
    need: str = ""
    offer: str = ""


def tie_of(verdict: Verdict) -> Tie:
    """The tie that a verdict means."""
    if verdict.state is State.CONNECTING:
        return Tie.CONNECTING
    was_two_way = verdict.reason is VerdictReason.DORMANT or verdict.reason.startswith(VerdictReason.LAPSED)
    return Tie.LAPSED if was_two_way else Tie.ONE_WAY


def tokens(text: str) -> frozenset[str]:
    """The words that count for comparing: folded, without stop words, plural s off."""
    return frozenset(_singular(word) for word in words(text) if word not in _STOP_WORDS)


@lru_cache(maxsize=32_768)
def items(text: str) -> tuple[Item, ...]:
    """The needs or offers in a field: apart by lines, commas, semicolons or dots in the middle."""
    parts = (part.strip() for part in _ITEMS.split(text))
    return tuple(Item(part, found) for part in parts if (found := tokens(part)))


def weights(people: Iterable[Acquaintance]) -> Mapping[str, float]:
    """The idf of each word: ln(1 + N/(1+df)), over the N people, df of whom use the word."""
    used: Counter[str] = Counter()
    everyone = 0
    for person in people:
        everyone += 1
        used.update(tokens(f"{person.needs}\n{person.offers}"))
    return {word: math.log(1 + everyone / (1 + count)) for word, count in used.items()}


def cover(need: frozenset[str], offer: frozenset[str], idf: Mapping[str, float]) -> float:
    """How much of ``need`` is in ``offer``, by weight of its words."""
    whole = sum(idf[word] for word in need)
    return sum(idf[word] for word in need & offer) / whole if whole else 0.0


def best_gain(needs: Sequence[Item], offers: Sequence[Item], idf: Mapping[str, float]) -> Gain:
    """The need that an offer covers best."""
    gains = (Gain(cover(need.tokens, offer.tokens, idf), need.text, offer.text)
             for need in needs for offer in offers if need.tokens & offer.tokens)  # fmt: skip
    return max(gains, key=lambda gain: gain.cover, default=Gain())


def match(x: float, y: float) -> float:
    """M: what the two would gain, the side that gains more before the other."""
    return 0.6 * max(x, y) + 0.4 * min(x, y)


def temperament(a: Acquaintance, b: Acquaintance) -> float:
    """T: two hard chargers who both take criticism badly are no pair; nor is one who is hard to deal with."""
    hard = (_hard_charger(a), _hard_charger(b))
    if False in hard:
        together = 1.0
    else:
        together = 0.7 if None in hard else 0.3
    return together * min(_ease(a), _ease(b))


def closeness(a: Acquaintance, b: Acquaintance, today: date) -> float:
    """r: the weaker tie of the two; 0 where they must not or need not be introduced."""
    if a.do_not_introduce or b.do_not_introduce or b.id in a.apart or a.id in b.apart:
        return 0.0
    if max(a.open_introductions, b.open_introductions) >= MOST_OPEN:
        return 0.0
    said_no = [day for person, other in ((a, b), (b, a)) for met, day in person.declined if met == other.id]
    if any(today - day <= DECLINED_FOR for day in said_no):
        return 0.0
    return min(a.tie.value, b.tie.value)


def idea(a: Acquaintance, b: Acquaintance, idf: Mapping[str, float], today: date) -> PairIdea:
    """The pair with its score M·T·r and the words that met; ``a`` is the one who gains more."""
    for_a = best_gain(items(a.needs), items(b.offers), idf)
    for_b = best_gain(items(b.needs), items(a.offers), idf)
    if for_b.cover > for_a.cover:
        a, b, for_a, for_b = b, a, for_b, for_a
    score = match(for_a.cover, for_b.cover) * temperament(a, b) * closeness(a, b, today)
    return PairIdea(
        a.id, b.id, a.name, b.name, score,
        a_needs=for_a.need, b_offers=for_a.offer, b_needs=for_b.need, a_offers=for_b.offer,
    )  # fmt: skip


def suggest(people: Iterable[Acquaintance], today: date, limit: int = LIMIT) -> tuple[PairIdea, ...]:
    """The best pairs, best first: score at least 0.25 with a match of at least 0.35, at most ``limit``."""
    wishing = [person for person in people if person.needs.strip() or person.offers.strip()]
    idf = weights(wishing)
    ready = {person.id: person for person in wishing if _may_be_introduced(person)}
    # A score is never above the better of the two covers times T·r: best first, that bound ends the search.
    bounds = []
    for (first, second), covered in covered_pairs(ready.values(), idf).items():
        a, b = ready[first], ready[second]
        odds = temperament(a, b) * closeness(a, b, today)
        if covered * odds >= LOWEST_SCORE:
            names = sorted((fold(a.name), fold(b.name)))
            bounds.append((-covered * odds, names, first, second, max(LOWEST_SCORE, LOWEST_MATCH * odds)))
    bounds.sort()
    found: list[tuple[float, list[str], PairIdea]] = []
    for bound, names, first, second, enough in bounds:
        if len(found) >= limit and bound >= found[-1][0]:
            break
        pair = idea(ready[first], ready[second], idf, today)
        if pair.score >= enough:
            found.append((-pair.score, names, pair))
            found.sort(key=lambda entry: entry[:2])
            del found[limit:]
    return tuple(pair for _, _, pair in found)


def covered_pairs(people: Iterable[Acquaintance], idf: Mapping[str, float]) -> dict[tuple[ContactId, ContactId], float]:
    """For each pair of which one offers enough of what the other needs, the better of the two covers.

    Goes from each word of a need to those who offer it; people without a word in common are never
    compared, so the work grows with their number and not with its square.
    """
    people = sorted(people, key=lambda person: (-person.tie.value, person.id))
    offers = [(person.id, offer.tokens) for person in people for offer in items(person.offers)]
    offering: defaultdict[str, list[int]] = defaultdict(list)
    for place, (_, offered) in enumerate(offers):
        for word in offered:
            if len(offering[word]) < MOST_OFFERING:
                offering[word].append(place)
    best: dict[tuple[ContactId, ContactId], float] = {}
    for person in people:
        for need in items(person.needs):
            for place in {place for word in _telling(need.tokens, idf) for place in offering.get(word, ())}:
                other, offered = offers[place]
                covered = cover(need.tokens, offered, idf)
                pair = (min(person.id, other), max(person.id, other))
                if other != person.id and covered >= LOWEST_MATCH and covered > best.get(pair, 0.0):
                    best[pair] = covered
    return best


def _may_be_introduced(person: Acquaintance) -> bool:
    """False for whom no pair can be good enough, so that nobody is compared in vain."""
    open_to_it = not person.do_not_introduce and person.open_introductions < MOST_OPEN
    return open_to_it and person.tie.value >= LOWEST_SCORE


def _telling(need: frozenset[str], idf: Mapping[str, float]) -> list[str]:
    """The rare words of a need, one of which an offer must have to cover enough of it."""
    left = whole = sum(idf[word] for word in need)
    telling = []
    for word in sorted(need, key=lambda word: (-idf[word], word)):
        if left < LOWEST_MATCH * whole:
            break
        telling.append(word)
        left -= idf[word]
    return telling


def _singular(word: str) -> str:
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


def _hard_charger(person: Acquaintance) -> bool | None:
    """High drive and bad with criticism: True, False, or None when it cannot be told."""
    if person.high_drive is False or person.takes_criticism is True:
        return False
    return True if person.high_drive and person.takes_criticism is False else None


def _ease(person: Acquaintance) -> float:
    return EASE_UNKNOWN if person.ease is None else EASE[person.ease - 1]
