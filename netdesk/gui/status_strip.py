"""The strip at the foot of the window: how many relationships are alive, where the book stands, what runs."""

from PySide6.QtCore import QRect, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from netdesk.domain.contact_list import Counts
from netdesk.domain.relationship import State
from netdesk.gui.buttons import Button
from netdesk.gui.jobs import Job
from netdesk.gui.labels import ElidedLabel, Hairline, PlainLabel
from netdesk.wording.gettext import _, ngettext


class StatusStrip(QWidget):
    """Never says how many contacts there are: only how many of them are two-way."""

    shifted = Signal()
    """What stands in it has moved: a job is shown now, or no more."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts = PlainLabel(secondary=True)
        self._book = ElidedLabel(_("Book saved"), secondary=True)
        self._job: Job | None = None
        self._what = PlainLabel()
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(160)
        self._bar.setAccessibleName(_("Progress"))
        self._stop = Button(_("Stop"), self._cancel, flat=True)
        self._row = row = QHBoxLayout()
        row.setContentsMargins(14, 0, 14, 0)
        row.setSpacing(16)
        row.addWidget(self._counts)
        row.addWidget(self._book, 1)
        for widget in (self._what, self._bar, self._stop):
            widget.hide()
            row.addWidget(widget)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(Hairline())
        whole.addLayout(row)
        self.setMinimumHeight(self.fontMetrics().height() + 18)  # a toast lies over it

    def free(self, wanted: int) -> QRect:
        """Where ``wanted`` pixels hide nothing that is pressed or watched, in its own coordinates.

        Where a job leaves less than that, its words and its bar are hidden as far as must be, but never Stop.
        """
        clear = self._before(self._what)
        if clear.width() >= wanted:
            return clear
        room = self._before(self._stop)
        spare = max(room.width() - wanted, 0)
        return room.adjusted(spare, 0, 0, 0) if self.isRightToLeft() else room.adjusted(0, 0, -spare, 0)

    def _before(self, held: QWidget) -> QRect:
        """What stands before ``held`` in the direction of reading; all there is while that is hidden."""
        row = self._row.contentsRect()
        room = QRect(row.x(), 1, row.width(), self.height() - 1)  # below the hairline
        if held.isVisibleTo(self):
            if self.isRightToLeft():
                room.setLeft(held.geometry().right() + 1 + self._row.spacing())
            else:
                room.setRight(held.geometry().left() - 1 - self._row.spacing())
        return room

    def show_counts(self, counts: Counts) -> None:
        """Show how many are connecting."""
        alive = counts.of(State.CONNECTING)
        self._counts.setText(ngettext("{n} connecting", "{n} connecting", alive).format(n=alive))

    def show_job(self, job: Job) -> None:
        """Follow ``job`` to its end, with Stop."""
        self._let_go()
        self._job = job
        self._what.setText(job.label)
        self._bar.setRange(0, 1)
        self._bar.setValue(0)
        self._stop.setEnabled(True)
        self._what.show()
        self._bar.show()
        self._stop.setVisible(job.stops)
        self._shift()
        job.progressed.connect(self._advance)
        job.finished.connect(self._end)

    def _let_go(self) -> None:
        """The job shown last may still run: its end is not that of the one shown now."""
        if self._job is not None:
            self._job.progressed.disconnect(self._advance)
            self._job.finished.disconnect(self._end)
            self._job = None

    def _advance(self, done: int, total: int) -> None:
        # Range 0 to 0 would be Qt's endless animation, which never stops ticking.
        self._bar.setMaximum(max(total, 1))
        self._bar.setValue(done if total else 0)

    def _cancel(self) -> None:
        if self._job is not None:
            self._stop.setEnabled(False)
            self._job.cancel()

    def _end(self) -> None:
        self._let_go()
        for widget in (self._what, self._bar, self._stop):
            widget.hide()
        self._shift()

    def _shift(self) -> None:
        whole = self.layout()
        assert whole is not None
        whole.activate()
        self.shifted.emit()
