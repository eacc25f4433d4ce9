"""An empty screen says what belongs there, and offers the acts that fill it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from netdesk.gui import labels
from netdesk.gui.buttons import Button
from netdesk.gui.labels import PlainLabel
from netdesk.gui.layouts import clear


class EmptyState(QWidget):
    """A heading, a sentence and buttons in the middle; ``foot`` stands small below."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heading = labels.heading(wrap=True)
        self._sentence = PlainLabel(secondary=True, wrap=True)
        self._foot = PlainLabel(secondary=True, wrap=True)
        for label in (self._heading, self._sentence, self._foot):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(12)
        column.addStretch(2)
        column.addWidget(self._heading)
        column.addWidget(self._sentence)
        column.addLayout(self._buttons)
        column.addWidget(self._foot)
        column.addStretch(3)

    def say(self, heading: str, sentence: str, buttons: Sequence[Button] = (), foot: str = "") -> None:
        """Show these words and ``buttons``, which belong to it from now on; the first one takes the focus for it."""
        self._heading.setText(heading)
        self._sentence.setText(sentence)
        self._foot.setText(foot)
        clear(self._buttons)
        self._buttons.addStretch(1)
        for button in buttons:
            self._buttons.addWidget(button)
            button.show()  # now, not when the layout comes round to it: the focus may go to it at once
        self.setFocusProxy(buttons[0] if buttons else None)  # type: ignore[arg-type]
        self._buttons.addStretch(1)

    @property
    def words(self) -> str:
        """Heading and sentence, for who looks for them."""
        return f"{self._heading.text()} {self._sentence.text()}"
