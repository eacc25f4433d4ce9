"""The two-way strip: up is from them, down is from me; two-way or not, seen in a blink."""

from math import sqrt
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from netdesk.domain.contact_list import Strip
from netdesk.gui.plain_tip import set_tip
from netdesk.gui.theme import Theme, theme_of

FULL: Final = 9
"""Contact-days in one period that fill its half; the root is drawn, so that one day shows and nine fit."""


def paint_strip(painter: QPainter, place: QRectF, strip: Strip, theme: Theme, *, mirrored: bool = False) -> None:
    """Paint ``strip`` into ``place``: a bar up and a bar down for each period, newest at the end.

    ``mirrored`` lets time run from right to left. Nothing at all is a bare hairline.
    """
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    middle = round(place.center().y())
    painter.setPen(QPen(theme.hairline, 1))
    painter.drawLine(round(place.left()), middle, round(place.right()), middle)
    if strip:
        slot = place.width() / len(strip)
        gap = 2.0 if slot >= 6 else 1.0
        half = place.height() / 2 - 1
        width = max(1.0, slot - gap)
        for index, (theirs, mine) in enumerate(strip):
            if not theirs and not mine:
                continue
            at = len(strip) - 1 - index if mirrored else index
            left = place.left() + at * slot
            if theirs:
                height = _height(theirs, half)
                painter.fillRect(QRectF(left, middle - height, width, height), theme.from_them)
            if mine:
                height = _height(mine, half)
                painter.fillRect(QRectF(left, middle + 1, width, height), theme.from_me)
    painter.restore()


def _height(days: int, half: float) -> float:
    return max(2.0, half * min(1.0, sqrt(days / FULL)))


def paint_triangle(painter: QPainter, box: QRectF, colour: QColor, *, up: bool) -> None:
    """The sign of the legend: a triangle up for what comes from them, down for what goes out from me."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    tip, foot = (box.top(), box.bottom()) if up else (box.bottom(), box.top())
    painter.drawPolygon([QPointF(box.left(), foot), QPointF(box.center().x(), tip), QPointF(box.right(), foot)])
    painter.restore()


class StripView(QWidget):
    """A strip as a widget of its own, ``height`` pixels high; ``words`` say what it shows to who cannot see it."""

    def __init__(self, *, height: int = 48, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._strip: Strip = ()
        self.setFixedHeight(height)
        self.setMinimumWidth(120)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_strip(self, strip: Strip, words: str = "") -> None:
        """Show ``strip`` from now on."""
        self._strip = strip
        self.setAccessibleName(words)
        set_tip(self, words)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        paint_strip(QPainter(self), QRectF(self.rect()), self._strip, theme_of(self.palette()), mirrored=mirrored)
