"""“Why?”: what a verdict rests on can be read, and what it looks like can be kept, with one key, and undone."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from netdesk.domain.contact import Likeness
from netdesk.domain.interaction import Channel, Direction
from netdesk.gui.labels import PlainLabel
from netdesk.gui.main_window import MainWindow
from netdesk.gui.person.why import WhyPanel
from netdesk.services import contacts
from tests.helpers.screen_bench import OFFSCREEN_NOISE
from tests.helpers.window_bench import WindowBench

pytestmark = pytest.mark.qt_log_ignore(*OFFSCREEN_NOISE, extend=True)

KEEP = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def window(window_bench: WindowBench, qtbot: QtBot) -> MainWindow:
    window_bench.acquaintances()
    for ago in (50, 60, 70, 80):
        window_bench.log("Ana Beltrán", Direction.MUTUAL, ago, Channel.CALL)
    return window_bench.open(qtbot)


def opened(window: MainWindow, bench: WindowBench, name: str, qtbot: QtBot) -> WhyPanel:
    window.contacts.show_person(bench.people[name])
    verdict = window.contacts.side.pane.view.verdict
    qtbot.waitUntil(lambda: window.contacts.current() == bench.people[name] and verdict.why.isEnabled())
    if not verdict.why.isChecked():
        verdict.why.click()
    return verdict.reasons


def kept(bench: WindowBench, name: str) -> Likeness | None:
    return bench.desk.read(contacts.contact, bench.people[name]).likeness


def test_the_days_that_count_most_are_shown_with_what_they_count(
    window: MainWindow, window_bench: WindowBench, qtbot: QtBot
) -> None:
    why = opened(window, window_bench, "Ana Beltrán", qtbot)
    assert why.isVisible()
    shown = [each.text() for each in why.findChildren(PlainLabel) if each.isVisible()]
    person = window.contacts.side.pane.person
    assert person is not None
    assert len(person.why) == sum("counted" in text for text in shown) == 5
    assert any("counted 2.0" in text for text in shown)
    assert any("counts fades with time" in text for text in shown)
    assert any("Call, both ways" in text for text in shown)
    assert "Lately: " in why.words.text()
    assert f"Warmth {person.verdict.warmth} of 100" in why.words.text()


def test_nothing_of_it_is_cut_in_a_small_window(window: MainWindow, window_bench: WindowBench, qtbot: QtBot) -> None:
    window.resize(1000, 700)
    opened(window, window_bench, "Ana Beltrán", qtbot)
    area = window.contacts.side.pane.view.area
    inside = area.widget()
    assert inside is not None
    qtbot.waitUntil(lambda: inside.minimumSizeHint().width() <= area.viewport().width())


def test_what_it_looks_like_is_kept_with_one_key_and_undone(
    window: MainWindow, window_bench: WindowBench, qtbot: QtBot
) -> None:
    why = opened(window, window_bench, "Ana Beltrán", qtbot)
    assert "It looks like “I want a relationship”" in why.kind.text()
    assert "kind of connection" in why.choose.toolTip()
    assert "kind" in why.choose.text()
    window.contacts.left.list.setFocus()
    qtbot.keyClick(window.contacts.left.list, Qt.Key.Key_K, KEEP)
    assert kept(window_bench, "Ana Beltrán") is Likeness.RELATIONSHIP
    assert why.kind.text() == "You call it “I want a relationship”."
    window.editor.undo()
    assert kept(window_bench, "Ana Beltrán") is None
    window.editor.redo()
    why.choose.click()
    assert kept(window_bench, "Ana Beltrán") is None
    why.choose.click()
    assert kept(window_bench, "Ana Beltrán") is Likeness.RELATIONSHIP


def test_another_kind_can_be_said_by_hand(window: MainWindow, window_bench: WindowBench, qtbot: QtBot) -> None:
    why = opened(window, window_bench, "Ana Beltrán", qtbot)
    window.actions_made.made("person.likeness.resume").trigger()
    assert kept(window_bench, "Ana Beltrán") is Likeness.RESUME
    assert "You call it “My online résumé”" in why.kind.text()
    assert "It looks like “I want a relationship”" in why.kind.text()


def test_who_has_nothing_to_explain_offers_no_why(window: MainWindow, window_bench: WindowBench, qtbot: QtBot) -> None:
    opened(window, window_bench, "Ana Beltrán", qtbot)
    window.contacts.show_person(window_bench.people["山田 葵"])
    verdict = window.contacts.side.pane.view.verdict
    qtbot.waitUntil(lambda: not verdict.why.isEnabled())
    assert not verdict.reasons.isVisible()
