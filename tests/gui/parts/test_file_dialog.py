"""Dialogs for files: the answers, and that the folder of the open book can be looked at without harm to it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QListView, QWidget
from pytestqt.qtbot import QtBot

from netdesk.bootstrap import open_desk
from netdesk.gui.file_choice import BOOKS, CARDS, FileChoice
from netdesk.gui.file_dialog import file_dialog
from netdesk.gui.folders import remember_folder
from tests.benchmarks.days import TODAY
from tests.storage.test_held_files import LOCKS, locks

pytestmark = pytest.mark.qt_log_ignore("does not support raise", extend=True)


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def listed(dialog: QFileDialog) -> list[str]:
    """What it shows of its folder."""
    view = dialog.findChild(QListView, "listView")
    assert isinstance(view, QListView)
    model = view.model()
    return [model.index(row, 0, view.rootIndex()).data() for row in range(model.rowCount(view.rootIndex()))]


@pytest.mark.skipif(not LOCKS.exists(), reason="this system does not tell its locks")
def test_a_look_at_the_folder_of_the_open_book_takes_no_lock_from_it(
    parent: QWidget, tmp_path: Path, qtbot: QtBot
) -> None:
    desk = open_desk(tmp_path / "book.netdesk", TODAY)
    desk.labels()
    before = locks()
    dialog = file_dialog(parent, "Cards", tmp_path, "All files (*)")
    dialog.open()
    qtbot.waitUntil(lambda: "book.netdesk" in listed(dialog))
    qtbot.wait(300)  # Qt looks at the files in a thread of its own, and tells nobody when it is through
    dialog.close()
    dialog.deleteLater()
    assert locks() == before > 0
    desk.close()


def answered(choose: Callable[[], object], answer: Callable[[QFileDialog], None]) -> object:
    """What ``choose`` gives when its dialog is answered so."""

    def act() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QFileDialog)
        answer(dialog)

    QTimer.singleShot(200, act)
    return choose()


def chosen(path: Path) -> Callable[[QFileDialog], None]:
    """Somebody who writes the name and presses Enter."""

    def answer(dialog: QFileDialog) -> None:
        name = dialog.findChild(QLineEdit, "fileNameEdit")
        assert isinstance(name, QLineEdit)
        name.setText(str(path))
        dialog.accept()

    return answer


def test_cards_a_book_and_a_new_one_are_chosen_and_the_folder_remembered(parent: QWidget, tmp_path: Path) -> None:
    (tmp_path / "ana.vcf").write_text("", "ascii")
    (tmp_path / "old.netdesk").write_text("", "ascii")
    choice = FileChoice(parent)
    assert answered(choice.cards, chosen(tmp_path / "ana.vcf")) == [tmp_path / "ana.vcf"]
    assert answered(choice.book, chosen(tmp_path / "old.netdesk")) == tmp_path / "old.netdesk"
    assert answered(choice.new_book, chosen(tmp_path / "clients")) == tmp_path / "clients.netdesk"


def test_a_folder_of_cards_is_chosen(parent: QWidget, tmp_path: Path) -> None:
    (tmp_path / "pile").mkdir()
    assert answered(FileChoice(parent).folder, chosen(tmp_path / "pile")) == [tmp_path / "pile"]


def test_a_dialog_that_is_cancelled_chooses_nothing(parent: QWidget, tmp_path: Path) -> None:
    remember_folder(CARDS, tmp_path)
    remember_folder(BOOKS, tmp_path)
    choice = FileChoice(parent)
    assert answered(choice.cards, QFileDialog.reject) == []
    assert answered(choice.folder, QFileDialog.reject) == []
    assert answered(choice.book, QFileDialog.reject) is None
    assert answered(choice.photo, QFileDialog.reject) is None
