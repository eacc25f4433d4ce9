"""The form of one interaction: who took part, what happened, when. Done writes it, Esc leaves it as it was."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QDate, QRegularExpression, Signal
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import (
    QDateEdit,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from netdesk.domain.contact import ContactId
from netdesk.domain.interaction import Channel, Direction, Interaction, InteractionId, Kind, Precision
from netdesk.gui.buttons import Button
from netdesk.gui.choice_box import ChoiceBox
from netdesk.gui.editor import Editor
from netdesk.gui.labels import PlainLabel
from netdesk.gui.people_found import people_found
from netdesk.gui.people_row import PeopleRow
from netdesk.gui.person_picker import Found
from netdesk.services import contacts, interactions
from netdesk.services.desk import Desk
from netdesk.wording.gettext import _
from netdesk.wording.interactions import channel_word, direction_word
from netdesk.wording.plain_text import inserted

Value = TypeVar("Value", Channel, Direction, Kind)

CLOCK = r"([01]?\d|2[0-3]):[0-5]\d|"


class EntryForm(QDialog):
    """What the book says of ``interaction``; ``edited`` carries what it shall say.

    ``people`` are those in it, by id with their names; ``find`` finds others, as for the picker.
    """

    edited = Signal(object)
    """The Interaction as it shall be, when anything is different."""

    def __init__(
        self,
        interaction: Interaction,
        people: Mapping[ContactId, str],
        today: date,
        find: Callable[[str, int], Sequence[Found]],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._before = interaction
        self.setWindowTitle(_("Edit what happened"))
        self.day = QDateEdit(self)
        self.day.setCalendarPopup(True)
        self.day.setDisplayFormat("d MMMM yyyy")
        day = interaction.day or today
        self.day.setDate(QDate(day.year, day.month, day.day))
        self._first_day = self.day.date()
        self.time = QLineEdit(interaction.time, self)
        self.time.setPlaceholderText(_("hh:mm, if you know it"))
        self.time.setValidator(QRegularExpressionValidator(QRegularExpression(CLOCK), self.time))
        self.channel = _choice({each: channel_word(each) for each in Channel}, interaction.channel)
        self.direction = _choice({each: direction_word(each) for each in Direction}, interaction.direction)
        self.kind = _choice({each: kind_word(each) for each in Kind}, interaction.kind)
        self.note = QPlainTextEdit(interaction.note, self)
        self.note.setTabChangesFocus(True)
        self.note.setMinimumHeight(90)
        self.people = PeopleRow(people, find, self)
        self._missing = PlainLabel(wrap=True)
        self._missing.hide()
        self.people.picker.textEdited.connect(self._missing.hide)
        self.people.refused.connect(self._say_what_is_missing)
        self.people.changed.connect(self._missing.hide)
        self.people.changed.connect(self._grow)
        self._lay_out()
        self.day.setFocus()

    def accept(self) -> None:
        """Say what is different, if anything is, and close."""
        if self._say_what_is_missing():
            self.people.picker.setFocus()
            return
        after = self.interaction()
        super().accept()
        if after != self._before:
            self.edited.emit(after)

    def interaction(self) -> Interaction:
        """The interaction as the form has it; a day that nobody touched stays as exact as it was."""
        before = self._before
        day: date | None = before.day
        precision = before.precision
        if self.day.date() != self._first_day:
            chosen = self.day.date()
            day, precision = date(chosen.year(), chosen.month(), chosen.day()), Precision.DAY
        return replace(
            before,
            contacts=self._contacts(),
            people=self._addressed(),
            day=day,
            precision=precision,
            time=self._clock(),
            channel=Channel(self.channel.currentData()),
            direction=Direction(self.direction.currentData()),
            kind=Kind(self.kind.currentData()),
            note=self.note.toPlainText(),
        )

    def _say_what_is_missing(self) -> bool:
        """Show why the form cannot be done yet; False when it can."""
        missing = self._what_is_missing()
        self._missing.setText(missing)
        self._missing.setVisible(bool(missing))
        self._grow()
        return bool(missing)

    def _what_is_missing(self) -> str:
        """Why the form cannot be done yet; "" when it can."""
        if unknown := self.people.unknown:
            return _("Your book knows nobody called “{name}”.").format(name=inserted(unknown))
        return "" if self.people.contacts else _("Somebody took part. Type a name, or leave it with Esc.")

    def _contacts(self) -> tuple[ContactId, ...]:
        """Who took part; in the order that they had, when they are the same."""
        now = self.people.contacts
        return self._before.contacts if set(now) == set(self._before.contacts) else now

    def _addressed(self) -> int:
        """How many were addressed: as many as took part, unless it was said that there were more.

        What was said stays as it is while the same take part.
        """
        before, now = self._before, len(self._contacts())
        if self._contacts() == before.contacts:
            return before.people
        return max(now, 1) if before.people == len(before.contacts) else max(before.people, now)

    def _grow(self) -> None:
        """Make room for what came."""
        self._body.activate()
        self.resize(self.width(), max(self.height(), self._body.totalHeightForWidth(self.width())))

    def _clock(self) -> str:
        """The time as ``HH:MM``; what was there before while the field holds half a time."""
        if not self.time.hasAcceptableInput():
            return self._before.time
        return self.time.text().zfill(5) if self.time.text() else ""

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setVerticalSpacing(10)
        form.setHorizontalSpacing(14)
        form.addRow(_("Who"), self.people)
        form.addRow(_("Day"), self.day)
        form.addRow(_("Time"), self.time)
        choices = ((_("Channel"), self.channel), (_("Who acted"), self.direction), (_("What for"), self.kind))
        for label, choice in choices:
            choice.setAccessibleName(label)
            form.addRow(label, choice)
        form.addRow(_("Note"), self.note)
        foot = QHBoxLayout()
        foot.addWidget(PlainLabel(_("Esc leaves it as it was"), secondary=True))
        foot.addStretch(1)
        foot.addWidget(Button(_("Cancel"), self.reject, parent=self))
        done = Button(_("Done"), self.accept, accent=True, parent=self)
        done.setDefault(True)
        foot.addWidget(done)
        self._body = layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 20, 20, 16)
        layout.setSpacing(14)
        layout.addLayout(form)
        layout.addWidget(self._missing)
        layout.addLayout(foot)
        self.setMinimumWidth(420)


def kind_word(kind: Kind) -> str:
    """What a touch was for, as the form names it."""
    return {
        Kind.NEUTRAL: _("Being in touch"),
        Kind.GIVE: _("Giving something"),
        Kind.ASK: _("Asking for something"),
        Kind.THANKS: _("Thanks"),
    }[kind]


def edit_entry(
    desk: Desk, editor: Editor, number: InteractionId, parent: QWidget, then: Callable[[Interaction], object]
) -> EntryForm | None:
    """Open the form of an interaction over ``parent``; None when it is gone, and that is said.

    What it says when it is done is one act; ``then`` is called with the Interaction once that is in the book.
    """

    def read() -> tuple[Interaction, dict[ContactId, str]]:
        found = desk.read(interactions.interaction, number)
        return found, {each: desk.read(contacts.contact, each).name for each in found.contacts}

    def write(after: Interaction) -> None:
        command = interactions.EditInteraction(after)
        editor.run(_("Edited what happened"), command, then=lambda _done: then(after))

    known = editor.attempt(read)
    if known is None:
        return None
    form = EntryForm(*known, desk.today(), partial(people_found, desk), parent)
    form.edited.connect(write)
    form.finished.connect(form.deleteLater)
    form.open()
    return form


def _choice(words: Mapping[Value, str], now: Value) -> ChoiceBox:
    box = ChoiceBox()
    for value, word in words.items():
        box.addItem(word, value.value)
    box.setCurrentIndex(list(words).index(now))
    return box
