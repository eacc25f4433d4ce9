"""The lines of the timeline for a view: pages are fetched as the view comes near their end."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from netdesk.domain.interaction import InteractionId
from netdesk.domain.screens import PileEntry, TimelineEntry, TimelineQuery
from netdesk.gui.plain_tip import plain_tip
from netdesk.gui.timeline.lines import DayHeading, Line, Lines
from netdesk.gui.timeline.words import people, spoken

PAGE = 500
"""Entries a page: 500 are read within a frame or two, and fill more than a screen."""

LINE_ROLE = int(Qt.ItemDataRole.UserRole)
"""The line itself: a DayHeading, a TimelineEntry or a PileEntry."""

Index = QModelIndex | QPersistentModelIndex
Fetch = Callable[[TimelineQuery], Sequence[TimelineEntry]]
NO_INDEX = QModelIndex()


def _nothing(_query: TimelineQuery) -> Sequence[TimelineEntry]:
    return ()


class TimelineModel(QAbstractTableModel):
    """One column of lines. A page is asked for from the day where the last one ended (never by offset)."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._fetch: Fetch = _nothing
        self._query = TimelineQuery()
        self._today = date.min
        self._fetching = False
        self._lines: list[Line] = []
        self._begin(())

    def show(self, fetch: Fetch, query: TimelineQuery, piles: Sequence[PileEntry], today: date) -> None:
        """Begin anew with what ``query`` finds; its ``limit`` is the size of a page."""
        self.beginResetModel()
        self._fetch, self._query, self._today = fetch, query, today
        self._begin(piles)
        self._lines = self._next_page()
        self.endResetModel()

    def row_of_day(self, day: date) -> int | None:
        """The row of the newest heading that is not after ``day``, fetching as far as that; None if none."""
        row = 0
        while True:
            for line in self._lines[row:]:
                if isinstance(line, DayHeading) and (line.day is None or line.day <= day):
                    return row
                row += 1
            if self._complete:
                return None
            self.fetchMore()

    def row_of(self, entry: InteractionId) -> int | None:
        """The row of an interaction among the lines fetched so far."""
        for row, line in enumerate(self._lines):
            if isinstance(line, TimelineEntry) and line.id == entry:
                return row
        return None

    def line(self, row: int) -> Line:
        """The line of ``row``. Raises IndexError when there is none."""
        return self._lines[row]

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else 1

    def canFetchMore(self, parent: Index = NO_INDEX) -> bool:
        return not parent.isValid() and not self._complete and not self._fetching

    def fetchMore(self, parent: Index = NO_INDEX) -> None:
        if not self.canFetchMore(parent):
            return
        self._fetching = True  # whoever hears of the new rows may ask for more at once
        try:
            page = self._next_page()
            if page:
                first = len(self._lines)
                self.beginInsertRows(NO_INDEX, first, first + len(page) - 1)
                self._lines += page
                self.endInsertRows()
        finally:
            self._fetching = False

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if role == LINE_ROLE:
            return line
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return spoken(line, self._today)
        if role == Qt.ItemDataRole.ToolTipRole and isinstance(line, TimelineEntry):
            return plain_tip("\n".join(part for part in (people(line), line.note) if part))
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or isinstance(self._lines[index.row()], DayHeading):
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index) | Qt.ItemFlag.ItemNeverHasChildren

    def _begin(self, piles: Sequence[PileEntry]) -> None:
        self._weave = Lines(piles)
        self._lines = []
        self._complete = self._fetch is _nothing
        self._oldest = date.max
        self._of_oldest: set[InteractionId] = set()

    def _next_page(self) -> list[Line]:
        """Read on from the oldest day so far; what of that day is shown already is left out."""
        size = self._query.limit
        asked = replace(self._query, limit=size + len(self._of_oldest))
        if self._of_oldest:
            asked = replace(asked, until=self._oldest)
        got = self._fetch(asked)
        new = [entry for entry in got if entry.id not in self._of_oldest]
        self._complete = len(got) < asked.limit
        if new:
            oldest = new[-1].day or date.min
            if oldest != self._oldest:
                self._oldest, self._of_oldest = oldest, set()
            self._of_oldest |= {entry.id for entry in new if (entry.day or date.min) == oldest}
        return self._weave.page(new, self._complete)
