"""Boxes for a number: their small arrows are drawn like the rest, since the style sheet takes Qt's own away."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QAbstractSpinBox, QDoubleSpinBox, QSpinBox, QWidget

from netdesk.gui.theme import theme_of

HALF: Final = 3.5
"""Half the width of an arrow."""
INSET: Final = 7
FROM_END: Final = 11
"""How far the arrows stand from the end of the box: in the middle of Qt's buttons."""

if TYPE_CHECKING:
    _Box = QAbstractSpinBox
else:
    # A class of Qt's can have but one base of Qt's.
    _Box = object


class _Arrows(_Box):
    """A box with a name for who does not see it, arrows of our own, and a number that the wheel leaves alone.

    Stands before Qt's class among the bases.
    """

    def prepare(self, name: str) -> None:
        """Once the box is made: its name, and its looks."""
        self.setAccessibleName(name)
        # The wheel gives no focus: who scrolls past does not mean the number.
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # The style sheet's padding does not reach the line inside.
        self.lineEdit().setTextMargins(INSET, 0, INSET, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        _paint_arrows(self)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Who scrolls past does not mean the number."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class NumberBox(_Arrows, QSpinBox):
    """A whole number from ``least`` to ``most``."""

    def __init__(self, name: str, least: int, most: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setRange(least, most)
        self.prepare(name)


class FractionBox(_Arrows, QDoubleSpinBox):
    """A number from 0 to ``most`` in steps of ``step``, without more decimals than it needs; PageUp takes ten steps."""

    def __init__(self, name: str, most: float, step: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDecimals(2)
        self.setRange(0, most)
        self.setSingleStep(step)
        self.prepare(name)

    def textFromValue(self, value: float) -> str:
        return self.locale().toString(value, "g", 3)


def _paint_arrows(box: QAbstractSpinBox) -> None:
    theme, can = theme_of(box.palette()), box.stepEnabled()
    mirrored = box.layoutDirection() == Qt.LayoutDirection.RightToLeft
    middle = QRectF(box.rect()).center().y()
    at = FROM_END if mirrored else box.width() - FROM_END
    painter = QPainter(box)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for step, up in (
        (QAbstractSpinBox.StepEnabledFlag.StepUpEnabled, -1),
        (QAbstractSpinBox.StepEnabledFlag.StepDownEnabled, 1),
    ):
        ink = QColor(theme.secondary if step in can and box.isEnabled() else theme.hairline)
        painter.setPen(QPen(ink, 1.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
        base, tip = middle + 2.5 * up, middle + 6 * up
        painter.drawPolyline([QPointF(at - HALF, base), QPointF(at, tip), QPointF(at + HALF, base)])
