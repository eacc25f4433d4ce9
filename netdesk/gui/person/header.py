"""The head of a person's page: who they are, what they do, and the three ways to be in touch."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from netdesk.domain.contact import Contact
from netdesk.gui import fonts
from netdesk.gui.avatar import Avatar
from netdesk.gui.buttons import Button
from netdesk.gui.clamped_label import ClampedLabel
from netdesk.gui.external import mail_link, phone_link
from netdesk.gui.plain_tip import set_tip
from netdesk.wording.gettext import _

NAME_ROOM = 280
"""Pixels that avatar and name want beside the buttons."""


class PersonHeader(QWidget):
    """Avatar, name, work and place; Call, E-mail, Introduce… and the menu with everything else."""

    link_wanted = Signal(str)
    """A mailto: or tel: link."""
    introduce_wanted = Signal()

    def __init__(self, more: QMenu, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._avatar = Avatar(64)
        self._name = ClampedLabel()
        self._name.setFont(fonts.title(self._name.font()))
        self._name.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._work = ClampedLabel(lines=3, secondary=True)
        self._call_menu, self._mail_menu = QMenu(self), QMenu(self)
        self.call = Button(_("Call"), self._call)
        self.mail = Button(_("E-mail"), self._mail)
        self._links: dict[Button, list[str]] = {self.call: [], self.mail: []}
        introduce = Button(_("Introduce…"), self.introduce_wanted.emit)
        menu = Button(icon="ellipsis", name=_("More about this person"))
        menu.setMenu(more)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addStretch(1)
        words.addWidget(self._name)
        words.addWidget(self._work)
        words.addStretch(1)
        self._buttons = QWidget()
        buttons = QHBoxLayout(self._buttons)
        buttons.setContentsMargins(0, 0, 0, 0)
        buttons.setSpacing(8)
        for button in (self.call, self.mail, introduce, menu):
            buttons.addWidget(button)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(10)
        self._grid.addWidget(self._avatar, 0, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addLayout(words, 0, 1)
        self._grid.setColumnStretch(1, 1)
        self._grid.addWidget(self._buttons, 0, 2)
        self._narrow = False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_buttons()

    def _place_buttons(self) -> None:
        """The buttons stand beside the name where there is room for both, else below it."""
        beside = self.width() - self._buttons.sizeHint().width()
        words = beside - self._avatar.width() - 2 * self._grid.horizontalSpacing()
        narrow = beside < NAME_ROOM or self._name.hides(words) or self._work.hides(words)
        if narrow != self._narrow:
            self._narrow = narrow
            self._grid.removeWidget(self._buttons)
            if narrow:
                self._grid.addWidget(self._buttons, 1, 0, 1, 3, Qt.AlignmentFlag.AlignLeading)
            else:
                self._grid.addWidget(self._buttons, 0, 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._buttons.minimumSizeHint().width(), super().minimumSizeHint().height())

    def show_contact(self, contact: Contact, photo: bytes | None) -> None:
        """Show that person."""
        draft = contact.draft
        self._avatar.show_person(contact.id, contact.name, photo)
        self._name.setText(contact.name or _("Nameless person"))
        parts = (draft.title, draft.department, draft.organisation, place_line(contact))
        self._work.setText(" · ".join(part for part in parts if part))
        self._work.setVisible(bool(self._work.text()))
        phones = [(phone.raw, phone.label, phone_link(phone.e164 or phone.raw)) for phone in draft.phones]
        mails = [(mail.address, mail.label, mail_link(mail.address)) for mail in draft.emails]
        self._offer(self.call, self._call_menu, phones)
        self._offer(self.mail, self._mail_menu, mails)
        self._place_buttons()

    def _offer(self, button: Button, menu: QMenu, ways: list[tuple[str, str, str]]) -> None:
        """One way is the button itself; several are a menu on it."""
        ways = [way for way in ways if way[2]]
        self._links[button] = [link for _shown, _label, link in ways]
        button.setEnabled(bool(ways))
        set_tip(button, ways[0][0] if len(ways) == 1 else "")
        menu.clear()
        if len(ways) > 1:
            for shown, label, link in ways:
                text = f"{shown}  ({label})" if label else shown
                action = menu.addAction(text.replace("&", "&&"))
                action.triggered.connect(lambda _checked=False, link=link: self.link_wanted.emit(link))
        button.setMenu(menu if len(ways) > 1 else None)  # type: ignore[arg-type]
        button.updateGeometry()

    def _call(self) -> None:
        self._open_only(self.call)

    def _mail(self) -> None:
        self._open_only(self.mail)

    def _open_only(self, button: Button) -> None:
        links = self._links[button]
        if len(links) == 1:
            self.link_wanted.emit(links[0])


def place_line(contact: Contact) -> str:
    """Town and region, and what time it is there when the time zone is known."""
    address = next(iter(contact.draft.addresses), None)
    place = ", ".join(part for part in (address.city, address.region) if part) if address else ""
    clock = clock_in(contact.draft.timezone)
    if clock and place:
        return _("{place} ({time} there)").format(place=place, time=clock)
    return _("{time} there").format(time=clock) if clock else place


def clock_in(timezone: str) -> str:
    """The time of day in an IANA time zone, ``HH:MM``; "" when the zone is not known here."""
    if not timezone:
        return ""
    try:
        return datetime.now(UTC).astimezone(ZoneInfo(timezone)).strftime("%H:%M")
    except (KeyError, ValueError, OSError):
        return ""
