"""Did you meet? An appointment counts once that is said (relationship.md 2.1), and each answer can be taken back."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from netdesk.domain.contact import ContactId
from netdesk.domain.interaction import Channel, Direction, InteractionId
from netdesk.domain.relationship import State
from netdesk.domain.screens import Person
from netdesk.gui.avatar import Avatar, initials
from netdesk.gui.day_popup import DayPopup
from netdesk.gui.person.history import HistoryList
from netdesk.gui.timeline.page import TimelinePage
from netdesk.gui.today.acts import Act
from netdesk.gui.today.appointment_row import AppointmentRow
from netdesk.gui.today.page import TodayPage
from netdesk.services import contacts, interactions
from netdesk.services.today import page as today_page
from tests.helpers.screen_bench import OFFSCREEN_NOISE, TODAY, Bench

pytestmark = pytest.mark.qt_log_ignore(*OFFSCREEN_NOISE, extend=True)


@pytest.fixture
def lunch(bench: Bench) -> InteractionId:
    """A lunch with two, planned for yesterday, and one that is still to come."""
    bench.person("Ana Sample")
    bench.person("Bo Muster")
    bench.log("Ana Sample", days_ago=-3, channel=Channel.IN_PERSON, planned=True)
    bench.log("Ana Sample", days_ago=0, channel=Channel.IN_PERSON, planned=True)
    return bench.log(
        "Ana Sample + Bo Muster", days_ago=1, channel=Channel.IN_PERSON, planned=True, note="the new warehouse"
    )


@pytest.fixture
def page(bench: Bench, qtbot: QtBot, lunch: InteractionId) -> TodayPage:
    made = TodayPage(bench.desk, bench.editor, bench.jobs)
    bench.mount(made, qtbot)
    return made


def asked(page: TodayPage) -> list[AppointmentRow]:
    return [row for row in page.groups.rows if isinstance(row, AppointmentRow)]


def person(bench: Bench, contact: ContactId) -> Person:
    return bench.desk.read(contacts.person, contact, TODAY)


def test_the_day_after_it_is_asked_once_for_everybody(page: TodayPage) -> None:
    (row,) = asked(page)
    assert row.who.shown == "Ana Sample, Bo Muster"
    assert "yesterday: the new warehouse" in row.accessibleName()
    assert list(row.buttons) == [Act.HAPPENED, Act.DID_NOT_HAPPEN, Act.ANOTHER_DAY]


@pytest.mark.parametrize(
    ("first", "second", "letters"), [("Cleo Sample", "Dan Muster", "CS"), ("محمد الفاسي", "يوسف مرزوق", "ما")]
)
def test_the_avatar_has_the_letters_of_the_one_whose_page_opens(
    page: TodayPage, bench: Bench, first: str, second: str, letters: str
) -> None:
    """Neither the last letter of somebody else, nor a mark that keeps right-to-left words together."""
    for name in (first, second):
        bench.person(name)
    bench.log(f"{first} + {second}", days_ago=2, channel=Channel.CALL, planned=True)
    row = next(each for each in asked(page) if each.who.contact == bench.people[first])
    avatar = row.findChild(Avatar)
    assert (avatar.accessibleName(), initials(avatar.accessibleName())) == (first, letters)
    assert second in row.who.shown


def test_yes_makes_it_count_until_it_is_taken_back(page: TodayPage, bench: Bench, qtbot: QtBot) -> None:
    (row,) = asked(page)
    row.setFocus()
    qtbot.keyClick(row, Qt.Key.Key_Tab)
    qtbot.keyClick(row.buttons[Act.HAPPENED], Qt.Key.Key_Space)
    assert asked(page) == []
    assert person(bench, bench.people["Bo Muster"]).verdict.state is State.CONNECTING
    bench.editor.undo()
    assert len(asked(page)) == 1
    assert person(bench, bench.people["Bo Muster"]).verdict.state is State.NOT_YET


def test_no_takes_it_out_until_it_is_taken_back(page: TodayPage, bench: Bench, lunch: InteractionId) -> None:
    asked(page)[0].buttons[Act.DID_NOT_HAPPEN].click()
    assert asked(page) == []
    assert person(bench, bench.people["Bo Muster"]).history == ()
    bench.editor.undo()
    assert [entry.id for entry in person(bench, bench.people["Bo Muster"]).history] == [lunch]


@pytest.mark.parametrize(("ahead", "planned"), [(7, True), (0, True), (-4, False)])
def test_another_day_is_an_appointment_when_it_is_to_come_and_counts_when_it_is_over(
    page: TodayPage, bench: Bench, lunch: InteractionId, ahead: int, planned: bool
) -> None:
    asked(page)[0].buttons[Act.ANOTHER_DAY].click()
    popup = page.findChild(DayPopup)
    day = TODAY + timedelta(days=ahead)
    popup.calendar.activated.emit(QDate(day.year, day.month, day.day))
    found = bench.desk.read(interactions.interaction, lunch)
    assert (found.day, found.planned) == (day, planned)
    assert asked(page) == []


def test_nothing_is_asked_about_who_was_let_go(page: TodayPage, bench: Bench) -> None:
    bench.desk.apply(contacts.LetGo(tuple(bench.people.values())), "let go")
    assert asked(page) == []


def test_there_is_no_group_when_there_is_nothing_to_ask(bench: Bench) -> None:
    bench.person("Ana Sample")
    bench.log("Ana Sample", days_ago=1, channel=Channel.IN_PERSON)
    bench.log("Ana Sample", days_ago=-1, channel=Channel.IN_PERSON, planned=True)
    assert bench.desk.read(today_page, TODAY).appointments == ()


def answers(words: list[str]) -> list[str]:
    return [each for each in words if each.startswith("It ")]


def test_the_menus_of_timeline_and_history_ask_too(bench: Bench, qtbot: QtBot, lunch: InteractionId) -> None:
    timeline = TimelinePage(bench.desk, bench.editor, bench.jobs)
    bench.mount(timeline, qtbot)
    history = HistoryList()
    qtbot.addWidget(history)
    history.answered.connect(lambda entry, happened: told.append((entry.id, happened)))
    told: list[tuple[InteractionId, bool]] = []
    entries = person(bench, bench.people["Ana Sample"]).history
    history.show_entries(entries, TODAY)
    for entry in entries:
        offered = ["It happened", "It did not happen"] if entry.id == lunch else []
        for menu in (timeline.menu_of(entry), history.menu_of(entry)):
            assert answers([action.text() for action in menu.actions()]) == offered
    entry = next(each for each in entries if each.id == lunch)
    for action in history.menu_of(entry).actions()[:2]:
        action.trigger()
    assert told == [(lunch, True), (lunch, False)]
    timeline.menu_of(entry).actions()[0].trigger()
    assert not bench.desk.read(interactions.interaction, lunch).planned


@pytest.fixture
def long_page(bench: Bench, qtbot: QtBot) -> TodayPage:
    """Two appointments to answer for, and more people below than a small window holds."""
    for number in range(8):
        name = f"Person {number}"
        bench.person(name)
        bench.log(name, Direction.OUT, 9, channel=Channel.EMAIL)
        bench.log(name, Direction.IN, 5, channel=Channel.EMAIL)
    for number in range(2):
        bench.log(f"Person {number}", days_ago=1, channel=Channel.IN_PERSON, planned=True)
    made = TodayPage(bench.desk, bench.editor, bench.jobs)
    made.setMaximumHeight(220)
    bench.mount(made, qtbot)
    qtbot.waitUntil(lambda: made.area.verticalScrollBar().maximum() > 100)
    return made


@pytest.mark.parametrize("act", [Act.HAPPENED, Act.DID_NOT_HAPPEN])
def test_an_answer_leaves_the_page_where_it_was(long_page: TodayPage, qtbot: QtBot, act: Act) -> None:
    bar = long_page.area.verticalScrollBar()
    for _time in range(2):
        button = asked(long_page)[0].buttons[act]
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(long_page.groups.rows[0].isVisible)
        QApplication.processEvents()
        assert bar.value() == 0
    assert asked(long_page) == []


def test_undo_brings_what_came_back_into_sight(long_page: TodayPage, qtbot: QtBot, bench: Bench) -> None:
    bar = long_page.area.verticalScrollBar()
    qtbot.mouseClick(asked(long_page)[0].buttons[Act.HAPPENED], Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    asked(long_page)[0].clearFocus()
    bar.setValue(bar.maximum())
    bench.editor.undo()

    def in_sight() -> bool:
        row = asked(long_page)[0]
        top = row.mapTo(long_page.area.viewport(), row.rect().topLeft()).y()
        return top >= 0 and top + row.height() <= long_page.area.viewport().height()

    qtbot.waitUntil(in_sight)
