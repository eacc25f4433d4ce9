"""The names of a line: two lines of them stand free of the hairlines, and whoever has no room is counted."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QImage, QPainter
from PySide6.QtWidgets import QApplication

from netdesk.gui import fonts
from netdesk.gui.line_pen import LinePen
from netdesk.gui.theme import LIGHT
from netdesk.gui.timeline.names import AIR, line_height, places, two_lines

PEOPLE = ("Rosalind Achterberg", "Luis Eduardo Villaseñor", "Bo Anand", "Grace Lindqvist", "Yusuf El-Amin")


def worn(pixels: int) -> QFont:
    font = QFont(QApplication.font())
    font.setPixelSize(pixels)
    return font


def inked(image: QImage) -> list[int]:
    """The rows of pixels in which something is written."""
    white = QColor(Qt.GlobalColor.white).rgb()
    return [y for y in range(image.height()) if any(image.pixel(x, y) != white for x in range(image.width()))]


@pytest.mark.parametrize("ratio", [1, 2])
@pytest.mark.parametrize("pixels", range(11, 21))
def test_two_lines_have_air_above_and_below(qapp: QApplication, pixels: int, ratio: int) -> None:
    body = worn(pixels)
    height = line_height(QFontMetrics(body))
    image = QImage(200 * ratio, height * ratio, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    pen = LinePen(painter, LIGHT, body, mirrored=False, air=8)
    painter.setFont(fonts.strong(body))
    for place in places(QRect(0, 0, 200, height), painter.fontMetrics()):
        pen.text(place, "HEQg", LIGHT.ink)
    painter.end()
    rows = inked(image)
    above, below = rows[0], (height - 1) * ratio - 1 - rows[-1]
    assert min(above, below) >= (AIR - 1) * ratio, "it touches a hairline"
    assert abs(above - below) <= 2 * ratio, "it stands in the middle"
    assert any(y not in rows for y in range(rows[0], rows[-1])), "the lines run into each other"


def test_lines_are_as_high_as_the_picture_has_them(qapp: QApplication) -> None:
    """screens.md, mock/timeline.png: 38 pixels at 100 %; a little more only for a font with high capitals."""
    assert line_height(QFontMetrics(worn(fonts.BODY))) in range(38, 43)


@pytest.mark.parametrize("width", [140, 180, 260, 300, 900])
@pytest.mark.parametrize("people", range(1, len(PEOPLE) + 1))
def test_everybody_is_named_or_counted(qapp: QApplication, people: int, width: int) -> None:
    metrics = QFontMetrics(fonts.strong(worn(fonts.BODY)))
    names = PEOPLE[:people]
    first, second = two_lines(names, metrics, width)
    said = f"{first} {second}"
    if second.endswith(" more"):
        counted = int(second.split()[-2])
        begun = second.removesuffix(f" and {counted} more")
        assert len(first.rstrip(",").split(", ")) + len(begun.split(", ")) + counted == people
        assert metrics.horizontalAdvance(second) <= width, "the number is seen"
    else:
        assert said.split() == ", ".join(names).split()


def test_a_name_that_has_no_room_beside_the_number_is_cut_itself(qapp: QApplication) -> None:
    metrics = QFontMetrics(fonts.strong(worn(fonts.BODY)))
    names = ("Bo Anand", "Luis Eduardo Villaseñor", "Grace Lindqvist")
    width = metrics.horizontalAdvance("Luis Eduardo Villaseñor")
    _first, second = two_lines(names, metrics, width)
    assert second.startswith("Luis")
    assert second.endswith("… and 1 more")
