"""The head of the verdict: mark and word of the state in its colour, and the reason on a badge."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from netdesk.domain.relationship import Verdict
from netdesk.gui import fonts
from netdesk.gui.chip import paint_mark, paint_word_chip
from netdesk.gui.theme import theme_of
from netdesk.wording.states import chip, reason_word

GAP = 6
"""Pixels between mark and word, and twice as much before the badge."""
AROUND = 4
"""Pixels above and below the words of the badge together."""


class VerdictHead(QWidget):
    """One line; the badge stands in a line of its own where there is no room for it beside the word."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._verdict: Verdict | None = None
        self._badge_font = fonts.plain(self.font())
        self.setFont(fonts.heading(self.font()))

    def show_verdict(self, verdict: Verdict) -> None:
        """Show ``verdict``."""
        self._verdict = verdict
        self.setAccessibleName(f"{chip(verdict)}, {reason_word(verdict)}")
        self.updateGeometry()
        self.update()

    def _reason(self) -> str:
        """What the badge says; "" when the word says it already."""
        verdict = self._verdict
        return "" if verdict is None or reason_word(verdict) == chip(verdict) else reason_word(verdict)

    def _word_end(self) -> int:
        """Where mark and word end, in pixels from the leading edge."""
        metrics = self.fontMetrics()
        word = chip(self._verdict) if self._verdict is not None else ""
        return metrics.ascent() + 2 + GAP + metrics.horizontalAdvance(word) + 2

    def badge_is_below(self, width: int) -> bool:
        """Whether ``width`` pixels are too few for word and badge beside each other."""
        reason = self._reason()
        return bool(reason) and self._word_end() + 2 * GAP + self._badge_width(reason) > width

    def _badge_width(self, reason: str) -> int:
        return QFontMetrics(self._badge_font).horizontalAdvance(reason) + 20

    def _line(self) -> int:
        """As high as the button beside it, so that their words stand in one line."""
        return QFontMetrics(self._badge_font).height() + 13

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        below = QFontMetrics(self._badge_font).height() + AROUND if self.badge_is_below(width) else 0
        return self._line() + below

    def sizeHint(self) -> QSize:
        return QSize(self._word_end() + 2 * GAP + self._badge_width(self._reason()), self._line())

    def minimumSizeHint(self) -> QSize:
        return QSize(self._word_end(), self._line())

    def paintEvent(self, event: QPaintEvent) -> None:
        verdict = self._verdict
        if verdict is None:
            return
        theme = theme_of(self.palette())
        painter = QPainter(self)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        metrics = painter.fontMetrics()
        side, end, line = metrics.ascent() + 2, self._word_end(), self._line()

        def place(left: float, top: float, width: float, height: float) -> QRectF:
            at = self.width() - left - width if mirrored else left
            return QRectF(at, top, width, height)

        paint_mark(painter, place(0, (line - side) / 2, side, side), verdict.state, theme)
        painter.setPen(theme.of_state(verdict.state).text)
        word = place(side + GAP, (line - metrics.height()) / 2, end - side - GAP, metrics.height())
        painter.drawText(word, int(Qt.AlignmentFlag.AlignCenter), chip(verdict))
        if reason := self._reason():
            painter.setFont(self._badge_font)
            small = painter.fontMetrics()
            high, wide = small.height() + AROUND, self._badge_width(reason)
            if wide > self.width():  # elsewhere a word that fits must not be cut for a pixel that was rounded
                wide = self.width()
                reason = small.elidedText(reason, Qt.TextElideMode.ElideRight, wide - 20)
            below = self.badge_is_below(self.width())
            left, top = (0, float(line)) if below else (end + 2 * GAP, (line - high) / 2)
            badge = place(left, top, wide, high)
            paint_word_chip(painter, badge, reason, theme, theme.paper)
