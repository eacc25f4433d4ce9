"""The toast: what was done just now, and Undo; it goes by itself, but not from under the hand."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, Qt, QTimer
from PySide6.QtGui import QEnterEvent, QHideEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from netdesk.gui.buttons import Button
from netdesk.gui.labels import PlainLabel
from netdesk.gui.layouts import margins
from netdesk.gui.plain_tip import set_tip
from netdesk.gui.status_strip import StatusStrip
from netdesk.gui.theme import DARK, LIGHT, palette_of, theme_of
from netdesk.wording.gettext import _

SECONDS: Final = 8
WIDEST: Final = 560
GAP: Final = 1
"""Pixels between it and the edges of the strip."""


class Toast(QWidget):
    """Lies over ``strip``, where nothing is pressed: it covers nothing that one works on, nor Stop while a job runs.

    It is dark where the window is light, and light where that is dark. Stays for 8 seconds, longer while the mouse or
    the focus is on it.
    """

    def __init__(self, undo: Callable[[], object], strip: StatusStrip, parent: QWidget) -> None:
        super().__init__(parent)
        self._text = PlainLabel()
        self._undo = Button(_("Undo"), self._take_back, flat=True)
        self._take = undo
        row = QHBoxLayout(self)
        row.setContentsMargins(margins(16, 0, 4, 0))
        row.setSpacing(12)
        row.addWidget(self._text)
        row.addWidget(self._undo)
        row.addWidget(Button(clicked=self.hide, icon="x", flat=True, name=_("Close")))
        self._row = row
        self._strip, self._outer = strip, parent
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SECONDS * 1000)
        self._timer.timeout.connect(self._leave)
        strip.installEventFilter(self)
        strip.shifted.connect(self._follow)
        self.hide()

    def say(self, text: str, *, undo: bool) -> None:
        """Show ``text``, with the Undo button if there is something to take back."""
        set_tip(self._text, text)
        self.setAccessibleName(text)
        self._undo.setVisible(undo)
        self._ink()
        self._place()
        self.show()
        self.raise_()
        self._timer.start()

    @property
    def text(self) -> str:
        """What it said last."""
        return self.accessibleName()

    def _take_back(self) -> None:
        self.hide()
        self._take()

    def _leave(self) -> None:
        focused = QApplication.focusWidget()
        held = self.underMouse() or (focused is not None and self.isAncestorOf(focused))
        if held:
            self._timer.start()
        else:
            self.hide()

    def _place(self) -> None:
        """In the middle of the window, or as near to it as there is room."""
        wanted = self._fill(WIDEST)
        room = self._strip.free(wanted)
        width = min(wanted, room.width())
        if width < wanted:
            self._fill(WIDEST - (wanted - width))
        left = min(max((self._strip.width() - width) // 2, room.left()), room.right() + 1 - width)
        corner = self._strip.mapTo(self._outer, QPoint(left, room.top() + GAP))
        self.setGeometry(corner.x(), corner.y(), width, room.height() - 2 * GAP)

    def _fill(self, widest: int) -> int:
        """Put in the sentence, on ``widest`` pixels at most; how wide the whole then is."""
        self._text.setText(self._text.fontMetrics().elidedText(self.text, Qt.TextElideMode.ElideMiddle, widest))
        self._row.activate()
        return self.sizeHint().width()

    def _ink(self) -> None:
        around = theme_of(self._outer.palette())
        inverse = palette_of(LIGHT if around.dark else DARK)
        for each in (self, *self.findChildren(QWidget)):  # where there is a style sheet, palettes are not handed down
            each.setPalette(inverse)

    def _follow(self) -> None:
        if self.isVisible():
            self._place()

    def hideEvent(self, event: QHideEvent) -> None:
        self._timer.stop()

    def enterEvent(self, event: QEnterEvent) -> None:
        self._timer.stop()

    def leaveEvent(self, event: QEvent) -> None:
        if self.isVisible():
            self._timer.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
            self._follow()
        return False

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:  # the theme is another; each part forgets its palette in turn
            QTimer.singleShot(0, self, self._ink)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(theme.secondary)
        painter.setBrush(theme.paper)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
