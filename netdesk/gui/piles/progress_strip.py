"""How far long work on cards is, with Stop."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from netdesk.gui.buttons import Button
from netdesk.gui.jobs import Job
from netdesk.gui.labels import PlainLabel
from netdesk.gui.piles.words import progress_line
from netdesk.wording.gettext import _

SURE_AFTER = 1.0
"""Seconds after which how long it still takes can be guessed."""

STEPS = 1000
"""A bar of bytes would outgrow what a progress bar counts with."""


class ProgressStrip(QWidget):
    """Follows one job at a time, hidden while there is none. ``clock`` gives seconds."""

    def __init__(self, clock: Callable[[], float], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._begun = 0.0
        self._doing = ""
        self._job: Job | None = None
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(_("Progress"))
        self.bar.setRange(0, STEPS)
        self.words = PlainLabel(secondary=True)
        self.stop = Button(_("Stop"), self._cancel)
        foot = QHBoxLayout()
        foot.addWidget(self.words)
        foot.addStretch(1)
        foot.addWidget(self.stop)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 4, 0, 4)
        whole.setSpacing(6)
        whole.addWidget(self.bar)
        whole.addLayout(foot)
        self.hide()

    def follow(self, job: Job, doing: str) -> None:
        """Show how far ``job`` is, which is ``doing`` ("Reading cards"), until it is finished."""
        self._job, self._doing, self._begun = job, doing, self._clock()
        self.bar.setValue(0)
        self.words.setText(doing)
        self.stop.setEnabled(True)
        self.stop.setVisible(job.stops)
        self.show()
        job.progressed.connect(self._advance)
        job.finished.connect(self._end)

    def _advance(self, done: int, total: int) -> None:
        spent = self._clock() - self._begun
        left = spent / done * (total - done) if done and total and spent >= SURE_AFTER else None
        self.bar.setValue(STEPS * done // total if total else 0)
        self.words.setText(progress_line(self._doing, done, total, left))

    def _cancel(self) -> None:
        if self._job is not None:
            self.stop.setEnabled(False)
            self.words.setText(_("Stopping …"))
            self._job.cancel()

    def _end(self) -> None:
        self._job = None
        self.hide()
