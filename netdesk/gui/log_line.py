"""Log in a line: "called Ana yesterday, she sends the deck", read while it is typed, shown as chips, Enter logs."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from netdesk.domain.contact import ContactId
from netdesk.gui.buttons import paint_keys
from netdesk.gui.chip import chip_size, paint_word_chip
from netdesk.gui.editor import Editor
from netdesk.gui.theme import theme_of
from netdesk.services.desk import Desk
from netdesk.wording.gettext import _


class ChipsLine(QWidget):
    """Words on chips, one after the other; what does not fit goes on in the next line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chips: tuple[str, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.hide()

    def show_chips(self, chips: Sequence[str]) -> None:
        """Show ``chips``; nothing at all when there are none."""
        self._chips = tuple(chips)
        self.setAccessibleName(", ".join(chips))
        self.setVisible(bool(chips))
        self.updateGeometry()
        self.update()

    @property
    def chips(self) -> tuple[str, ...]:
        """What the chips say."""
        return self._chips

    def heightForWidth(self, width: int) -> int:
        places = self._places(width)
        return round(places[-1].bottom()) + 1 if places else 0

    def sizeHint(self) -> QSize:
        return QSize(200, self.heightForWidth(max(self.width(), 200)))

    def _places(self, width: int) -> list[QRectF]:
        metrics = self.fontMetrics()
        places: list[QRectF] = []
        x, y = 0, 0
        for chip in self._chips:
            size = chip_size(metrics, chip, mark=False).boundedTo(QSize(max(width, 40), 1000))
            if x and x + size.width() > width:
                x, y = 0, y + size.height() + 4
            places.append(QRectF(x, y, size.width(), size.height()))
            x += size.width() + 6
        return places

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self.palette())
        painter = QPainter(self)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for chip, place in zip(self._chips, self._places(self.width()), strict=True):
            if mirrored:
                place.moveLeft(self.width() - place.right())
            room = int(place.width()) - 16
            shown = painter.fontMetrics().elidedText(chip, Qt.TextElideMode.ElideRight, max(room, 10))
            paint_word_chip(painter, place, shown, theme)


class _Edit(QLineEdit):
    """The line itself, with the sign of Enter at its end."""

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        metrics = self.fontMetrics()
        keys = _("Enter")
        width, height = metrics.horizontalAdvance(keys) + 12, metrics.height() + 2
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = 9 if mirrored else self.width() - width - 9
        paint_keys(painter, QRectF(left, (self.height() - height) / 2, width, height), keys, theme_of(self.palette()))


class LogLine(QWidget):
    """The line with its chips. ``about`` is the person it speaks of when it names nobody."""

    resized = Signal()
    """The chips take more or less room now."""
    logged = Signal()
    """Something was logged."""
    left = Signal()
    """Escape was pressed."""

    def __init__(self, desk: Desk, editor: Editor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._editor = desk, editor
        self.about: ContactId | None = None
        self.edit = _Edit()
        self.edit.setPlaceholderText(_("Log: “called yesterday, they will send the deck”"))
        self.edit.setAccessibleName(_("Log an interaction in a line"))
        self.edit.setAcceptDrops(False)
        self.chips = ChipsLine()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.chips)
        column.addWidget(self.edit)
        self.edit.left.connect(self._leave)

    def take_focus(self) -> None:
        """Let the user type."""
        self.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _leave(self) -> None:
        self.edit.clear()
        self.left.emit()
