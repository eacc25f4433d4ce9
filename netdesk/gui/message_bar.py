"""The message bar: what went wrong, in one sentence, where the window begins; it waits until it is closed."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from netdesk.gui.buttons import Button
from netdesk.gui.labels import PlainLabel
from netdesk.gui.theme import theme_of
from netdesk.wording.gettext import _


class MessageBar(QWidget):
    """Shows one sentence; a new one takes the place of the old. Never a dialog, nothing to agree to."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = PlainLabel(wrap=True)
        self._text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._text.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 8, 6)
        row.addWidget(self._text, 1)
        row.addWidget(Button(clicked=self.hide, icon="x", flat=True, name=_("Close the message")))
        self.hide()

    def say(self, sentence: str) -> None:
        """Show ``sentence`` until it is closed or the next one comes."""
        self._text.setText(sentence)
        self.setAccessibleName(sentence)
        self.show()

    @property
    def text(self) -> str:
        """The sentence shown last."""
        return self._text.text()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self.palette())
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.neutral)
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.hairline)
