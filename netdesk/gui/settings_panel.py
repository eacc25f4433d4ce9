"""What belongs to the book: who I am, how many calls a week has, the country of numbers written without one."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLineEdit, QSpinBox, QWidget

from netdesk.domain.call_list import LARGEST, SMALLEST
from netdesk.gui import labels
from netdesk.gui.buttons import Button
from netdesk.gui.editor import Editor
from netdesk.gui.labels import PlainLabel
from netdesk.gui.overlay import Overlay
from netdesk.services import book, call_lists
from netdesk.services.commands import Batch, Command
from netdesk.services.desk import Desk
from netdesk.wording.gettext import _


class SettingsPanel(Overlay):
    """Lines and a number; what is written there when it closes with Done is in the book, as one act."""

    def __init__(self, desk: Desk, editor: Editor, parent: QWidget) -> None:
        super().__init__(_("Settings"), 520, parent)
        self._desk, self._editor = desk, editor
        fields = {
            "names": _("My names"),
            "emails": _("My e-mail addresses"),
            "phones": _("My phone numbers"),
            "linkedin": _("My LinkedIn profile"),
        }
        self.lines = {key: QLineEdit() for key in fields}
        self.calls = QSpinBox()
        self.calls.setRange(SMALLEST, LARGEST)
        self.region = QLineEdit()
        self.region.setPlaceholderText(_("two letters, like DE or US"))
        who = _form(tuple((name, self.lines[key]) for key, name in fields.items()))
        rest = _form(((_("Calls a week"), self.calls), (_("Country of phone numbers"), self.region)))
        for line in (*self.lines.values(), self.region):
            line.returnPressed.connect(self._write)
        row = QHBoxLayout()
        row.addWidget(Button(_("Cancel"), self.close_panel))
        row.addStretch(1)
        row.addWidget(Button(_("Done"), self._write, accent=True))
        words = _("NetDesk tells by these who wrote to whom when it reads files. Separate several by commas.")
        self.column.addWidget(labels.heading(_("Who I am")))
        self.column.addWidget(PlainLabel(words, secondary=True, wrap=True))
        self.column.addLayout(who)
        self.column.addWidget(labels.heading(_("This book")))
        self.column.addLayout(rest)
        self.column.addLayout(row)

    def open(self) -> None:
        """Show what the book knows."""
        known = self._desk.read(book.identities)
        for key, line in self.lines.items():
            line.setText(", ".join(getattr(known, key)))
        self.calls.setValue(self._desk.read(call_lists.size))
        self.region.setText(self._desk.read(book.setting, book.REGION))
        super().open()

    def take_focus(self) -> None:
        self.lines["names"].setFocus(Qt.FocusReason.PopupFocusReason)

    def _write(self) -> None:
        changes = self._changes()
        if changes:
            self._editor.run(_("Settings"), Batch(changes), then=lambda _done: self.close_panel())
        else:
            self.close_panel()

    def _changes(self) -> list[Command]:
        who = book.Identities(
            **{
                key: tuple(part.strip() for part in line.text().split(",") if part.strip())
                for key, line in self.lines.items()
            }
        )
        changes: list[Command] = []
        if who != self._desk.read(book.identities):
            changes.append(book.SetIdentities(who))
        if self.calls.value() != self._desk.read(call_lists.size):
            changes.append(book.ChangeSetting(call_lists.SIZE_SETTING, str(self.calls.value())))
        region = self.region.text().strip().upper()
        if region != self._desk.read(book.setting, book.REGION):
            changes.append(book.ChangeSetting(book.REGION, region))
        return changes


def _form(rows: tuple[tuple[str, QWidget], ...]) -> QFormLayout:
    form = QFormLayout()
    form.setVerticalSpacing(8)
    for name, field in rows:
        field.setAccessibleName(name)
        form.addRow(name, field)
    return form
