"""The mark and the chip of a state: colour, shape and word together, never colour alone (relationship.md 2.8)."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from netdesk.domain.relationship import State, Verdict, VerdictReason
from netdesk.gui.pixels import pixel_ratio
from netdesk.gui.theme import DARK, LIGHT, Theme, theme_of
from netdesk.wording.states import chip as chip_word

PAD: Final = 8
GAP: Final = 6


def paint_mark(
    painter: QPainter, box: QRectF, state: State, theme: Theme, *, fading: bool = False, your_turn: bool = False
) -> None:
    """The shape of a state in the square ``box``: disc with arrows, ring with a link, dashed card, dash.

    ``fading`` cuts a clock notch into it, ``your_turn`` sets a dot at two o'clock.
    """
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    fill = theme.of_state(state).fill
    size = box.width()
    if state is State.CONNECTING:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(fill)
        painter.drawEllipse(box)
        _paint_arrows(painter, box, theme.paper if not theme.dark else theme.sidebar)
    elif state is State.CONNECTED:
        painter.setPen(QPen(fill, max(1.4, size / 7)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(box.adjusted(size / 12, size / 12, -size / 12, -size / 12))
        painter.setPen(QPen(fill, max(1.2, size / 9), c=Qt.PenCapStyle.RoundCap))
        middle, reach = box.center(), size / 6
        painter.drawLine(middle - QPointF(reach, 0), middle + QPointF(reach, 0))
    elif state is State.NOT_YET:
        pen = QPen(fill, 1.3)
        pen.setDashPattern([2.0, 1.4])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box.adjusted(0.5, size / 6, -0.5, -size / 6), 1.5, 1.5)
    else:
        painter.setPen(QPen(fill, 1.6, c=Qt.PenCapStyle.RoundCap))
        painter.drawLine(QPointF(box.left() + 2, box.center().y()), QPointF(box.right() - 2, box.center().y()))
    if fading:
        _paint_notch(painter, box, fill, theme)
    if your_turn:
        _paint_dot(painter, box, fill, theme)
    painter.restore()


def _paint_arrows(painter: QPainter, box: QRectF, colour: QColor) -> None:
    unit = box.width() / 12
    painter.setPen(QPen(colour, max(1.0, unit * 1.1), c=Qt.PenCapStyle.RoundCap, j=Qt.PenJoinStyle.RoundJoin))
    centre = box.center()

    def at(x: float, y: float) -> QPointF:
        return QPointF(centre.x() + x * unit, centre.y() + y * unit)

    painter.drawPolyline([at(-3, -1.6), at(3, -1.6), at(1.4, -3.2)])
    painter.drawPolyline([at(3, 1.6), at(-3, 1.6), at(-1.4, 3.2)])


def _paint_notch(painter: QPainter, box: QRectF, fill: QColor, theme: Theme) -> None:
    """A small clock at the lower right: warm still, but time runs."""
    size = box.width() * 0.5
    face = QRectF(box.right() - size * 0.7, box.bottom() - size * 0.7, size, size)
    painter.setPen(QPen(fill, 1))
    painter.setBrush(theme.paper)
    painter.drawEllipse(face)
    centre = face.center()
    painter.drawPolyline([centre - QPointF(0, size / 4), centre, centre + QPointF(size / 5, 0)])


def _paint_dot(painter: QPainter, box: QRectF, fill: QColor, theme: Theme) -> None:
    size = box.width() * 0.42
    painter.setPen(QPen(theme.paper, 1))
    painter.setBrush(fill)
    painter.drawEllipse(QRectF(box.right() - size * 0.6, box.top() - size * 0.3, size, size))


def chip_size(metrics: QFontMetrics, word: str, *, mark: bool = True) -> QSize:
    """How much room a chip with ``word`` takes."""
    side = metrics.ascent() if mark else -GAP
    return QSize(2 * PAD + side + GAP + metrics.horizontalAdvance(word), metrics.height() + 4)


@dataclass(frozen=True, slots=True)
class _Look:
    """All that a chip's picture depends on; lists show the same few over and over."""

    state: State
    word: str
    fading: bool
    turn: bool
    dark: bool
    mirrored: bool
    width: int
    height: int
    ratio: float
    font: str


def chip_picture(
    verdict: Verdict, size: QSize, font: QFont, theme: Theme, *, ratio: float, mirrored: bool = False
) -> QPixmap:
    """The chip of ``verdict`` with tint, mark and word, ``size`` (of ``chip_size``) at the pixel ``ratio``."""
    look = _Look(
        state=verdict.state,
        word=chip_word(verdict),
        fading=verdict.reason is VerdictReason.FADING,
        turn=verdict.your_turn and verdict.state is not State.LET_GO,
        dark=theme.dark,
        mirrored=mirrored,
        width=size.width(),
        height=size.height(),
        ratio=ratio,
        font=font.toString(),
    )
    return _picture(look)


def paint_chip(painter: QPainter, place: QRectF, verdict: Verdict, theme: Theme, *, mirrored: bool = False) -> None:
    """Paint the chip of ``verdict`` into ``place``, which has the size of ``chip_size``."""
    size, ratio = place.size().toSize(), pixel_ratio(painter)
    picture = chip_picture(verdict, size, painter.font(), theme, ratio=ratio, mirrored=mirrored)
    painter.drawPixmap(round(place.left()), round(place.top()), picture)


@lru_cache(maxsize=256)
def _picture(look: _Look) -> QPixmap:
    theme = DARK if look.dark else LIGHT
    colours = theme.of_state(look.state)
    pixmap = QPixmap(round(look.width * look.ratio), round(look.height * look.ratio))
    pixmap.setDevicePixelRatio(look.ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    font = QFont()
    font.fromString(look.font)
    place = QRectF(0, 0, look.width, look.height)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(font)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colours.tint)
    painter.drawRoundedRect(place, place.height() / 2, place.height() / 2)
    side = painter.fontMetrics().ascent()
    left = place.right() - PAD - side if look.mirrored else PAD
    mark = QRectF(left, round(place.center().y() - side / 2), side, side)
    paint_mark(painter, mark, look.state, theme, fading=look.fading, your_turn=look.turn)
    painter.setPen(colours.text)
    lead, end = PAD, PAD + side + GAP
    words = place.adjusted(lead, 0, -end, 0) if look.mirrored else place.adjusted(end, 0, -lead, 0)
    painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine), look.word)
    painter.end()
    return pixmap


def paint_word_chip(painter: QPainter, place: QRectF, word: str, theme: Theme, tint: QColor | None = None) -> None:
    """A chip with a word and no mark: "asks", "gave", "your turn"; ``tint`` is neutral unless given."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(tint or theme.neutral)
    painter.drawRoundedRect(place, place.height() / 2, place.height() / 2)
    painter.setPen(theme.ink)
    painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    painter.drawText(place, int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine), word)
    painter.restore()


class Chip(QWidget):
    """The chip of a verdict as a widget of its own."""

    def __init__(self, verdict: Verdict | None = None, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._verdict = verdict
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("" if verdict is None else chip_word(verdict))

    def show_verdict(self, verdict: Verdict) -> None:
        """Show ``verdict`` from now on."""
        self._verdict = verdict
        self.setAccessibleName(chip_word(verdict))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize() if self._verdict is None else chip_size(self.fontMetrics(), chip_word(self._verdict))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._verdict is not None:
            mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            paint_chip(QPainter(self), QRectF(self.rect()), self._verdict, theme_of(self.palette()), mirrored=mirrored)
