"""The Contacts screen: find someone, see at once who is connecting, and the person beside the list."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path
from typing import Final

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QMenu, QSplitter, QVBoxLayout

from netdesk.domain.changes import Changes
from netdesk.domain.contact import ContactId
from netdesk.domain.interaction import Direction
from netdesk.domain.offers import Offer
from netdesk.domain.relationship import State
from netdesk.domain.screens import ContactQuery
from netdesk.gui.buttons import Button
from netdesk.gui.contacts.acts import PersonActs
from netdesk.gui.contacts.list_pane import ListPane
from netdesk.gui.contacts.model import ContactsModel
from netdesk.gui.contacts.person_pane import PersonPane
from netdesk.gui.editor import Editor
from netdesk.gui.external import open_external
from netdesk.gui.jobs import Jobs
from netdesk.gui.log_line import LogLine
from netdesk.gui.page import Page
from netdesk.gui.person.view import HISTORY, NOTES
from netdesk.services import contacts, interactions
from netdesk.services.desk import Desk
from netdesk.wording.gettext import _

PERSON_AFTER_MS: Final = 120
"""The person beside the list waits that long for the next key, so that the list is painted first."""

WRITE: Final = frozenset(
    {
        Offer.ANSWER, Offer.WRITE_PERSONALLY, Offer.THANK_YOU_NOTE, Offer.ONE_MORE_NOTE, Offer.WRITE_DIRECTLY,
        Offer.REKINDLE,
    }
)  # fmt: skip
KEEP_DAYS: Final = 365
REST_DAYS: Final = 28


class ContactsPage(Page):
    """List and person, with everything that can be done with them."""

    edit_wanted = Signal(object)
    """An InteractionId whose form is wanted."""
    sample_wanted = Signal()
    cleared = Signal()
    """The filters were cleared; the search field follows."""

    def __init__(
        self, desk: Desk, editor: Editor, jobs: Jobs, more: QMenu, open_link: Callable[[str], bool] = open_external
    ) -> None:
        super().__init__(desk, editor, jobs)
        self._open_link = open_link
        self.model = ContactsModel(
            lambda ids: desk.read(contacts.rows, ids, desk.today()),
            lambda contact: desk.read(contacts.photo, contact),
            self,
        )
        self.left = ListPane(self.model, desk.path)
        self.acts = PersonActs(desk, editor, self.selected, self)
        self.log_line = LogLine(desk, editor)
        self.right = PersonPane(desk, editor, self.acts, more, self.log_line)
        self.more = more
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(self.left)
        self.splitter.addWidget(self.right)
        self.left.setMinimumWidth(300)
        self.right.setMinimumWidth(380)
        self.splitter.setStretchFactor(0, 0)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setSizes([520, 640])
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(PERSON_AFTER_MS)
        self._later.timeout.connect(self._show_current)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.splitter)
        self._connect()

    def _connect(self) -> None:
        left, right, view = self.left, self.right, self.right.view
        left.query_changed.connect(lambda: self._list(from_top=True))
        left.add_wanted.connect(right.add)
        left.import_wanted.connect(lambda: self.import_wanted.emit([]))
        left.sample_wanted.connect(self.sample_wanted)
        left.cleared.connect(self.cleared)
        left.list.current_changed.connect(lambda _contact: self._later.start())
        left.list.opened.connect(self._enter_person)
        left.list.menu_wanted.connect(self._open_menu)
        right.added.connect(self.show_person)
        right.message.connect(self.message)
        view.header.link_wanted.connect(self._open)
        view.card.link_wanted.connect(self._open)
        view.header.introduce_wanted.connect(self._introduce)
        view.introductions.introduce_wanted.connect(self._introduce)
        view.introductions.board_wanted.connect(lambda: self.screen_wanted.emit("board"))
        view.introductions.person_picked.connect(self.show_person)
        view.history.edit_wanted.connect(lambda entry: self.edit_wanted.emit(entry.id))
        view.history.removal_wanted.connect(
            lambda entry: self.editor.run(_("Remove from the history"), interactions.RemoveInteraction(entry.id))
        )
        view.verdict.offer_taken.connect(self.take_offer)

    def concerns(self, changes: Changes) -> bool:
        return bool(changes.contacts or changes.introductions or changes.timeline or changes.everything)

    def refresh(self) -> None:
        self.model.forget_photos()
        self._list(from_top=False)

    def _list(self, *, from_top: bool) -> None:
        query = self.left.query
        ids = self.desk.read(contacts.listed, query, self.desk.today())
        if self.left.only is not None:
            ids = tuple(each for each in ids if each in self.left.only)
        self.left.show_ids(ids, from_top=from_top)
        if not from_top:
            self._show_current()

    def search(self, needle: str) -> None:
        """Results as you type."""
        self.left.ask(replace(self.left.query, needle=needle))

    def filter(self, state: State | None = None, tag: str = "") -> None:
        """Show only one state or one tag, or everybody."""
        self.left.ask(replace(self.left.query, state=state, tag=tag))

    def show_people(self, people: Iterable[ContactId], words: str) -> None:
        """Show nobody but ``people``, who have ``words`` in common."""
        self.left.query = ContactQuery(sort=self.left.query.sort)
        self.left.show_only(frozenset(people), words)
        self.cleared.emit()

    def show_person(self, contact: ContactId) -> None:
        """Make ``contact`` the person beside the list; filters that hide them are taken away."""
        if not self.left.list.go_to(contact):
            self.left.only = None
            self.left.ask(ContactQuery(sort=self.left.query.sort))
            self._list(from_top=True)
            self.cleared.emit()
            if not self.left.list.go_to(contact):
                # Whoever was let go stands in a list of their own.
                self.left.ask(ContactQuery(state=State.LET_GO, sort=self.left.query.sort))
                self.left.list.go_to(contact)
        self._show_current()

    def selected(self) -> tuple[ContactId, ...]:
        """Whom the acts are about."""
        return self.left.list.selected()

    def current(self) -> ContactId | None:
        """The person beside the list."""
        return self.left.list.current()

    def _show_current(self) -> None:
        self._later.stop()
        contact = self.left.list.current()
        self.log_line.about = contact
        self.right.show_contact(contact)

    def _enter_person(self) -> None:
        self._show_current()
        self.right.view.history.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _open_menu(self, at: QPoint) -> None:
        self._show_current()
        self.more.popup(at)

    def _introduce(self) -> None:
        self.introduce_wanted.emit(self.current())

    def _open(self, link: str) -> None:
        """Open a link outside; what was said is logged in the line below, which takes the focus."""
        if not self._open_link(link):
            self.message.emit(_("This link is not one that NetDesk opens: {link}").format(link=link))
        elif link.startswith(("tel:", "mailto:")):
            self.log_line.take_focus()

    def take_offer(self, offer: Offer) -> None:
        """Do what a button under the verdict offers."""
        header = self.right.view.header
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
            self.right.view.tabs.setCurrentIndex(NOTES)
            self.right.view.notes.setFocus()

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
        person = self.right.person
        self.right.view.tabs.setCurrentIndex(HISTORY)
        for entry in person.history if person is not None else ():
            if entry.direction is Direction.UNKNOWN or entry.day is None:
                self.edit_wanted.emit(entry.id)
                return

    def choose_photo(self, path: Path | None) -> None:
        """Give the person beside the list a photo from a file, or (None) none."""
        if sentence := self.acts.photo(path):
            self.message.emit(sentence)
