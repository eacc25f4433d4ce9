"""Long work beside the window: its progress, its ends, and a window that closes in the middle."""

import gc
import sys
import threading
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QThread
from pytestqt.qtbot import QtBot

from netdesk.domain.changes import EVERYTHING
from netdesk.domain.errors import NetDeskError
from netdesk.gui.hub import Hub
from netdesk.gui.jobs import Job, Jobs, _Run
from netdesk.services.progress import Cancelled


@pytest.fixture
def closed() -> list[int]:
    return []


@pytest.fixture
def jobs(closed: list[int], qtbot: QtBot) -> Iterator[Jobs]:
    made = Jobs(lambda: closed.append(threading.get_ident()))
    yield made
    made.stop()


def test_the_result_comes_back_in_the_thread_of_the_window(jobs: Jobs, closed: list[int], qtbot: QtBot) -> None:
    heard: list[tuple[object, bool]] = []
    worked: list[int] = []

    def work(job: Job) -> str:
        worked.append(threading.get_ident())
        return "done"

    job = jobs.start("work", work)
    job.succeeded.connect(lambda result: heard.append((result, QThread.isMainThread())))
    with qtbot.waitSignal(job.finished):
        assert jobs.busy
    assert heard == [("done", True)]
    assert closed == worked != [threading.get_ident()]
    assert not jobs.busy


def test_progress_is_told_seldom_and_at_the_end(jobs: Jobs, qtbot: QtBot) -> None:
    told: list[tuple[int, int]] = []

    def work(job: Job) -> None:
        for number in range(10_001):
            job.report(number, 10_000)

    job = jobs.start("count", work)
    job.progressed.connect(lambda done, total: told.append((done, total)))
    with qtbot.waitSignal(job.finished, timeout=20_000):
        pass
    assert told[-1] == (10_000, 10_000)
    assert len(told) < 500


def test_stop_ends_the_work_at_its_next_report(jobs: Jobs, qtbot: QtBot) -> None:
    begun = threading.Event()

    def work(job: Job) -> None:
        while True:
            begun.set()
            job.report(1, 0)

    job = jobs.start("for ever", work)
    with qtbot.waitSignals([job.cancelled, job.finished]):
        qtbot.waitUntil(begun.is_set)
        job.cancel()


def test_a_plain_error_is_a_sentence_and_another_is_a_crash(jobs: Jobs, qtbot: QtBot) -> None:
    def refuse(job: Job) -> None:
        raise NetDeskError("The moon is full.")

    def break_down(job: Job) -> None:
        raise ZeroDivisionError

    job = jobs.start("refuse", refuse)
    with qtbot.waitSignal(job.failed) as failed:
        pass
    assert failed.args == ["The moon is full."]
    job = jobs.start("break", break_down)
    with qtbot.waitSignal(job.crashed) as crashed:
        pass
    assert crashed.args is not None
    assert isinstance(crashed.args[0], ZeroDivisionError)


def test_jobs_run_one_after_the_other(jobs: Jobs, qtbot: QtBot) -> None:
    running, most = 0, 0

    def work(job: Job) -> None:
        nonlocal running, most
        running += 1
        most = max(most, running)
        job.report(1, 1)
        running -= 1

    started = [jobs.start(str(number), work) for number in range(4)]
    with qtbot.waitSignals([job.finished for job in started]):
        pass
    assert most == 1


def test_a_window_that_closes_stops_the_work_and_waits(jobs: Jobs, qtbot: QtBot) -> None:
    begun, ended = threading.Event(), threading.Event()

    def work(job: Job) -> None:
        begun.set()
        try:
            while True:
                job.report(1, 0)
        finally:
            ended.set()

    jobs.start("for ever", work)
    qtbot.waitUntil(begun.is_set)
    jobs.stop()
    assert ended.is_set()


def test_what_cannot_be_stopped_is_done_before_the_window_closes(jobs: Jobs, qtbot: QtBot) -> None:
    """It may still wait for the work before it, or for its turn to begin at all."""
    done: list[str] = []

    def work(job: Job) -> None:
        job.report(1, 1)
        done.append(job.label)

    jobs.start("first", work, stops=False)
    jobs.start("an import that was not begun", work)
    jobs.start("last", work, stops=False)
    jobs.stop()
    assert done == ["first", "last"]
    qtbot.waitUntil(lambda: not jobs.busy)
    assert done == ["first", "last"], "and nothing is done twice"


def test_work_that_has_ended_is_held_by_nobody(jobs: Jobs, qtbot: QtBot) -> None:
    """What it had in hand, such as the plan of an import, may be large."""

    class Plan:
        pass

    def begin() -> tuple[weakref.ref[Plan], weakref.ref[Job]]:
        plan = Plan()
        job = jobs.start("work", lambda _job: plan)
        job.succeeded.connect(lambda _plan: None)
        return weakref.ref(plan), weakref.ref(job)

    held = [begin(), begin()]
    qtbot.waitUntil(lambda: not jobs.busy)
    qtbot.waitUntil(lambda: all(each() is None for pair in held for each in pair))


def test_a_run_that_has_ended_holds_nothing_even_when_it_is_never_freed(jobs: Jobs, qtbot: QtBot) -> None:
    """Qt's pool may end a quick run before PySide has handed it over: that one stays for good."""

    class Plan:
        pass

    plan = Plan()
    seen = weakref.ref(plan)
    told: list[Job] = []
    run = _Run(Job("work", jobs), lambda _job, plan=plan: plan, lambda: None, told.append)  # type: ignore[misc]
    del plan
    run.run()
    assert [job.label for job in told] == ["work"]
    assert seen() is None


def test_the_hub_speaks_in_the_thread_of_the_window(qtbot: QtBot) -> None:
    hub = Hub()
    heard: list[bool] = []
    hub.changed.connect(lambda changes: heard.append(changes is EVERYTHING and QThread.isMainThread()))
    other = threading.Thread(target=hub.tell, args=(EVERYTHING,))
    with qtbot.waitSignal(hub.changed):
        other.start()
    other.join()
    assert heard == [True]


class TestGivingWay:
    """What a job changes for the whole program, and must put back however it ends."""

    @pytest.fixture(autouse=True)
    def collecting(self) -> Iterator[None]:
        yield
        assert gc.isenabled()

    @pytest.mark.parametrize("ending", [None, Cancelled(), NetDeskError("no"), ValueError("odd")], ids=repr)
    def test_it_is_put_back_however_the_job_ends(self, jobs: Jobs, qtbot: QtBot, ending: Exception | None) -> None:
        before, seen = sys.getswitchinterval(), list[tuple[float, bool]]()

        def work(_job: Job) -> None:
            seen.append((sys.getswitchinterval(), gc.isenabled()))
            if ending is not None:
                raise ending

        job = jobs.start("work", work)
        with qtbot.waitSignal(job.finished):
            pass
        ((interval, collected),) = seen
        assert interval < before
        assert not collected
        assert sys.getswitchinterval() == before
        assert gc.isenabled()

    def test_what_a_window_held_may_go_when_it_closes(self, jobs: Jobs, qtbot: QtBot) -> None:
        """What is set aside after a job would stay for ever, a closed window with it."""
        ring = Ring()
        gone = weakref.ref(ring)
        job = jobs.start("work", lambda _job: None)
        with qtbot.waitSignal(job.finished):
            pass
        del ring
        jobs.stop()
        gc.collect()
        assert gone() is None


class Ring:
    """Holds itself."""

    def __init__(self) -> None:
        self.me = self
