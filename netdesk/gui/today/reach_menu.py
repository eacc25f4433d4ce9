"""How a person is reached: their numbers or addresses, and what there is to do after."""

from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from netdesk.domain.contact import Contact
from netdesk.gui.external import mail_link, open_external, phone_link, unopened
from netdesk.gui.today.acts import Act
from netdesk.wording.gettext import _


class ReachMenu(QMenu):
    """Opens under the button that asks for it, and is gone when it closes."""

    log_wanted = Signal(object)
    """The ContactId of who was called or written to."""
    turn_closed = Signal(object, str)
    """The ContactId and name of somebody whom no answer is needed for."""
    unreachable = Signal(str)
    """One sentence: the system has nothing to call or write with."""

    def __init__(self, contact: Contact, act: Act, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._contact = contact
        if act is Act.CALL:
            for phone in contact.draft.phones:
                self._way(phone.raw, phone.label, phone_link(phone.e164 or phone.raw))
        else:
            for email in contact.draft.emails:
                self._way(email.address, email.label, mail_link(email.address))
        if self.isEmpty():
            nothing = _("No number on the card") if act is Act.CALL else _("No address on the card")
            self.addAction(nothing).setEnabled(False)
        self.addSeparator()
        self.addAction(
            _("Log the call…") if act is Act.CALL else _("Log what you wrote…"),
            partial(self.log_wanted.emit, contact.id),
        )
        if act is Act.ANSWER:
            self.addAction(_("No answer needed"), partial(self.turn_closed.emit, contact.id, contact.name))

    def open_under(self, widget: QWidget) -> None:
        """Open below ``widget``."""
        self.popup(widget.mapToGlobal(QPoint(0, widget.height() + 2)))

    def _way(self, raw: str, label: str, link: str) -> None:
        shown = f"{raw} · {label}" if label else raw
        action = self.addAction(shown.replace("&", "&&"), partial(self._go, raw, link))
        action.setEnabled(bool(link))

    def _go(self, raw: str, link: str) -> None:
        """Hand over to the system's own phone or mail program, and have the touch logged."""
        if not open_external(link):
            self.unreachable.emit(unopened(link, raw))
        self.log_wanted.emit(self._contact.id)
