"""The sidebar says of what there are so many, to the mouse and to a screen reader."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from netdesk.domain.contact_list import Counts
from netdesk.domain.relationship import State
from netdesk.gui.sidebar import Sidebar


def test_a_number_beside_a_screen_says_what_it_counts(qtbot: QtBot) -> None:
    sidebar = Sidebar()
    qtbot.addWidget(sidebar)
    sidebar.show_counts(Counts(states=((State.CONNECTING, 35),), piles=1, introductions=8))
    model = sidebar.model()
    lines = [model.index(row, 0) for row in range(model.rowCount())]
    told = {line.data(): line.data(Qt.ItemDataRole.ToolTipRole) for line in lines}
    spoken = [line.data(Qt.ItemDataRole.AccessibleTextRole) for line in lines]
    assert told["Card piles"] == "1 pile of cards came in"
    assert told["Introductions"] == "8 introductions are open"
    assert told["Call list"] is None, "there is no number that would need it"
    assert "Card piles, 1 pile of cards came in" in spoken
    assert "Connecting, 35" in spoken
