"""The form of a person, beside the list: a new one has Add, one in the book is written as fields are left."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from itertools import pairwise
from typing import Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFormLayout, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from netdesk.domain.contact import Address, Contact, ContactDraft, Email, Phone, Profile
from netdesk.gui import labels
from netdesk.gui.buttons import Button
from netdesk.gui.labels import Hairline, PlainLabel
from netdesk.gui.person.fields import Line, Rows, Text
from netdesk.wording.gettext import _

DRAWN: Final = (
    "name", "nickname", "title", "organisation", "department", "emails", "phones", "profiles", "addresses", "birthday",
    "timezone", "needs", "offers", "notes",
)  # fmt: skip
"""The fields of ContactDraft that the form has."""
MET: Final = ("met_where", "met_on")
"""And those of Contact."""
SPACING: Final = 8
NARROW: Final = 64
"""Letters: a form that is less wide has no room for what is typed beside the words that say what it is."""


class PersonForm(QWidget):
    """Shows a draft and says ``left`` when a field was changed and left. Nothing typed is lost on the way.

    Enter in a line adds somebody new, Control and Enter anywhere; Escape puts the form away.
    """

    left = Signal()
    add_wanted = Signal()
    closed = Signal()
    """Cancel or Done was pressed."""
    put_away = Signal()
    """Escape was pressed: what is typed for somebody new may come back."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._before = ContactDraft("")
        self._new = True
        self._title = labels.title()
        self._hint = PlainLabel(secondary=True, wrap=True)
        self.name = Line(_("Name"), hint=_("as they write it"))
        self.title_line = Line(_("Title"))
        self.organisation = Line(_("Organisation"))
        self.department = Line(_("Department"))
        self.nickname = Line(_("Nickname"))
        self.emails = Rows[Email](_("E-mail"), lambda each: (each.address, each.label), _email)
        self.phones = Rows[Phone](_("Phone"), lambda each: (each.raw, each.label), _phone)
        self.profiles = Rows[Profile](_("Page or profile"), lambda each: (each.value, each.label), _profile)
        self.address = {
            "street": Line(_("Street")), "postcode": Line(_("Postcode")), "city": Line(_("Town")),
            "region": Line(_("Region")), "country": Line(_("Country")),
        }  # fmt: skip
        self.birthday = Line(_("Birthday"), hint=_("1980-12-31, or --12-31 without the year"))
        self.timezone = Line(_("Time zone"), hint=_("such as Europe/Paris"))
        self.needs = Line(_("Looking for"))
        self.offers = Line(_("Can offer"))
        self.met_where = Line(_("Where we met"))
        self.met_on = Line(_("When we met"), hint=_("2026-11-22"))
        self.notes = Text(_("Notes"))
        self.notes.setFixedHeight(90)
        self._add = Button(_("Add"), self.add_wanted.emit, accent=True)
        self._cancel = Button(_("Cancel"), self.closed.emit)
        self._close = Button(_("Done"), self.closed.emit, accent=True)
        self._lines = {
            "name": self.name, "title": self.title_line, "organisation": self.organisation,
            "department": self.department, "nickname": self.nickname, "birthday": self.birthday,
            "timezone": self.timezone, "needs": self.needs, "offers": self.offers, "met_where": self.met_where,
            "met_on": self.met_on,
        }  # fmt: skip
        self._rows: dict[str, Rows[Any]] = {"emails": self.emails, "phones": self.phones, "profiles": self.profiles}
        self._first = (self.name, self.nickname, self.title_line, self.organisation, self.department)
        self._rest: tuple[QWidget, ...] = (
            *self.address.values(), self.birthday, self.timezone, self.needs, self.offers, self.met_where, self.met_on,
            self.notes, self._add, self._cancel, self._close,
        )  # fmt: skip
        self._shown: dict[str, Any] = {}
        self._fields = QFormLayout()
        for line in (*self._lines.values(), *self.address.values()):
            line.editingFinished.connect(self.left)
        for rows in self._rows.values():
            rows.left.connect(self.left)
            rows.grown.connect(self._chain)
        self.notes.left.connect(self.left)
        self._lay_out()

    def _lay_out(self) -> None:
        form = self._fields
        form.setVerticalSpacing(SPACING)
        form.setHorizontalSpacing(16)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for line in self._first:
            form.addRow(line.accessibleName(), line)
        form.addRow(_("E-mail"), self.emails)
        form.addRow(_("Phone"), self.phones)
        form.addRow(_("Page or profile"), self.profiles)
        fields: list[QWidget] = [
            *self.address.values(), self.birthday, self.timezone, self.needs, self.offers, self.met_where,
            self.met_on, self.notes,
        ]  # fmt: skip
        for field in fields:
            form.addRow(field.accessibleName(), field)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(24, 10, 24, 14)
        buttons.setSpacing(8)
        for button in (self._add, self._cancel, self._close):
            buttons.addWidget(button)
        buttons.addStretch(1)
        sheet = QWidget()
        column = QVBoxLayout(sheet)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(self._title)
        column.addWidget(self._hint)
        column.addLayout(form)
        column.addStretch(1)
        self.area.setWidget(sheet)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.area, 1)
        whole.addWidget(Hairline())
        whole.addLayout(buttons)

    def _chain(self) -> None:
        """The Tab key goes down the form, also where lines were added since."""
        fields = [*self._first, *(each for rows in self._rows.values() for each in rows.fields()), *self._rest]
        for here, there in pairwise(fields):
            QWidget.setTabOrder(here, there)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit(self.width() < NARROW * self.fontMetrics().averageCharWidth())

    def _fit(self, narrow: bool) -> None:
        """Put the words that say what a field is above it, or beside it where there is room."""
        policy = QFormLayout.RowWrapPolicy.WrapAllRows if narrow else QFormLayout.RowWrapPolicy.DontWrapRows
        if policy is self._fields.rowWrapPolicy():
            return
        self._fields.setRowWrapPolicy(policy)
        # The words stand nearer to their own field than to the one before.
        self._fields.setVerticalSpacing(3 if narrow else SPACING)
        for field in (*self._first, *self._rows.values(), *self._rest):
            if (words := self._fields.labelForField(field)) is not None:
                words.setContentsMargins(0, SPACING if narrow else 0, 0, 0)
        for rows in self._rows.values():
            rows.set_narrow(narrow)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() == Qt.Key.Key_Escape:
            self.put_away.emit()
        elif enter and self._new:
            self.add_wanted.emit()
        elif enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def show_new(self, typed: Mapping[str, Any]) -> None:
        """Show the form for somebody new, with what was ``typed`` before, by the names of its fields."""
        self._title.setText(_("New person"))
        self._hint.setText(_("A name is enough to begin with."))
        self._show(_values(ContactDraft(""), "", None), ContactDraft(""))
        for field, value in typed.items():
            self._put(field, value)
        self._say_new(True)

    def show_contact(self, contact: Contact) -> None:
        """Show what the book says of ``contact``."""
        self._title.setText(contact.name)
        self._hint.setText(_("What you change is in the book when you leave the field. Undo takes it back."))
        self._show(_values(contact.draft, contact.met_where, contact.met_on), contact.draft)
        self._say_new(False)

    def show_again(self, contact: Contact) -> None:
        """Show what the book says now of the same person; what is being typed is not taken from under the hands."""
        typed = self.changes()
        self._title.setText(contact.name)
        self._before = contact.draft
        values = _values(contact.draft, contact.met_where, contact.met_on)
        self._show(
            {field: value for field, value in values.items() if field not in typed and self._read(field) != value},
            contact.draft,
        )

    def changes(self) -> dict[str, Any]:
        """The fields that say another thing than they were shown with, by their names in ContactDraft; and MET."""
        return {field: now for field, now in self.said(self._shown).items() if now != self._shown[field]}

    def said(self, fields: Iterable[str]) -> dict[str, Any]:
        """What ``fields`` say now; when we met is a text as it was typed."""
        return {field: self._read(field) for field in fields}

    def take(self, written: Mapping[str, Any]) -> None:
        """These fields are in the book as ``written``: unless they say another thing again, nothing waits in them."""
        for field, value in written.items():
            if self._read(field) == value:
                self._shown[field] = value

    def put_back(self, field: str) -> None:
        """Let a field say again what it was shown with."""
        self._put(field, self._shown[field])

    def _say_new(self, new: bool) -> None:
        self._new = new
        self.area.verticalScrollBar().setValue(0)
        self._add.setVisible(new)
        self._cancel.setVisible(new)
        self._close.setVisible(not new)

    def _show(self, values: Mapping[str, Any], draft: ContactDraft) -> None:
        self._before = draft
        for field, value in values.items():
            self._put(field, value)
            self._shown[field] = self._read(field)

    def _put(self, field: str, value: Any) -> None:
        if field in self._lines:
            self._lines[field].setText(value)
        elif field in self._rows:
            self._rows[field].show_values(value)
        elif field == "notes":
            self.notes.setPlainText(value)
        else:
            first = value[0] if value else Address()
            for part, line in self.address.items():
                line.setText(getattr(first, part))

    def _read(self, field: str) -> Any:
        if field in self._lines:
            return self._lines[field].text().strip()
        if field in self._rows:
            return self._rows[field].values()
        return self.notes.toPlainText() if field == "notes" else self._addresses()

    def draft(self) -> ContactDraft:
        """What the fields say, on top of what the form does not show (tags, photo, more addresses)."""
        return replace(self._before, **self.said(DRAWN))

    def _addresses(self) -> tuple[Address, ...]:
        rest = self._before.addresses[1:]
        first = self._before.addresses[0] if self._before.addresses else Address()
        said = replace(first, **{part: line.text().strip() for part, line in self.address.items()})
        return ((said,) if said.one_line() else ()) + rest


def _values(draft: ContactDraft, met_where: str, met_on: date | None) -> dict[str, Any]:
    """What each field shows."""
    met = {"met_where": met_where, "met_on": met_on.isoformat() if met_on else ""}
    return {field: getattr(draft, field) for field in DRAWN} | met


def _email(address: str, label: str, before: Email | None) -> Email:
    return Email(address, label) if before is None else replace(before, address=address, label=label)


def _phone(raw: str, label: str, before: Phone | None) -> Phone:
    """A number that was changed has no E.164 form yet; the book finds it."""
    return Phone(raw, label, before.e164 if before is not None and before.raw == raw else "")


def _profile(value: str, label: str, before: Profile | None) -> Profile:
    return Profile(before.kind if before is not None else "url", value, label)
