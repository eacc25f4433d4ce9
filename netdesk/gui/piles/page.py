"""The Card piles screen: drop, look, import; below, the piles that came in earlier."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from time import monotonic
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from netdesk.domain.changes import Changes
from netdesk.domain.import_plan import AsideCard, Decision, ImportPlan
from netdesk.domain.screens import PileEntry
from netdesk.gui import labels
from netdesk.gui.buttons import Button
from netdesk.gui.drop_place import DropPlace
from netdesk.gui.editor import Editor
from netdesk.gui.file_choice import FileChoice
from netdesk.gui.jobs import Job, Jobs
from netdesk.gui.page import Page
from netdesk.gui.piles.aside_panel import AsidePanel
from netdesk.gui.piles.aside_words import kept_word
from netdesk.gui.piles.first_step import promise_of
from netdesk.gui.piles.look import LookPanel
from netdesk.gui.piles.pile_list import PileList
from netdesk.gui.piles.progress_strip import ProgressStrip
from netdesk.gui.piles.region_line import usual_region
from netdesk.gui.piles.words import import_is_worth, import_word
from netdesk.services import aside, book, importing
from netdesk.services.desk import Desk
from netdesk.services.importing import ImportCards, ImportResult, TakeBackImport
from netdesk.services.replanning import asks_for_region, with_region
from netdesk.wording import acts
from netdesk.wording.gettext import _, ngettext
from netdesk.wording.piles import pile_name


class PilesPage(Page):
    """Cards are read in a job, shown, and written in a job; until Import is pressed nothing is written."""

    def __init__(self, desk: Desk, editor: Editor, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(desk, editor, jobs, parent)
        self.title = labels.heading(parent=self)
        self.drop = DropPlace(_("Drop .vcf files or a folder of cards, or click to choose them"), parent=self)
        self.look = LookPanel(self)
        self.progress = ProgressStrip(monotonic, self)
        self.piles = PileList(self)
        self.leave = Button(_("Leave it"), self.leave_it, name=_("Leave these cards, change nothing"), parent=self)
        self.bring_in = Button(_("Import"), self.import_them, accent=True, parent=self)
        self.kept = Button(kept_word(0), self.show_aside, parent=self)
        self.files = FileChoice(self)
        self.aside = AsidePanel(desk, editor, jobs, self._ask_where, self)
        self._job: Job | None = None
        self._region = ""
        self._asks = False
        """Whether the book does not know yet which country numbers are from."""
        self._looks = False
        """Whether a look waits behind what is kept aside."""
        self._lay_out()
        self.drop.clicked.connect(lambda: self.import_wanted.emit([]))
        self.look.plan_changed.connect(self._name_button)
        self.look.region.chosen.connect(self._read_as)
        self.look.aside_wanted.connect(self._show_aside_of_look)
        self.piles.people_wanted.connect(self._show_people)
        self.piles.aside_wanted.connect(self.show_aside)
        self.aside.left.connect(self._leave_aside)
        self.aside.made.connect(self._take_into_look)
        self.aside.message.connect(self.message)
        self.aside.told.connect(self.told)
        self.piles.undo_wanted.connect(self.take_back)
        self._show_look(False)

    def refresh(self) -> None:
        """Read the piles again; a look that is open stays as it is."""
        self.piles.show_piles(self.desk.read(importing.piles_listed), self.desk.today())
        self.kept.setText(kept_word(self.desk.read(aside.count)))
        self.kept.updateGeometry()
        if not self.aside.isHidden():
            self.aside.reload()

    def take_focus(self) -> None:
        """What is kept aside or the form of the look, if that is open, else the place for cards."""
        if not self.aside.isHidden():
            self.aside.take_focus()
        else:
            field = self.drop if self.look.isHidden() else self.look.form.where
            field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def concerns(self, changes: Changes) -> bool:
        """Piles, and everything at once."""
        return bool(changes.everything or changes.piles)

    def open_files(self, paths: Sequence[Path]) -> None:
        """Read these files and folders, then show what importing them would do."""
        if self._busy():
            return
        given = [str(path) for path in paths]
        known = self.desk.read(book.setting, book.REGION)
        region = self._region = known or usual_region()
        self._asks = not known
        job = self.jobs.start(
            _("Reading cards"), lambda job: self.desk.read(importing.preview, given, job, region=region)
        )
        self._follow(job, self._show_plan)

    def import_them(self) -> None:
        """Write what the look says, as one act that can be undone."""
        plan = self.look.plan()
        if self._busy() or self.look.brings_nothing or not import_is_worth(plan):
            return
        answers = self.look.answers()
        act = ImportCards(
            plan,
            answers.met_where,
            answers.met_on,
            answers.tags,
            promise_of(answers.first_step, self.desk.today()),
            datetime.now().astimezone().strftime("%H:%M"),
        )
        cards = sum(card.chosen and card.decision is not Decision.UNCHANGED for card in plan.cards)
        self._label = label = acts.import_cards(cards)
        region = self.look.region.region
        job = self.jobs.start(
            _("Importing cards"),
            lambda job: self._write(replace(act, progress=job), label, region, job.stopped),
            writes=True,
        )
        self._follow(job, self._imported)

    def _write(self, act: ImportCards, label: str, region: str, stopped: Callable[[], bool]) -> ImportResult:
        """Keep the answer of which country numbers are from, for good, then do the import: two acts."""
        if region:
            self.desk.apply(book.ChangeSetting(book.REGION, region), acts.phone_region(region))
        result = self.desk.apply(act, label, stopped).result
        assert isinstance(result, ImportResult)
        return result

    def _read_as(self, region: str) -> None:
        """Tell the numbers of the look as those of ``region``."""
        self._region = region
        if not self._busy():
            plan = self.look.plan()
            self._mend_look(lambda: self.desk.read(with_region, plan, region))

    def leave_it(self) -> None:
        """Put the look away; nothing has happened."""
        self._show_look(False)
        self.drop.setFocus()

    def take_back(self, pile: PileEntry) -> None:
        """Undo one import, whenever it was; people worked with since stay, and that is said."""
        if self._busy():
            return
        act, self._label = TakeBackImport(pile.id), acts.take_back_import(pile_name(pile), by_hand=pile.made_by_hand)
        label, doing = self._label, _("Taking back…")
        job = self.jobs.start(doing, lambda _job: self.desk.apply(act, label).result, writes=True, stops=False)
        self._follow(job, self._taken_back)

    def _taken_back(self, stayed: int) -> None:
        self.refresh()
        self.editor.done.emit(self._label)
        self.editor.history_changed.emit()
        if stayed:
            self.message.emit(
                ngettext(
                    "{n} person stayed, because you have been in touch or changed something since.",
                    "{n} people stayed, because you have been in touch or changed something since.",
                    stayed,
                ).format(n=stayed)
            )

    def _show_plan(self, plan: ImportPlan) -> None:
        kept_before = self.desk.read(importing.all_kept_before, plan)
        region = self._region if self._asks and asks_for_region(plan) else None
        self.look.show_plan(plan, self.desk.today(), kept_before=kept_before, region=region)
        self._show_look(True)
        self.setFocus()  # until the form below is free, which then takes it

    def _imported(self, result: ImportResult) -> None:
        with self.keyboard_kept():
            self._show_look(False)
            self.refresh()
        if result.pile_id is None:
            self.message.emit(_("Nothing new came in: the book has all of it already."))
            return
        self.editor.done.emit(self._label)
        self.editor.history_changed.emit()

    def _follow(self, job: Job, then: Callable[[Any], None]) -> None:
        """Show how far ``job`` is, and ``then`` what came of it; while it runs nothing else can be begun here."""
        self._job = job
        self.progress.follow(job, job.label)
        job.cancelled.connect(self._stopped)
        job.finished.connect(self._free)
        job.succeeded.connect(then)
        if self._has_keyboard():
            self.setFocus()  # what is disabled passes the keyboard on to the next field of the window
        for widget in (self.drop, self.look, self.bring_in, self.leave):
            widget.setEnabled(False)

    def _stopped(self) -> None:
        self.message.emit(_("Stopped. Nothing was changed."))

    def _free(self) -> None:
        self._job = None
        for widget in (self.drop, self.look, self.leave):
            widget.setEnabled(True)
        self._name_button()
        if self.window().focusWidget() is self:  # not hasFocus: cards are dropped from a window that has the keyboard
            self.take_focus()

    def _busy(self) -> bool:
        if self._job is not None:
            self.message.emit(_("One pile after the other: wait for this one, or stop it."))
        return self._job is not None

    def _name_button(self) -> None:
        plan = self.look.plan()
        self.bring_in.setText(import_word(plan))
        self.bring_in.updateGeometry()
        self.bring_in.setEnabled(self._job is None and import_is_worth(plan))

    def _show_look(self, shown: bool) -> None:
        self.look.setVisible(shown)
        self.leave.setVisible(shown)
        self.bring_in.setVisible(shown and not self.look.brings_nothing)
        self.piles.setVisible(not shown)
        self.kept.setVisible(not shown)
        self.title.setText(_("Card piles"))
        self.drop.show()
        self.aside.hide()
        self._looks = False

    def _show_people(self, pile: PileEntry) -> None:
        self.people_wanted.emit(self.desk.read(importing.people, pile.id), pile_name(pile))

    def show_aside(self, pile: PileEntry | None = None) -> None:
        """Show what is kept aside of ``pile``, or of the whole book; a look that is open waits behind it."""
        if self._busy():
            return
        self._open_aside()
        self.aside.show_book(pile)
        self.aside.take_focus()

    def _show_aside_of_look(self, card: AsideCard) -> None:
        plan = self.look.plan()
        self._open_aside()
        self.aside.show_plan((*plan.unread(), *aside.outside(plan)), card)
        self.aside.take_focus()

    def _open_aside(self) -> None:
        looks = not self.look.isHidden()
        self._show_look(False)
        self._looks = looks or (self._looks and not self.aside.isHidden())
        self.title.setText(_("Kept aside, nothing lost"))
        for part in (self.drop, self.piles, self.kept):
            part.hide()
        self.aside.show()

    def _ask_where(self, name: str) -> Path | None:
        return self.files.cards_out(name)

    def _leave_aside(self) -> None:
        self._show_look(self._looks)
        self.take_focus()

    def _take_into_look(self, card: AsideCard, made: ImportPlan) -> None:
        """What the user made of something in the look is part of it from now on."""
        if self._busy():
            return
        plan, region = self.look.plan(), self._region
        self._mend_look(lambda: self.desk.read(aside.with_cards, plan, card, made, region))

    def _mend_look(self, mended: Callable[[], ImportPlan]) -> None:
        self._follow(self.jobs.start(_("Reading cards"), lambda _job: mended(), stops=False), self._show_mended)

    def _show_mended(self, plan: ImportPlan) -> None:
        self.look.show_mended(plan)
        self._show_look(True)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.title)
        head.addStretch(1)
        head.addWidget(self.kept)
        head.addWidget(self.leave)
        head.addWidget(self.bring_in)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 11, 24, 0)
        whole.setSpacing(14)
        whole.addLayout(head)
        whole.addWidget(self.drop)
        whole.addWidget(self.progress)
        whole.addWidget(self.look, 1)
        whole.addWidget(self.aside, 1)
        whole.addWidget(self.piles, 1)
