"""The names of a line of the timeline: on one line, or on two with air around them, and nobody passed over."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics

from netdesk.wording.plain_text import and_more

AIR = 4
"""Pixels that stay free at least above the capitals of two lines, and below their tails."""
GAP = 3
"""Pixels between the tails of the first line and the capitals of the second."""


def two_lines(names: Sequence[str], metrics: QFontMetrics, width: int) -> tuple[str, str]:
    """``names`` on one line of ``width`` pixels, or broken after a comma into two when they do not fit.

    Whoever has no room on the second either is counted there: "Bo Anand and 2 more".
    """

    def fits(words: str) -> bool:
        return metrics.horizontalAdvance(words) <= width

    whole = ", ".join(names)
    if len(names) < 2 or fits(whole):
        return whole, ""
    taken = 1
    while taken < len(names) - 1 and fits(", ".join(names[: taken + 1]) + ","):
        taken += 1
    first, rest = ", ".join(names[:taken]) + ",", names[taken:]
    if fits(", ".join(rest)) or len(rest) == 1:
        return first, ", ".join(rest)
    counted = [and_more(", ".join(rest[:named]), len(rest) - named) for named in range(len(rest) - 1, 0, -1)]
    short = next(filter(fits, counted), "")
    if not short:  # the name is cut, and not the number
        room = width - metrics.horizontalAdvance(and_more("", len(rest) - 1))
        short = and_more(metrics.elidedText(rest[0], Qt.TextElideMode.ElideRight, room), len(rest) - 1)
    return first, short


def line_height(metrics: QFontMetrics) -> int:
    """One height for all lines of the timeline, in pixels: room for two lines of names."""
    return max(38, metrics.capHeight() + _pitch(metrics) + metrics.descent() + 2 * AIR + 1)


def places(place: QRect, metrics: QFontMetrics) -> tuple[QRect, QRect]:
    """Where the two lines stand in ``place``, which ends with a hairline: as much air above as below what is seen."""
    ink = metrics.capHeight() + _pitch(metrics) + metrics.descent()
    top = place.top() + (place.height() - 1 - ink) // 2 - (metrics.ascent() - metrics.capHeight())
    first = QRect(place.left(), top, place.width(), metrics.height())
    return first, first.translated(0, _pitch(metrics))


def _pitch(metrics: QFontMetrics) -> int:
    """From one line to the next: some fonts ask for more than a line of a list has to give."""
    return min(metrics.lineSpacing(), metrics.capHeight() + metrics.descent() + GAP)
