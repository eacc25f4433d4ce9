"""This week's calls by weekday: how many, and how many are done."""

from datetime import date, timedelta

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from netdesk.domain.screens import CallList
from netdesk.gui import fonts, labels
from netdesk.gui.buttons import Button, paint_focus
from netdesk.gui.theme import theme_of
from netdesk.gui.today.panel import Panel
from netdesk.wording.gettext import _, ngettext
from netdesk.wording.weeks import weekday

WEEKDAYS = 5


class DayTile(QAbstractButton):
    """One weekday: its name, its calls, and a bar that fills as they are done."""

    def __init__(self, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number = number
        self._calls = self._done = 0
        self._now = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_calls(self, calls: int, done: int, now: bool) -> None:
        """``done`` of ``calls`` are done; ``now`` marks the day that it is."""
        self._calls, self._done, self._now = calls, done, now
        words = [weekday(self._number), self._count()]
        if done:
            words.append(_("{n} done").format(n=done))
        self.setAccessibleName(", ".join(words))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(56, 3 * self.fontMetrics().height() + 20)

    def minimumSizeHint(self) -> QSize:
        return QSize(44, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self.palette())
        painter = QPainter(self)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if self._now or self.underMouse():
            painter.setBrush(theme.selection if self._now else theme.sidebar)
            painter.drawRoundedRect(self.rect(), 6, 6)
        line, width = self.fontMetrics().height(), self.width()
        flags = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine)
        small = QFont(self.font())
        if small.pixelSize() > 0:
            small.setPixelSize(max(9, small.pixelSize() - 2))
        painter.setFont(small)
        painter.setPen(theme.secondary)
        painter.drawText(QRectF(0, 8, width, line), flags, self._short_name())
        painter.setFont(fonts.strong(self.font()))
        painter.setPen(theme.ink if self._calls else theme.secondary)
        painter.drawText(QRectF(0, 10 + line, width, line), flags, self._figure(painter))
        bar = QRectF(10, 16 + 2 * line, width - 20, 5)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.hairline)
        painter.drawRoundedRect(bar, 2.5, 2.5)
        if self._done:
            bar.setWidth(bar.width() * self._done / self._calls)
            painter.setBrush(theme.accent)
            painter.drawRoundedRect(bar, 2.5, 2.5)
        if self.hasFocus():
            paint_focus(painter, QRectF(self.rect()), theme)

    def _short_name(self) -> str:
        return _("Mon|Tue|Wed|Thu|Fri|Sat|Sun").split("|")[self._number - 1]

    def _count(self) -> str:
        return ngettext("{n} call", "{n} calls", self._calls).format(n=self._calls)

    def _figure(self, painter: QPainter) -> str:
        """The words "3 calls", or the figure alone where the words do not fit."""
        whole = self._count()
        return whole if painter.fontMetrics().horizontalAdvance(whole) <= self.width() - 4 else str(self._calls)


class CallsPanel(Panel):
    """Five tiles and the way to paper."""

    print_wanted = Signal()
    list_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        self.print = Button(_("Print…"), name=_("Print the call list…"))
        super().__init__(_("This week’s calls"), self.print, parent)
        self.print.clicked.connect(self.print_wanted)
        self._none = labels.PlainLabel(_("Nobody needs a call this week."), secondary=True, wrap=True)
        self.tiles = [DayTile(number, self) for number in range(1, WEEKDAYS + 1)]
        row = QHBoxLayout()
        row.setSpacing(4)
        for tile in self.tiles:
            tile.clicked.connect(self.list_wanted)
            row.addWidget(tile)
        self.body.addLayout(row)
        self.body.addWidget(self._none)

    def show_calls(self, calls: CallList, today: date) -> None:
        """Show the calls of a week."""
        for number, tile in enumerate(self.tiles, 1):
            lines = [line for line in calls.lines if line.weekday == number]
            done = sum(bool(line.outcome) for line in lines)
            tile.show_calls(len(lines), done, calls.monday + timedelta(days=number - 1) == today)
            tile.setVisible(bool(calls.lines))
        self._none.setVisible(not calls.lines)
        self.print.setEnabled(bool(calls.lines))
