"""The buttons of NetDesk: flat paper, a hairline, one sign of focus; words or an icon with a name."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from netdesk.gui.icons import icon_pixmap, in_reading_direction
from netdesk.gui.plain_tip import set_tip
from netdesk.gui.theme import Theme, theme_of
from netdesk.wording.plain_text import isolated

ICON = 16


class Button(QPushButton):
    """A push button; ``accent`` marks the one main act, ``flat`` has no outline, ``hint`` shows its keys,
    ``link`` is underlined and as narrow as its words.

    With no ``text`` it shows ``icon`` alone, and ``name`` is what a screen reader says and the tool tip shows.
    """

    def __init__(  # noqa: PLR0913 - each is one plain fact about a button, said by its name
        self,
        text: str = "",
        clicked: Callable[[], object] | None = None,
        *,
        icon: str = "",
        accent: bool = False,
        flat: bool = False,
        link: bool = False,
        hint: str = "",
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setText(text)
        self._icon, self._accent, self._hint, self._link = icon, accent, hint, link
        self.setFlat(flat or link)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        if name:
            self.setAccessibleName(name)
            set_tip(self, name)
        if clicked is not None:
            self.clicked.connect(lambda *_: clicked())

    def shown_text(self) -> str:
        """The text without the mark of its mnemonic, and with the sign of a menu if it has one."""
        text = self.text().replace("&&", "\0").replace("&", "").replace("\0", "&")
        if self.menu() is None or not text:
            return text
        return f"{isolated(text)} ▾" if self.isRightToLeft() else f"{text} ▾"

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        text = self.shown_text()
        width = metrics.horizontalAdvance(text)
        if self._icon:
            width += ICON + (8 if text else 0)
        if self._hint:
            width += metrics.horizontalAdvance(self._hint) + 20
        side = (0 if self._link else 12) if text else 7
        # Two pixels more than the words: advances are rounded, and a word must not be cut by one.
        height = max(metrics.height() + 9, 24) if self._link else metrics.height() + 13
        return QSize(max(width + 2 + 2 * side, 30), height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button, as Space does; Qt knows it only in dialogs."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.menu() is None:
            self.click()
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        self._paint_box(painter, box, theme)
        ink = theme.on_accent if self._accent else theme.ink
        if not self.isEnabled():
            ink = QColor(ink)
            ink.setAlphaF(0.45)
        self._paint_inside(painter, ink, theme)

    def _paint_box(self, painter: QPainter, box: QRectF, theme: Theme) -> None:
        fill = theme.accent if self._accent else theme.paper
        if self.isDown() or self.isChecked():
            fill = theme.accent.lighter(125) if self._accent else theme.selection
        elif self.underMouse() and self.isEnabled():
            fill = theme.accent.lighter(115) if self._accent else theme.sidebar
        bare = self.isFlat() and not (self.isDown() or self.isChecked() or self.underMouse())
        painter.setPen(Qt.PenStyle.NoPen if self._accent or self.isFlat() else QPen(theme.hairline, 1))
        painter.setBrush(Qt.BrushStyle.NoBrush if bare else fill)
        painter.drawRoundedRect(box, 6, 6)
        if self.hasFocus():
            paint_focus(painter, box, theme)
            if self._accent:
                painter.setPen(QPen(theme.on_accent, 1))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(box.adjusted(3, 3, -3, -3), 4, 4)

    def _paint_inside(self, painter: QPainter, ink: QColor, theme: Theme) -> None:
        metrics = self.fontMetrics()
        text = self.shown_text()
        side = 12 if text and not self._link else 0
        inside = self.rect().adjusted(side, 0, -side, 0)
        if self._link:
            font = painter.font()
            font.setUnderline(True)
            painter.setFont(font)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        if self._icon:
            left = (self.width() - ICON) // 2 if not text else (inside.right() - ICON if rtl else inside.left())
            pixmap = icon_pixmap(in_reading_direction(self._icon, rtl), ICON, ink, self.devicePixelRatioF())
            painter.drawPixmap(left, (self.height() - ICON) // 2, pixmap)
            inside = inside.adjusted(0, 0, -ICON - 8, 0) if rtl else inside.adjusted(ICON + 8, 0, 0, 0)
        if self._hint:
            width = metrics.horizontalAdvance(self._hint) + 12
            left = inside.left() if rtl else inside.right() - width + 1
            self._paint_hint(painter, QRect(left, (self.height() - metrics.height()) // 2 - 1, width, 0), theme)
            inside = inside.adjusted(width + 8, 0, 0, 0) if rtl else inside.adjusted(0, 0, -width - 8, 0)
        painter.setPen(ink)
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine
        # The sign of a menu stands at the end of the button. Words and numbers run as they do, whatever the desk.
        own_way = Qt.LayoutDirection.LayoutDirectionAuto
        painter.setLayoutDirection(own_way if self.menu() is None else self.layoutDirection())
        painter.drawText(inside, int(flags), metrics.elidedText(text, Qt.TextElideMode.ElideRight, inside.width()))

    def _paint_hint(self, painter: QPainter, place: QRect, theme: Theme) -> None:
        box = QRectF(place.left(), place.top(), place.width(), self.fontMetrics().height() + 2)
        paint_keys(painter, box, self._hint, theme)


def paint_focus(painter: QPainter, box: QRectF, theme: Theme, radius: float = 6) -> None:
    """The sign of focus, the same everywhere: two pixels of accent just inside ``box``."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme.accent, 2))
    painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), radius, radius)
    painter.restore()


def paint_keys(painter: QPainter, box: QRectF, keys: str, theme: Theme) -> None:
    """The keys of a shortcut in a small outlined box."""
    painter.setPen(QPen(theme.hairline, 1))
    painter.setBrush(theme.sidebar)
    painter.drawRoundedRect(box, 3, 3)
    painter.setPen(theme.secondary)
    painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), keys)
