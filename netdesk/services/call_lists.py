"""The call list of a week: drawn up, fixed when it goes on paper, and keyed back in by number."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from netdesk.domain.call_list import LARGEST, SIZE, SMALLEST, Call, Outcome, choose, spread
from netdesk.domain.candidate import Candidate
from netdesk.domain.days import monday_of, week_of
from netdesk.domain.errors import NetDeskError
from netdesk.domain.interaction import Channel, Direction, Interaction
from netdesk.domain.screens import CallList
from netdesk.services.commands import Done
from netdesk.storage import call_candidates, calls, interactions, settings
from netdesk.storage.database import Database

SIZE_SETTING = settings.CALL_LIST_SIZE

_SOURCE = "call-list"
_TOUCHES = {
    Outcome.TALKED: (Channel.CALL, Direction.MUTUAL),
    Outcome.VOICEMAIL: (Channel.VOICEMAIL, Direction.OUT),
}
"""What is logged for an outcome; where nobody was reached, nothing happened."""


def size(book: Database) -> int:
    """How many calls a week has, 3 to 15."""
    return max(SMALLEST, min(LARGEST, int(settings.get(book, SIZE_SETTING, str(SIZE)))))


def week(
    book: Database,
    which: str,
    today: date,
    many: int | None = None,
    candidates: Sequence[Candidate] | None = None,
) -> CallList:
    """The call list of an ISO week: the fixed one when it is on paper, else drawn up as of today.

    ``candidates`` saves finding them again where the caller has them. Raises NetDeskError for no week.
    """
    name, monday = _known(which)
    fixed = calls.fixed(book, name)
    if fixed:
        lines = tuple(calls.line(book, each.number, each.call, each.outcome, each.note) for each in fixed)
        return CallList(name, monday, lines, printed=True)
    drawn = _draw_up(book, monday, today, many, candidates)
    return CallList(name, monday, tuple(calls.line(book, number, call) for number, call in enumerate(drawn, 1)))


def _draw_up(
    book: Database, monday: date, today: date, many: int | None, candidates: Sequence[Candidate] | None = None
) -> tuple[Call, ...]:
    found = call_candidates.candidates(book, today) if candidates is None else candidates
    return spread(choose(found, today, size(book) if many is None else many), monday, today)


def _known(which: str) -> tuple[str, date]:
    """A week as it is kept, and its Monday: "2026-w48" is 2026-W48. Raises NetDeskError."""
    try:
        monday = monday_of(which)
    except ValueError:
        raise NetDeskError(f"{which} is not a week. Write it like 2026-W48.") from None
    return week_of(monday), monday


@dataclass(frozen=True, slots=True)
class FixCallList:
    """The list goes on paper: its numbers stay from now on."""

    week: str
    many: int | None = None

    def apply(self, book: Database, today: date) -> Done:
        """Fix the list as it is drawn up today, unless it is fixed already."""
        name, monday = _known(self.week)
        if not calls.is_fixed(book, name):
            calls.fix(book, name, _draw_up(book, monday, today, self.many))
        return Done()


@dataclass(frozen=True, slots=True)
class DrawUpAnew:
    """Throw the fixed list of a week away and draw it up as of today."""

    week: str

    def apply(self, book: Database, today: date) -> Done:
        """Unfix the list."""
        calls.unfix(book, _known(self.week)[0])
        return Done()


@dataclass(frozen=True, slots=True)
class KeyOutcome:
    """What came of the call with this number; a talk and a voicemail are logged as interactions.

    ``many`` is the size of the list that was shown, for one that is not fixed yet.
    """

    week: str
    number: int
    outcome: str
    note: str = ""
    many: int | None = None

    def apply(self, book: Database, today: date) -> Done:
        """Fix the list if need be, note the outcome, log what happened. Raises NetDeskError."""
        name, _monday = _known(self.week)
        FixCallList(name, self.many).apply(book, today)
        by_number = {each.number: each for each in calls.fixed(book, name)}
        if self.number not in by_number:
            raise NetDeskError(_no_number(name, self.number, list(by_number)))
        try:
            outcome = Outcome(self.outcome)
        except ValueError:
            words = ", ".join(each.value for each in Outcome)
            raise NetDeskError(f"{self.outcome} is no outcome of a call. Write one of {words}.") from None
        calls.record(book, name, self.number, outcome.value, self.note, today)
        contact = by_number[self.number].call.contact
        # Keyed in once more, a line corrects what it said before. By the person, since a list may be drawn up anew.
        key = f"{name}/{contact}"
        interactions.remove_source(book, _SOURCE, key)
        if outcome in _TOUCHES:
            channel, direction = _TOUCHES[outcome]
            call = Interaction((contact,), channel, direction, today, note=self.note, source=_SOURCE, source_id=key)
            interactions.add(book, call, today)
        return Done()


def _no_number(week: str, number: int, numbers: list[int]) -> str:
    if not numbers:
        return f"The call list of {week} is empty, so it has no number {number}."
    return f"The call list of {week} has no number {number}; it goes from {numbers[0]} to {numbers[-1]}."
