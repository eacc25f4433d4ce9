"""How many pixels of the device a painter puts into one of its own."""

from PySide6.QtGui import QPainter


def pixel_ratio(painter: QPainter) -> float:
    """1 on a plain screen, 2 where there are twice as many; never less than 1.

    Not asked of the painter's device: where Qt made that, PySide loads every widget there is to tell which it is.
    """
    return max(1.0, painter.deviceTransform().m11())
