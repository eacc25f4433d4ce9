"""Words that take a few lines at most: the last one ends in an ellipsis, and the tool tip has the whole."""

from math import ceil

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QResizeEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QWidget

from netdesk.gui.labels import PlainLabel
from netdesk.gui.plain_tip import set_tip
from netdesk.gui.wrapped_text import way_of


class ClampedLabel(PlainLabel):
    """Plain text in at most ``lines`` lines; a word longer than the label is broken, not cut."""

    def __init__(
        self, text: str = "", *, lines: int = 2, secondary: bool = False, parent: QWidget | None = None
    ) -> None:
        self._most = lines
        super().__init__(text, secondary=secondary, wrap=True, parent=parent)

    def setText(self, text: str) -> None:
        super().setText(text)
        self._tell_all()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tell_all()

    def _tell_all(self) -> None:
        set_tip(self, self.text() if self.hides(self.width()) else "")

    def _lines(self, width: int) -> list[str]:
        """The lines that ``width`` pixels make of the text, one more than are shown where there are more."""
        text = " ".join(self.text().split())
        layout = QTextLayout(text, self.font())
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        found: list[str] = []
        layout.beginLayout()
        while len(found) <= self._most and (line := layout.createLine()).isValid():
            line.setLineWidth(max(width, 1))
            line.setPosition(QPointF(0, 0))
            rest = text[line.textStart() :]
            found.append(rest if len(found) == self._most - 1 else rest[: line.textLength()])
        layout.endLayout()
        return found

    def hides(self, width: int) -> bool:
        """Whether ``width`` pixels are too few for all the words."""
        return len(self._lines(width)) > self._most

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return max(1, min(len(self._lines(width)), self._most)) * self._step()

    def _step(self) -> int:
        """Pixels from line to line. Qt rounds each line up that it sets; ``lineSpacing`` rounds to the nearest."""
        metrics = QFontMetricsF(self.font())
        return ceil(metrics.ascent() + metrics.descent()) + max(0, ceil(metrics.leading()))

    def sizeHint(self) -> QSize:
        width = min(ceil(self.fontMetrics().horizontalAdvance(self.text())) + 2, super().sizeHint().width())
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(40, self._step())

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.hides(self.width()):
            super().paintEvent(event)
            return
        painter = QPainter(self)
        # A line cut out of a paragraph runs as the whole does.
        painter.setLayoutDirection(way_of(self.text()))
        painter.setPen(self.palette().color(self.foregroundRole()))
        step = self._step()
        for row, words in enumerate(self._lines(self.width())[: self._most]):
            shown = self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, self.width())
            place = self.rect().adjusted(0, row * step, 0, 0)
            painter.drawText(place, int(self.alignment() & ~Qt.AlignmentFlag.AlignVCenter), shown)
