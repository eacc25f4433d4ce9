"""What can be done on the board, and asked about it. The rules are in domain.introduction_moves."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from netdesk.domain import introduction_moves as moves
from netdesk.domain.contact import ContactId
from netdesk.domain.errors import NetDeskError
from netdesk.domain.introduction import Answer, Debrief, Introduction, Stage, credits
from netdesk.services.commands import Done
from netdesk.storage import contacts, favours, introductions
from netdesk.storage.database import Database
from netdesk.storage.introductions import get as introduction
from netdesk.storage.introductions import listed as board
from netdesk.storage.pairs import ideas, refuse

__all__ = [
    "AnswerParty", "AskParty", "DebriefParty", "EditIntroduction", "ExpireIntroduction", "Introduce",
    "MoveIntroduction", "RecordMet", "RefusePair", "RemoveIntroduction", "board", "ideas", "introduction",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Introduce:
    """An idea: two people who could gain from each other; the result is its number."""

    a: ContactId
    b: ContactId
    why: str
    benefit_a: str = ""
    benefit_b: str = ""

    def apply(self, book: Database, today: date) -> Done:
        """Put the idea on the board. Raises NetDeskError for one person twice, or without a why."""
        if self.a == self.b:
            raise NetDeskError("An introduction needs two different people.")
        if not self.why.strip():
            raise NetDeskError("Say why these two should meet.")
        contacts.require(book, [self.a, self.b])
        parties = ((self.a, self.benefit_a), (self.b, self.benefit_b))
        return Done(introductions.add(book, parties, self.why.strip(), today))


def _change(book: Database, number: int, how: Callable[[Introduction], Introduction]) -> Introduction:
    """Write what a rule makes of an introduction, and the favours that it has earned now."""
    before = introductions.get(book, number)
    after = how(before)
    introductions.save(book, after)
    if after.stage is not before.stage:
        introductions.place(book, number, after.stage, None)
    favours.replace_of_introduction(book, number, credits(after), after.why)
    return after


@dataclass(frozen=True, slots=True)
class MoveIntroduction:
    """Move a card: to a stage, and there to a place (None: the bottom). ``asked_me``: they both asked me."""

    introduction: int
    stage: Stage
    position: int | None = None
    asked_me: bool = False

    def apply(self, book: Database, today: date) -> Done:
        """Move it as the rules let it. Raises ImpossibleMove."""
        before = introductions.get(book, self.introduction)
        if before.stage is not self.stage:
            _change(book, self.introduction, lambda it: moves.move(it, self.stage, today, self.asked_me))
        introductions.place(book, self.introduction, self.stage, self.position)
        return Done()


@dataclass(frozen=True, slots=True)
class AskParty:
    """One side was asked whether they would like to meet the other."""

    introduction: int
    contact: ContactId

    def apply(self, book: Database, today: date) -> Done:
        """Note the day; one ask a side."""
        _change(book, self.introduction, lambda it: moves.ask(it, self.contact, today))
        return Done()


@dataclass(frozen=True, slots=True)
class AnswerParty:
    """One side said yes or no. A no closes the introduction, with credit."""

    introduction: int
    contact: ContactId
    answer: Answer

    def apply(self, book: Database, today: date) -> Done:
        """Note the answer."""
        _change(book, self.introduction, lambda it: moves.answer(it, self.contact, self.answer, today))
        return Done()


@dataclass(frozen=True, slots=True)
class RecordMet:
    """The two have met."""

    introduction: int

    def apply(self, book: Database, today: date) -> Done:
        """Note the day."""
        _change(book, self.introduction, lambda it: moves.record_met(it, today))
        return Done()


@dataclass(frozen=True, slots=True)
class DebriefParty:
    """One side told how it went."""

    introduction: int
    contact: ContactId
    debrief: Debrief
    note: str = ""

    def apply(self, book: Database, today: date) -> Done:
        """Note what they said."""
        _change(
            book,
            self.introduction,
            lambda it: moves.debrief(it, self.contact, self.debrief, self.note, today),
        )
        return Done()


@dataclass(frozen=True, slots=True)
class ExpireIntroduction:
    """Close an introduction that nobody answered for two weeks, with credit and without a word to anybody."""

    introduction: int

    def apply(self, book: Database, today: date) -> Done:
        """Close it as declined."""
        _change(book, self.introduction, lambda it: moves.expire(it, today))
        return Done()


@dataclass(frozen=True, slots=True)
class EditIntroduction:
    """Other words for why, and for what is in it for each side (None: as they are)."""

    introduction: int
    why: str
    benefits: tuple[str, str] | None = None

    def apply(self, book: Database, today: date) -> Done:
        """Write the words."""
        if not self.why.strip():
            raise NetDeskError("Say why these two should meet.")
        _change(book, self.introduction, self._with_words)
        return Done()

    def _with_words(self, before: Introduction) -> Introduction:
        first, second = before.parties
        benefits = self.benefits or (first.benefit, second.benefit)
        parties = (replace(first, benefit=benefits[0]), replace(second, benefit=benefits[1]))
        return replace(before, why=self.why.strip(), parties=parties)


@dataclass(frozen=True, slots=True)
class RemoveIntroduction:
    """Take an introduction off the board for good."""

    introduction: int

    def apply(self, book: Database, today: date) -> Done:
        """Remove it and what it counted for."""
        introductions.remove(book, self.introduction)
        return Done()


@dataclass(frozen=True, slots=True)
class RefusePair:
    """Not these two: do not suggest them again."""

    a: ContactId
    b: ContactId

    def apply(self, book: Database, today: date) -> Done:
        """Remember it."""
        contacts.require(book, [self.a, self.b])
        refuse(book, self.a, self.b)
        return Done()
