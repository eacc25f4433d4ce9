"""What an import will do, card by card, before anything happens: add, update, decide, keep aside."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Protocol

from netdesk.domain.contact import ContactDraft, ContactId
from netdesk.domain.differences import FieldChange, Held, differences, updated
from netdesk.domain.identifiers import KnownPerson, identifiers, known_person
from netdesk.domain.matching import BY_NAME, Certainty, Match, MatchReason, People
from netdesk.domain.pile_counts import PileCounts


class Decision(StrEnum):
    """What will become of a card."""

    ADD = "add"
    UPDATE = "update"
    DECIDE = "decide"
    UNCHANGED = "unchanged"


class Answer(StrEnum):
    """What the user said to a card that looks the same as someone.

    OPEN comes in as a person of their own, like KEEP_BOTH: nothing is lost, and they can be merged later.
    """

    OPEN = "open"
    MERGE = "merge"
    KEEP_BOTH = "keep-both"


class Remark(Protocol):
    """Something said of a card: a code, the line of its file (0 for none), what it is about."""

    @property
    def code(self) -> str: ...
    @property
    def line(self) -> int: ...
    @property
    def detail(self) -> str: ...


@dataclass(frozen=True, slots=True)
class ReadCard:
    """A card as the reader gives it: what it says, its bytes, their digest, its file and lines (from 1)."""

    draft: ContactDraft
    raw: bytes = field(repr=False)
    digest: bytes
    file: str
    first_line: int
    last_line: int
    warnings: tuple[Remark, ...] = ()


@dataclass(frozen=True, slots=True)
class PlannedCard:
    """A card with what will become of it. ``number`` counts the cards of the plan from 0.

    The person it concerns is ``contact`` in the book, or whoever card number ``card`` of the plan brings;
    ``person`` is their name. All three are empty for somebody new. ``changes`` is what it would change in
    them, for UPDATE and for a DECIDE that is answered with MERGE. A card that is not ``chosen`` stays out.
    """

    number: int
    reading: ReadCard
    decision: Decision
    contact: ContactId | None = None
    card: int | None = None
    person: str = ""
    reasons: tuple[MatchReason, ...] = ()
    changes: tuple[FieldChange, ...] = ()
    answer: Answer = Answer.OPEN
    chosen: bool = True

    @property
    def draft(self) -> ContactDraft:
        """What the card says."""
        return self.reading.draft


@dataclass(frozen=True, slots=True)
class AsideCard:
    """A card that could not be read, kept with its bytes; ``became`` is the digest of the card the user made of it."""

    file: str
    first_line: int
    last_line: int
    reason: Remark
    raw: bytes = field(repr=False)
    digest: bytes = b""
    became: bytes = b""


@dataclass(frozen=True, slots=True)
class JunkText:
    """Text in a file that belongs to no card."""

    file: str
    first_line: int
    last_line: int
    raw: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """A whole import before it happens. ``sources`` are the files, as the user named them.

    ``left_out`` counts the files in their folders that hold no cards.
    """

    cards: tuple[PlannedCard, ...] = ()
    kept_aside: tuple[AsideCard, ...] = ()
    junk: tuple[JunkText, ...] = ()
    sources: tuple[str, ...] = ()
    left_out: int = 0

    def counts(self) -> PileCounts:
        """The figures over the list; they add up."""
        of = dict.fromkeys(Decision, 0)
        for card in self.cards:
            of[card.decision] += 1
        return PileCounts(
            added=of[Decision.ADD],
            updated=of[Decision.UPDATE],
            unchanged=of[Decision.UNCHANGED],
            to_decide=of[Decision.DECIDE],
            kept_aside=len(self.unread()),
        )

    def unread(self) -> tuple[AsideCard, ...]:
        """What is kept aside and still waits for the user."""
        return tuple(card for card in self.kept_aside if not card.became)

    def with_card(self, card: PlannedCard) -> "ImportPlan":
        """The plan with this card in place of the one of its number."""
        cards = (*self.cards[: card.number], card, *self.cards[card.number + 1 :])
        return replace(self, cards=cards)


class Planner:
    """Plans cards one after the other; each counts as known to those that follow it.

    Give it those we have (``people``), the digests of the cards we have with whom they are linked to (None:
    to nobody any more), and how to look up what is held of somebody in the book.
    """

    def __init__(
        self,
        people: People,
        digests: Mapping[bytes, ContactId | None],
        held: Callable[[ContactId], Held],
    ) -> None:
        self._people = people
        self._digests = digests
        self._look_up = held
        self._held: dict[tuple[ContactId | None, int | None], Held] = {}
        self._seen: dict[bytes, tuple[ContactId | None, int | None, str]] = {}
        self._origins: list[tuple[str, bool]] = []

    def add(self, reading: ReadCard) -> PlannedCard:
        """What becomes of the next card."""
        number = len(self._origins)
        self._origins.append((reading.file, bool(reading.draft.uid)))
        known = self._known(number, reading)
        if known is not None:
            return known
        card = known_person(reading.draft, card=number)
        keys = identifiers(card)
        match = self._people.match(card, keys)
        if match is None or self._told_apart(number, match):
            planned = PlannedCard(number, reading, Decision.ADD)
        else:
            planned = self._meant(number, reading, match)
        if planned.decision in (Decision.ADD, Decision.DECIDE):
            self._people.learn(card, keys)
            self._held[None, number] = Held(reading.draft)
            self._seen[reading.digest] = (None, number, reading.draft.name)
        else:
            assert match is not None
            self._learn_more(match, card, keys)
            self._seen[reading.digest] = (planned.contact, planned.card, planned.person)
        return planned

    def _known(self, number: int, reading: ReadCard) -> PlannedCard | None:
        """The very same card again, in the book or in this pile."""
        if reading.digest in self._seen:
            contact, card, name = self._seen[reading.digest]
            return PlannedCard(number, reading, Decision.UNCHANGED, contact, card, name)
        if reading.digest in self._digests:
            contact = self._digests[reading.digest]
            return PlannedCard(number, reading, Decision.UNCHANGED, contact, None, reading.draft.name)
        return None

    def _told_apart(self, number: int, match: Match) -> bool:
        """Whether only the name speaks for it, and the file itself gave the two cards different UIDs."""
        if match.person.card is None or any(reason.code not in BY_NAME for reason in match.reasons):
            return False
        file, has_uid = self._origins[match.person.card]
        return has_uid and self._origins[number] == (file, has_uid)

    def _meant(self, number: int, reading: ReadCard, match: Match) -> PlannedCard:
        person = match.person
        contact, card = person.contact, person.card
        held = self._held.get((contact, card))
        if held is None:
            assert contact is not None
            held = self._look_up(contact)
        changes = differences(held, reading.draft)
        if match.certainty is Certainty.MAYBE:
            decision = Decision.DECIDE
        elif changes:
            decision = Decision.UPDATE
            after = updated(held.draft, changes)
            photo = held.has_photo or after.photo is not None
            self._held[contact, card] = Held(after, held.typed, photo)
        else:
            decision = Decision.UNCHANGED
        return PlannedCard(number, reading, decision, contact, card, person.name, match.reasons, changes)

    def _learn_more(self, match: Match, card: KnownPerson, keys: list[str]) -> None:
        """By the addresses that a card adds to a person, later cards may find them too."""
        person = match.person
        more = replace(
            person,
            emails=tuple(dict.fromkeys((*person.emails, *card.emails))),
            phones=tuple(dict.fromkeys((*person.phones, *card.phones))),
            profiles=tuple(dict.fromkeys((*person.profiles, *card.profiles))),
            uids=tuple(dict.fromkeys((*person.uids, *card.uids))),
        )
        if more != person:
            self._people.learn_more(match.number, more, keys)
