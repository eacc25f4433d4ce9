"""The verdict with its sentence, the strip with its legend, what is offered, and "Why?"."""

from datetime import date

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from netdesk.domain.contact_list import Strip
from netdesk.domain.offers import Offer, offers_of
from netdesk.domain.relationship import State, Verdict, VerdictReason
from netdesk.domain.screens import Person
from netdesk.gui.buttons import Button
from netdesk.gui.flow_layout import FlowLayout
from netdesk.gui.labels import PlainLabel
from netdesk.gui.layouts import clear, margins
from netdesk.gui.person.verdict_head import VerdictHead
from netdesk.gui.person.why import WhyPanel
from netdesk.gui.strip import StripView, paint_triangle
from netdesk.gui.theme import theme_of
from netdesk.wording import appointments, days
from netdesk.wording.gettext import _
from netdesk.wording.states import offer_word
from netdesk.wording.verdicts import sentence

SIDE_BY_SIDE = 460
"""Pixels."""


class Legend(QWidget):
    """Under the strip: when it begins, which way is whose, and now."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._start = ""
        self.setFixedHeight(self.fontMetrics().height() + 4)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_start(self, start: str) -> None:
        """Say which month the strip begins with."""
        self._start = start
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self.palette())
        painter = QPainter(self)
        painter.setLayoutDirection(self.layoutDirection())
        painter.setPen(theme.secondary)
        middle = int(Qt.AlignmentFlag.AlignVCenter)
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignLeading) | middle, self._start)
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignTrailing) | middle, _("now"))
        metrics = painter.fontMetrics()
        words = ((_("from them"), True), (_("from you"), False))
        width = sum(metrics.horizontalAdvance(word) + 14 for word, _up in words) + 10
        start, end = metrics.horizontalAdvance(self._start) + 10, metrics.horizontalAdvance(_("now")) + 10
        room = self.width() - start - end
        if width > room:
            return
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = (end if mirrored else start) + (room - width) / 2
        for word, up in words if not mirrored else reversed(words):
            colour = theme.from_them if up else theme.from_me
            paint_triangle(painter, QRectF(left, self.height() / 2 - 4, 9, 8), colour, up=up)
            painter.setPen(theme.secondary)
            advance = metrics.horizontalAdvance(word)
            painter.drawText(QRectF(left + 13, 0, advance + 2, self.height()), middle, word)
            left += advance + 24


class VerdictPanel(QWidget):
    """The tinted panel of a person's page."""

    offer_taken = Signal(object)
    """The Offer (domain.relationship) whose button was pressed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = State.NOT_YET
        self._head = VerdictHead(self)
        self._sentence = PlainLabel(wrap=True)
        self._until = PlainLabel(wrap=True)
        self._strip = StripView(height=52)
        self._legend = Legend()
        self.why = Button(_("Why?"), self._turn_why, flat=True)
        self.why.setCheckable(True)
        self.reasons = WhyPanel()
        self.reasons.hide()
        self._offers = QWidget()
        self._offers_flow = FlowLayout(self._offers, 8)
        self._lay_out()

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(4)
        for widget in (self._sentence, self._until):
            words.addWidget(widget)
        words.addStretch(1)
        picture = QVBoxLayout()
        picture.setSpacing(6)
        picture.addStretch(1)
        picture.addWidget(self._strip)
        picture.addWidget(self._legend)
        picture.addStretch(1)
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._sides.setSpacing(24)
        self._sides.addLayout(words, 5)
        self._sides.addLayout(picture, 6)
        column = QVBoxLayout(self)
        column.setContentsMargins(margins(16, 8, 10, 12))
        column.setSpacing(6)
        head = QHBoxLayout()
        head.addWidget(self._head, 1)
        head.addWidget(self.why, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        column.addLayout(self._sides)
        column.addWidget(self._offers)
        column.addWidget(self.reasons)

    def show_person(self, person: Person) -> None:
        """Show the verdict on ``person``."""
        verdict = person.verdict
        self._state = verdict.state
        self._head.show_verdict(verdict)
        self._sentence.setText(sentence(verdict))
        planned = appointments.coming(person.history, verdict.today) if verdict.reason is VerdictReason.PLANNED else ""
        self._until.setText(planned or until_sentence(verdict))
        self._until.setVisible(bool(self._until.text()))
        self._strip.show_strip(person.strip, strip_words(person.strip))
        self._legend.show_start(month_before(verdict.today, len(person.strip) - 1))
        self._show_offers(offers_of(verdict, pinned=person.contact.pinned))
        self.reasons.show_person(person)
        self.why.setEnabled(self.reasons.says_something)
        self._turn_why()
        self.update()

    def _show_offers(self, offers: tuple[Offer, ...]) -> None:
        clear(self._offers_flow)
        self._offers.setVisible(bool(offers))
        for offer in offers:
            button = Button(offer_word(offer))
            button.clicked.connect(lambda _checked=False, offer=offer: self.offer_taken.emit(offer))
            self._offers_flow.addWidget(button)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The strip stands beside the sentence where there is room, else below it."""
        super().resizeEvent(event)
        wide = self.width() >= SIDE_BY_SIDE
        direction = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        if self._sides.direction() != direction:
            self._sides.setDirection(direction)
            self._sides.setSpacing(24 if wide else 8)

    def _turn_why(self) -> None:
        self.reasons.setVisible(self.why.isChecked() and self.reasons.says_something)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.of_state(self._state).tint)
        painter.drawRoundedRect(QRectF(self.rect()), 8, 8)


def until_sentence(verdict: Verdict) -> str:
    """Until when it stays Connecting if nothing happens; "" when it is not."""
    if verdict.state is not State.CONNECTING or verdict.connecting_until is None:
        return ""
    day = days.short_date(verdict.connecting_until, verdict.today)
    return _("It stays Connecting until {day}, even without another word.").format(day=day)


def strip_words(strip: Strip) -> str:
    """The strip for who cannot see it."""
    theirs, mine = sum(pair[0] for pair in strip), sum(pair[1] for pair in strip)
    return _("In {n} months: {theirs} days from them, {mine} from you.").format(n=len(strip), theirs=theirs, mine=mine)


def month_before(today: date, months: int) -> str:
    """The month that lies ``months`` back, in short: "Dec 2025"."""
    number = today.year * 12 + today.month - 1 - months
    names = _("Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec").split("|")
    return _("{month} {year}").format(month=names[number % 12], year=number // 12)
