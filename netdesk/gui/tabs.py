"""Tabs as words with a line under the one that is open."""

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QTabBar, QWidget

from netdesk.gui import fonts
from netdesk.gui.buttons import paint_focus
from netdesk.gui.theme import theme_of

GAP: Final = 18


class Tabs(QTabBar):
    """A tab bar without boxes; arrows change the tab while it has the focus."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setElideMode(Qt.TextElideMode.ElideNone)

    def tabSizeHint(self, index: int) -> QSize:
        metrics = self.fontMetrics()
        # The open tab is bold: room for it, so that the others stand still.
        width = round(metrics.horizontalAdvance(self.tabText(index)) * 1.1)
        return QSize(width + GAP, metrics.height() + 14)

    def minimumTabSizeHint(self, index: int) -> QSize:
        return self.tabSizeHint(index)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self.palette())
        painter = QPainter(self)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        font = self.font()
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for index in range(self.count()):
            chosen = index == self.currentIndex()
            painter.setFont(fonts.strong(font) if chosen else fonts.plain(font))
            width = painter.fontMetrics().horizontalAdvance(self.tabText(index)) + 1
            tab = QRectF(self.tabRect(index))
            words = QRectF(tab.right() - width if mirrored else tab.left(), tab.top(), width, tab.height())
            painter.setPen(theme.ink if chosen else theme.secondary)
            painter.drawText(words, int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine), self.tabText(index))
            if chosen:
                painter.fillRect(QRectF(words.left(), tab.bottom() - 2, words.width(), 2), theme.accent)
                if self.hasFocus():
                    paint_focus(painter, words.adjusted(-4, 2, 4, -5), theme, 4)
