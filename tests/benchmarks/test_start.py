"""G8: from nothing to a list that is painted and filled; processor time, beside two floors.

A bare window is the goal's floor. A bare list is the least that any list of painted rows costs in PySide: mostly the
enums of ``Qt`` and ``QStyle``, which a bare window never names.
"""

from pathlib import Path
from statistics import median

import pytest

from tests.benchmarks.figures import Table, interleaved, ratio
from tests.benchmarks.processes import child
from tests.benchmarks.samples import Samples

MOST_BY_FLOOR = 1.35
MOST_BY_SIZE = 1.1
ROUNDS = 8
"""More than elsewhere: a process that starts is a short thing to measure."""


@pytest.mark.parametrize("people", [1_000, 10_000, 100_000])
def test_start_beside_a_bare_window(samples: Samples, table: Table, contacts_screen: Path, people: int) -> None:
    book = samples.book(people)
    rounds = interleaved(
        lambda: child("start", book, settings=contacts_screen).processor,
        lambda: (child("bare").processor, child("bare_list", book).processor),
        ROUNDS,
    )
    for place, (floor, most) in enumerate((("bare window", MOST_BY_FLOOR), ("bare list", None))):
        by_floor = ratio([(ours, floors[place]) for ours, floors in rounds])
        table.add(
            f"G8 start to filled list, {people:,}",
            f"{median(ours for ours, _floors in rounds):.2f} s of processor",
            floor=f"{median(floors[place] for _ours, floors in rounds):.2f} s ({floor})",
            ratio=by_floor,
            goal="(informs)" if most is None else f"≤ {most} × floor",
            holds=None if most is None else by_floor <= most,
        )


def test_start_of_a_big_book_beside_a_small_one(samples: Samples, table: Table, contacts_screen: Path) -> None:
    big, small = samples.book(100_000), samples.book(1_000)
    rounds = interleaved(
        lambda: child("start", big, settings=contacts_screen).processor,
        lambda: child("start", small, settings=contacts_screen).processor,
        ROUNDS,
    )
    by_size = ratio(rounds)
    table.add(
        "G8 start, 100,000 beside 1,000",
        f"{median(ours for ours, _floor in rounds):.2f} s of processor",
        floor=f"{median(floor for _ours, floor in rounds):.2f} s (1,000)",
        ratio=by_size,
        goal=f"≤ {MOST_BY_SIZE} × 1,000",
        holds=by_size <= MOST_BY_SIZE,
    )
