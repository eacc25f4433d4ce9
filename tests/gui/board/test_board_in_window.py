"""The board in the whole window: its columns and what stands beside them, whatever happened on other screens."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from netdesk.domain.introduction import Answer, Debrief, Stage
from netdesk.gui.board.column import Column
from netdesk.gui.board.page import BoardPage
from netdesk.gui.main_window import MainWindow
from netdesk.services.introductions import AnswerParty, DebriefParty, Introduce, MoveIntroduction
from tests.helpers.screen_bench import OFFSCREEN_NOISE
from tests.helpers.window_bench import WindowBench

pytestmark = pytest.mark.qt_log_ignore(*OFFSCREEN_NOISE, extend=True)

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def numbers(window_bench: WindowBench) -> dict[Stage, int]:
    """An idea, one that is done and one that was declined, in a book of four people."""
    ana, tomas, priya, bea = (
        window_bench.person(name) for name in ("Ana Sample", "Tomás Ejemplo", "Priya Muster", "Bea Exemple")
    )
    apply = window_bench.desk.apply
    idea: int = apply(Introduce(ana, tomas, "Storage pilots"), "idea").result
    done: int = apply(Introduce(ana, priya, "Rail"), "idea").result
    for who in (ana, priya):
        apply(AnswerParty(done, who, Answer.YES), "yes")
    apply(MoveIntroduction(done, Stage.INTRODUCED), "introduced")
    for who in (ana, priya):
        apply(DebriefParty(done, who, Debrief.WENT_WELL), "debrief")
    apply(MoveIntroduction(done, Stage.DONE), "done")
    declined: int = apply(Introduce(priya, bea, "Films"), "idea").result
    apply(AnswerParty(declined, bea, Answer.NO), "no")
    return {Stage.IDEA: idea, Stage.DONE: done, Stage.DECLINED: declined}


def board_of(window: MainWindow) -> BoardPage:
    page = window.page("board")
    assert isinstance(page, BoardPage)
    return page


def settle() -> None:
    """Let what was shown lay itself out, and what follows from that."""
    for _ in range(10):
        QApplication.processEvents()


def shown(page: BoardPage) -> list[Column]:
    return [column for column in page.columns.columns.values() if not column.isHidden()]


def overlapping(page: BoardPage) -> list[Stage]:
    """The columns that begin before the one to their left has ended."""
    columns = shown(page)
    return [right.stage for left, right in pairwise(columns) if right.geometry().left() <= left.geometry().right()]


def test_columns_stand_apart_after_the_window_shrank_on_another_screen(
    window_bench: WindowBench, numbers: dict[Stage, int], qtbot: QtBot
) -> None:
    window = window_bench.open(qtbot, "board")
    page = board_of(window)
    page.open(numbers[Stage.IDEA])
    settle()
    assert overlapping(page) == []
    qtbot.keyClick(window, Qt.Key.Key_2, CONTROL)
    window.resize(1000, 700)
    settle()
    qtbot.keyClick(window, Qt.Key.Key_5, CONTROL)
    settle()
    assert page.sheet.isVisible()
    assert overlapping(page) == []
    sight = page.columns.viewport().rect()
    first = shown(page)[0]
    assert sight.contains(QRect(first.mapTo(page.columns.viewport(), QPoint()), first.size()))


@pytest.mark.parametrize("stage", [Stage.DONE, Stage.DECLINED])
@pytest.mark.parametrize("size", [(1360, 860), (1000, 700)])
def test_details_opened_in_a_last_column_leave_it_whole(
    window_bench: WindowBench, numbers: dict[Stage, int], qtbot: QtBot, stage: Stage, size: tuple[int, int]
) -> None:
    window = window_bench.open(qtbot, "board", size)
    page = board_of(window)
    page.declined.click()
    page.columns.choose(numbers[stage])
    settle()
    column = page.columns.columns[stage]
    qtbot.keyClick(column.cards, Qt.Key.Key_Return)
    settle()
    assert page.sheet.isVisible()
    place = QRect(column.mapTo(page.columns.viewport(), QPoint()), column.size())
    assert page.columns.viewport().rect().contains(place)


def test_the_chosen_card_stays_in_sight_when_its_column_grows_narrow_and_its_neighbours_tall(
    window_bench: WindowBench, numbers: dict[Stage, int], qtbot: QtBot
) -> None:
    people = list(window_bench.people.values())
    why = "Both want to write about what happens to the rivers of the north after the dams"
    more = [window_bench.desk.apply(Introduce(*people[:2], why), "idea").result for _ in range(6)]
    window = window_bench.open(qtbot, "board")
    page = board_of(window)
    cards = page.columns.columns[Stage.IDEA].cards
    settle()
    for number in more:
        page.columns.choose(number)
        qtbot.keyClick(cards, Qt.Key.Key_Return)
        window.resize(1000, 700)
        settle()
        assert cards.viewport().rect().contains(cards.visualRect(cards.currentIndex()))
        page.sheet.left.emit()
        window.resize(1360, 860)
        settle()


@pytest.mark.parametrize("pressed", ["card", "why", "close"])
def test_escape_closes_the_details(
    window_bench: WindowBench, numbers: dict[Stage, int], qtbot: QtBot, pressed: str
) -> None:
    window = window_bench.open(qtbot, "board")
    page = board_of(window)
    page.columns.choose(numbers[Stage.IDEA])
    cards = page.columns.columns[Stage.IDEA].cards
    qtbot.keyClick(cards, Qt.Key.Key_Return)
    if pressed == "why":
        page.sheet.why.setFocus()
    elif pressed == "close":
        page.sheet.sides[0]._open.setFocus()
    focused = QApplication.focusWidget()
    assert focused is not None
    qtbot.keyClick(focused, Qt.Key.Key_Escape)
    assert not page.sheet.isVisible()
    assert cards.hasFocus()


@pytest.mark.parametrize("on_board", [False, True])
def test_escape_closes_a_new_introduction(
    window_bench: WindowBench, numbers: dict[Stage, int], qtbot: QtBot, on_board: bool
) -> None:
    window = window_bench.open(qtbot, "board")
    page = board_of(window)
    page.new_introduction()
    if on_board:
        page.columns.choose(numbers[Stage.IDEA])
    focused = QApplication.focusWidget()
    assert focused is not None
    qtbot.keyClick(focused, Qt.Key.Key_Escape)
    assert not page.proposal.isVisible()


def test_escape_closes_who_should_meet_where_it_was_asked_for(
    window_bench: WindowBench, numbers: dict[Stage, int], qtbot: QtBot
) -> None:
    window = window_bench.open(qtbot, "board", (800, 600))
    page = board_of(window)
    page.columns.choose(numbers[Stage.IDEA])
    page.meet.click()
    assert page.ideas.isVisible()
    focused = QApplication.focusWidget()
    assert focused is not None
    qtbot.keyClick(focused, Qt.Key.Key_Escape)
    assert not page.ideas.isVisible()
    assert not page.meet.isChecked()
