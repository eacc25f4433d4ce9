"""The lines of the timeline for a view: all headings known at once, the days read as they come into sight."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Protocol

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from netdesk.domain.interaction import InteractionId
from netdesk.domain.screens import PileEntry, TimelineEntry
from netdesk.gui.plain_tip import plain_tip
from netdesk.gui.timeline.lines import DayHeading, Happening, Layout, Line
from netdesk.gui.timeline.words import people, spoken
from netdesk.wording.interactions import kind_chip

BLOCK = 200
"""Interactions that are read at once, and a few more when a day is busy: more than a screen."""

BLOCKS_KEPT = 40

LINE_ROLE = int(Qt.ItemDataRole.UserRole)
"""The line itself: a DayHeading, a TimelineEntry or a PileEntry."""
CHIP_ROLE = LINE_ROLE + 1
"""What the chip of an interaction says; "" for nothing special."""

Index = QModelIndex | QPersistentModelIndex
NO_INDEX = QModelIndex()


class Source(Protocol):
    """What the model reads from: the days there are, and what happened on them."""

    def days(self) -> Iterable[tuple[date | None, int]]:
        """Each day with something in it, and how much; None for what has no date."""

    def stretch(self, newest: date, oldest: date) -> Sequence[TimelineEntry]:
        """What happened from ``oldest`` to ``newest``, newest first."""

    def undated(self) -> Sequence[TimelineEntry]:
        """What happened nobody knows when."""


class TimelineModel(QAbstractTableModel):
    """One column of lines."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._source: Source | None = None
        self._today = date.min
        self._layout = Layout((), ())
        self._blocks: list[tuple[int, int]] = []
        self._block_of: list[int] = []
        self._read: dict[int, dict[int, list[Happening]]] = {}

    def show(self, source: Source, piles: Sequence[PileEntry], today: date) -> None:
        """Begin anew with what ``source`` has."""
        self.beginResetModel()
        self._source, self._today = source, today
        self._layout = Layout(source.days(), piles)
        self._read = {}
        self._cut()
        self.endResetModel()

    def row_of_day(self, day: date) -> int | None:
        """The row of the newest heading that is not after ``day``; None if everything is newer."""
        number = self._layout.number_at_or_before(day)
        return None if number is None else self._layout.heading_row(number)

    def row_of(self, entry: InteractionId, day: date | None) -> int | None:
        """The row of an interaction that stands on ``day``; None when it does not."""
        number = self._layout.number_of(day)
        if number is None:
            return None
        for within, line in enumerate(self._on(number), 1):
            if isinstance(line, TimelineEntry) and line.id == entry:
                return self._layout.heading_row(number) + within
        return None

    def line(self, row: int) -> Line:
        """The line of ``row``; its day's heading when the day has fewer lines than it had (a job wrote)."""
        place = self._layout.place(row)
        if place.within:
            on_day = self._on(place.day)
            if place.within <= len(on_day):
                return on_day[place.within - 1]
        return DayHeading(self._layout.days[place.day])

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else self._layout.rows

    def columnCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        if role == LINE_ROLE:
            return self.line(index.row())
        if role == CHIP_ROLE:
            line = self.line(index.row())
            return kind_chip(line, self._today) if isinstance(line, TimelineEntry) else ""
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return spoken(self.line(index.row()), self._today)
        if role == Qt.ItemDataRole.ToolTipRole:
            line = self.line(index.row())
            if isinstance(line, TimelineEntry):
                return plain_tip("\n".join(part for part in (people(line), line.note) if part))
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or not self._layout.place(index.row()).within:
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index) | Qt.ItemFlag.ItemNeverHasChildren

    def _cut(self) -> None:
        """Cut the days into blocks to be read at once; what has no date is a block of its own."""
        self._blocks, self._block_of = [], []
        filled = BLOCK
        for number, day in enumerate(self._layout.days):
            if filled >= BLOCK or day is None:
                self._blocks.append((number, number))
                filled = 0
            self._blocks[-1] = (self._blocks[-1][0], number)
            self._block_of.append(len(self._blocks) - 1)
            filled += self._layout.size(number)

    def _on(self, number: int) -> list[Happening]:
        """What stands under the heading of a day."""
        block = self._block_of[number]
        if block not in self._read:
            self._read[block] = self._read_block(*self._blocks[block])
            if len(self._read) > BLOCKS_KEPT:
                del self._read[next(iter(self._read))]
        return self._read[block][number]

    def _read_block(self, first: int, last: int) -> dict[int, list[Happening]]:
        assert self._source is not None
        days = self._layout.days
        newest, oldest = days[first], days[last]
        if newest is None or oldest is None:
            return {first: self._layout.woven(first, self._source.undated())}
        by_day: dict[date | None, list[TimelineEntry]] = {}
        for entry in self._source.stretch(newest, oldest):
            by_day.setdefault(entry.day, []).append(entry)
        return {number: self._layout.woven(number, by_day.get(days[number], ())) for number in range(first, last + 1)}
