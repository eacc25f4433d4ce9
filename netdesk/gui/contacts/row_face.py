"""How a person looks in the list: avatar, three lines, the chip and the two-way strip.

A key in the search field brings ten people nobody has seen yet, and all of them shall be painted before the next
key. So what is the same in all rows is worked out once, and a text is measured only where it may be too long.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QImage, QPainter, QPixmap

from netdesk.domain.contact_list import ContactRow
from netdesk.domain.relationship import State, Verdict, VerdictReason
from netdesk.gui import fonts
from netdesk.gui.avatar import paint_avatar
from netdesk.gui.chip import chip_picture, chip_size, paint_mark
from netdesk.gui.contacts.measured import Measured
from netdesk.gui.strip import paint_strip
from netdesk.gui.theme import Theme
from netdesk.wording.brief_verdicts import brief
from netdesk.wording.states import chip, state_word

if TYPE_CHECKING:
    from netdesk.domain.search_hit import Hit
    from netdesk.gui.contacts.hit_line import HitLine

SIDE: Final = 14
AVATAR: Final = 36
STRIP: Final = 96
NARROW_STRIP: Final = 60
STRIP_HEIGHT: Final = 32
NARROW: Final = 500
"""Below this width of a row the strip is the narrow one."""
BARE: Final = 360
"""Below this width of a row there is no strip, and of the chip only its mark: the name comes first."""

_IN_A_LINE = int(
    Qt.AlignmentFlag.AlignRight
    | Qt.AlignmentFlag.AlignVCenter
    | Qt.AlignmentFlag.AlignAbsolute
    | Qt.TextFlag.TextSingleLine
)


def row_height(metrics: QFontMetrics) -> int:
    """Three lines of text and the space around them."""
    return 3 * metrics.lineSpacing() + 22


class RowFace:
    """Paints rows of one ``width`` in one font, theme, direction and pixel ratio."""

    def __init__(self, width: float, font: QFont, theme: Theme, *, mirrored: bool, ratio: float) -> None:
        self._theme, self._mirrored, self._ratio = theme, mirrored, ratio
        self._plain, self._strong = Measured(font), Measured(fonts.strong(font))
        metrics = self._plain.metrics
        self._height = row_height(metrics)
        self._line = metrics.lineSpacing()
        self._baseline = (self._line - metrics.height()) // 2 + metrics.ascent()
        self._bare = width < BARE
        self._strip_width = STRIP if width >= NARROW else NARROW_STRIP
        if self._bare:
            self._mark = metrics.ascent()
            self._chip_left = width - SIDE - self._mark
        else:
            self._strip_left = width - SIDE - self._strip_width
            longest = max((state_word(state) for state in State), key=len)
            self._chip_left = self._strip_left - 20 - chip_size(metrics, longest).width()
        self._text_left = SIDE + AVATAR + 8
        self._text_width = max(0.0, self._chip_left - self._text_left - 8)
        self._hit_line: HitLine | None = None
        self._chips: dict[tuple[State, VerdictReason, bool], QPixmap] = {}

    def paint(self, painter: QPainter, box: QRectF, row: ContactRow, photo: QImage | None) -> None:
        """Paint ``row`` into ``box``, whose font the painter has."""

        def place(left: float, width: float, height: float) -> QRectF:
            """A rectangle in the middle of the row, measured from its leading edge."""
            at = box.right() - left - width if self._mirrored else box.left() + left
            return QRectF(at, box.top() + (self._height - height) / 2, width, height)

        paint_avatar(painter, place(SIDE, AVATAR, AVATAR), row.id, row.name, photo)
        if self._bare:
            paint_mark(painter, place(self._chip_left, self._mark, self._mark), row.verdict.state, self._theme)
        else:
            strip = place(self._strip_left, self._strip_width, STRIP_HEIGHT)
            paint_strip(painter, strip, row.strip, self._theme, mirrored=self._mirrored)
            picture = self._chip(row.verdict)
            width, height = (side / self._ratio for side in (picture.width(), picture.height()))
            painter.drawPixmap(place(self._chip_left, width, height).topLeft(), picture)
        self._paint_lines(painter, place(self._text_left, self._text_width, self._height), row)

    def _paint_lines(self, painter: QPainter, room: QRectF, row: ContactRow) -> None:
        theme, width = self._theme, room.width()
        if self._mirrored:
            painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        third = self._plain.cut(brief(row.verdict, row.met_where), width)
        lines: list[tuple[str, Measured, QColor] | Hit] = []
        if row.name:
            lines.append((self._strong.cut(row.name, width), self._strong, theme.ink))
        if row.hit is not None and not self._hits().is_in_sight(row.hit, third, width):
            lines.append(row.hit)
        elif row.work:
            lines.append((self._plain.cut(row.work, width), self._plain, theme.secondary))
        if third:
            lines.append((third, self._plain, theme.secondary))
        top = room.top() + (self._height - len(lines) * self._line) / 2
        for line in lines:
            box = QRectF(room.left(), top, width, self._line)
            baseline = round(top) + self._baseline
            if isinstance(line, tuple):
                self._paint_line(painter, box, baseline, *line)
            else:
                self._hits().paint(painter, box, baseline, line)
            top += self._line

    def _paint_line(
        self, painter: QPainter, box: QRectF, baseline: float, said: str, font: Measured, ink: QColor
    ) -> None:
        painter.setFont(font.font)
        painter.setPen(ink)
        if self._mirrored:
            painter.drawText(box, _IN_A_LINE, said)
        else:
            painter.drawText(QPointF(box.left(), baseline), said)

    def _hits(self) -> HitLine:
        """What paints why somebody was found; loaded with the first search."""
        if self._hit_line is None:
            from netdesk.gui.contacts.hit_line import HitLine

            self._hit_line = HitLine(self._plain, self._strong, self._theme, mirrored=self._mirrored)
        return self._hit_line

    def _chip(self, verdict: Verdict) -> QPixmap:
        key = verdict.state, verdict.reason, verdict.your_turn
        picture = self._chips.get(key)
        if picture is None:
            size = chip_size(self._plain.metrics, chip(verdict))
            picture = chip_picture(
                verdict, size, self._plain.font, self._theme, ratio=self._ratio, mirrored=self._mirrored
            )
            self._chips[key] = picture
        return picture
