"""A bench on a book of its own for each test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.helpers.screen_bench import Bench, bench_on


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    """An empty book on Friday 20 November 2026."""
    with bench_on(tmp_path / "book.netdesk") as made:
        yield made
