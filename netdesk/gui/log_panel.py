"""Log an interaction from anywhere (Ctrl+L): the line in a panel over the window."""

from PySide6.QtWidgets import QWidget

from netdesk.domain.contact import ContactId
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
    """Enter logs and closes, Escape closes."""

    def __init__(self, desk: Desk, editor: Editor, parent: QWidget) -> None:
        super().__init__(_("Log an interaction"), 620, parent)
        self._desk, self._editor = desk, editor
        self._about = PlainLabel(secondary=True)
        self.line = LogLine(desk, editor, names_win=True)
        self.line.logged.connect(self.close_panel)
        self.line.left.connect(self.close_panel)
        self.line.resized.connect(self.place)
        self.column.addWidget(labels.heading(_("Log an interaction")))
        self.column.addWidget(self._about)
        self.column.addWidget(self.line)

    def open_about(self, contact: ContactId | None) -> None:
        """Open; a line that names nobody is about ``contact``."""
        words = _("Who, how, when, what: “called Ana yesterday, they send the deck”")
        if contact is not None:
            known = self._editor.attempt(lambda: self._desk.read(contacts.contact, contact))
            if known is None:
                return
            words = _("About {name}, unless you name somebody else").format(name=inserted(known.name))
        self._about.setText(words)
        self.line.about = contact
        self.line.edit.clear()
        self.open()

    def take_focus(self) -> None:
        self.line.take_focus()
