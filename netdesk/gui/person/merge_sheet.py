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
from netdesk.gui.labels import ElidedLabel, Hairline, PlainLabel
from netdesk.gui.layouts import clear
from netdesk.gui.person.choice_sheet import ChoiceSheet
from netdesk.gui.person_picker import Found, PersonPicker
from netdesk.gui.plain_tip import set_tip
from netdesk.wording.gettext import _
from netdesk.wording.merging import pair_reasons
from netdesk.wording.plain_text import inserted

OFFERED = 5
WIDEST_OFFER = 200
"""How many who look alike are offered, and the pixels that a name takes at most."""


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
        self._offer_rows = QVBoxLayout()
        self._offer_rows.setSpacing(6)
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
        column.addLayout(self._offer_rows)
        column.addWidget(Hairline())
        column.addWidget(self.sheet, 1)

    def begin(self, chosen: Sequence[ContactId]) -> None:
        """Begin with the first of ``chosen``, and with all others of them."""
        self._first, self._others = chosen[0], list(chosen[1:])
        people, _photos = self._ask.read(chosen[:1])
        name = people[0].contact.name if people else ""
        self._title.setText(_("Merge {name} with…").format(name=inserted(name)))
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
        clear(self._offer_rows)
        self.offers = []
        for pair in pairs:
            if pair.b in self._others:
                continue
            button = Button(pair.b_name.replace("&", "&&"), icon="plus")
            button.setMaximumWidth(WIDEST_OFFER)
            set_tip(button, _("Compare with {name}").format(name=inserted(pair.b_name)))
            row = QWidget()
            line = QHBoxLayout(row)
            line.setContentsMargins(0, 0, 0, 0)
            line.setSpacing(10)
            line.addWidget(button)
            line.addWidget(ElidedLabel(pair_reasons(pair), secondary=True), 1)
            button.clicked.connect(partial(self._take_offer, button, row, pair.b))
            self._offer_rows.addWidget(row)
            self.offers.append(button)
        self._offer_words.show()
        self._offer_words.setText(
            _("They look alike; one click compares them:")
            if self.offers
            else _("Nobody in the book looks like the same person. Type the name of another record.")
        )

    def _take_offer(self, button: Button, row: QWidget, contact: ContactId, _checked: bool = False) -> None:
        self.add(contact)
        row.hide()
        self.offers.remove(button)
        self._offer_words.setVisible(bool(self.offers))

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
            self._offer_words.setVisible(bool(self.offers))

    def _compare(self) -> None:
        wanted = [each for each in (self._first, *self._others) if each is not None]
        people, photos = self._ask.read(wanted)
        self.sheet.setVisible(len(people) > 1)
        if len(people) > 1:
            self.sheet.show_people(people, photos, self._ask.today(), self._first)
