"""Why somebody was found, in the place of the second line: loaded with the first search."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QPainter, QTextCharFormat, QTextLayout, QTextOption

from netdesk.domain.search_hit import Hit, HitField
from netdesk.gui.contacts.measured import SLACK, Measured, is_plain
from netdesk.gui.line_pen import beginning
from netdesk.gui.theme import Theme
from netdesk.gui.wrapped_text import way_of
from netdesk.wording.search_hits import DOTS, Piece, excerpt


class HitLine:
    """Paints hits in the rows of one look: the words that were found strong and in ink, what is round them not."""

    def __init__(self, plain: Measured, strong: Measured, theme: Theme, *, mirrored: bool) -> None:
        self._plain, self._strong, self._theme, self._mirrored = plain, strong, theme, mirrored

    def is_in_sight(self, hit: Hit, third: str, width: float) -> bool:
        """Whether the second line, cut to ``width``, or the ``third`` as it is painted says it anyway."""
        start, end = hit.marks[-1]
        if hit.field is HitField.WORK:
            return len(self._plain.cut(hit.text, width).removesuffix(DOTS)) >= end
        return hit.field is HitField.MET_WHERE and hit.text[start:end] in third

    def paint(self, painter: QPainter, box: QRectF, baseline: float, hit: Hit) -> None:
        """Paint ``hit`` into ``box``, its letters on ``baseline``."""
        marked = [hit.text[start:end] for start, end in hit.marks]
        stronger = sum(self._strong.width(text) - self._plain.width(text) for text in marked)
        pieces = excerpt(hit, box.width() - max(0.0, stronger) - SLACK, self._plain.letter)
        if self._mirrored or not all(is_plain(piece.text) for piece in pieces):
            self._paint_laid_out(painter, box, baseline, pieces)
            return
        at = box.left()
        for piece in pieces:
            font = self._strong if piece.marked else self._plain
            painter.setFont(font.font)
            painter.setPen(self._theme.ink if piece.marked else self._theme.secondary)
            painter.drawText(QPointF(at, baseline), piece.text)
            at += font.width(piece.text)

    def _paint_laid_out(self, painter: QPainter, box: QRectF, baseline: float, pieces: Sequence[Piece]) -> None:
        """The same by Qt's own layout, where letters join or run from right to left; that takes longer."""
        words = "".join(piece.text for piece in pieces)
        layout = QTextLayout(words, self._plain.font)
        option = QTextOption(beginning(self._mirrored))
        option.setTextDirection(way_of(words) if self._mirrored else Qt.LayoutDirection.LeftToRight)
        option.setWrapMode(QTextOption.WrapMode.NoWrap)
        layout.setTextOption(option)
        layout.setFormats(self._formats(pieces))
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(box.width())
        layout.endLayout()
        painter.setPen(self._theme.secondary)
        layout.draw(painter, QPointF(box.left(), baseline - line.ascent()))

    def _formats(self, pieces: Sequence[Piece]) -> list[QTextLayout.FormatRange]:
        formats, at = [], 0
        for piece in pieces:
            if piece.marked:
                each = QTextLayout.FormatRange()
                each.start, each.length, each.format = at, len(piece.text), QTextCharFormat()
                each.format.setFont(self._strong.font)
                each.format.setForeground(QBrush(self._theme.ink))
                formats.append(each)
            at += len(piece.text)
        return formats
