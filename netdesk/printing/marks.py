"""What a printed page is made of: texts, boxes to tick and rules, measured for one device. Plain text only.

Lengths are given in points and become the device's own pixels by ``Scale``; every text is laid out against
the device that it will be drawn on, or its size would be that of the screen.
"""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QGuiApplication,
    QPaintDevice,
    QPainter,
    QPen,
    QTextLayout,
    QTextOption,
)

BLACK: Final = "#000000"
DARK: Final = "#333333"
SOFT: Final = "#595959"
HAIRLINE: Final = "#A6A6A6"
"""Greys only, so that nothing is lost in a grey print; text is at least 7:1 against the paper."""


@dataclass(frozen=True, slots=True)
class Style:
    """How a text looks: size in points, weight, grey."""

    size: float
    bold: bool = False
    ink: str = BLACK

    def font(self) -> QFont:
        """The system's font in this style."""
        font = QFont(QGuiApplication.font())
        font.setPointSizeF(self.size)
        font.setBold(self.bold)
        return font


@dataclass(frozen=True, slots=True)
class Scale:
    """A device and how many of its pixels make a point."""

    device: QPaintDevice

    def __call__(self, points: float) -> float:
        """``points`` in pixels."""
        return points * self.device.logicalDpiY() / 72


@dataclass(frozen=True, slots=True)
class Text:
    """A laid out paragraph at a place."""

    layout: QTextLayout
    at: QPointF
    ink: str

    @property
    def rect(self) -> QRectF:
        """The place that its words take."""
        lines = (self.layout.lineAt(place) for place in range(self.layout.lineCount()))
        taken = QRectF()
        for line in lines:
            taken = taken.united(line.naturalTextRect())
        return taken.translated(self.at)

    def moved(self, by: QPointF) -> "Text":
        """The same text elsewhere."""
        return Text(self.layout, self.at + by, self.ink)

    def draw(self, painter: QPainter) -> None:
        """Put it on paper."""
        painter.setPen(QColor(self.ink))
        self.layout.draw(painter, self.at)


@dataclass(frozen=True, slots=True)
class Box:
    """A box to tick, crossed when ``ticked``; ``line`` is the width of its frame."""

    rect: QRectF
    line: float
    ticked: bool = False

    def moved(self, by: QPointF) -> "Box":
        """The same box elsewhere."""
        return Box(self.rect.translated(by), self.line, self.ticked)

    def draw(self, painter: QPainter) -> None:
        """Put it on paper."""
        painter.setPen(QPen(QColor(BLACK), self.line))
        round_by = self.rect.width() / 7
        painter.drawRoundedRect(self.rect, round_by, round_by)
        if self.ticked:
            inner = self.rect.adjusted(self.line, self.line, -self.line, -self.line)
            painter.drawLine(inner.topLeft(), inner.bottomRight())
            painter.drawLine(inner.bottomLeft(), inner.topRight())


@dataclass(frozen=True, slots=True)
class Rule:
    """A line across, dotted where somebody is to write on it."""

    start: QPointF
    end: QPointF
    line: float
    ink: str = BLACK
    dotted: bool = False

    @property
    def rect(self) -> QRectF:
        """The place that it takes."""
        return QRectF(self.start, self.end)

    def moved(self, by: QPointF) -> "Rule":
        """The same line elsewhere."""
        return Rule(self.start + by, self.end + by, self.line, self.ink, self.dotted)

    def draw(self, painter: QPainter) -> None:
        """Put it on paper."""
        style = Qt.PenStyle.DotLine if self.dotted else Qt.PenStyle.SolidLine
        painter.setPen(QPen(QColor(self.ink), self.line, style))
        painter.drawLine(self.start, self.end)


Mark = Text | Box | Rule


def paragraph(words: str, style: Style, scale: Scale, width: float, at: QPointF, direction: Qt.LayoutDirection) -> Text:
    """``words`` wrapped to ``width`` pixels, with their left edge at ``at``, whichever way they are read."""
    layout = QTextLayout(words, style.font(), scale.device)
    option = QTextOption(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTextDirection(direction)
    layout.setTextOption(option)
    layout.setCacheEnabled(True)
    height = 0.0
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, height))
        height += line.height()
    layout.endLayout()
    return Text(layout, at, style.ink)


def sentence(words: str, style: Style, scale: Scale, width: float, at: QPointF) -> Text:
    """A sentence of ours: read as our language is, whatever names stand in it."""
    return paragraph(words, style, scale, width, at, Qt.LayoutDirection.LeftToRight)


def name(words: str, style: Style, scale: Scale, width: float, at: QPointF) -> Text:
    """Somebody's own words: read as their script is."""
    return paragraph(words, style, scale, width, at, Qt.LayoutDirection.LayoutDirectionAuto)


def natural_width(text: Text) -> float:
    """How wide a text of one line really is."""
    return text.layout.lineAt(0).naturalTextWidth() if text.layout.lineCount() else 0.0
