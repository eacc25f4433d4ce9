"""The open promises between the user and one person: what is due when, and Done or Later."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from netdesk.domain.screens import FollowUpEntry
from netdesk.gui.buttons import Button
from netdesk.gui.labels import PlainLabel
from netdesk.gui.layouts import clear
from netdesk.gui.plain_tip import set_tip
from netdesk.wording.gettext import _
from netdesk.wording.promises import promise_words


class Promises(QWidget):
    """A line for each promise that is not kept yet; nothing at all when there is none."""

    kept = Signal(int)
    postponed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(0, 1)
        self.hide()

    def show_promises(self, promises: Sequence[FollowUpEntry], today: date) -> None:
        """Show those of ``promises`` that are open."""
        clear(self._grid)
        promises = [promise for promise in promises if promise.done_on is None]
        for row, promise in enumerate(promises):
            words = promise_words(promise, today)
            done = Button(_("Done"), partial(self.kept.emit, promise.id))
            later = Button(_("Later"), partial(self.postponed.emit, promise.id))
            done.setAccessibleName(_("Done: {promise}").format(promise=words))
            later.setAccessibleName(_("A week later: {promise}").format(promise=words))
            set_tip(later, _("A week later"))
            self._grid.addWidget(PlainLabel(words, wrap=True), row, 0)
            self._grid.addWidget(done, row, 1)
            self._grid.addWidget(later, row, 2)
        self.setVisible(bool(promises))
