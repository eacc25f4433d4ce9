"""Merge the person shown with others: the likeliest are offered, anybody can be found, the choice is made below."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from netdesk.domain.contact import ContactId
from netdesk.domain.screens import Lookalike, Person
from netdesk.gui import labels
from netdesk.gui.buttons import Button
from netdesk.gui.flow_layout import FlowLayout
from netdesk.gui.labels import Hairline, PlainLabel
from netdesk.gui.layouts import clear
from netdesk.gui.person.choice_sheet import ChoiceSheet
from netdesk.gui.person_picker import Found, PersonPicker
from netdesk.gui.plain_tip import set_tip
from netdesk.wording.gettext import _
from netdesk.wording.merging import pair_reasons
from netdesk.wording.plain_text import inserted

OFFERED = 5


@dataclass(frozen=True, slots=True)
class Asked:
    """What the sheet asks the book: people by a few letters, whole people with photos, who looks alike, the day."""

    find: Callable[[str, int], Sequence[Found]]
    read: Callable[[Sequence[ContactId]], tuple[Sequence[Person], Mapping[ContactId, bytes | None]]]
    like: Callable[[ContactId], Sequence[Lookalike]]
    today: Callable[[], date]


class MergeSheet(QWidget):
    """Begins with one person; more come to it one by one."""

    merge_wanted = Signal(object, object, object)
    """The ContactId that stays, a tuple of those that go into it, the Choices."""
    different = Signal(object)
    """A tuple of ContactIds of which no two are one person."""
    closed = Signal()

    def __init__(self, ask: Asked, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("Merge"))
        self._ask = ask
        self._first: ContactId | None = None
        self._others: list[ContactId] = []
        self._title = labels.title()
        self.picker = PersonPicker(_("Another record of the same person"), self._find)
        self.picker.picked.connect(self._take_picked)
        self.offers: list[Button] = []
        self._offer_words = PlainLabel(secondary=True, wrap=True)
        self._offer_row = FlowLayout()
        self.sheet = ChoiceSheet()
        self.sheet.merge_wanted.connect(self.merge_wanted)
        self.sheet.different.connect(self.different)
        self._cancel = Button(_("Cancel"), self.closed.emit)
        stays = self.sheet.sizePolicy()
        stays.setRetainSizeWhenHidden(True)
        self.sheet.setSizePolicy(stays)
        self._lay_out()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(self._title)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.picker, 1)
        line.addWidget(self._cancel)
        column.addLayout(line)
        column.addWidget(self._offer_words)
        column.addLayout(self._offer_row)
        column.addWidget(Hairline())
        column.addWidget(self.sheet, 1)

    def show_person(self, person: Person, others: Sequence[ContactId] = ()) -> None:
        """Begin with ``person``, and with ``others`` who were chosen along with them."""
        self._first = person.contact.id
        self._others = [each for each in others if each != self._first]
        self._title.setText(_("Merge {name} with…").format(name=inserted(person.contact.name)))
        self.picker.choose(None)
        self._offer(self._ask.like(self._first)[:OFFERED])
        self._compare()
        self.picker.setFocus()

    def _find(self, needle: str, limit: int) -> Sequence[Found]:
        """Anybody but those who are there already."""
        there = {self._first, *self._others}
        found = [each for each in self._ask.find(needle, limit + len(there)) if each[0] not in there]
        return found[:limit]

    def _offer(self, pairs: Sequence[Lookalike]) -> None:
        clear(self._offer_row)
        self.offers = []
        for pair in pairs:
            if pair.b in self._others:
                continue
            words = _("{name} · {why}").format(name=inserted(pair.b_name), why=pair_reasons(pair))
            button = Button(words.replace("&", "&&"), icon="plus")
            button.clicked.connect(partial(self._take_offer, button, pair.b))
            set_tip(button, _("Compare with {name}").format(name=inserted(pair.b_name)))
            self._offer_row.addWidget(button)
            self.offers.append(button)
        self._offer_words.setText(
            _("They look alike; one click compares them:")
            if self.offers
            else _("Nobody in the book looks like the same person. Type the name of another record.")
        )

    def _take_offer(self, button: Button, contact: ContactId, _checked: bool = False) -> None:
        self.add(contact)
        button.hide()
        self.offers.remove(button)

    def _take_picked(self) -> None:
        contact = self.picker.contact
        if contact is not None:
            self.picker.choose(None)
            self.add(contact)

    def add(self, contact: ContactId) -> None:
        """Compare with one more."""
        if contact != self._first and contact not in self._others:
            self._others.append(contact)
            self._compare()
            self.sheet.comparison.take_focus()

    def _compare(self) -> None:
        wanted = [each for each in (self._first, *self._others) if each is not None]
        people, photos = self._ask.read(wanted)
        self.sheet.setVisible(len(people) > 1)
        if len(people) > 1:
            self.sheet.show_people(people, photos, self._ask.today(), self._first)
