"""The timeline screen: the year on top, the filters, and everything that happened, by day."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from netdesk.domain.changes import Changes
from netdesk.domain.contact import ContactId
from netdesk.domain.interaction import Interaction
from netdesk.domain.screens import PileEntry, TimelineEntry
from netdesk.gui import labels
from netdesk.gui.appointment_answers import add_answers, answer
from netdesk.gui.buttons import Button
from netdesk.gui.editor import Editor
from netdesk.gui.empty_state import EmptyState
from netdesk.gui.entry_form import EntryForm, edit_entry
from netdesk.gui.jobs import Jobs
from netdesk.gui.layouts import margins
from netdesk.gui.page import Page
from netdesk.gui.people_found import people_found
from netdesk.gui.timeline.book_days import BookDays
from netdesk.gui.timeline.delegate import INSET
from netdesk.gui.timeline.filters import Filters
from netdesk.gui.timeline.legend import Legend
from netdesk.gui.timeline.lines import Line
from netdesk.gui.timeline.model import TimelineModel
from netdesk.gui.timeline.view import TimelineView
from netdesk.gui.timeline.words import people
from netdesk.gui.timeline.year_strip import YearStrip
from netdesk.services import importing, interactions
from netdesk.services.desk import Desk
from netdesk.wording.gettext import _
from netdesk.wording.plain_text import inserted


class TimelinePage(Page):
    """Everything that happened with everybody, newest first."""

    def __init__(self, desk: Desk, editor: Editor, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(desk, editor, jobs, parent)
        self.filters = Filters(partial(people_found, desk), desk.today, self)
        self.year = YearStrip(self)
        self.model = TimelineModel(self)
        self.view = TimelineView(self.model, self)
        self.empty = EmptyState(self)
        self.form: EntryForm | None = None
        self._lay_out()
        self.filters.changed.connect(self.refresh)
        self.filters.day_wanted.connect(self.go_to_day)
        self.year.day_wanted.connect(self.go_to_day)
        self.view.people_wanted.connect(self._open_people)
        self.view.menu_wanted.connect(self._open_menu)
        self.view.edit_wanted.connect(self.edit)
        self.view.removal_wanted.connect(self.remove)

    def refresh(self) -> None:
        """Read the days and the weeks again; the line that was current stays so where it can."""
        today, query = self.desk.today(), self.filters.query()
        line, row = self.view.current_line(), self.view.currentIndex().row()
        above = self.view.rowViewportPosition(row) if line is not None else 0
        self.model.show(BookDays(self.desk, query), self._piles(), today)
        self.year.show_weeks(self.desk.read(interactions.weeks, query, today), today)
        if line is not None:
            self._stand_again(line, row, above)
        nothing = self.model.rowCount() == 0
        self.view.setVisible(not nothing)
        self.empty.setVisible(nothing)
        if nothing:
            self._say_why_empty()

    def take_focus(self) -> None:
        """The lines, or what stands there when there are none."""
        (self.empty if self.view.isHidden() else self.view).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def concerns(self, changes: Changes) -> bool:
        """What happened, who took part, and what was imported."""
        return bool(changes.everything or changes.timeline or changes.piles or changes.contacts)

    def show_person(self, contact: ContactId, name: str) -> None:
        """Only what happened with this person."""
        self.filters.show_person(contact, name)

    def go_to_day(self, day: date) -> None:
        """Show the newest day that is not after ``day``."""
        row = self.model.row_of_day(day)
        if row is None:
            self.message.emit(_("Nothing is written down for that day or before it."))
            return
        self.view.go_to(row)
        self.view.setFocus()

    def show_logged(self, interaction: Interaction) -> None:
        """Bring it into sight with its day; a filter may hide it."""
        row = self._row_of(interaction)
        if row is not None:
            self.view.bring(row)

    def edit(self, entry: TimelineEntry) -> None:
        """Open the form of an interaction; what it says when it is done is one act."""
        self.form = edit_entry(self.desk, self.editor, entry.id, self, self._stand_on)
        if self.form is not None:
            self.form.finished.connect(self._forget_form)

    def remove(self, entry: TimelineEntry) -> None:
        """Take an interaction out of the book; Undo puts it back."""
        label = _("Removed what happened with {names}").format(names=people(entry))
        self.editor.run(label, interactions.RemoveInteraction(entry.id))

    def _say_why_empty(self) -> None:
        if self.filters.narrowed:
            everything = Button(_("Show everything"), self.filters.clear, accent=True)
            self.empty.say(_("Nothing like that"), _("Nothing in the book fits these filters."), [everything])
            return
        log = Button(_("Log interaction"), lambda: self.log_wanted.emit(None), accent=True)
        bring_in = Button(_("Import cards…"), lambda: self.import_wanted.emit([]))
        self.empty.say(
            _("What happens between you and people comes here"),
            _("Log a call, a letter or a lunch in one line, and see who acts: you, they, or both."),
            [log, bring_in],
        )

    def _stand_on(self, interaction: Interaction) -> None:
        row = self._row_of(interaction)
        if row is not None:
            self.view.stand_on(row)

    def _row_of(self, interaction: Interaction) -> int | None:
        return None if interaction.id is None else self.model.row_of(interaction.id, interaction.day)

    def _forget_form(self) -> None:
        self.form = None
        self.view.setFocus()

    def _piles(self) -> Sequence[PileEntry]:
        """Piles belong to nobody, no channel and no direction: a filter hides them."""
        if self.filters.narrowed:
            return ()
        # That people were put together by hand is nothing that happened with them.
        return [each for each in self.desk.read(importing.piles_listed) if not each.made_by_hand]

    def _stand_again(self, line: Line, row: int, above: int) -> None:
        """Stand on ``line``, or where it was, with as much of the view above it as there was."""
        if not self.model.rowCount():
            return
        found = self.model.row_of(line.id, line.day) if isinstance(line, TimelineEntry) else None
        row = found if found is not None else min(row, self.model.rowCount() - 1)
        self.view.stand_on(row)
        bar = self.view.verticalScrollBar()
        bar.setValue(bar.value() + self.view.rowViewportPosition(self.view.currentIndex().row()) - above)

    def _open_people(self, who: tuple[ContactId, ...], place: QPoint) -> None:
        """One person is shown at once; of several, the one that is picked from a menu."""
        if len(who) == 1:
            self.person_picked.emit(who[0])
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        line = self.view.current_line()
        if isinstance(line, TimelineEntry):
            self._add_people(menu, line, _("{name}"))
        menu.popup(place)

    def _open_menu(self, line: Line, place: QPoint) -> None:
        menu = self.menu_of(line)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(place)

    def menu_of(self, line: Line) -> QMenu:
        """What can be done with a line."""
        menu = QMenu(self)
        if not isinstance(line, TimelineEntry):
            menu.addAction(_("Show card piles"), lambda: self.screen_wanted.emit("piles"))
            return menu
        add_answers(menu, line, self.desk.today(), lambda happened: answer(self.editor, line, happened))
        self._add_people(menu, line, _("Show {name}"))
        for contact, name in zip(line.contacts, line.names, strict=True):
            text = _("Log with {name}…").format(name=inserted(name).replace("&", "&&"))
            menu.addAction(text, partial(self.log_wanted.emit, contact))
        menu.addSeparator()
        edit = menu.addAction(_("Edit…"), lambda: self.edit(line))
        edit.setShortcut(QKeySequence(Qt.Key.Key_F2))
        remove = menu.addAction(_("Remove"), lambda: self.remove(line))
        remove.setShortcut(QKeySequence(QKeySequence.StandardKey.Delete))
        return menu

    def _add_people(self, menu: QMenu, line: TimelineEntry, pattern: str) -> None:
        for contact, name in zip(line.contacts, line.names, strict=True):
            text = pattern.format(name=inserted(name).replace("&", "&&"))
            menu.addAction(text, partial(self.person_picked.emit, contact))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(labels.heading(_("Timeline")))
        head.addStretch(1)
        head.addWidget(self.filters)
        top = QVBoxLayout()
        top.setContentsMargins(margins(INSET, 0, 12, 0))
        top.setSpacing(8)
        top.addLayout(head)
        top.addSpacing(2)
        top.addWidget(self.year)
        top.addWidget(Legend(self))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(margins(24 - INSET, 11, 12, 0))
        whole.setSpacing(0)
        whole.addLayout(top)
        whole.addWidget(self.view, 1)
        whole.addWidget(self.empty, 1)
        self.empty.hide()
