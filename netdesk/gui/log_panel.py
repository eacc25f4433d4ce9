"""Log an interaction from anywhere (Ctrl+L): the line in a panel over the window."""

from PySide6.QtWidgets import QWidget

from netdesk.domain.contact import ContactId
from netdesk.domain.errors import UnknownId
from netdesk.gui import labels
from netdesk.gui.editor import Editor
from netdesk.gui.labels import PlainLabel
from netdesk.gui.log_line import LogLine
from netdesk.gui.overlay import Overlay
from netdesk.services import contacts
from netdesk.services.desk import Desk
from netdesk.wording.gettext import _
from netdesk.wording.plain_text import inserted


class LogPanel(Overlay):
    """Enter logs and closes, Escape closes and gives the line up.

    Put away for another screen, a line is there as it was left when the panel opens again, and still about the same
    person: what was typed of one is never logged with another.
    """

    def __init__(self, desk: Desk, editor: Editor, parent: QWidget) -> None:
        super().__init__(_("Log an interaction"), 620, parent)
        self._desk, self._editor = desk, editor
        self._left: dict[ContactId | None, str] = {}
        """Lines that were begun, by whom they are about; the newest stands last."""
        self._about = PlainLabel(secondary=True)
        self.line = LogLine(desk, editor, names_win=True)
        self.line.logged.connect(self.close_panel)
        self.line.logged_late.connect(self._forget)
        self.line.left.connect(self.close_panel)
        self.line.resized.connect(self.place)
        self.column.addWidget(labels.heading(_("Log an interaction")))
        self.column.addWidget(self._about)
        self.column.addWidget(self.line)

    def open_about(self, contact: ContactId | None) -> None:
        """Open; a line that names nobody is about ``contact``. One that was begun about them goes on."""
        if contact is not None and self._editor.attempt(lambda: self._desk.read(contacts.contact, contact)) is None:
            return
        about, typed = self._begun(contact)
        self._say_about(about)
        if (about, typed) != (self.line.about, self.line.edit.text()):  # else what was answered in it stays answered
            self.line.about = about
            self.line.edit.clear()
            self.line.edit.setText(typed)
        self.open()

    def follow(self) -> None:
        """Something in the book changed: who the line is about may be called otherwise, or be gone."""
        if not self.isVisible():
            return
        if self.line.about is not None and not self._name(self.line.about):
            self.line.about = None
            self.line.read_again()
        self._say_about(self.line.about)

    def _say_about(self, contact: ContactId | None) -> None:
        name = self._name(contact)
        self._about.setText(
            _("About {name}, unless you name somebody else").format(name=inserted(name))
            if name
            else _("Who, how, when, what: “called Ana yesterday, they send the deck”")
        )

    def _begun(self, contact: ContactId | None) -> tuple[ContactId | None, str]:
        """About whom the line is, and what it says already.

        A line about nobody yet goes on anywhere; where nobody is shown the newest does, whoever it is about.
        """
        self._leave_line()
        wanted = (contact, None) if contact is not None else tuple(reversed(self._left))
        found = next((one for one in wanted if one in self._left), contact)
        about = contact if found is None else found
        return (about if self._name(about) else None), self._left.pop(found, "")

    def _leave_line(self) -> None:
        typed = self.line.edit.text()
        if typed.strip():
            self._left.pop(self.line.about, None)
            self._left[self.line.about] = typed

    def _forget(self, words: str) -> None:
        """What is logged by now is not begun any more."""
        self._left = {about: typed for about, typed in self._left.items() if typed != words}

    def _name(self, contact: ContactId | None) -> str:
        """How they are called; nothing of nobody, or of somebody who is gone since."""
        try:
            return "" if contact is None else self._desk.read(contacts.contact, contact).name
        except UnknownId:
            return ""

    def close_panel(self) -> None:
        """Hide it, and give the line up."""
        super().close_panel()
        self.line.edit.clear()

    def put_away(self) -> None:
        """Hide it; the line stays as it is until it opens again."""
        super().close_panel()

    def take_focus(self) -> None:
        self.line.take_focus()
