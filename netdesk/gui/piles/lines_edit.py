"""The lines of a card as text that can be mended, with their numbers in the file; troubled ones are marked."""

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QFontDatabase,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from netdesk.gui.theme import theme_of
from netdesk.services.aside import RawText, raw_text
from netdesk.wording.gettext import _

SHOWN = 200_000
"""Bytes that can be mended here; of more than that only the beginning is shown, and the whole stays in the book."""

AIR = 8


class LinesEdit(QPlainTextEdit):
    """``show_raw`` shows bytes; ``raw`` gives back what they are now, untouched ones as they came."""

    try_wanted = Signal()
    """Control and Enter: read it."""
    left = Signal()
    """Escape."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setPixelSize(max(self.font().pixelSize(), 12))
        self.setFont(font)
        self.setAccessibleName(_("The lines, to be mended"))
        self.setTabChangesFocus(True)
        self.setMinimumHeight(90)
        self._came = RawText("", "utf-8")
        self._whole = b""
        self._first = 1
        self._marked: frozenset[int] = frozenset()
        self.numbers = _Numbers(self)
        self.blockCountChanged.connect(lambda _count: self._make_room())
        self.updateRequest.connect(self._scroll_numbers)
        self._make_room()

    @property
    def charset(self) -> str:
        """How the letters are written."""
        return self._came.charset

    @property
    def can_be_mended(self) -> bool:
        """Whether all of it is shown."""
        return len(self._whole) <= SHOWN

    @property
    def is_mended(self) -> bool:
        """Whether it is another text than the one that came."""
        return self.can_be_mended and self._said() != self._came.text

    def show_raw(self, raw: bytes, first_line: int, typed: str | None = None) -> None:
        """Show ``raw``, whose first line has this number in its file; ``typed`` is how it was mended before."""
        self._whole, self._first = raw, first_line
        self._came = raw_text(raw[:SHOWN])
        self.setReadOnly(not self.can_be_mended)
        self.mark(())
        self.setPlainText(self._came.text if typed is None else typed)
        self._make_room()

    def text(self) -> str:
        """What stands there now; nothing in it was made another sign by Qt."""
        return self._said()

    def raw(self) -> bytes:
        """The bytes of what stands there now."""
        return self._came.with_text(self._said()).raw() if self.is_mended else self._whole

    def as_it_came(self) -> None:
        """Take back what was typed; it can be undone."""
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(self._came.text)

    def mark(self, lines: Iterable[int]) -> None:
        """Mark these lines, by their numbers in the file, and bring the first into sight."""
        self._marked = frozenset(lines)
        block = self.document().findBlockByNumber(min(self._marked, default=0) - self._first)
        if block.isValid():
            self.setTextCursor(QTextCursor(block))
        for part in (self.viewport(), self.numbers):
            part.update()

    def _said(self) -> str:
        # toPlainText would make blanks of other spaces.
        return self.document().toRawText().replace("\u2029", "\n")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.try_wanted.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif enter and event.modifiers():
            # Qt would break the line inside of its paragraph; here a line is a line.
            self.insertPlainText("\n")
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_numbers()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        for top, height, number in self._in_sight():
            if number in self._marked:
                painter.fillRect(QRect(0, top, self.viewport().width(), height), theme_of(self.palette()).hairline)
        painter.end()
        super().paintEvent(event)

    def paint_numbers(self, painter: QPainter, rect: QRect) -> None:
        """Write the numbers of the lines that are in sight."""
        theme = theme_of(self.palette())
        painter.fillRect(rect, theme.sidebar)
        painter.setFont(self.font())
        for top, height, number in self._in_sight():
            painter.setPen(theme.ink if number in self._marked else theme.secondary)
            place = QRect(0, top, self.numbers.width() - AIR, height)
            painter.drawText(place, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop), str(number))

    def _in_sight(self) -> Iterator[tuple[int, int, int]]:
        """Top and height in pixels of each line that is in sight, and its number in the file."""
        block = self.firstVisibleBlock()
        top = self.blockBoundingGeometry(block).translated(self.contentOffset()).top()
        while block.isValid() and top <= self.viewport().height():
            height = self.blockBoundingRect(block).height()
            yield round(top), round(height), block.blockNumber() + self._first
            block, top = block.next(), top + height

    def number_width(self) -> int:
        """How wide the numbers are."""
        last = self._first + self.blockCount()
        return self.fontMetrics().horizontalAdvance("0" * max(2, len(str(last)))) + 2 * AIR

    def _make_room(self) -> None:
        self.setViewportMargins(self.number_width(), 0, 0, 0)
        self._place_numbers()

    def _place_numbers(self) -> None:
        inside = self.viewport().geometry()
        width = self.number_width()
        self.numbers.setGeometry(inside.left() - width, inside.top(), width, inside.height())

    def _scroll_numbers(self, rect: QRect, by: int) -> None:
        if by:
            self.numbers.scroll(0, by)
        else:
            self.numbers.update(0, rect.y(), self.numbers.width(), rect.height())


class _Numbers(QWidget):
    def __init__(self, lines: LinesEdit) -> None:
        super().__init__(lines)
        self._lines = lines

    def sizeHint(self) -> QSize:
        return QSize(self._lines.number_width(), 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        self._lines.paint_numbers(QPainter(self), event.rect())
