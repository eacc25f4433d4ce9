"""The list of what was kept aside: one or several are chosen here, by mouse and keys; a menu says what can be done."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from netdesk.domain.import_plan import AsideCard
from netdesk.gui import fonts
from netdesk.gui.buttons import paint_focus
from netdesk.gui.line_pen import LinePen
from netdesk.gui.piles.words import place_of, why_aside
from netdesk.gui.plain_tip import plain_tip
from netdesk.gui.theme import theme_of
from netdesk.services.aside import AsideEntry
from netdesk.wording.gettext import _

PIECE_ROLE = int(Qt.ItemDataRole.UserRole)


@dataclass(frozen=True, slots=True)
class Piece:
    """Something that was kept aside: in the book, or in a plan that is looked at."""

    of: AsideEntry | AsideCard

    @property
    def key(self) -> str:
        """What tells it from the others."""
        return str(self.of.id) if isinstance(self.of, AsideEntry) else self.of.digest.hex() + self.of.file


class _Delegate(QStyledItemDelegate):
    """Where it stands, and why it was kept aside."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(160, 2 * option.fontMetrics.lineSpacing() + 16)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        piece = index.data(PIECE_ROLE)
        theme = theme_of(option.palette)
        rect: QRect = option.rect
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, theme.selection)
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.hairline)
        pen = LinePen(painter, theme, option.font, mirrored=option.direction == Qt.LayoutDirection.RightToLeft, air=4)
        half = option.fontMetrics.lineSpacing()
        line = QRect(rect.left() + 8, rect.top() + 7, rect.width() - 16, half)
        painter.setFont(fonts.strong(option.font))
        pen.text(line, place_of(piece.of), theme.ink)
        painter.setFont(option.font)
        pen.text(line.translated(0, half), why_aside(piece.of), theme.secondary)
        if option.state & QStyle.StateFlag.State_HasFocus:
            paint_focus(painter, QRectF(rect), theme, 3)
        painter.restore()


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing that can be done, for a menu; ``able`` whether now."""

    word: str
    act: Callable[[], object]
    able: bool = True


class AsideList(QListWidget):
    """Place and reason of each, in two lines. Enter goes to the lines, Delete throws away, Escape leaves."""

    lines_wanted = Signal()
    throw_wanted = Signal()
    left = Signal()

    def __init__(self, choices: Callable[[], Sequence[Choice]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices = choices
        self._pieces: tuple[Piece, ...] = ()
        self.setAccessibleName(_("Kept aside"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(_Delegate(self))
        self.setUniformItemSizes(True)
        self.itemActivated.connect(lambda _item: self.lines_wanted.emit())

    def show_pieces(self, pieces: Sequence[Piece], wanted: str = "") -> None:
        """Show ``pieces``; the one of key ``wanted`` is current, else the one that stands where the last one stood."""
        before = max(self.currentRow(), 0)
        self._pieces = tuple(pieces)
        self.blockSignals(True)
        self.clear()
        for piece in pieces:
            item = QListWidgetItem(f"{place_of(piece.of)}, {why_aside(piece.of)}")
            item.setData(PIECE_ROLE, piece)
            item.setData(Qt.ItemDataRole.ToolTipRole, plain_tip(f"{piece.of.file}\n{why_aside(piece.of)}"))
            self.addItem(item)
        self.blockSignals(False)
        keys = [piece.key for piece in pieces]
        row = keys.index(wanted) if wanted in keys else min(before, len(keys) - 1)
        self.setCurrentRow(row)
        self.currentRowChanged.emit(row)

    def current(self) -> Piece | None:
        """The one whose lines are shown."""
        row = self.currentRow()
        return self._pieces[row] if 0 <= row < len(self._pieces) else None

    def chosen(self) -> tuple[Piece, ...]:
        """Those that an act is about: all that are selected."""
        rows = sorted(index.row() for index in self.selectedIndexes())
        return tuple(self._pieces[row] for row in rows)

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """All that are shown."""
        return self._pieces

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.lines_wanted.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.throw_wanted.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.current() is None:
            return
        menu = self.menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            menu.popup(event.globalPos())
        else:
            rect = self.visualItemRect(self.currentItem())
            menu.popup(self.viewport().mapToGlobal(QPoint(rect.left() + 40, rect.bottom())))

    def menu(self) -> QMenu:
        """The same acts as the buttons beside the lines."""
        menu = QMenu(self)
        for choice in self._choices():
            menu.addAction(choice.word, choice.act).setEnabled(choice.able)
        return menu
