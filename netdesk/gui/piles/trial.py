"""What mended lines would give: the same rows as in a look, to be decided on before they come in."""

from dataclasses import replace

from PySide6.QtWidgets import QVBoxLayout, QWidget

from netdesk.domain.import_plan import ImportPlan
from netdesk.gui.labels import PlainLabel
from netdesk.gui.piles.aside_words import gives, outcome
from netdesk.gui.piles.plan_model import PlanModel
from netdesk.gui.piles.plan_view import PlanView

LOW = 110
"""Pixels that the cards may take at least."""


class Trial(QWidget):
    """Hidden until something was tried; ``plan`` is what would come in, as it was decided on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tried: ImportPlan | None = None
        self._room = LOW
        self.said = PlainLabel(wrap=True, parent=self)
        self.more = PlainLabel(secondary=True, wrap=True, parent=self)
        self.model = PlanModel(self)
        self.view = PlanView(self.model, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for part in (self.said, self.view, self.more):
            column.addWidget(part)
        self.model.details_changed.connect(self._fit)
        self.hide()

    def show_plan(self, plan: ImportPlan | None, *, anyway: bool = False) -> None:
        """Show what was found; None for nothing tried yet."""
        self._tried = plan
        self.setVisible(plan is not None)
        if plan is None:
            return
        self.said.setText(outcome(plan, anyway=anyway))
        self.model.show(replace(plan, kept_aside=(), junk=()))
        self.view.setVisible(bool(plan.cards))
        if len(plan.cards) == 1 and self.model.can_open(0):
            self.model.toggle_open(0)
        self._fit()
        self.more.setVisible(len(plan.cards) == 1)
        if len(plan.cards) == 1:
            self.more.setText(gives(plan.cards[0]))

    def _fit(self) -> None:
        high = sum(self.view.rowHeight(row) for row in range(min(self.model.rowCount(), 12)))
        self.view.setFixedHeight(min(high, self._room) + 2)

    def give_room(self, height: int) -> None:
        """The cards may take so many pixels; where they want more, they scroll."""
        self._room = max(height, LOW)
        self._fit()

    @property
    def plan(self) -> ImportPlan | None:
        """What would come in; None when there is no card."""
        if self._tried is None or not self._tried.cards:
            return None
        return replace(self._tried, cards=self.model.plan().cards)
