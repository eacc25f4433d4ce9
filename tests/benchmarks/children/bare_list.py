"""The least that a list of painted rows costs in PySide: python -m … BOOK. Prints nothing.

A window with a table of the first names of the book and a painter in Python, without a style sheet, a menu, or
anything of NetDesk's: what no program with such a list can go below.
"""

import os
import sys
from typing import Any

import apsw
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QHeaderView,
    QMainWindow,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_IN_A_LINE = int(Qt.AlignmentFlag.AlignVCenter)


class _Names(QAbstractTableModel):
    def __init__(self, names: list[str]) -> None:
        super().__init__()
        self._names = names

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return len(self._names)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        return 1

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        return self._names[index.row()] if role == Qt.ItemDataRole.DisplayRole else None


class _Painter(QStyledItemDelegate):
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, Qt.GlobalColor.lightGray)
        painter.drawText(QRectF(option.rect), _IN_A_LINE, index.data())


class _List(QTableView):
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        os._exit(0)


app = QApplication(sys.argv[:1])
book = apsw.Connection(sys.argv[1], flags=apsw.SQLITE_OPEN_READONLY)
window = QMainWindow()
window.resize(1360, 860)
people = _List()
people.setModel(_Names([name for (name,) in book.execute("SELECT name FROM contact ORDER BY sort_key LIMIT 64")]))
people.setItemDelegate(_Painter(people))
people.verticalHeader().setDefaultSectionSize(76)
people.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
window.setCentralWidget(people)
window.show()
app.exec()
