"""Several records, and what becomes of them: one person, or people who are not the same."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from netdesk.domain.contact import ContactId
from netdesk.domain.screens import Person
from netdesk.gui.buttons import Button
from netdesk.gui.labels import PlainLabel
from netdesk.gui.person.comparison import Comparison, Photos
from netdesk.gui.plain_tip import set_tip
from netdesk.wording.gettext import _, ngettext


class ChoiceSheet(QWidget):
    """The records side by side with the acts below. Enter merges, N says that they are not the same."""

    merge_wanted = Signal(object, object, object)
    """The ContactId that stays, a tuple of those that go into it, the Choices."""
    different = Signal(object)
    """A tuple of ContactIds of which no two are one person."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.comparison = Comparison()
        self.comparison.changed.connect(self._name_buttons)
        self.merge = Button(_("Merge"), self.ask_merge, accent=True)
        set_tip(self.merge, _("Enter"))
        self.not_same = Button(_("Not the same"), self.say_different, hint=_("N"))
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.addWidget(self.merge)
        self.buttons.addWidget(self.not_same)
        self.buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.comparison, 1)
        column.addWidget(
            PlainLabel(
                _(
                    "Histories, introductions, promises and cards of all go to the one that stays. "
                    "It can be undone, and taken apart at any later time."
                ),
                secondary=True, wrap=True,
            )
        )  # fmt: skip
        column.addLayout(self.buttons)

    def show_people(self, people: Sequence[Person], photos: Photos, today: date, keep: ContactId | None = None) -> None:
        """Show ``people`` side by side; the one that stays is ``keep``, or the one with the longest history."""
        self.comparison.show_people(people, photos, today, keep)

    def ask_merge(self) -> None:
        """Merge those who are said to be the same, if there are two."""
        keep, part = self.comparison.keep, self.comparison.part
        if keep is not None and len(part) > 1:
            self.merge_wanted.emit(keep, part[1:], self.comparison.choices())

    def say_different(self) -> None:
        """Of all who are shown no two are one person."""
        if len(self.comparison.people) > 1:
            self.different.emit(tuple(person.contact.id for person in self.comparison.people))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the acts, wherever in the sheet the keyboard is."""
        if not self.act_on(event):
            super().keyPressEvent(event)

    def act_on(self, event: QKeyEvent) -> bool:
        """Do what a key means here; False for any other key."""
        plain = not event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier)
        if plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.ask_merge()
        elif plain and event.text().casefold() == _("N").casefold():
            self.say_different()
        else:
            return False
        return True

    def _name_buttons(self) -> None:
        count = len(self.comparison.part)
        words = ngettext("Merge {n} record", "Merge {n} records", count).format(n=count) if count > 1 else _("Merge")
        self.merge.setText(words)
        self.merge.updateGeometry()
        self.merge.setEnabled(count > 1)
        self.not_same.setEnabled(len(self.comparison.people) > 1)
