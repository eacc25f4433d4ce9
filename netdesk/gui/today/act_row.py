"""A row of the Today screen: who, why now, and the acts for it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from netdesk.domain.contact import ContactId
from netdesk.gui import fonts, labels
from netdesk.gui.avatar import Avatar
from netdesk.gui.buttons import Button, paint_focus
from netdesk.gui.theme import theme_of
from netdesk.gui.today.acts import Act

AVATAR = 34
INSET = 8
"""Air inside the frame of a row, so that its words stand under the title of the screen."""


@dataclass(frozen=True, slots=True)
class Who:
    """Whom a row is about: whose page it opens and whose face it has, by ``name`` as the book has it.

    ``words`` stand in the row where one name does not say it: everybody, put into a line.
    """

    contact: ContactId
    name: str
    photo: bytes | None = None
    words: str = ""

    @property
    def shown(self) -> str:
        """The name or names that the row shows."""
        return self.words or self.name


@dataclass(frozen=True, slots=True)
class RowAct:
    """An act with what its button says, and the same in full with the name."""

    act: Act
    word: str
    tip: str


class ActRow(QWidget):
    """The row has the focus as a whole, and its buttons by Tab; Enter or a click opens the person."""

    opened = Signal(object)
    """The ContactId."""
    acted = Signal(object, object)
    """The Act, and the Button that was pressed (for what opens under it)."""
    left = Signal(int)
    """-1 or 1: an arrow key wants the row above or below."""

    def __init__(self, who: Who, reason: str, acts: Sequence[RowAct], chip: QWidget | None = None) -> None:
        """``chip`` stands beside the name."""
        super().__init__()
        self.who = who
        self._acts = acts
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        avatar = Avatar(AVATAR, parent=self)
        avatar.show_person(who.contact, who.name, who.photo)
        name = labels.ElidedLabel(who.shown, parent=self)
        name.setFont(fonts.strong(name.font()))
        name.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        first = QHBoxLayout()
        first.setSpacing(8)
        first.addWidget(name)
        if chip is not None:
            first.addWidget(chip)
        first.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addLayout(first)
        words.addWidget(labels.PlainLabel(reason, secondary=True, wrap=True, parent=self))
        line = QHBoxLayout(self)
        line.setContentsMargins(INSET, 9, INSET, 10)
        line.setSpacing(6)
        line.addWidget(avatar)
        line.addSpacing(10)
        line.addLayout(words, 1)
        self.buttons: dict[Act, Button] = {}
        for each in acts:
            button = Button(each.word, name=each.tip, parent=self)
            button.clicked.connect(lambda *_args, act=each.act: self.acted.emit(act, self.buttons[act]))
            self.buttons[each.act] = button
            line.addWidget(button)

    @property
    def subject(self) -> object:
        """What the row is about; rows that are made anew for the same have the same."""
        return self.who.contact

    def menu(self) -> QMenu:
        """The acts of the row once more, as a menu."""
        menu = QMenu(self)
        for each in self._acts:
            menu.addAction(each.tip.replace("&", "&&"), self.buttons[each.act].click)
        return menu

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        key = Qt.Key(event.key())
        if key in steps:
            self.left.emit(steps[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.hasFocus():
            self.opened.emit(self.who.contact)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.opened.emit(self.who.contact)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        menu.popup(event.globalPos() if by_mouse else self.mapToGlobal(QPoint(AVATAR, self.height())))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self.palette())
        painter = QPainter(self)
        painter.fillRect(INSET, self.height() - 1, self.width() - 2 * INSET, 1, theme.hairline)
        if self.hasFocus():
            paint_focus(painter, QRectF(self.rect()).adjusted(0, 0, 0, -1), theme, 6)
