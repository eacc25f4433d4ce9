"""The settings of the book: shown as they are, written as one act, and nothing written that cannot be."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from netdesk.domain.contact_list import ContactQuery
from netdesk.domain.interaction import Channel, Direction, Interaction
from netdesk.domain.weight import USUAL_SCALE, Tempo, scale_with
from netdesk.gui.main_window import MainWindow
from netdesk.gui.settings_panel import SettingsPanel
from netdesk.services import book, call_lists, contacts, interactions, weighing
from netdesk.storage.database import Database
from tests.helpers.screen_bench import OFFSCREEN_NOISE
from tests.helpers.window_bench import WindowBench

pytestmark = pytest.mark.qt_log_ignore(*OFFSCREEN_NOISE, extend=True)


@pytest.fixture
def window(window_bench: WindowBench, qtbot: QtBot) -> MainWindow:
    window_bench.acquaintances()
    return window_bench.open(qtbot)


@pytest.fixture
def panel(window: MainWindow, qtbot: QtBot) -> SettingsPanel:
    qtbot.keyClick(window, ",", Qt.KeyboardModifier.ControlModifier)
    assert window.panels.settings.lines["names"].hasFocus()
    return window.panels.settings


def test_all_of_it_is_one_act_and_is_shown_again(window: MainWindow, panel: SettingsPanel, qtbot: QtBot) -> None:
    usual = window.desk.read(call_lists.size)
    panel.lines["names"].setText("Kim Doe,  K. Doe, ")
    panel.lines["emails"].setText("kim@home.example")
    panel.calls.setValue(usual + 2)
    panel.region.setText("de")
    qtbot.keyClick(panel.region, Qt.Key.Key_Return)
    assert not panel.isVisible()
    who = window.desk.read(book.identities)
    assert (who.names, who.emails) == (("Kim Doe", "K. Doe"), ("kim@home.example",))
    assert window.desk.read(call_lists.size) == usual + 2
    assert window.desk.read(book.setting, book.REGION) == "DE"
    panel.open()
    assert panel.lines["names"].text() == "Kim Doe, K. Doe"
    assert (panel.calls.value(), panel.region.text()) == (usual + 2, "DE")
    panel.close_panel()
    window.editor.undo()
    assert window.desk.read(book.identities) == book.Identities()
    assert window.desk.read(call_lists.size) == usual


def test_tempo_rhythm_and_weights_are_one_act_and_are_shown_again(window: MainWindow, qtbot: QtBot) -> None:
    window.actions_made.made("scale").trigger()
    panel, page = window.panels.settings, window.panels.settings.scale
    assert page.tempos[Tempo.STANDARD].hasFocus()
    assert (page.scale(), page.cadence.value()) == (USUAL_SCALE, 60)
    qtbot.keyClick(page.tempos[Tempo.STANDARD], Qt.Key.Key_Up)
    assert page.tempos[Tempo.BRISK].isChecked()
    call = page.table.boxes[Channel.CALL]
    call.setFocus()
    qtbot.keyClick(call, Qt.Key.Key_Up)
    page.cadence.setValue(45)
    qtbot.keyClick(call, Qt.Key.Key_Return)
    assert not panel.isVisible()
    own = scale_with({Channel.CALL: 2.05}, Tempo.BRISK)
    assert (window.desk.read(weighing.scale), window.desk.read(weighing.default_cadence)) == (own, 45)
    panel.open_scale()
    assert (page.scale(), page.cadence.value()) == (own, 45)
    panel.close_panel()
    window.editor.undo()
    assert (window.desk.read(weighing.scale), window.desk.read(weighing.default_cadence)) == (USUAL_SCALE, 60)


def test_the_days_follow_weight_and_tempo_at_once(window: MainWindow, qtbot: QtBot) -> None:
    window.open_panel("scale")
    page = window.panels.settings.scale
    said = {channel: label.text() for channel, label in page.table.days.items()}
    assert said[Channel.IN_PERSON] == said[Channel.CALL] == "120 days"
    assert (said[Channel.EMAIL], said[Channel.CHAT]) == ("60 days", "35 days")
    assert (said[Channel.COMMENT], said[Channel.OTHER]) == ("never alone", "never")
    page.table.boxes[Channel.EMAIL].setValue(0)
    page.tempos[Tempo.BRISK].click()
    assert page.table.days[Channel.EMAIL].text() == "never"
    assert page.table.days[Channel.LETTER].text() == "30 days"
    assert page.table.days[Channel.CHAT].text() == "never alone"
    assert page.table.boxes[Channel.LETTER].accessibleDescription() == "30 days"


def test_back_to_the_defaults_is_offered_where_something_differs(window: MainWindow, qtbot: QtBot) -> None:
    window.desk.apply(weighing.SetScale(scale_with({Channel.CALL: 1.0}, Tempo.SLOW)), "Settings")
    window.desk.apply(weighing.SetDefaultCadence(90), "Settings")
    window.open_panel("scale")
    panel, page = window.panels.settings, window.panels.settings.scale
    assert page.defaults.isEnabled()
    page.defaults.click()
    assert not page.defaults.isEnabled()
    assert window.desk.read(weighing.default_cadence) == 90, "nothing is written before Done"
    qtbot.keyClick(page.cadence, Qt.Key.Key_Return)
    assert (window.desk.read(weighing.scale), window.desk.read(weighing.default_cadence)) == (USUAL_SCALE, 60)
    assert not panel.isVisible()


def test_everything_is_reached_by_the_tab_key_and_seen(window: MainWindow, qtbot: QtBot) -> None:
    window.resize(1000, 700)
    window.open_panel("scale")
    panel, page = window.panels.settings, window.panels.settings.scale
    wanted = [page.cadence, *page.table.boxes.values()]
    for field in wanted:
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        assert window.focusWidget() is field
        assert field.accessibleName()
        assert field.visibleRegion().boundingRect() == field.rect(), "scrolled into sight"
    panel.tabs.setFocus()
    qtbot.keyClick(panel.tabs, Qt.Key.Key_Left)
    qtbot.keyClick(panel.tabs, Qt.Key.Key_Tab)
    assert panel.calls.hasFocus()


def test_the_wheel_over_a_number_scrolls_past_it(window: MainWindow, qtbot: QtBot) -> None:
    window.resize(1000, 700)
    window.open_panel("scale")
    page = window.panels.settings.scale
    box = page.table.boxes[Channel.IN_PERSON]
    turn = QWheelEvent(
        QPointF(box.rect().center()), QPointF(box.mapToGlobal(box.rect().center())), QPoint(), QPoint(0, -120),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(box, turn)
    assert page.scale() == USUAL_SCALE


def grown(window: MainWindow) -> MainWindow:
    """The window on a book so big that another scale is applied beside it."""
    desk = window.desk
    who = desk.read(contacts.listed, ContactQuery(), desk.today())[0]
    call = Interaction((who,), Channel.CALL, Direction.MUTUAL, desk.today())
    desk.apply(interactions.LogInteraction(call), "Call")

    def grow(book: Database) -> None:
        book.rows(
            "INSERT INTO interaction (id, uid, day, time, channel, direction, note)"
            " SELECT 30000, 'last', day, time, channel, direction, note FROM interaction LIMIT 1"
        )

    desk.read(grow)
    return window


def test_a_big_book_is_weighed_anew_beside_the_window(window: MainWindow, qtbot: QtBot) -> None:
    desk = grown(window).desk
    window.open_panel("scale")
    page = window.panels.settings.scale
    page.tempos[Tempo.BRISK].click()
    qtbot.keyClick(page.tempos[Tempo.BRISK], Qt.Key.Key_Return)
    assert window.jobs.writing is not None
    window.editor.run("Another", book.ChangeSetting(book.REGION, "DE"))
    qtbot.waitUntil(lambda: desk.labels().undo == "Another")
    assert not window.panels.settings.isVisible()
    assert desk.read(weighing.scale).tempo is Tempo.BRISK
    window.editor.undo()
    window.editor.undo()
    assert window.jobs.writing is not None, "and taken back beside it"
    qtbot.waitUntil(lambda: not window.jobs.busy)
    assert desk.read(weighing.scale) == USUAL_SCALE


@pytest.mark.parametrize("put_away", [False, True])
def test_one_wrong_field_in_a_big_book_keeps_what_was_typed(
    window: MainWindow, panel: SettingsPanel, qtbot: QtBot, put_away: bool
) -> None:
    desk = grown(window).desk
    panel.lines["names"].setText("Kim Doe")
    panel.region.setText("Middle-earth")
    panel.tabs.setCurrentIndex(1)
    panel.scale.tempos[Tempo.BRISK].click()
    panel.region.setFocus()
    before = desk.labels().undo
    qtbot.keyClick(panel.region, Qt.Key.Key_Return)
    assert panel.isVisible()
    assert panel.works.isVisible()
    assert not panel.region.isEnabled(), "what is being written is not typed over"
    qtbot.keyClick(panel, Qt.Key.Key_Return)
    assert "Next" not in window.toast.text, "and is written once"
    if put_away:
        qtbot.keyClick(panel, Qt.Key.Key_Escape)
        assert not panel.isVisible()
    qtbot.waitUntil(lambda: not window.jobs.busy)
    assert window.message_bar.isVisible()
    assert desk.labels().undo == before
    if put_away:
        assert not panel.isVisible(), "the field that they type in now stays theirs"
        window.open_panel("settings")
        panel.tabs.setCurrentIndex(1)
        panel.region.setFocus()
    assert not panel.works.isVisible()
    assert panel.region.hasFocus()
    assert (panel.lines["names"].text(), panel.region.text()) == ("Kim Doe", "Middle-earth")
    panel.region.setText("NZ")
    qtbot.keyClick(panel.region, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not window.jobs.busy)
    assert not panel.isVisible()
    assert (desk.read(book.setting, book.REGION), desk.read(weighing.scale).tempo) == ("NZ", Tempo.BRISK)
    panel.open()
    assert panel.lines["names"].isEnabled()
    panel.lines["names"].setText("Somebody else")
    panel.close_panel()
    panel.open()
    assert panel.lines["names"].text() == "Kim Doe", "what was left is read again"


def test_what_waits_when_the_window_closes_is_done(window: MainWindow, qtbot: QtBot) -> None:
    window.jobs.start("An import", lambda _job: None, writes=True)
    command = weighing.SetScale(scale_with({}, Tempo.SLOW))
    window.editor.run("Settings", command, long="Weighing every relationship anew")
    window.close()
    assert window.desk.read(weighing.scale).tempo is Tempo.SLOW


def test_what_is_written_when_the_window_closes_is_in_the_book(window: MainWindow, qtbot: QtBot) -> None:
    grown(window).open_panel("scale")
    page = window.panels.settings.scale
    page.tempos[Tempo.BRISK].click()
    qtbot.keyClick(page.tempos[Tempo.BRISK], Qt.Key.Key_Return)
    window.close()
    assert window.desk.read(weighing.scale).tempo is Tempo.BRISK


def test_nothing_changed_is_no_act(window: MainWindow, panel: SettingsPanel, qtbot: QtBot) -> None:
    before = window.desk.labels()
    qtbot.keyClick(panel.lines["names"], Qt.Key.Key_Return)
    assert not panel.isVisible()
    assert window.desk.labels() == before


def test_escape_leaves_it_as_it_was(window: MainWindow, panel: SettingsPanel, qtbot: QtBot) -> None:
    panel.lines["names"].setText("Kim Doe")
    qtbot.keyClick(panel.lines["names"], Qt.Key.Key_Escape)
    assert not panel.isVisible()
    assert window.desk.read(book.identities) == book.Identities()


def test_a_country_that_is_none_is_said_and_nothing_is_written(
    window: MainWindow, panel: SettingsPanel, qtbot: QtBot
) -> None:
    panel.lines["names"].setText("Kim Doe")
    panel.region.setText("Middle-earth")
    qtbot.keyClick(panel.region, Qt.Key.Key_Return)
    assert panel.isVisible(), "what was typed can be mended"
    assert window.message_bar.isVisible()
    assert window.desk.read(book.identities) == book.Identities()


def test_a_draft_takes_along_nothing_that_was_not_typed(window: MainWindow, panel: SettingsPanel, qtbot: QtBot) -> None:
    """The calls a week were taken back meanwhile, and Done wrote the old number again."""
    panel.close_panel()
    usual = window.desk.read(call_lists.size)
    window.desk.apply(book.ChangeSetting(call_lists.SIZE_SETTING, str(usual + 2)), "Changed the settings")
    panel.open()
    qtbot.keyClicks(panel.lines["names"], "Kim Doe")
    window.show_screen("timeline")
    window.editor.undo()
    panel.open()
    assert (panel.lines["names"].text(), panel.calls.value()) == ("Kim Doe", usual)
    qtbot.keyClick(panel.lines["names"], Qt.Key.Key_Return)
    assert window.desk.read(book.identities).names == ("Kim Doe",)
    assert window.desk.read(call_lists.size) == usual


def test_who_typed_nothing_left_nothing(window: MainWindow, panel: SettingsPanel) -> None:
    usual = window.desk.read(call_lists.size)
    window.desk.apply(book.ChangeSetting(call_lists.SIZE_SETTING, str(usual + 2)), "Changed the settings")
    window.show_screen("timeline")
    panel.open()
    assert not panel.typed.isVisible()
    assert panel.calls.value() == usual + 2
