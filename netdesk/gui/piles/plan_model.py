"""The cards of an import plan for a view: what becomes of each, to be chosen and decided here."""

from collections.abc import Sequence
from dataclasses import replace
from enum import StrEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from netdesk.domain.import_plan import Answer, AsideCard, Decision, ImportPlan, PlannedCard
from netdesk.gui.piles.words import more, spoken
from netdesk.gui.plain_tip import plain_tip

ROW_ROLE = int(Qt.ItemDataRole.UserRole)
"""The row itself: a PlannedCard or an AsideCard."""

Index = QModelIndex | QPersistentModelIndex
Row = PlannedCard | AsideCard
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
    """One row a card, in one column."""

    plan_changed = Signal()
    """A card was chosen, left out, or decided on."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._source = ImportPlan()
        self._unread: tuple[AsideCard, ...] = ()
        self._cards: list[PlannedCard] = []
        self._numbers: list[int] = []
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

    def row(self, row: int) -> Row:
        """The card of a row. Raises IndexError."""
        number = self._numbers[row]
        return self._cards[number] if number < len(self._cards) else self._unread[number - len(self._cards)]

    def choose(self, rows: Sequence[int], chosen: bool) -> None:
        """Take cards in, or leave them out; what is kept aside or tells nothing new is neither."""
        able = [row for row in rows if can_be_chosen(self.row(row))]
        for row in able:
            number = self._numbers[row]
            self._cards[number] = replace(self._cards[number], chosen=chosen)
        if able:
            self.dataChanged.emit(self.index(min(able), 0), self.index(max(able), 0))
            self.plan_changed.emit()

    def decide(self, row: int, answer: Answer) -> None:
        """Say of a card that looks the same whether it is; what was answered before is taken back by OPEN."""
        card = self.row(row)
        if isinstance(card, PlannedCard) and card.decision is Decision.DECIDE:
            self._put(row, replace(card, answer=answer, chosen=True))
            self.plan_changed.emit()

    def take_change(self, row: int, number: int, taken: bool) -> None:
        """Take one change of a card over into the person, or not."""
        card = self.row(row)
        if isinstance(card, PlannedCard):
            changes = list(card.changes)
            changes[number] = replace(changes[number], chosen=taken)
            self._put(row, replace(card, changes=tuple(changes)))
            self.plan_changed.emit()

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._numbers)

    def columnCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self.row(index.row())
        if role == ROW_ROLE:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return spoken(row)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(more(row))
        if role == Qt.ItemDataRole.CheckStateRole and isinstance(row, PlannedCard) and can_be_chosen(row):
            return Qt.CheckState.Checked if row.chosen else Qt.CheckState.Unchecked
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if not index.isValid() or role != Qt.ItemDataRole.CheckStateRole or not can_be_chosen(self.row(index.row())):
            return False
        self.choose([index.row()], Qt.CheckState(value) == Qt.CheckState.Checked)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = super().flags(index) | Qt.ItemFlag.ItemNeverHasChildren
        if can_be_chosen(self.row(index.row())):
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def _put(self, row: int, card: PlannedCard) -> None:
        self._cards[self._numbers[row]] = card
        index = self.index(row, 0)
        self.dataChanged.emit(index, index)

    def _narrow(self) -> None:
        rows: list[Row] = [*self._cards, *self._unread]
        wanted = [n for n, row in enumerate(rows) if self._kind is None or kind_of(row) is self._kind]
        self._numbers = sorted(wanted, key=lambda number: _ORDER[kind_of(rows[number])])


def can_be_chosen(row: Row) -> bool:
    """Whether there is anything to take in or to leave out."""
    return isinstance(row, PlannedCard) and row.decision is not Decision.UNCHANGED
