"""The Timeline on a real book: walked, filtered, jumped in, edited and taken back."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QDate, QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from netdesk.domain.interaction import Channel, Direction, Kind
from netdesk.domain.screens import PileEntry, TimelineEntry
from netdesk.gui.timeline.delegate import columns
from netdesk.gui.timeline.page import TimelinePage
from netdesk.services import interactions
from netdesk.storage import piles
from tests.helpers.screen_bench import OFFSCREEN_NOISE, TODAY, Bench

pytestmark = pytest.mark.qt_log_ignore(*OFFSCREEN_NOISE, extend=True)


@pytest.fixture
def page(bench: Bench, qtbot: QtBot) -> TimelinePage:
    """Three people and five days of what happened."""
    for name in ("Ana Sample", "Tomás Ejemplo", "Priya Muster"):
        bench.person(name)
    bench.log("Ana Sample", Direction.IN, 0, channel=Channel.EMAIL, note="asks for a name", kind=Kind.ASK, time="09:12")
    bench.log("Tomás Ejemplo", Direction.OUT, 1, note="left a message")
    bench.log("Ana Sample + Priya Muster", Direction.MUTUAL, 2, channel=Channel.IN_PERSON, note="lunch")
    bench.log("Priya Muster", Direction.IN, 40, note="long ago")
    made = TimelinePage(bench.desk, bench.editor, bench.jobs)
    bench.mount(made, qtbot)
    made.view.setFocus()
    return made


def notes(page: TimelinePage) -> list[str]:
    lines = (page.model.line(row) for row in range(page.model.rowCount()))
    return [line.note for line in lines if isinstance(line, TimelineEntry)]


def stand_on(page: TimelinePage, note: str) -> QPoint:
    """Make the line with ``note`` the current one; the middle of its names."""
    for row in range(page.model.rowCount()):
        line = page.model.line(row)
        if isinstance(line, TimelineEntry) and line.note == note:
            index = page.model.index(row, 0)
            page.view.setCurrentIndex(index)
            rect = page.view.visualRect(index)
            return columns(rect, page.view.fontMetrics(), False).names.center()
    raise AssertionError(f"no line says {note}")


def test_newest_first_and_the_year_counts_both_sides(page: TimelinePage) -> None:
    assert notes(page) == ["asks for a name", "left a message", "lunch", "long ago"]
    assert "from them" in page.year.accessibleName()
    # The last week: Ana wrote, Ana and Priya at lunch; Tomás was called, and lunch counts for both sides.
    assert page.year.words(51).endswith("3 from them, 3 from you")


def test_enter_opens_the_person_and_arrows_step_over_headings(page: TimelinePage, qtbot: QtBot, bench: Bench) -> None:
    qtbot.keyClick(page.view, Qt.Key.Key_Down)
    with qtbot.waitSignal(page.person_picked) as picked:
        qtbot.keyClick(page.view, Qt.Key.Key_Return)
    assert picked.args == [bench.people["Tomás Ejemplo"]]


def test_home_and_end_go_to_the_newest_and_oldest_and_no_heading_hides(
    page: TimelinePage, qtbot: QtBot, bench: Bench
) -> None:
    for ago in range(3, 39):
        bench.log("Ana Sample", days_ago=ago, note=f"call {ago}")
    qtbot.keyClick(page.view, Qt.Key.Key_End)
    assert page.view.currentIndex().row() == page.model.rowCount() - 1
    for key, presses in ((Qt.Key.Key_Home, 1), (Qt.Key.Key_Up, 40)):
        page.view.setCurrentIndex(page.model.index(page.model.rowCount() - 1, 0))
        for _press in range(presses):
            qtbot.keyClick(page.view, key)
        assert page.view.currentIndex().row() == 1
        assert page.view.verticalScrollBar().value() == 0


def test_a_click_on_a_name_opens_the_person(page: TimelinePage, qtbot: QtBot, bench: Bench) -> None:
    place = stand_on(page, "asks for a name")
    with qtbot.waitSignal(page.person_picked) as picked:
        qtbot.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert picked.args == [bench.people["Ana Sample"]]


def test_of_several_people_a_menu_asks_which(page: TimelinePage, qtbot: QtBot, bench: Bench) -> None:
    stand_on(page, "lunch")
    qtbot.keyClick(page.view, Qt.Key.Key_Return)
    menu = QApplication.activePopupWidget()
    assert menu is not None
    assert [action.text() for action in menu.actions()] == ["Ana Sample", "Priya Muster"]
    with qtbot.waitSignal(page.person_picked) as picked:
        menu.actions()[1].trigger()
    assert picked.args == [bench.people["Priya Muster"]]
    menu.close()


def test_delete_removes_one_act_and_undo_brings_it_back(page: TimelinePage, qtbot: QtBot, bench: Bench) -> None:
    stand_on(page, "left a message")
    with qtbot.waitSignal(bench.editor.done):
        qtbot.keyClick(page.view, Qt.Key.Key_Delete)
    assert notes(page) == ["asks for a name", "lunch", "long ago"]
    assert page.view.current_line() is not None, "the keyboard still stands somewhere"
    bench.editor.undo()
    assert notes(page) == ["asks for a name", "left a message", "lunch", "long ago"]


def test_the_form_writes_what_is_different_once(page: TimelinePage, qtbot: QtBot, bench: Bench) -> None:
    stand_on(page, "left a message")
    qtbot.keyClick(page.view, Qt.Key.Key_F2)
    assert page.form is not None
    page.form.note.setPlainText("talked for an hour")
    page.form.direction.setCurrentText("both ways")
    page.form.time.setText("9:30")
    day = TODAY - timedelta(days=3)
    page.form.day.setDate(QDate(day.year, day.month, day.day))
    with qtbot.waitSignal(bench.editor.done):
        page.form.accept()
    line = page.view.current_line()
    assert isinstance(line, TimelineEntry)
    assert (line.note, line.direction, line.time, line.day) == ("talked for an hour", Direction.MUTUAL, "09:30", day)
    bench.editor.undo()
    assert "left a message" in notes(page)


def test_a_form_that_changes_nothing_is_no_act(page: TimelinePage, qtbot: QtBot, bench: Bench) -> None:
    stand_on(page, "left a message")
    before = bench.desk.labels()
    qtbot.keyClick(page.view, Qt.Key.Key_F2)
    assert page.form is not None
    page.form.accept()
    assert bench.desk.labels() == before


def test_escape_leaves_the_interaction_as_it_was(page: TimelinePage, qtbot: QtBot) -> None:
    stand_on(page, "lunch")
    qtbot.keyClick(page.view, Qt.Key.Key_F2)
    assert page.form is not None
    page.form.note.setPlainText("something else")
    qtbot.keyClick(page.form, Qt.Key.Key_Escape)
    assert page.form is None
    assert "lunch" in notes(page)


def test_the_menu_has_every_act_of_mouse_and_keys(page: TimelinePage, qtbot: QtBot, bench: Bench) -> None:
    stand_on(page, "lunch")
    line = page.view.current_line()
    assert line is not None
    menu = page.menu_of(line)
    texts = [action.text() for action in menu.actions() if action.text()]
    assert texts == [
        "Show Ana Sample", "Show Priya Muster", "Log with Ana Sample…", "Log with Priya Muster…",
        "Edit…", "Remove",
    ]  # fmt: skip
    with qtbot.waitSignal(page.log_wanted) as wanted:
        next(action for action in menu.actions() if action.text() == "Log with Priya Muster…").trigger()
    assert wanted.args == [bench.people["Priya Muster"]]


def test_filters_narrow_and_an_empty_answer_offers_everything(page: TimelinePage, qtbot: QtBot, bench: Bench) -> None:
    page.filters.show_channel(Channel.EMAIL)
    assert notes(page) == ["asks for a name"]
    page.filters.show_direction(Direction.OUT)
    assert notes(page) == []
    assert page.empty.isVisible()
    assert not page.view.isVisible()
    page.filters.clear()
    assert len(notes(page)) == 4
    assert page.view.isVisible()
    page.show_person(bench.people["Priya Muster"], "Priya Muster")
    assert notes(page) == ["lunch", "long ago"]


def test_typing_a_name_in_the_filter_shows_that_person(page: TimelinePage, qtbot: QtBot) -> None:
    page.filters.person.setFocus()
    qtbot.keyClicks(page.filters.person, "tom")
    popup = page.filters.person.completer().popup()
    qtbot.waitUntil(popup.isVisible)
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert notes(page) == ["left a message"]


def test_a_week_of_the_strip_jumps_to_its_days(page: TimelinePage, qtbot: QtBot) -> None:
    page.year.setFocus()
    for _ in range(6):
        qtbot.keyClick(page.year, Qt.Key.Key_Left)
    qtbot.keyClick(page.year, Qt.Key.Key_Return)
    line = page.view.current_line()
    assert isinstance(line, TimelineEntry)
    assert line.note == "long ago"


def test_a_day_before_everything_says_so(page: TimelinePage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.message) as said:
        page.go_to_day(date(2001, 1, 1))
    assert said.args == ["Nothing is written down for that day or before it."]


def test_a_pile_stands_on_its_day_until_a_filter_hides_it(page: TimelinePage, bench: Bench) -> None:
    with bench.desk._book.transaction():
        piles.add(bench.desk._book, ("cards.vcf",), "Rail fair", None, "08:02", TODAY - timedelta(days=2))
    page.refresh()
    lines = [page.model.line(row) for row in range(page.model.rowCount())]
    pile = next(line for line in lines if isinstance(line, PileEntry))
    assert lines.index(pile) > next(n for n, line in enumerate(lines) if getattr(line, "note", "") == "left a message")
    assert "Rail fair" in str(page.model.data(page.model.index(lines.index(pile), 0)))
    page.filters.show_channel(Channel.CALL)
    assert not any(isinstance(page.model.line(row), PileEntry) for row in range(page.model.rowCount()))


def test_an_act_elsewhere_is_seen_and_the_place_is_kept(page: TimelinePage, bench: Bench) -> None:
    stand_on(page, "long ago")
    bench.log("Ana Sample", Direction.OUT, 0, note="answered", time="10:00")
    assert notes(page)[0] == "answered"
    line = page.view.current_line()
    assert isinstance(line, TimelineEntry)
    assert line.note == "long ago"


def test_an_interaction_that_is_gone_meanwhile_is_one_sentence(page: TimelinePage, qtbot: QtBot, bench: Bench) -> None:
    stand_on(page, "lunch")
    line = page.view.current_line()
    assert isinstance(line, TimelineEntry)
    bench.desk.apply(interactions.RemoveInteraction(line.id), "remove")
    with qtbot.waitSignal(bench.editor.failed):
        page.edit(line)
    assert page.form is None


def test_an_empty_book_says_what_belongs_here(bench: Bench, qtbot: QtBot) -> None:
    page = TimelinePage(bench.desk, bench.editor, bench.jobs)
    bench.mount(page, qtbot)
    assert page.empty.isVisible()
    assert "comes here" in page.empty.words


def test_a_first_click_after_scrolling_does_not_scroll(page: TimelinePage, qtbot: QtBot, bench: Bench) -> None:
    for ago in range(3, 39):
        bench.log("Ana Sample", days_ago=ago, note=f"call {ago}")
    page.view.clearFocus()
    page.view.setCurrentIndex(page.model.index(-1, 0))
    page.view.scrollToBottom()
    scrolled = page.view.verticalScrollBar().value()
    assert scrolled > 0
    last = page.view.visualRect(page.model.index(page.model.rowCount() - 1, 0))
    qtbot.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(last.center().x(), last.center().y()))
    assert page.view.verticalScrollBar().value() == scrolled
    line = page.view.current_line()
    assert isinstance(line, TimelineEntry)
    assert line.note == "long ago"
