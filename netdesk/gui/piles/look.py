"""The look before it happens: answers for the whole pile, figures, every card and what becomes of it."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from netdesk.domain.import_plan import ImportPlan
from netdesk.gui import labels
from netdesk.gui.piles.answers import Answers, AnswersForm
from netdesk.gui.piles.filter_chips import FilterChips
from netdesk.gui.piles.plan_model import PlanModel
from netdesk.gui.piles.plan_view import PlanView
from netdesk.gui.piles.words import nothing_new

NARROW = 760


class LookPanel(QWidget):
    """Nothing is written here; ``plan()`` and ``answers()`` are what an import would take."""

    plan_changed = Signal()
    aside_wanted = Signal(object)
    """The AsideCard whose lines shall be shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.brings_nothing = False
        self.form = AnswersForm(self)
        self.chips = FilterChips(self)
        self.model = PlanModel(self)
        self.view = PlanView(self.model, self)
        self.nothing = labels.heading(wrap=True, parent=self)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(14)
        for widget in (self.form, self.nothing, self.chips):
            whole.addWidget(widget)
        whole.addWidget(self.view, 1)
        self.model.plan_changed.connect(self.plan_changed)
        self.chips.kind_wanted.connect(self.model.narrow)
        self.view.aside_wanted.connect(self.aside_wanted)

    def show_plan(self, plan: ImportPlan, today: date, *, kept_before: bool) -> None:
        """Show what ``plan`` would do, with empty answers, from its top.

        ``kept_before`` says that what it would keep aside is kept already.
        """
        counts = plan.counts()
        self.brings_nothing = bool(sentence := nothing_new(plan, kept_before=kept_before))
        self.nothing.setText(sentence)
        self.nothing.setVisible(bool(sentence))
        self.form.setVisible(not sentence)
        self.form.begin(today, counts.added + counts.to_decide)
        self.chips.show_counts(counts)
        self.model.show(plan)
        self.view.scrollToTop()
        self.plan_changed.emit()

    def plan(self) -> ImportPlan:
        """The plan as it was decided on."""
        return self.model.plan()

    def answers(self) -> Answers:
        """What was said of the whole pile."""
        return self.form.answers()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.form.place(4 if self.width() >= NARROW else 2)
