"""Who took part, a chip each: a chip takes one away, the field behind them finds one more."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from netdesk.domain.contact import ContactId
from netdesk.gui.buttons import Button
from netdesk.gui.flow_layout import FlowLayout
from netdesk.gui.person_picker import Found, PersonPicker
from netdesk.wording.gettext import _
from netdesk.wording.plain_text import inserted

WIDEST = 340


class PeopleRow(QWidget):
    """``people`` by id with their names, in order; ``find`` as for the picker. ``changed`` when they are others.

    ``refused`` when Enter is pressed behind a name that nobody has.
    """

    changed = Signal()
    refused = Signal()

    def __init__(
        self,
        people: Mapping[ContactId, str],
        find: Callable[[str, int], Sequence[Found]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._people: dict[ContactId, str] = {}
        self._chips: dict[ContactId, Button] = {}
        self._flow = FlowLayout(self)
        self.picker = PersonPicker(_("One more person"), find)
        self.picker.setFixedWidth(180)
        self._flow.addWidget(self.picker)
        # Queued: the list of the field writes into it once more after it was picked from.
        self.picker.picked.connect(self._take_picked, Qt.ConnectionType.QueuedConnection)
        for contact, name in people.items():
            self._add(contact, name)

    @property
    def contacts(self) -> tuple[ContactId, ...]:
        """Who takes part, with who was just found in the field."""
        found = self.picker.contact
        return tuple(self._people) if found is None or found in self._people else (*self._people, found)

    @property
    def unknown(self) -> str:
        """What is typed in the field and names nobody; "" when there is nothing."""
        return "" if self.picker.contact is not None else self.picker.text().strip()

    def chip(self, contact: ContactId) -> Button:
        """The chip of who takes part."""
        return self._chips[contact]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Enter behind a name takes the person; it is not yet the end of the form.
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.picker.text():
            event.accept()
            if self.unknown:
                self.refused.emit()
        else:
            super().keyPressEvent(event)

    def _take_picked(self) -> None:
        contact, name = self.picker.contact, self.picker.text()
        if contact is None:
            return
        self.picker.choose(None)
        if contact not in self._people:
            self._add(contact, name)
            self.changed.emit()

    def _add(self, contact: ContactId, name: str) -> None:
        # An ampersand in a name is no mnemonic.
        text, tip = inserted(name).replace("&", "&&") + "  ×", _("Take {name} out").format(name=inserted(name))
        chip = Button(text, lambda: self._remove(contact), name=tip, parent=self)
        chip.setMaximumWidth(WIDEST)
        self._people[contact], self._chips[contact] = name, chip
        self._flow.removeWidget(self.picker)
        self._flow.addWidget(chip)
        self._flow.addWidget(self.picker)
        chip.show()
        self.setTabOrder(chip, self.picker)

    def _remove(self, contact: ContactId) -> None:
        del self._people[contact]
        chip = self._chips.pop(contact)
        self._flow.removeWidget(chip)
        chip.hide()
        chip.deleteLater()
        self.picker.setFocus(Qt.FocusReason.OtherFocusReason)
        self.updateGeometry()
        self.changed.emit()
