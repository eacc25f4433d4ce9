"""Words on chips in a row, such as what a typed line was understood to say."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from netdesk.gui.chip import chip_size, paint_word_chip
from netdesk.gui.theme import theme_of


class ChipsLine(QWidget):
    """Words on chips, one after the other; what does not fit goes on in the next line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chips: tuple[str, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.hide()

    def show_chips(self, chips: Sequence[str]) -> None:
        """Show ``chips``; nothing at all when there are none."""
        self._chips = tuple(chips)
        self.setAccessibleName(", ".join(chips))
        self.setVisible(bool(chips))
        self.updateGeometry()
        self.update()

    @property
    def chips(self) -> tuple[str, ...]:
        """What the chips say."""
        return self._chips

    def heightForWidth(self, width: int) -> int:
        places = self._places(width)
        return round(places[-1].bottom()) + 1 if places else 0

    def sizeHint(self) -> QSize:
        return QSize(200, self.heightForWidth(max(self.width(), 200)))

    def _places(self, width: int) -> list[QRectF]:
        metrics = self.fontMetrics()
        places: list[QRectF] = []
        x, y = 0, 0
        for chip in self._chips:
            size = chip_size(metrics, chip, mark=False).boundedTo(QSize(max(width, 40), 1000))
            if x and x + size.width() > width:
                x, y = 0, y + size.height() + 4
            places.append(QRectF(x, y, size.width(), size.height()))
            x += size.width() + 6
        return places

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self.palette())
        painter = QPainter(self)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for chip, place in zip(self._chips, self._places(self.width()), strict=True):
            if mirrored:
                place.moveLeft(self.width() - place.right())
            room = max(10, int(place.width()) - 14)
            shown = painter.fontMetrics().elidedText(chip, Qt.TextElideMode.ElideRight, room)
            paint_word_chip(painter, place, shown, theme)
