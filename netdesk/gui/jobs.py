"""Long work beside the window: one thread, progress in the status bar, Stop."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Event
from time import monotonic
from typing import Any, Final

from PySide6.QtCore import QObject, QRunnable, QThreadPool, QTimer, Signal

from netdesk.domain.errors import NetDeskError
from netdesk.gui import collector
from netdesk.services.progress import Cancelled

REPORT_EVERY: Final = 0.05
"""Seconds between two reports to the window."""


TURN: Final = 0.0005
"""Seconds after which a job gives way to the window's thread: a tenth of Python's own, for frames that paint."""


@contextmanager
def giving_way() -> Iterator[None]:
    """While a job runs the window's thread need not wait long for its turn.

    Nor does it wait for the collector of cycles, which would walk again and again through all that the job has
    in hand, up to a fifth of a second each time; what the job leaves behind, such as the plan of an import, is set
    aside from it.
    """
    before = sys.getswitchinterval()
    sys.setswitchinterval(TURN)
    collector.pause()
    try:
        yield
    finally:
        sys.setswitchinterval(before)
        collector.go_on()


class Job(QObject):
    """One piece of long work. It is the ``progress`` that it hands to what it runs.

    ``writes`` tells that it changes the book: acts of the user wait for its end. ``stops`` tells that it can be
    stopped on the way.
    """

    progressed = Signal(int, int)
    """Done and total; total 0 means that nobody knows."""
    succeeded = Signal(object)
    """What the work returned."""
    failed = Signal(str)
    """A sentence for the message bar; nothing changed."""
    cancelled = Signal()
    """Stopped by the user; nothing changed."""
    crashed = Signal(object)
    """An exception that nobody expected, for the crash dialog."""
    finished = Signal()
    """After any of the other endings."""

    def __init__(self, label: str, parent: QObject, *, writes: bool = False, stops: bool = True) -> None:
        # With a parent it belongs to Qt, and does not go when the working thread lets go of it last.
        super().__init__(parent)
        self.label, self.writes, self.stops = label, writes, stops
        self._stop = Event()
        self._next_report = 0.0

    def report(self, done: int, total: int) -> None:
        """What the work calls now and then; raises Cancelled once Stop was pressed."""
        if self._stop.is_set():
            raise Cancelled
        now = monotonic()
        if now >= self._next_report or done == total:
            self._next_report = now + REPORT_EVERY
            self.progressed.emit(done, total)

    def cancel(self) -> None:
        """Stop at the next report, or in the middle of a statement where that is asked for (``Desk.apply``)."""
        self._stop.set()

    def stopped(self) -> bool:
        """Whether Stop was pressed."""
        return self._stop.is_set()


class _Run(QRunnable):
    def __init__(
        self, job: Job, work: Callable[[Job], Any], after: Callable[[], None], over: Callable[[Job], None]
    ) -> None:
        super().__init__()
        self._job, self._work, self._after, self._over = job, work, after, over

    def run(self) -> None:
        # All of it is let go first. PySide gives a runnable to its pool only after the pool has begun it: one that
        # ends before that is never freed, and whatever it still held would stay as long as the program.
        job, work, after, over = self._job, self._work, self._after, self._over
        del self._job, self._work, self._after, self._over
        try:
            job.report(0, 0)
            with giving_way():
                result = work(job)
        except Cancelled:
            job.cancelled.emit()
        except NetDeskError as error:
            job.failed.emit(str(error))
        except Exception as error:  # noqa: BLE001 - the crash dialog takes it from here
            job.crashed.emit(error)
        else:
            job.succeeded.emit(result)
        finally:
            after()
            job.finished.emit()
            over(job)


class Jobs(QObject):
    """Runs jobs one after the other, in one thread of its own.

    ``close_thread`` is called at the end of each job in its thread (the Desk closes that thread's connection).
    """

    started = Signal(object)
    """The Job that begins, for the status bar."""
    written = Signal()
    """The last job that writes has ended: the book is free for acts of the user again."""
    _over = Signal(object)
    """Everybody has been told that the Job has ended."""

    def __init__(self, close_thread: Callable[[], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._close_thread = close_thread
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._jobs: list[Job] = []
        self._unbegun: list[_Run] = []
        self._over.connect(self._delete)

    def start(self, label: str, work: Callable[[Job], Any], *, writes: bool = False, stops: bool = True) -> Job:
        """Run ``work(job)`` beside the window; ``job`` is its progress. Connect to the job's signals at once."""
        job = Job(label, self, writes=writes, stops=stops)
        self._jobs.append(job)
        job.finished.connect(self._forget)
        self.started.emit(job)
        self._unbegun.append(_Run(job, work, self._close_thread, self._over.emit))
        # Not before the caller had its turn to connect: a quick job would end with nobody listening.
        QTimer.singleShot(0, self, self._begin)
        return job

    @property
    def busy(self) -> bool:
        """True while a job runs or waits."""
        return bool(self._jobs)

    @property
    def writing(self) -> Job | None:
        """The job that changes the book or is about to, None while none does."""
        return next((job for job in self._jobs if job.writes), None)

    def stop(self) -> None:
        """Cancel what can be stopped, and wait for the end of the rest, begun or not: the window closes."""
        for job in self._jobs:
            if job.stops:
                job.cancel()
        self._begin()
        self._pool.waitForDone()
        collector.look_at_all()

    def _begin(self) -> None:
        runs, self._unbegun = self._unbegun, []
        for run in runs:
            self._pool.start(run)

    def _forget(self) -> None:
        """The first has ended: they run one after the other, as they came."""
        job = self._jobs.pop(0)
        if job.writes and self.writing is None:
            self.written.emit()

    def _delete(self, job: Job) -> None:
        """In the window's thread, and after all there have heard of its end: they heard in the order of the telling."""
        job.deleteLater()
