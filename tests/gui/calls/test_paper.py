"""The list on its way to paper: what is printed has fixed numbers, what failed has none, dialogs are freed."""

import re
from datetime import timedelta
from pathlib import Path

import pytest
from calls_book import MONDAY, Book
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrintPreviewDialog, QPrintPreviewWidget
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog
from pytestqt.qtbot import QtBot

from netdesk.cli.main import main
from netdesk.domain.contact import ContactDraft, Phone
from netdesk.domain.interaction import Channel, Direction, Interaction
from netdesk.gui.calls.page import CallsPage
from netdesk.services import contacts, interactions

pytestmark = pytest.mark.qt_log_ignore("does not support raise", "does not support grabbing")


@pytest.fixture
def shown(page: CallsPage, book: Book, qtbot: QtBot) -> CallsPage:
    """The page with twelve calls on the screen."""
    with qtbot.waitActive(page):
        page.show()
    return page


def freed(dialog: QDialog, qtbot: QtBot) -> None:
    """Close ``dialog``, and see that nothing of it is left."""
    gone: list[bool] = []
    dialog.destroyed.connect(lambda: gone.append(True))
    dialog.close()
    qtbot.waitUntil(lambda: bool(gone))


def drawn(path: Path) -> bytes:
    """A PDF without what tells when it was written, and which one it is."""
    when = rb"(?:D:|uuid:|\d{4}-\d\d-\d\dT)[^<)]*|/ID \[[^]]*\]"
    return re.sub(when, b"", path.read_bytes())


def test_the_window_and_the_command_line_print_the_same_sheet(
    shown: CallsPage, book: Book, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """However late it is where people are: on paper that would be wrong a minute later."""
    far = ContactDraft("Person far away", phones=(Phone("+81 3 5550 0134"),), timezone="Asia/Tokyo")
    added = book.desk.apply(contacts.AddContact(far), "add").result
    mail = Interaction((added,), Channel.EMAIL, Direction.IN, MONDAY - timedelta(days=30), note="?")
    book.desk.apply(interactions.LogInteraction(mail), "log")
    window, terminal = tmp_path / "window.pdf", tmp_path / "terminal.pdf"
    shown.paper.write(window)
    assert "Asia/Tokyo" in [line.timezone for line in book.calls().lines]
    line = ["--book", str(book.desk.path), "--today", str(MONDAY), "call-list", "--pdf", str(terminal)]
    assert main([*line, "--paper", shown.paper.size], lambda *_asked: []) == 0
    capsys.readouterr()
    assert drawn(window) == drawn(terminal)


def test_a_pdf_fixes_the_numbers(shown: CallsPage, book: Book, tmp_path: Path) -> None:
    before = [line.name for line in book.calls().lines]
    shown.paper.write(tmp_path / "week.pdf")
    assert (tmp_path / "week.pdf").read_bytes().startswith(b"%PDF-")
    assert book.calls().printed
    assert [line.name for line in book.calls().lines] == before


def test_a_pdf_that_cannot_be_written_is_said_and_fixes_nothing(
    shown: CallsPage, book: Book, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "no such folder" / "week.pdf"
    with qtbot.waitSignal(shown.message) as heard:
        shown.paper.write(path)
    assert "week.pdf" in heard.args[0]
    assert not book.calls().printed


def test_fixing_can_be_undone_and_drawn_up_anew(shown: CallsPage, book: Book, tmp_path: Path) -> None:
    shown.paper.write(tmp_path / "week.pdf")
    shown.editor.undo()
    assert not book.calls().printed
    shown.paper.write(tmp_path / "week.pdf")
    shown.draw_up_anew()
    assert not book.calls().printed


def test_the_dialog_for_a_pdf_writes_what_was_chosen(
    shown: CallsPage, book: Book, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog = shown.paper.export()
    assert isinstance(dialog, QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "chosen.pdf"))
    assert (tmp_path / "chosen.pdf").exists()
    freed(dialog, qtbot)


def test_the_preview_shows_pages_and_is_freed(shown: CallsPage, book: Book, qtbot: QtBot) -> None:
    dialog = shown.paper.preview()
    assert isinstance(dialog, QPrintPreviewDialog)
    (pages,) = dialog.findChildren(QPrintPreviewWidget)
    qtbot.waitUntil(lambda: pages.pageCount() > 0)
    freed(dialog, qtbot)
    assert not book.calls().printed


def test_printing_from_the_preview_fixes_the_numbers(
    shown: CallsPage, book: Book, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog = shown.paper.preview()
    assert isinstance(dialog, QPrintPreviewDialog)
    dialog.printer().setOutputFileName(str(tmp_path / "printed.pdf"))
    (pages,) = dialog.findChildren(QPrintPreviewWidget)
    pages.print_()
    dialog.accept()
    assert (tmp_path / "printed.pdf").read_bytes().startswith(b"%PDF-")
    assert book.calls().printed


@pytest.mark.qt_log_ignore("QPainter::begin", "does not support")  # Qt says it too
def test_a_printer_that_does_not_answer_is_said_and_fixes_nothing(
    shown: CallsPage, book: Book, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog = shown.paper.print_out()
    assert isinstance(dialog, QPrintDialog)
    dialog.printer().setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    dialog.printer().setOutputFileName(str(tmp_path / "no such folder" / "x.pdf"))
    with qtbot.waitSignal(shown.message):
        dialog.accepted.emit(dialog.printer())
    freed(dialog, qtbot)
    assert not book.calls().printed


def test_the_paper_chosen_is_the_paper_printed_on(shown: CallsPage, book: Book, qtbot: QtBot) -> None:
    menu = shown.print_button.menu()
    for size in ("Letter", "A4"):
        menu.aboutToShow.emit()
        next(each for each in menu.actions() if size in each.text()).trigger()
        menu.aboutToShow.emit()
        assert [each.text() for each in menu.actions() if each.isChecked()] == [f"Paper: {size}"]
        dialog = shown.paper.preview()
        assert isinstance(dialog, QPrintPreviewDialog)
        assert dialog.printer().pageLayout().pageSize().name().startswith(size)
        dialog.close()
    QApplication.processEvents()


def test_taking_back_an_outcome_leaves_the_printed_numbers(shown: CallsPage, book: Book, tmp_path: Path) -> None:
    shown.key_in(3, "talked")
    shown.paper.write(tmp_path / "week.pdf")
    shown.editor.undo()
    assert book.line(3).outcome == ""
    assert book.calls().printed


def test_a_pdf_is_said_to_be_saved_and_the_next_one_begins_beside_it(
    shown: CallsPage, book: Book, tmp_path: Path, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(shown.told) as heard:
        shown.paper.write(tmp_path / "week.pdf")
    assert "week.pdf" in heard.args[0]
    dialog = shown.paper.export()
    assert isinstance(dialog, QFileDialog)
    assert Path(dialog.directory().absolutePath()) == tmp_path
    freed(dialog, qtbot)
