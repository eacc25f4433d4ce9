"""Words on as many lines as they need: how they break, where they stand, how much room they take."""

from collections.abc import Sequence
from math import ceil
from unicodedata import bidirectional

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle


def wrapping(words: str, direction: Qt.LayoutDirection) -> QTextOption:
    """How ``words`` stand in a window that goes in ``direction``: at its leading edge, in their own way.

    They break between words, and inside one only where it is longer than the line.
    """
    option = QTextOption(QStyle.visualAlignment(direction, Qt.AlignmentFlag.AlignLeft) | Qt.AlignmentFlag.AlignAbsolute)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    strong = next((each for each in map(bidirectional, words) if each in ("L", "R", "AL")), "L")
    option.setTextDirection(Qt.LayoutDirection.LeftToRight if strong == "L" else Qt.LayoutDirection.RightToLeft)
    return option


def wrapped(
    words: str,
    font: QFont,
    width: int,
    direction: Qt.LayoutDirection = Qt.LayoutDirection.LeftToRight,
    formats: Sequence[QTextLayout.FormatRange] = (),
) -> tuple[QTextLayout, float]:
    """``words`` laid out in lines of ``width`` pixels, ready to be drawn, and their height in pixels."""
    layout = QTextLayout(words, font)
    layout.setFormats(formats)
    layout.setTextOption(wrapping(words, direction))
    layout.beginLayout()
    height = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, height))
        height += line.height()
    layout.endLayout()
    return layout, height


def text_height(words: str, font: QFont, width: int) -> int:
    """The height in pixels that ``words`` take when they are ``width`` pixels wide."""
    return ceil(wrapped(words, font, width)[1])
