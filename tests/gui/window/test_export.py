"""File > Export… and File > Bring a book back…: the dialog, the work beside the window, and what is said after."""

import json
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from netdesk.domain.contact import ContactId
from netdesk.domain.contact_list import ContactQuery
from netdesk.gui.main_window import MainWindow
from netdesk.services import contacts
from tests.helpers.window_bench import TODAY, WindowBench, cards_dragged, drag_over, drop_on

pytestmark = pytest.mark.qt_log_ignore("does not support raise", extend=True)


def answered(path: Path, kind: str = "") -> None:
    """Answer the next dialog for a file: with this path, after the choice of a kind whose name begins so."""

    def act() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QFileDialog)
        if kind:
            chosen = next(each for each in dialog.nameFilters() if each.startswith(kind))
            dialog.selectNameFilter(chosen)
            dialog.filterSelected.emit(chosen)
        name = dialog.findChild(QLineEdit, "fileNameEdit")
        assert isinstance(name, QLineEdit)
        name.setText(str(path))
        dialog.accept()

    QTimer.singleShot(200, act)


def dialog_shows(act: Callable[[], object]) -> tuple[str, list[str]]:
    """Title and kinds of the dialog that ``act`` opens, which is then cancelled."""
    seen: list[tuple[str, list[str]]] = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QFileDialog)
        seen.append((dialog.windowTitle(), list(dialog.nameFilters())))
        dialog.reject()

    QTimer.singleShot(200, look)
    act()
    return seen[0]


def finish(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not window.jobs.busy)


def names(bench: WindowBench) -> list[str]:
    ids = bench.desk.read(contacts.listed, ContactQuery(), TODAY)
    return [row.name for row in bench.desk.read(contacts.rows, ids, TODAY)]


@pytest.mark.parametrize(
    ("kind", "name", "written", "begins"),
    [
        ("Business cards for phones", "out", "out.vcf", b"BEGIN:VCARD\r\nVERSION:4.0"),
        ("Business cards for older", "out", "out.vcf", b"BEGIN:VCARD\r\nVERSION:3.0"),
        ("Table for spreadsheets", "out", "out.csv", "\ufeffFirst Name".encode()),
        ("Table for Google", "out", "out.csv", b"First Name"),
        ("Everything", "out", "out.json", b'{\n"format": "netdesk-book"'),
        ("Business cards for phones", "out.csv", "out.csv", "\ufeffFirst Name".encode()),
    ],
)
def test_the_whole_book_is_exported_as_what_was_chosen(
    window_bench: WindowBench, qtbot: QtBot, tmp_path: Path, kind: str, name: str, written: str, begins: bytes
) -> None:
    """A name that ends otherwise than the choice means what it says."""
    window_bench.acquaintances()
    window = window_bench.open(qtbot)
    answered(tmp_path / name, kind)
    window.actions_made.made("export").trigger()
    finish(window, qtbot)
    assert (tmp_path / written).read_bytes().startswith(begins)
    assert window.toast.isVisible()
    assert window.toast.accessibleName() == f"Exported to {written}"


def test_only_these_people_are_exported_in_this_order(window_bench: WindowBench, qtbot: QtBot, tmp_path: Path) -> None:
    """Acts on many people call this; only a whole book can be a book file."""
    window_bench.acquaintances()
    window = window_bench.open(qtbot)
    some: Sequence[ContactId] = [window_bench.people["Derek Hollis"], window_bench.people["Ana Beltrán"]]
    title, kinds = dialog_shows(lambda: window.errands.export(some))
    assert title == "Export 2 people"
    assert not any("json" in kind for kind in kinds)
    answered(tmp_path / "two.csv")
    window.errands.export(some)
    finish(window, qtbot)
    lines = (tmp_path / "two.csv").read_text(encoding="utf-8-sig").splitlines()
    assert [line.split(",")[0] for line in lines[1:]] == ["Derek Hollis", "Ana Beltrán"]


def test_a_dialog_that_is_cancelled_exports_nothing(window_bench: WindowBench, qtbot: QtBot, tmp_path: Path) -> None:
    window = window_bench.open(qtbot)
    before = sorted(tmp_path.iterdir())
    title, kinds = dialog_shows(window.errands.export)
    assert title == "Export the book"
    assert len(kinds) == 6
    finish(window, qtbot)
    assert sorted(tmp_path.iterdir()) == before
    assert not window.toast.isVisible()


def test_what_cannot_be_written_is_said_and_the_old_file_is_there(
    window_bench: WindowBench, qtbot: QtBot, tmp_path: Path
) -> None:
    """The calendar of nobody is no calendar."""
    window = window_bench.open(qtbot)
    old = tmp_path / "days.ics"
    old.write_text("old", encoding="utf-8")
    from netdesk.gui import exports
    from netdesk.gui.export_kinds import kinds

    calendar = next(kind for kind in kinds(whole=True) if kind.suffix == "ics")
    exports.write(window, old, calendar, None)
    finish(window, qtbot)
    assert "a calendar would be empty" in window.message_bar.text
    assert old.read_text(encoding="utf-8") == "old"


@pytest.fixture
def exported(window_bench: WindowBench, qtbot: QtBot, tmp_path: Path) -> Path:
    """The file of a book of one person; the book of the bench is empty again."""
    path = tmp_path / "book.json"
    person = {"id": "p1", "name": "Ana Beltrán", "added_on": "2026-01-02"}
    book = {"format": "netdesk-book", "version": 1, "settings": {}, "people": [person]}
    path.write_text(json.dumps(book), encoding="utf-8")
    return path


def test_a_book_comes_back_from_the_menu_and_goes_with_undo(
    window_bench: WindowBench, qtbot: QtBot, exported: Path
) -> None:
    window = window_bench.open(qtbot)
    answered(exported)
    window.actions_made.made("book.back").trigger()
    finish(window, qtbot)
    assert names(window_bench) == ["Ana Beltrán"]
    assert window.toast.accessibleName() == "Brought back the book in book.json"
    window.editor.undo()
    finish(window, qtbot)
    assert names(window_bench) == []


def test_a_book_that_is_not_empty_says_so_before_it_asks(
    window_bench: WindowBench, qtbot: QtBot, exported: Path
) -> None:
    """Nobody looks for a file for nothing."""
    window_bench.person("Bo")
    window = window_bench.open(qtbot)
    window.actions_made.made("book.back").trigger()
    assert "Make one with File > New book" in window.message_bar.text


def test_a_book_file_that_is_dropped_comes_back(window_bench: WindowBench, qtbot: QtBot, exported: Path) -> None:
    window = window_bench.open(qtbot)
    data = cards_dragged([exported])
    assert drag_over(window.inside, data)
    assert window.inside.overlay.words == "Bring this book back"
    assert drop_on(window.inside, data)
    finish(window, qtbot)
    assert names(window_bench) == ["Ana Beltrán"]


def test_a_book_file_dropped_on_a_book_that_is_not_empty_changes_nothing(
    window_bench: WindowBench, qtbot: QtBot, exported: Path
) -> None:
    window_bench.person("Bo")
    window = window_bench.open(qtbot)
    assert drop_on(window.inside, cards_dragged([exported]))
    finish(window, qtbot)
    assert names(window_bench) == ["Bo"]
    assert "this book is not empty" in window.message_bar.text


def test_a_book_file_among_cards_is_asked_to_come_alone(
    window_bench: WindowBench, qtbot: QtBot, exported: Path, tmp_path: Path
) -> None:
    cards = tmp_path / "bo.vcf"
    cards.write_text("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Bo\r\nEND:VCARD\r\n", encoding="utf-8")
    window = window_bench.open(qtbot)
    assert drop_on(window.inside, cards_dragged([exported, cards]))
    finish(window, qtbot)
    assert names(window_bench) == []
    assert "by itself" in window.message_bar.text


def test_another_json_file_is_no_book(window_bench: WindowBench, qtbot: QtBot, tmp_path: Path) -> None:
    """What is taken is said, as for any other file."""
    other = tmp_path / "package.json"
    other.write_text('{"name": "x"}', encoding="utf-8")
    window = window_bench.open(qtbot)
    assert not drop_on(window.inside, cards_dragged([other]))
    assert "books that it exported" in window.message_bar.text
