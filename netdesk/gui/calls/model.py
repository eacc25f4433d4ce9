"""The calls of a week as a Qt model: a heading for each day, then its lines in the order of the paper."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from netdesk.domain.screens import CallLine, CallList
from netdesk.wording.call_sheet import LineText, line_text, outcome_word
from netdesk.wording.weeks import weekday

ROW_ROLE = int(Qt.ItemDataRole.UserRole)
"""The row itself: a DayHeading or a Call."""

AnyIndex = QModelIndex | QPersistentModelIndex

NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class DayHeading:
    """The weekday that the lines below it are for."""

    words: str


@dataclass(frozen=True, slots=True)
class Call:
    """A line of the list, with its words."""

    line: CallLine
    text: LineText

    @property
    def spoken(self) -> str:
        """The whole line in words, for a screen reader."""
        parts = [str(self.line.number), self.text.name, self.text.organisation, *self.text.numbers]
        parts += [self.text.there_now, self.text.headline, *self.text.details]
        if self.line.outcome:
            parts += [outcome_word(self.line.outcome), self.line.outcome_note]
        return ", ".join(part for part in parts if part)


class CallsModel(QAbstractListModel):
    """Headings and lines. Only lines can be chosen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[DayHeading | Call, ...] = ()

    def show(self, calls: CallList, now: datetime) -> None:
        """Show ``calls`` from now on; ``now`` (an aware time) tells what time it is where people are."""
        self.beginResetModel()
        rows: list[DayHeading | Call] = []
        for day, lines in groupby(calls.lines, key=lambda line: line.weekday):
            rows.append(DayHeading(weekday(day)))
            rows.extend(Call(line, line_text(line, now)) for line in lines)
        self._rows = tuple(rows)
        self.endResetModel()

    @property
    def rows(self) -> Sequence[DayHeading | Call]:
        """What is shown, top first."""
        return self._rows

    def row_of(self, number: int) -> int:
        """The row of the line with ``number``, or -1."""
        for row, shown in enumerate(self._rows):
            if isinstance(shown, Call) and shown.line.number == number:
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
            return f"{row.line.number} {row.text.name}"
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.spoken
        return None

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        if not index.isValid() or isinstance(self._rows[index.row()], DayHeading):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
