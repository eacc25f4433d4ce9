"""What happened with one person, newest first: day, direction, channel, words."""

from collections.abc import Sequence
from datetime import date
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)  # fmt: skip
from PySide6.QtGui import QContextMenuEvent, QFontMetrics, QKeyEvent, QKeySequence, QPainter, QResizeEvent
from PySide6.QtWidgets import QMenu, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView, QWidget

from netdesk.domain.screens import TimelineEntry
from netdesk.gui.appointment_answers import add_answers
from netdesk.gui.arrows import paint_arrow
from netdesk.gui.buttons import paint_focus
from netdesk.gui.chip import paint_word_chip
from netdesk.gui.line_pen import beginning
from netdesk.gui.row_view import RowView
from netdesk.gui.theme import theme_of
from netdesk.wording import days
from netdesk.wording.gettext import _
from netdesk.wording.interactions import channel_word, direction_word, kind_chip

ENTRY_ROLE: Final = int(Qt.ItemDataRole.UserRole)
LINES: Final = 4
"""A note is cut after so many lines; the whole of it is in the form."""
GAP: Final = 12
IN_SIGHT: Final = 3
"""Rows that have room on the page, even where everything above them is open."""

AnyIndex = QModelIndex | QPersistentModelIndex

NOWHERE = QModelIndex()


def day_word(entry: TimelineEntry, today: date) -> str:
    """The day as exactly as it is known."""
    if entry.day is None:
        return _("no date")
    return days.known_day(entry.day, entry.precision, today)


class HistoryModel(QAbstractTableModel):
    """The interactions of one person in one column."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: tuple[TimelineEntry, ...] = ()
        self.today = date.min
        self.longest_day = self.longest_channel = ""

    def show(self, entries: Sequence[TimelineEntry], today: date) -> None:
        """Show ``entries``, newest first, as seen on ``today``."""
        self.beginResetModel()
        self._entries = tuple(entries)
        self.today = today
        self.longest_day = max((day_word(each, today) for each in entries), key=len, default="")
        self.longest_channel = max((channel_word(each.channel) for each in entries), key=len, default="")
        self.endResetModel()

    def rowCount(self, parent: AnyIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._entries)

    def columnCount(self, parent: AnyIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else 1

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._entries):
            return None
        entry = self._entries[index.row()]
        if role == ENTRY_ROLE:
            return entry
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.note or channel_word(entry.channel)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            parts = (
                day_word(entry, self.today), channel_word(entry.channel), direction_word(entry.direction),
                entry.note, kind_chip(entry, self.today),
            )  # fmt: skip
            return ", ".join(part for part in parts if part)
        return None


class HistoryDelegate(QStyledItemDelegate):
    """Paints a line; its note takes up to four lines of text."""

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        entry = index.data(ENTRY_ROLE)
        view = option.widget
        model = index.model()
        if not (isinstance(entry, TimelineEntry) and isinstance(view, QTableView) and isinstance(model, HistoryModel)):
            return QSize()
        metrics = QFontMetrics(option.font)
        width = view.viewport().width()
        room = max(
            80, round(width - sum(_columns(metrics, model)) - _chip_width(metrics, kind_chip(entry, model.today)))
        )
        flags = int(Qt.TextFlag.TextWordWrap)
        high = metrics.boundingRect(QRect(0, 0, room, 10_000), flags, entry.note).height() if entry.note else 0
        line = metrics.lineSpacing()
        return QSize(width, min(max(high, line), LINES * line) + 20)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        entry = index.data(ENTRY_ROLE)
        model = index.model()
        if not isinstance(entry, TimelineEntry) or not isinstance(model, HistoryModel):
            return
        theme = theme_of(option.widget.palette())
        box = QRectF(option.rect)
        metrics = painter.fontMetrics()
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        painter.save()
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        if option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(box, theme.sidebar)
        painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), theme.hairline)
        if option.state & QStyle.StateFlag.State_HasFocus:
            paint_focus(painter, box.adjusted(0, 0, 0, -1), theme, 4)

        def place(left: float, width: float, height: float) -> QRectF:
            at = box.right() - left - width if mirrored else box.left() + left
            return QRectF(at, box.top() + 10, width, height)

        line = metrics.lineSpacing()
        day, arrow, channel = _columns(metrics, model)
        lead = int(beginning(mirrored) | Qt.AlignmentFlag.AlignTop)
        painter.setPen(theme.secondary)
        painter.drawText(place(0, day, line), lead, day_word(entry, model.today))
        paint_arrow(painter, place(day, arrow - GAP, line), entry.direction, theme, mirrored=mirrored)
        painter.drawText(place(day + arrow, channel, line), lead, channel_word(entry.channel))
        chip = kind_chip(entry, model.today)
        painter.setPen(theme.ink)
        left = day + arrow + channel
        room = box.width() - left - _chip_width(metrics, chip)
        painter.drawText(place(left, room, box.height() - 18), lead | int(Qt.TextFlag.TextWordWrap), entry.note)
        if chip:
            width = metrics.horizontalAdvance(chip) + 20
            paint_word_chip(
                painter, place(box.width() - width - 2, width, metrics.height() + 4).translated(0, -2), chip, theme
            )
        painter.restore()


def _columns(metrics: QFontMetrics, model: HistoryModel) -> tuple[int, int, int]:
    """Widths of day, arrow and channel, in the font that is worn."""
    day = metrics.horizontalAdvance(model.longest_day) + GAP
    return day, 15 + GAP, metrics.horizontalAdvance(model.longest_channel) + 2 * GAP


def _chip_width(metrics: QFontMetrics, chip: str) -> int:
    return metrics.horizontalAdvance(chip) + 30 if chip else 4


class HistoryList(RowView):
    """The lines; Enter or a double click edits one, Delete takes it out, and each has a menu."""

    edit_wanted = Signal(object)
    """A TimelineEntry."""
    removal_wanted = Signal(object)
    """A TimelineEntry."""
    answered = Signal(object, bool)
    """A TimelineEntry that was planned, and whether it happened."""

    def __init__(self, parent: QWidget | None = None) -> None:
        history = HistoryModel(parent)
        super().__init__(history, _("History"), parent=parent)
        history.setParent(self)
        self.history = history
        self.setItemDelegate(HistoryDelegate(self))
        self.doubleClicked.connect(lambda index: self._tell(self.edit_wanted, index))

    def show_entries(self, entries: Sequence[TimelineEntry], today: date) -> None:
        """Show ``entries``."""
        self.history.show(entries, today)
        self._fit_rows()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._fit_rows()

    def _fit_rows(self) -> None:
        """Rows as high as their notes; the first few are always in sight, whatever stands above them."""
        self.resizeRowsToContents()
        first = range(min(IN_SIGHT, self.history.rowCount()))
        self.setMinimumHeight(sum(self.rowHeight(row) for row in first))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._tell(self.edit_wanted, self.currentIndex())
        elif event.key() == Qt.Key.Key_Delete:
            self._tell(self.removal_wanted, self.currentIndex())
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        index = self.indexAt(event.pos()) if by_mouse else self.currentIndex()
        entry = index.data(ENTRY_ROLE)
        if isinstance(entry, TimelineEntry):
            menu = self.menu_of(entry)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            foot = self.viewport().mapToGlobal(self.visualRect(index).bottomLeft())
            menu.popup(event.globalPos() if by_mouse else foot)

    def menu_of(self, entry: TimelineEntry) -> QMenu:
        """What can be done with a line."""
        menu = QMenu(self)
        add_answers(menu, entry, self.history.today, lambda happened: self.answered.emit(entry, happened))
        edit = menu.addAction(_("Edit…"), lambda: self.edit_wanted.emit(entry))
        edit.setShortcut(QKeySequence(Qt.Key.Key_Return))
        remove = menu.addAction(_("Remove"), lambda: self.removal_wanted.emit(entry))
        remove.setShortcut(QKeySequence(QKeySequence.StandardKey.Delete))
        return menu

    def _tell(self, signal: Any, index: QModelIndex) -> None:
        entry = index.data(ENTRY_ROLE)
        if isinstance(entry, TimelineEntry):
            signal.emit(entry)
