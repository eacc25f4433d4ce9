"""What came out of a file of cards: each card read, kept aside, or text that is no card."""

from dataclasses import dataclass

from netdesk.domain.contact import ContactDraft
from netdesk.vcards.problems import Problem


@dataclass(frozen=True, slots=True)
class CardReading:
    """A card that was read: what it says, its bytes as they came, its physical lines (from 1,
    both inclusive), and what had to be mended or was left out of the draft.
    """

    draft: ContactDraft
    raw: bytes
    first_line: int
    last_line: int
    warnings: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class KeptAside:
    """A card that could not be read: where it stands, why, and its bytes, to try again."""

    first_line: int
    last_line: int
    reason: Problem
    raw: bytes


@dataclass(frozen=True, slots=True)
class Junk:
    """Text between cards that belongs to none."""

    first_line: int
    last_line: int
    raw: bytes


Outcome = CardReading | KeptAside | Junk


@dataclass(frozen=True, slots=True)
class FileReading:
    """A whole file. Every non-blank byte of it lies in a card, a card kept aside, or junk.

    ``warnings`` concern the file (that it is empty, or holds no card, is one); ``error`` is set when it
    was not read at all.
    """

    cards: tuple[CardReading, ...]
    kept_aside: tuple[KeptAside, ...]
    junk: tuple[Junk, ...]
    warnings: tuple[Problem, ...] = ()
    error: Problem | None = None

    def all_warnings(self) -> tuple[Problem, ...]:
        """The file's warnings and those of each of its cards, in file order."""
        return self.warnings + tuple(problem for card in self.cards for problem in card.warnings)
