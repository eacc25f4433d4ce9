"""The details of an introduction beside the board: why, each side, and what happened when."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from netdesk.domain.contact import ContactId
from netdesk.domain.introduction import Debrief
from netdesk.domain.screens import BoardCard
from netdesk.gui.board.act_buttons import ActButtons
from netdesk.gui.board.acts import Act, onward, together
from netdesk.gui.board.party_box import PartyBox
from netdesk.gui.board.words import pair_names, story
from netdesk.gui.board.words_edit import WordsEdit
from netdesk.gui.buttons import Button
from netdesk.gui.labels import Hairline, PlainLabel, heading
from netdesk.gui.layouts import margins
from netdesk.services.introductions import DebriefParty, EditIntroduction
from netdesk.wording.gettext import _
from netdesk.wording.introductions import stage_word
from netdesk.wording.plain_text import inserted


class Sheet(QWidget):
    """One card in full. Words are kept when their field is left."""

    person_picked = Signal(object)
    """A ContactId: show this person."""
    removal_wanted = Signal(int)
    """An introduction is to leave the board."""
    left = Signal()

    def __init__(
        self,
        act: Callable[[Act], None],
        photo: Callable[[ContactId], bytes | None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._act = act
        self._card: BoardCard | None = None
        self._title = heading(wrap=True)
        self._stage = PlainLabel(secondary=True, wrap=True)
        self.why = WordsEdit(_("Why should they meet?"))
        self.why.finished.connect(self._write_why)
        self.sides = (PartyBox(0, self._run_with_note(0), photo), PartyBox(1, self._run_with_note(1), photo))
        self._story = PlainLabel(secondary=True, wrap=True)
        self._together = ActButtons(act)
        for box in self.sides:
            box.person_picked.connect(self.person_picked)
            box.benefit_written.connect(self._write_benefit)
            box.note_written.connect(self._write_note)
        self._build()

    def _build(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        close = Button(icon="x", flat=True, name=_("Close the details"), clicked=self.left.emit)
        head.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        remove = Button(_("Remove"), icon="trash-2", clicked=self._remove)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(margins(10, 14, 14, 14))
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addWidget(self._stage)
        why = PlainLabel(self.why.accessibleName(), secondary=True)
        why.setBuddy(self.why)
        layout.addWidget(why)
        layout.addWidget(self.why)
        for box in self.sides:
            layout.addWidget(Hairline())
            layout.addWidget(box)
        layout.addWidget(Hairline())
        layout.addWidget(self._story)
        layout.addWidget(self._together)
        layout.addWidget(remove)
        layout.addStretch(1)

    @property
    def card(self) -> BoardCard | None:
        """The card shown."""
        return self._card

    def show_card(self, card: BoardCard, today: date) -> None:
        """Show ``card``."""
        self._card = card
        self._title.setText(pair_names(card))
        self._stage.setText(stage_word(card.stage))
        self.setAccessibleName(pair_names(card))
        self.why.show_words(card.introduction.why)
        for box in self.sides:
            box.show_party(card, today)
        self._story.setText(story(card.introduction))
        self._together.show_acts((*onward(card, today), *together(card, today)))

    def _run_with_note(self, side: int) -> Callable[[Act], None]:
        """A debrief takes along the note that stands in its field."""

        def run(act: Act) -> None:
            command = act.command
            if isinstance(command, DebriefParty):
                command = DebriefParty(command.introduction, command.contact, command.debrief, self.sides[side].note)
            self._act(Act(act.text, act.label, command, act.brief))

        return run

    def _write_why(self) -> None:
        card, why = self._card, self.why.words
        if card is None or why == card.introduction.why:
            return
        if not why:
            self.why.setPlainText(card.introduction.why)  # every introduction has a why
            return
        self._edit(EditIntroduction(card.introduction.id, why))

    def _write_benefit(self, side: int, benefit: str) -> None:
        if self._card is not None:
            first, second = (party.benefit for party in self._card.introduction.parties)
            benefits = (benefit, second) if side == 0 else (first, benefit)
            introduction = self._card.introduction
            self._edit(EditIntroduction(introduction.id, introduction.why, benefits))

    def _write_note(self, side: int, note: str) -> None:
        if self._card is not None:
            introduction = self._card.introduction
            party = introduction.parties[side]
            label = _("Debrief with {name}").format(name=inserted(self._card.names[side]))
            answer = Debrief(party.debrief)
            self._act(Act(label, label, DebriefParty(introduction.id, party.contact, answer, note)))

    def _edit(self, command: EditIntroduction) -> None:
        assert self._card is not None
        label = _("Changed the words for {pair}").format(pair=pair_names(self._card))
        self._act(Act(label, label, command))

    def _remove(self) -> None:
        if self._card is not None:
            self.removal_wanted.emit(self._card.introduction.id)
