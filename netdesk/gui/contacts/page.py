"""The Contacts screen: find someone, see at once who is connecting, and the person beside the list."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QMenu, QSplitter, QVBoxLayout, QWidget

from netdesk.domain.changes import Changes
from netdesk.domain.contact_id import ContactId
from netdesk.domain.contact_list import ContactQuery
from netdesk.domain.relationship import State
from netdesk.gui.afterwards import Afterwards
from netdesk.gui.contacts.list_pane import ListPane
from netdesk.gui.contacts.list_view import Place
from netdesk.gui.contacts.model import ContactsModel
from netdesk.gui.editor import Editor
from netdesk.gui.jobs import Jobs
from netdesk.gui.page import Page
from netdesk.services import contact_list
from netdesk.services.desk import Desk

if TYPE_CHECKING:
    from netdesk.domain.contact import Contact
    from netdesk.gui.contacts.person_side import PersonSide

PERSON_AFTER_MS: Final = 120
"""The person beside the list waits that long for the next key, so that the list is painted first."""

BESIDE: Final = (
    "netdesk.domain.call_list", "netdesk.domain.matching", "netdesk.domain.logged_line", "netdesk.domain.screens",
    "netdesk.services.contacts", "netdesk.services.interactions", "netdesk.services.merging",
    "netdesk.gui.person.view", "netdesk.gui.contacts.person_side",
)  # fmt: skip
TYPED: Final = (
    "netdesk.storage.search", "netdesk.storage.search_hits", "netdesk.gui.contacts.hit_line",
    "netdesk.domain.log_line", "netdesk.services.logging_line",
)  # fmt: skip
"""What the person beside the list needs, and what the first key in a field does: loaded one after the other."""

LEAST_LIST: Final = 250
LEAST_PERSON: Final = 340
"""Pixels: both stand beside the sidebar in a window of 800."""

FIRST: Final = 64
"""More people than stand in a window as high as any screen."""


class ContactsPage(Page):
    """List and person, with everything that can be done with them."""

    edit_wanted = Signal(object)
    """An InteractionId whose form is wanted."""
    sample_wanted = Signal()
    choice_changed = Signal()
    """Others are chosen than before, or what is known of them is another."""
    turned = Signal()
    """Another part of the right half is shown: a person, the form, a merge, or nobody."""
    export_wanted = Signal(object)
    """The ContactIds to be written into a file."""
    cleared = Signal()
    """The filters were cleared; the search field follows."""

    def __init__(self, desk: Desk, editor: Editor, jobs: Jobs, more: QMenu, parent: QWidget | None = None) -> None:
        super().__init__(desk, editor, jobs, parent)
        self.model = ContactsModel(
            lambda ids: desk.read(contact_list.rows, ids, desk.today(), self.left.query.needle),
            lambda contact: desk.read(contact_list.photo, contact),
            self,
        )
        self.left = ListPane(self.model, desk.path)
        self.more = more
        self._side: PersonSide | None = None
        self._right = QWidget()
        self._right_column = QVBoxLayout(self._right)
        self._right_column.setContentsMargins(0, 0, 0, 0)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(self.left)
        self.splitter.addWidget(self._right)
        self.left.setMinimumWidth(LEAST_LIST)
        self._right.setMinimumWidth(LEAST_PERSON)
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
        self._rest = Afterwards(self._after_first_paint(), self)
        self._connect()

    def _connect(self) -> None:
        left = self.left
        left.query_changed.connect(self._list)
        left.add_wanted.connect(self.add_wanted)
        left.import_wanted.connect(lambda: self.import_wanted.emit([]))
        left.sample_wanted.connect(self.sample_wanted)
        left.cleared.connect(self.cleared)
        left.list.current_changed.connect(self._show_later)
        left.list.selectionModel().selectionChanged.connect(lambda _now, _before: self._choose_others())
        left.list.drag_wanted.connect(lambda: self.side.drag(left.list))
        left.list.clicked.connect(lambda _index: self._look_at_row())
        left.list.opened.connect(self._enter_person)
        left.list.menu_wanted.connect(self._open_menu)
        # Not an event filter on the viewport: asked for a QWidget that Qt made, PySide loads every widget there is.
        left.list.painted.connect(self._rest.begin, Qt.ConnectionType.SingleShotConnection)

    def _after_first_paint(self) -> Iterator[Callable[[], object]]:
        """Everybody, and the person beside the list: most of the time to start is there."""
        yield lambda: self._list(Place.KEPT)
        for part in BESIDE:
            yield partial(import_module, part)
        yield self.left.list.viewport  # see _connect: once it must be
        yield lambda: self.side
        yield self._show_current
        for part in TYPED:
            yield partial(import_module, part)

    @property
    def side(self) -> "PersonSide":
        """The person beside the list, made when it is wanted first."""
        if self._side is None:
            from netdesk.gui.contacts.person_side import PersonSide

            side = PersonSide(self.desk, self.editor, self.jobs, self.selected, self.more, self)
            side.introduce_wanted.connect(lambda: self.introduce_wanted.emit(self.current()))
            side.edit_wanted.connect(self.edit_wanted)
            side.screen_wanted.connect(self.screen_wanted)
            side.picked.connect(self.show_person)
            side.message.connect(self.message)
            side.told.connect(self.told)
            side.export_wanted.connect(self.export_wanted)
            side.pane.left.connect(self.left.take_focus)
            side.pane.currentChanged.connect(lambda _index: self.turned.emit())
            self._right_column.addWidget(side.pane)
            self._side = side
        return self._side

    def take_focus(self) -> None:
        """The list, or what stands there when nobody is found."""
        self.left.take_focus()

    def concerns(self, changes: Changes) -> bool:
        return bool(changes.contacts or changes.introductions or changes.timeline or changes.everything)

    def refresh(self) -> None:
        self.model.forget_photos()
        if not self._rest.begun and not self.left.filtered:
            self._list_first()
        else:
            self._list(Place.KEPT)

    def _list_first(self) -> None:
        """As many as a window can hold, for the first paint; everybody follows it."""
        first = self.desk.read(contact_list.first_of, self.left.query.sort, self.desk.today(), FIRST)
        self.left.show_ids(first, Place.TOP)

    def _list(self, place: Place) -> None:
        query = self.left.query
        ids = self._found(query)
        if self.left.only is not None:
            ids = tuple(each for each in ids if each in self.left.only)
        if place is Place.KEPT:
            ids = self._with_who_is_shown(ids)
        self.left.show_ids(ids, place)
        if not ids:
            self.left.say_nobody(*self._found_elsewhere())
        if place is Place.KEPT and self._side is not None:
            self._show_current()

    def _found(self, query: ContactQuery) -> tuple[ContactId, ...]:
        return self.desk.read(contact_list.listed, query, self.desk.today())

    def _found_elsewhere(self) -> tuple[int, int]:
        """How many the words in the search field find among everybody, and among those let go."""
        needle = self.left.query.needle
        if not needle.strip():
            return 0, 0
        return len(self._found(ContactQuery(needle))), len(self._found(ContactQuery(needle, State.LET_GO)))

    def _with_who_is_shown(self, ids: tuple[ContactId, ...]) -> tuple[ContactId, ...]:
        """``ids``, and whoever is shown: words that were edited away do not take them from under the hands."""
        shown, query = self.left.list.current(), self.left.query
        if shown is None or shown in ids or not query.needle.strip():
            return ids
        if shown not in self._found(replace(query, needle="")):
            return ids
        place = min(self.model.row_of(shown), len(ids))
        return (*ids[:place], shown, *ids[place:])

    def search(self, needle: str) -> None:
        """Results as you type."""
        self.left.ask(replace(self.left.query, needle=needle))

    def filter(self, state: State | None = None, tag: str = "") -> None:
        """Show only one state or one tag, or everybody; what was typed or picked before holds no more."""
        self.left.ask(ContactQuery(state=state, tag=tag, sort=self.left.query.sort), of_all=True)
        self.cleared.emit()

    def show_people(self, people: Iterable[ContactId], words: str) -> None:
        """Show nobody but ``people``, who have ``words`` in common."""
        self.left.query = ContactQuery(sort=self.left.query.sort)
        self.left.show_only(frozenset(people), words)
        self.cleared.emit()

    def show_person(self, contact: ContactId) -> None:
        """Make ``contact`` the person beside the list; filters that hide them are taken away."""
        if not self.left.list.go_to(contact):
            self.filter()
            self._list(Place.TOP)
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

    def _choose_others(self) -> None:
        self.choice_changed.emit()
        self._show_later(self.left.list.current())

    def _show_later(self, contact: ContactId | None) -> None:
        if contact is None:
            self.choice_changed.emit()  # with nobody there, nothing can be done with them, not even for a moment
        if self._side is not None:  # else it is being made in steps, of which the last shows who is current
            self._later.start()

    def shown(self) -> "Contact | None":
        """The person beside the list as the book had them when they were shown; None while nobody is."""
        person = self._side.pane.person if self._side is not None else None
        return person.contact if person is not None else None

    def _show_current(self) -> None:
        self._later.stop()
        chosen = self.selected()
        if len(chosen) > 1:
            self.side.show_several(chosen)
        else:
            self.side.show_contact(self.left.list.current())
        self.choice_changed.emit()

    @property
    def beside(self) -> "PersonSide":
        """The side with the person of the current row, also while it still waits for the next key."""
        if self._later.isActive():
            self._show_current()
        return self.side

    def add_person(self) -> None:
        """Open the form for somebody new beside the list."""
        self._show_current()
        self.side.pane.add()

    def leave_form(self) -> None:
        """Put the form beside the list away, if it is open."""
        if self._side is not None:
            self._side.pane.leave_form()

    def _look_at_row(self) -> None:
        self._show_current()
        self.leave_form()

    def _enter_person(self) -> None:
        self._show_current()
        pane = self.side.pane
        (pane.several.rows if pane.several.chosen else pane.view.history).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _open_menu(self, at: QPoint) -> None:
        self._show_current()
        self.more.popup(at)

    def commit(self) -> None:
        """Write what is typed and not yet written, and leave nothing behind: the window closes."""
        if self._side is not None:
            self._side.pane.commit()
            self._side.out.close()
