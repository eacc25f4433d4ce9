"""Is this card, or this record, someone we know.

The rules of histories.md 5.2. Strong identifiers link: the card's own UID, a LinkedIn profile, a personal
mail address or a phone number that belongs to one contact whose name can be the same. Names only suggest.
What speaks against it (two owners of one address, other first names in one family, other birthdays) turns a
link into a question.
"""

import marshal
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from netdesk.domain.folding import tokens
from netdesk.domain.identifiers import EMAIL, NAME, PHONE, PROFILE, UID, KnownPerson, identifiers
from netdesk.domain.names import NameFit, PersonName, fit, person_name


class Certainty(StrEnum):
    """Whether a match links by itself or only asks."""

    SAME = "same"
    MAYBE = "maybe"


class MatchCode(StrEnum):
    """What speaks for a match, and (OTHER, SHARED) what speaks against linking it unasked."""

    SAME_UID = "same-uid"
    SAME_PROFILE = "same-profile"
    SAME_EMAIL = "same-email"
    SAME_PHONE = "same-phone"
    SAME_NAME = "same-name"
    SIMILAR_NAME = "similar-name"
    SAME_ORGANISATION = "same-organisation"
    SHARED = "shared"
    OTHER_NAME = "other-name"
    OTHER_EMAIL = "other-email"
    OTHER_PHONE = "other-phone"
    OTHER_BIRTHDAY = "other-birthday"
    SAME_MAILBOX = "same-mailbox"


BY_NAME = (MatchCode.SAME_NAME, MatchCode.SIMILAR_NAME)
"""The reasons that a name alone gives, with no company in common."""
AGAINST = (
    MatchCode.SHARED, MatchCode.OTHER_NAME, MatchCode.OTHER_EMAIL, MatchCode.OTHER_PHONE, MatchCode.OTHER_BIRTHDAY,
)  # fmt: skip
"""The reasons that speak against two being one."""
_SCORES = {
    MatchCode.SAME_UID: 100,
    MatchCode.SAME_PROFILE: 98,
    MatchCode.SAME_EMAIL: 92,
    MatchCode.SAME_PHONE: 85,
    MatchCode.SAME_NAME: 70,
    MatchCode.SIMILAR_NAME: 55,
    MatchCode.SAME_MAILBOX: 60,
    MatchCode.SAME_ORGANISATION: 8,
}


@dataclass(frozen=True, slots=True)
class MatchReason:
    """One thing that speaks for or against, and the value it is about (the address, the name)."""

    code: MatchCode
    value: str = ""


@dataclass(frozen=True, slots=True)
class Match:
    """A person who may be meant, how sure that is, and why; ``score`` (1 to 100) orders suggestions.

    ``number`` is theirs among the People who were asked.
    """

    certainty: Certainty
    person: KnownPerson
    reasons: tuple[MatchReason, ...]
    number: int = -1

    @property
    def score(self) -> int:
        """How much speaks for it: the best reason counts, a common company adds a little."""
        base = max((_SCORES.get(reason.code, 0) for reason in self.reasons), default=0)
        if any(reason.code is MatchCode.SAME_ORGANISATION for reason in self.reasons):
            base += _SCORES[MatchCode.SAME_ORGANISATION]
        against = sum(reason.code in AGAINST for reason in self.reasons)
        return max(1, min(100, base) - 12 * against)


_CODES = {
    UID: MatchCode.SAME_UID,
    PROFILE: MatchCode.SAME_PROFILE,
    EMAIL: MatchCode.SAME_EMAIL,
    PHONE: MatchCode.SAME_PHONE,
}


class People:
    """Those we know, found by what identifies them. Memory: about 800 bytes a person, most of it their keys."""

    _NAMESAKES = 2
    """With more people of one name than this, the name suggests nobody (histories.md 5.1, Android)."""

    def __init__(self) -> None:
        # As bytes a person takes a quarter of the room, and few are ever looked at again.
        self._people: list[bytes] = []
        self._by_key: dict[int, int | list[int]] = {}

    def learn(self, person: KnownPerson, keys: Sequence[str] | None = None) -> int:
        """Know one more; ``keys`` are their ``identifiers`` when the caller has them."""
        number = len(self._people)
        self._people.append(_packed(person))
        for key in identifiers(person) if keys is None else keys:
            self._add(key, number)
        return number

    def learn_more(self, number: int, person: KnownPerson, keys: Iterable[str]) -> None:
        """Person ``number`` is now known as ``person``, and by ``keys`` too."""
        self._people[number] = _packed(person)
        for key in keys:
            self._add(key, number)

    def _add(self, key: str, number: int) -> None:
        # Hashes take a third of the room of the keys; a match is always checked against the person.
        place = hash(key)
        have = self._by_key.setdefault(place, number)
        if isinstance(have, list):
            if number not in have:
                have.append(number)
        elif have != number:
            self._by_key[place] = [have, number]

    def owners(self, key: str) -> Sequence[int]:
        """The numbers of those who are found under ``key``."""
        have = self._by_key.get(hash(key))
        if have is None:
            return ()
        return have if isinstance(have, list) else (have,)

    def __getitem__(self, number: int) -> KnownPerson:
        return KnownPerson(*marshal.loads(self._people[number]))

    def match(self, draft: KnownPerson, keys: Sequence[str] | None = None) -> Match | None:
        """Who is meant by ``draft``, or may be meant; None for somebody new."""
        shared: dict[int, list[tuple[str, int]]] = {}
        for key in identifiers(draft) if keys is None else keys:
            owners = self.owners(key)
            if key[0] == NAME and len(owners) > self._NAMESAKES:
                owners = [owner for owner in owners if owner in shared]
            for owner in owners:
                shared.setdefault(owner, []).append((key, len(owners)))
        if not shared:
            return None
        found = (compare(draft, self[owner], together, owner) for owner, together in shared.items())
        return best(match for match in found if match is not None)


def _packed(person: KnownPerson) -> bytes:
    return marshal.dumps(
        (
            person.contact, person.name, person.given, person.nickname, person.organisation, person.birthday,
            person.emails, person.phones, person.profiles, person.uids, person.card,
        )
    )  # fmt: skip


def best(matches: Iterable[Match]) -> Match | None:
    """The one match to act on. Where two people are the same as one card, it becomes a question."""
    ranked = sorted(matches, key=lambda match: (match.certainty is Certainty.SAME, match.score), reverse=True)
    if not ranked:
        return None
    first = ranked[0]
    rivals = [match for match in ranked[1:] if match.certainty is Certainty.SAME]
    if rivals and not (_by_identity(first) and not any(_by_identity(match) for match in rivals)):
        reasons = (*first.reasons, MatchReason(MatchCode.SHARED, rivals[0].person.name))
        return Match(Certainty.MAYBE, first.person, reasons, first.number)
    return first


def _by_identity(match: Match) -> bool:
    return any(reason.code in (MatchCode.SAME_UID, MatchCode.SAME_PROFILE) for reason in match.reasons)


def compare(draft: KnownPerson, known: KnownPerson, keys: Iterable[tuple[str, int]], number: int = -1) -> Match | None:
    """Two who share ``keys``, each with how many known people own it; None when that says nothing."""
    how = fit(_name(draft), _name(known))
    shared = [(key[0], key[1:], owners) for key, owners in keys if _really_shared(key, known)]
    strong = [part for part in shared if part[0] != NAME]
    if not strong:
        return _by_name(draft, known, how, number) if shared else None
    against = _against(draft, known, how, strong)
    certain = any(_links(kind, owners, how, against) for kind, _value, owners in strong)
    if not certain and all(kind == PHONE for kind, _value, _owners in strong) and how is NameFit.DIFFERENT:
        return None  # a number that an office shares
    reasons = [MatchReason(_CODES[kind], value) for kind, value, _owners in strong]
    reasons += _name_reasons(known, how) + _organisation(draft, known)
    reasons += [] if certain else [MatchReason(code, value) for code, value in against.items()]
    return Match(Certainty.SAME if certain else Certainty.MAYBE, known, tuple(reasons), number)


def _links(kind: str, owners: int, how: NameFit, against: Mapping[MatchCode, str]) -> bool:
    """Whether an identifier of this kind links by itself (histories.md 5.2, 1 to 3)."""
    if owners > 1 or MatchCode.OTHER_BIRTHDAY in against:
        return False
    if kind in (UID, PROFILE):
        return how is not NameFit.DIFFERENT
    if kind == EMAIL:
        return how >= NameFit.RENAMED or (how is NameFit.UNNAMED and MatchCode.OTHER_NAME not in against)
    at_home = MatchCode.OTHER_EMAIL in against or MatchCode.OTHER_PHONE in against
    return not at_home and (how >= NameFit.FITS or (how is NameFit.UNNAMED and not against))


def _against(
    draft: KnownPerson, known: KnownPerson, how: NameFit, strong: Sequence[tuple[str, str, int]]
) -> dict[MatchCode, str]:
    """What speaks against two being one, by code, with what it is about."""
    against: dict[MatchCode, str] = {}
    for _kind, value, owners in strong:
        if owners > 1:
            against[MatchCode.SHARED] = value
    company = known.organisation and known.name == known.organisation
    company = company or (draft.organisation and draft.name == draft.organisation)
    if how in (NameFit.DIFFERENT, NameFit.RELATED) or (company and how is NameFit.UNNAMED):
        against[MatchCode.OTHER_NAME] = known.name
    if draft.emails and known.emails and not set(draft.emails) & set(known.emails):
        against[MatchCode.OTHER_EMAIL] = known.emails[0]
    if all(kind == PHONE for kind, _value, _owners in strong):
        # Father and son on one line have a mobile each; a household is asked about.
        theirs = [number for number in known.phones if number not in draft.phones]
        if theirs and not set(draft.phones) <= set(known.phones):
            against[MatchCode.OTHER_PHONE] = theirs[0]
    if _other_birthday(draft.birthday, known.birthday):
        against[MatchCode.OTHER_BIRTHDAY] = known.birthday
    return against


def _other_birthday(a: str, b: str) -> bool:
    if not a or not b:
        return False
    if a.startswith("--") or b.startswith("--"):
        return a[-5:] != b[-5:]
    return a != b


def _by_name(draft: KnownPerson, known: KnownPerson, how: NameFit, number: int) -> Match | None:
    """What a name alone says: never more than a question."""
    if how < NameFit.FITS or _other_birthday(draft.birthday, known.birthday):
        return None
    reasons = tuple(_name_reasons(known, how) + _organisation(draft, known))
    return Match(Certainty.MAYBE, known, reasons, number)


def _name_reasons(known: KnownPerson, how: NameFit) -> list[MatchReason]:
    if how is NameFit.EQUAL:
        return [MatchReason(MatchCode.SAME_NAME, known.name)]
    if how in (NameFit.FITS, NameFit.RENAMED, NameFit.INITIALS):
        return [MatchReason(MatchCode.SIMILAR_NAME, known.name)]
    return []


def _organisation(draft: KnownPerson, known: KnownPerson) -> list[MatchReason]:
    if draft.organisation and tokens(draft.organisation) == tokens(known.organisation):
        return [MatchReason(MatchCode.SAME_ORGANISATION, known.organisation)]
    return []


def _really_shared(key: str, known: KnownPerson) -> bool:
    """Whether ``known`` owns ``key`` too: hashes may meet by chance."""
    kind, value = key[0], key[1:]
    if kind == NAME:
        return True  # how well the names fit is looked at in any case
    have = {UID: known.uids, PROFILE: known.profiles, EMAIL: known.emails, PHONE: known.phones}[kind]
    return value in have


def _name(person: KnownPerson) -> PersonName:
    return person_name(person.name, person.given, person.nickname, person.organisation)
