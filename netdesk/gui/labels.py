"""Labels that take every text as it stands: what a card says is never read as HTML (reliability.md, fact 10)."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from netdesk.gui import fonts
from netdesk.gui.plain_tip import set_tip
from netdesk.gui.theme import theme_of


class PlainLabel(QLabel):
    """A label of plain text; ``secondary`` is fainter ink, ``wrap`` lets it take more lines."""

    def __init__(
        self, text: str = "", *, secondary: bool = False, wrap: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        self.setOpenExternalLinks(False)
        if secondary:
            self.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        # Qt would set words of the other direction to the other side, away from what they belong to.
        side = Qt.AlignmentFlag.AlignRight if self.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
        self.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
        self.setText(text)


class ElidedLabel(PlainLabel):
    """One line that ends in an ellipsis where there is no room; the whole text is its tool tip."""

    def __init__(self, text: str = "", *, secondary: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(text, secondary=secondary, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def setText(self, text: str) -> None:
        super().setText(text)
        set_tip(self, text)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        painter.setPen(self.palette().color(self.foregroundRole()))
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.rect(), int(self.alignment()), shown)


def title(text: str = "", *, wrap: bool = True, parent: QWidget | None = None) -> PlainLabel:
    """The title of a screen, 20 px."""
    label = PlainLabel(text, wrap=wrap, parent=parent)
    label.setFont(fonts.title(label.font()))
    return label


def heading(text: str = "", *, wrap: bool = False, parent: QWidget | None = None) -> PlainLabel:
    """The head of a part, 14 px."""
    label = PlainLabel(text, wrap=wrap, parent=parent)
    label.setFont(fonts.heading(label.font()))
    return label


class Hairline(QWidget):
    """A line one pixel thin between two parts, across or down."""

    def __init__(self, *, down: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        if down:
            self.setFixedWidth(1)
        else:
            self.setFixedHeight(1)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), theme_of(self.palette()).hairline)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange:
            self.update()
        super().changeEvent(event)
