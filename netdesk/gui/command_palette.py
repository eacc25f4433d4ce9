"""The command palette: people and actions together, by a few letters (Ctrl+K)."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import QLineEdit, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from netdesk.domain.contact import ContactId
from netdesk.gui.actions import Actions
from netdesk.gui.avatar import paint_avatar
from netdesk.gui.icons import icon_pixmap
from netdesk.gui.labels import PlainLabel
from netdesk.gui.line_pen import beginning
from netdesk.gui.overlay import Overlay
from netdesk.gui.theme import theme_of
from netdesk.wording.gettext import _

PEOPLE: Final = 7
ROWS: Final = 10
OFFER_ROLE: Final = int(Qt.ItemDataRole.UserRole)

AnyIndex = QModelIndex | QPersistentModelIndex

NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class Offer:
    """One line of the palette: a person, or an action by its id."""

    text: str
    beside: str = ""
    contact: ContactId | None = None
    action: str = ""
    icon: str = ""


class _Offers(QAbstractListModel):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.offers: tuple[Offer, ...] = ()

    def show(self, offers: Sequence[Offer]) -> None:
        self.beginResetModel()
        self.offers = tuple(offers)
        self.endResetModel()

    def rowCount(self, parent: AnyIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.offers)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        offer = self.offers[index.row()]
        if role == OFFER_ROLE:
            return offer
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{offer.text}, {offer.beside}" if offer.beside else offer.text
        return None


class _OfferDelegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        return QSize(400, QFontMetrics(option.font).height() + 16)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        offer = index.data(OFFER_ROLE)
        if not isinstance(offer, Offer):
            return
        theme = theme_of(option.widget.palette())
        box = QRectF(option.rect)
        painter.save()
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.selection)
            painter.drawRoundedRect(box, 6, 6)
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        side = box.height() - 8
        picture = QRectF(box.right() - 6 - side if mirrored else box.left() + 6, box.top() + 4, side, side)
        if offer.contact is not None:
            paint_avatar(painter, picture, offer.contact, offer.text)
        elif offer.icon:
            ratio = painter.device().devicePixelRatio()
            pixmap = icon_pixmap(offer.icon, 16, theme.secondary, ratio)
            painter.drawPixmap(picture.center() - QRectF(0, 0, 16, 16).center(), pixmap)
        inside = box.adjusted(12, 0, -side - 16, 0) if mirrored else box.adjusted(side + 16, 0, -12, 0)
        metrics = painter.fontMetrics()
        middle = int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)
        beside = metrics.elidedText(offer.beside, Qt.TextElideMode.ElideRight, int(inside.width() / 2))
        painter.setPen(theme.secondary)
        painter.drawText(inside, int(beginning(not mirrored)) | middle, beside)
        room = int(inside.width()) - metrics.horizontalAdvance(beside) - 12
        painter.setPen(theme.ink)
        text = metrics.elidedText(offer.text, Qt.TextElideMode.ElideRight, room)
        painter.drawText(inside, int(beginning(mirrored)) | middle, text)
        painter.restore()


class CommandPalette(Overlay):
    """Type, pick with the arrows, Enter. ``find(needle, limit)`` answers with people whose names fit."""

    person_picked = Signal(object)

    def __init__(
        self,
        actions: Actions,
        find: Callable[[str, int], Sequence[tuple[ContactId, str, str]]],
        parent: QWidget,
    ) -> None:
        super().__init__(_("Command palette"), 560, parent)
        self._actions, self._find = actions, find
        self._line = QLineEdit()
        self._line.setPlaceholderText(_("A person or an action…"))
        self._line.setAccessibleName(_("A person or an action"))
        self._line.textChanged.connect(self._search)
        self._line.installEventFilter(self)
        self._offers = _Offers(self)
        self._list = QListView()
        self._list.setModel(self._offers)
        self._list.setItemDelegate(_OfferDelegate(self._list))
        self._list.setAccessibleName(_("People and actions"))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self._list.clicked.connect(lambda _index: self._take())
        self.nothing = PlainLabel(_("Nobody and nothing here is called so."), secondary=True)
        self.column.addWidget(self._line)
        self.column.addWidget(self._list)
        self.column.addWidget(self.nothing)

    def open(self) -> None:
        """Begin anew, with an empty line."""
        self._line.clear()
        self._search("")
        super().open()

    def take_focus(self) -> None:
        self._line.setFocus(Qt.FocusReason.PopupFocusReason)

    def _search(self, needle: str) -> None:
        words = needle.casefold().split()
        offers = []
        if words:
            found = self._find(needle, PEOPLE)
            offers = [Offer(name, beside, contact) for contact, name, beside in found]
        for row in self._actions.table:
            text = row.plain_text
            if self._actions.made(row.id).isEnabled() and all(word in text.casefold() for word in words):
                offers.append(Offer(text, self._actions.keys_of(row.id), action=row.id, icon=row.icon))
        self._offers.show(offers)
        self._list.setCurrentIndex(self._offers.index(0))
        row_height = self.fontMetrics().height() + 16
        self._list.setFixedHeight(max(1, min(ROWS, len(offers))) * row_height)
        self._list.setVisible(bool(offers))
        self.nothing.setVisible(not offers)
        if self.isVisible():
            self.place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._line and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: ROWS, Qt.Key.Key_PageUp: -ROWS}
            if event.key() in step:
                last = self._offers.rowCount() - 1
                row = min(max(self._list.currentIndex().row() + step[Qt.Key(event.key())], 0), last)
                self._list.setCurrentIndex(self._offers.index(row))
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._take()
                return True
        return super().eventFilter(watched, event)

    def _take(self) -> None:
        offer = self._list.currentIndex().data(OFFER_ROLE)
        if not isinstance(offer, Offer):
            return
        self.close_panel()
        if offer.contact is not None:
            self.person_picked.emit(offer.contact)
        else:
            self._actions.made(offer.action).trigger()
