"""A column's model: what it says of its cards, and what may be dropped on it."""

from datetime import date

import pytest
from PySide6.QtCore import QMimeData, QModelIndex, Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from netdesk.domain.contact import ContactId
from netdesk.domain.introduction import Answer, Introduction, Party, Stage
from netdesk.domain.screens import BoardCard
from netdesk.gui.board.model import CARD_ROLE, MIME_TYPE, ColumnModel

TODAY = date(2026, 11, 22)
MOVE = Qt.DropAction.MoveAction


def card(number: int, a: str, b: str) -> BoardCard:
    parties = (
        Party(ContactId(1), asked_on=date(2026, 11, 19), answer=Answer.YES, answered_on=date(2026, 11, 20)),
        Party(ContactId(2), asked_on=date(2026, 11, 19)),
    )
    made = date(2026, 11, 1)
    return BoardCard(Introduction(number, f"u{number}", parties, f"why {number}", Stage.ASKING, made), (a, b))


CARDS = (card(7, "Ana", "Tomás"), card(8, "山田 葵", "Sofia"), card(9, "Bea", "Priya"))


@pytest.fixture
def model() -> ColumnModel:
    """The column Asking with three cards; of those elsewhere only number 20 may come."""
    made = ColumnModel(Stage.ASKING, lambda number, stage: number == 20 and stage is Stage.ASKING)
    made.show(CARDS, TODAY)
    return made


def carrying(number: str) -> QMimeData:
    data = QMimeData()
    data.setData(MIME_TYPE, number.encode())
    return data


@pytest.mark.parametrize(
    ("row", "role", "expected"),
    [
        (0, Qt.ItemDataRole.DisplayRole, "Ana and Tomás"),
        (1, Qt.ItemDataRole.AccessibleTextRole, "山田 葵 and Sofia, Asking both, card 2 of 3"),
        (2, Qt.ItemDataRole.AccessibleTextRole, "Bea and Priya, Asking both, card 3 of 3"),
        (0, Qt.ItemDataRole.AccessibleDescriptionRole, "why 7, ✓ Ana, ? Tomás · asked\u00a03\u00a0d"),
        (2, CARD_ROLE, CARDS[2]),
        (0, Qt.ItemDataRole.DecorationRole, None),
    ],
)
def test_cells(model: ColumnModel, row: int, role: int, expected: object) -> None:
    assert model.data(model.index(row, 0), role) == expected


def test_keeps_the_rules_of_qt_models(model: ColumnModel, qtmodeltester: ModelTester, qtbot: QtBot) -> None:
    qtmodeltester.check(model)
    model.show(CARDS[:1], TODAY)
    model.show((), TODAY)
    assert model.rowCount() == 0


def test_a_card_can_be_dragged_and_the_column_takes_drops(model: ColumnModel) -> None:
    assert model.flags(model.index(0, 0)) & Qt.ItemFlag.ItemIsDragEnabled
    assert model.flags(QModelIndex()) == Qt.ItemFlag.ItemIsDropEnabled
    data = model.mimeData([model.index(1, 0)])
    assert data.formats() == [MIME_TYPE]
    assert bytes(data.data(MIME_TYPE).data()) == b"8"


@pytest.mark.parametrize(
    ("data", "welcome"),
    [
        (carrying("20"), True),
        (carrying("8"), True),  # its own card, to another place
        (carrying("21"), False),
        (carrying("rubbish"), False),
        (carrying(""), False),
        (QMimeData(), False),
    ],
)
def test_takes_only_what_the_rules_let_come(model: ColumnModel, data: QMimeData, welcome: bool) -> None:
    heard: list[object] = []
    model.dropped.connect(lambda *what: heard.append(what))
    assert model.canDropMimeData(data, MOVE, -1, -1, QModelIndex()) is welcome
    assert model.dropMimeData(data, MOVE, -1, -1, QModelIndex()) is welcome
    assert bool(heard) is welcome


def test_a_copy_is_refused(model: ColumnModel) -> None:
    assert not model.canDropMimeData(carrying("20"), Qt.DropAction.CopyAction, 0, 0, QModelIndex())


@pytest.mark.parametrize(
    ("number", "row", "position"),
    [
        ("20", 1, 1),
        ("20", -1, 3),
        ("7", 3, 2),  # below the last: it leaves its own place first
        ("7", 0, 0),
        ("9", 0, 0),
        ("8", 1, 1),
    ],
)
def test_says_where_it_was_dropped(model: ColumnModel, number: str, row: int, position: int) -> None:
    heard: list[tuple[int, Stage, int]] = []
    model.dropped.connect(lambda *what: heard.append(what))
    model.dropMimeData(carrying(number), MOVE, row, 0, QModelIndex())
    assert heard == [(int(number), Stage.ASKING, position)]


def test_never_removes_what_the_book_has_moved(model: ColumnModel) -> None:
    assert model.removeRows(0, 1) is False
    assert model.rowCount() == 3
