"""Paints the week's calls as the paper has them: number, person, phone, why, and boxes to tick."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from netdesk.gui import fonts
from netdesk.gui.buttons import paint_focus
from netdesk.gui.calls.line_face import TICK, TICK_GAP, Block, LineFace, lay_out
from netdesk.gui.calls.model import ROW_ROLE, Call, DayHeading
from netdesk.gui.theme import Theme, theme_of
from netdesk.gui.wrapped_text import wrapping
from netdesk.wording.call_sheet import OUTCOMES, outcome_word

HEADING_RISE = 14
HEADING_FALL = 4
SIDE = 18

Index = QModelIndex | QPersistentModelIndex


class CallDelegate(QStyledItemDelegate):
    """Lines as tall as their words. A click on a box ticks it."""

    ticked = Signal(int, str)
    """A line's number, and the outcome whose box was clicked."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        # A list view fills no width in here: a line is as wide as the view it stands in.
        view = option.widget
        assert isinstance(view, QAbstractItemView)
        width = view.viewport().width()
        row = index.data(ROW_ROLE)
        if isinstance(row, DayHeading):
            return QSize(width, option.fontMetrics.lineSpacing() + HEADING_RISE + HEADING_FALL)
        return QSize(width, _Words(row, option.font).face(width).height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ROW_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, DayHeading):
            _paint_heading(painter, option, row)
        else:
            _LinePainter(painter, option).paint(row)
        painter.restore()

    def editorEvent(self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index) -> bool:
        row = index.data(ROW_ROLE)
        if (
            isinstance(row, Call)
            and isinstance(event, QMouseEvent)
            and event.type() == QEvent.Type.MouseButtonRelease
            and event.button() == Qt.MouseButton.LeftButton
        ):
            outcome = outcome_at(option, row, event.position().toPoint())
            if outcome:
                self.ticked.emit(row.line.number, outcome)
                return True
        return super().editorEvent(event, model, option, index)


def outcome_at(option: QStyleOptionViewItem, call: Call, where: QPoint) -> str:
    """The outcome whose box or word is at ``where`` in the view; "" for none."""
    place = option.rect
    for outcome, rect in zip(OUTCOMES, _Words(call, option.font).face(place.width()).ticks, strict=True):
        if QStyle.visualRect(option.direction, place, rect.translated(place.topLeft())).contains(where):
            return outcome
    return ""


class _Words:
    """What a line says, in which font."""

    def __init__(self, call: Call, font: QFont) -> None:
        text = call.text
        strong = fonts.strong(font)
        self.person = (
            Block(text.name, strong),
            *(Block(text.organisation, font, faint=True) for _ in range(bool(text.organisation))),
            *(Block(number, font) for number in text.numbers),
            *(Block(text.there_now, font, faint=True) for _ in range(bool(text.there_now))),
        )
        self.reasons = (
            *(Block(text.headline, strong) for _ in range(bool(text.headline))),
            *(Block(" · ".join(text.details), font, faint=True) for _ in range(bool(text.details))),
        )
        self.ticks = tuple(
            Block(outcome_word(each), strong if each == call.line.outcome else font) for each in OUTCOMES
        )
        self.note = Block(call.line.outcome_note, font)

    def face(self, width: int) -> LineFace:
        """Where it all stands on a line of ``width`` pixels."""
        return lay_out(self.person, self.reasons, self.ticks, self.note, width)


def _paint_heading(painter: QPainter, option: QStyleOptionViewItem, heading: DayHeading) -> None:
    painter.setFont(fonts.strong(option.font))
    painter.setPen(theme_of(option.palette).ink)
    place = option.rect.adjusted(SIDE, HEADING_RISE, -SIDE, -HEADING_FALL)
    leading = QStyle.visualAlignment(option.direction, Qt.AlignmentFlag.AlignLeft)
    painter.drawText(place, int(leading | Qt.AlignmentFlag.AlignVCenter), heading.words)


class _LinePainter:
    """Paints one line of the list into the place that ``option`` gives."""

    def __init__(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        self._painter, self._option = painter, option
        self._theme: Theme = theme_of(option.palette)

    def paint(self, call: Call) -> None:
        """Ground, words and boxes of ``call``."""
        place, states = self._option.rect, self._option.state
        if states & QStyle.StateFlag.State_Selected:
            self._painter.fillRect(place, self._theme.selection)
        line = QRectF(place.left() + SIDE, place.bottom(), place.width() - 2 * SIDE, 1)
        self._painter.fillRect(line, self._theme.hairline)
        words = _Words(call, self._option.font)
        face = words.face(place.width())
        done = bool(call.line.outcome)
        self._write(face.number, Block(str(call.line.number), words.person[0].font), faint=done)
        self._stack(face.person, words.person, done)
        self._stack(face.reasons, words.reasons, done)
        for outcome, rect, word in zip(OUTCOMES, face.ticks, words.ticks, strict=True):
            self._tick(rect, word, chosen=outcome == call.line.outcome, faint=done)
        self._write(face.note, words.note)
        if states & QStyle.StateFlag.State_HasFocus:
            paint_focus(self._painter, QRectF(place).adjusted(2, 1, -2, -2), self._theme, 4)

    def _stack(self, rects: Sequence[QRect], blocks: Sequence[Block], done: bool) -> None:
        for rect, block in zip(rects, blocks, strict=True):
            self._write(rect, block, faint=done)

    def _write(self, rect: QRect, block: Block, *, faint: bool = False) -> None:
        self._painter.setFont(block.font)
        self._painter.setPen(self._theme.secondary if block.faint or faint else self._theme.ink)
        option = wrapping(block.words, self._option.direction)
        self._painter.drawText(QRectF(self._placed(rect)), block.words, option)

    def _tick(self, rect: QRect, word: Block, *, chosen: bool, faint: bool) -> None:
        """A box with its word; the chosen one has a check mark and heavier words, not colour alone."""
        box = QRect(rect.left(), rect.top() + (rect.height() - TICK) // 2, TICK, TICK)
        square = QRectF(self._placed(box)).adjusted(0.5, 0.5, -0.5, -0.5)
        ink: QColor = self._theme.ink if chosen else self._theme.secondary
        self._painter.setPen(QPen(ink, 1))
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.drawRoundedRect(square, 3, 3)
        if chosen:
            unit = square.width() / 12
            corner = square.topLeft()
            self._painter.setPen(QPen(ink, 1.8, c=Qt.PenCapStyle.RoundCap, j=Qt.PenJoinStyle.RoundJoin))
            self._painter.drawPolyline(
                [corner + QPointF(x * unit, y * unit) for x, y in ((2.6, 6.2), (5, 8.8), (9.6, 3.4))]
            )
        words = rect.adjusted(TICK + TICK_GAP, 0, 4, 0)
        self._write(words, word, faint=faint and not chosen)

    def _placed(self, rect: QRect) -> QRect:
        """Where ``rect`` of the face is on the screen, mirrored where the window is."""
        place = self._option.rect
        return QStyle.visualRect(self._option.direction, place, rect.translated(place.topLeft()))
