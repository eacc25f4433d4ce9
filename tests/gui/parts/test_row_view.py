"""What every list of rows has in common."""

import pytest
from PySide6.QtCore import QStringListModel
from PySide6.QtGui import QFontMetrics
from pytestqt.qtbot import QtBot

from netdesk.gui.row_view import RowView
from tests.helpers.screen_bench import OFFSCREEN_NOISE

pytestmark = pytest.mark.qt_log_ignore(*OFFSCREEN_NOISE, extend=True)


def two_lines(metrics: QFontMetrics) -> int:
    return 2 * metrics.lineSpacing()


def test_rows_follow_the_font_both_ways(qtbot: QtBot) -> None:
    view = RowView(QStringListModel(["one", "two"]), "Words", two_lines)
    qtbot.addWidget(view)
    font = view.font()
    for size in (40, 8, 14):
        font.setPixelSize(size)
        view.setFont(font)
        assert view.rowHeight(0) == view.rowHeight(1) == two_lines(QFontMetrics(font))


def test_one_or_several_rows_can_be_chosen(qtbot: QtBot) -> None:
    for several in (False, True):
        view = RowView(QStringListModel(["one", "two"]), "Words", two_lines, several=several)
        qtbot.addWidget(view)
        view.selectAll()
        assert len(view.selectionModel().selectedRows()) == (2 if several else 0)
