"""The message bar: what went wrong, in one sentence, at the foot of the screen; it goes when it was read."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QEnterEvent, QHideEvent, QKeyEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QSizePolicy, QWidget

from netdesk.gui.buttons import Button
from netdesk.gui.labels import PlainLabel
from netdesk.gui.layouts import margins
from netdesk.gui.theme import theme_of
from netdesk.wording.gettext import _

SECONDS: Final = 20


class MessageBar(QWidget):
    """Shows one sentence; a new one takes the place of the old. Never a dialog, nothing to agree to.

    Has a line of its own under the screen: it covers nothing, and what is being read or clicked does not move.
    Stays for 20 seconds, longer while the mouse is on it; Escape hides it from anywhere in the window, and the
    window does when something else was done.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # So the row is as tall as the sentence, and the screen above it has the rest.
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._text = PlainLabel(wrap=True)
        self._text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._text.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        row = QHBoxLayout(self)
        row.setContentsMargins(margins(14, 6, 8, 6))
        row.addWidget(self._text, 1)
        row.addWidget(Button(clicked=self.hide, icon="x", flat=True, name=_("Close the message")))
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.setInterval(SECONDS * 1000)
        self.timer.timeout.connect(self.hide)
        self.hide()

    def say(self, sentence: str) -> None:
        """Show ``sentence`` for a while, or until the next one comes."""
        self._text.setText(sentence)
        self.setAccessibleName(sentence)
        self.show()
        if not self.underMouse():
            self.timer.start()

    @property
    def text(self) -> str:
        """The sentence shown last."""
        return self._text.text()

    def room(self) -> int:
        """How many pixels it takes at the foot of the window; 0 while it says nothing."""
        around = self.parentWidget()
        return 0 if self.isHidden() or around is None else self.heightForWidth(around.width())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        _app().installEventFilter(self)

    def hideEvent(self, event: QHideEvent) -> None:
        _app().removeEventFilter(self)
        self.timer.stop()

    def enterEvent(self, event: QEnterEvent) -> None:
        self.timer.stop()

    def leaveEvent(self, event: QEvent) -> None:
        if self.isVisible():
            self.timer.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Escape hides the bar and does besides what it does where the keyboard is."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            self.hide()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self.palette())
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.neutral)
        painter.fillRect(0, 0, self.width(), 1, theme.secondary)


def _app() -> QApplication:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    return app
