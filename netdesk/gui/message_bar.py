"""The message bar: what went wrong, in one sentence, over the top of the screen; it goes when it was read."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer
from PySide6.QtGui import QEnterEvent, QHideEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from netdesk.gui.buttons import Button
from netdesk.gui.labels import PlainLabel
from netdesk.gui.theme import theme_of
from netdesk.wording.gettext import _

SECONDS: Final = 20
WIDE: Final = 720
"""Pixels at most: a longer line is hard to read, and what stands at the ends of a page stays in sight."""


class MessageBar(QWidget):
    """Shows one sentence; a new one takes the place of the old. Never a dialog, nothing to agree to.

    Lies under ``above`` over what stands there, so that nothing moves. Stays for 20 seconds, longer while the
    mouse is on it; the window hides it when something else was done.
    """

    def __init__(self, above: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self._above, self._outer = above, parent
        self._text = PlainLabel(wrap=True)
        self._text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._text.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 8, 6)
        row.addWidget(self._text, 1)
        row.addWidget(Button(clicked=self.hide, icon="x", flat=True, name=_("Close the message")))
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.setInterval(SECONDS * 1000)
        self.timer.timeout.connect(self.hide)
        parent.installEventFilter(self)
        self.hide()

    def say(self, sentence: str) -> None:
        """Show ``sentence`` for a while, or until the next one comes."""
        self._text.setText(sentence)
        self.setAccessibleName(sentence)
        self._place()
        self.show()
        self.raise_()
        if not self.underMouse():
            self.timer.start()

    @property
    def text(self) -> str:
        """The sentence shown last."""
        return self._text.text()

    def _place(self) -> None:
        outer = self._outer.width()
        width = min(WIDE, outer - 40)
        self.setGeometry((outer - width) // 2, self._above.height() + 6, width, self.heightForWidth(width))

    def hideEvent(self, event: QHideEvent) -> None:
        self.timer.stop()

    def enterEvent(self, event: QEnterEvent) -> None:
        self.timer.stop()

    def leaveEvent(self, event: QEvent) -> None:
        if self.isVisible():
            self.timer.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(theme.secondary)
        painter.setBrush(theme.neutral)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
