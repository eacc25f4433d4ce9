"""The groups of records that look alike: their names, and below what speaks for it."""

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRectF,
    QSize,
    Qt,
    Signal,
)  # fmt: skip
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from netdesk.domain.screens import LookalikeGroup
from netdesk.gui import fonts
from netdesk.gui.buttons import paint_focus
from netdesk.gui.line_pen import beginning
from netdesk.gui.row_view import row_on_arrival
from netdesk.gui.theme import theme_of
from netdesk.wording.gettext import _
from netdesk.wording.merging import group_names, group_reasons

GROUP_ROLE: Final = int(Qt.ItemDataRole.UserRole)
AnyIndex = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


class GroupsModel(QAbstractListModel):
    """A row for each group."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.groups: tuple[LookalikeGroup, ...] = ()

    def show_groups(self, groups: Sequence[LookalikeGroup]) -> None:
        """Show ``groups`` in the place of those before."""
        self.beginResetModel()
        self.groups = tuple(groups)
        self.endResetModel()

    def rowCount(self, parent: AnyIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.groups)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        group = self.groups[index.row()]
        if role == GROUP_ROLE:
            return group
        if role == Qt.ItemDataRole.DisplayRole:
            return group_names(group)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{group_names(group)}, {group_reasons(group)}"
        return None


class _GroupDelegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, _index: AnyIndex) -> QSize:
        return QSize(160, 2 * QFontMetrics(option.font).height() + 20)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        group = index.data(GROUP_ROLE)
        if not isinstance(group, LookalikeGroup):
            return
        theme = theme_of(option.widget.palette())
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        box = QRectF(option.rect).adjusted(0, 1, -6, -1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.selection if chosen else theme.sidebar)
            painter.drawRoundedRect(box, 6, 6)
        if option.state & QStyle.StateFlag.State_HasFocus:
            paint_focus(painter, box, theme)
        inside = box.adjusted(10, 8, -10, -8)
        line = QFontMetrics(option.font).height()
        flags = int(beginning(mirrored)) | int(Qt.TextFlag.TextSingleLine | Qt.AlignmentFlag.AlignTop)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        rows = (
            (fonts.strong(option.font), theme.ink, group_names(group)),
            (fonts.plain(option.font), theme.secondary, group_reasons(group)),
        )
        for at, (font, ink, words) in enumerate(rows):
            painter.setFont(font)
            painter.setPen(ink)
            text = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, int(inside.width()))
            painter.drawText(inside.adjusted(0, at * (line + 4), 0, 0), flags, text)
        painter.restore()


class GroupList(QListView):
    """One group is chosen; the keys of its acts work here."""

    chosen = Signal(object)
    """The LookalikeGroup that is chosen, None when there is none."""
    menu_wanted = Signal(QPoint)
    """The menu of the chosen group is wanted, at a place on the screen."""
    pressed_key = Signal(object)
    """A QKeyEvent that may mean an act; accepted when it does."""

    def __init__(self, model: GroupsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._groups = model
        self.setModel(model)
        self.setItemDelegate(_GroupDelegate(self))
        self.setAccessibleName(_("Records that look like one person"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._ask_for_menu)
        self.selectionModel().currentChanged.connect(lambda *_: self.chosen.emit(self.current))

    @property
    def current(self) -> LookalikeGroup | None:
        """The group that is chosen."""
        group = self.currentIndex().data(GROUP_ROLE)
        return group if isinstance(group, LookalikeGroup) else None

    def choose(self, row: int) -> None:
        """Go to a row, or to the last if there are fewer."""
        index = self._groups.index(min(row, self._groups.rowCount() - 1), 0)
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.scrollTo(index)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        row = row_on_arrival(self, event)
        if self.current is None and row >= 0:
            self.choose(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.ignore()
        self.pressed_key.emit(event)
        if not event.isAccepted():
            super().keyPressEvent(event)

    def _ask_for_menu(self, where: QPoint) -> None:
        index = self.indexAt(where)
        if index.isValid():
            self.choose(index.row())
            self.menu_wanted.emit(self.viewport().mapToGlobal(where))
