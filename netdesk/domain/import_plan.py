"""What an import will do, card by card, before anything happens: add, update, decide, keep aside."""

from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Protocol

from netdesk.domain.contact import ContactDraft, ContactId
from netdesk.domain.differences import FieldChange
from netdesk.domain.matching import MatchReason
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
    def changes_someone(self) -> bool:
        """Whether importing it changes somebody who is there already."""
        return self.chosen and (self.decision is Decision.UPDATE or self.answer is Answer.MERGE)

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
