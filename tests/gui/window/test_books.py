"""Another book in the place of the one that is open; what is no book leaves everything as it was."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QSettings, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from netdesk.bootstrap import default_book, open_desk
from netdesk.domain.contact import ContactDraft
from netdesk.domain.contact_list import ContactQuery
from netdesk.gui.books import Books
from netdesk.gui.file_choice import BOOKS, FileChoice
from netdesk.gui.folders import folder_for
from netdesk.gui.main_window import MainWindow
from netdesk.gui.recent_books import RecentBooks, menu_text
from netdesk.services import contacts
from netdesk.services.desk import Desk
from netdesk.storage.migrations import STEPS
from tests.helpers.screen_bench import OFFSCREEN_NOISE
from tests.helpers.window_bench import TODAY, WindowBench

pytestmark = pytest.mark.qt_log_ignore(*OFFSCREEN_NOISE, extend=True)


def desk_on(path: Path) -> Desk:
    return open_desk(path, TODAY)


@pytest.fixture
def books(window_bench: WindowBench, qapp: QApplication, tmp_path: Path) -> Iterator[Books]:
    """The program on its first book, in which Ana is."""
    ours = Books(desk_on, window_bench.appearance, QSettings(), window_bench.crash)
    desk = desk_on(tmp_path / "first.netdesk")
    desk.apply(contacts.AddContact(ContactDraft("Ana Beltrán")), "add")
    ours.show(desk)
    yield ours
    ours.close()


def ready(books: Books, qtbot: QtBot) -> MainWindow:
    window = books.window
    assert window is not None
    qtbot.waitUntil(lambda: window.afterwards.done)
    return window


def names(window: MainWindow) -> list[str]:
    window.show_screen("contacts")
    model = window.contacts.model
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def test_another_book_takes_the_place_of_the_first(books: Books, qtbot: QtBot, tmp_path: Path) -> None:
    second = tmp_path / "clients.netdesk"
    desk = desk_on(second)
    desk.apply(contacts.AddContact(ContactDraft("Bea Thornton")), "add")
    desk.close()
    before = ready(books, qtbot)
    assert names(before) == ["Ana Beltrán"]
    with qtbot.waitSignal(before.destroyed):
        before.errands.book_wanted.emit(second, False)
    window = ready(books, qtbot)
    assert names(window) == ["Bea Thornton"]
    assert window.isVisible()
    assert "clients" in window.windowTitle()
    assert not (tmp_path / "first.netdesk-wal").exists(), "the first book is still held open"


def test_the_book_opened_before_stands_in_the_menu(books: Books, qtbot: QtBot, tmp_path: Path) -> None:
    ready(books, qtbot).errands.book_wanted.emit(tmp_path / "new.netdesk", True)
    window = ready(books, qtbot)
    assert names(window) == []
    recent = window.actions_made.made("book.recent.0")
    assert "first" in recent.text()
    assert not any("new in" in row.text for row in window.actions_made.table)
    recent.trigger()
    assert names(ready(books, qtbot)) == ["Ana Beltrán"]


def _newer(path: Path) -> None:
    desk_on(path).close()
    with sqlite3.connect(path) as book:
        book.execute(f"PRAGMA user_version = {len(STEPS) + 1}")
    book.close()


def _text(path: Path) -> None:
    path.write_text("hello", encoding="utf-8")


@pytest.mark.parametrize(
    ("make", "new", "words"),
    [
        (_newer, False, "newer NetDesk"),
        (_text, False, "not a NetDesk book"),
        (Path.mkdir, False, "is a folder"),
        (lambda _path: None, False, "no book at"),
        (_text, True, "there already"),
    ],
)
def test_what_cannot_be_opened_is_said_and_the_present_book_stays(
    books: Books, qtbot: QtBot, tmp_path: Path, make: object, new: bool, words: str
) -> None:
    path = tmp_path / "other.netdesk"
    make(path)  # type: ignore[operator]
    window = ready(books, qtbot)
    window.errands.book_wanted.emit(path, new)
    assert books.window is window
    assert window.message_bar.isVisible()
    assert words in window.message_bar.text
    assert names(window) == ["Ana Beltrán"]
    window.desk.apply(contacts.AddContact(ContactDraft("Still Open")), "add")
    assert path not in RecentBooks(QSettings()).paths()


def test_a_book_is_not_left_while_something_runs(books: Books, qtbot: QtBot, tmp_path: Path) -> None:
    window = ready(books, qtbot)
    job = window.jobs.start("Looking", lambda _job: None)
    window.errands.book_wanted.emit(tmp_path / "new.netdesk", True)
    assert books.window is window
    assert "still runs" in window.message_bar.text
    assert not (tmp_path / "new.netdesk").exists()
    with qtbot.waitSignal(job.finished):
        pass


def test_the_menu_asks_for_the_file(
    books: Books, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(FileChoice, "new_book", lambda _self: tmp_path / "fresh.netdesk")
    ready(books, qtbot).actions_made.made("book.new").trigger()
    window = ready(books, qtbot)
    assert "fresh" in window.windowTitle()
    monkeypatch.setattr(FileChoice, "book", lambda _self: tmp_path / "first.netdesk")
    qtbot.keyClick(window, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    assert "first" in ready(books, qtbot).windowTitle()
    monkeypatch.setattr(FileChoice, "book", lambda _self: None)
    window = ready(books, qtbot)
    window.actions_made.made("book.open").trigger()
    assert books.window is window


def test_another_book_is_looked_for_where_this_one_lies(
    books: Books, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun: list[Path] = []
    monkeypatch.setattr(FileChoice, "book", lambda _self: begun.append(folder_for(BOOKS)))
    window = ready(books, qtbot)
    window.actions_made.made("book.open").trigger()
    assert begun == [Path(window.desk.path).parent]


def test_the_user_s_own_book_needs_no_name(books: Books, qtbot: QtBot) -> None:
    default_book().parent.mkdir(parents=True, exist_ok=True)
    ready(books, qtbot).errands.book_wanted.emit(default_book(), not default_book().exists())
    assert ready(books, qtbot).windowTitle() == "NetDesk"
    assert menu_text(default_book()) == "Your own book"


def test_only_some_are_remembered_each_once_the_last_first(tmp_path: Path) -> None:
    recent = RecentBooks(QSettings())
    for number in (*range(9), 8, 3):
        recent.add(tmp_path / f"{number}.netdesk")
    assert [path.stem for path in recent.paths()] == ["3", "8", "7", "6", "5", "4"]
    again = RecentBooks(QSettings())
    for path in again.paths()[1:]:
        again.forget(path)
    assert [path.stem for path in RecentBooks(QSettings()).paths()] == ["3"]


def test_what_another_program_wrote_is_seen_when_the_window_is_turned_to(
    window_bench: WindowBench, qtbot: QtBot, tmp_path: Path
) -> None:
    """Two windows on one book, or the command line beside the window."""
    window_bench.acquaintances()
    window = window_bench.open(qtbot)
    other = desk_on(Path(window_bench.desk.path))
    other.apply(contacts.AddContact(ContactDraft("Bea Thornton")), "Add Bea Thornton")
    assert "Bea Thornton" not in names(window)
    QApplication.sendEvent(window, QEvent(QEvent.Type.ActivationChange))
    assert "Bea Thornton" in names(window)
    assert window.desk.labels().undo == "Add Bea Thornton"
    window.desk.apply(contacts.AddContact(ContactDraft("Cy Moreau")), "Add Cy Moreau")
    assert len(other.read(contacts.listed, ContactQuery(), TODAY)) == len(names(window))
    other.close()


def test_nothing_is_read_again_when_nobody_else_wrote(window_bench: WindowBench, qtbot: QtBot) -> None:
    window_bench.acquaintances()
    window = window_bench.open(qtbot)
    told: list[object] = []
    window.desk.listen(told.append)
    window.desk.apply(contacts.AddContact(ContactDraft("Bea Thornton")), "add")
    QApplication.sendEvent(window, QEvent(QEvent.Type.ActivationChange))
    assert len(told) == 1


def test_what_nobody_caught_is_said_in_the_window_that_is_open(
    books: Books, window_bench: WindowBench, qtbot: QtBot, tmp_path: Path
) -> None:
    books.turn_to(tmp_path / "second.netdesk", new=True)
    window = ready(books, qtbot)
    window_bench.crash.said.emit("There is no person 7 in this book.")
    assert window.message_bar.text == "There is no person 7 in this book."
    assert window.message_bar.isVisible()
