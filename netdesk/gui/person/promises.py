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
from netdesk.wording.days import short_date
from netdesk.wording.gettext import _


def promise_words(promise: FollowUpEntry, today: date) -> str:
    """Whose promise, what, and until when."""
    note = promise.note or _("a word")
    day = short_date(promise.due, today)
    if promise.first_step:
        return _("First step: {note}, by {day}").format(note=note, day=day)
    if promise.due < today:
        text = _("You promised: {note}, was due {day}") if promise.mine else _("They promised: {note}, was due {day}")
    else:
        text = _("You promised: {note}, by {day}") if promise.mine else _("They promised: {note}, by {day}")
    return text.format(note=note, day=day)


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
