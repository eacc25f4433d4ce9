"""How a line of the timeline is painted, and what lies under the mouse in it."""

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from netdesk.domain.contact import ContactId
from netdesk.domain.screens import PileEntry, TimelineEntry
from netdesk.gui import fonts
from netdesk.gui.arrows import paint_arrow
from netdesk.gui.buttons import paint_focus
from netdesk.gui.chip import chip_size, paint_word_chip
from netdesk.gui.line_pen import LinePen, beginning, side_by_side
from netdesk.gui.theme import Theme, theme_of
from netdesk.gui.timeline import words
from netdesk.gui.timeline.lines import DayHeading
from netdesk.gui.timeline.model import CHIP_ROLE, LINE_ROLE
from netdesk.gui.timeline.names import line_height, places, two_lines
from netdesk.wording.interactions import channel_word

ICON = 15
INSET = 8
"""Air inside the frame of a line, so that its words stand under the title of the screen."""

AIR = 8
MORE = 28
"""Room at the end of a line for the sign that opens its menu."""


@dataclass(frozen=True, slots=True)
class Columns:
    """Where the parts of a line stand; at a right-to-left desk they are mirrored."""

    when: QRect
    arrow: QRect
    channel: QRect
    names: QRect
    note: QRect
    more: QRect


def columns(line: QRect, metrics: QFontMetrics, mirrored: bool) -> Columns:
    """The parts of ``line``, wide enough for their words and the names about a quarter of it."""
    line = line.adjusted(INSET, 0, -INSET, 0)
    names_width = max(140, min(300, round(line.width() * 0.27)))
    widths = [
        metrics.horizontalAdvance("00:00") + 22,
        ICON + 18,
        metrics.horizontalAdvance("Recommendat") + 14,
        names_width,
    ]
    widths.append(max(0, line.width() - sum(widths) - MORE))
    widths.append(MORE)
    return Columns(*side_by_side(line, line.left(), widths, mirrored))


class LineDelegate(QStyledItemDelegate):
    """Paints headings, interactions and piles. ``hovered`` is the row under the mouse, -1 for none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hovered = -1
        self.over_names = False

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(200, line_height(option.fontMetrics))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        line = index.data(LINE_ROLE)
        rect: QRect = option.rect
        font: QFont = option.font
        theme = theme_of(option.palette)
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        painter.save()
        painter.setFont(font)
        if isinstance(line, DayHeading):
            text = str(index.data(Qt.ItemDataRole.DisplayRole))
            _paint_heading(painter, rect, text, font, theme, mirrored)
        else:
            state: QStyle.StateFlag = option.state
            _paint_ground(painter, rect, state, theme)
            parts = columns(rect, QFontMetrics(font), mirrored)
            pen = _Pen(painter, theme, font, mirrored=mirrored, air=AIR)
            if isinstance(line, TimelineEntry):
                pen.entry(line, parts, index.data(CHIP_ROLE), self.over_names and index.row() == self.hovered)
            elif isinstance(line, PileEntry):
                pen.pile(line, parts)
            if index.row() == self.hovered or state & QStyle.StateFlag.State_HasFocus:
                pen.sign("ellipsis", parts.more)
        painter.restore()


def _paint_heading(painter: QPainter, rect: QRect, text: str, font: QFont, theme: Theme, mirrored: bool) -> None:
    painter.setFont(fonts.strong(font))
    painter.setPen(theme.secondary)
    painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    flags = int(beginning(mirrored) | Qt.AlignmentFlag.AlignBottom)
    painter.drawText(rect.adjusted(INSET, 0, -INSET, -6), flags, text)


def _paint_ground(painter: QPainter, rect: QRect, state: QStyle.StateFlag, theme: Theme) -> None:
    if state & QStyle.StateFlag.State_Selected:
        painter.fillRect(rect, theme.selection)
    painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.hairline)
    if state & QStyle.StateFlag.State_HasFocus:
        paint_focus(painter, QRectF(rect), theme, 3)


class _Pen(LinePen):
    """Writes an interaction or a pile."""

    def entry(self, entry: TimelineEntry, parts: Columns, chip: str, underlined: bool) -> None:
        self.text(parts.when, words.when(entry), self.theme.secondary)
        sign = QRect(self.begin(parts.arrow, ICON), QSize(ICON, parts.arrow.height()))
        paint_arrow(self.painter, QRectF(sign), entry.direction, self.theme, mirrored=self.mirrored)
        self.text(parts.channel, channel_word(entry.channel), self.theme.secondary)
        self._names(entry.names, parts.names, underlined)
        note = self._chip(chip, parts.note)
        self.text(note, entry.note, self.theme.ink)

    def pile(self, pile: PileEntry, parts: Columns) -> None:
        self.text(parts.when, words.when(pile), self.theme.secondary)
        self.sign("id-card", parts.arrow)
        self.text(parts.channel, words.pile_channel(), self.theme.secondary)
        self._names((words.pile_title(pile),), parts.names, False)
        self.text(parts.note, words.pile_sentence(pile), self.theme.ink)

    def sign(self, name: str, place: QRect) -> None:
        """An icon where ``place`` begins."""
        self.icon(name, ICON, self.begin(place, ICON, ICON), self.theme.secondary)

    def _names(self, names: tuple[str, ...], place: QRect, underlined: bool) -> None:
        font = fonts.strong(self.font)
        font.setUnderline(underlined)
        self.painter.setFont(font)
        metrics = self.painter.fontMetrics()
        first, second = two_lines(names, metrics, place.width() - self._air)
        if second:
            above, place = places(place, metrics)
            self.text(above, first, self.theme.ink)
        self.text(place, second or first, self.theme.ink)
        self.painter.setFont(self.font)

    def _chip(self, word: str, place: QRect) -> QRect:
        """Paint the chip at the end of ``place``; what is left of ``place`` for the note."""
        if not word:
            return place
        size = chip_size(self.painter.fontMetrics(), word, mark=False)
        left = place.left() if self.mirrored else place.right() - size.width()
        top = place.top() + (place.height() - size.height()) / 2
        paint_word_chip(self.painter, QRectF(left, top, size.width(), size.height()), word, self.theme)
        gone = size.width() + 8
        return place.adjusted(gone, 0, 0, 0) if self.mirrored else place.adjusted(0, 0, -gone, 0)


def people_at(line: object, parts: Columns, x: int) -> tuple[ContactId, ...]:
    """Whom a click at ``x`` in a line means: everybody in it when it is on the names, else nobody."""
    on_names = parts.names.left() <= x <= parts.names.right()
    return line.contacts if isinstance(line, TimelineEntry) and on_names else ()
