"""The form of a person, beside the list: a new one has Add, one in the book is written as fields are left."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QPlainTextEdit, QScrollArea, QVBoxLayout, QWidget

from netdesk.domain.contact import Address, Contact, ContactDraft, Email, Phone, Profile
from netdesk.gui import labels
from netdesk.gui.buttons import Button
from netdesk.gui.labels import PlainLabel
from netdesk.gui.person.fields import Line, Rows
from netdesk.wording.gettext import _


class PersonForm(QScrollArea):
    """Shows a draft and says ``left`` when a field was changed and left. Nothing typed is lost on the way."""

    left = Signal()
    add_wanted = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self._before = ContactDraft("")
        self._title = labels.title()
        self._hint = PlainLabel(secondary=True, wrap=True)
        self.name = Line(_("Name"), hint=_("as they write it"))
        self.title_line = Line(_("Title"))
        self.organisation = Line(_("Organisation"))
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
        self.notes = QPlainTextEdit()
        self.notes.setAccessibleName(_("Notes"))
        self.notes.setTabChangesFocus(True)
        self.notes.setAcceptDrops(False)
        self.notes.setFixedHeight(90)
        self._add = Button(_("Add"), self.add_wanted.emit, accent=True)
        self._cancel = Button(_("Cancel"), self.closed.emit)
        self._close = Button(_("Done"), self.closed.emit, accent=True)
        for line in self._lines():
            line.editingFinished.connect(self.left)
        for rows in (self.emails, self.phones, self.profiles):
            rows.left.connect(self.left)
        self._lay_out()

    def _lines(self) -> tuple[Line, ...]:
        return (
            self.name, self.title_line, self.organisation, self.nickname, *self.address.values(), self.birthday,
            self.timezone, self.needs, self.offers, self.met_where, self.met_on,
        )  # fmt: skip

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setVerticalSpacing(8)
        form.setHorizontalSpacing(16)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        fields: list[QWidget] = [self.name, self.title_line, self.organisation, self.nickname]
        for field in fields:
            form.addRow(field.accessibleName(), field)
        form.addRow(_("E-mail"), self.emails)
        form.addRow(_("Phone"), self.phones)
        form.addRow(_("Page or profile"), self.profiles)
        fields = [
            *self.address.values(), self.birthday, self.timezone, self.needs, self.offers, self.met_where,
            self.met_on, self.notes,
        ]  # fmt: skip
        for field in fields:
            form.addRow(field.accessibleName(), field)
        buttons = QHBoxLayout()
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
        column.addLayout(buttons)
        column.addStretch(1)
        self.setWidget(sheet)

    def show_new(self) -> None:
        """Show an empty form for somebody new."""
        self._title.setText(_("New person"))
        self._hint.setText(_("A name is enough to begin with."))
        self._show(ContactDraft(""), "", None)
        self._say_new(True)

    def show_contact(self, contact: Contact) -> None:
        """Show what the book says of ``contact``; what is being typed is not taken from under the hands."""
        self._title.setText(contact.name)
        self._hint.setText(_("What you change is in the book when you leave the field. Undo takes it back."))
        if contact.draft != self._before or contact.draft != self.draft():
            self._show(contact.draft, contact.met_where, contact.met_on)
        self._say_new(False)

    def _say_new(self, new: bool) -> None:
        self._add.setVisible(new)
        self._cancel.setVisible(new)
        self._close.setVisible(not new)

    def _show(self, draft: ContactDraft, met_where: str, met_on: date | None) -> None:
        self._before = draft
        self.name.setText(draft.name)
        self.title_line.setText(draft.title)
        self.organisation.setText(draft.organisation)
        self.nickname.setText(draft.nickname)
        self.emails.show_values(draft.emails)
        self.phones.show_values(draft.phones)
        self.profiles.show_values(draft.profiles)
        first = draft.addresses[0] if draft.addresses else Address()
        for part, line in self.address.items():
            line.setText(getattr(first, part))
        self.birthday.setText(draft.birthday)
        self.timezone.setText(draft.timezone)
        self.needs.setText(draft.needs)
        self.offers.setText(draft.offers)
        self.met_where.setText(met_where)
        self.met_on.setText(met_on.isoformat() if met_on else "")
        self.notes.setPlainText(draft.notes)

    def draft(self) -> ContactDraft:
        """What the fields say, on top of what the form does not show (tags, photo, more addresses)."""
        return replace(
            self._before,
            name=self.name.text().strip(),
            title=self.title_line.text().strip(),
            organisation=self.organisation.text().strip(),
            nickname=self.nickname.text().strip(),
            emails=self.emails.values(),
            phones=self.phones.values(),
            profiles=self.profiles.values(),
            addresses=self._addresses(),
            birthday=self.birthday.text().strip(),
            timezone=self.timezone.text().strip(),
            needs=self.needs.text().strip(),
            offers=self.offers.text().strip(),
            notes=self.notes.toPlainText(),
        )

    def _addresses(self) -> tuple[Address, ...]:
        rest = self._before.addresses[1:]
        first = self._before.addresses[0] if self._before.addresses else Address()
        said = replace(first, **{part: line.text().strip() for part, line in self.address.items()})
        return ((said,) if said.one_line() else ()) + rest


def _email(address: str, label: str, before: Email | None) -> Email:
    return Email(address, label) if before is None else replace(before, address=address, label=label)


def _phone(raw: str, label: str, before: Phone | None) -> Phone:
    """A number that was changed has no E.164 form yet; the book finds it."""
    return Phone(raw, label, before.e164 if before is not None and before.raw == raw else "")


def _profile(value: str, label: str, before: Profile | None) -> Profile:
    return Profile(before.kind if before is not None else "url", value, label)
