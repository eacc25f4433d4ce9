"""A line inside another box (the zoom of the print preview, a number with arrows) has room for its text."""

import pytest
from PySide6.QtWidgets import QAbstractSpinBox, QComboBox, QLineEdit, QSpinBox, QStyle, QStyleOptionFrame, QWidget
from pytestqt.qtbot import QtBot

from netdesk.gui.number_box import FractionBox, NumberBox
from tests.helpers.screen_bench import OFFSCREEN_NOISE, show

pytestmark = pytest.mark.qt_log_ignore(*OFFSCREEN_NOISE, extend=True)


def zoom_box() -> QComboBox:
    """As Qt makes it for its print preview."""
    box = QComboBox()
    box.setEditable(True)
    box.setMinimumContentsLength(7)
    box.addItem("100.0%")
    return box


def number_box() -> NumberBox:
    return NumberBox("Calls a week", 3, 15)


def fraction_box() -> FractionBox:
    return FractionBox("Weight of Call", 5, 0.05)


class Line(QLineEdit):
    """A QLineEdit tells its subclasses alone how it is drawn."""

    def room(self) -> tuple[int, int]:
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        place = self.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, self)
        return place.width(), place.height()


@pytest.mark.usefixtures("window_bench")
@pytest.mark.parametrize("make", [zoom_box, QSpinBox, number_box, fraction_box])
def test_the_text_of_an_inner_line_is_not_cut(make: type[QWidget], qtbot: QtBot) -> None:
    box = make()
    assert isinstance(box, QComboBox | QAbstractSpinBox)
    qtbot.addWidget(box)
    line = Line()
    box.setLineEdit(line)
    line.setText("100.0%" if isinstance(box, QComboBox) else "99")
    box.show()
    needed = line.fontMetrics().horizontalAdvance(line.text()), line.fontMetrics().height()
    for _focused in range(2):
        width, height = line.room()
        assert width >= needed[0]
        assert height >= needed[1]
        show(box, qtbot)
