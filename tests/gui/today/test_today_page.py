"""Today on a real book: who is there, what the buttons do, and how it is walked through."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from netdesk.domain.changes import EVERYTHING
from netdesk.domain.interaction import Channel, Direction
from netdesk.gui.today.acts import Act
from netdesk.gui.today.page import TodayPage
from netdesk.gui.today.person_row import PersonRow
from netdesk.services import contacts, interactions
from netdesk.services.introductions import AskParty, Introduce
from tests.helpers.screen_bench import OFFSCREEN_NOISE, TODAY, Bench

pytestmark = pytest.mark.qt_log_ignore(*OFFSCREEN_NOISE, extend=True)


def names(page: TodayPage) -> list[str]:
    return [row.row.name for row in page.groups.rows]


def row_of(page: TodayPage, name: str) -> PersonRow:
    return next(row for row in page.groups.rows if row.row.name == name)


def waiting_book(bench: Bench) -> None:
    """One promise, one who waits for an answer, one card."""
    bench.person("Sofia Ejemplo")
    bench.log("Sofia Ejemplo", Direction.MUTUAL, 4, channel=Channel.IN_PERSON)
    bench.desk.apply(
        interactions.AddFollowUp(bench.people["Sofia Ejemplo"], TODAY + timedelta(days=2), "two references", True), "p"
    )
    bench.person("Ana Sample", mail="ana@sample.example", phone="+1 512 555 0100")
    bench.log("Ana Sample", Direction.OUT, 9, channel=Channel.EMAIL)
    bench.log("Ana Sample", Direction.IN, 5, channel=Channel.EMAIL)
    bench.person("Card Muster", met_where="Rail fair")


@pytest.fixture
def page(bench: Bench, qtbot: QtBot) -> TodayPage:
    waiting_book(bench)
    made = TodayPage(bench.desk, bench.editor, bench.jobs)
    bench.mount(made, qtbot)
    return made


def test_the_day_its_figures_and_the_three_groups(page: TodayPage) -> None:
    assert page.title.text() == "Friday 20 November"
    assert names(page) == ["Sofia Ejemplo", "Ana Sample", "Card Muster"]
    assert page.summary.text().endswith("3 who would like to hear from you")
    assert list(row_of(page, "Sofia Ejemplo").buttons) == [Act.DONE, Act.LOG, Act.LATER]
    assert list(row_of(page, "Card Muster").buttons) == [Act.THANK, Act.CALL, Act.SET_ASIDE]
    assert "two references" in row_of(page, "Sofia Ejemplo").accessibleName()
    assert "Rail fair" in row_of(page, "Card Muster").accessibleName()


def test_later_rests_a_person_for_a_week_and_undo_wakes_them(page: TodayPage, qtbot: QtBot, bench: Bench) -> None:
    with qtbot.waitSignal(bench.editor.done):
        row_of(page, "Ana Sample").buttons[Act.LATER].click()
    assert names(page) == ["Sofia Ejemplo", "Card Muster"]
    ana = bench.desk.read(contacts.contact, bench.people["Ana Sample"])
    assert ana.snoozed_until == TODAY + timedelta(days=7)
    bench.editor.undo()
    assert names(page) == ["Sofia Ejemplo", "Ana Sample", "Card Muster"]


def test_set_aside_rests_a_card_for_four_weeks(page: TodayPage, bench: Bench) -> None:
    row_of(page, "Card Muster").buttons[Act.SET_ASIDE].click()
    card = bench.desk.read(contacts.contact, bench.people["Card Muster"])
    assert card.snoozed_until == TODAY + timedelta(days=28)


def test_done_keeps_the_promise(page: TodayPage, bench: Bench) -> None:
    row_of(page, "Sofia Ejemplo").buttons[Act.DONE].click()
    assert "Sofia Ejemplo" not in names(page)
    person = bench.desk.read(contacts.person, bench.people["Sofia Ejemplo"], TODAY)
    assert [promise.done_on for promise in person.follow_ups] in ([TODAY], [])
    bench.editor.undo()
    assert "Sofia Ejemplo" in names(page)


def test_arrows_walk_through_the_rows_and_enter_opens(page: TodayPage, qtbot: QtBot, bench: Bench) -> None:
    first = page.groups.rows[0]
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Up)
    assert page.groups.rows[0].hasFocus(), "above the first row there is none"
    qtbot.keyClick(first, Qt.Key.Key_Down)
    assert page.groups.rows[1].hasFocus()
    with qtbot.waitSignal(page.person_picked) as picked:
        qtbot.keyClick(page.groups.rows[1], Qt.Key.Key_Return)
    assert picked.args == [bench.people["Ana Sample"]]


def test_tab_goes_through_the_buttons_of_a_row(page: TodayPage, qtbot: QtBot) -> None:
    row = row_of(page, "Ana Sample")
    row.setFocus()
    reached = []
    for _ in row.buttons:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        reached.append(QApplication.focusWidget())
    assert reached == list(row.buttons.values())


def test_the_focus_stays_in_place_when_its_row_is_done(page: TodayPage, qtbot: QtBot) -> None:
    row_of(page, "Ana Sample").setFocus()
    row_of(page, "Ana Sample").buttons[Act.LATER].setFocus()
    qtbot.keyClick(row_of(page, "Ana Sample").buttons[Act.LATER], Qt.Key.Key_Space)
    assert row_of(page, "Card Muster").hasFocus()


def test_a_click_on_the_row_opens_the_person(page: TodayPage, qtbot: QtBot, bench: Bench) -> None:
    with qtbot.waitSignal(page.person_picked) as picked:
        qtbot.mouseClick(row_of(page, "Card Muster"), Qt.MouseButton.LeftButton, pos=QPoint(60, 20))
    assert picked.args == [bench.people["Card Muster"]]


def test_log_asks_for_the_line_about_them(page: TodayPage, qtbot: QtBot, bench: Bench) -> None:
    with qtbot.waitSignal(page.log_wanted) as wanted:
        row_of(page, "Sofia Ejemplo").buttons[Act.LOG].click()
    assert wanted.args == [bench.people["Sofia Ejemplo"]]


def test_answer_offers_addresses_and_no_answer_needed(page: TodayPage, qtbot: QtBot, bench: Bench) -> None:
    row_of(page, "Ana Sample").buttons[Act.ANSWER].click()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    texts = [action.text() for action in menu.actions() if action.text()]
    assert texts == ["ana@sample.example", "Log what you wrote…", "No answer needed"]
    menu.actions()[-1].trigger()
    menu.close()
    assert "Ana Sample" not in names(page)
    assert bench.desk.read(contacts.contact, bench.people["Ana Sample"]).turn_closed == TODAY


def test_a_card_without_a_number_says_so(page: TodayPage, qtbot: QtBot) -> None:
    row_of(page, "Card Muster").buttons[Act.CALL].click()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert menu.actions()[0].text() == "No number on the card"
    assert not menu.actions()[0].isEnabled()
    menu.close()


def test_the_menu_of_a_row_has_the_acts_of_its_buttons(page: TodayPage) -> None:
    row = row_of(page, "Ana Sample")
    assert len(row.menu().actions()) == len(row.buttons)


def test_the_panels_show_calls_and_introductions(page: TodayPage, qtbot: QtBot, bench: Bench) -> None:
    ana, sofia = bench.people["Ana Sample"], bench.people["Sofia Ejemplo"]
    number = bench.desk.apply(Introduce(ana, sofia, "rail"), "introduce").result
    assert page.introductions.findChildren(QMenu) == []
    lines = [line.accessibleName() for line in page.introductions.children() if hasattr(line, "_line")]
    assert lines == ["idea, Ana Sample and Sofia Ejemplo could both gain"]
    bench.desk.apply(AskParty(number, ana), "ask")
    lines = [line.accessibleName() for line in page.introductions._shown]
    assert lines == ["asking, Ask Sofia Ejemplo whether it is welcome"]
    with qtbot.waitSignal(page.screen_wanted) as wanted:
        qtbot.mouseClick(page.introductions._shown[0], Qt.MouseButton.LeftButton)
    assert wanted.args == ["board"]
    calls = sum(bool(tile.accessibleName()) for tile in page.calls.tiles)
    assert calls == 5
    with qtbot.waitSignal(page.print_wanted):
        page.calls.print.click()


def test_an_empty_book_shows_how_to_begin_until_somebody_is_in_it(bench: Bench, qtbot: QtBot) -> None:
    page = TodayPage(bench.desk, bench.editor, bench.jobs)
    bench.mount(page, qtbot)
    start = page.first_start
    assert start.isVisible()
    for button, signal in (
        (start.bring_in, page.import_wanted), (start.drop, page.import_wanted),
        (start.add, page.add_wanted), (start.sample, page.sample_wanted),
    ):  # fmt: skip
        with qtbot.waitSignal(signal):
            button.click()
    bench.person("Ana Sample")
    assert not start.isVisible()
    assert names(page) == ["Ana Sample"]


def test_nobody_waits_is_said_kindly(bench: Bench, qtbot: QtBot) -> None:
    bench.person("Ana Sample")
    bench.log("Ana Sample", Direction.MUTUAL, 1, channel=Channel.IN_PERSON)
    page = TodayPage(bench.desk, bench.editor, bench.jobs)
    bench.mount(page, qtbot)
    assert names(page) == []
    assert page.summary.text() == "1 person you are connecting with, and nobody waits for you today"


def test_a_new_day_turns_the_page(page: TodayPage, bench: Bench) -> None:
    """The window says so at midnight and on waking up: everything may be another."""
    bench.day[0] = TODAY + timedelta(days=1)
    page.show_changes(EVERYTHING)
    assert page.title.text() == "Saturday 21 November"


def test_a_name_that_looks_like_markup_stays_text(bench: Bench, qtbot: QtBot) -> None:
    bench.person("<img src=x> & Co")
    page = TodayPage(bench.desk, bench.editor, bench.jobs)
    bench.mount(page, qtbot)
    tip = row_of(page, "<img src=x> & Co").buttons[Act.CALL].toolTip()
    assert "&lt;img src=x&gt; &amp; Co" in tip
    assert "<img" not in tip
