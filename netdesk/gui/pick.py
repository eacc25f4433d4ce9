"""A value that can be picked: a disc where one of several counts, a box where each counts for itself."""

from math import ceil
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QTextLayout
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QWidget

from netdesk.gui.buttons import paint_focus
from netdesk.gui.icons import icon_pixmap
from netdesk.gui.theme import theme_of
from netdesk.gui.wrapped_text import wrapped

SIGN: Final = 14
GAP: Final = 8
EDGE: Final = 4
LEAST: Final = 88
"""Pixels: the sign, from it to the words, round both, and the least width of the words."""


class Pick(QAbstractButton):
    """Words on as many lines as they need, with a disc (in a ``group``) or a box before them.

    ``what`` is what a screen reader says before the words, such as the field and the person.
    """

    def __init__(self, words: str, what: str, group: QButtonGroup | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = words
        self._round = group is not None
        self._shown = words.replace("\n", "\u2028")
        self.setText(words.replace("&", "&&"))
        self.setAccessibleName(f"{what}: {words}" if words else what)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        if group is not None:
            group.addButton(self)

    def sizeHint(self) -> QSize:
        width = max(LEAST, min(self.fontMetrics().horizontalAdvance(self._shown) + 2, 2 * LEAST))
        return QSize(SIGN + GAP + 2 * EDGE + width, self.heightForWidth(SIGN + GAP + 2 * EDGE + width))

    def minimumSizeHint(self) -> QSize:
        return QSize(SIGN + GAP + 2 * EDGE + LEAST, self.fontMetrics().height() + 2 * EDGE)

    def heightForWidth(self, width: int) -> int:
        picture = 0 if self.icon().isNull() else self.iconSize().height()
        return max(ceil(self._lines(width)[1]), self.fontMetrics().height(), picture) + 2 * EDGE

    def _lines(self, width: int) -> tuple[QTextLayout, float]:
        return wrapped(self._shown, self.font(), max(width - SIGN - GAP - 2 * EDGE, 1), self.layoutDirection())

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = theme_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink, accent = QColor(theme.ink if self._strong() else theme.secondary), QColor(theme.accent)
        if not self.isEnabled():
            ink.setAlphaF(0.45)
            accent.setAlphaF(0.45)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = self.width() - EDGE - SIGN if mirrored else EDGE
        top = EDGE + (self.fontMetrics().height() - SIGN) / 2
        self._paint_sign(painter, QRectF(left + 0.5, top + 0.5, SIGN - 1, SIGN - 1), accent)
        painter.setPen(ink)
        if self.icon().isNull():
            lines, _height = self._lines(self.width())
            lines.draw(painter, QPointF(EDGE if mirrored else EDGE + SIGN + GAP, EDGE))
        else:
            side = self.iconSize().width()
            begin = self.width() - EDGE - SIGN - GAP - side if mirrored else EDGE + SIGN + GAP
            self.icon().paint(painter, begin, EDGE, side, side)
        if self.hasFocus():
            paint_focus(painter, QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), theme, 4)

    def _strong(self) -> bool:
        return self.isChecked()

    def _paint_sign(self, painter: QPainter, box: QRectF, accent: QColor) -> None:
        theme = theme_of(self.palette())
        on = self.isChecked()
        painter.setPen(QPen(accent if on else theme.secondary, 1))
        painter.setBrush(accent if on else theme.paper)
        if self._round:
            painter.drawEllipse(box)
            if on:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(theme.on_accent)
                painter.drawEllipse(box.adjusted(4, 4, -4, -4))
            return
        painter.drawRoundedRect(box, 3, 3)
        if on:
            tick = icon_pixmap("check", SIGN - 2, theme.on_accent, self.devicePixelRatioF())
            painter.drawPixmap(QPointF(box.left() + 0.5, box.top() + 0.5), tick)


class Told(Pick):
    """Words in the same place that are only told; ``strong`` for facts, else what is said beside them already."""

    def __init__(self, words: str, *, strong: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(words, "", None, parent)
        self._fact = strong
        self.setAccessibleName(words)
        self.setCheckable(False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.unsetCursor()

    def _strong(self) -> bool:
        return self._fact

    def _paint_sign(self, painter: QPainter, box: QRectF, accent: QColor) -> None:
        """None: there is nothing to pick."""
