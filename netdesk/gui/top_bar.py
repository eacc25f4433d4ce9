"""The top bar: whose program this is, search, and the three acts of every day."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from netdesk.gui import labels
from netdesk.gui.buttons import Button
from netdesk.gui.plain_tip import set_tip
from netdesk.gui.search_field import SearchField
from netdesk.gui.sidebar import WIDTH
from netdesk.wording.gettext import _
from netdesk.wording.plain_text import quoted

SPACING = 10


class TopBar(QWidget):
    """Search field, Undo, Log interaction and Import cards."""

    def __init__(
        self,
        undo: Callable[[], object],
        log: Callable[[], object],
        bring_in: Callable[[], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        brand = labels.heading("NetDesk")
        brand.setFixedWidth(WIDTH - 14 - SPACING)
        self.search = SearchField(_("Ctrl F"))
        self.undo = Button(_("Undo"), undo)
        self.log = Button(_("Log interaction"), log, hint=_("Ctrl L"))
        self.bring_in = Button(_("Import cards"), bring_in, accent=True)
        row = QHBoxLayout()
        row.setContentsMargins(14, 8, 14, 7)
        row.setSpacing(SPACING)
        row.addWidget(brand)
        row.addWidget(self.search, 1)
        row.addStretch(1)
        for button in (self.undo, self.log, self.bring_in):
            row.addWidget(button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(row)
        whole.addWidget(labels.Hairline())

    def show_undo(self, label: str) -> None:
        """Undo is there when there is something to undo, and its tool tip says what."""
        self.undo.setEnabled(bool(label))
        set_tip(self.undo, _("Undo {act} (Ctrl+Z)").format(act=quoted(label)) if label else "")
