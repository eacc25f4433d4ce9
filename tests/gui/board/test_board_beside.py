"""Beside the board: a card's details, a new introduction, who should meet."""

from datetime import timedelta

import pytest
from board_book import TODAY, Book, show
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from netdesk.domain.interaction import Channel, Direction, Interaction
from netdesk.domain.introduction import Answer, Debrief, Stage
from netdesk.gui.board.page import BoardPage
from netdesk.gui.board.words_edit import WordsEdit
from netdesk.gui.buttons import Button
from netdesk.services.interactions import LogInteraction
from netdesk.services.introductions import AnswerParty

pytestmark = pytest.mark.qt_log_ignore("does not support raise", "does not support grabbing")


def button(where: QWidget, words: str) -> Button:
    """The visible button with these words or this name."""
    found = [
        each
        for each in where.findChildren(Button)
        if each.isVisible() and words in (each.text(), each.accessibleName())
    ]
    assert found, f"no button {words}"
    return found[0]


def field(where: QWidget, name: str) -> WordsEdit:
    """The visible field with this accessible name."""
    return next(each for each in where.findChildren(WordsEdit) if each.isVisible() and each.accessibleName() == name)


def test_enter_opens_the_details_and_escape_returns_to_the_card(page: BoardPage, book: Book, qtbot: QtBot) -> None:
    number = book.idea("Ana Sample", "Tomás Ejemplo", "Storage pilots")
    show(page, qtbot)
    page.columns.choose(number)
    view = page.columns.columns[Stage.IDEA].cards
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert page.sheet.isVisible()
    assert page.sheet.why.words == "Storage pilots"
    page.sheet.why.setFocus()
    qtbot.keyClick(page.sheet.why, Qt.Key.Key_Escape)
    assert not page.sheet.isVisible()
    assert page.ideas.isVisible()
    assert view.hasFocus()


def test_the_details_follow_the_chosen_card(page: BoardPage, book: Book, qtbot: QtBot) -> None:
    first, second = book.idea("Ana Sample", "Bea Exemple", "one"), book.idea("Priya Muster", "Tomás Ejemplo", "two")
    show(page, qtbot)
    page.open(first)
    page.columns.choose(second)
    assert page.sheet.why.words == "two"


def test_words_are_kept_when_their_field_is_left(page: BoardPage, book: Book, qtbot: QtBot) -> None:
    number = book.idea("Ana Sample", "Tomás Ejemplo", "before")
    show(page, qtbot)
    page.open(number, writing=True)
    qtbot.keyClicks(page.sheet.why, "after")
    gains = field(page.sheet, "What is in it for Tomás Ejemplo?")
    gains.setFocus()
    assert book.get(number).why == "after"
    qtbot.keyClicks(gains, "a pilot site")
    qtbot.keyClick(gains, Qt.Key.Key_Return)
    assert [party.benefit for party in book.get(number).parties] == ["", "a pilot site"]
    page.editor.undo()
    page.editor.undo()
    assert book.get(number).why == "before"
    assert page.sheet.why.words == "before"


def test_an_emptied_why_stays_as_it_was(page: BoardPage, book: Book, qtbot: QtBot) -> None:
    number = book.idea("Ana Sample", "Tomás Ejemplo", "a reason")
    show(page, qtbot)
    page.open(number, writing=True)
    qtbot.keyClick(page.sheet.why, Qt.Key.Key_Delete)
    page.columns.columns[Stage.IDEA].cards.setFocus()
    assert book.get(number).why == "a reason"
    assert page.sheet.why.words == "a reason"


def test_buttons_note_consents_one_side_at_a_time(page: BoardPage, book: Book, qtbot: QtBot) -> None:
    number = book.idea("Ana Sample", "Tomás Ejemplo")
    show(page, qtbot)
    page.open(number)
    ana, tomas = page.sheet.sides
    button(ana, "I asked").click()
    assert [party.asked_on for party in book.get(number).parties] == [TODAY, None]
    assert "I asked" not in [each.text() for each in ana.findChildren(Button) if each.isVisible()]
    button(tomas, "Said yes").click()
    assert [party.answer for party in book.get(number).parties] == [Answer.EMPTY, Answer.YES]
    assert page.sheet.isVisible()


def test_the_debrief_takes_its_note_along_and_the_note_can_be_written_later(
    page: BoardPage, book: Book, qtbot: QtBot
) -> None:
    book.days_ago(14)
    number = book.introduced("Ana Sample", "Tomás Ejemplo")
    book.days_ago(0)
    show(page, qtbot)
    page.open(number)
    ana, tomas = page.sheet.sides
    qtbot.keyClicks(field(ana, "What Ana Sample said of how it went"), "glad to know each other")
    button(ana, "went well").click()
    button(tomas, "no word").click()
    note = field(tomas, "What Tomás Ejemplo said of how it went")
    qtbot.keyClicks(note, "travelling")
    qtbot.keyClick(note, Qt.Key.Key_Return)
    told = [(party.debrief, party.debrief_note) for party in book.get(number).parties]
    assert told == [(Debrief.WENT_WELL, "glad to know each other"), (Debrief.NO_WORD, "travelling")]
    QApplication.processEvents()  # a new button shows itself with the next turn of the loop
    button(page.sheet, "Move to “Done”").click()
    assert book.stage(number) is Stage.DONE


def test_removing_from_the_details_closes_them(page: BoardPage, book: Book, qtbot: QtBot) -> None:
    number = book.idea("Ana Sample", "Tomás Ejemplo")
    show(page, qtbot)
    page.open(number)
    button(page.sheet, "Remove").click()
    assert book.column(Stage.IDEA) == []
    assert page.ideas.isVisible()


def test_a_new_introduction_from_the_keyboard_alone(page: BoardPage, book: Book, qtbot: QtBot) -> None:
    show(page, qtbot)
    page.new_introduction()
    form = page.proposal
    assert form.first.hasFocus()
    qtbot.keyClicks(form.first, "Ana Sam")
    form.first.completer().popup().hide()
    form.second.setFocus()
    qtbot.keyClicks(form.second, "Priya")
    form.second.completer().popup().hide()
    form.why.setFocus()
    qtbot.keyClicks(form.why, "Sales training")
    qtbot.keyClicks(form.first_gains, "a trained team")
    qtbot.keyClick(form.first_gains, Qt.Key.Key_Return)
    (number,) = book.column(Stage.IDEA)
    made = book.get(number)
    assert [party.contact for party in made.parties] == [
        book.people["Ana Sample"],
        book.people["Priya Muster"],
    ]
    assert (made.why, made.parties[0].benefit) == ("Sales training", "a trained team")
    assert page.columns.chosen_number == number
    page.new_introduction()
    assert form.first.contact is None
    assert form.why.words == ""


def test_a_new_introduction_of_somebody_asks_for_the_other(page: BoardPage, book: Book, qtbot: QtBot) -> None:
    show(page, qtbot)
    page.new_introduction(book.people["Bea Exemple"])
    assert page.proposal.first.text() == "Bea Exemple"
    assert page.proposal.second.hasFocus()


@pytest.mark.parametrize(("second", "why"), [("", "x"), ("Ana Sample", "x"), ("Priya Muster", "")])
def test_what_is_missing_is_said_and_nothing_is_made(
    page: BoardPage, book: Book, qtbot: QtBot, second: str, why: str
) -> None:
    show(page, qtbot)
    page.new_introduction(book.people["Ana Sample"])
    if second:
        page.proposal.second.choose(book.people[second], second)
    page.proposal.why.setPlainText(why)
    with qtbot.waitSignal(page.message):
        page.proposal.finish()
    assert book.column(Stage.IDEA) == []
    assert page.proposal.isVisible()


def test_the_shortcut_opens_the_form_from_anywhere_on_the_board(page: BoardPage, book: Book, qtbot: QtBot) -> None:
    number = book.idea("Ana Sample", "Tomás Ejemplo")
    show(page, qtbot)
    page.columns.choose(number)
    keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(page.columns.columns[Stage.IDEA].cards, Qt.Key.Key_N, keys)
    assert page.proposal.isVisible()


@pytest.fixture
def pair(book: Book) -> Book:
    """Two who are both in touch with the user and have what the other looks for."""
    for name, needs, offers in (
        ("Kim Needle", "packaging supplier", "retail shelf test"),
        ("Lou Thread", "retail shelf test", "packaging supplier"),
    ):
        contact = book.person(name, needs, offers)
        for days in (3, 9, 20):
            call = Interaction((contact,), Channel.CALL, Direction.MUTUAL, TODAY - timedelta(days=days))
            book.desk.apply(LogInteraction(call), "log")
    return book


def test_an_idea_goes_on_the_board_and_leaves_the_list(page: BoardPage, pair: Book, qtbot: QtBot) -> None:
    show(page, qtbot)
    button(page.ideas, "Add to board").click()
    (number,) = pair.column(Stage.IDEA)
    made = pair.get(number)
    assert {party.contact for party in made.parties} == {pair.people["Kim Needle"], pair.people["Lou Thread"]}
    assert all(party.benefit for party in made.parties)
    assert not [each for each in page.ideas.findChildren(Button) if each.isVisible()]


def test_not_these_two_is_remembered_and_can_be_undone(page: BoardPage, pair: Book, qtbot: QtBot) -> None:
    show(page, qtbot)
    button(page.ideas, "Not these two").click()
    assert pair.column(Stage.IDEA) == []
    assert not [each for each in page.ideas.findChildren(Button) if each.isVisible()]
    page.editor.undo()
    # A layout shows what was added to it with the next event.
    qtbot.waitUntil(lambda: any(each.isVisible() for each in page.ideas.findChildren(Button)))
    assert button(page.ideas, "Not these two")


def test_everything_that_takes_the_keyboard_has_a_name(page: BoardPage, pair: Book, qtbot: QtBot) -> None:
    number = pair.introduced("Ana Sample", "Tomás Ejemplo")
    show(page, qtbot)
    for beside in (lambda: None, lambda: page.open(number), page.new_introduction):
        beside()
        nameless = [
            each
            for each in page.findChildren(QWidget)
            if each.isVisible()
            and each.focusPolicy() & Qt.FocusPolicy.TabFocus
            and not QAccessible.queryAccessibleInterface(each).text(QAccessible.Text.Name)
        ]
        assert nameless == []


def test_how_it_went_is_asked_when_it_is_time(page: BoardPage, book: Book, qtbot: QtBot) -> None:
    number = book.introduced("Ana Sample", "Bea Exemple")
    show(page, qtbot)
    page.open(number)
    box = page.sheet.sides[0]
    assert not box._debrief.isVisible()
    assert not box._answers.isVisible()
    assert not box._note.isVisible()
    book.day[0] = TODAY + timedelta(days=14)
    page.refresh()
    assert box._debrief.isVisible()
    assert box._answers.isVisible()


def test_all_columns_have_room_beside_the_details_in_the_first_window(
    page: BoardPage, book: Book, qtbot: QtBot
) -> None:
    number = book.idea("Ana Sample", "Tomás Ejemplo")
    show(page, qtbot)
    page.open(number)
    qtbot.waitUntil(lambda: page.sheet.isVisible() and page.columns.horizontalScrollBar().maximum() == 0)


def test_what_was_declined_comes_into_sight(page: BoardPage, book: Book, qtbot: QtBot) -> None:
    number = book.idea("Ana Sample", "Tomás Ejemplo")
    book.desk.apply(AnswerParty(number, book.people["Ana Sample"], Answer.NO), "no")
    page.resize(900, 600)
    show(page, qtbot)
    page.declined.click()
    column = page.columns.columns[Stage.DECLINED]
    whole = column.rect().size()
    qtbot.waitUntil(lambda: column.width() > 0 and column.visibleRegion().boundingRect().width() == whole.width())


def test_the_keyboard_stays_beside_the_board_when_somebody_says_no(page: BoardPage, book: Book, qtbot: QtBot) -> None:
    number = book.idea("Ana Sample", "Tomás Ejemplo")
    show(page, qtbot)
    page.open(number)
    said_no = button(page.sheet.sides[0], "Said no")
    said_no.setFocus()
    qtbot.keyClick(said_no, Qt.Key.Key_Return)
    assert book.stage(number) is Stage.DECLINED
    focused = QApplication.focusWidget()
    assert focused is not None
    assert page.isAncestorOf(focused)
