"""G5 and G3: search with full recall beside the reference hybrid, and how it grows."""

import json
import math
from statistics import median
from typing import Any

import pytest

from netdesk.domain.folding import fold
from netdesk.storage import search
from netdesk.storage.database import Database
from tests.benchmarks.figures import Table, interleaved
from tests.benchmarks.processes import child
from tests.benchmarks.samples import Samples

GOALS = {10_000: 2.0, 100_000: 10.0}
QUIET = {10_000: 0.90, 100_000: 4.9}
"""The reference's p95 on a quiet machine (performance.md, Search): how much of our milliseconds is the machine's."""
KEY_GOALS = {10_000: 16.0, 100_000: 33.0}
"""A picker shows whom it found between one key and the next, as the list does."""
LATEST = 30.0
MOST_BY_FLOOR = 3.0
MOST_GROWTH = 0.9

_P95: dict[int, float] = {}


@pytest.mark.parametrize("people", GOALS)
def test_search_as_the_window_asks(samples: Samples, table: Table, people: int) -> None:
    """Everybody found, in name order, as the list shows them."""
    p95 = _compare(samples, table, people, "listed", "all found by name")
    _P95[people] = p95
    if len(_P95) == len(GOALS):
        growth = math.log10(_P95[100_000] / _P95[10_000])
        table.add(
            "G3 search p95, growth 10,000 to 100,000", f"exponent {growth:.2f}",
            goal=f"≤ {MOST_GROWTH}", holds=growth <= MOST_GROWTH,
        )  # fmt: skip


@pytest.mark.parametrize("people", GOALS)
def test_search_as_a_picker_asks(samples: Samples, table: Table, people: int) -> None:
    """The first 50 by name with their organisations, at each key; the reference hybrid answers with as many."""
    rounds = _rounds(samples, people, "picked")
    p95, reference = _middle(rounds, 0, "p95_ms"), _middle(rounds, 1, "p95_ms")
    pace = min(1.0, QUIET[people] / reference)
    table.add(
        f"G7 search, first 50 for a picker, {people:,}",
        f"p50 {_middle(rounds, 0, 'p50_ms'):.2f}, p95 {p95:.2f} (quiet {p95 * pace:.2f}) ms",
        floor=f"p95 {reference:.2f} ms",
        ratio=p95 / reference,
        goal=f"quiet p95 ≤ {KEY_GOALS[people]:g} ms",
        holds=p95 * pace <= KEY_GOALS[people],
    )


def test_recall(samples: Samples, table: Table) -> None:
    """Every needle that a scan of the reference finds somebody for; and nobody missed whom a scan of our own finds."""
    needles = samples.queries.read_text(encoding="utf-8").splitlines()
    scanned = samples.found_by_scan(10_000)
    book = Database(samples.book(10_000))
    bodies = book.rows("SELECT contact_id, body FROM search_document")
    found, missed = 0, []
    for needle in needles:
        ids = set(search.find(book.connection, needle))
        found += bool(ids) and needle in scanned
        term = fold(needle)
        if len(term) >= 3 and not {number for number, body in bodies if term in body} <= ids:
            missed.append(needle)
    book.close()
    asked = sum(needle in scanned for needle in needles)
    table.add(
        "G5 recall, 10,000", f"{found} of {asked} found", floor=f"scan: {asked}", goal="all", holds=found == asked
    )
    assert missed == []


def _compare(samples: Samples, table: Table, people: int, how: str, what: str) -> float:
    """Take down our figures beside the reference's; our p95 in milliseconds.

    The goal is in milliseconds of a quiet machine, so it is held against our p95 at the reference's quiet pace.
    """
    rounds = _rounds(samples, people, how)
    p95, p99 = _middle(rounds, 0, "p95_ms"), _middle(rounds, 0, "p99_ms")
    by_floor = median(ours["p95_ms"] / reference["p95_ms"] for ours, reference in rounds)
    pace = min(1.0, QUIET[people] / _middle(rounds, 1, "p95_ms"))
    quiet = by_floor * QUIET[people] if pace < 1.0 else p95
    table.add(
        f"G5 search, {what}, {people:,}",
        f"p50 {_middle(rounds, 0, 'p50_ms'):.2f}, p95 {p95:.2f} (quiet {quiet:.2f}), p99 {p99:.2f} ms",
        floor=f"p95 {_middle(rounds, 1, 'p95_ms'):.2f} ms",
        ratio=by_floor,
        goal=f"quiet p95 ≤ {GOALS[people]:g}, p99 ≤ {LATEST:g} ms, ≤ {MOST_BY_FLOOR:g} × floor",
        holds=quiet <= GOALS[people] and p99 * pace <= LATEST and by_floor <= MOST_BY_FLOOR,
    )
    return p95


def _rounds(samples: Samples, people: int, how: str) -> list[tuple[dict[str, Any], dict[str, Any]]]:
    book, reference = samples.book(people), samples.reference(people)
    return interleaved(
        lambda: dict(child("searching", book, samples.queries, how).answer),
        lambda: dict(json.loads(samples.floor("search_ref.py", "search", reference, samples.queries))),
    )


def _middle(rounds: list[tuple[dict[str, Any], dict[str, Any]]], side: int, key: str) -> float:
    return median(float(each[side][key]) for each in rounds)
