"""The toast: what was done just now, and Undo; it goes by itself, but not from under the hand."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer
from PySide6.QtGui import QEnterEvent, QHideEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from netdesk.gui.buttons import Button
from netdesk.gui.labels import PlainLabel
from netdesk.gui.layouts import margins
from netdesk.gui.plain_tip import set_tip
from netdesk.gui.theme import STEP, theme_of
from netdesk.wording.gettext import _

SECONDS: Final = 8


class Toast(QWidget):
    """Lies over the foot of its parent. Stays for 8 seconds, longer while the mouse or the focus is on it."""

    def __init__(self, undo: Callable[[], object], parent: QWidget) -> None:
        super().__init__(parent)
        self._text = PlainLabel()
        self._undo = Button(_("Undo"), self._take_back, flat=True)
        self._take = undo
        row = QHBoxLayout(self)
        row.setContentsMargins(margins(16, 6, 8, 6))
        row.setSpacing(12)
        row.addWidget(self._text)
        row.addWidget(self._undo)
        row.addWidget(Button(clicked=self.hide, icon="x", flat=True, name=_("Close")))
        self._row = row
        self._outer = parent
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SECONDS * 1000)
        self._timer.timeout.connect(self._leave)
        parent.installEventFilter(self)
        self.hide()

    def say(self, text: str, *, undo: bool) -> None:
        """Show ``text``, with the Undo button if there is something to take back."""
        self._text.setText(self._text.fontMetrics().elidedText(text, Qt.TextElideMode.ElideMiddle, 560))
        set_tip(self._text, text)
        self.setAccessibleName(text)
        self._undo.setVisible(undo)
        self._row.activate()
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
        size = self.sizeHint()
        outer = self._outer.rect()
        self.setGeometry(
            (outer.width() - size.width()) // 2, outer.height() - size.height() - 24 * STEP, size.width(), size.height()
        )

    def hideEvent(self, event: QHideEvent) -> None:
        self._timer.stop()

    def enterEvent(self, event: QEnterEvent) -> None:
        self._timer.stop()

    def leaveEvent(self, event: QEvent) -> None:
        if self.isVisible():
            self._timer.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(theme.secondary)
        painter.setBrush(theme.paper)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
