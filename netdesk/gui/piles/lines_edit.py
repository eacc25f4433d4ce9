"""The lines of a card as text that can be mended, with their numbers in the file; troubled ones are marked."""

from collections.abc import Iterable

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontDatabase,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCursor,
    QTextFormat,
)
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

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
        tint = QColor(theme_of(self.palette()).hairline)
        marks = []
        for line in sorted(self._marked):
            block = self.document().findBlockByNumber(line - self._first)
            if not block.isValid():
                continue
            mark = QTextEdit.ExtraSelection()
            mark.format.setBackground(tint)
            mark.format.setProperty(QTextFormat.Property.FullWidthSelection, True)
            mark.cursor = QTextCursor(block)
            marks.append(mark)
        self.setExtraSelections(marks)
        if marks:
            self.setTextCursor(marks[0].cursor)
        self.numbers.update()

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

    def paint_numbers(self, painter: QPainter, rect: QRect) -> None:
        """Write the numbers of the lines that are in sight."""
        theme = theme_of(self.palette())
        painter.fillRect(rect, theme.sidebar)
        painter.setFont(self.font())
        block = self.firstVisibleBlock()
        top = self.blockBoundingGeometry(block).translated(self.contentOffset()).top()
        while block.isValid() and top <= rect.bottom():
            height = self.blockBoundingRect(block).height()
            number = block.blockNumber() + self._first
            painter.setPen(theme.ink if number in self._marked else theme.secondary)
            place = QRect(0, round(top), self.numbers.width() - AIR, round(height))
            painter.drawText(place, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop), str(number))
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
