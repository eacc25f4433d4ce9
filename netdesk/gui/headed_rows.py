"""Keys and scrolling in a list with headings between its rows: no key stops at one, and it shows with its first row."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView

if TYPE_CHECKING:
    _View = QAbstractItemView
else:
    _View = object  # a class can have one ancestor of Qt's, and that is the view that this stands before


class HeadedRows(_View):
    """Stands before a view of Qt's among the bases; a heading is a row that is not enabled."""

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Home and End go to the first and last row; a table would stay in the row. No key ends at a heading."""
        return _row_of_key(self.model(), action, super().moveCursor(action, modifiers))

    def scrollTo(
        self,
        index: QModelIndex | QPersistentModelIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """A row right below a heading comes into sight with it."""
        heading = _heading_above(index)
        if hint is QAbstractItemView.ScrollHint.EnsureVisible and heading.isValid():
            super().scrollTo(heading, hint)
        super().scrollTo(index, hint)


def _row_of_key(model: QAbstractItemModel, action: QAbstractItemView.CursorAction, at: QModelIndex) -> QModelIndex:
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


def _heading_above(index: QModelIndex | QPersistentModelIndex) -> QModelIndex:
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
