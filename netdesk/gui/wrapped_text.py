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
    option.setTextDirection(way_of(words))
    return option


def way_of(words: str) -> Qt.LayoutDirection:
    """Which way ``words`` run: as their first letter does. What was put into them apart has no say (UAX #9, P2)."""
    depth = 0
    for kind in map(bidirectional, words):
        if kind in ("LRI", "RLI", "FSI"):
            depth += 1
        elif kind == "PDI":
            depth = max(0, depth - 1)
        elif not depth and kind in ("L", "R", "AL"):
            return Qt.LayoutDirection.LeftToRight if kind == "L" else Qt.LayoutDirection.RightToLeft
    return Qt.LayoutDirection.LeftToRight


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
