"""Settings of what keeps a relationship Connecting: tempo, default cadence, the weights of channels."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from netdesk.domain.rhythm import CADENCE_WITHIN, DEFAULT_CADENCE
from netdesk.domain.weight import USUAL_SCALE, Scale, Tempo, scale_with
from netdesk.gui import labels
from netdesk.gui.buttons import Button
from netdesk.gui.labels import PlainLabel
from netdesk.gui.number_box import NumberBox
from netdesk.gui.weight_table import WeightTable
from netdesk.wording.gettext import _
from netdesk.wording.scales import tempo_reason, tempo_words


class ScalePage(QWidget):
    """Shows a scale and a default cadence, and says what they are now; it writes nothing."""

    changed = Signal()
    """Something is another thing than it was shown with, or the same again."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tempos = {tempo: QRadioButton(tempo_words(tempo)) for tempo in Tempo}
        self._group = QButtonGroup(self)
        for tempo, choice in self.tempos.items():
            choice.setAccessibleDescription(tempo_reason(tempo))
            self._group.addButton(choice, int(tempo))
        self._group.idToggled.connect(self._follow)
        self.cadence = NumberBox(_("Usual rhythm in days"), *CADENCE_WITHIN)
        self.cadence.setSuffix(_(" days"))
        self.cadence.valueChanged.connect(self._judge)
        self.table = WeightTable()
        self.table.changed.connect(self._judge)
        self.defaults = Button(_("Back to the defaults"), self._take_defaults)
        self._lay_out()

    def show_scale(self, scale: Scale, cadence: int) -> None:
        """Show ``scale`` and the default ``cadence``."""
        self._group.blockSignals(True)
        self.tempos[scale.tempo].setChecked(True)
        self._group.blockSignals(False)
        self.table.show_scale(scale)
        self.cadence.setValue(cadence)
        self._judge()

    def scale(self) -> Scale:
        """The scale as it is shown."""
        return self.table.scale()

    def take_focus(self) -> None:
        """Give the focus to the tempo."""
        self.tempos[self.scale().tempo].setFocus()

    def _follow(self, days: int, chosen: bool) -> None:
        if chosen:
            self.table.show_scale(scale_with(self.scale().weights, Tempo(days)))
            self._judge()

    def _take_defaults(self) -> None:
        self.show_scale(USUAL_SCALE, DEFAULT_CADENCE)
        self.tempos[USUAL_SCALE.tempo].setFocus()

    def _judge(self) -> None:
        self.defaults.setEnabled((self.scale(), self.cadence.value()) != (USUAL_SCALE, DEFAULT_CADENCE))
        self.changed.emit()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        tempo = _("How long one exchange of weight 1 keeps you Connecting. An exchange: both of you act.")
        column.addWidget(labels.heading(_("Tempo")))
        column.addWidget(PlainLabel(tempo, secondary=True, wrap=True))
        choices = QGridLayout()
        choices.setHorizontalSpacing(16)
        choices.setVerticalSpacing(6)
        choices.setColumnStretch(1, 1)
        for row, (each, choice) in enumerate(self.tempos.items()):
            choices.addWidget(choice, row, 0)
            choices.addWidget(PlainLabel(tempo_reason(each), secondary=True, wrap=True), row, 1)
        column.addLayout(choices)
        column.addSpacing(8)
        rhythm = _(
            "Whoever stays quiet for longer is overdue, if you set no rhythm or circle for them and the two of you "
            "have no habit yet. It changes no colour."
        )
        column.addWidget(labels.heading(_("Usual rhythm")))
        column.addWidget(PlainLabel(rhythm, secondary=True, wrap=True))
        column.addLayout(_at_start(self.cadence))
        column.addSpacing(8)
        weights = _(
            "What one exchange of each kind counts for, in colour and warmth alike. What weighs less than 0.5 makes "
            "nobody Connecting by itself; 0 never counts."
        )
        column.addWidget(labels.heading(_("Weights")))
        column.addWidget(PlainLabel(weights, secondary=True, wrap=True))
        column.addWidget(self.table)
        column.addLayout(_at_start(self.defaults))


def _at_start(widget: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.addWidget(widget)
    row.addStretch(1)
    return row
