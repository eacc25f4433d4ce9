"""The year on top of the timeline: 52 weeks, up from them, down from me."""

from datetime import date, timedelta

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from netdesk.domain.contact_list import Strip
from netdesk.gui.buttons import paint_focus
from netdesk.gui.plain_tip import show_tip
from netdesk.gui.theme import Theme, theme_of
from netdesk.wording.days import short_date
from netdesk.wording.gettext import _

BARS = 106
INSET = 10
LEAST_FULL = 6
"""Contact-days a week that fill the half when no week has more: a quiet year looks quiet."""


class YearStrip(QWidget):
    """Bars by weeks. A click, or the arrow keys and Enter, ask for the days of a week."""

    day_wanted = Signal(object)
    """The last day of the week that was picked, a date."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._weeks: Strip = ()
        self._today = date.min
        self._marked = -1
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_weeks(self, weeks: Strip, today: date) -> None:
        """Show ``weeks``, oldest first; the last one ends ``today``."""
        self._weeks, self._today, self._marked = weeks, today, -1
        theirs, mine = sum(week[0] for week in weeks), sum(week[1] for week in weeks)
        self.setAccessibleName(
            _("The last {weeks} weeks: {theirs} from them, {mine} from you").format(
                weeks=len(weeks), theirs=theirs, mine=mine
            )
        )
        self.update()

    def last_day(self, week: int) -> date:
        """The day on which week number ``week`` ends."""
        return self._today - timedelta(days=7 * (len(self._weeks) - 1 - week))

    def words(self, week: int) -> str:
        """What a week held, as a sentence."""
        theirs, mine = self._weeks[week]
        begin = self.last_day(week) - timedelta(days=6)
        counts = _("{theirs} from them, {mine} from you").format(theirs=theirs, mine=mine)
        return _("Week of {day}: {counts}").format(day=short_date(begin, self._today), counts=counts)

    def week_at(self, x: float) -> int:
        """The number of the week at ``x`` pixels, -1 beside the bars."""
        if not self._weeks:
            return -1
        slot = self._slot()
        at = int((x - INSET) // slot)
        if not 0 <= at < len(self._weeks):
            return -1
        return len(self._weeks) - 1 - at if self._mirrored() else at

    def sizeHint(self) -> QSize:
        return QSize(600, 2 * INSET + BARS + self._label_metrics().height() + 8)

    def minimumSizeHint(self) -> QSize:
        return QSize(260, self.sizeHint().height())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._mark(self.week_at(event.position().x()), event.globalPosition().toPoint())

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._mark(-1)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        week = self.week_at(event.position().x())
        if week >= 0 and event.button() == Qt.MouseButton.LeftButton:
            self.day_wanted.emit(self.last_day(week))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        key = Qt.Key(event.key())
        if key in steps and self._weeks:
            step = -steps[key] if self._mirrored() else steps[key]
            at = self._marked if self._marked >= 0 else len(self._weeks)
            week = max(0, min(len(self._weeks) - 1, at + step))
            self._mark(week, self.mapToGlobal(QPoint(round(self._left(week)), INSET)))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self._marked >= 0:
            self.day_wanted.emit(self.last_day(self._marked))
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(theme.hairline, 1))
        painter.drawRoundedRect(box, 10, 10)
        self._paint_bars(painter, theme)
        self._paint_months(painter, theme)
        if self.hasFocus():
            paint_focus(painter, box, theme, 10)

    def _paint_bars(self, painter: QPainter, theme: Theme) -> None:
        middle = INSET + BARS / 2
        painter.fillRect(QRectF(INSET, middle, self.width() - 2 * INSET, 1), theme.hairline)
        full = max([LEAST_FULL, *(max(week) for week in self._weeks)])
        width = max(2.0, self._slot() - (4 if self._slot() > 12 else 2))
        painter.setPen(Qt.PenStyle.NoPen)
        for number, (theirs, mine) in enumerate(self._weeks):
            left = self._left(number) + (self._slot() - width) / 2
            if number == self._marked:
                painter.setBrush(theme.selection)
                painter.drawRoundedRect(QRectF(self._left(number), INSET, self._slot(), BARS), 3, 3)
            up, down = BARS / 2 * theirs / full, BARS / 2 * mine / full
            if theirs:
                painter.setBrush(theme.from_them)
                painter.drawRoundedRect(QRectF(left, middle - max(up, 2), width, max(up, 2)), 1.5, 1.5)
            if mine:
                painter.setBrush(theme.from_me)
                painter.drawRoundedRect(QRectF(left, middle + 1, width, max(down, 2)), 1.5, 1.5)

    def _paint_months(self, painter: QPainter, theme: Theme) -> None:
        """A month's name under the week in which it begins, as long as there is room before the next one."""
        painter.setFont(self._label_font())
        painter.setPen(theme.secondary)
        names = _("Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec").split("|")
        top = INSET + BARS + 4
        taken = -1.0
        order = reversed(range(len(self._weeks))) if self._mirrored() else range(len(self._weeks))
        for number in order:
            last = self.last_day(number)
            if last.day > 7:
                continue
            word = names[last.month - 1]
            left = self._left(number)
            width = painter.fontMetrics().horizontalAdvance(word)
            if left >= taken and left + width <= self.width() - 2:
                painter.drawText(QRectF(left, top, width + 2, 40), int(Qt.AlignmentFlag.AlignTop), word)
                taken = left + width + 8

    def _mark(self, week: int, where: QPoint | None = None) -> None:
        if week == self._marked:
            return
        self._marked = week
        self.update()
        if week >= 0 and where is not None:
            show_tip(where, self.words(week), self)

    def _slot(self) -> float:
        return (self.width() - 2 * INSET) / max(1, len(self._weeks))

    def _left(self, week: int) -> float:
        at = len(self._weeks) - 1 - week if self._mirrored() else week
        return INSET + at * self._slot()

    def _mirrored(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def _label_font(self) -> QFont:
        font = QFont(self.font())
        if font.pixelSize() > 0:
            font.setPixelSize(max(9, font.pixelSize() - 2))
        return font

    def _label_metrics(self) -> QFontMetrics:
        return QFontMetrics(self._label_font())
