"""The Today screen: who would like to hear from me, this week's calls, open introductions."""

from datetime import timedelta
from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QScrollArea, QStackedLayout, QVBoxLayout, QWidget

from netdesk.domain.contact import ContactId
from netdesk.domain.screens import TimelineEntry
from netdesk.domain.screens import TodayPage as TodayContent
from netdesk.gui import labels
from netdesk.gui.appointment_answers import answer, answer_day
from netdesk.gui.buttons import Button
from netdesk.gui.day_popup import DayPopup
from netdesk.gui.drop_place import DropPlace
from netdesk.gui.editor import Editor
from netdesk.gui.jobs import Jobs
from netdesk.gui.layouts import margins
from netdesk.gui.page import Page
from netdesk.gui.today.act_row import INSET, ActRow
from netdesk.gui.today.acts import Act
from netdesk.gui.today.appointment_row import AppointmentRow
from netdesk.gui.today.calls_panel import CallsPanel
from netdesk.gui.today.first_start import FirstStart
from netdesk.gui.today.groups import Groups
from netdesk.gui.today.introduction_lines import lines
from netdesk.gui.today.introductions_panel import IntroductionsPanel
from netdesk.gui.today.person_row import PersonRow
from netdesk.gui.today.reach_menu import ReachMenu
from netdesk.services import contacts, today
from netdesk.services.contacts import ChangeContact
from netdesk.services.desk import Desk
from netdesk.services.interactions import CompleteFollowUp
from netdesk.wording.day_headings import long_date
from netdesk.wording.gettext import _, ngettext
from netdesk.wording.plain_text import inserted

SIDE: Final = 400
HEAD: Final = 48
"""The panels begin under the date and its line."""

ABOVE: Final = 60
"""Pixels that are seen above a row that came back, such as the name of its group."""

NARROW: Final = 900
"""Below this many pixels the panels stand under the people, not beside them."""

REST: Final = {Act.LATER: timedelta(days=7), Act.SET_ASIDE: timedelta(days=28)}
"""How long an act lets a person rest; four weeks as "not this week" does (relationship.md 4.1)."""


class TodayPage(Page):
    """What is worth doing today, and for an empty book how to begin."""

    def __init__(self, desk: Desk, editor: Editor, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(desk, editor, jobs, parent)
        self.content: TodayContent | None = None
        self._came: set[object] = set()
        self.title = labels.title()
        self.summary = labels.PlainLabel(secondary=True, wrap=True)
        self.groups = Groups(self)
        self.calls = CallsPanel(self)
        self.introductions = IntroductionsPanel(self)
        self.drop = DropPlace(_("Drop business cards here"), _(".vcf files or a whole folder"), self)
        self.first_start = FirstStart(desk.path, self)
        self._lay_out()
        self._wire()

    def refresh(self) -> None:
        """Read the day again."""
        day = self.desk.today()
        if self._is_empty():
            self._stack.setCurrentWidget(self.first_start)
            self.content = None
            return
        self._stack.setCurrentWidget(self.area)
        content = self.desk.read(today.page, day)
        if content == self.content:
            return
        first_look, before = self.content is None, {row.subject for row in self.groups.rows}
        scrolled = self.area.verticalScrollBar().value()
        self.content = content
        self.title.setText(long_date(day, day))
        self.summary.setText(_summary(content))
        self.groups.show_groups(content, self._photo)
        self.calls.show_calls(content.calls, day)
        self.introductions.show_lines(lines(content.introductions, day))
        # The row that had the focus is gone, and Qt has scrolled to whatever it gave it to on the way.
        self.area.verticalScrollBar().setValue(scrolled)
        self._came = set() if first_look else {row.subject for row in self.groups.rows} - before

    def bring_back(self) -> None:
        """Something was taken back: let what came back to this page be seen, once it has its place."""
        if self._came and self.isVisible():
            QTimer.singleShot(0, self._show_what_came)

    def _show_what_came(self) -> None:
        for row in self.groups.rows:
            if row.subject in self._came and row is not self.groups.rows[0]:
                self.area.ensureWidgetVisible(row, 0, ABOVE)
                break
            if row.subject in self._came:
                self.area.verticalScrollBar().setValue(0)  # the date stands above it
                break
        self._came = set()

    def take_focus(self) -> None:
        """The first person who waits, else the page as a whole."""
        first = self.groups.rows[0] if self.groups.rows else self.area
        (self.first_start if self.first_start.isVisible() else first).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def act(self, row: ActRow, act: Act, button: Button) -> None:
        """Do what a button of a row says."""
        if isinstance(row, AppointmentRow):
            self._answer(row.appointment, act, button)
        elif isinstance(row, PersonRow):
            self._act_on_person(row, act, button)

    def _answer(self, appointment: TimelineEntry, act: Act, button: Button) -> None:
        if act is not Act.ANOTHER_DAY:
            answer(self.editor, appointment, act is Act.HAPPENED)
            return
        days = DayPopup(self)
        days.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        days.picked.connect(lambda day: answer_day(self.editor, appointment, day, self.desk.today()))
        days.open_under(button, self.desk.today(), ahead=True)

    def _act_on_person(self, row: PersonRow, act: Act, button: Button) -> None:
        contact, name = row.row.contact, inserted(row.row.name)
        if act in REST:
            label = _("Later: {name}") if act is Act.LATER else _("Set aside: {name}")
            until = self.desk.today() + REST[act]
            self.editor.run(label.format(name=name), ChangeContact(contact, {"snoozed_until": until}))
        elif act is Act.DONE and row.row.follow_up is not None:
            self.editor.run(_("Kept the promise to {name}").format(name=name), CompleteFollowUp(row.row.follow_up.id))
        elif act is Act.INTRODUCE:
            self.introduce_wanted.emit(contact)
        elif act is Act.DEBRIEF:
            self.screen_wanted.emit("board")
        elif act is Act.LOG:
            self.log_wanted.emit(contact)
        else:
            self._reach(contact, act, button)

    def _reach(self, contact: ContactId, act: Act, button: Button) -> None:
        """A menu with the numbers or addresses, and what follows from having used one."""
        known = self.editor.attempt(lambda: self.desk.read(contacts.contact, contact))
        if known is None:
            return
        menu = ReachMenu(known, act, self)
        menu.log_wanted.connect(self.log_wanted)
        menu.unreachable.connect(self.message)
        menu.turn_closed.connect(self._close_turn)
        menu.open_under(button)

    def _close_turn(self, contact: ContactId, name: str) -> None:
        label = _("No answer needed: {name}").format(name=inserted(name))
        self.editor.run(label, ChangeContact(contact, {"turn_closed": self.desk.today()}))

    def _photo(self, contact: ContactId) -> bytes | None:
        return self.desk.read(contacts.photo, contact)

    def _is_empty(self) -> bool:
        counts = self.desk.read(contacts.counts, self.desk.today())
        return not any(people for _state, people in counts.states)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < NARROW
        wanted = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if self._columns.direction() != wanted:
            self._columns.setDirection(wanted)
        self._side.setMaximumWidth(16_777_215 if narrow else SIDE)
        self._side.setMinimumWidth(0 if narrow else min(SIDE, self.width() // 3))
        self._panels.setContentsMargins(margins(INSET if narrow else 0, 0 if narrow else HEAD, 0, 0))

    def _lay_out(self) -> None:
        left, self._side = QWidget(), QWidget()
        main = QVBoxLayout(left)
        main.setContentsMargins(0, 0, 0, 0)
        main.setSpacing(8)
        for words in (self.title, self.summary):
            words.setContentsMargins(INSET, 0, INSET, 0)
        main.addWidget(self.title)
        main.addWidget(self.summary)
        main.addSpacing(8)
        main.addWidget(self.groups)
        main.addStretch(1)
        self._panels = side = QVBoxLayout(self._side)
        side.setContentsMargins(0, HEAD, 0, 0)
        side.setSpacing(16)
        for panel in (self.calls, self.introductions, self.drop):
            side.addWidget(panel)
        side.addStretch(1)
        inner = QWidget()
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, inner)
        self._columns.setContentsMargins(margins(24 - INSET, 20, 24, 24))
        self._columns.setSpacing(32 - INSET)
        self._columns.addWidget(left, 1)
        self._columns.addWidget(self._side)
        self.area = QScrollArea(self)
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QScrollArea.Shape.NoFrame)
        self.area.setWidget(inner)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.area)
        self._stack.addWidget(self.first_start)

    def _wire(self) -> None:
        self.editor.undone.connect(self.bring_back)
        self.groups.opened.connect(self.person_picked)
        self.groups.acted.connect(self.act)
        self.calls.print_wanted.connect(self.print_wanted)
        self.calls.list_wanted.connect(lambda: self.screen_wanted.emit("calls"))
        self.introductions.board_wanted.connect(lambda: self.screen_wanted.emit("board"))
        self.drop.clicked.connect(lambda: self.import_wanted.emit([]))
        self.first_start.import_wanted.connect(lambda: self.import_wanted.emit([]))
        self.first_start.add_wanted.connect(self.add_wanted)
        self.first_start.sample_wanted.connect(self.sample_wanted)


def _summary(content: TodayContent) -> str:
    """As in "148 people you are connecting with, 6 who would like to hear from you"."""
    waiting = len(content.your_turn) + len(content.going_quiet) + len(content.card_pile)
    alive = ngettext(
        "{n} person you are connecting with", "{n} people you are connecting with", content.connecting
    ).format(n=content.connecting)
    if not waiting:
        return _("{alive}, and nobody waits for you today").format(alive=alive)
    return ngettext(
        "{alive}, {n} who would like to hear from you",
        "{alive}, {n} who would like to hear from you",
        waiting,
    ).format(alive=alive, n=waiting)
