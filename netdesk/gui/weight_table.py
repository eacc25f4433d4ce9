"""The table of weights: each channel, what it weighs, and how long one such exchange alone keeps Connecting."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from netdesk.domain.interaction import Channel
from netdesk.domain.standing import held_alone
from netdesk.domain.weight import CLICKS, HEAVIEST, WEIGHTS, Scale, Tempo, scale_with
from netdesk.gui.labels import PlainLabel
from netdesk.gui.number_box import FractionBox
from netdesk.wording.gettext import _
from netdesk.wording.scales import alone_words, click_words, usual_weight, weighed_word

STEP: Final = 0.05


class WeightTable(QWidget):
    """Shows a scale and lets its weights be changed; the days follow at once. A click cannot be given a weight."""

    changed = Signal()
    """A weight is another now."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tempo = Tempo.STANDARD
        self.boxes: dict[Channel, FractionBox] = {}
        self.days: dict[Channel, PlainLabel] = {}
        self._usual: dict[Channel, PlainLabel] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(3, 1)
        self._add(
            *(PlainLabel(words, secondary=True) for words in (_("Exchange"), _("Weight"), _("Alone keeps Connecting")))
        )
        for channel in WEIGHTS:
            if channel not in CLICKS:
                self._add_channel(channel)
        self._grid.addWidget(PlainLabel(click_words(), secondary=True, wrap=True), self._grid.rowCount(), 0, 1, 4)

    def show_scale(self, scale: Scale) -> None:
        """Show the weights of ``scale``, and what follows from them and its tempo."""
        self._tempo = scale.tempo
        for channel, box in self.boxes.items():
            box.blockSignals(True)
            box.setValue(scale.weights[channel])
            box.blockSignals(False)
            self._say(channel)

    def scale(self) -> Scale:
        """The scale as it is shown."""
        return scale_with({channel: round(box.value(), 2) for channel, box in self.boxes.items()}, self._tempo)

    def _add(self, *row: QWidget) -> None:
        at = self._grid.rowCount()
        for column, widget in enumerate(row):
            self._grid.addWidget(widget, at, column)

    def _add_channel(self, channel: Channel) -> None:
        word = weighed_word(channel)
        box = FractionBox(_("Weight of {channel}").format(channel=word), HEAVIEST, STEP)
        box.setFixedWidth(92)
        box.valueChanged.connect(lambda _value: self._change(channel))
        self.boxes[channel] = box
        self.days[channel], self._usual[channel] = PlainLabel(), PlainLabel(secondary=True)
        self._add(PlainLabel(word), box, self.days[channel], self._usual[channel])

    def _change(self, channel: Channel) -> None:
        self._say(channel)
        self.changed.emit()

    def _say(self, channel: Channel) -> None:
        """For how long it holds, and what it usually weighs where it weighs another thing here."""
        scale = self.scale()
        weighs = scale.weights[channel]
        words = alone_words(weighs, held_alone(weighs, scale))
        self.days[channel].setText(words)
        self.boxes[channel].setAccessibleDescription(words)
        self._usual[channel].setText(usual_weight(WEIGHTS[channel]) if channel in scale.own_weights else "")
