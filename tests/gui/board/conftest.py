"""A board on a real book, and the page that shows it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from board_book import TODAY, Book
from pytestqt.qtbot import QtBot

from netdesk.gui.board.page import BoardPage
from netdesk.gui.editor import Editor
from netdesk.gui.hub import Hub
from netdesk.gui.jobs import Jobs
from netdesk.services.desk import Desk
from netdesk.storage.database import Database
from tests.helpers.fresh_book import fresh_book


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    """A book with four people."""
    day = [TODAY]
    desk = Desk(Database(fresh_book(tmp_path / "book.netdesk")), lambda: day[0])
    made = Book(desk, day)
    for name in ("Ana Sample", "Tomás Ejemplo", "Priya Muster", "Bea Exemple"):
        made.person(name)
    yield made
    desk.close()


@pytest.fixture
def page(book: Book, qtbot: QtBot) -> Iterator[BoardPage]:
    """The page, told of changes as in the window; not yet shown."""
    hub, jobs = Hub(), Jobs(book.desk.close)
    editor = Editor(book.desk, jobs)
    book.desk.listen(hub.tell)
    made = BoardPage(book.desk, editor, jobs)
    hub.changed.connect(made.show_changes)
    qtbot.addWidget(made)
    made.resize(1164, 786)
    yield made
    jobs.stop()
