"""The call list of a week: drawn up, fixed when it goes on paper, and keyed back in by number."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from netdesk.domain.call_list import LARGEST, SIZE, SMALLEST, Call, choose, spread
from netdesk.domain.days import monday_of
from netdesk.domain.errors import NetDeskError
from netdesk.domain.interaction import Channel, Direction, Interaction
from netdesk.domain.screens import CallList
from netdesk.services.commands import Done
from netdesk.storage import call_candidates, calls, interactions, settings
from netdesk.storage.database import Database

SIZE_SETTING = "call-list-size"


class Outcome(StrEnum):
    """What came of a call."""

    TALKED = "talked"
    VOICEMAIL = "voicemail"
    NO_ANSWER = "no-answer"
    NOT_THIS_WEEK = "not-this-week"


_SOURCE = "call-list"
_TOUCHES = {
    Outcome.TALKED: (Channel.CALL, Direction.MUTUAL),
    Outcome.VOICEMAIL: (Channel.VOICEMAIL, Direction.OUT),
}
"""What is logged for an outcome; where nobody was reached, nothing happened."""


def size(book: Database) -> int:
    """How many calls a week has, 3 to 15."""
    return max(SMALLEST, min(LARGEST, int(settings.get(book, SIZE_SETTING, str(SIZE)))))


def week(book: Database, which: str, today: date, many: int | None = None) -> CallList:
    """The call list of an ISO week: the fixed one when it is on paper, else drawn up as of today."""
    monday = _monday(which)
    if calls.is_fixed(book, which):
        lines = tuple(
            calls.line(book, number, call, outcome, note)
            for number, (call, outcome, note) in enumerate(calls.fixed(book, which), 1)
        )
        return CallList(which, monday, lines, printed=True)
    drawn = _draw_up(book, monday, today, many)
    return CallList(which, monday, tuple(calls.line(book, number, call) for number, call in enumerate(drawn, 1)))


def _draw_up(book: Database, monday: date, today: date, many: int | None) -> tuple[Call, ...]:
    chosen = choose(call_candidates.candidates(book, today), today, size(book) if many is None else many)
    return spread(chosen, monday, today)


def _monday(which: str) -> date:
    try:
        return monday_of(which)
    except ValueError:
        raise NetDeskError(f"{which} is not a week. Write it like 2026-W48.") from None


@dataclass(frozen=True, slots=True)
class FixCallList:
    """The list goes on paper: its numbers stay from now on."""

    week: str
    many: int | None = None

    def apply(self, book: Database, today: date) -> Done:
        """Fix the list as it is drawn up today, unless it is fixed already."""
        if not calls.is_fixed(book, self.week):
            calls.fix(book, self.week, _draw_up(book, _monday(self.week), today, self.many))
        return Done()


@dataclass(frozen=True, slots=True)
class DrawUpAnew:
    """Throw the fixed list of a week away and draw it up as of today."""

    week: str

    def apply(self, book: Database, today: date) -> Done:
        """Unfix the list."""
        _monday(self.week)
        calls.unfix(book, self.week)
        return Done()


@dataclass(frozen=True, slots=True)
class KeyOutcome:
    """What came of the call with this number; a talk and a voicemail are logged as interactions."""

    week: str
    number: int
    outcome: str
    note: str = ""

    def apply(self, book: Database, today: date) -> Done:
        """Fix the list if need be, note the outcome, log what happened. Raises NetDeskError."""
        FixCallList(self.week).apply(book, today)
        lines = calls.fixed(book, self.week)
        if not 1 <= self.number <= len(lines):
            raise NetDeskError(
                f"The call list of {self.week} has no number {self.number}; it goes from 1 to {len(lines)}."
            )
        try:
            outcome = Outcome(self.outcome)
        except ValueError:
            words = ", ".join(each.value for each in Outcome)
            raise NetDeskError(f"{self.outcome} is no outcome of a call. Write one of {words}.") from None
        calls.record(book, self.week, self.number, outcome.value, self.note, today)
        # Keyed in once more, a line corrects what it said before.
        key = f"{self.week}/{self.number}"
        interactions.remove_source(book, _SOURCE, key)
        touch = _TOUCHES.get(outcome)
        if touch is not None:
            channel, direction = touch
            contact = lines[self.number - 1][0].contact
            call = Interaction((contact,), channel, direction, today, note=self.note, source=_SOURCE, source_id=key)
            interactions.add(book, call, today)
        return Done()
