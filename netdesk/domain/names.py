"""How well two names can be the same person's (histories.md 5.2 and 5.3).

Tokens, not letters: measures that reward a common beginning take every two Anas for one person.
"""

from dataclasses import dataclass
from enum import IntEnum

from netdesk.domain.folding import tokens

_GENERATIONS = {"jr": "jr", "junior": "jr", "sr": "sr", "senior": "sr", "ii": "ii", "iii": "iii", "iv": "iv"}


class NameFit(IntEnum):
    """From names of two people to the same name; the order counts."""

    DIFFERENT = 0
    RELATED = 1
    """A family name in common, the same name in another generation, or scripts that cannot be compared."""
    INITIALS = 2
    """Nothing speaks against it, but only an initial speaks for it: "A. Beltran"."""
    UNNAMED = 3
    """One of them has no name of a person: a company's, a number, nothing."""
    RENAMED = 4
    """The given name in common, another family name."""
    FITS = 5
    """One says more than the other, or spells it a little differently."""
    EQUAL = 6


@dataclass(frozen=True, slots=True)
class PersonName:
    """A name in comparable tokens; ``given`` those that a card or its order call given."""

    all: frozenset[str]
    given: frozenset[str]
    nickname: frozenset[str]
    generation: str


def person_name(name: str, given: str = "", nickname: str = "", organisation: str = "") -> PersonName:
    """A name taken apart. What is a mail address, a number or the company itself names nobody."""
    parts = () if not name or "@" in name or name == organisation else tokens(name)
    if not any(part.isalpha() for part in parts):
        parts = ()
    generation = next((_GENERATIONS[part] for part in parts[1:] if part in _GENERATIONS), "")
    kept = [part for part in parts if part not in _GENERATIONS] if generation else list(parts)
    firsts = frozenset(tokens(given)) & frozenset(kept) if given else frozenset(kept[:1])
    return PersonName(frozenset(kept), firsts, frozenset(tokens(nickname)), generation)


def fit(a: PersonName, b: PersonName) -> NameFit:
    """How well the names of two can be those of one."""
    if not a.all or not b.all:
        return NameFit.UNNAMED
    shared = a.all & b.all
    if a.generation != b.generation and shared:
        return NameFit.RELATED
    if a.all == b.all:
        return NameFit.EQUAL
    if not shared:
        # A single name may be given in the other's nickname, or be spelt a little differently.
        close = len(a.all) == len(b.all) and all(any(alike(x, y) for y in b.all) for x in a.all)
        if close or _nicknamed(a, b) or _nicknamed(b, a):
            return NameFit.FITS
        return NameFit.RELATED if _in_two_scripts(a, b) else NameFit.DIFFERENT
    return _partly(a, b, shared)


def _partly(a: PersonName, b: PersonName, shared: frozenset[str]) -> NameFit:
    """The fit of names that share some tokens and not all."""
    left_a, left_b = a.all - shared, b.all - shared
    if not left_a or not left_b:
        alone = a if not left_a else b
        whole = b if alone is a else a
        says_who = len(shared) > 1 or bool(shared & whole.given)
        return NameFit.FITS if says_who else NameFit.RELATED
    if left_a <= b.nickname or left_b <= a.nickname:
        return NameFit.FITS
    if all(any(alike(x, y) for y in left_b) for x in left_a) and len(left_a) == len(left_b):
        return NameFit.FITS
    fewer, more = sorted((left_a, left_b), key=len)
    if all(any(_initial(x, y) for y in more) for x in fewer):
        return NameFit.INITIALS
    if shared & a.given and shared & b.given:
        return NameFit.RENAMED
    return NameFit.RELATED


def _nicknamed(a: PersonName, b: PersonName) -> bool:
    return a.all <= b.nickname


def _in_two_scripts(a: PersonName, b: PersonName) -> bool:
    """Whether one is in Latin letters and the other in none that we can write in them: "Ming Li" and "李明"."""
    latin = [all(part.isascii() for part in name.all) for name in (a, b)]
    other = [not any(part.isascii() for part in name.all) for name in (a, b)]
    return (latin[0] and other[1]) or (other[0] and latin[1])


def _initial(a: str, b: str) -> bool:
    return a[0] == b[0] and 1 in (len(a), len(b))


def alike(a: str, b: str) -> bool:
    """Whether two words of four and more letters are one letter apart: one more, one other, two swapped."""
    if a == b:
        return True
    if min(len(a), len(b)) < 4 or abs(len(a) - len(b)) > 1:
        return False
    start = 0
    while start < min(len(a), len(b)) and a[start] == b[start]:
        start += 1
    end = 0
    while end < min(len(a), len(b)) - start and a[-1 - end] == b[-1 - end]:
        end += 1
    middle_a, middle_b = a[start : len(a) - end], b[start : len(b) - end]
    return max(len(middle_a), len(middle_b)) <= 1 or (len(middle_a) == 2 and middle_a == middle_b[::-1])
