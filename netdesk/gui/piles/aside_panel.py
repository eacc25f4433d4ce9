"""What was kept aside, one place for the whole book: its lines, mended and tried again, taken in, out, or away."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from netdesk.domain.errors import NetDeskError
from netdesk.domain.import_plan import AsideCard, ImportPlan
from netdesk.domain.screens import PileEntry
from netdesk.gui import fonts, labels
from netdesk.gui.buttons import Button
from netdesk.gui.editor import Editor
from netdesk.gui.empty_state import EmptyState
from netdesk.gui.flow_layout import FlowLayout
from netdesk.gui.jobs import Jobs
from netdesk.gui.piles import aside_words
from netdesk.gui.piles.aside_list import AsideList, Choice, Piece
from netdesk.gui.piles.lines_edit import LinesEdit
from netdesk.gui.piles.trial import Trial
from netdesk.gui.piles.words import place_of, why_aside
from netdesk.services import aside
from netdesk.services.aside import AsideEntry
from netdesk.services.desk import Desk
from netdesk.wording.gettext import _
from netdesk.wording.piles import pile_name

Read = Callable[..., ImportPlan]


class AsidePanel(QWidget):
    """Of a pile, of the whole book, or of a plan that is looked at. In a plan nothing is written: what was mended
    there is told by ``made``.
    """

    left = Signal()
    made = Signal(object, object)
    """An AsideCard of the plan, and the ImportPlan of what the user made of it."""
    message = Signal(str)
    told = Signal(str)
    pile_left = Signal()
    """Everything of the whole book is shown now."""

    def __init__(
        self,
        desk: Desk,
        editor: Editor,
        jobs: Jobs,
        ask_where: Callable[[str], Path | None],
        parent: QWidget | None = None,
    ) -> None:
        """``ask_where`` asks for a file to write into, by a name to propose."""
        super().__init__(parent)
        self._desk, self._editor, self._jobs, self._ask_where = desk, editor, jobs, ask_where
        self._pile: PileEntry | None = None
        self._in_book = True
        self._typed: dict[str, str] = {}
        self._shown: Piece | None = None
        self._make_parts()
        self._lay_out()
        self.list.currentRowChanged.connect(lambda _row: self._show())
        self.list.itemSelectionChanged.connect(self._name_acts)
        self.list.lines_wanted.connect(lambda: self.lines.setFocus(Qt.FocusReason.OtherFocusReason))
        self.list.throw_wanted.connect(self.throw_away)
        self.lines.try_wanted.connect(self.try_again)
        self.lines.textChanged.connect(self._edited)
        for part in (self.list, self.lines):
            part.left.connect(self.left)

    def show_book(self, pile: PileEntry | None = None) -> None:
        """Show what waits in ``pile``, or in the whole book."""
        self._in_book, self._pile = True, pile
        self.reload()

    def show_plan(self, cards: Sequence[AsideCard], wanted: AsideCard) -> None:
        """Show what a plan would keep aside, ``wanted`` first."""
        self._in_book, self._pile = False, None
        self._show_pieces([Piece(card) for card in cards], Piece(wanted).key)

    def reload(self) -> None:
        """Read from the book again, where it shows the book; what was typed stays."""
        if self._in_book:
            current = self.list.current()
            entries = self._desk.read(aside.waiting, None if self._pile is None else self._pile.id)
            self._show_pieces([Piece(entry) for entry in entries], "" if current is None else current.key)

    def take_focus(self) -> None:
        """The list, or the way back when there is nothing."""
        (self.list if self.list.count() else self.back).setFocus(Qt.FocusReason.OtherFocusReason)

    def try_again(self) -> None:
        """Read the lines as they stand now, and show what they would give."""
        self._read(aside.tried, anyway=False)

    def take_anyway(self) -> None:
        """Show what can be read although it is no card."""
        self._read(aside.salvaged, anyway=True)

    def take_in(self) -> None:
        """What was tried comes in, as one act; in a plan, the plan has it from now on."""
        piece, plan = self._shown, self.trial.plan
        if piece is None or plan is None:
            return
        if isinstance(piece.of, AsideCard):
            self.made.emit(piece.of, plan)
            return
        self.trial.show_plan(None)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        key = piece.key
        self._editor.run(
            aside_words.mended_act(plan), aside.BringIn(piece.of.id, plan),
            then=lambda _done: self._typed.pop(key, None),
        )  # fmt: skip

    def as_it_came(self) -> None:
        """Take back what was typed."""
        self.lines.as_it_came()

    def throw_away(self) -> None:
        """Take what is chosen out of the book."""
        numbers = tuple(piece.of.id for piece in self.list.chosen() if isinstance(piece.of, AsideEntry))
        if numbers:
            self._editor.run(aside_words.thrown_away(len(numbers)), aside.ThrowAway(numbers))

    def export(self, pieces: Sequence[Piece] = ()) -> None:
        """Write ``pieces``, else those that are chosen, into a file, as they came."""
        pieces = pieces or self.list.chosen()
        path = self._ask_where(_("kept aside.vcf")) if pieces else None
        if path is None:
            return
        try:
            aside.export((self._raw(piece) for piece in pieces), path)
        except NetDeskError as problem:
            self.message.emit(str(problem))
            return
        self.told.emit(aside_words.written(len(pieces), path.name))

    def choices(self) -> list[Choice]:
        """What can be done with what is chosen: for the menu, in the order of the buttons."""
        return [
            Choice(self.try_button.text(), self.try_again, self.try_button.isEnabled()),
            Choice(self.anyway_button.text(), self.take_anyway, self.anyway_button.isEnabled()),
            Choice(self.export_button.text(), self.export),
            Choice(_("Export all…"), lambda: self.export(self.list.pieces)),
            Choice(self.throw_button.text(), self.throw_away, self._in_book),
        ]

    def _read(self, how: Read, *, anyway: bool) -> None:
        piece = self._shown
        if piece is None or self._jobs.busy:
            return
        raw, of = self.lines.raw(), piece.of
        job = self._jobs.start(
            _("Reading the lines"), lambda _job: self._desk.read(how, raw, of.file, of.first_line), stops=False
        )
        job.succeeded.connect(partial(self._show_trial, piece, raw, anyway))

    def _show_trial(self, piece: Piece, raw: bytes, anyway: bool, plan: ImportPlan) -> None:
        if piece is not self._shown or raw != self.lines.raw():
            return  # other lines by now
        self.trial.show_plan(plan, anyway=anyway)
        self.lines.mark(aside_words.troubled_lines(plan))
        self._name_acts()
        if plan.cards:
            self.take_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_pieces(self, pieces: Sequence[Piece], wanted: str) -> None:
        self._middle.setVisible(bool(pieces))
        self.where_from.setVisible(bool(pieces))
        self.where_from.setText(aside_words.where_from("" if self._pile is None else pile_name(self._pile)))
        self.empty.setVisible(not pieces)
        self.all_button.setVisible(self._pile is not None)
        self.list.show_pieces(pieces, wanted)

    def _show(self) -> None:
        piece = self.list.current()
        if piece is not None and self._shown is not None and piece.key == self._shown.key:
            self._shown = piece
            return
        self._shown = piece
        self.trial.show_plan(None)
        if piece is None:
            return
        raw = self._raw(piece)
        self.place.setText(place_of(piece.of))
        self.why.setText(why_aside(piece.of))
        self.lines.blockSignals(True)
        self.lines.show_raw(raw, piece.of.first_line, self._typed.get(piece.key))
        self.lines.blockSignals(False)
        note = aside_words.written_as(self.lines.charset)
        if not self.lines.can_be_mended:
            note += " " + _("Too long to be mended here: this is its beginning. Export it, mend it and drop it again.")
        self.charset.setText(note)
        reason = piece.of.reason if isinstance(piece.of, AsideCard) else aside.remark_of(piece.of.reason)
        if reason.line > piece.of.first_line:
            self.lines.mark((reason.line,))
        self._name_acts()

    def _edited(self) -> None:
        if self._shown is not None:
            self._typed[self._shown.key] = self.lines.text()
            self.trial.show_plan(None)
            self._name_acts()

    def _raw(self, piece: Piece) -> bytes:
        return piece.of.raw if isinstance(piece.of, AsideCard) else self._desk.read(aside.raw, piece.of.id)

    def _name_acts(self) -> None:
        chosen = len(self.list.chosen())
        one = chosen < 2
        self.take_button.setVisible(self.trial.plan is not None)
        self.came_button.setVisible(self.lines.is_mended)
        self.try_button.setEnabled(one)
        self.anyway_button.setEnabled(one)
        self.throw_button.setVisible(self._in_book)
        self.export_button.setText(_("Export…") if one else _("Export {n}…").format(n=chosen))
        self.throw_button.setText(_("Throw away") if one else _("Throw {n} away").format(n=chosen))
        for button in (self.export_button, self.throw_button):
            button.updateGeometry()

    def _make_parts(self) -> None:
        self.list = AsideList(self.choices, self)
        self.where_from = labels.PlainLabel(secondary=True, wrap=True, parent=self)
        self.place = labels.ElidedLabel(parent=self)
        self.place.setFont(fonts.strong(self.place.font()))
        self.why = labels.PlainLabel(wrap=True, parent=self)
        self.charset = labels.PlainLabel(secondary=True, wrap=True, parent=self)
        self.lines = LinesEdit(self)
        self.trial = Trial(self)
        self.empty = EmptyState(self)
        self.empty.say(
            _("Nothing is kept aside"),
            _("Cards that cannot be read, and text between cards, wait here with every byte of them."),
        )
        self.back = Button(_("Back"), self.left.emit, parent=self)
        self.all_button = Button(_("Show all of the book"), self._show_all, parent=self)
        self.take_button = Button(_("Take it in"), self.take_in, accent=True, parent=self)
        self.try_button = Button(_("Try again"), self.try_again, hint="Ctrl ↵", parent=self)
        self.anyway_button = Button(_("Import anyway…"), self.take_anyway, parent=self)
        self.came_button = Button(_("As it came"), self.as_it_came, parent=self)
        self.export_button = Button(_("Export…"), self.export, parent=self)
        self.throw_button = Button(_("Throw away"), self.throw_away, parent=self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.trial.give_room(self.height() // 3)

    def _show_all(self) -> None:
        self.show_book()
        self.take_focus()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.where_from, 1)
        head.addStretch(0)
        head.addWidget(self.all_button)
        head.addWidget(self.back)
        self._middle = QWidget(self)
        words = QVBoxLayout()
        words.setContentsMargins(0, 0, 0, 12)
        words.setSpacing(6)
        for part in (self.place, self.why, self.charset):
            words.addWidget(part)
        words.addWidget(self.lines, 1)
        words.addWidget(self.trial)
        acts = QWidget(self._middle)
        flow = FlowLayout(acts, 8)
        for button in (
            self.take_button, self.try_button, self.anyway_button, self.came_button, self.export_button,
            self.throw_button,
        ):  # fmt: skip
            flow.addWidget(button)
        words.addWidget(acts)
        middle = QHBoxLayout(self._middle)
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(16)
        middle.addWidget(self.list, 1)
        middle.addLayout(words, 2)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(12)
        whole.addLayout(head)
        whole.addWidget(self._middle, 1)
        whole.addWidget(self.empty, 1)
