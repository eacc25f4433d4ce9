"""G7 and G9: keys in the search field until the list is painted, and a window that nobody touches."""

from pathlib import Path
from statistics import median

import pytest

from tests.benchmarks.figures import ROUNDS, Table, percentile
from tests.benchmarks.processes import child, settings_with
from tests.benchmarks.samples import Samples

KEY_GOALS = {10_000: 16.0, 100_000: 33.0}
EACH = 8
"""Every eighth needle a round, others in each."""
IDLE_SECONDS = 10


@pytest.mark.parametrize("people", KEY_GOALS)
def test_key_to_painted_list(samples: Samples, table: Table, contacts_screen: Path, people: int) -> None:
    book = samples.book(people)
    rounds = [
        child("typing", book, samples.queries, first, EACH, settings=contacts_screen).answer
        for first in range(ROUNDS + 1)
    ][1:]

    def middle(key: str, share: float) -> float:
        return median(percentile(each[key], share) for each in rounds)

    goal = KEY_GOALS[people]
    for what, wall, processor in (
        ("key to painted list", "wall", "processor"),
        ("Escape to everybody", "everybody", "everybody_processor"),
    ):
        p95 = middle(wall, 0.95)
        table.add(
            f"G7 {what}, {people:,}",
            f"p50 {middle(wall, 0.5):.1f}, p95 {p95:.1f} ms (processor p50 {middle(processor, 0.5):.1f}, "
            f"p95 {middle(processor, 0.95):.1f})",
            goal=f"p95 ≤ {goal:g} ms",
            holds=p95 <= goal,
        )


@pytest.mark.parametrize("screen", ["today", "contacts", "piles", "timeline", "board", "calls"])
def test_idle(samples: Samples, table: Table, tmp_path: Path, screen: str) -> None:
    seen = child("idle", samples.book(1_000), IDLE_SECONDS, settings=settings_with(tmp_path, screen)).answer
    table.add(
        f"G9 idle, {screen}",
        f"{seen['ticks']} ticks, {seen['wakes']} wake-ups, {seen['processor'] * 1e3:.1f} ms of processor",
        floor="1 wake-up (the end of the watch)",
        goal=f"0 ticks in {IDLE_SECONDS} s",
        holds=seen["ticks"] == 0,
    )
