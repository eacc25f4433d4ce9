"""Who I am: the addresses, numbers and profiles by which files are read from the owner's side."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLineEdit, QWidget

from netdesk.gui import labels
from netdesk.gui.buttons import Button
from netdesk.gui.editor import Editor
from netdesk.gui.labels import PlainLabel
from netdesk.gui.overlay import Overlay
from netdesk.services import book
from netdesk.services.desk import Desk
from netdesk.wording import acts
from netdesk.wording.gettext import _


class SettingsPanel(Overlay):
    """A line for each kind; commas separate. What is written there when it closes with Done is in the book."""

    def __init__(self, desk: Desk, editor: Editor, parent: QWidget) -> None:
        super().__init__(_("Who I am"), 520, parent)
        self._desk, self._editor = desk, editor
        fields = {
            "names": _("My names"),
            "emails": _("My e-mail addresses"),
            "phones": _("My phone numbers"),
            "linkedin": _("My LinkedIn profile"),
        }
        self.lines = {key: QLineEdit() for key in fields}
        form = QFormLayout()
        form.setVerticalSpacing(8)
        for key, name in fields.items():
            self.lines[key].setAccessibleName(name)
            self.lines[key].returnPressed.connect(self._write)
            form.addRow(name, self.lines[key])
        words = _("NetDesk tells by these who wrote to whom when it reads files. Separate several by commas.")
        row = QHBoxLayout()
        row.addWidget(Button(_("Cancel"), self.close_panel))
        row.addStretch(1)
        row.addWidget(Button(_("Done"), self._write, accent=True))
        self.column.addWidget(labels.heading(_("Who I am")))
        self.column.addWidget(PlainLabel(words, secondary=True, wrap=True))
        self.column.addLayout(form)
        self.column.addLayout(row)

    def open(self) -> None:
        """Show what the book knows."""
        known = self._desk.read(book.identities)
        for key, line in self.lines.items():
            line.setText(", ".join(getattr(known, key)))
        super().open()

    def take_focus(self) -> None:
        self.lines["names"].setFocus(Qt.FocusReason.PopupFocusReason)

    def _write(self) -> None:
        said = {
            key: tuple(part.strip() for part in line.text().split(",") if part.strip())
            for key, line in self.lines.items()
        }
        who = book.Identities(**said)
        if who == self._desk.read(book.identities) or self._editor.run(acts.identities(), book.AddIdentities(who)):
            self.close_panel()
