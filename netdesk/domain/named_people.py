"""People named in a line, in the words of the line: "Marcus, Grace and Yusuf"."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from netdesk.domain.contact import ContactId
from netdesk.domain.folding import tokens

_MOST_WORDS = 5
_WORD = re.compile(r"[^\W_]+(?:[.'’-]+[^\W_]+)*\.?")
_BETWEEN = re.compile(r"\s*(?:,\s*(?:and\s+)?|\s+(?:and|&|\+|plus)\s+)", re.IGNORECASE)
_POSSESSIVE = re.compile(r"['’]s$")
_NOBODY = frozenset(
    """a about again all an and around as at back because but by down everybody everyone for from he her here
    him i in it its just last me my no not of on our out over she so someone somebody still that the their them
    then there they this to today together tomorrow too twice up us we well when while who with yesterday
    you""".split()
)
PRONOUN = re.compile(r"\s*(?:her|him|them|she|he|they)(?!\w)", re.IGNORECASE)
PRONOUN_ALONE = re.compile(
    r"\s+(?:her|him|them)(?=\s*(?:$|[,;.:!?–—-]|\s(?:the|an?|about|on|at|with|for|again|back|and|to|my|our|some)\b))",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class NameHit:
    """A contact whom words may mean, as the caller's lookup gives them."""

    contact: ContactId
    name: str
    organisation: str = ""
    nickname: str = ""


Names = Callable[[str], Sequence[NameHit]]
"""Gives the contacts whose name or nickname may hold these words; more than that do no harm."""


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that name somebody, where they stand, and who may be meant.

    One choice is clear, several are to choose from, with none the book does not know them; ``near`` are then
    those who share the first of the words.
    """

    words: str
    start: int
    end: int
    choices: tuple[NameHit, ...] = ()
    near: tuple[NameHit, ...] = ()

    @property
    def contact(self) -> ContactId | None:
        """The one who is meant, when that is clear."""
        return self.choices[0].contact if len(self.choices) == 1 else None


def people_at(text: str, start: int, names: Names, about: NameHit | None, must_be_known: bool = False) -> list[Mention]:
    """The people in the list that begins at ``start``.

    The first may be unknown to the book, unless ``must_be_known``. After "and" the list goes on with names
    that the book knows or that have a capital, after a comma with known ones.
    """
    found: list[Mention] = []
    position = start
    while True:
        mention = _name_at(text, position, names, about)
        if mention is None and not must_be_known:
            mention = _unknown_at(text, position, capital=bool(found))
        if mention is None:
            return found
        found.append(mention)
        between = _BETWEEN.match(text, mention.end)
        if between is None:
            return found
        # After a comma the sentence may go on with anything: only known names continue the list.
        must_be_known = must_be_known or between[0].strip().startswith(",")
        position = between.end()


def _words_at(text: str, start: int) -> list[re.Match[str]]:
    words: list[re.Match[str]] = []
    position = start
    while len(words) < _MOST_WORDS:
        while text[position : position + 1] in (" ", "\t"):
            position += 1
        word = _WORD.match(text, position)
        if word is None:
            break
        words.append(word)
        position = word.end()
        if word[0].endswith(".") and len(word[0]) > 4:
            break
    return words


def _name_at(text: str, start: int, names: Names, about: NameHit | None) -> Mention | None:
    """The longest run of words from ``start`` that is somebody's name."""
    words = _words_at(text, start)
    for count in range(len(words), 0, -1):
        first, last = words[0].start(), words[count - 1].end()
        said = _POSSESSIVE.sub("", text[first:last])
        if words[count - 1][0].lower() in _NOBODY:
            continue
        unfinished = last == len(text) and not text[last:].strip()
        choices = _who(said, names, about, unfinished)
        if choices:
            other = _another_name(words, count, text, names)
            if other and about not in choices:
                said = text[first : words[other - 1].end()]
                return Mention(_POSSESSIVE.sub("", said).rstrip("."), first, first + len(said), (), choices)
            return Mention(said.rstrip("."), first, first + len(said), choices)
    return None


def _another_name(words: list[re.Match[str]], count: int, text: str, names: Names) -> int:
    """Up to which word a single known name goes on as a name the book does not know ("Zoe Park"); 0 for not."""
    if count != 1 or len(words) < 2 or not words[0][0][0].isupper():
        return 0
    second = words[1][0]
    capital = second[0].isupper() and len(second) > 1 and second[1:].islower() and second.lower() not in _NOBODY
    if not capital or text[words[0].end() : words[1].start()].strip() or words[0][0].lower().endswith(("'s", "’s")):
        return 0
    return 2 if not names(second) else 0


def _who(said: str, names: Names, about: NameHit | None, unfinished: bool) -> tuple[NameHit, ...]:
    """Those whose name or nickname has every word that was said; the last one may still be being typed."""
    parts = tokens(said)
    if not parts:
        return ()
    hits = tuple(dict.fromkeys([*names(said), *([about] if about else [])]))
    exact = tuple(hit for hit in hits if _named(parts, hit, unfinished=False))
    found = exact or (tuple(hit for hit in hits if _named(parts, hit, unfinished=True)) if unfinished else ())
    if about is not None and any(hit.contact == about.contact for hit in found):
        return (about,)
    whole = tuple(hit for hit in found if set(tokens(hit.name)) == set(parts))
    # One word is a first name, where somebody has it as such.
    first = tuple(
        hit for hit in found if len(parts) == 1 and parts[0] in (*tokens(hit.name)[:1], *tokens(hit.nickname))
    )
    return whole if len(whole) == 1 else first or found


def _named(parts: tuple[str, ...], hit: NameHit, unfinished: bool) -> bool:
    own = (*tokens(hit.name), *tokens(hit.nickname))
    *whole, last = parts
    if not all(part in own or (len(part) == 1 and any(word[0] == part for word in own)) for part in whole):
        return False
    if unfinished:
        return len(last) > 1 and any(word.startswith(last) for word in own)
    return last in own or (len(parts) > 1 and len(last) == 1 and any(word[0] == last for word in own[1:]))


def _unknown_at(text: str, start: int, capital: bool) -> Mention | None:
    """A name that the book does not know: words with a capital, or, where a name must stand, one word."""
    words = _words_at(text, start)
    if not words or words[0][0].lower().rstrip(".") in _NOBODY or not words[0][0][0].isalpha():
        return None
    run = []
    for word in words:
        if word[0][0].islower():
            break
        run.append(word)
    if not run:
        if capital:
            return None
        run = words[:1]
    said = _POSSESSIVE.sub("", text[run[0].start() : run[-1].end()]).rstrip(".")
    return Mention(said, run[0].start(), run[0].start() + len(said))
