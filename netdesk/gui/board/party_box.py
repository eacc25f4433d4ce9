"""One side of an introduction on its sheet: what is in it for them, their yes, and how it went for them."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from netdesk.domain.contact import ContactId
from netdesk.domain.introduction import Party
from netdesk.domain.screens import BoardCard
from netdesk.gui import fonts
from netdesk.gui.avatar import Avatar
from netdesk.gui.board.act_buttons import ActButtons
from netdesk.gui.board.acts import Act, asking, debriefing
from netdesk.gui.board.words import consent, debrief_begun, debrief_told
from netdesk.gui.board.words_edit import WordsEdit
from netdesk.gui.buttons import Button
from netdesk.gui.labels import PlainLabel
from netdesk.gui.plain_tip import set_tip
from netdesk.wording.gettext import _
from netdesk.wording.plain_text import inserted

AVATAR = 32


class PartyBox(QWidget):
    """A party with its acts. ``act`` runs one; the words typed here are signals."""

    person_picked = Signal(object)
    """A ContactId: show this person."""
    benefit_written = Signal(int, str)
    """What is in it for this side (0 or 1)."""
    note_written = Signal(int, str)
    """What this side told about how it went."""

    def __init__(
        self,
        side: int,
        act: Callable[[Act], None],
        photo: Callable[[ContactId], bytes | None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._side, self._photo = side, photo
        self._contact = ContactId(0)
        self._shown: Party | None = None
        self._avatar = Avatar(AVATAR)
        self._name = PlainLabel(wrap=True)
        self._name.setFont(fonts.strong(self._name.font()))
        self._open = Button(icon="chevron-right", flat=True, name=_("Show"), clicked=self._pick)
        self._benefit = WordsEdit(lines=1, sentence=True)
        self._benefit.finished.connect(self._write_benefit)
        self._consent = PlainLabel(secondary=True, wrap=True)
        self._steps = ActButtons(act)
        self._debrief = PlainLabel(secondary=True, wrap=True)
        self._answers = ActButtons(act)
        self._note = WordsEdit(lines=1, sentence=True)
        self._note.setPlaceholderText(_("What did they say?"))
        self._note.finished.connect(self._write_note)
        self._build()

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._avatar)
        head.addWidget(self._name, 1)
        head.addWidget(self._open)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 4)
        layout.setSpacing(8)
        layout.addLayout(head)
        label = PlainLabel(_("What is in it for them"), secondary=True)
        label.setBuddy(self._benefit)
        layout.addWidget(label)
        layout.addWidget(self._benefit)
        layout.addWidget(self._consent)
        layout.addWidget(self._steps)
        layout.addWidget(self._debrief)
        layout.addWidget(self._answers)
        layout.addWidget(self._note)

    def show_party(self, card: BoardCard, today: date) -> None:
        """Show this box's side of ``card``."""
        party, name = card.introduction.parties[self._side], card.names[self._side]
        self._avatar.show_person(party.contact, name, self._photo(party.contact))
        self._contact, self._shown = party.contact, party
        self._name.setText(name)
        said = inserted(name)
        self._open.setAccessibleName(_("Show {name}").format(name=said))
        set_tip(self._open, _("Show {name}").format(name=said))
        self._benefit.setAccessibleName(_("What is in it for {name}?").format(name=said))
        self._benefit.show_words(party.benefit)
        self._consent.setText(consent(party))
        self._consent.setVisible(bool(self._consent.text()))
        self._steps.show_acts(asking(card, self._side, today))
        answers = debriefing(card, self._side, today)
        told = debrief_begun(card.introduction, party, today)
        self._debrief.setText(debrief_told(party))
        self._debrief.setVisible(told)
        self._answers.show_acts(answers if told else ())
        self._note.setVisible(told)
        self._note.setAccessibleName(_("What {name} said of how it went").format(name=said))
        self._note.setReadOnly(not answers)
        self._note.show_words(party.debrief_note)

    @property
    def note(self) -> str:
        """What is written in the field of the debrief now."""
        return self._note.words

    def _pick(self) -> None:
        self.person_picked.emit(self._contact)

    def _write_benefit(self) -> None:
        if self._shown is not None and self._benefit.words != self._shown.benefit:
            self.benefit_written.emit(self._side, self._benefit.words)

    def _write_note(self) -> None:
        if self._shown is not None and self._shown.debrief and self.note != self._shown.debrief_note:
            self.note_written.emit(self._side, self.note)
