"""A Desk on a fresh book for each test, on a fixed day."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from netdesk import bootstrap
from netdesk.services.desk import Desk
from tests.helpers.fresh_book import fresh_book

TODAY = date(2026, 11, 22)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """An empty book on 2026-11-22."""
    opened = bootstrap.open_desk(fresh_book(tmp_path / "book.netdesk"), TODAY)
    yield opened
    opened.close()
