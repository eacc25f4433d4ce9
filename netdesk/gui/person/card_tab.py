"""The card: every field of a person, and the cards as they came."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPlainTextEdit, QScrollArea, QVBoxLayout, QWidget

from netdesk.domain.contact import Contact
from netdesk.domain.screens import CardSource, Person, StandingMerge
from netdesk.gui.buttons import Button
from netdesk.gui.external import mail_link, phone_link, web_link
from netdesk.gui.labels import PlainLabel
from netdesk.gui.layouts import margins
from netdesk.gui.plain_tip import set_tip
from netdesk.wording.birthdays import birthday_words
from netdesk.wording.days import short_date
from netdesk.wording.gettext import _
from netdesk.wording.merging import merged_from
from netdesk.wording.states import likeness_words


class CardTab(QScrollArea):
    """Fields with their labels; a mail, number or page is a button that opens it."""

    link_wanted = Signal(str)
    edit_wanted = Signal()
    apart_wanted = Signal(int)
    """The number of a merge that is to be taken apart."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setAccessibleName(_("Card"))

    def show_person(self, person: Person) -> None:
        """Show the fields and cards of ``person``."""
        sheet = QWidget()
        column = QVBoxLayout(sheet)
        column.setContentsMargins(margins(0, 12, 8, 12))
        column.setSpacing(12)
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(1, 1)
        for caption, text, link in _fields(person.contact, person):
            row = grid.rowCount()
            grid.addWidget(_as_high_as_links(PlainLabel(caption, secondary=True)), row, 0)
            # An alignment, for a button would else hold its whole column to its own width.
            grid.addWidget(
                self._value(text, link), row, 1, Qt.AlignmentFlag.AlignLeading if link else Qt.AlignmentFlag(0)
            )
        column.addLayout(grid)
        column.addWidget(Button(_("Edit"), self.edit_wanted.emit, icon="pencil"))
        for merge in person.merges:
            column.addWidget(self._merged_from(merge, person.verdict.today))
        for card in person.cards:
            column.addWidget(_CardAsItCame(card))
        column.addStretch(1)
        self.setWidget(sheet)

    def _merged_from(self, merge: StandingMerge, today: date) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(PlainLabel(merged_from(merge, today), secondary=True, wrap=True), 1)
        apart = Button(_("Take apart"), lambda: self.apart_wanted.emit(merge.number), flat=True, icon="users")
        set_tip(apart, _("Each is a person of their own again; what came since stays here."))
        row.addWidget(apart, 0, Qt.AlignmentFlag.AlignTop)
        return line

    def _value(self, text: str, link: str) -> QWidget:
        label = _as_high_as_links(PlainLabel(text, wrap=True))
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        if not link:
            return label
        button = Button(text.replace("&", "&&"), lambda: self.link_wanted.emit(link), link=True)
        set_tip(button, link)
        return button


def _as_high_as_links(label: PlainLabel) -> PlainLabel:
    """``label`` with the space that a link has around its words: all rows stand on one line and equally far apart."""
    room = Button("x", link=True).sizeHint().height() - label.fontMetrics().height()
    label.setContentsMargins(0, room // 2, 0, room - room // 2)
    label.setAlignment(label.alignment() & ~Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignTop)
    return label


def _captioned(caption: str, label: str) -> str:
    """What it is, and what the card calls it: "E-mail, work"."""
    return _("{what}, {label}").format(what=caption, label=label) if label else caption


def _fields(contact: Contact, person: Person) -> list[tuple[str, str, str]]:
    """Caption, text and link ("" for none) of all that is known."""
    draft = contact.draft
    fields = [
        (_("Name"), draft.name, ""),
        (_("Nickname"), draft.nickname, ""),
        (_("Title"), draft.title, ""),
        (_("Organisation"), draft.organisation, ""),
        (_("Department"), draft.department, ""),
    ]
    fields += [(_captioned(_("E-mail"), mail.label), mail.address, mail_link(mail.address)) for mail in draft.emails]
    fields += [
        (_captioned(_("Phone"), phone.label), phone.raw, phone_link(phone.e164 or phone.raw)) for phone in draft.phones
    ]
    fields += [
        (_captioned(_("Page") if each.kind == "url" else each.kind, each.label), each.value, web_link(each.value))
        for each in draft.profiles
    ]
    fields += [(_captioned(_("Address"), each.label), each.one_line(), "") for each in draft.addresses]
    fields += [(_("Birthday"), birthday_words(draft.birthday), ""), (_("Time zone"), draft.timezone, "")]
    today = person.verdict.today
    met = [contact.met_where] + ([short_date(contact.met_on, today)] if contact.met_on else [])
    fields.append((_("Where we met"), ", ".join(part for part in met if part), ""))
    fields.append((_("In the book since"), short_date(contact.added, today), ""))
    if contact.cadence:
        fields.append((_("Rhythm"), _("every {n} days").format(n=contact.cadence), ""))
    if contact.circle:
        fields.append((_("Circle"), _("circle of {n}").format(n=contact.circle), ""))
    if contact.likeness is not None:
        fields.append((_("Kind of connection"), likeness_words(contact.likeness), ""))
    if contact.pinned:
        fields.append((_("Pinned"), _("never suggested for letting go"), ""))
    return [field for field in fields if field[1]]


class _CardAsItCame(QWidget):
    """A card with its place in its file; its text opens on demand."""

    def __init__(self, card: CardSource) -> None:
        super().__init__()
        self._raw = card.raw
        self._text: QPlainTextEdit | None = None
        where = _("{file}, lines {first} to {last}").format(file=card.file, first=card.first_line, last=card.last_line)
        self._turn = Button(_("Card as it came"), self._show_text, flat=True, icon="id-card")
        self._turn.setCheckable(True)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._turn)
        column.addWidget(PlainLabel(f"{where} · {card.reason}" if card.reason else where, secondary=True, wrap=True))

    def _show_text(self) -> None:
        if self._text is None:
            self._text = QPlainTextEdit(self._raw.decode("utf-8", "replace"))
            self._text.setReadOnly(True)
            self._text.setAccessibleName(_("Card as it came"))
            self._text.setMinimumHeight(180)
            self._column.addWidget(self._text)
        self._text.setVisible(self._turn.isChecked())
