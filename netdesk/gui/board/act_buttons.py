"""The acts that are open now, as buttons side by side, in as many rows as they need."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from netdesk.gui.board.acts import Act
from netdesk.gui.buttons import Button
from netdesk.gui.flow_layout import FlowLayout


class ActButtons(QWidget):
    """A button for each act. One whose words stay the same stays, so that the keyboard is not lost."""

    def __init__(self, run: Callable[[Act], None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._run = run
        self._acts: dict[str, Act] = {}
        self._buttons: dict[str, Button] = {}
        self._flow = FlowLayout(self)

    def show_acts(self, acts: Sequence[Act]) -> None:
        """Offer ``acts`` from now on."""
        self._acts = {act.button: act for act in acts}
        for text in [text for text in self._buttons if text not in self._acts]:
            button = self._buttons.pop(text)
            self._flow.removeWidget(button)
            button.hide()
            button.deleteLater()
        for text in self._acts:
            if text not in self._buttons:
                self._buttons[text] = Button(text.replace("&", "&&"), clicked=self._runner(text))
            # One that stays is put behind those before it: what is new would else always stand last.
            self._flow.removeWidget(self._buttons[text])
            self._flow.addWidget(self._buttons[text])
        self.setVisible(bool(acts))
        self.updateGeometry()

    def _runner(self, text: str) -> Callable[[], None]:
        return lambda: self._run(self._acts[text])
