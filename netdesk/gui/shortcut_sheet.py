"""The sheet of shortcuts (Ctrl+?): every key there is, by menu, from the table of actions."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QGridLayout, QScrollArea, QWidget

from netdesk.gui import labels
from netdesk.gui.actions import Actions
from netdesk.gui.labels import PlainLabel
from netdesk.gui.layouts import margins
from netdesk.gui.overlay import Overlay
from netdesk.wording.gettext import _


class ShortcutSheet(Overlay):
    """Reads the table when it is opened, so that no key is ever missing."""

    def __init__(self, actions: Actions, parent: QWidget) -> None:
        super().__init__(_("Keyboard shortcuts"), 640, parent)
        self._actions = actions
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setAccessibleName(_("Keyboard shortcuts"))
        self.column.addWidget(labels.heading(_("Keyboard shortcuts")))
        self.column.addWidget(self._area)

    def open(self) -> None:
        """Show the keys of now."""
        sheet = QWidget()
        grid = QGridLayout(sheet)
        grid.setContentsMargins(margins(0, 0, 8, 0))
        grid.setHorizontalSpacing(24)
        grid.setColumnStretch(0, 1)
        menu = ""
        for row in self._actions.table:
            keys = self._actions.made(row.id).shortcuts()
            if not keys:
                continue
            if row.menu != menu:
                menu = row.menu
                grid.addWidget(PlainLabel(menu.replace("&", ""), secondary=True), grid.rowCount(), 0)
            at = grid.rowCount()
            grid.addWidget(PlainLabel(row.plain_text), at, 0)
            shown = "   ".join(key.toString(QKeySequence.SequenceFormat.NativeText) for key in keys)
            grid.addWidget(PlainLabel(shown), at, 1, Qt.AlignmentFlag.AlignTrailing)
        self._area.setWidget(sheet)
        self._area.setMinimumHeight(min(sheet.sizeHint().height(), 520))
        super().open()

    def take_focus(self) -> None:
        self._area.setFocus(Qt.FocusReason.PopupFocusReason)
