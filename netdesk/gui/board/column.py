"""A column of the board: its name and count, and the list of its cards, moved by mouse and by key."""

from collections.abc import Sequence
from datetime import date
from enum import Enum

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QDrag,
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QListView,
    QStyle,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from netdesk.domain.introduction import Stage
from netdesk.domain.screens import BoardCard
from netdesk.gui import fonts
from netdesk.gui.board.card_face import least_width
from netdesk.gui.board.delegate import SIDE, CardDelegate, Look
from netdesk.gui.board.model import CARD_ROLE, ColumnModel, MayEnter
from netdesk.gui.board.words import what_belongs
from netdesk.gui.labels import PlainLabel
from netdesk.gui.row_view import row_on_arrival
from netdesk.gui.theme import theme_of
from netdesk.wording.introductions import stage_word

NAME_LETTERS = 11
"""A word of a name with so many letters is not broken, however narrow the window."""


class Welcome(Enum):
    """What a column shows while a card is in the air."""

    NOTHING = "nothing"
    OPEN = "open"
    SHUT = "shut"


class CardList(QListView):
    """The cards of one column."""

    opened = Signal(int)
    """An introduction's details are wanted."""
    menu_wanted = Signal(int, QPoint)
    """An introduction's menu is wanted, at a place on the screen."""
    removal_wanted = Signal(int)
    """An introduction is to leave the board."""
    move_wanted = Signal(int, int, int)
    """An introduction is to move by so many columns and so many places."""
    neighbour_wanted = Signal(int)
    """The keyboard goes on by so many columns."""
    lifted = Signal(int)
    """A drag of an introduction begins."""
    landed = Signal(int, bool)
    """A drag of an introduction ended; True when something took it."""

    def __init__(self, model: ColumnModel, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._ground = parent
        self.setModel(model)
        self.setItemDelegate(CardDelegate(look, parent, self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setStyleSheet("QListView { background: transparent; }")  # the ground is the column's
        self._hint = what_belongs(model.stage)
        self.setAccessibleName(stage_word(model.stage))
        self.setAccessibleDescription(self._hint)
        self.customContextMenuRequested.connect(self._ask_for_menu)
        self.doubleClicked.connect(lambda index: self.opened.emit(_number(index)))

    @property
    def current_card(self) -> BoardCard | None:
        """The card that the keyboard is on."""
        index = self.currentIndex()
        card: BoardCard | None = index.data(CARD_ROLE) if index.isValid() else None
        return card

    def choose(self, row: int) -> None:
        """Put the keyboard on the card in ``row``, and let it be seen."""
        index = self.model().index(row, 0)
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.scrollTo(index)

    def forget(self) -> None:
        """Have no card chosen."""
        self.selectionModel().clear()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, modifiers = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        card = self.current_card
        across = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(key), 0)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            across = -across
        down = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(key), 0)
        plain = modifiers == Qt.KeyboardModifier.NoModifier
        if (across or down) and modifiers == Qt.KeyboardModifier.ControlModifier:
            if card is not None:
                self.move_wanted.emit(card.introduction.id, across, down)
        elif across and plain:
            self.neighbour_wanted.emit(across)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain and card is not None:
            self.opened.emit(card.introduction.id)
        elif key == Qt.Key.Key_Delete and plain and card is not None:
            self.removal_wanted.emit(card.introduction.id)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        had_none = not self.currentIndex().isValid()
        super().focusInEvent(event)
        row = row_on_arrival(self, event)
        if had_none and row >= 0:
            self.choose(row)

    def startDrag(self, supportedActions: Qt.DropAction) -> None:
        """Lift the chosen card. The page hears how it ended: a refusal has a reason that wants saying."""
        index = self.currentIndex()
        if not index.isValid():
            return
        number = _number(index)
        drag = QDrag(self)
        drag.setMimeData(self.model().mimeData([index]))
        pixmap = self._picture(index)
        drag.setPixmap(pixmap)
        drag.setHotSpot(self.viewport().mapFromGlobal(self.cursor().pos()) - self.visualRect(index).topLeft())
        self.lifted.emit(number)
        taken = drag.exec(Qt.DropAction.MoveAction)
        self.landed.emit(number, taken == Qt.DropAction.MoveAction)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.model().rowCount() == 0:
            painter = QPainter(self.viewport())
            painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
            painter.setPen(theme_of(self._ground.palette()).secondary)
            place = self.viewport().rect().adjusted(SIDE + 4, 4, -SIDE - 4, -4)
            flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
            painter.drawText(place, int(flags), self._hint)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The chosen card stays in sight, also when those above it grow taller."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()  # a card is as tall as its width makes it
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())

    def _picture(self, index: QModelIndex) -> QPixmap:
        """The card as it is dragged along."""
        place = self.visualRect(index)
        pixmap = QPixmap(place.size() * self.devicePixelRatioF())
        pixmap.setDevicePixelRatio(self.devicePixelRatioF())
        pixmap.fill(Qt.GlobalColor.transparent)
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        painter = QPainter(pixmap)
        option.rect = QRect(QPoint(0, 0), place.size())
        option.state |= QStyle.StateFlag.State_Selected
        self.itemDelegate().paint(painter, option, index)
        painter.end()
        return pixmap

    def _ask_for_menu(self, where: QPoint) -> None:
        index = self.indexAt(where)
        if not index.isValid():
            return
        self.choose(index.row())
        self.menu_wanted.emit(_number(index), self.viewport().mapToGlobal(where))


class Column(QWidget):
    """A stage of the board: ground, name, count, and its cards. ``least`` pixels are the least it can be wide."""

    def __init__(
        self,
        stage: Stage,
        may_enter: MayEnter,
        look: Look,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.stage = stage
        self.model = ColumnModel(stage, may_enter, self)
        self.cards = CardList(self.model, look, self)
        self._welcome = Welcome.NOTHING
        self._today = date.min
        self._name = PlainLabel(stage_word(stage))
        self._name.setFont(fonts.strong(self._name.font()))
        self._count = PlainLabel("0", secondary=True)
        head = QHBoxLayout()
        head.setContentsMargins(14, 12, 14, 10)
        head.addWidget(self._name, 1)
        head.addWidget(self._count)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 8)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self.cards, 1)
        name = QFontMetrics(self._name.font()).horizontalAdvance("n" * NAME_LETTERS)
        self.least = least_width(name) + 2 * SIDE + 2
        self.setMinimumWidth(self.least)

    def show_cards(self, cards: Sequence[BoardCard], today: date) -> None:
        """Show ``cards`` as they stand ``today``, and stay where the list was scrolled to."""
        if tuple(cards) == self.model.cards and today == self._today:
            self.cards.viewport().update()  # a photo may be another
            return
        self._today = today
        scrolled = self.cards.verticalScrollBar().value()
        self.model.show(cards, today)
        self._count.setText(str(len(cards)))
        self.cards.doItemsLayout()
        self.cards.verticalScrollBar().setValue(scrolled)

    def greet(self, welcome: Welcome) -> None:
        """Show whether the card in the air may come here."""
        self._welcome = welcome
        self._name.setEnabled(welcome is not Welcome.SHUT)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        open_here = self._welcome is Welcome.OPEN
        painter.setPen(QPen(theme.accent, 2) if open_here else QPen(theme.hairline, 1))
        painter.setBrush(theme.paper if self._welcome is Welcome.SHUT else theme.sidebar)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 10, 10)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange:
            self.update()
        super().changeEvent(event)


def _number(index: QModelIndex) -> int:
    card: BoardCard = index.data(CARD_ROLE)
    return card.introduction.id
