"""A QR code on the screen and as an image: always dark on light, each square a whole number of pixels."""

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from netdesk.services.person_code import QUIET, Matrix

LEAST = 220
USUAL = 420
"""Pixels a side: a telephone reads it from a hand's breadth away."""


def code_image(matrix: Matrix, square: int) -> QImage:
    """The code with its light margin; ``square`` is the side of a square in pixels."""
    side = (len(matrix) + 2 * QUIET) * square
    image = QImage(side, side, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    for y, row in enumerate(matrix):
        for x, dark in enumerate(row):
            if dark:
                painter.fillRect((x + QUIET) * square, (y + QUIET) * square, square, square, Qt.GlobalColor.black)
    painter.end()
    return image


class CodePicture(QWidget):
    """Shows a code as large as it can be."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._matrix: Matrix = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_code(self, matrix: Matrix) -> None:
        """Show this code."""
        self._matrix = matrix
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(USUAL, USUAL)

    def minimumSizeHint(self) -> QSize:
        return QSize(LEAST, LEAST)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._matrix:
            return
        ratio = self.devicePixelRatioF()
        squares = len(self._matrix) + 2 * QUIET
        image = code_image(self._matrix, max(1, int(min(self.width(), self.height()) * ratio) // squares))
        image.setDevicePixelRatio(ratio)
        # On whole pixels of the screen: between two it would be grey.
        left = int((self.width() * ratio - image.width()) / 2) / ratio
        top = int((self.height() * ratio - image.height()) / 2) / ratio
        QPainter(self).drawImage(QPointF(left, top), image)
