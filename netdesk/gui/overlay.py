"""A panel that lies over the window for a moment: the palette, the log line, the sheet of shortcuts."""

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from shiboken6 import isValid

from netdesk.gui.message_bar import MessageBar
from netdesk.gui.theme import theme_of


class Overlay(QWidget):
    """Opens under the top of its parent; Escape or a click beside it closes it, and focus goes back.

    Escape gives up what was typed in it; another screen or a click beside it only puts it away. While it is open Tab
    goes round within it: what lies behind is not to be pressed by mistake.
    """

    def __init__(self, name: str, width: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._wide = width
        self._before: QWidget | None = None
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(14, 14, 14, 14)
        self.column.setSpacing(8)
        self._outer = parent
        parent.installEventFilter(self)
        self.hide()

    def open(self) -> None:
        """Show it and give it the focus."""
        if not self.isVisible():
            self._before = QApplication.focusWidget()
        self.place()
        self.show()
        self.raise_()
        self.take_focus()

    def close_panel(self) -> None:
        """Hide it; who had the focus before has it again, unless it is elsewhere by now."""
        if not self.isVisible():
            return
        focused = QApplication.focusWidget()
        elsewhere = focused is not None and focused is not self and not self.isAncestorOf(focused)
        self.hide()
        before, self._before = self._before, None
        # It may have gone with a part of its screen that was drawn anew meanwhile.
        if not elsewhere and before is not None and isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.PopupFocusReason)

    def put_away(self) -> None:
        """Hide it because the user turned to something else; a panel that is typed into keeps that until it opens."""
        self.close_panel()

    def take_focus(self) -> None:
        """Give the focus to the part that is to be typed into."""
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    def place(self) -> None:
        """Stand in the upper middle of the parent, as high as the content asks."""
        self.column.activate()
        outer = self._outer.rect()
        width = min(self._wide, outer.width() - 40)
        height = self.heightForWidth(width) if self.hasHeightForWidth() else self.sizeHint().height()
        message = self._outer.findChild(MessageBar)
        foot = message.room() if isinstance(message, MessageBar) else 0
        height = min(height, outer.height() - 96 - foot)
        self.setGeometry((outer.width() - width) // 2, 56, width, height)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self.isVisible():
            if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
                self.place()
            elif event.type() == QEvent.Type.MouseButtonPress:
                self.put_away()
            elif isinstance(event, QKeyEvent) and _closes(event):
                self.close_panel()  # the keyboard may be beside it, where nothing else took the key
                return True
        return False

    def focusNextPrevChild(self, next: bool) -> bool:
        """Go to the next field of this panel, from the last to the first."""
        fields = self._fields()
        if not fields:
            return True
        focused = QApplication.focusWidget()
        at = fields.index(focused) if focused in fields else -1 if next else 0
        reason = Qt.FocusReason.TabFocusReason if next else Qt.FocusReason.BacktabFocusReason
        fields[(at + (1 if next else -1)) % len(fields)].setFocus(reason)
        return True

    def _fields(self) -> list[QWidget]:
        """What Tab stops at in here, in its order.

        Not by Qt's focus chain: PySide takes each widget for a part of the one before it in the chain, and when that
        one goes, all that Qt itself has made further on (lines of menus, items of layouts) counts as deleted.
        """
        return [each for each in self.findChildren(QWidget) if _stops(each)]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _closes(event):
            self.close_panel()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: object) -> None:
        """A click on the panel is not one beside it."""

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(theme.secondary)
        painter.setBrush(theme.paper)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)


def _closes(event: QKeyEvent) -> bool:
    return event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape


def _stops(field: QWidget) -> bool:
    """Whether Tab stops at ``field``."""
    by_tab = bool(field.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return by_tab and field.focusProxy() is None and field.isVisible() and field.isEnabled()
