"""The calls of a week as a Qt model: a heading for each day, then its lines in the order of the paper."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from netdesk.domain.screens import CallLine, CallList
from netdesk.gui.calls.words import day_heading, spoken

ROW_ROLE = int(Qt.ItemDataRole.UserRole)
"""The row itself: a DayHeading or a CallLine."""

AnyIndex = QModelIndex | QPersistentModelIndex

NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class DayHeading:
    """The weekday that the lines below it are for."""

    words: str


class CallsModel(QAbstractListModel):
    """Headings and lines. Only lines can be chosen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[DayHeading | CallLine, ...] = ()
        self._today = date.min

    def show(self, calls: CallList, today: date) -> None:
        """Show ``calls`` from now on."""
        self.beginResetModel()
        rows: list[DayHeading | CallLine] = []
        for line in sorted(calls.lines, key=lambda line: (line.weekday, line.number)):
            before = rows[-1] if rows else None
            if not isinstance(before, CallLine) or before.weekday != line.weekday:
                rows.append(DayHeading(day_heading(calls.monday, line.weekday, today)))
            rows.append(line)
        self._rows = tuple(rows)
        self._today = today
        self.endResetModel()

    @property
    def rows(self) -> Sequence[DayHeading | CallLine]:
        """What is shown, top first."""
        return self._rows

    def row_of(self, number: int) -> int:
        """The row of the line with ``number``, or -1."""
        for row, shown in enumerate(self._rows):
            if isinstance(shown, CallLine) and shown.number == number:
                return row
        return -1

    def rowCount(self, parent: AnyIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ROW_ROLE:
            return row
        if isinstance(row, DayHeading):
            return row.words if role == Qt.ItemDataRole.DisplayRole else None
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{row.number} {row.name}"
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken(row, self._today)
        return None

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        if not index.isValid() or isinstance(self._rows[index.row()], DayHeading):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
