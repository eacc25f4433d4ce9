"""What the window says and when it stops: the message bar, the toast, and acts that do not apply."""

from threading import Event

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from netdesk.domain.contact import ContactDraft
from netdesk.domain.offers import Offer
from netdesk.gui.actions import TOLD
from netdesk.gui.appearance import Choice
from netdesk.gui.buttons import Button
from netdesk.gui.main_window import MainWindow
from netdesk.gui.theme import theme_of
from netdesk.services import contacts
from netdesk.wording import acts
from tests.helpers.screen_bench import OFFSCREEN_NOISE
from tests.helpers.window_bench import WindowBench

pytestmark = pytest.mark.qt_log_ignore(*OFFSCREEN_NOISE, extend=True)

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(window_bench: WindowBench, qtbot: QtBot) -> MainWindow:
    window_bench.acquaintances()
    return window_bench.open(qtbot)


def enabled(window: MainWindow, action: str) -> bool:
    return window.actions_made.made(action).isEnabled()


def on_screen(window: MainWindow, widget: QWidget) -> QRect:
    return QRect(widget.mapTo(window, QPoint()), widget.size())


def test_a_message_covers_nothing_and_moves_nothing_that_is_read(window: MainWindow) -> None:
    before = window.stack.pos()
    window.message_bar.say("This cannot be done because the moon is full. " * 8)
    QApplication.processEvents()
    bar = on_screen(window, window.message_bar)
    assert window.stack.pos() == before
    for part in (window.top, window.stack, window.sidebar, window.status):
        assert not bar.intersects(on_screen(window, part))


@pytest.mark.parametrize("size", [(1360, 860), (800, 480)])
def test_a_message_and_a_panel_stand_beside_each_other(window: MainWindow, qtbot: QtBot, size: tuple[int, int]) -> None:
    window.resize(*size)
    window.open_panel("settings")
    panel = window.panels.settings
    window.message_bar.say("This cannot be done because the moon is full.")
    qtbot.waitUntil(lambda: not on_screen(window, window.message_bar).intersects(on_screen(window, panel)))
    qtbot.keyClick(panel.lines["names"], Qt.Key.Key_Escape)
    assert not window.message_bar.isVisible()


def test_a_message_about_a_form_goes_with_the_form(window: MainWindow, qtbot: QtBot) -> None:
    window.add_person()
    form = window.contacts.side.pane.form
    qtbot.keyClick(form.name, Qt.Key.Key_Return)
    assert window.message_bar.isVisible()
    window.contacts.leave_form()
    assert not window.message_bar.isVisible()


def test_the_next_act_takes_the_message_away(window: MainWindow, window_bench: WindowBench) -> None:
    window.message_bar.say("No.")
    window.editor.run("Let go", contacts.LetGo((window_bench.people["Derek Hollis"],)), toast=False)
    assert not window.message_bar.isVisible()
    window.message_bar.say("No.")
    window.editor.undo()
    assert not window.message_bar.isVisible()


def test_another_screen_takes_the_message_away(window: MainWindow, qtbot: QtBot) -> None:
    window.message_bar.say("No.")
    qtbot.keyClick(window, "4", CONTROL)
    assert not window.message_bar.isVisible()


def test_escape_takes_the_message_away(window: MainWindow, qtbot: QtBot) -> None:
    for widget in (window.contacts.left.list, window.top.search, window.contacts.side.log_line.edit):
        widget.setFocus()
        window.message_bar.say("No.")
        qtbot.keyClick(widget, Qt.Key.Key_Escape)
        assert not window.message_bar.isVisible()


def test_a_message_goes_by_itself_but_not_from_under_the_mouse(window: MainWindow, qtbot: QtBot) -> None:
    bar = window.message_bar
    bar.timer.setInterval(30)
    bar.say("No.")
    QApplication.sendEvent(bar, QEnterEvent(QPointF(3, 3), QPointF(3, 3), QPointF(3, 3)))
    assert not bar.timer.isActive()
    QApplication.sendEvent(bar, QEvent(QEvent.Type.Leave))
    qtbot.waitUntil(lambda: not bar.isVisible())


def test_an_act_that_changes_nothing_says_nothing(window: MainWindow, window_bench: WindowBench) -> None:
    ana = window_bench.people["Ana Beltrán"]
    window.editor.run("Tag Ana", contacts.TagContacts((ana,), "austin"))
    assert window.toast.isHidden()
    window.editor.run("Tag Ana", contacts.TagContacts((ana,), "board"))
    assert window.toast.text == "Tag Ana"


@pytest.mark.parametrize("size", [(1360, 860), (1000, 700), (800, 480)])
@pytest.mark.parametrize("way", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_a_toast_covers_nothing_that_is_used(
    window: MainWindow, qtbot: QtBot, size: tuple[int, int], way: Qt.LayoutDirection
) -> None:
    QApplication.setLayoutDirection(way)
    try:
        window.resize(*size)
        qtbot.waitUntil(lambda: window.inside.width() == size[0])
        window.message_bar.say("This cannot be done because the moon is full.")
        window.toast.say("Call with " + ", ".join(["Ana Beltrán"] * 9), undo=True)
        QApplication.processEvents()
        toast, strip = on_screen(window, window.toast), on_screen(window, window.status)
        assert strip.contains(toast), "neither the log line, nor the list, nor the message bar"
        for button in window.toast.findChildren(Button):
            assert toast.contains(on_screen(window, button)), button.text()
        words = window.toast._text
        assert words.fontMetrics().horizontalAdvance(words.text()) <= words.width()
    finally:
        QApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_a_toast_is_seen_and_read_in_either_theme(window: MainWindow, window_bench: WindowBench) -> None:
    """It is as dark as the window is light, and its words stand out from it."""
    for choice in (Choice.DARK, Choice.LIGHT):
        window.toast.say("Call with Ana Beltrán", undo=True)
        window_bench.appearance.choose(choice)
        QApplication.processEvents()
        around = theme_of(window.palette())
        assert around.dark == (choice is Choice.DARK)
        for part in (window.toast, *window.toast.findChildren(QWidget)):
            assert theme_of(part.palette()).dark != around.dark
            assert part.palette().windowText().color() == theme_of(part.palette()).ink


@pytest.mark.parametrize("way", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
@pytest.mark.parametrize("first", ["toast", "job"])
@pytest.mark.parametrize("width", [1360, 1000, 800])
def test_a_toast_leaves_stop_in_reach(
    window: MainWindow, qtbot: QtBot, width: int, first: str, way: Qt.LayoutDirection
) -> None:
    go_on = Event()
    QApplication.setLayoutDirection(way)
    try:
        window.resize(width, 700)
        qtbot.waitUntil(lambda: window.inside.width() == width)
        sentence = "Call with " + ", ".join(["Ana Beltrán"] * 9)
        if first == "toast":
            window.toast.say(sentence, undo=True)
        job = window.jobs.start("Looking at 1,204 cards", lambda _job: go_on.wait(30))
        if first == "job":
            window.toast.say(sentence, undo=True)
        QApplication.processEvents()
        stop = window.status._stop
        assert stop.isVisible()
        assert not on_screen(window, window.toast).intersects(on_screen(window, stop))
        assert on_screen(window, window.status).contains(on_screen(window, window.toast))
    finally:
        go_on.set()
        QApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    qtbot.waitUntil(lambda: not window.jobs.busy)
    assert job is not None


def test_only_what_applies_to_the_person_can_be_done(window: MainWindow, window_bench: WindowBench) -> None:
    window.contacts.show_person(window_bench.people["Ana Beltrán"])
    assert not enabled(window, "person.back")
    assert not enabled(window, "person.loud")
    assert not enabled(window, "person.no-photo")
    assert enabled(window, "person.let-go")
    window.actions_made.made("person.quiet").trigger()
    assert enabled(window, "person.loud")
    assert not enabled(window, "person.quiet")
    window.contacts.side.take_offer(Offer.LET_GO)
    window.contacts.show_person(window_bench.people["Ana Beltrán"])
    assert enabled(window, "person.back")
    assert not enabled(window, "person.let-go")


def test_of_several_people_what_applies_to_one_can_be_done(window: MainWindow, window_bench: WindowBench) -> None:
    window.contacts.show_person(window_bench.people["Ana Beltrán"])
    window.actions_made.made("person.quiet").trigger()
    window.contacts.left.list.selectAll()
    assert enabled(window, "person.quiet")
    assert enabled(window, "person.loud")


@pytest.mark.parametrize(
    ("choice", "other", "none"),
    [
        ("person.likeness.resume", "person.likeness.account", "person.likeness.none"),
        ("person.rhythm.30", "person.rhythm.60", "person.rhythm.0"),
        ("person.circle.15", "person.circle.5", "person.circle.0"),
    ],
)
def test_the_menu_has_a_check_at_what_is_kept(
    window: MainWindow, window_bench: WindowBench, choice: str, other: str, none: str
) -> None:
    def checked() -> list[str]:
        group = [row.id for row in window.actions_made.table if row.id.startswith(choice.rpartition(".")[0] + ".")]
        return [each for each in group if window.actions_made.made(each).isChecked()]

    window.contacts.show_person(window_bench.people["Ana Beltrán"])
    assert checked() == [none]
    window.actions_made.made(choice).trigger()
    assert checked() == [choice]
    window.actions_made.made(choice).trigger()
    assert checked() == [choice], "saying it twice takes nothing back"
    window.actions_made.made(other).trigger()
    assert checked() == [other]
    window.editor.undo()
    assert checked() == [choice]
    window.contacts.left.list.selectAll()
    assert checked() == [], "what is kept of one is not said of several"


def test_nobody_beside_the_list_nothing_to_do_with_them(window_bench: WindowBench, qtbot: QtBot) -> None:
    window = window_bench.open(qtbot)
    assert not enabled(window, "person.let-go")
    assert not enabled(window, "person.edit")


def test_undo_and_redo_are_there_when_there_is_something(window_bench: WindowBench, qtbot: QtBot) -> None:
    window = window_bench.open(qtbot)
    assert not enabled(window, "undo")
    assert not enabled(window, "redo")
    window.editor.run("Add", contacts.AddContact(ContactDraft("Bea Thornton")))
    assert enabled(window, "undo")
    window.editor.undo()
    assert not enabled(window, "undo")
    assert enabled(window, "redo")


def test_what_was_done_is_said_and_undo_says_what_it_takes_back(window: MainWindow, qtbot: QtBot) -> None:
    window.editor.run(acts.add_person("Bo & Sons"), contacts.AddContact(ContactDraft("Bo & Sons")))
    assert window.toast.text == "Added Bo & Sons"
    assert window.actions_made.made("undo").text() == "&Undo “Added Bo && Sons”"
    assert window.actions_made.made("redo").text() == "&Redo"
    assert "Undo “Added Bo &amp; Sons”" in window.top.undo.toolTip()
    window.editor.undo()
    assert window.toast.text == "Undone: “Added Bo & Sons”"
    assert window.actions_made.made("redo").text() == "&Redo “Added Bo && Sons”"
    assert "Added Bo" not in window.actions_made.made("undo").text()


def test_a_long_act_does_not_make_the_menu_wide(window: MainWindow) -> None:
    name = "A very long name " * 8
    window.editor.run(acts.add_person(name), contacts.AddContact(ContactDraft(name)))
    text = window.actions_made.made("undo").text()
    assert len(text) <= TOLD + len("&Undo “”")
    assert text.endswith("…”")
