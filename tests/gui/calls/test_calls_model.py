"""The call list's model: days, lines in the order of the paper, and what a screen reader hears."""

from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from netdesk.gui.calls.line_face import Block, lay_out
from netdesk.gui.calls.model import CallsModel, DayHeading
from tests.helpers.call_lists import call_line, call_list

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=ZoneInfo("Europe/Prague"))


@pytest.fixture
def model() -> CallsModel:
    """Seven calls from Monday to Friday; the first has an outcome."""
    calls = call_list(7)
    first = replace(calls.lines[0], outcome="talked", outcome_note="sends the deck")
    made = CallsModel()
    made.show(replace(calls, lines=(first, *calls.lines[1:])), NOW)
    return made


def test_a_heading_stands_before_the_lines_of_each_day(model: CallsModel) -> None:
    assert [row.words if isinstance(row, DayHeading) else row.line.number for row in model.rows] == [
        "Monday", 1, 2, "Tuesday", 3, "Wednesday", 4, 5, "Thursday", 6, "Friday", 7,
    ]  # fmt: skip


def test_only_lines_can_be_chosen(model: CallsModel) -> None:
    for row, shown in enumerate(model.rows):
        flags = model.flags(model.index(row, 0))
        assert bool(flags & Qt.ItemFlag.ItemIsSelectable) is not isinstance(shown, DayHeading)


@pytest.mark.parametrize(
    ("number", "heard"),
    [
        (1, ("1", "Tomáš Dvořák", "Lumen Rail", "+1 512 555 0001", "there now 17:00", "talked", "sends the deck")),
        (2, ("2", "山田 葵", "Your turn: they wrote 9 days ago")),
        (7, ("7", "Maximiliana", "A match for them")),
    ],
)
def test_a_line_is_heard_whole(model: CallsModel, number: int, heard: tuple[str, ...]) -> None:
    spoken = str(model.data(model.index(model.row_of(number), 0), Qt.ItemDataRole.AccessibleTextRole))
    positions = [spoken.find(words) for words in heard]
    assert -1 not in positions
    assert positions == sorted(positions)


def test_keeps_the_rules_of_qt_models(model: CallsModel, qtmodeltester: ModelTester, qtbot: QtBot) -> None:
    qtmodeltester.check(model)
    model.show(call_list(0), NOW)
    assert model.rowCount() == 0
    assert model.row_of(1) == -1


@pytest.mark.parametrize("width", [420, 600, 804, 1600])
def test_nothing_on_a_line_lies_over_another(qtbot: QtBot, width: int) -> None:
    from itertools import combinations

    from PySide6.QtGui import QFont

    font = QFont()
    font.setPixelSize(13)
    line = call_line(7)
    person = [Block(words, font) for words in (line.name, line.organisation or "x", line.phones[0].raw)]
    reasons = [Block("Overdue: quiet for 97 days, longer than 30 days", font), Block("last time " * 20, font)]
    ticks = [Block(words, font) for words in ("talked", "voicemail", "no answer", "not this week")]
    face = lay_out(person, reasons, ticks, Block("a note of some length", font), width)
    places = [face.number, *face.person, *face.reasons, *face.ticks, face.note]
    assert not any(one.intersects(other) for one, other in combinations(places, 2))
    assert all(place.left() >= 0 and place.right() < width and place.bottom() < face.height for place in places)
