"""A new introduction: who, what is in it for each, and why."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from netdesk.domain.contact import ContactId
from netdesk.gui.board.words_edit import WordsEdit
from netdesk.gui.buttons import Button
from netdesk.gui.labels import PlainLabel, heading
from netdesk.gui.layouts import margins
from netdesk.gui.person_picker import Found, PersonPicker
from netdesk.services.introductions import Introduce
from netdesk.wording.gettext import _
from netdesk.wording.plain_text import inserted


class Proposal(QWidget):
    """The form. What is missing is said in one sentence; what was typed stays until it is done."""

    made = Signal(object, str)
    """An Introduce command, and the names of the two for its label."""
    incomplete = Signal(str)
    """A sentence: what is still missing."""
    left = Signal()

    def __init__(self, find: Callable[[str, int], Sequence[Found]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.first = PersonPicker(_("Introduce"), find)
        self.second = PersonPicker(_("to"), find)
        self.first_gains = WordsEdit(lines=2, sentence=True)
        self.second_gains = WordsEdit(lines=2, sentence=True)
        self.why = WordsEdit(_("Why should they meet?"))
        for picker in (self.first, self.second):
            picker.setPlaceholderText(_("Type a name"))
            picker.picked.connect(self._name_fields)
        self._name_fields()
        self._build()

    def _build(self) -> None:
        buttons = QHBoxLayout()
        buttons.addWidget(Button(_("Add to board"), clicked=self.finish, accent=True))
        buttons.addWidget(Button(_("Cancel"), clicked=self.left.emit))
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(margins(10, 18, 14, 14))
        layout.setSpacing(8)
        layout.addWidget(heading(_("New introduction")))
        for label, field in (
            (_("Introduce"), self.first),
            (_("to"), self.second),
            (_("Why should they meet?"), self.why),
            (_("What each gets out of it"), self.first_gains),
        ):
            name = PlainLabel(label, secondary=True)
            name.setBuddy(field)
            layout.addWidget(name)
            layout.addWidget(field)
        layout.addWidget(self.second_gains)
        layout.addSpacing(4)
        layout.addLayout(buttons)
        layout.addWidget(PlainLabel(_("Each is asked apart, and either may say no."), secondary=True, wrap=True))
        layout.addStretch(1)

    def begin(self, contact: ContactId | None = None, name: str = "") -> None:
        """Start on an introduction, of ``contact`` when one is given."""
        if contact is not None:
            self.first.choose(contact, name)
        (self.second if self.first.contact is not None else self.first).setFocus()

    def clear(self) -> None:
        """Forget what was typed."""
        self.first.choose(None)
        self.second.choose(None)
        for field in (self.first_gains, self.second_gains):
            field.clear()
        self.why.clear()

    def finish(self) -> None:
        """Hand the introduction over, or say what is missing and go there."""
        a, b = self.first.contact, self.second.contact
        if a is None or b is None:
            missing = self.first if a is None else self.second
            missing.setFocus()
            self.incomplete.emit(_("Pick two people from the book: type a few letters of the name."))
        elif a == b:
            self.second.setFocus()
            self.incomplete.emit(_("An introduction needs two different people."))
        elif not self.why.words:
            self.why.setFocus()
            self.incomplete.emit(_("Say in a few words why they should meet; both will want to know."))
        else:
            gains = (self.first_gains.words, self.second_gains.words)
            pair = _("{a} and {b}").format(a=self.first.text(), b=self.second.text())
            self.made.emit(Introduce(a, b, self.why.words, *gains), pair)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.finish()
        else:
            super().keyPressEvent(event)

    def _name_fields(self) -> None:
        for picker, field in ((self.first, self.first_gains), (self.second, self.second_gains)):
            name = inserted(picker.text()) if picker.contact is not None else ""
            asked = _("What is in it for {name}?").format(name=name) if name else _("What is in it for them?")
            field.setPlaceholderText(asked)
            field.setAccessibleName(asked)
