"""The person beside the list with the line that logs, and what the buttons there do."""

from collections.abc import Callable
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QMenu, QWidget

from netdesk.domain.contact import ContactId, Likeness
from netdesk.domain.interaction import Direction
from netdesk.domain.likeness import looks_like
from netdesk.domain.offers import Offer
from netdesk.domain.relationship import State
from netdesk.gui.appointment_answers import answer
from netdesk.gui.buttons import Button
from netdesk.gui.contacts.acts import PersonActs
from netdesk.gui.contacts.cards_out import CardsOut
from netdesk.gui.contacts.merge_asked import AT_MOST
from netdesk.gui.contacts.person_pane import PILE, PersonPane
from netdesk.gui.editor import Editor
from netdesk.gui.external import open_external, phone_link, unopened
from netdesk.gui.jobs import Jobs
from netdesk.gui.log_line import LogLine
from netdesk.gui.person.view import HISTORY, NOTES
from netdesk.services import chosen, interactions
from netdesk.services.desk import Desk
from netdesk.wording.gettext import _
from netdesk.wording.piles import figure

WRITE: Final = frozenset(
    {
        Offer.ANSWER, Offer.WRITE_PERSONALLY, Offer.THANK_YOU_NOTE, Offer.ONE_MORE_NOTE, Offer.WRITE_DIRECTLY,
        Offer.REKINDLE,
    }
)  # fmt: skip
KEEP_DAYS: Final = 365
POSTPONE_DAYS: Final = 7
REST_DAYS: Final = 28


class PersonSide(QObject):
    """Made after the list was painted, or when one of its acts is wanted."""

    introduce_wanted = Signal()
    edit_wanted = Signal(object)
    """An InteractionId whose form is wanted."""
    screen_wanted = Signal(str)
    picked = Signal(object)
    """A ContactId to show."""
    message = Signal(str)
    told = Signal(str)
    """One sentence for the toast: something was done, or nothing had to be, that Undo has no part in."""
    export_wanted = Signal(object)
    """The ContactIds to be written into a file."""

    def __init__(
        self,
        desk: Desk,
        editor: Editor,
        jobs: Jobs,
        selected: Callable[[], tuple[ContactId, ...]],
        more: QMenu,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._editor, self._open_link = editor, open_external
        self._desk, self._selected = desk, selected
        self.acts = PersonActs(desk, editor, selected, self)
        self.acts.unchanged.connect(self.told)
        self.out = CardsOut(desk, jobs, self)
        self.out.message.connect(self.message)
        self.out.told.connect(self.told)
        self.log_line = LogLine(desk, editor)
        self.pane = PersonPane(desk, editor, self.acts, more, self.log_line)
        view = self.pane.view
        self.pane.added.connect(self.picked)
        self.pane.message.connect(self.message)
        several = self.pane.several
        several.picked.connect(self.picked)
        several.merge_wanted.connect(self.merge)
        several.pile_wanted.connect(self.ask_pile)
        several.export_wanted.connect(self.export)
        several.copy_wanted.connect(self.copy)
        view.header.link_wanted.connect(self._open)
        view.card.link_wanted.connect(self._open)
        view.header.introduce_wanted.connect(self.introduce_wanted)
        view.introductions.introduce_wanted.connect(self.introduce_wanted)
        view.introductions.board_wanted.connect(lambda: self.screen_wanted.emit("board"))
        view.introductions.person_picked.connect(self.picked)
        view.history.edit_wanted.connect(lambda entry: self.edit_wanted.emit(entry.id))
        view.history.removal_wanted.connect(
            lambda entry: editor.run(_("Removed from the history"), interactions.RemoveInteraction(entry.id))
        )
        view.history.answered.connect(partial(answer, editor))
        view.promises.kept.connect(
            lambda number: editor.run(_("Kept a promise"), interactions.CompleteFollowUp(number))
        )
        view.promises.postponed.connect(self._postpone)
        view.verdict.offer_taken.connect(self.take_offer)
        view.verdict.reasons.kind_chosen.connect(self.acts.likeness)

    def show_contact(self, contact: ContactId | None) -> None:
        """Show that person."""
        self.log_line.about = contact
        self.pane.show_contact(contact)

    def show_several(self, people: tuple[ContactId, ...]) -> None:
        """Show who is chosen."""
        self.log_line.about = None
        self.pane.show_several(people)

    def merge(self) -> None:
        """Ask whether those who are chosen are one person; of one person, with whom."""
        people = self._selected()
        if len(people) > AT_MOST:
            told = _("{n} people are too many to be one. Choose at most {most}.")
            self.message.emit(told.format(n=figure(len(people)), most=AT_MOST))
        elif people:
            self.pane.ask_merge(people)

    def ask_pile(self) -> None:
        """Ask into which pile those who are chosen shall be put."""
        self.pane.leave_form()
        self.pane.pile.ask()
        self.pane.setCurrentIndex(PILE)
        self.pane.pile.take_focus()

    def ask_tag(self) -> None:
        """Open the line for a tag, of one person or of all who are chosen."""
        (self.pane.several if self.pane.several.chosen else self.pane.view.tags).ask()

    def ask_untag(self) -> None:
        """Ask which of the tags of who is chosen shall be taken away from all of them."""
        menu = QMenu(self.pane)
        for tag, count in self._desk.read(chosen.tags_of, self._selected()):
            words = _("# {tag} · {n}").format(tag=tag.replace("&", "&&"), n=figure(count))
            menu.addAction(words, partial(self.acts.untag, tag))
        menu.aboutToHide.connect(menu.deleteLater)
        if menu.isEmpty():
            self.message.emit(_("None of them carries a tag."))
            return
        menu.popup(self.pane.mapToGlobal(QPoint(24, 24)))

    def export(self) -> None:
        """Ask where to write who is chosen."""
        if people := self._selected():
            self.export_wanted.emit(people)

    def copy(self) -> None:
        """Put who is chosen on the clipboard."""
        self.out.copy(self._selected())

    def drag(self, source: QWidget) -> None:
        """Drag who is chosen out of ``source``."""
        if people := self._selected():
            self.out.drag(people, source)

    def _open(self, link: str) -> None:
        """Open a link outside; what was said is logged in the line below, which takes the focus."""
        if not self._open_link(link):
            self.message.emit(unopened(link, self._shown(link)))
        elif link.startswith(("tel:", "mailto:")):
            self.log_line.take_focus()

    def _shown(self, link: str) -> str:
        """The number of a ``tel:`` link as it stands on the page; "" for other links."""
        phones = self.pane.person.contact.draft.phones if self.pane.person is not None else ()
        return next((each.raw for each in phones if phone_link(each.e164 or each.raw) == link), "")

    def take_offer(self, offer: Offer) -> None:
        """Do what a button under the verdict offers."""
        header = self.pane.view.header
        if offer in WRITE:
            self._reach(header.mail)
        elif offer in (Offer.CALL, Offer.FIRST_CALL):
            self._reach(header.call)
        elif offer is Offer.LET_GO:
            self.acts.let_go()
        elif offer is Offer.BRING_BACK:
            self.acts.bring_back()
        elif offer is Offer.NO_ANSWER_NEEDED:
            self.acts.no_answer_needed()
        elif offer is Offer.KEEP:
            self.acts.snooze(KEEP_DAYS)
        elif offer is Offer.LET_REST:
            self.acts.snooze(REST_DAYS)
        elif offer is Offer.SET_DIRECTION:
            self._ask_direction()
        elif offer is Offer.PREPARE:
            self.pane.view.tabs.setCurrentIndex(NOTES)
            self.pane.view.notes.setFocus()

    def _postpone(self, number: int) -> None:
        due = self._desk.today() + timedelta(days=POSTPONE_DAYS)
        self._editor.run(_("Put a promise off by a week"), interactions.PostponeFollowUp(number, due))

    def accept_likeness(self) -> None:
        """Keep the kind of connection that it looks like."""
        if (likely := self.likely()) is not None:
            self.acts.likeness(likely)

    def likely(self) -> Likeness | None:
        """The kind of connection that it looks like and that is not kept already."""
        person = self.pane.person
        if person is None or person.verdict.state is State.LET_GO:
            return None
        likely = looks_like(person)
        return None if likely is person.contact.likeness else likely

    def _reach(self, button: Button) -> None:
        """Press Call or E-mail; without a number or an address, the line that logs is where to go on."""
        if button.isEnabled():
            if button.menu() is not None:
                button.showMenu()
            else:
                button.click()
        else:
            self.log_line.take_focus()

    def _ask_direction(self) -> None:
        person = self.pane.person
        self.pane.view.tabs.setCurrentIndex(HISTORY)
        for entry in person.history if person is not None else ():
            if entry.direction is Direction.UNKNOWN or entry.day is None:
                self.edit_wanted.emit(entry.id)
                return

    def choose_photo(self, path: Path | None) -> None:
        """Give the person beside the list a photo from a file, or (None) none."""
        if sentence := self.acts.photo(path):
            self.message.emit(sentence)
