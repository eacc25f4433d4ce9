"""The call list of a week: whom to call on which day and why, printed, and keyed back in by number."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from netdesk.domain.changes import Changes
from netdesk.domain.contact import ContactId
from netdesk.domain.days import monday_of, week_of, week_to_call
from netdesk.domain.errors import NetDeskError
from netdesk.domain.screens import CallLine, CallList
from netdesk.gui.buttons import Button
from netdesk.gui.calls.menu import line_menu
from netdesk.gui.calls.model import CallsModel
from netdesk.gui.calls.paper import Paper
from netdesk.gui.calls.print_menu import print_menu
from netdesk.gui.calls.quick_entry import entry_key, outcome_keys, read_outcome
from netdesk.gui.calls.view import CallsView
from netdesk.gui.editor import Editor
from netdesk.gui.empty_state import EmptyState
from netdesk.gui.external import open_external, unopened
from netdesk.gui.hinted_line import HintedLine
from netdesk.gui.jobs import Jobs
from netdesk.gui.labels import Hairline, PlainLabel, heading
from netdesk.gui.page import Page
from netdesk.services import call_lists
from netdesk.services.call_lists import DrawUpAnew, FixCallList, KeyOutcome
from netdesk.services.desk import Desk
from netdesk.wording.call_sheet import OUTCOMES, outcome_word, sheet
from netdesk.wording.gettext import _
from netdesk.wording.plain_text import inserted
from netdesk.wording.weeks import week_title


def local_time() -> datetime:
    """The time now, and its zone."""
    return datetime.now().astimezone()


class CallsPage(Page):
    """The calls of one week; this week's at first. ``now`` tells what time it is where people are."""

    def __init__(
        self,
        desk: Desk,
        editor: Editor,
        jobs: Jobs,
        parent: QWidget | None = None,
        *,
        now: Callable[[], datetime] = local_time,
    ) -> None:
        super().__init__(desk, editor, jobs, parent)
        self._now = now
        self._open_link = open_external
        week = week_to_call(desk.today())
        self._monday = monday_of(week)
        self._calls = CallList(week, self._monday, ())
        self.model = CallsModel(self)
        self.view = CallsView(self.model)
        self.paper = Paper(self._read, self)
        self.entry = HintedLine(entry_key())
        self._title = heading()
        self._summary = PlainLabel(secondary=True, wrap=True)
        self._keys = PlainLabel(secondary=True, wrap=True)
        self._empty = EmptyState()
        self.print_button = Button(_("Print"), icon="printer", accent=True)
        self._build()
        self._connect()

    def _build(self) -> None:
        titles = QVBoxLayout()
        titles.setSpacing(2)
        titles.addWidget(self._title)
        titles.addWidget(self._summary)
        head = QHBoxLayout()
        head.setContentsMargins(18, 10, 18, 10)
        head.setSpacing(8)
        head.addLayout(titles, 1)
        head.addWidget(Button(icon="arrow-left", name=_("The week before"), clicked=lambda: self.turn(-1)))
        head.addWidget(Button(_("This week"), clicked=self.show_this_week))
        head.addWidget(Button(icon="arrow-right", name=_("The week after"), clicked=lambda: self.turn(1)))
        head.addWidget(self.print_button)
        self.entry.setPlaceholderText(_("From paper: “3 talked they send the deck”"))
        self.entry.setAccessibleName(_("Key in a call by its number"))
        letters = (f"{key} {outcome_word(outcome)}" for outcome, key in outcome_keys().items())
        self._keys.setText(_("Or a number, then a letter: {letters}").format(letters=" · ".join(letters)))
        entry_row = QHBoxLayout()
        entry_row.setContentsMargins(18, 10, 18, 10)
        entry_row.setSpacing(12)
        entry_row.addWidget(self.entry, 1)
        entry_row.addWidget(self._keys, 1)
        self._filled = QWidget()
        filled = QVBoxLayout(self._filled)
        filled.setContentsMargins(0, 0, 0, 0)
        filled.setSpacing(0)
        filled.addLayout(entry_row)
        filled.addWidget(Hairline())
        filled.addWidget(self.view, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(Hairline())
        self._stack = QStackedLayout()
        layout.addLayout(self._stack, 1)
        self._stack.addWidget(self._filled)  # only now: a stack that stands nowhere shows it as a window
        self._stack.addWidget(self._empty)

    def _connect(self) -> None:
        self.print_button.setMenu(print_menu(self.paper, self.draw_up_anew, self))
        self.paper.printed.connect(self._fix)
        self.paper.saved.connect(lambda name: self.told.emit(_("Saved as {file}").format(file=name)))
        self.paper.failed.connect(self.message)
        self.entry.returnPressed.connect(self._take_line)
        self.view.keyed.connect(self.key_in)
        self.view.opened.connect(self.show_person)
        self.view.note_wanted.connect(self.write_about)
        # Of the page and not of the list: Print or a week button may have the keyboard.
        to_entry = QShortcut(QKeySequence(entry_key()), self, self.entry.setFocus)
        to_entry.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.view.menu_wanted.connect(self._show_menu)

    def take_focus(self) -> None:
        """The calls, or what stands there when there is nobody to call."""
        filled = self._stack.currentWidget() is self._filled
        (self.view if filled else self._empty).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def concerns(self, changes: Changes) -> bool:
        return bool(
            changes.everything
            or changes.calls
            or changes.contacts
            or changes.timeline
            or changes.introductions
            or changes.settings
        )

    def refresh(self) -> None:
        calls = self._read()
        chosen = self.view.current
        scrolled = self.view.verticalScrollBar().value()
        self._calls = calls
        text = sheet(calls)
        on_paper = _("{week}; on paper, so its numbers stay").format(week=text.summary)
        self._title.setText(text.title)
        self._summary.setText(on_paper if calls.printed else text.summary)
        self.model.show(calls, self._now())
        self.view.doItemsLayout()
        self.view.verticalScrollBar().setValue(scrolled)
        if chosen is not None:
            self.view.choose(chosen.line.number)
        self._stack.setCurrentWidget(self._filled if calls.lines else self._empty)
        self.print_button.setEnabled(bool(calls.lines))
        if not calls.lines:
            self._say_why_empty(text.empty)

    def turn(self, weeks: int) -> None:
        """Show the week that lies so many weeks from the one shown."""
        self._monday += timedelta(weeks=weeks)
        self.refresh()

    def show_this_week(self) -> None:
        """Show the week that is now."""
        self._monday = monday_of(week_to_call(self.desk.today()))
        self.refresh()

    def print_preview(self) -> None:
        """Show this week's list as it goes on paper."""
        self.show_this_week()
        if self._calls.lines:
            self.paper.preview()

    def draw_up_anew(self) -> None:
        """Throw away the numbers that are on paper, and draw up the list as of today."""
        label = _("{list}: drawn up anew").format(list=week_title(self._calls.week))
        self.editor.run(label, DrawUpAnew(self._calls.week))

    def key_in(self, number: int, outcome: str, note: str = "") -> None:
        """Note how call ``number`` went; the numbers of the list stay from then on, as an act of its own.

        Taken back, an outcome would else take with it what makes the numbers stay, and they may be on paper by then.
        """
        line = self._line(number)
        if line is not None:
            self._fix()
            label = _("{name}: {outcome}").format(name=inserted(line.name), outcome=outcome_word(outcome))
            self.editor.run(label, KeyOutcome(self._calls.week, number, outcome, note))

    def write_about(self, number: int) -> None:
        """Begin a quick line about call ``number``, with what is keyed in already."""
        line = self._line(number)
        if line is None:
            return
        outcome = outcome_word(line.outcome) if line.outcome in OUTCOMES else outcome_word("talked")
        self.entry.setText(f"{number} {outcome} {line.outcome_note}".rstrip() + " ")
        self.entry.setFocus()

    def show_person(self, contact: ContactId) -> None:
        """Show a line's person."""
        self.person_picked.emit(contact)

    def call(self, link: str, shown: str) -> None:
        """Hand a ``tel:`` link over to the system, and say so when nothing there takes it."""
        if not self._open_link(link):
            self.message.emit(unopened(link, shown))

    def log(self, contact: ContactId) -> None:
        """Open the line that logs an interaction, about a line's person."""
        self.log_wanted.emit(contact)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        weeks = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}.get(Qt.Key(event.key()), 0)
        if weeks and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.turn(weeks)
        elif event.key() == Qt.Key.Key_Escape and self.entry.hasFocus():
            self.entry.clear()
            self.view.setFocus()
        else:
            super().keyPressEvent(event)

    def _read(self) -> CallList:
        """The list of the week shown. What was not on paper in a week gone by is no list of that week."""
        today = self.desk.today()
        calls = self.desk.read(call_lists.week, week_of(self._monday), today)
        gone = self._monday < monday_of(week_of(today))
        return replace(calls, lines=()) if gone and not calls.printed else calls

    def _line(self, number: int) -> CallLine | None:
        return next((line for line in self._calls.lines if line.number == number), None)

    def _take_line(self) -> None:
        try:
            keyed = read_outcome(self.entry.text())
            if self._line(keyed.number) is None:
                text = _("There is no number {number} on this list; it goes from 1 to {last}.")
                raise NetDeskError(text.format(number=keyed.number, last=len(self._calls.lines)))
        except NetDeskError as error:
            self.message.emit(str(error))
            return
        self.entry.clear()
        self.view.choose(keyed.number)
        self.key_in(keyed.number, keyed.outcome, keyed.note)

    def _fix(self) -> None:
        if not self._calls.printed:
            label = _("{list}: on paper").format(list=week_title(self._calls.week))
            self.editor.run(label, FixCallList(self._calls.week))

    def _show_menu(self, number: int, where: QPoint) -> None:
        line = self._line(number)
        if line is not None:
            line_menu(line, self, self).popup(where)

    def _say_why_empty(self, nobody: str) -> None:
        if self._monday < monday_of(week_of(self.desk.today())):
            back = Button(_("Show this week"), clicked=self.show_this_week, accent=True)
            sentence = _("What was not printed was no list to work from, and is not made up afterwards.")
            self._empty.say(_("No call list that week"), sentence, [back])
            return
        people = Button(_("Show contacts"), clicked=lambda: self.screen_wanted.emit("contacts"), accent=True)
        sentence = _(
            "Whoever waits for your answer, cools down or has a birthday comes here. Import cards or log who "
            "you talked to, and the list fills by itself."
        )
        self._empty.say(nobody, sentence, [people])
