"""The timeline as lines: a heading for each day, under it what happened, newest first."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from netdesk.domain.screens import PileEntry, TimelineEntry


@dataclass(frozen=True, slots=True)
class DayHeading:
    """The line above the things of one day; ``day`` is None above what has no date."""

    day: date | None


Happening = TimelineEntry | PileEntry
Line = DayHeading | TimelineEntry | PileEntry


class Lines:
    """Lines that grow page by page: entries come newest first, piles are laid between them by day and time.

    A pile waits until an entry as old as itself has come, or until there are no more entries, so that the
    lines already shown never move.
    """

    def __init__(self, piles: Iterable[PileEntry]) -> None:
        self._waiting = sorted(piles, key=moment_of)
        self._day: date | None = None
        self._begun = False

    def page(self, entries: Iterable[TimelineEntry], last: bool) -> list[Line]:
        """The lines that ``entries`` add at the end; ``last`` when no more entries will come."""
        lines: list[Line] = []
        for entry in entries:
            lines += self._piles_since(moment_of(entry))
            lines += self._with_heading(entry)
        if last:
            lines += self._piles_since((date.min, ""))
        return lines

    def _piles_since(self, moment: tuple[date, str]) -> Iterator[Line]:
        while self._waiting and moment_of(self._waiting[-1]) > moment:
            yield from self._with_heading(self._waiting.pop())

    def _with_heading(self, happening: Happening) -> Iterator[Line]:
        if not self._begun or happening.day != self._day:
            self._begun = True
            self._day = happening.day
            yield DayHeading(happening.day)
        yield happening


def moment_of(happening: Happening) -> tuple[date, str]:
    """What lines are ordered by: the day, then the clock time; what has no date is the oldest."""
    return happening.day or date.min, clock_of(happening)


def clock_of(happening: Happening) -> str:
    """The clock time ``HH:MM`` of a happening, "" when it is not known."""
    if isinstance(happening, PileEntry):
        _, _, clock = happening.at.replace(" ", "T").rpartition("T")
        return clock[:5]
    return happening.time
