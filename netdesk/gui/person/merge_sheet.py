"""Two records of one person: pick the other, look at both, say which one stays."""

from collections.abc import Callable, Sequence
from functools import partial
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from netdesk.domain.contact import ContactId
from netdesk.domain.screens import Person
from netdesk.gui import labels
from netdesk.gui.buttons import Button
from netdesk.gui.labels import Hairline, PlainLabel
from netdesk.gui.layouts import clear
from netdesk.gui.person_picker import PersonPicker
from netdesk.wording.gettext import _
from netdesk.wording.plain_text import inserted


class MergeSheet(QScrollArea):
    """``find`` and ``read`` ask the book for people by name and for one person whole."""

    merge_wanted = Signal(object, object)
    """The ContactId that stays, and the one that goes into it."""
    different = Signal(object, object)
    """Two ContactIds that are not one person."""
    closed = Signal()

    def __init__(
        self,
        find: Callable[[str, int], Sequence[tuple[ContactId, str, str]]],
        read: Callable[[ContactId], Person],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setAccessibleName(_("Merge"))
        self._read = read
        self._first: Person | None = None
        self._title = labels.title()
        self.picker = PersonPicker(_("The other record of the same person"), find)
        self.picker.picked.connect(self._compare)
        self._both = QWidget()
        self._grid = QGridLayout(self._both)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(20)
        self._grid.setVerticalSpacing(6)
        sheet = QWidget()
        column = QVBoxLayout(sheet)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(self._title)
        column.addWidget(
            PlainLabel(
                _("Both histories, all cards and all ways to reach them are kept in the one that stays."),
                secondary=True, wrap=True,
            )
        )  # fmt: skip
        column.addWidget(self.picker)
        column.addWidget(Hairline())
        column.addWidget(self._both)
        row = QHBoxLayout()
        self._cancel = Button(_("Cancel"), self.closed.emit)
        row.addWidget(self._cancel)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(1)
        self.setWidget(sheet)

    def show_person(self, person: Person) -> None:
        """Begin with ``person``; the other one is picked here."""
        self._first = person
        self._title.setText(_("Merge {name} with…").format(name=inserted(person.contact.name)))
        self.picker.choose(None)
        clear(self._grid)
        self.picker.setFocus()

    def _compare(self) -> None:
        clear(self._grid)
        first, other_id = self._first, self.picker.contact
        if first is None or other_id is None or other_id == first.contact.id:
            return
        other = self._read(other_id)
        a, b = first.contact.id, other.contact.id
        acts: list[QWidget] = [self.picker]
        for column, person, keep, absorb in ((1, first, a, b), (2, other, b, a)):
            self._grid.addWidget(labels.heading(person.contact.name, wrap=True), 0, column)
            self._grid.setColumnStretch(column, 1)
            button = Button(_("Keep this one"), partial(self.merge_wanted.emit, keep, absorb))
            button.setAccessibleName(_("Keep {name}").format(name=inserted(person.contact.name)))
            self._grid.addWidget(button, 100, column, Qt.AlignmentFlag.AlignLeading)
            acts.append(button)
        for row, (caption, left, right) in enumerate(_rows(first, other), start=1):
            self._grid.addWidget(PlainLabel(caption, secondary=True), row, 0)
            self._grid.addWidget(PlainLabel(left, wrap=True), row, 1)
            self._grid.addWidget(PlainLabel(right, wrap=True), row, 2)
        different = Button(_("They are two different people"), lambda: self.different.emit(a, b), flat=True)
        self._grid.addWidget(different, 101, 1, 1, 2, Qt.AlignmentFlag.AlignLeading)
        for here, there in pairwise((*acts, different, self._cancel)):
            there.show()  # now, not when the layout comes round to it: the Tab key may go there at once
            QWidget.setTabOrder(here, there)
        if self._cancel.hasFocus():
            # The Tab key left the name and so chose them, when there was nothing else yet to go to.
            acts[1].setFocus(Qt.FocusReason.TabFocusReason)


def _rows(first: Person, other: Person) -> list[tuple[str, str, str]]:
    """Caption and what each record says; what neither says is left out."""

    def of(person: Person) -> list[tuple[str, str]]:
        draft = person.contact.draft
        return [
            (_("Title"), draft.title),
            (_("Organisation"), draft.organisation),
            (_("Department"), draft.department),
            (_("E-mail"), "\n".join(mail.address for mail in draft.emails)),
            (_("Phone"), "\n".join(phone.raw for phone in draft.phones)),
            (_("Where we met"), person.contact.met_where),
            (_("Tags"), ", ".join(draft.tags)),
            (_("History"), str(len(person.history))),
            (_("Cards"), str(len(person.cards))),
        ]

    pairs = zip(of(first), of(other), strict=True)
    return [(caption, left, right) for (caption, left), (_same, right) in pairs if left or right]
