"""The figures over the list of cards; each is a button that narrows the list to what it counts."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from netdesk.domain.pile_counts import PileCounts
from netdesk.domain.relationship import State
from netdesk.gui.buttons import paint_focus
from netdesk.gui.chip import chip_size, paint_word_chip
from netdesk.gui.flow_layout import FlowLayout
from netdesk.gui.piles.plan_model import Kind
from netdesk.gui.plain_tip import set_tip
from netdesk.gui.theme import theme_of
from netdesk.wording import piles
from netdesk.wording.gettext import _

TINTS = {Kind.UPDATE: State.CONNECTING, Kind.DECIDE: State.CONNECTED}
"""An update speaks of somebody we have, a question wants a look; the others stay grey."""


class FilterChip(QAbstractButton):
    """A word chip that can be pressed in."""

    def __init__(self, kind: Kind, word: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind = kind
        self.setText(word)
        self.setAccessibleName(word)
        set_tip(self, _("Show only these"))
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return chip_size(self.fontMetrics(), self.text(), mark=False) + QSize(4, 4)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        state = TINTS.get(self.kind)
        tint = theme.of_state(state).tint if state is not None else theme.neutral
        paint_word_chip(painter, place, self.text(), theme, tint)
        if self.isChecked():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.accent, 1.5))
            painter.drawRoundedRect(place, place.height() / 2, place.height() / 2)
        if self.hasFocus():
            paint_focus(painter, QRectF(self.rect()), theme, self.height() / 2)


class FilterChips(QWidget):
    """One chip for each figure that is not 0; pressing it again shows all."""

    kind_wanted = Signal(object)
    """A Kind, or None for all."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chips: list[FilterChip] = []
        self._row = FlowLayout(self)

    def show_counts(self, counts: PileCounts) -> None:
        """Show the figures of a plan."""
        for chip in self.chips:
            self._row.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        figures = (
            (Kind.ADD, counts.added),
            (Kind.UPDATE, counts.updated),
            (Kind.DECIDE, counts.to_decide),
            (Kind.UNCHANGED, counts.unchanged),
            (Kind.ASIDE, counts.kept_aside),
        )
        kinds = [kind for kind, count in figures if count]
        words = piles.figures(counts)
        self.chips = [FilterChip(kind, word, self) for kind, word in zip(kinds, words, strict=True)]
        for chip in self.chips:
            chip.clicked.connect(lambda _checked=False, chip=chip: self._narrow(chip))
            self._row.addWidget(chip)
            chip.show()

    def _narrow(self, pressed: FilterChip) -> None:
        for chip in self.chips:
            if chip is not pressed:
                chip.setChecked(False)
        self.kind_wanted.emit(pressed.kind if pressed.isChecked() else None)
