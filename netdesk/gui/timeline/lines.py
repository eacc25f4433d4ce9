"""The timeline as lines: a heading for each day, under it what happened, newest first."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import accumulate

from netdesk.domain.screens import PileEntry, TimelineEntry


@dataclass(frozen=True, slots=True)
class DayHeading:
    """The line above the things of one day; ``day`` is None above what has no date."""

    day: date | None


Happening = TimelineEntry | PileEntry
Line = DayHeading | TimelineEntry | PileEntry


@dataclass(frozen=True, slots=True)
class Place:
    """Where a line stands: the number of its day, newest 0, and its place in the day, 0 for the heading."""

    day: int
    within: int


class Layout:
    """Which line stands where, known from how many there are on each day, before any of them is read."""

    def __init__(self, counts: Iterable[tuple[date | None, int]], piles: Iterable[PileEntry]) -> None:
        """``counts`` are interactions by day, None for those without a date; days may come in any order."""
        on: dict[date | None, int] = dict(counts)
        self._piles: dict[date | None, list[PileEntry]] = {}
        for pile in piles:
            self._piles.setdefault(pile.day, []).append(pile)
        for day, those in self._piles.items():
            on[day] = on.get(day, 0) + len(those)
        self.days: list[date | None] = sorted(on, key=lambda day: day or date.min, reverse=True)
        self._starts = list(accumulate((on[day] + 1 for day in self.days), initial=0))

    @property
    def rows(self) -> int:
        """How many lines there are, headings and all."""
        return self._starts[-1]

    def place(self, row: int) -> Place:
        """Where ``row`` belongs."""
        day = bisect_right(self._starts, row) - 1
        return Place(day, row - self._starts[day])

    def heading_row(self, number: int) -> int:
        """The row of the heading of day ``number``."""
        return self._starts[number]

    def size(self, number: int) -> int:
        """How many things stand under the heading of day ``number``."""
        return self._starts[number + 1] - self._starts[number] - 1

    def number_at_or_before(self, day: date) -> int | None:
        """The newest day with something that is not after ``day``; None when everything is newer."""
        for number, each in enumerate(self.days):
            if each is not None and each <= day:
                return number
        return None

    def number_of(self, day: date | None) -> int | None:
        """The number of exactly this day."""
        return self.days.index(day) if day in self.days else None

    def woven(self, number: int, entries: Sequence[TimelineEntry]) -> list[Happening]:
        """The ``entries`` of a day with its piles between them, latest first; both keep their own order."""
        happenings: list[Happening] = [*entries, *self._piles.get(self.days[number], ())]
        return sorted(happenings, key=clock_of, reverse=True)


def clock_of(happening: Happening) -> str:
    """The clock time ``HH:MM`` of a happening, "" when it is not known."""
    return happening.at[:5] if isinstance(happening, PileEntry) else happening.time
