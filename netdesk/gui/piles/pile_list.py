"""The piles that came in earlier, newest first."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from netdesk.domain.screens import PileEntry
from netdesk.gui import labels
from netdesk.gui.empty_state import EmptyState
from netdesk.gui.layouts import margins
from netdesk.gui.piles.pile_row import PileRow
from netdesk.wording.gettext import _


class PileList(QScrollArea):
    """A row each. While there is none it says what belongs here."""

    people_wanted = Signal(object)
    aside_wanted = Signal(object)
    undo_wanted = Signal(object)
    """The PileEntry whose button was pressed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[PileRow] = []
        self._shown: tuple[tuple[PileEntry, ...], date] | None = None
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)

    def show_piles(self, piles: Sequence[PileEntry], today: date) -> None:
        """Show ``piles`` in the place of those before."""
        if self._shown == (tuple(piles), today):
            return
        self._shown = (tuple(piles), today)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(margins(0, 0, 12, 12))
        column.setSpacing(0)
        self.rows = []
        if piles:
            column.addWidget(labels.heading(_("Earlier piles")))
        else:
            empty = EmptyState(content)
            empty.say(
                _("No cards have come in yet"),
                _("Drop a folder of business cards on the window, and see what will happen before it does."),
            )
            column.addWidget(empty)
        for pile in piles:
            row = PileRow(pile, today, content)
            row.people_wanted.connect(partial(self.people_wanted.emit, pile))
            row.aside_wanted.connect(partial(self.aside_wanted.emit, pile))
            row.undo_wanted.connect(partial(self.undo_wanted.emit, pile))
            column.addWidget(row)
            self.rows.append(row)
        column.addStretch(1)
        self.setWidget(content)
