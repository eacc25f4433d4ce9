"""The list of lines: one column of one height, so that a hundred thousand of them scroll like ten."""

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QFontMetrics, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from netdesk.domain.contact import ContactId
from netdesk.domain.screens import TimelineEntry
from netdesk.gui.row_view import RowView, row_on_arrival
from netdesk.gui.timeline.delegate import Columns, LineDelegate, columns, people_at
from netdesk.gui.timeline.lines import DayHeading, Line
from netdesk.gui.timeline.model import TimelineModel
from netdesk.gui.timeline.names import line_height
from netdesk.wording.gettext import _


class TimelineView(RowView):
    """Lines to be walked by mouse and key. What is asked for goes out as signals with the line."""

    people_wanted = Signal(object, QPoint)
    """The ContactIds of a line that was opened or clicked on its names, and where on the screen."""
    menu_wanted = Signal(object, QPoint)
    """A line whose menu was asked for, and where on the screen."""
    edit_wanted = Signal(object)
    """A TimelineEntry to edit."""
    removal_wanted = Signal(object)
    """A TimelineEntry to remove."""

    def __init__(self, model: TimelineModel, parent: QWidget | None = None) -> None:
        super().__init__(model, _("Timeline"), line_height, parent=parent)
        self._lines = model
        self._delegate = LineDelegate(self)
        self.setItemDelegate(self._delegate)

    def current_line(self) -> Line | None:
        """The line that keys act on, None for none."""
        row = self.currentIndex().row()
        line = self._lines.line(row) if row >= 0 else None
        return None if isinstance(line, DayHeading) else line

    def go_to(self, row: int) -> None:
        """Scroll to a row, a heading or a line, and stand on the first line at or after it."""
        self.scrollTo(self._lines.index(row, 0), QAbstractItemView.ScrollHint.PositionAtTop)
        self.stand_on(row)

    def stand_on(self, row: int) -> None:
        """Make a row the current one; under a heading, the first line of its day."""
        if isinstance(self._lines.line(row), DayHeading) and row + 1 < self._lines.rowCount():
            row += 1
        self.setCurrentIndex(self._lines.index(row, 0))

    def bring(self, row: int) -> None:
        """Stand on a line, with the heading of its day in sight where there is room for both."""
        heading = row
        while heading > 0 and not isinstance(self._lines.line(heading), DayHeading):
            heading -= 1
        self.scrollTo(self._lines.index(heading, 0))
        self.stand_on(row)

    def keyboardSearch(self, search: str) -> None:
        """Letters do nothing here: looking through every line for them would read the whole book."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        line = self.current_line()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(line, TimelineEntry):
            self.people_wanted.emit(line.contacts, self._foot_of(self.currentIndex()))
        elif event.matches(QKeySequence.StandardKey.Delete) and isinstance(line, TimelineEntry):
            self.removal_wanted.emit(line)
        elif event.key() == Qt.Key.Key_F2 and isinstance(line, TimelineEntry):
            self.edit_wanted.emit(line)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            index, place = self.indexAt(event.pos()), event.globalPos()
        else:
            index = self.currentIndex()
            place = self._foot_of(index)
        if index.isValid() and not isinstance(self._lines.line(index.row()), DayHeading):
            self.menu_wanted.emit(self._lines.line(index.row()), place)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() != Qt.MouseButton.LeftButton or not index.isValid():
            return
        line, parts, x = self._lines.line(index.row()), self._parts(index), round(event.position().x())
        if isinstance(line, DayHeading):
            return
        if parts.more.left() <= x <= parts.more.right():
            self.menu_wanted.emit(line, event.globalPosition().toPoint())
        elif people := self._people(index, x):
            self.people_wanted.emit(people, event.globalPosition().toPoint())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        index = self.indexAt(event.position().toPoint())
        line = self._lines.line(index.row()) if index.isValid() else None
        if isinstance(line, TimelineEntry) and not self._people(index, round(event.position().x())):
            self.edit_wanted.emit(line)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        index = self.indexAt(event.position().toPoint())
        over = bool(index.isValid() and self._people(index, round(event.position().x())))
        self._hover(index.row(), over)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(-1, False)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The first line in sight is the current one when the keyboard arrives and none was."""
        had_none = self.current_line() is None
        super().focusInEvent(event)
        row = row_on_arrival(self, event)
        if had_none and row >= 0:
            self.stand_on(row)

    def _parts(self, index: QModelIndex | QPersistentModelIndex) -> Columns:
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        return columns(self.visualRect(index), QFontMetrics(self.font()), mirrored)

    def _people(self, index: QModelIndex | QPersistentModelIndex, x: int) -> tuple[ContactId, ...]:
        return people_at(self._lines.line(index.row()), self._parts(index), x)

    def _foot_of(self, index: QModelIndex | QPersistentModelIndex) -> QPoint:
        rect = self.visualRect(index)
        names = self._parts(index).names
        return self.viewport().mapToGlobal(QPoint(names.left(), rect.bottom()))

    def _hover(self, row: int, over_names: bool) -> None:
        if (row, over_names) == (self._delegate.hovered, self._delegate.over_names):
            return
        self._delegate.hovered, self._delegate.over_names = row, over_names
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if over_names else Qt.CursorShape.ArrowCursor)
        self.viewport().update()
