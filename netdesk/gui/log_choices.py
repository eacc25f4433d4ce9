"""The answers to what a typed line leaves open, as buttons: "Which Ana?", "Add Bogdan"."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from netdesk.gui.buttons import Button
from netdesk.gui.flow_layout import FlowLayout
from netdesk.gui.layouts import clear

STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Left: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Right: 1}


class _Choice(Button):
    """A button that hands the arrow keys on: Qt's own would leave for the next field."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if Qt.Key(event.key()) in STEPS:
            event.ignore()
        else:
            super().keyPressEvent(event)


class LogChoices(QWidget):
    """Not there while nothing is open. Arrows go from one to the next, Enter takes one."""

    left = Signal()
    """The arrows went back before the first one: the keyboard belongs in the line again."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(self)
        self._buttons: list[Button] = []
        self.hide()

    def offer(self, choices: Sequence[tuple[str, Callable[[], object]]]) -> None:
        """Show the words of ``choices``; the one that is taken is called."""
        clear(self._flow)
        self._buttons = [_Choice(words.replace("&", "&&"), take) for words, take in choices]
        for button in self._buttons:
            self._flow.addWidget(button)
            button.show()  # now, not when the layout comes round to it: the focus may go to it at once
        self.setVisible(bool(choices))

    def take_focus(self) -> bool:
        """Put the keyboard on the first one; False when there is none."""
        if self._buttons:
            self._buttons[0].setFocus(Qt.FocusReason.TabFocusReason)
        return bool(self._buttons)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = STEPS.get(Qt.Key(event.key()), 0)
        if not step:
            super().keyPressEvent(event)
            return
        if (
            event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right)
            and self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        ):
            step = -step
        at = next((number for number, each in enumerate(self._buttons) if each.hasFocus()), 0) + step
        if at < 0:
            self.left.emit()
        elif at < len(self._buttons):
            self._buttons[at].setFocus(Qt.FocusReason.TabFocusReason)
