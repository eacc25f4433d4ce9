"""Writing one line of a list with one painter: parts side by side, words cut to their place, mirrored where due."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QFont, QPainter

from netdesk.gui.icons import icon_pixmap
from netdesk.gui.theme import Theme


def beginning(mirrored: bool) -> Qt.AlignmentFlag:
    """The side where a line begins. What people wrote runs as its own letters do, whatever the desk."""
    side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignAbsolute


def side_by_side(line: QRect, left: int, widths: Sequence[int], mirrored: bool) -> list[QRect]:
    """Parts of ``line`` as wide as ``widths`` from ``left`` on, all of its height; mirrored within ``line``."""
    parts: list[QRect] = []
    for width in widths:
        place = QRect(left, line.top(), width, line.height())
        left += width
        if mirrored:
            place.moveLeft(line.left() + line.right() - place.right())
        parts.append(place)
    return parts


class LinePen:
    """Writes the parts of one line. ``air`` pixels stay free behind words, so that they touch no neighbour."""

    def __init__(self, painter: QPainter, theme: Theme, font: QFont, *, mirrored: bool, air: int) -> None:
        self.painter, self.theme, self.font, self.mirrored = painter, theme, font, mirrored
        self._air = air
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        self.flags = int(beginning(mirrored) | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)

    def text(self, place: QRect, text: str, colour: QColor) -> None:
        """Write ``text`` in the font that the painter has, on one line, with an ellipsis where it is too long."""
        if place.width() <= self._air:
            return
        air = self._air
        place = place.adjusted(air, 0, 0, 0) if self.mirrored else place.adjusted(0, 0, -air, 0)
        self.painter.setPen(colour)
        flat = " ".join(text.split())
        shown = self.painter.fontMetrics().elidedText(flat, Qt.TextElideMode.ElideRight, place.width())
        self.painter.drawText(place, self.flags, shown)

    def icon(self, name: str, size: int, corner: QPoint, colour: QColor) -> None:
        """Paint an icon with its upper left corner there."""
        ratio = self.painter.device().devicePixelRatio()
        self.painter.drawPixmap(corner, icon_pixmap(name, size, colour, ratio))

    def begin(self, place: QRect, width: int, height: int | None = None) -> QPoint:
        """The upper left corner of something so wide where ``place`` begins for the reader.

        With ``height`` it stands in the middle of ``place``, else at its top.
        """
        top = place.top() if height is None else place.top() + (place.height() - height) // 2
        return QPoint(place.right() - width + 1 if self.mirrored else place.left(), top)
