"""A window of 800 by 480, as on a laptop whose screen is drawn at twice the size; words that have no room."""

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from netdesk.gui.clamped_label import ClampedLabel
from netdesk.gui.screens import KEYS
from tests.helpers.screen_bench import OFFSCREEN_NOISE
from tests.helpers.window_bench import WindowBench

pytestmark = pytest.mark.qt_log_ignore(*OFFSCREEN_NOISE, extend=True)


def test_every_screen_fits_a_small_window(window_bench: WindowBench, qtbot: QtBot) -> None:
    window_bench.acquaintances()
    window = window_bench.open(qtbot)
    for key in KEYS:
        window.show_screen(key)
        window.resize(800, 480)
        qtbot.waitUntil(lambda: (window.width(), window.height()) == (800, 480))
        page = window.page(key)
        assert page.geometry().size() == window.stack.size()
        assert page.minimumSizeHint().width() <= window.stack.width()
        assert window.stack.mapTo(window, window.stack.rect().topRight()).x() < 800


def test_the_states_are_never_cut_in_the_sidebar(window_bench: WindowBench, qtbot: QtBot) -> None:
    for number in range(12):
        window_bench.person(f"Person {number}")
    window_bench.acquaintances()
    window = window_bench.open(qtbot)
    window.resize(800, 480)
    qtbot.waitUntil(lambda: window.width() == 800)
    sidebar = window.sidebar
    metrics = sidebar.fontMetrics()

    def words(row: int, word: str) -> QImage:
        """What is painted up to the end of the words; of a line that is not hovered or chosen."""
        line = sidebar.visualRect(sidebar.model().index(row, 0))
        end = 20 + metrics.ascent() + 8 + metrics.horizontalAdvance(word)
        return sidebar.viewport().grab(QRect(line.topLeft(), QSize(end, line.height()))).toImage()

    states = [(row, line.text) for row, line in enumerate(sidebar._entries.lines) if line.state is not None]
    assert len(states) == 4
    narrow = [words(*state) for state in states]
    sidebar.setFixedWidth(500)
    qtbot.waitUntil(lambda: sidebar.viewport().width() > 400)
    assert [words(*state) for state in states] == narrow


def test_long_words_about_a_person_take_few_lines(window_bench: WindowBench, qtbot: QtBot) -> None:
    title = "Deputy assistant to the regional head of everything " * 20
    window_bench.person("A very long name " * 12, title=title, organisation="Un" + "breakable" * 30)
    window = window_bench.open(qtbot)
    header = window.contacts.side.pane.view.header
    for label, lines in ((header._name, 2), (header._work, 3)):
        assert label.height() <= lines * (label.fontMetrics().lineSpacing() + 1)
        assert label.toolTip()


def test_a_name_of_two_lines_is_whole(window_bench: WindowBench, qtbot: QtBot) -> None:
    """Where the buttons beside it would cut it, they stand below."""
    window_bench.person("Luis Eduardo Villaseñor Quintanilla y Echeverría", title="Treasurer")
    window = window_bench.open(qtbot)
    header = window.contacts.side.pane.view.header
    assert not header._name.hides(header._name.width())
    assert header.call.mapTo(header, QPoint()).y() > header._name.geometry().bottom()


@pytest.mark.parametrize("pixels", range(11, 21))
def test_no_line_is_clipped(qtbot: QtBot, pixels: int) -> None:
    """A label of Qt's own knows how high these lines are."""
    words = "Head of Partnerships · Solace Energy · Austin, TX (13:44 there)"
    label, qt = ClampedLabel(words, lines=9), QLabel(words)
    qt.setWordWrap(True)
    for each in (label, qt):
        qtbot.addWidget(each)
        font = each.font()
        font.setPixelSize(pixels)
        each.setFont(font)
    assert label.heightForWidth(140) >= qt.heightForWidth(140)


def test_the_badge_of_a_verdict_is_whole(window_bench: WindowBench, qtbot: QtBot) -> None:
    """Where there is no room for it beside the word it has a line of its own."""
    window_bench.acquaintances()
    window = window_bench.open(qtbot)
    head = window.contacts.side.pane.view.verdict._head
    line = head.height()
    assert not head.badge_is_below(head.width())
    window.resize(1000, 700)
    qtbot.waitUntil(lambda: head.badge_is_below(head.width()))
    qtbot.waitUntil(lambda: head.height() > line)
    assert head.height() >= head.heightForWidth(head.width())


def test_give_and_ask_stands_in_line_with_what_is_beside_it(window_bench: WindowBench, qtbot: QtBot) -> None:
    window_bench.person("Ana Beltrán", needs="rail procurement contact " * 8, offers="grant writing")
    window = window_bench.open(qtbot)
    texts = window.contacts.side.pane.view.facts._texts
    assert len({text.y() for text in texts}) == 1
    assert all(text.alignment() & Qt.AlignmentFlag.AlignTop for text in texts)


def test_words_that_fit_have_no_tip(qtbot: QtBot) -> None:
    label = ClampedLabel("Ana Beltrán")
    qtbot.addWidget(label)
    label.resize(400, 40)
    label.show()
    assert label.toolTip() == ""
    label.resize(30, 40)
    qtbot.waitUntil(lambda: "Ana" in label.toolTip())


def test_a_word_longer_than_its_place_ends_in_an_ellipsis(qtbot: QtBot) -> None:
    label = ClampedLabel("Un" + "breakable" * 30)
    qtbot.addWidget(label)
    label.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    label.resize(200, 60)
    lines = label._lines(200)
    assert len(lines) > 2
    assert all(label.fontMetrics().horizontalAdvance(line) <= 200 for line in lines[:1])
