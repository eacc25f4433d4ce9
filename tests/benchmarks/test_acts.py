"""Acts and filters: an interaction logged, a state chosen; each beside the least that SQLite needs for it."""

import time
from datetime import timedelta
from functools import partial
from pathlib import Path
from statistics import median

import apsw
import pytest

from netdesk.bootstrap import open_desk
from netdesk.domain.contact import ContactId
from netdesk.domain.contact_list import ContactQuery
from netdesk.domain.interaction import Channel, Direction, Interaction
from netdesk.domain.relationship import State
from netdesk.services import contacts, interactions
from netdesk.services.desk import Desk
from tests.benchmarks.days import TODAY
from tests.benchmarks.figures import Table, interleaved, percentile, ratio, timed
from tests.benchmarks.samples import Samples

SIZES = (10_000, 100_000)
ACTS = 40
LOG_GOAL = 20.0
FILTER_GOAL = 50.0
PAGE = 32
"""Rows that the list reads at once, more than a window shows."""


@pytest.mark.parametrize("people", SIZES)
def test_an_interaction_is_logged(samples: Samples, table: Table, tmp_path: Path, people: int) -> None:
    desk = open_desk(samples.copy(people, tmp_path), TODAY)
    bare = _bare_book(tmp_path)
    everybody = desk.read(contacts.listed, ContactQuery(), TODAY)
    # Those at the top have the longest histories.
    chosen = iter(everybody[: 1 + len(everybody) // 2])

    processor: list[float] = []

    def log() -> list[float]:
        begun = time.thread_time()
        walls = [timed(lambda: _log(desk, next(chosen))) for _ in range(ACTS)]
        processor.append((time.thread_time() - begun) * 1e3 / ACTS)
        return walls

    def insert() -> list[float]:
        return [timed(lambda: bare.execute("INSERT INTO act (words) VALUES ('called')")) for _ in range(ACTS)]

    rounds = interleaved(log, insert)
    p95 = median(percentile(ours, 0.95) for ours, _floor in rounds)
    table.add(
        f"interaction logged, {people:,}",
        f"p50 {median(percentile(ours, 0.5) for ours, _floor in rounds):.1f}, p95 {p95:.1f} ms "
        f"(processor {median(processor):.1f})",
        floor=f"p50 {median(percentile(floor, 0.5) for _ours, floor in rounds):.1f} ms (one durable row)",
        ratio=ratio([(percentile(ours, 0.5), percentile(floor, 0.5)) for ours, floor in rounds]),
        goal=f"p95 ≤ {LOG_GOAL:g} ms",
        holds=p95 <= LOG_GOAL,
    )
    bare.close()
    desk.close()


@pytest.mark.parametrize("people", SIZES)
def test_a_state_is_chosen(samples: Samples, table: Table, people: int) -> None:
    desk = open_desk(samples.book(people), TODAY)
    desk.read(contacts.listed, ContactQuery(), TODAY)
    reading = apsw.Connection(str(samples.book(people)), flags=apsw.SQLITE_OPEN_READONLY)

    def choose(state: State) -> object:
        found = desk.read(contacts.listed, ContactQuery(state=state), TODAY)
        return desk.read(contacts.rows, found[:PAGE], TODAY)

    def scan() -> float:
        return timed(lambda: reading.execute("SELECT sum(until) FROM contact_stat").get)

    for state in (State.CONNECTING, State.CONNECTED, State.NOT_YET):
        rounds = interleaved(partial(timed, partial(choose, state)), scan, 9)
        times = [ours for ours, _floor in rounds]
        slowest = percentile(times, 0.95)
        table.add(
            f"state filter “{state}”, first page, {people:,}",
            f"p50 {percentile(times, 0.5):.1f}, p95 {slowest:.1f} ms",
            floor=f"{percentile([floor for _ours, floor in rounds], 0.5):.1f} ms (a scan of the standings)",
            ratio=ratio(rounds),
            goal=f"≤ {FILTER_GOAL:g} ms" + ("" if people == SIZES[0] else " (at 10,000; informs)"),
            holds=slowest <= FILTER_GOAL if people == SIZES[0] else None,
        )
    reading.close()
    desk.close()


def _log(desk: Desk, contact: ContactId) -> None:
    touch = Interaction((contact,), Channel.CALL, Direction.MUTUAL, TODAY - timedelta(days=1), note="about the pilot")
    desk.apply(interactions.LogInteraction(touch), "Log a call")


def _bare_book(folder: Path) -> apsw.Connection:
    bare = apsw.Connection(str(folder / "bare.db"))
    bare.execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE act (words TEXT)").fetchall()
    return bare
