"""The cards of an import plan for a view: what becomes of each, to be chosen and decided here."""

from collections.abc import Sequence
from dataclasses import replace
from enum import StrEnum
from itertools import chain

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from netdesk.domain.import_plan import Answer, AsideCard, Decision, ImportPlan, PlannedCard
from netdesk.gui.piles.details import Detail, details_of, mark_of
from netdesk.gui.piles.words import more, spoken
from netdesk.gui.plain_tip import plain_tip

ROW_ROLE = int(Qt.ItemDataRole.UserRole)
"""The row itself: a PlannedCard, an AsideCard, or a Detail of the card above."""
OPEN_ROLE = ROW_ROLE + 1
"""Whether a row is open; None where there is nothing to open."""

Index = QModelIndex | QPersistentModelIndex
Row = PlannedCard | AsideCard
Line = PlannedCard | AsideCard | Detail
NO_INDEX = QModelIndex()


class Kind(StrEnum):
    """What the rows can be narrowed to."""

    DECIDE = "decide"
    ADD = "add"
    UPDATE = "update"
    ASIDE = "aside"
    UNCHANGED = "unchanged"


_KIND_OF = {
    Decision.DECIDE: Kind.DECIDE,
    Decision.ADD: Kind.ADD,
    Decision.UPDATE: Kind.UPDATE,
    Decision.UNCHANGED: Kind.UNCHANGED,
}
_ORDER = {Kind.DECIDE: 0, Kind.ADD: 1, Kind.UPDATE: 1, Kind.ASIDE: 2, Kind.UNCHANGED: 3}
"""What wants a decision stands first, what tells nothing new last; the rest as it stands in the files."""


def kind_of(row: Row) -> Kind:
    """What a row is."""
    return Kind.ASIDE if isinstance(row, AsideCard) else _KIND_OF[row.decision]


class PlanModel(QAbstractTableModel):
    """One row a card, in one column; below the row of a card that is opened stand its details."""

    plan_changed = Signal()
    """A card was chosen, left out, or decided on."""
    details_changed = Signal()
    """Details were shown or put away."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._source = ImportPlan()
        self._unread: tuple[AsideCard, ...] = ()
        self._cards: list[PlannedCard] = []
        self._places: list[tuple[int, int]] = []
        """Of each row the number of its card, and the number of the detail, -1 for the card itself."""
        self._opened = False
        self._kind: Kind | None = None

    def show(self, plan: ImportPlan) -> None:
        """Show ``plan`` from now on, all of it."""
        self.beginResetModel()
        self._source, self._cards, self._kind = plan, list(plan.cards), None
        self._unread = plan.unread()
        self._narrow()
        self.endResetModel()

    def narrow(self, kind: Kind | None) -> None:
        """Only rows of one kind; None for all."""
        self.beginResetModel()
        self._kind = kind
        self._narrow()
        self.endResetModel()

    @property
    def kind(self) -> Kind | None:
        """What the rows are narrowed to."""
        return self._kind

    def plan(self) -> ImportPlan:
        """The plan as the user has made it."""
        return replace(self._source, cards=tuple(self._cards))

    def row(self, row: int) -> Line:
        """The card of a row, or the detail of one. Raises IndexError."""
        number, detail = self._places[row]
        if number >= len(self._cards):
            return self._unread[number - len(self._cards)]
        card = self._cards[number]
        return card if detail < 0 else details_of(card)[detail]

    def choose(self, rows: Sequence[int], chosen: bool) -> None:
        """Take cards in, or leave them out; what is kept aside or tells nothing new is neither."""
        able = [row for row in rows if can_be_chosen(self.row(row))]
        for row in able:
            number = self._places[row][0]
            self._cards[number] = replace(self._cards[number], chosen=chosen)
        if able:
            self.dataChanged.emit(self.index(min(able), 0), self.index(max(able), 0))
            self.plan_changed.emit()

    def decide(self, row: int, answer: Answer) -> None:
        """Say of a card that looks the same whether it is; what was answered before is taken back by OPEN."""
        card = self.row(row)
        if isinstance(card, PlannedCard) and card.decision is Decision.DECIDE:
            opened = self.is_open(row)
            self._set_open(row, False)
            self._put(row, replace(card, answer=answer, chosen=True))
            self._set_open(row, opened)
            self.plan_changed.emit()

    def take_change(self, row: int, number: int, taken: bool) -> None:
        """Take one change of a card over into the person, or not."""
        card = self.row(row)
        if isinstance(card, Detail):
            card = card.card
        if isinstance(card, PlannedCard):
            changes = list(card.changes)
            changes[number] = replace(changes[number], chosen=taken)
            self._put(row, replace(card, changes=tuple(changes)))
            self.plan_changed.emit()

    def can_open(self, row: int) -> bool:
        """Whether there is more to say of the card of a row."""
        card = self.row(row)
        return isinstance(card, PlannedCard) and bool(details_of(card))

    def is_open(self, row: int) -> bool:
        """Whether the details of the card of a row stand below it."""
        below = self._places[row + 1 : row + 2]
        return bool(below) and below[0][1] >= 0 and self._places[row][1] < 0

    def toggle_open(self, row: int) -> None:
        """Show the details of the card of a row, or put them away."""
        self._set_open(row, not self.is_open(row))

    def card_row(self, row: int) -> int:
        """The row of the card that a row belongs to."""
        return row - 1 - self._places[row][1] if self._places[row][1] >= 0 else row

    def detail_rows(self) -> list[int]:
        """The rows of all details that are shown."""
        if not self._opened:
            return []  # nearly always, and there may be 100,000 rows to look through
        return [row for row, (_number, detail) in enumerate(self._places) if detail >= 0]

    def _set_open(self, row: int, opened: bool) -> None:
        card = self.row(row)
        if not isinstance(card, PlannedCard) or opened == self.is_open(row):
            return
        self._opened = True
        count, number = len(details_of(card)), self._places[row][0]
        if opened and count:
            self.beginInsertRows(QModelIndex(), row + 1, row + count)
            self._places[row + 1 : row + 1] = [(number, detail) for detail in range(count)]
            self.endInsertRows()
        elif not opened:
            self.beginRemoveRows(QModelIndex(), row + 1, row + count)
            del self._places[row + 1 : row + 1 + count]
            self.endRemoveRows()
        self.dataChanged.emit(self.index(row, 0), self.index(row, 0))
        self.details_changed.emit()

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._places)

    def columnCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self.row(index.row())
        if role == ROW_ROLE:
            return row
        if role == OPEN_ROLE:
            return self.is_open(index.row()) if self.can_open(index.row()) else None
        if isinstance(row, Detail):
            return _of_detail(row, role)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return spoken(row)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(more(row))
        if role == Qt.ItemDataRole.CheckStateRole and (taken := is_taken(row)) is not None:
            return Qt.CheckState.Checked if taken else Qt.CheckState.Unchecked
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if not index.isValid() or role != Qt.ItemDataRole.CheckStateRole:
            return False
        return self.take(index.row(), Qt.CheckState(value) == Qt.CheckState.Checked)

    def take(self, row: int, taken: bool) -> bool:
        """Take in the card of a row, or the change of a detail, or not; whether there is anything to take."""
        line = self.row(row)
        if is_taken(line) is None:
            return False
        if isinstance(line, Detail):
            self.take_change(row, line.at, taken)
        else:
            self.choose([row], taken)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = super().flags(index) | Qt.ItemFlag.ItemNeverHasChildren
        if is_taken(self.row(index.row())) is not None:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def _put(self, row: int, card: PlannedCard) -> None:
        """This is the card of a row from now on; its details may say something else too."""
        self._cards[self._places[row][0]] = card
        first = last = self.card_row(row)
        while self._places[last + 1 : last + 2] and self._places[last + 1][1] >= 0:
            last += 1
        self.dataChanged.emit(self.index(first, 0), self.index(last, 0))

    def _narrow(self) -> None:
        rows: list[Row] = [*self._cards, *self._unread]
        wanted = [n for n, row in enumerate(rows) if self._kind is None or kind_of(row) is self._kind]
        ranked: list[list[tuple[int, int]]] = [[] for _rank in range(max(_ORDER.values()) + 1)]
        for number in wanted:
            ranked[_ORDER[kind_of(rows[number])]].append((number, -1))
        self._places = list(chain.from_iterable(ranked))
        self._opened = False


def _of_detail(row: Detail, role: int) -> object:
    if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
        mark = mark_of(row.change) if row.change is not None else ""
        return f"{row.words}, {mark}" if mark else row.words
    if role == Qt.ItemDataRole.CheckStateRole and (taken := is_taken(row)) is not None:
        return Qt.CheckState.Checked if taken else Qt.CheckState.Unchecked
    return None


def can_be_chosen(row: Line) -> bool:
    """Whether there is a card to take in or to leave out."""
    return isinstance(row, PlannedCard) and row.decision is not Decision.UNCHANGED


def is_taken(row: Line) -> bool | None:
    """Whether a card, or a change, is taken; None where there is nothing to take."""
    if isinstance(row, Detail):
        return None if row.change is None else row.change.chosen
    return row.chosen if isinstance(row, PlannedCard) and can_be_chosen(row) else None
