"""The call list of a real book, and the page that shows it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from calls_book import MONDAY, NOW, Book
from pytestqt.qtbot import QtBot

from netdesk.gui.calls.page import CallsPage
from netdesk.gui.editor import Editor
from netdesk.gui.hub import Hub
from netdesk.gui.jobs import Jobs
from netdesk.services.desk import Desk
from netdesk.storage.database import Database
from tests.helpers.fresh_book import fresh_book


@pytest.fixture
def empty_book(tmp_path: Path) -> Iterator[Book]:
    """A book with nobody in it."""
    day = [MONDAY]
    desk = Desk(Database(fresh_book(tmp_path / "book.netdesk")), lambda: day[0])
    yield Book(desk, day)
    desk.close()


@pytest.fixture
def book(empty_book: Book) -> Book:
    """A book with twelve people to call."""
    empty_book.fill()
    return empty_book


@pytest.fixture
def page(empty_book: Book, qtbot: QtBot) -> Iterator[CallsPage]:
    """The page on this test's book, told of changes as in the window; not yet shown."""
    hub, jobs = Hub(), Jobs(empty_book.desk.close)
    editor = Editor(empty_book.desk, jobs)
    empty_book.desk.listen(hub.tell)
    made = CallsPage(empty_book.desk, editor, jobs, now=lambda: NOW)
    hub.changed.connect(made.show_changes)
    editor.failed.connect(made.message)
    qtbot.addWidget(made)
    made.resize(1164, 786)
    yield made
    jobs.stop()
