"""A list of rows: one column without grid and headers, whole rows chosen, scrolled by pixels."""

from collections.abc import Callable

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QPersistentModelIndex, QPoint, Qt
from PySide6.QtGui import QFocusEvent, QFontMetrics
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget


class RowView(QTableView):
    """What every list of rows has in common. ``name`` is what a screen reader calls it.

    ``row_height`` tells how high all rows are in the font that is worn; without it each is as high as its delegate
    wants. ``several`` lets more rows than one be chosen.
    """

    _row_height: Callable[[QFontMetrics], int] | None = None

    def __init__(
        self,
        model: QAbstractItemModel,
        name: str,
        row_height: Callable[[QFontMetrics], int] | None = None,
        *,
        several: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._row_height = row_height
        self.setModel(model)
        self.setAccessibleName(name)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setShowGrid(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        mode = QAbstractItemView.SelectionMode
        self.setSelectionMode(mode.ExtendedSelection if several else mode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().hide()
        self._measure()

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Home and End go to the first and last row; a table would stay in the row. No key ends at a heading."""
        return row_of_key(self.model(), action, super().moveCursor(action, modifiers))

    def scrollTo(
        self,
        index: QModelIndex | QPersistentModelIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """A row right below a heading comes into sight with it."""
        heading = heading_above(index)
        if hint is QAbstractItemView.ScrollHint.EnsureVisible and heading.isValid():
            super().scrollTo(heading, hint)
        super().scrollTo(index, hint)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._measure()

    def _measure(self) -> None:
        """Let all rows have the height of the font."""
        if self._row_height is None:
            return
        rows, height = self.verticalHeader(), self._row_height(QFontMetrics(self.font()))
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setMinimumSectionSize(height)
        rows.setDefaultSectionSize(height)
        self.verticalScrollBar().setSingleStep(height // 2)


def row_of_key(model: QAbstractItemModel, action: QAbstractItemView.CursorAction, at: QModelIndex) -> QModelIndex:
    """Where a key leads that Qt lets lead to ``at``: Home and End to the first and last row, and none to a heading."""
    moves = QAbstractItemView.CursorAction
    if action is moves.MoveHome:
        return _no_heading(model, 0, 1)
    if action is moves.MoveEnd:
        return _no_heading(model, model.rowCount() - 1, -1)
    if not at.isValid() or not _is_heading(at):
        return at
    step = -1 if action in (moves.MoveUp, moves.MovePageUp) else 1
    found = _no_heading(model, at.row(), step)
    return found if found.isValid() else _no_heading(model, at.row(), -step)


def heading_above(index: QModelIndex | QPersistentModelIndex) -> QModelIndex:
    """The heading right above a row; no index where there is none."""
    above = index.sibling(index.row() - 1, index.column())
    return above if above.isValid() and _is_heading(above) else QModelIndex()


def _is_heading(index: QModelIndex | QPersistentModelIndex) -> bool:
    """Whether this is a row that nobody can stand on."""
    return not index.flags() & Qt.ItemFlag.ItemIsEnabled


def _no_heading(model: QAbstractItemModel, row: int, step: int) -> QModelIndex:
    """The first row from ``row`` on that is no heading; ``step`` is 1 to look down and -1 to look up."""
    index = model.index(row, 0)
    while index.isValid() and _is_heading(index):
        index = model.index(index.row() + step, 0)
    return index


def row_on_arrival(view: QAbstractItemView, event: QFocusEvent) -> int:
    """Which row the keyboard stands on when it arrives in ``view`` and none is current: the first in sight.

    -1 when it comes with a click: what is under the mouse must not move before the click lands.
    """
    if event.reason() == Qt.FocusReason.MouseFocusReason or view.model().rowCount() == 0:
        return -1
    return max(view.indexAt(QPoint(view.viewport().width() // 2, 1)).row(), 0)
