"""One person on the Today screen: who, how it stands, why now, and what to do about it."""

from PySide6.QtCore import QEvent, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from netdesk.domain.screens import TodayRow
from netdesk.gui import fonts, labels
from netdesk.gui.avatar import Avatar
from netdesk.gui.buttons import Button, paint_focus
from netdesk.gui.chip import Chip
from netdesk.gui.plain_tip import set_tip
from netdesk.gui.theme import theme_of
from netdesk.gui.today.acts import Act, act_tip, act_word, acts_of
from netdesk.wording.states import chip as chip_word

AVATAR = 34


class PersonRow(QWidget):
    """The row has the focus as a whole, and its buttons by Tab; Enter or a click opens the person."""

    opened = Signal(object)
    """The ContactId."""
    acted = Signal(object, object)
    """The Act, and the Button that was pressed (for what opens under it)."""
    left = Signal(int)
    """-1 or 1: an arrow key wants the row above or below."""

    def __init__(self, row: TodayRow, reason: str, photo: bytes | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.row = row
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(f"{row.name}, {chip_word(row.verdict)}, {reason}")
        avatar = Avatar(AVATAR, parent=self)
        avatar.show_person(row.contact, row.name, photo)
        name = labels.ElidedLabel(row.name, parent=self)
        name.setFont(fonts.strong(name.font()))
        name.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        first = QHBoxLayout()
        first.setSpacing(8)
        first.addWidget(name)
        first.addWidget(Chip(row.verdict, parent=self))
        first.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addLayout(first)
        words.addWidget(labels.PlainLabel(reason, secondary=True, wrap=True, parent=self))
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 9, 0, 10)
        line.setSpacing(6)
        line.addWidget(avatar)
        line.addSpacing(10)
        line.addLayout(words, 1)
        self.buttons: dict[Act, Button] = {}
        for act in acts_of(row):
            button = Button(act_word(act), parent=self)
            button.setAccessibleName(act_tip(act, row.name))
            set_tip(button, act_tip(act, row.name))
            button.clicked.connect(lambda *_args, act=act: self.acted.emit(act, self.buttons[act]))
            self.buttons[act] = button
            line.addWidget(button)

    def menu(self) -> QMenu:
        """The acts of the row once more, as a menu."""
        menu = QMenu(self)
        for act, button in self.buttons.items():
            menu.addAction(act_tip(act, self.row.name).replace("&", "&&"), button.click)
        return menu

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        key = Qt.Key(event.key())
        if key in steps:
            self.left.emit(steps[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.hasFocus():
            self.opened.emit(self.row.contact)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.opened.emit(self.row.contact)

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
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.hairline)
        if self.hasFocus():
            paint_focus(painter, QRectF(self.rect()).adjusted(-2, 0, 2, -1), theme, 6)
