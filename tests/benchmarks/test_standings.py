"""G11 and G12: everybody classified anew, from what is kept, after new rows; and the call list. They inform."""

from collections.abc import Callable
from functools import partial
from statistics import median

import pytest

from netdesk.bootstrap import open_desk
from netdesk.domain.days import number_of, week_of
from netdesk.services import call_lists, contacts, today
from netdesk.storage import relationships
from netdesk.storage.database import Database
from tests.benchmarks.days import TODAY
from tests.benchmarks.figures import Table, interleaved, ratio, timed
from tests.benchmarks.samples import Samples

SIZES = (10_000, 100_000)


@pytest.mark.parametrize("people", SIZES)
def test_everybody_classified(samples: Samples, table: Table, people: int) -> None:
    book = Database(samples.book(people))
    touched = [number for (number,) in book.rows("SELECT id FROM contact WHERE merged_into IS NULL LIMIT 1000")]

    def rebuild(ids: list[int] | None) -> float:
        connection = book.connection
        connection.execute("BEGIN IMMEDIATE")
        try:
            return timed(lambda: relationships.rebuild(connection, number_of(TODAY), ids))
        finally:
            connection.execute("ROLLBACK")

    works: tuple[tuple[str, Callable[[], float], str], ...] = (
        ("G11 classified from the log", lambda: rebuild(None), "≤ 8 × floor (informs)"),
        (
            "G11 counted from what is kept",
            lambda: timed(lambda: contacts.counts(book, TODAY)),
            "≤ 2 × floor (informs)",
        ),
        ("G11 a thousand people anew", lambda: rebuild(touched), "≤ 15 ms (informs)"),
    )
    for what, work, goal in works:
        rounds = interleaved(work, partial(_scan, book))
        table.add(
            f"{what}, {people:,}",
            f"{median(ours for ours, _floor in rounds):.0f} ms",
            floor=f"{median(floor for _ours, floor in rounds):.0f} ms (one index scan)",
            ratio=ratio(rounds),
            goal=goal,
        )
    book.close()


@pytest.mark.parametrize("people", SIZES)
def test_call_list(samples: Samples, table: Table, people: int) -> None:
    desk = open_desk(samples.book(people), TODAY)
    week = week_of(TODAY)
    works: tuple[tuple[str, Callable[[], object]], ...] = (
        ("G12 call list", lambda: desk.read(call_lists.week, week, TODAY)),
        ("Today read", lambda: desk.read(today.page, TODAY)),
    )
    for what, work in works:
        rounds = interleaved(partial(timed, work), lambda: desk.read(_scan))
        table.add(
            f"{what}, {people:,}",
            f"{median(ours for ours, _floor in rounds):.0f} ms",
            floor=f"{median(floor for _ours, floor in rounds):.0f} ms (one index scan)",
            ratio=ratio(rounds),
            goal="≤ 50 ms at 100,000 (informs)",
        )
    desk.close()


def _scan(book: Database) -> float:
    return timed(lambda: book.rows("SELECT count(*), sum(interaction_id) FROM interaction_party"))
