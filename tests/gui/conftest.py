"""The whole window for tests that need it; screens of their own have benches in their folders."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.helpers.window_bench import WindowBench, window_on


@pytest.fixture
def window_bench(tmp_path: Path, qapp: QApplication) -> Iterator[WindowBench]:
    """An empty book on Friday 20 November 2026, with settings of its own."""
    with window_on(tmp_path / "book.netdesk", tmp_path / "settings.ini", qapp) as bench:
        yield bench
