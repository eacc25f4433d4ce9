"""The right half of the Contacts screen: nobody, a person, several, the form, or a sheet that asks."""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QStackedWidget, QWidget

from netdesk.domain.contact import ContactId
from netdesk.domain.errors import NetDeskError
from netdesk.domain.screens import Person
from netdesk.gui.contacts.acts import PersonActs
from netdesk.gui.contacts.form_changes import changes_of
from netdesk.gui.contacts.merge_asked import merge_sheet
from netdesk.gui.contacts.pile_sheet import PileSheet
from netdesk.gui.contacts.several import SeveralView
from netdesk.gui.editor import Applied, Editor
from netdesk.gui.empty_state import EmptyState
from netdesk.gui.person.form import DRAWN, MET, PersonForm
from netdesk.gui.person.view import PersonView
from netdesk.gui.typed_day import day_typed
from netdesk.services import contacts, merging
from netdesk.services.commands import Command
from netdesk.services.desk import Desk
from netdesk.wording import acts as act_words
from netdesk.wording.gettext import _
from netdesk.wording.plain_text import inserted

NOBODY, PERSON, FORM, MERGE, SEVERAL, PILE = range(6)


class PersonPane(QStackedWidget):
    """Shows one person by id and reads again when told; the form and the merge stand in the same place."""

    added = Signal(object)
    """The ContactId of a person added by the form."""
    message = Signal(str)
    left = Signal()
    """The form or a sheet was left: the keyboard belongs to the list again."""

    def __init__(
        self,
        desk: Desk,
        editor: Editor,
        acts: PersonActs,
        more: QMenu,
        log_line: QWidget,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._editor, self._acts = desk, editor, acts
        self.person: Person | None = None
        self.has_photo = False
        self._adding = False
        self._typed: Mapping[str, Any] = {}
        self._unsaid = ""
        """The label of what was written last where it was typed, while it stands there."""
        self.nobody = EmptyState()
        self.nobody.say(_("Nobody is chosen"), _("Choose somebody in the list, or type a name above it."))
        self.view = PersonView(more, log_line)
        self.form = PersonForm()
        self.merge = merge_sheet(desk)
        self.several = SeveralView(desk, acts, more)
        self.pile = PileSheet(desk, acts)
        for part in (self.nobody, self.view, self.form, self.merge, self.several, self.pile):
            self.addWidget(part)
        self.currentChanged.connect(lambda _index: self._say_written())
        self.form.left.connect(self._write_form)
        self.form.add_wanted.connect(self._add)
        self.form.closed.connect(self._close_form)
        self.form.put_away.connect(self._put_away)
        self.merge.closed.connect(self.show_view)
        self.merge.merge_wanted.connect(self._merge)
        self.merge.different.connect(self._different)
        self.pile.closed.connect(self.show_view)
        self.pile.message.connect(self.message)
        self.view.tags.added.connect(acts.tag)
        self.view.tags.removed.connect(acts.untag)
        self.view.notes.changed_to.connect(self._write_notes)
        self.view.notes.out_of_sight.connect(self._say_written)
        self.view.card.edit_wanted.connect(self.edit)
        self.view.card.apart_wanted.connect(acts.take_apart)

    def show_contact(self, contact: ContactId | None) -> None:
        """Show that person; a form that adds somebody new stays open when they were shown before."""
        self.view.notes.commit()
        self.several.chosen = ()
        if self.person is not None and self.person.contact.id != contact:
            self._say_written()
        if contact is None:
            self.person = None
            if not self._adding:
                self.setCurrentIndex(NOBODY)
            return
        same = self.person is not None and self.person.contact.id == contact
        try:
            self.person = self._desk.read(contacts.person, contact, self._desk.today())
        except NetDeskError:
            self.person = None
            self._turn_to(NOBODY)
            return
        photo = self._desk.read(contacts.photo, contact)
        self.has_photo = photo is not None
        self.view.show_person(self.person, photo, self._desk.read(contacts.tags))
        if self._adding and same:
            return
        if self.currentIndex() == FORM and same:
            self.form.show_again(self.person.contact)
        elif not (self.currentIndex() in (MERGE, PILE) and same):
            self._turn_to(PERSON)

    def show_several(self, people: tuple[ContactId, ...]) -> None:
        """Show who they are, and what can be done with all of them; a form or sheet that is about them stays open."""
        self.view.notes.commit()
        same = people == self.several.chosen
        if not same:
            self._write_form()
            self._say_written()
        self.person = None
        self.several.show_people(people)
        if not (same and (self._adding or self.currentIndex() in (MERGE, PILE))):
            self._turn_to(SEVERAL)

    def _turn_to(self, index: int) -> None:
        """Show another part. What was typed for somebody new is kept until the form opens again."""
        if self._adding:
            self._typed = self.form.said((*DRAWN, *MET)) if self.form.changes() else {}
        # First the page, which takes the focus from the form: a field that is left is no one's while one adds.
        self.setCurrentIndex(index)
        self._adding = False

    def commit(self) -> None:
        """Write what is typed and not yet written."""
        self.view.notes.commit()
        self._write_form()

    def show_view(self) -> None:
        """Leave the form or a sheet."""
        self._turn_to(self._home)
        self.left.emit()

    @property
    def _home(self) -> int:
        """What is shown while nothing is asked."""
        if self.several.chosen:
            return SEVERAL
        return PERSON if self.person is not None else NOBODY

    def leave_form(self) -> None:
        """Show the person again if the form is open; what is typed is written, or kept for somebody new."""
        if self.currentIndex() == FORM:
            self._write_form()
            self._turn_to(self._home)

    def add(self) -> None:
        """Open the form for somebody new, with what was typed there before."""
        if not self._adding:
            self._write_form()
            self._say_written()
            self._adding = True
            self.form.show_new(self._typed)
            self.setCurrentIndex(FORM)
        self.form.name.setFocus()

    def edit(self) -> None:
        """Open the form of the person shown."""
        if self.person is None:
            return
        self.leave_form()
        self.form.show_contact(self.person.contact)
        self.setCurrentIndex(FORM)
        self.form.name.setFocus()
        self.form.name.selectAll()

    def ask_merge(self, people: tuple[ContactId, ...]) -> None:
        """Open the merge of one person with others, or of several."""
        self.leave_form()
        self.setCurrentIndex(MERGE)
        self.merge.begin(people)

    def _close_form(self) -> None:
        cancelled = self._adding
        self._put_away()
        if cancelled:
            self._typed = {}

    def _put_away(self) -> None:
        self._write_form()
        self.show_view()

    def _add(self) -> None:
        draft = self.form.draft()
        if not draft.name:
            self.message.emit(_("A person needs a name. Type it as they write it."))
            self.form.name.setFocus()
            return
        try:
            met_on = day_typed(self.form.met_on.text())
        except NetDeskError as error:
            self.message.emit(str(error))
            self.form.met_on.setFocus()
            return
        command = contacts.AddContact(draft, self.form.met_where.text().strip(), met_on)
        self._editor.run(act_words.add_person(draft.name), command, then=self._added)

    def _added(self, done: Applied) -> None:
        self._turn_to(PERSON)
        self._typed = {}
        self.left.emit()
        self.added.emit(done.result)

    def _write_form(self) -> None:
        """What was changed in the form goes into the book, and nothing else of what it shows."""
        if self._adding or self.person is None or self.currentIndex() != FORM:
            return
        contact = self.person.contact
        command, written = changes_of(self.form, contact.id, self.message.emit)
        if command is not None:
            self._write(act_words.edit(contact.name, *written), command, FORM, lambda: self.form.take(written))

    def _write_notes(self, notes: str) -> None:
        if self.person is None:
            return
        label = _("Changed the notes on {name}").format(name=inserted(self.person.contact.name))
        self._write(label, contacts.EditFields(self.person.contact.id, {"notes": notes}), PERSON)

    def _write(self, label: str, command: Command, page: int, then: Callable[[], object] = lambda: None) -> None:
        """Write what was typed on ``page``. It stands there before the eyes, so it is said when it does no more."""
        of = self.person

        def written(done: Applied) -> None:
            then()
            if done.changes:
                self._unsaid = label
            gone = of is None or self.person is None or self.person.contact.id != of.contact.id
            if gone or self._adding or self.currentIndex() != page:
                self._say_written()

        self._editor.run(label, command, toast=False, then=written)

    def _say_written(self) -> None:
        """Offer Undo for what was written last, unless Undo would take back something else by now."""
        label, self._unsaid = self._unsaid, ""
        if label and label == self._desk.labels().undo:
            self._editor.done.emit(label)

    def _merge(self, keep: ContactId, absorb: tuple[ContactId, ...], choices: merging.Choices) -> None:
        self._acts.merge(keep, absorb, choices, lambda: self._merged(keep))

    def _merged(self, keep: ContactId) -> None:
        self.show_view()
        self.added.emit(keep)

    def _different(self, people: tuple[ContactId, ...]) -> None:
        self._acts.not_the_same(people)
        self.show_view()
