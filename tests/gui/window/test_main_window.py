"""The shell: screens by key, drops anywhere, messages without dialogs, light and dark, names for all that acts."""

import logging
from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QAccessible, QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
    QWidget,
)  # fmt: skip
from pytestqt.qtbot import QtBot

from netdesk.domain.errors import NetDeskError
from netdesk.domain.interaction import Direction
from netdesk.domain.relationship import State
from netdesk.gui.appearance import Choice
from netdesk.gui.main_window import MainWindow
from netdesk.gui.people_found import people_found
from netdesk.gui.screens import KEYS
from netdesk.gui.theme import DARK, LIGHT, theme_of
from netdesk.services import contacts
from netdesk.wording.plain_text import isolated
from tests.helpers.screen_bench import OFFSCREEN_NOISE
from tests.helpers.window_bench import WindowBench, cards_dragged, drag_over, drop_on

pytestmark = pytest.mark.qt_log_ignore(*OFFSCREEN_NOISE, extend=True)

CONTROL = Qt.KeyboardModifier.ControlModifier
CARD = b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Bea Thornton\r\nN:Thornton;Bea;;;\r\nEND:VCARD\r\n"


@pytest.fixture
def window(window_bench: WindowBench, qtbot: QtBot) -> MainWindow:
    window_bench.acquaintances()
    return window_bench.open(qtbot)


def test_the_numbers_show_the_screens(window: MainWindow, qtbot: QtBot) -> None:
    for number, key in enumerate(KEYS, start=1):
        qtbot.keyClick(window, str(number), CONTROL)
        assert window.screen_key == key
        entry = window.sidebar.current()
        assert entry is not None
        assert entry.key == key


def test_the_sidebar_filters_and_shows_counts(window: MainWindow) -> None:
    lines = {line.text: line for line in window.sidebar._entries.lines}
    assert lines["Card pile"].state is State.NOT_YET
    assert lines["Connecting"].count == 1
    assert lines["Contacts"].count is None
    window.sidebar.picked.emit(lines["Connecting"])
    assert window.contacts.left.query.state is State.CONNECTING
    window.sidebar.picked.emit(lines["# austin"])
    assert window.contacts.left.query.tag == "austin"
    window.sidebar.picked.emit(lines["Contacts"])
    assert not window.contacts.left.filtered


def test_no_two_actions_share_a_key_or_an_id(window: MainWindow) -> None:
    table = window.actions_made.table
    keys = Counter(sequence.toString() for row in table for sequence in window.actions_made.made(row.id).shortcuts())
    assert [key for key, times in keys.items() if times > 1] == []
    assert len({row.id for row in table}) == len(table)


def test_every_action_stands_in_a_menu_and_in_the_palette(window: MainWindow) -> None:
    window.panels.command_palette.open()
    offered = {offer.action for offer in window.panels.command_palette._offers.offers}
    assert {row.id for row in window.actions_made.table if window.actions_made.made(row.id).isEnabled()} <= offered
    assert all(window.actions_made.made(row.id).associatedObjects() for row in window.actions_made.table)


def test_the_palette_and_the_pickers_say_by_what_somebody_was_found(
    window: MainWindow, window_bench: WindowBench, qtbot: QtBot
) -> None:
    window_bench.person("Bo Lind", organisation="Gridworks", mail="bo@miles.example")
    window.open_panel("palette")
    palette = window.panels.command_palette
    for needle, beside in (("miles", "bo@miles.example"), ("lind", "Gridworks"), ("gridw", "Gridworks")):
        palette._line.setText(needle)
        assert [(offer.text, offer.beside) for offer in palette._offers.offers if offer.contact] == [
            ("Bo Lind", beside)
        ]
    assert [beside for _who, _name, beside in people_found(window.desk, "miles", 5)] == ["bo@miles.example"]


def test_the_palette_finds_people_and_actions_together(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window, "k", CONTROL)
    palette = window.panels.command_palette
    qtbot.keyClicks(palette._line, "hollis")
    assert [offer.text for offer in palette._offers.offers] == ["Derek Hollis"]
    qtbot.keyClick(palette._line, Qt.Key.Key_Return)
    assert not palette.isVisible()
    qtbot.waitUntil(lambda: window.contacts.side.pane.view.header._name.text() == "Derek Hollis")
    qtbot.keyClick(window, "k", CONTROL)
    qtbot.keyClicks(palette._line, "timeline")
    qtbot.keyClick(palette._line, Qt.Key.Key_Return)
    assert window.screen_key == "timeline"


def test_whose_name_begins_with_the_words_comes_first(window_bench: WindowBench, qtbot: QtBot) -> None:
    window_bench.person("Kofi Asante", organisation="Ana Grids", family="Asante", given="Kofi")
    window_bench.person("Bo Anand", family="Anand", given="Bo")
    window_bench.person("Ana Beltrán", family="Beltrán", given="Ana")
    window = window_bench.open(qtbot)
    qtbot.keyClick(window, "k", CONTROL)
    palette = window.panels.command_palette
    qtbot.keyClicks(palette._line, "ana")
    assert [offer.text for offer in palette._offers.offers][:3] == ["Ana Beltrán", "Bo Anand", "Kofi Asante"]


def test_what_is_done_with_a_person_is_off_where_none_is_seen(window: MainWindow) -> None:
    assert window.actions_made.made("person.delete").isEnabled()
    window.show_screen("timeline")
    assert not window.actions_made.made("person.delete").isEnabled()
    assert window.actions_made.made("new").isEnabled()


def test_escape_closes_a_panel_and_gives_the_focus_back(window: MainWindow, qtbot: QtBot) -> None:
    before = QApplication.focusWidget()
    qtbot.keyClick(window, "l", CONTROL)
    assert window.panels.log.line.edit.hasFocus()
    qtbot.keyClick(window.panels.log.line.edit, Qt.Key.Key_Escape)
    assert not window.panels.log.isVisible()
    assert QApplication.focusWidget() is before


def test_every_shortcut_is_on_the_sheet(window: MainWindow) -> None:
    window.panels.shortcuts.open()
    words = " ".join(child.text() for child in window.panels.shortcuts.findChildren(QWidget) if hasattr(child, "text"))
    for row in window.actions_made.table:
        for keys in window.actions_made.made(row.id).shortcuts():
            assert keys.toString(QKeySequence.SequenceFormat.NativeText) in words


def test_files_and_folders_of_cards_are_previewed_and_nothing_is_written(
    window: MainWindow, window_bench: WindowBench, tmp_path: Path, qtbot: QtBot
) -> None:
    pile = tmp_path / "pile"
    pile.mkdir()
    (pile / "bea ä.vcf").write_bytes(CARD)
    data = cards_dragged([pile])
    assert drag_over(window.inside, data)
    assert window.inside.overlay.isVisible()
    assert "folder" in window.inside.overlay.words
    assert drop_on(window.inside, data)
    assert not window.inside.overlay.isVisible()
    assert window.screen_key == "piles"
    qtbot.waitUntil(lambda: not window.jobs.busy)
    assert window_bench.desk.read(contacts.names, "Thornton", 5) == ()


def test_a_card_that_comes_as_bytes_is_a_card_too(window: MainWindow, qtbot: QtBot) -> None:
    data = cards_dragged(text_vcard=CARD)
    with qtbot.waitSignal(window.inside.dropped) as dropped:
        assert drop_on(window.inside, data)
    assert dropped.args is not None
    path = dropped.args[0][0]
    assert path.read_bytes() == CARD
    qtbot.waitUntil(lambda: not window.jobs.busy)
    window.close()
    assert not path.exists()


def test_three_files_are_three_and_other_things_are_refused(window: MainWindow, tmp_path: Path) -> None:
    data = cards_dragged([tmp_path / f"{number}.vcf" for number in range(3)])
    assert drag_over(window.inside, data)
    assert "3" in window.inside.overlay.words
    pictures = cards_dragged([tmp_path / "holiday.jpg"])
    assert not drop_on(window.inside, pictures)
    assert ".vcf" in window.message_bar.text
    words = cards_dragged(text_plain=b"hello")
    assert not drag_over(window.inside, words)


def test_an_error_is_said_in_the_bar_and_changes_nothing(window: MainWindow, window_bench: WindowBench) -> None:
    class Refuses:
        def apply(self, book: object, today: object) -> None:
            raise NetDeskError("This cannot be done because the moon is full.")

    window.editor.run("try", Refuses())  # type: ignore[arg-type]
    assert window.message_bar.isVisible()
    assert window.message_bar.text == "This cannot be done because the moon is full."
    assert window.findChildren(QMessageBox) == []


def test_light_and_dark_switch_while_the_window_is_open(window: MainWindow, window_bench: WindowBench) -> None:
    for choice, theme in ((Choice.DARK, DARK), (Choice.LIGHT, LIGHT), (Choice.DARK, DARK)):
        window_bench.appearance.choose(choice)
        assert theme_of(window.palette()) is theme
        corner = window.contacts.left.grab().toImage().pixelColor(3, 3)
        assert corner == theme.paper
    assert window_bench.settings.value("window/appearance") == "dark"


def nameless(window: MainWindow) -> set[str]:
    """What can be acted on, is seen, and has no name for a screen reader; Qt's own parts of widgets aside."""
    acting = (QAbstractButton, QLineEdit, QPlainTextEdit, QAbstractItemView, QComboBox)
    found = set()
    for widget in window.findChildren(QWidget):
        part = isinstance(widget, QHeaderView) or isinstance(widget.parent(), QLineEdit)
        if part or not isinstance(widget, acting) or not widget.isVisible() or widget.objectName().startswith("qt_"):
            continue
        interface = QAccessible.queryAccessibleInterface(widget)
        if interface is not None and not interface.text(QAccessible.Text.Name):
            found.add(f"{type(widget).__name__} in {type(widget.parent()).__name__}")
    return found


def test_everything_that_acts_has_a_name_on_every_screen(window: MainWindow) -> None:
    for key in KEYS:
        window.show_screen(key)
        assert nameless(window) == set(), key
    window.show_screen("contacts")
    side = window.contacts.side
    pane = side.pane
    for opens in (pane.add, pane.edit, side.merge, side.ask_pile, window.panels.log.open, window.panels.settings.open):
        opens()
        assert nameless(window) == set()
    window.panels.command_palette.open()
    assert nameless(window) == set()


def test_targets_are_big_enough_to_hit(window: MainWindow) -> None:
    small = [
        (button.text() or button.accessibleName(), button.width(), button.height())
        for button in window.findChildren(QAbstractButton)
        if button.isVisible() and min(button.width(), button.height()) < 24 and "qt_" not in button.objectName()
    ]
    assert small == []


def test_nothing_ticks_while_nothing_happens(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not window.contacts._later.isActive())
    ticking = [timer for timer in window.findChildren(QTimer) if timer.isActive() and not timer.isSingleShot()]
    assert ticking == []


def test_a_new_day_is_read_when_the_machine_wakes(window: MainWindow, window_bench: WindowBench) -> None:
    window_bench.log("Derek Hollis", Direction.MUTUAL, 0)
    window_bench.day[0] = window_bench.day[0].replace(year=2027)
    QApplication.sendEvent(window, QEvent(QEvent.Type.ActivationChange))
    lines = {line.text: line for line in window.sidebar._entries.lines}
    assert lines["Connecting"].count == 0


def test_the_window_comes_back_as_it_was(window_bench: WindowBench, qtbot: QtBot) -> None:
    first = window_bench.open(qtbot, size=(800, 700))
    first.contacts.splitter.setSizes([270, 369])
    sizes = first.contacts.splitter.sizes()
    first.show_screen("timeline")
    first.close()
    again = MainWindow(window_bench.desk, window_bench.appearance, window_bench.settings, window_bench.crash.tell)
    qtbot.addWidget(again)
    again.start([])
    assert again.screen_key == "timeline"
    assert again.height() == 700
    again.show_screen("contacts")
    again.show()
    assert again.contacts.splitter.sizes() == sizes


def test_right_to_left_mirrors(window_bench: WindowBench, qtbot: QtBot, qapp: QApplication) -> None:
    window_bench.acquaintances()
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        window = window_bench.open(qtbot)
        assert window.sidebar.mapTo(window, window.sidebar.rect().topLeft()).x() > window.width() / 2
        strip = window.contacts.left.list
        assert strip.layoutDirection() is Qt.LayoutDirection.RightToLeft
        text = window.actions_made.made("import").text()
        assert text == isolated("&Import cards…"), "dots stay at the end of the words"
        window.grab()
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_undo_names_what_it_would_take_back(window: MainWindow, window_bench: WindowBench) -> None:
    window.contacts.show_person(window_bench.people["Derek Hollis"])
    window.contacts.side.acts.let_go()
    assert "Derek Hollis" in window.top.undo.toolTip()
    window.top.undo.click()
    assert window.toast.text.startswith("Undone")


def test_going_to_a_person_with_control_held_chooses_nobody_else(
    window: MainWindow, window_bench: WindowBench, qtbot: QtBot
) -> None:
    """Ctrl is still down after Ctrl+K: what is done next must not be done to two people."""
    window.contacts.show_person(window_bench.people["Ana Beltrán"])
    qtbot.keyPress(window, Qt.Key.Key_Control)
    window.contacts.show_person(window_bench.people["Derek Hollis"])
    qtbot.keyRelease(window, Qt.Key.Key_Control)
    assert window.contacts.selected() == (window_bench.people["Derek Hollis"],)


@pytest.mark.expects_log
def test_an_error_that_nobody_expected_is_told_whole_but_logged_without_names(
    tmp_path: Path, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    from netdesk.gui.crash import Crash

    crash = Crash(tmp_path / "netdesk.log")
    with caplog.at_level(logging.ERROR):
        mail = "ana@solace.example"
        try:
            raise KeyError(mail)
        except KeyError as error:
            crash.tell(error)
    dialog = crash._dialog
    assert dialog is not None
    qtbot.addWidget(dialog)
    report = dialog.findChild(QPlainTextEdit).toPlainText()
    assert "KeyError" in report
    assert "PySide6" in report
    assert str(tmp_path / "netdesk.log") in report
    assert "KeyError" in caplog.text
    assert mail not in caplog.text
    assert not dialog.isModal()
