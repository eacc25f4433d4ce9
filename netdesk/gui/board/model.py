"""One column of the board as a Qt model: its cards in order, and what may be dropped on it."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import (
    QAbstractListModel,
    QByteArray,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from netdesk.domain.introduction import Stage
from netdesk.domain.screens import BoardCard
from netdesk.gui.board.words import described, pair_names, spoken

MIME_TYPE = "application/x-netdesk-introduction"
CARD_ROLE = int(Qt.ItemDataRole.UserRole)

AnyIndex = QModelIndex | QPersistentModelIndex

NOWHERE = QModelIndex()

MayEnter = Callable[[int, Stage], bool]
"""Whether the rules let an introduction come to a stage."""


class ColumnModel(QAbstractListModel):
    """The cards of one stage, top first. It moves nothing itself: a drop is a signal, and the book answers.

    ``may_enter(introduction id, stage)`` says whether the rules let a card come here; it is asked while the
    mouse drags, so it must be quick.
    """

    dropped = Signal(int, object, int)
    """Introduction id, the stage of this column, and the position wanted in it."""

    def __init__(self, stage: Stage, may_enter: MayEnter, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.stage = stage
        self._may_enter = may_enter
        self._cards: tuple[BoardCard, ...] = ()
        self._today = date.min

    def show(self, cards: Sequence[BoardCard], today: date) -> None:
        """Show ``cards`` from now on, as they stand ``today``."""
        self.beginResetModel()
        self._cards = tuple(cards)
        self._today = today
        self.endResetModel()

    @property
    def cards(self) -> tuple[BoardCard, ...]:
        """The cards shown, top first."""
        return self._cards

    def row_of(self, introduction_id: int) -> int:
        """The row an introduction stands in, or -1."""
        for row, card in enumerate(self._cards):
            if card.introduction.id == introduction_id:
                return row
        return -1

    def rowCount(self, parent: AnyIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._cards)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        card = self._cards[index.row()]
        if role == CARD_ROLE:
            return card
        if role == Qt.ItemDataRole.DisplayRole:
            return pair_names(card)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken(card, index.row() + 1, len(self._cards))
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return described(card, self._today)
        return None

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        if not index.isValid():
            # Exactly this or nothing: QAbstractItemModelTester refuses any other flag on the root.
            return Qt.ItemFlag.ItemIsDropEnabled
        return (
            Qt.ItemFlag.ItemIsEnabled
            | Qt.ItemFlag.ItemIsSelectable
            | Qt.ItemFlag.ItemIsDragEnabled
            | Qt.ItemFlag.ItemNeverHasChildren
        )

    def supportedDragActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        return [MIME_TYPE]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        data = QMimeData()
        for index in indexes[:1]:
            introduction_id = self._cards[index.row()].introduction.id
            data.setData(MIME_TYPE, QByteArray(str(introduction_id).encode("ascii")))
        return data

    def canDropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: AnyIndex) -> bool:
        introduction_id = dragged(data)
        if introduction_id is None or action != Qt.DropAction.MoveAction:
            return False
        return self.row_of(introduction_id) >= 0 or self._may_enter(introduction_id, self.stage)

    def dropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: AnyIndex) -> bool:
        """Ask for the move. ``row`` is where the line showed, -1 for the end of the column."""
        introduction_id = dragged(data)
        if introduction_id is None or not self.canDropMimeData(data, action, row, column, parent):
            return False
        position = row if row >= 0 else len(self._cards)
        standing = self.row_of(introduction_id)
        if 0 <= standing < position:
            position -= 1  # the card leaves its place first, and those below it move up
        self.dropped.emit(introduction_id, self.stage, position)
        return True

    def removeRows(self, row: int, count: int, parent: AnyIndex = NOWHERE) -> bool:
        """Never: after a move a view may ask for the dragged rows to go, and the book has moved them."""
        return False


def dragged(data: QMimeData) -> int | None:
    """The introduction that a drag carries, or None when it carries something else."""
    if not data.hasFormat(MIME_TYPE):
        return None
    text = bytes(data.data(MIME_TYPE).data())
    return int(text) if text.isdigit() else None
