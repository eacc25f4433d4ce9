"""The direction of an interaction as an arrow: towards me, away from me, both; colour and shape.

I stand where a line begins, the other person where it goes on: at a right-to-left desk the arrows are turned round.
"""

from typing import Final

from PySide6.QtCore import QPoint, QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from netdesk.domain.interaction import Direction
from netdesk.domain.relationship import State
from netdesk.gui.icons import icon_pixmap, in_reading_direction
from netdesk.gui.theme import Theme, theme_of
from netdesk.wording.interactions import direction_word

SIDE: Final = 15

_ICONS: Final = {
    Direction.IN: "arrow-left",
    Direction.OUT: "arrow-right",
    Direction.MUTUAL: "arrow-left-right",
    Direction.UNKNOWN: "circle-help",
}


def _colour(direction: Direction, theme: Theme) -> QColor:
    return {
        Direction.IN: theme.from_them,
        Direction.OUT: theme.from_me,
        Direction.MUTUAL: theme.of_state(State.CONNECTING).fill,
        Direction.UNKNOWN: theme.secondary,
    }[direction]


def paint_arrow(
    painter: QPainter, place: QRectF, direction: Direction, theme: Theme, *, mirrored: bool = False
) -> None:
    """Paint the arrow into the middle of ``place``."""
    ratio = painter.device().devicePixelRatio()
    pixmap = icon_pixmap(in_reading_direction(_ICONS[direction], mirrored), SIDE, _colour(direction, theme), ratio)
    at = place.center() - QRectF(0, 0, SIDE, SIDE).center()
    painter.drawPixmap(QPoint(round(at.x()), round(at.y())), pixmap)


class ArrowView(QWidget):
    """An arrow as a widget of its own."""

    def __init__(self, direction: Direction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._direction = direction
        self.setAccessibleName(direction_word(direction))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(SIDE, SIDE)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, mirrored = theme_of(self.palette()), self.isRightToLeft()
        paint_arrow(QPainter(self), QRectF(self.rect()), self._direction, theme, mirrored=mirrored)
