"""A box with a few things to choose from, that looks like one: the style sheet takes Qt's own arrow away."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox

from netdesk.gui.icons import icon_pixmap
from netdesk.gui.theme import theme_of

ARROW = 14


class ChoiceBox(QComboBox):
    """A combo box with a small arrow at its end."""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        theme = theme_of(self.palette())
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = 8 if mirrored else self.width() - ARROW - 8
        arrow = icon_pixmap("chevron-down", ARROW, theme.secondary, self.devicePixelRatioF())
        QPainter(self).drawPixmap(left, (self.height() - ARROW) // 2, arrow)
