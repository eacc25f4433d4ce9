"""Introductions: the board, and beside it who should meet, a card's details or a new introduction."""

from collections import defaultdict
from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from netdesk.domain.changes import Changes
from netdesk.domain.contact import ContactId
from netdesk.domain.introduction import Stage
from netdesk.domain.screens import BoardCard, PairIdea
from netdesk.gui.board.acts import COLUMNS, Act, held_back, moving
from netdesk.gui.board.columns import Columns
from netdesk.gui.board.delegate import Look
from netdesk.gui.board.faces import Faces
from netdesk.gui.board.ideas import IdeasPanel
from netdesk.gui.board.menu import card_menu
from netdesk.gui.board.proposal import Proposal
from netdesk.gui.board.sheet import Sheet
from netdesk.gui.board.words import pair_names, refusal
from netdesk.gui.buttons import Button
from netdesk.gui.editor import Applied, Editor
from netdesk.gui.jobs import Jobs
from netdesk.gui.labels import Hairline, heading
from netdesk.gui.page import Page
from netdesk.gui.people_found import people_found
from netdesk.gui.plain_tip import set_tip
from netdesk.services import contacts, introductions
from netdesk.services.desk import Desk
from netdesk.services.introductions import Introduce, RefusePair, RemoveIntroduction
from netdesk.wording.gettext import _
from netdesk.wording.introductions import declined_count, pair_sentence
from netdesk.wording.plain_text import inserted

NEW_KEYS = "Ctrl+Shift+N"
NARROW, WIDE = 23, 31
"""Widths of the side panel in letters: for the ideas, and for a card in full."""
FEWEST = 3
"""With fewer columns than this in sight, the ideas are in their way."""


class BoardPage(Page):
    """The board of introductions."""

    def __init__(self, desk: Desk, editor: Editor, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(desk, editor, jobs, parent)
        self._cards: dict[int, BoardCard] = {}
        self._faces = Faces(lambda contact: desk.read(contacts.photo, contact))
        self.columns = Columns(self._may_enter, Look(desk.today, self._faces.of))
        self.ideas = IdeasPanel()
        self.sheet = Sheet(self.run, lambda contact: desk.read(contacts.photo, contact))
        self.proposal = Proposal(partial(people_found, desk))
        self.declined = Button(clicked=self._toggle_declined)
        self.declined.setCheckable(True)
        self.meet = Button(icon="users", name=_("Who should meet"), clicked=self._fit_side)
        self.meet.setCheckable(True)
        self._panels = (self.ideas, self.sheet, self.proposal)
        self._beside: QWidget = self.ideas
        self._side_scroll = QScrollArea()
        new = QAction(self)
        new.setShortcut(QKeySequence(NEW_KEYS))
        new.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        new.triggered.connect(lambda *_: self.new_introduction())
        self.addAction(new)
        self._build()
        self._connect()
        self._show_beside(self.ideas)

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(18, 10, 18, 10)
        head.setSpacing(10)
        head.addWidget(heading(_("Introductions")), 1)
        head.addWidget(self.meet)
        head.addWidget(self.declined)
        new = Button(_("New introduction"), clicked=self.new_introduction, accent=True)
        set_tip(new, QKeySequence(NEW_KEYS).toString(QKeySequence.SequenceFormat.NativeText))
        head.addWidget(new)
        side = QWidget()
        panels = QVBoxLayout(side)  # no stack: that is always as tall as its tallest page
        panels.setContentsMargins(0, 0, 0, 0)
        for panel in self._panels:
            panels.addWidget(panel)
        self._side_scroll.setWidget(side)
        self._side_scroll.setWidgetResizable(True)
        self._side_scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._side_scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._side_scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addWidget(self.columns, 1)
        body.addWidget(self._side_scroll)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(Hairline())
        layout.addLayout(body, 1)

    def _connect(self) -> None:
        self.columns.opened.connect(self.open)
        self.columns.menu_wanted.connect(self._show_menu)
        self.columns.removal_wanted.connect(self.remove)
        self.columns.move_wanted.connect(self.shift)
        self.columns.dropped.connect(self.move_card)
        self.columns.refused.connect(self.move_card)
        self.columns.chosen.connect(self._follow)
        self.ideas.wanted.connect(self._add_idea)
        self.ideas.refused.connect(self._refuse_idea)
        self.sheet.left.connect(self._close_side)
        self.sheet.person_picked.connect(self.person_picked)
        self.sheet.removal_wanted.connect(self.remove)
        self.proposal.made.connect(self._introduce)
        self.proposal.incomplete.connect(self.message)
        self.proposal.left.connect(self._close_side)

    def take_focus(self) -> None:
        """The column with the chosen card, else the first one."""
        self.columns.focused.cards.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def concerns(self, changes: Changes) -> bool:
        return bool(changes.everything or changes.introductions or changes.contacts)

    def show_changes(self, changes: Changes) -> None:
        self._faces.forget(changes)
        super().show_changes(changes)

    def refresh(self) -> None:
        cards = self.desk.read(introductions.board)
        self._cards = {card.introduction.id: card for card in cards}
        by_stage: dict[Stage, list[BoardCard]] = defaultdict(list)
        for card in cards:
            by_stage[card.stage].append(card)
        self.columns.show_cards(by_stage, self.desk.today())
        self._show_declined_count(len(by_stage[Stage.DECLINED]))
        self.ideas.show_ideas(self.desk.read(introductions.ideas, self.desk.today()))
        shown = self.sheet.card
        if self._beside is self.sheet and shown is not None:
            now = self._cards.get(shown.introduction.id)
            if now is None:
                self._show_beside(self.ideas)
            else:
                self.sheet.show_card(now, self.desk.today())

    def new_introduction(self, contact: ContactId | None = None) -> None:
        """Open the form for a new introduction, of ``contact`` when one is given."""
        name = ""
        if contact is not None:
            known = self.editor.attempt(lambda: self.desk.read(contacts.contact, contact))
            if known is None:
                return
            name = known.name
        self._show_beside(self.proposal)
        self.proposal.begin(contact, name)

    def open(self, introduction_id: int, *, writing: bool = False) -> None:
        """Show a card's details, ``writing`` with the keyboard in its why."""
        card = self._cards.get(introduction_id)
        if card is None:
            return
        if card.stage is Stage.DECLINED:
            self._toggle_declined(True)
        self.sheet.show_card(card, self.desk.today())
        self._show_beside(self.sheet)
        self.columns.choose(introduction_id, keyboard=not writing)
        if writing:
            self.sheet.why.setFocus()
            self.sheet.why.selectAll()

    def run(self, act: Act) -> None:
        """Do ``act`` on the book."""
        self.editor.run(act.label, act.command)

    def move_card(self, introduction_id: int, stage: Stage, position: int | None = None) -> None:
        """Move a card to a column, or say why it cannot go there."""
        card = self._cards.get(introduction_id)
        if card is None:
            return
        refused = held_back(card.introduction, stage, self.desk.today())
        if refused is not None:
            self.message.emit(refusal(refused, card))
            return
        self.run(moving(card, stage, position))

    def shift(self, introduction_id: int, across: int, down: int) -> None:
        """Move a card by so many columns, or by so many places within its own."""
        card = self._cards[introduction_id]
        if across and card.stage in COLUMNS:
            place = COLUMNS.index(card.stage) + across
            if 0 <= place < len(COLUMNS):
                self.move_card(introduction_id, COLUMNS[place])
        elif down:
            column = self.columns.columns[card.stage].model
            place = column.row_of(introduction_id) + down
            if 0 <= place < column.rowCount():
                self.move_card(introduction_id, card.stage, place)

    def remove(self, introduction_id: int) -> None:
        """Take a card off the board."""
        card = self._cards[introduction_id]
        label = _("Removed {pair} from the board").format(pair=pair_names(card))
        self.editor.run(label, RemoveIntroduction(introduction_id))

    def show_person(self, contact: ContactId) -> None:
        """Show one of a card's people."""
        self.person_picked.emit(contact)

    def _may_enter(self, introduction_id: int, stage: Stage) -> bool:
        card = self._cards.get(introduction_id)
        return card is not None and held_back(card.introduction, stage, self.desk.today()) is None

    def _show_menu(self, introduction_id: int, where: QPoint) -> None:
        card_menu(self._cards[introduction_id], self, self.desk.today(), self).popup(where)

    def _follow(self, introduction_id: int) -> None:
        """The details, when they are open, are those of the chosen card."""
        card = self._cards.get(introduction_id)
        if self._beside is self.sheet and card is not None:
            self.sheet.show_card(card, self.desk.today())

    def _introduce(self, command: Introduce, pair: str) -> None:
        self.editor.run(_("Noted the idea to introduce {pair}").format(pair=pair), command, then=self._introduced)

    def _introduced(self, done: Applied) -> None:
        self.proposal.clear()
        self._show_beside(self.ideas)
        self.columns.choose(done.result)

    def _add_idea(self, idea: PairIdea) -> None:
        pair = _("{a} and {b}").format(a=inserted(idea.a_name), b=inserted(idea.b_name))
        command = Introduce(idea.a, idea.b, pair_sentence(idea), idea.b_offers, idea.a_offers)
        self.editor.run(
            _("Noted the idea to introduce {pair}").format(pair=pair),
            command,
            then=lambda done: self.columns.choose(done.result),
        )

    def _refuse_idea(self, idea: PairIdea) -> None:
        label = _("{a} and {b}: not these two").format(a=inserted(idea.a_name), b=inserted(idea.b_name))
        self.editor.run(label, RefusePair(idea.a, idea.b))

    def _toggle_declined(self, shown: bool | None = None) -> None:
        wanted = self.declined.isChecked() if shown is None else shown
        self.declined.setChecked(wanted)
        self.columns.show_declined(wanted)

    def _show_declined_count(self, count: int) -> None:
        self.declined.setText(declined_count(count))
        self.declined.setVisible(count > 0)
        if not count:
            self._toggle_declined(False)

    def _show_beside(self, panel: QWidget) -> None:
        self._beside = panel
        for each in self._panels:
            each.setVisible(each is panel)
        letters = NARROW if panel is self.ideas else WIDE
        self._side_scroll.setFixedWidth(self.fontMetrics().horizontalAdvance("n" * letters) + 24)
        self._fit_side()

    def _fit_side(self) -> None:
        """In a narrow window the ideas leave their place to the columns until they are asked for."""
        narrow = self.columns.room_for(self.width() - self._side_scroll.width()) < FEWEST
        self.meet.setVisible(narrow and self._beside is self.ideas)
        hidden = narrow and self._beside is self.ideas and not self.meet.isChecked()
        self._side_scroll.setHidden(hidden)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_side()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes what is open beside the board, also with the keyboard on the board."""
        if event.key() == Qt.Key.Key_Escape and (self._beside is not self.ideas or self.meet.isChecked()):
            self._close_side()
        else:
            super().keyPressEvent(event)

    def _close_side(self) -> None:
        self.meet.setChecked(False)
        chosen = self.columns.chosen_number
        self._show_beside(self.ideas)
        if chosen is None or not self.columns.choose(chosen):
            self.columns.setFocus()
