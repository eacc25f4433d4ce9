"""A list of rows: one column without grid and headers, whole rows chosen, scrolled by pixels."""

from collections.abc import Callable

from PySide6.QtCore import QAbstractItemModel, QEvent, QPoint, Qt
from PySide6.QtGui import QFocusEvent, QFontMetrics
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from netdesk.gui.headed_rows import HeadedRows


class RowView(HeadedRows, QTableView):
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


def row_on_arrival(view: QAbstractItemView, event: QFocusEvent) -> int:
    """Which row the keyboard stands on when it arrives in ``view`` and none is current: the first in sight.

    -1 when it comes with a click: what is under the mouse must not move before the click lands.
    """
    if event.reason() == Qt.FocusReason.MouseFocusReason or view.model().rowCount() == 0:
        return -1
    return max(view.indexAt(QPoint(view.viewport().width() // 2, 1)).row(), 0)
