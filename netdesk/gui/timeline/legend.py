"""What the two colours mean, said with colour, place and word."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from netdesk.gui.strip import paint_triangle
from netdesk.gui.theme import theme_of
from netdesk.wording.gettext import _

SIGN = 9
GAP = 8


class Legend(QWidget):
    """A triangle up for what came from them, one down for what went out from me."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("Up: from them. Down: from you."))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(240, self.fontMetrics().height() + 4)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self.palette())
        painter = QPainter(self)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = 0
        signs = ((theme.from_them, _("from them"), True), (theme.from_me, _("from you"), False))
        for colour, word, up in signs:
            width = SIGN + GAP + self.fontMetrics().horizontalAdvance(word)
            start = self.width() - left - width if mirrored else left
            sign = start + width - SIGN if mirrored else start
            box = QRectF(sign, (self.height() - SIGN) / 2, SIGN, SIGN)
            paint_triangle(painter, box, colour, up=up)
            painter.setPen(theme.secondary)
            text = QRectF(start if mirrored else start + SIGN + GAP, 0, width - SIGN - GAP + 2, self.height())
            painter.drawText(text, int(Qt.AlignmentFlag.AlignVCenter), word)
            left += width + 2 * GAP
