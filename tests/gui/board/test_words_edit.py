"""The fields for words beside the board: as tall as what is written, done when they are left."""

import pytest
from board_book import Book, show
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from netdesk.domain.introduction import Stage
from netdesk.gui.board.page import BoardPage
from netdesk.gui.board.words_edit import MOST, WordsEdit
from netdesk.services.introductions import EditIntroduction

pytestmark = pytest.mark.qt_log_ignore("does not support raise", "does not support grabbing")

LONG = "Somebody who trains crews, for the coming winter and the one after it, in the north of the country"


def whole(field: WordsEdit) -> bool:
    """Whether everything that is written is in sight."""
    last = field.document().lastBlock()
    end = field.blockBoundingGeometry(last).translated(field.contentOffset()).bottom()
    return field.verticalScrollBar().maximum() == 0 and end <= field.viewport().height()


def buddies(where: QWidget) -> list[QWidget]:
    """The fields that have a label of their own in sight."""
    return [each.buddy() for each in where.findChildren(QLabel) if each.isVisible() and each.buddy() is not None]


@pytest.mark.parametrize("words", ["", "A pilot site", LONG, "two\nlines", "서연 · 金 " * 8])
def test_a_field_is_as_tall_as_its_words(qtbot: QtBot, words: str) -> None:
    around = QWidget()
    qtbot.addWidget(around)
    field = WordsEdit("Why", lines=1, parent=around)
    field.resize(240, field.height())
    with qtbot.waitExposed(around):
        around.show()
    before = field.height()
    field.setPlainText(words)
    assert whole(field)
    assert (field.height() > before) == (field.document().lineCount() > 1)
    field.resize(180, field.height())
    qtbot.waitUntil(lambda: whole(field))


def test_a_field_does_not_grow_without_end(qtbot: QtBot) -> None:
    field = WordsEdit("Why", lines=1)
    qtbot.addWidget(field)
    field.resize(240, field.height())
    field.setPlainText("line\n" * 99)
    assert field.height() < (MOST + 2) * field.fontMetrics().lineSpacing()


def test_what_is_in_it_for_them_is_read_whole(page: BoardPage, book: Book, qtbot: QtBot) -> None:
    number = book.idea("Ana Sample", "Tomás Ejemplo", "Storage pilots")
    book.desk.apply(EditIntroduction(number, "Storage pilots", (LONG, LONG)), "edit")
    show(page, qtbot)
    page.open(number)
    for side in page.sheet.sides:
        field = next(each for each in side.findChildren(WordsEdit) if each.isVisible())
        assert field.words == LONG
        qtbot.waitUntil(lambda field=field: whole(field))


def test_the_words_of_a_card_have_their_labels(page: BoardPage, book: Book, qtbot: QtBot) -> None:
    number = book.idea("Ana Sample", "Tomás Ejemplo", "Storage pilots")
    show(page, qtbot)
    page.open(number)
    fields = [each for each in page.sheet.findChildren(WordsEdit) if each.isVisible()]
    assert len(fields) == 3
    assert set(fields) <= set(buddies(page.sheet))


def test_a_sentence_has_no_lines_of_its_own(page: BoardPage, book: Book, qtbot: QtBot) -> None:
    show(page, qtbot)
    page.new_introduction(book.people["Ana Sample"])
    form = page.proposal
    form.second.choose(book.people["Bea Exemple"], "Bea Exemple")
    pasted = QMimeData()
    pasted.setText("a trained\nteam\n")
    form.first_gains.insertFromMimeData(pasted)
    assert form.first_gains.words == "a trained team"
    form.why.setFocus()
    qtbot.keyClicks(form.why, "Sales")
    qtbot.keyClick(form.why, Qt.Key.Key_Return)
    qtbot.keyClicks(form.why, "training")
    assert book.column(Stage.IDEA) == []
    qtbot.keyClick(form.why, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    (number,) = book.column(Stage.IDEA)
    assert book.get(number).why == "Sales\ntraining"
