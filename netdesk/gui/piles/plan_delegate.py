"""How a card of an import plan is painted: taken in or not, who, what becomes of it, what it changes."""

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from netdesk.domain.contact import ContactId
from netdesk.domain.import_plan import Answer, AsideCard, Decision, PlannedCard
from netdesk.domain.relationship import State
from netdesk.gui import fonts
from netdesk.gui.avatar import paint_avatar
from netdesk.gui.buttons import paint_focus
from netdesk.gui.chip import chip_size, paint_word_chip
from netdesk.gui.line_pen import LinePen, side_by_side
from netdesk.gui.piles import words
from netdesk.gui.piles.details import Detail, mark_of
from netdesk.gui.piles.plan_model import OPEN_ROLE, ROW_ROLE, Line, Row, can_be_chosen, is_taken
from netdesk.gui.theme import theme_of
from netdesk.gui.wrapped_text import text_height, wrapped
from netdesk.wording import import_reasons
from netdesk.wording.gettext import _

BOX = 16
AVATAR = 32
ASIDE = 18
GAP = 12
AIR = 4
LINK_GAP = 14
OPENER = 16
ROOMY = 760
"""Pixels from which there is room for a number or an address."""


@dataclass(frozen=True, slots=True)
class Columns:
    """Where the parts of a row stand; ``links`` are the words in the last part that can be clicked."""

    box: QRect
    avatar: QRect
    name: QRect
    reached: QRect
    chip: QRect
    last: QRect


def columns(rect: QRect, mirrored: bool) -> Columns:
    """The parts of a row; the way to reach somebody gives way first where there is little room."""
    room = rect.width() - BOX - AVATAR - 4 * GAP
    reached = round(room * 0.23) if room > ROOMY else 0
    chip, last = round(room * (0.22 if reached else 0.31)), max(130, round(room * 0.23))
    widths = [BOX + GAP, AVATAR + GAP + 4, max(60, room - reached - chip - last), reached, chip, last]
    return Columns(*side_by_side(rect, rect.left() + 8, widths, mirrored))


def opener(parts: Columns, mirrored: bool) -> QRect:
    """Where the sign stands that shows the details of a row, at its end, with some air to be hit."""
    end = QRect(0, 0, OPENER + 10, parts.last.height())
    end.moveTopLeft(parts.last.topLeft())
    if not mirrored:
        end.moveRight(parts.last.right())
    return end


@dataclass(frozen=True, slots=True)
class DetailPlaces:
    """Where the parts of a detail stand, and its words; ``mark`` is None where it has no mark, or no room for one."""

    box: QRect
    words: QRect
    mark: QRect | None
    text: str


def detail_places(detail: Detail, rect: QRect, mirrored: bool) -> DetailPlaces:
    """The parts of a detail in its row: its mark stands beside the words, behind them where there is little room."""
    parts = columns(rect, mirrored)
    mark = "" if detail.change is None else mark_of(detail.change)
    beside = bool(mark and parts.reached.width())
    whole = parts.name.united(parts.reached)
    whole = whole if beside else whole.united(parts.chip).united(parts.last)
    whole = whole.adjusted(GAP if mirrored else 0, 0, 0 if mirrored else -GAP, 0)
    text = f"{detail.words} · {mark}" if mark and not beside else detail.words
    return DetailPlaces(parts.avatar, whole, parts.chip if beside else None, text)


def detail_height(detail: Detail, font: QFont, rect: QRect) -> int:
    """How high the row of a detail must be to show all of it in the width of ``rect``."""
    places = detail_places(detail, rect, False)
    return max(text_height(places.text, font, places.words.width()) + 12, BOX + 12)


def row_height(metrics: QFontMetrics) -> int:
    """Two lines of words and air."""
    return max(54, 2 * metrics.lineSpacing() + 18)


@dataclass(frozen=True, slots=True)
class Link:
    """Words that do something when they are clicked."""

    word: str
    act: Answer | None
    """An answer for a card that looks the same; None opens a card that was kept aside."""


def links_of(row: Line) -> tuple[Link, ...]:
    """What can be clicked in the last part of a row."""
    if isinstance(row, AsideCard):
        return (Link(_("open and mend"), None),)
    if isinstance(row, PlannedCard) and row.decision is Decision.DECIDE:
        return Link(_("merge"), Answer.MERGE), Link(_("keep both"), Answer.KEEP_BOTH)
    return ()


def link_at(row: Line, place: QRect, metrics: QFontMetrics, mirrored: bool, point: QPoint) -> Link | None:
    """The link under ``point`` in the last part of a row."""
    for link, box in link_places(row, place, metrics, mirrored):
        if box.contains(point):
            return link
    return None


def link_places(row: Line, place: QRect, metrics: QFontMetrics, mirrored: bool) -> list[tuple[Link, QRect]]:
    """Each link of a row with its rectangle, in reading order."""
    found: list[tuple[Link, QRect]] = []
    offset = 0
    height = metrics.height() + 8
    for link in links_of(row):
        width = metrics.horizontalAdvance(link.word) + 2
        left = place.right() - offset - width if mirrored else place.left() + offset
        found.append((link, QRect(left, place.center().y() - height // 2, width, height)))
        offset += width + LINK_GAP
    return found


class PlanDelegate(QStyledItemDelegate):
    """Paints one card of a plan."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(300, row_height(option.fontMetrics))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row = index.data(ROW_ROLE)
        theme = theme_of(option.palette)
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        rect: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, theme.selection)
        opened = index.data(OPEN_ROLE)
        if not opened and not isinstance(index.sibling(index.row() + 1, 0).data(ROW_ROLE), Detail):
            painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.hairline)
        pen = _Pen(painter, theme, option.font, mirrored=mirrored, air=GAP)
        parts = columns(rect, mirrored)
        if isinstance(row, AsideCard):
            pen.aside(row, parts)
        elif isinstance(row, PlannedCard):
            pen.card(row, parts, opened)
        elif isinstance(row, Detail):
            pen.detail(row, rect)
        if option.state & QStyle.StateFlag.State_HasFocus:
            paint_focus(painter, QRectF(rect), theme, 3)
        painter.restore()


class _Pen(LinePen):
    """Writes a card of the plan, or one that was kept aside."""

    def card(self, card: PlannedCard, parts: Columns, opened: bool | None) -> None:
        faint = not card.chosen or card.decision is Decision.UNCHANGED
        if can_be_chosen(card):
            self._box(parts.box, card.chosen)
        name = words.shown_name(card)
        self.painter.setOpacity(0.55 if faint else 1)
        avatar = QRectF(self.begin(parts.avatar, AVATAR, AVATAR), QSize(AVATAR, AVATAR))
        # A card is nobody in the book yet, so its tint comes from its number.
        paint_avatar(self.painter, avatar, card.contact or ContactId(card.number), name)
        self._two_lines(parts.name, name, words.what(card))
        self.text(parts.reached, words.reached(card), self.theme.ink)
        self._chip(parts.chip, import_reasons.decision(card), _state_of(card))
        if links_of(card):
            self._links(card, parts.last)
        else:
            room = 0 if opened is None else OPENER
            last = parts.last.adjusted(room if self.mirrored else 0, AIR, 0 if self.mirrored else -room, -AIR)
            self._lines(last, words.consequence(card), self.theme.secondary)
        if opened is not None:
            closed = "chevron-left" if self.mirrored else "chevron-right"
            sign = opener(parts, self.mirrored)
            corner = sign.center() - QPoint(OPENER // 2, OPENER // 2)
            self.icon("chevron-down" if opened else closed, OPENER, corner, self.theme.secondary)
        self.painter.setOpacity(1)

    def detail(self, detail: Detail, rect: QRect) -> None:
        places = detail_places(detail, rect, self.mirrored)
        taken = is_taken(detail)
        self.painter.setOpacity(1 if detail.card.chosen else 0.55)
        if taken is not None:
            self._box(places.box.translated(-8 if self.mirrored else 8, 0), taken)
        self._lines(places.words, places.text, self.theme.secondary if taken is None else self.theme.ink, whole=True)
        if places.mark is not None and detail.change is not None:
            self._chip(places.mark, mark_of(detail.change), None)
        self.painter.setOpacity(1)

    def aside(self, card: AsideCard, parts: Columns) -> None:
        corner = self.begin(parts.avatar, ASIDE, ASIDE) + QPoint(7 * (-1 if self.mirrored else 1), 0)
        self.icon("archive", ASIDE, corner, self.theme.secondary)
        whole = parts.name.united(parts.reached) if parts.reached.width() else parts.name
        self._two_lines(whole, words.place_of(card), words.why_aside(card), wraps=True)
        self._chip(parts.chip, _("kept aside"), None)
        self._links(card, parts.last)

    def _box(self, place: QRect, checked: bool) -> None:
        box = QRectF(self.begin(place, BOX, BOX), QSize(BOX, BOX))
        self.painter.setPen(QPen(self.theme.accent if checked else self.theme.secondary, 1))
        self.painter.setBrush(self.theme.accent if checked else Qt.BrushStyle.NoBrush)
        self.painter.drawRoundedRect(box, 3.5, 3.5)
        if checked:
            tick = QPen(self.theme.on_accent, 1.8)
            tick.setCapStyle(Qt.PenCapStyle.RoundCap)
            self.painter.setPen(tick)
            self.painter.drawPolyline([box.topLeft() + step for step in (QPoint(4, 8), QPoint(7, 11), QPoint(12, 5))])

    def _two_lines(self, place: QRect, first: str, second: str, *, wraps: bool = False) -> None:
        metrics = self.painter.fontMetrics()
        half = metrics.lineSpacing()
        wraps = wraps and metrics.horizontalAdvance(second) > place.width() - GAP
        top = place.center().y() - (half * 3 // 2 if wraps else half if second else half // 2)
        self.painter.setFont(fonts.strong(self.font))
        self.text(QRect(place.left(), top, place.width(), half), first, self.theme.ink)
        self.painter.setFont(self.font)
        below = QRect(place.left(), top + half, place.width(), half)
        if wraps:
            self._lines(below.adjusted(0, 0, 0, half), second, self.theme.secondary)
        elif second:
            self.text(below, second, self.theme.secondary)

    def _lines(self, place: QRect, text: str, colour: QColor, *, whole: bool = False) -> None:
        """Write ``text`` on as many lines as there is room for, in the middle; ``whole`` when there is for all."""
        if place.width() <= GAP:
            return
        if not whole:
            place = place.adjusted(GAP if self.mirrored else 0, 0, 0 if self.mirrored else -GAP, 0)
        direction = Qt.LayoutDirection.RightToLeft if self.mirrored else Qt.LayoutDirection.LeftToRight
        flat = " ".join(text.split())
        layout, height = wrapped(flat, self.font, place.width(), direction)
        most = max(1, place.height() // self.painter.fontMetrics().lineSpacing())
        if not whole and layout.lineCount() > most:
            letters = flat.encode("utf-16-le", "replace")
            cut = 2 * layout.lineAt(most - 1).textStart()
            rest = letters[cut:].decode("utf-16-le", "replace")
            last = self.painter.fontMetrics().elidedText(rest, Qt.TextElideMode.ElideRight, place.width())
            layout, height = wrapped(
                letters[:cut].decode("utf-16-le", "replace") + last, self.font, place.width(), direction
            )
        self.painter.setPen(colour)
        down = max(0.0, (place.height() - height) / 2)
        layout.draw(self.painter, QPointF(place.left(), place.top() + down))

    def _chip(self, place: QRect, word: str, state: State | None) -> None:
        self.painter.setFont(self.font)
        metrics = self.painter.fontMetrics()
        shown = metrics.elidedText(word, Qt.TextElideMode.ElideRight, place.width() - 28)
        size = chip_size(metrics, shown, mark=False)
        chip = QRectF(self.begin(place, size.width(), size.height()), size)
        tint = self.theme.of_state(state).tint if state is not None else self.theme.neutral
        paint_word_chip(self.painter, chip, shown, self.theme, tint)

    def _links(self, row: Row, place: QRect) -> None:
        answer = row.answer if isinstance(row, PlannedCard) else None
        for link, box in link_places(row, place, self.painter.fontMetrics(), self.mirrored):
            said = link.act is not None and link.act is answer
            font = fonts.strong(self.font) if said else QFont(self.font)
            font.setUnderline(not said)
            self.painter.setFont(font)
            self.painter.setPen(self.theme.ink if said else self.theme.of_state(State.CONNECTING).text)
            self.painter.drawText(box, self.flags | int(Qt.TextFlag.TextDontClip), link.word)
        self.painter.setFont(self.font)


def _state_of(card: PlannedCard) -> State:
    """Whose tint the chip wears: an update is near a relationship we have, a question wants a look."""
    if card.decision is Decision.UPDATE and card.chosen:
        return State.CONNECTING
    if card.decision is Decision.DECIDE and card.chosen:
        return State.CONNECTED
    return State.NOT_YET
