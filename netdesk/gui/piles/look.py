"""The look before it happens: answers for the whole pile, figures, every card and what becomes of it."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from netdesk.domain.import_plan import AsideCard, ImportPlan
from netdesk.gui import labels
from netdesk.gui.buttons import Button
from netdesk.gui.flow_layout import FlowLayout
from netdesk.gui.piles.answers import Answers, AnswersForm
from netdesk.gui.piles.aside_words import left_out_words, outside_words
from netdesk.gui.piles.filter_chips import FilterChips
from netdesk.gui.piles.plan_model import PlanModel
from netdesk.gui.piles.plan_view import PlanView
from netdesk.gui.piles.region_line import RegionLine
from netdesk.gui.piles.words import nothing_new
from netdesk.services.aside import outside
from netdesk.wording.gettext import _

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
        self.region = RegionLine(self)
        self._outside: tuple[AsideCard, ...] = ()
        self.beside = QWidget(self)
        self.outside = labels.PlainLabel(secondary=True, parent=self.beside)
        self.show_outside = Button(_("Show them"), self._want_outside, link=True, parent=self.beside)
        self.left_out = labels.PlainLabel(secondary=True, parent=self.beside)
        flow = FlowLayout(self.beside)
        for label in (self.outside, self.left_out):
            label.setMinimumHeight(self.show_outside.sizeHint().height())
        for part in (self.outside, self.show_outside, self.left_out):
            flow.addWidget(part)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(14)
        for widget in (self.form, self.nothing, self.region, self.chips, self.beside):
            whole.addWidget(widget)
        whole.addWidget(self.view, 1)
        self.model.plan_changed.connect(self.plan_changed)
        self.chips.kind_wanted.connect(self.model.narrow)
        self.view.aside_wanted.connect(self.aside_wanted)

    def show_plan(self, plan: ImportPlan, today: date, *, kept_before: bool, region: str | None = None) -> None:
        """Show what ``plan`` would do, with empty answers, from its top.

        ``kept_before`` says that what it would keep aside is kept already; ``region`` is the country to propose for
        numbers without one, None when that need not be asked.
        """
        counts = plan.counts()
        self.brings_nothing = bool(sentence := nothing_new(plan, kept_before=kept_before))
        self.nothing.setText(sentence)
        self.nothing.setVisible(bool(sentence))
        self.form.setVisible(not sentence)
        self.form.begin(today, counts.added + counts.to_decide)
        self.chips.show_counts(counts)
        self.region.ask(None if sentence else region)
        self._show_beside(plan)
        self.model.show(plan)
        self.view.scrollToTop()
        self.plan_changed.emit()

    def show_mended(self, plan: ImportPlan) -> None:
        """Show ``plan``, which the user has mended something in; the answers stay."""
        self.brings_nothing = False
        self.nothing.hide()
        self.form.show()
        self.chips.show_counts(plan.counts())
        self._show_beside(plan)
        self.model.show(plan)
        self.plan_changed.emit()

    def _show_beside(self, plan: ImportPlan) -> None:
        """What else there is in the files: nothing that is said nowhere."""
        self._outside = outside(plan)
        self.outside.setText(outside_words(self._outside))
        self.left_out.setText(left_out_words(plan.left_out))
        for part in (self.outside, self.show_outside):
            part.setVisible(bool(self._outside))
        self.left_out.setVisible(bool(plan.left_out))
        self.beside.setVisible(bool(self._outside or plan.left_out))

    def _want_outside(self) -> None:
        self.aside_wanted.emit(self._outside[0])

    def plan(self) -> ImportPlan:
        """The plan as it was decided on."""
        return self.model.plan()

    def answers(self) -> Answers:
        """What was said of the whole pile."""
        return self.form.answers()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.form.place(4 if self.width() >= NARROW else 2)
