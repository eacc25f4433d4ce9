"""Keying outcomes back in: by number and letter, by a typed line, by a click, by the menu; weeks; words."""

import subprocess
import sys

import pytest
from calls_book import MONDAY, Book
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAction
from PySide6.QtWidgets import QMenu, QStyleOptionViewItem, QWidget
from pytestqt.qtbot import QtBot

from netdesk.domain.interaction import Channel
from netdesk.gui.calls.delegate import outcome_at
from netdesk.gui.calls.menu import line_menu
from netdesk.gui.calls.model import Call
from netdesk.gui.calls.page import CallsPage

pytestmark = pytest.mark.qt_log_ignore("does not support raise", "does not support grabbing")


def show(page: CallsPage, qtbot: QtBot) -> None:
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    page.view.setFocus()


def chosen(page: CallsPage) -> int:
    call = page.view.current
    return 0 if call is None else call.line.number


@pytest.mark.parametrize(
    ("keys", "number"), [("3", 3), ("12", 12), ("45", 5), ("123", 3), ("0", 1), ("1t2", 2), ("99", 9)]
)
def test_digits_jump_to_a_number(page: CallsPage, book: Book, qtbot: QtBot, keys: str, number: int) -> None:
    show(page, qtbot)
    qtbot.keyClicks(page.view, keys)
    assert chosen(page) == number


@pytest.mark.parametrize(
    ("key", "outcome", "logged"),
    [
        ("t", "talked", Channel.CALL),
        ("V", "voicemail", Channel.VOICEMAIL),
        ("n", "no-answer", Channel.EMAIL),
        ("w", "not-this-week", Channel.EMAIL),
    ],
)
def test_a_letter_keys_in_how_it_went(
    page: CallsPage, book: Book, qtbot: QtBot, key: str, outcome: str, logged: Channel
) -> None:
    show(page, qtbot)
    qtbot.keyClicks(page.view, f"11{key}")
    line = book.line(11)
    assert line.outcome == outcome
    assert book.channels(line.contact)[0] is logged
    assert chosen(page) == 11
    assert page.view.hasFocus()


def test_the_keyboard_arrives_on_the_first_line_and_shows_it(page: CallsPage, book: Book, qtbot: QtBot) -> None:
    show(page, qtbot)
    assert [index.row() for index in page.view.selectedIndexes()] == [page.model.row_of(1)]


def test_home_end_and_whole_pages_pass_the_headings_and_the_first_shows_its_own(
    page: CallsPage, book: Book, qtbot: QtBot
) -> None:
    page.resize(900, 420)
    show(page, qtbot)
    for there, back in ((Qt.Key.Key_End, Qt.Key.Key_Home), (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)):
        for key, number in ((there, 12), (back, 1)):
            for _press in range(12):
                qtbot.keyClick(page.view, key)
            assert chosen(page) == number
        heading = page.view.visualRect(page.model.index(page.model.row_of(1) - 1, 0))
        assert page.view.viewport().rect().contains(heading)


def test_one_key_leads_to_the_line_for_the_paper_and_escape_back(page: CallsPage, book: Book, qtbot: QtBot) -> None:
    show(page, qtbot)
    qtbot.keyClicks(page.view, "3")
    qtbot.keyClicks(page.view, "e")
    assert page.entry.hasFocus()
    assert page.entry.text() == ""
    qtbot.keyClick(page.entry, Qt.Key.Key_Escape)
    assert page.view.hasFocus()
    assert chosen(page) == 3


def test_an_outcome_can_be_undone(page: CallsPage, book: Book, qtbot: QtBot) -> None:
    show(page, qtbot)
    before = book.calls()
    qtbot.keyClicks(page.view, "2t")
    page.editor.undo()
    assert book.calls().lines == before.lines


def test_a_typed_line_keys_in_a_call_with_its_note(page: CallsPage, book: Book, qtbot: QtBot) -> None:
    show(page, qtbot)
    qtbot.keyClicks(page.entry, "10 talked she sends the deck")
    qtbot.keyClick(page.entry, Qt.Key.Key_Return)
    assert (book.line(10).outcome, book.line(10).outcome_note) == ("talked", "she sends the deck")
    assert page.entry.text() == ""
    assert chosen(page) == 10


@pytest.mark.parametrize("text", ["13 talked", "0 t", "talked", "3 maybe"])
def test_a_line_that_cannot_be_is_said_and_stays_to_be_mended(
    page: CallsPage, book: Book, qtbot: QtBot, text: str
) -> None:
    show(page, qtbot)
    qtbot.keyClicks(page.entry, text)
    with qtbot.waitSignal(page.message):
        qtbot.keyClick(page.entry, Qt.Key.Key_Return)
    assert page.entry.text() == text
    assert not book.calls().printed


def test_enter_begins_a_line_about_the_chosen_call(page: CallsPage, book: Book, qtbot: QtBot) -> None:
    show(page, qtbot)
    qtbot.keyClicks(page.view, "4")
    qtbot.keyClick(page.view, Qt.Key.Key_Return)
    assert page.entry.hasFocus()
    qtbot.keyClicks(page.entry, "soon again")
    qtbot.keyClick(page.entry, Qt.Key.Key_Return)
    assert (book.line(4).outcome, book.line(4).outcome_note) == ("talked", "soon again")


def test_escape_leaves_the_typed_line(page: CallsPage, book: Book, qtbot: QtBot) -> None:
    show(page, qtbot)
    page.entry.setFocus()
    qtbot.keyClicks(page.entry, "4 t")
    qtbot.keyClick(page.entry, Qt.Key.Key_Escape)
    assert page.entry.text() == ""
    assert page.view.hasFocus()


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_a_click_ticks_the_box_under_it(
    page: CallsPage, book: Book, qtbot: QtBot, direction: Qt.LayoutDirection
) -> None:
    page.setLayoutDirection(direction)
    show(page, qtbot)
    page.view.choose(2)
    index = page.view.currentIndex()
    option = QStyleOptionViewItem()
    page.view.initViewItemOption(option)
    option.rect = page.view.visualRect(index)
    call = page.view.current
    assert call is not None
    spots = (QPoint(x, option.rect.top() + 20) for x in range(option.rect.left(), option.rect.right(), 3))
    place = next(spot for spot in spots if outcome_at(option, call, spot) == "voicemail")
    qtbot.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert book.line(2).outcome == "voicemail"


def test_the_menu_does_what_the_keys_do(page: CallsPage, book: Book, qtbot: QtBot) -> None:
    show(page, qtbot)
    menu = line_menu(book.line(5), page, page)
    acts: dict[str, QAction] = {action.text(): action for action in menu.actions()}
    assert {"talked", "voicemail", "no answer", "not this week", "Log an interaction…"} <= set(acts)
    acts["no answer"].trigger()
    assert book.line(5).outcome == "no-answer"
    with qtbot.waitSignal(page.person_picked) as heard:
        acts[f"Show {book.line(5).name}"].trigger()
    assert heard.args == [book.line(5).contact]
    with qtbot.waitSignal(page.log_wanted) as wanted:
        acts["Log an interaction…"].trigger()
    assert wanted.args == [book.line(5).contact]


def test_a_call_that_nothing_here_can_make_is_said(page: CallsPage, book: Book, qtbot: QtBot) -> None:
    show(page, qtbot)
    page._open_link = lambda _link: False
    line = next(each for each in page.model.rows if isinstance(each, Call) and each.line.phones).line
    number = line.phones[0].raw
    (call,) = [each for each in line_menu(line, page, page).actions() if each.text() == f"Call {number}"]
    with qtbot.waitSignal(page.message) as said:
        call.trigger()
    assert number in said.args[0]


def test_the_letter_goes_to_the_line_from_anywhere_on_the_page(page: CallsPage, book: Book, qtbot: QtBot) -> None:
    show(page, qtbot)
    for widget in (page.view, page.print_button):
        widget.setFocus()
        qtbot.keyClick(widget, Qt.Key.Key_E)
        assert page.entry.hasFocus()
        qtbot.keyClicks(page.entry, "3 we")
        assert page.entry.text() == "3 we", "in the line it is a letter"
        page.entry.clear()


def test_a_menu_is_freed_when_it_closes(page: CallsPage, book: Book, qtbot: QtBot) -> None:
    show(page, qtbot)
    page.view.menu_wanted.emit(3, QPoint(10, 10))
    (menu,) = [each for each in page.findChildren(QMenu) if each.isVisible()]
    with qtbot.waitSignal(menu.destroyed):
        menu.close()


def test_a_double_click_shows_the_person(page: CallsPage, book: Book, qtbot: QtBot) -> None:
    show(page, qtbot)
    page.view.choose(1)
    place = page.view.visualRect(page.view.currentIndex()).topLeft() + QPoint(60, 20)
    qtbot.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    with qtbot.waitSignal(page.person_picked) as heard:
        qtbot.mouseDClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert heard.args == [book.line(1).contact]


def test_weeks_turn_by_key_and_come_back(page: CallsPage, book: Book, qtbot: QtBot) -> None:
    show(page, qtbot)
    qtbot.keyClicks(page.view, "1t")  # now this week is on paper
    qtbot.keyClick(page, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    assert page.model.rowCount() > 0
    qtbot.keyClicks(page.view, "2n")
    assert book.calls("2026-W49").lines[1].outcome == "no-answer"
    page.show_this_week()
    assert page.view.choose(1)
    assert page.view.current is not None
    assert page.view.current.line.outcome == "talked"


def test_a_week_gone_by_shows_only_what_was_on_paper(page: CallsPage, book: Book, qtbot: QtBot) -> None:
    show(page, qtbot)
    page.turn(-1)
    assert page.model.rowCount() == 0
    assert not page.print_button.isEnabled()
    page.turn(1)
    qtbot.keyClicks(page.view, "1t")
    book.day[0] = MONDAY.replace(month=12, day=7)
    page.refresh()
    assert page.view.choose(1)


def test_an_empty_book_says_what_belongs_here(page: CallsPage, empty_book: Book, qtbot: QtBot) -> None:
    with qtbot.waitActive(page):
        page.show()
    assert not page.view.isVisible()
    assert not page.print_button.isEnabled()
    page.print_preview()  # nothing to print: no dialog
    assert not empty_book.calls().printed


def test_everything_that_takes_the_keyboard_has_a_name(page: CallsPage, book: Book, qtbot: QtBot) -> None:
    show(page, qtbot)
    nameless = [
        each
        for each in page.findChildren(QWidget)
        if each.isVisible()
        and each.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not QAccessible.queryAccessibleInterface(each).text(QAccessible.Text.Name)
    ]
    assert nameless == []


def test_the_screen_opens_without_loading_what_prints() -> None:
    code = (
        "import sys, netdesk.gui.calls.page; "
        "print([name for name in sys.modules if 'PrintSupport' in name or name.startswith('netdesk.printing.')])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_a_first_click_after_scrolling_hits_the_line_under_it(page: CallsPage, book: Book, qtbot: QtBot) -> None:
    page.resize(1000, 400)
    show(page, qtbot)
    page.entry.setFocus()
    page.view.selectionModel().clear()
    qtbot.waitUntil(lambda: page.view.verticalScrollBar().maximum() > 0)
    page.view.scrollToBottom()
    scrolled = page.view.verticalScrollBar().value()
    last = page.model.index(page.model.rowCount() - 1)
    where = page.view.visualRect(last).topLeft() + QPoint(4, 4)
    qtbot.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert page.view.verticalScrollBar().value() == scrolled
    assert page.view.currentIndex() == last
