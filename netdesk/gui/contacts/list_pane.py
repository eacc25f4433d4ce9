"""The left half of the Contacts screen: filters, the list, and what stands there when nobody is found."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from netdesk.domain.contact_id import ContactId
from netdesk.domain.contact_list import ContactQuery, Sort
from netdesk.domain.relationship import State
from netdesk.gui import labels
from netdesk.gui.buttons import Button
from netdesk.gui.contacts.list_view import ContactList, Place
from netdesk.gui.contacts.model import ContactsModel
from netdesk.gui.empty_state import EmptyState
from netdesk.gui.labels import Hairline
from netdesk.wording.gettext import _, ngettext
from netdesk.wording.states import state_word


def state_words() -> dict[State | None, str]:
    """The states as the filter says them."""
    shown = (State.CONNECTING, State.CONNECTED, State.NOT_YET, State.LET_GO)
    return {None: _("All states")} | {state: state_word(state) for state in shown}


def sort_words() -> dict[Sort, str]:
    """The orders as the button says them."""
    return {
        Sort.ATTENTION: _("who needs me"),
        Sort.NAME: _("name"),
        Sort.LAST_TOUCH: _("last touch"),
        Sort.ADDED: _("newest"),
    }


class ListPane(QWidget):
    """Knows the query and says when it changed; what it finds is handed in."""

    query_changed = Signal(object)
    """Others are asked for; the Place from which the list shows them."""
    add_wanted = Signal()
    import_wanted = Signal()
    sample_wanted = Signal()
    cleared = Signal()
    """Clear was pressed: the search field shall be empty too."""

    def __init__(self, model: ContactsModel, where: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._where = where
        self.query = ContactQuery()
        self.only: frozenset[ContactId] | None = None
        self._only_words = ""
        self.list = ContactList(model)
        self.state = Button()
        self.state.setMenu(self._state_menu())
        self.tag = Button(clicked=lambda: self.ask(replace(self.query, tag="")))
        self.group = Button(clicked=lambda: self.show_only(None, ""))
        self.sort = Button()
        self.sort.setMenu(self._sort_menu())
        self.empty = EmptyState()
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.empty)
        head = QHBoxLayout()
        head.setContentsMargins(14, 10, 14, 10)
        head.setSpacing(8)
        head.addWidget(labels.heading(_("Contacts")))
        head.addStretch(1)
        for button in (self.group, self.tag, self.state, self.sort):
            head.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(Hairline())
        column.addWidget(self._stack, 1)
        self._show_query()

    def ask(self, query: ContactQuery, *, of_all: bool = False) -> None:
        """Take another query; ``of_all`` asks it of everybody again where only some were shown."""
        of_more = of_all and self.only is not None
        if query == self.query and not of_more:
            return
        if of_more:
            self.only = None
        place = self._place(self.query.needle.strip(), query.needle.strip())
        self.query = query
        self._show_query()
        self.query_changed.emit(place)

    def _place(self, before: str, now: str) -> Place:
        """Where to stand when ``now`` is searched after ``before``: the first hit is followed until one is chosen."""
        if not now:
            return Place.PERSON if before else Place.TOP
        goes_on = bool(before) and (now.startswith(before) or before.startswith(now))
        return Place.TOP if goes_on and self.list.chosen else Place.FIRST

    def show_only(self, people: frozenset[ContactId] | None, words: str) -> None:
        """Show nobody but ``people``, who are called ``words``; None shows everybody again."""
        self.only, self._only_words = people, words
        self._show_query()
        self.query_changed.emit(Place.TOP)

    def show_ids(self, ids: tuple[ContactId, ...], place: Place) -> None:
        """Show who was found."""
        focused: QWidget | None = self.window().focusWidget()
        held = focused is not None and any(isinstance(each, EmptyState) for each in (focused, focused.parent()))
        self.list.show_ids(ids, place)
        self._stack.setCurrentIndex(0 if ids else 1)
        if held and ids:
            self.list.setFocus()  # what stood there for nobody goes away, and would pass the keyboard to anything
        if not ids:
            self.say_nobody()

    def take_focus(self) -> None:
        """Put the keyboard into the list, or what stands there when nobody is found."""
        (self.list if self._stack.currentIndex() == 0 else self.empty).setFocus(Qt.FocusReason.ShortcutFocusReason)

    @property
    def filtered(self) -> bool:
        """True when the query leaves anybody out."""
        wanted = self.query
        return bool(wanted.needle.strip() or wanted.tag or wanted.state is not None or self.only is not None)

    def say_nobody(self, elsewhere: int = 0, let_go: int = 0) -> None:
        """Say why the list is empty, and offer what fills it.

        The words in the search field find ``elsewhere`` people when nothing is filtered, and ``let_go`` more who
        were let go.
        """
        if self.filtered:
            self._say_not_found(elsewhere, let_go)
            return
        buttons = [
            Button(_("Import cards"), self.import_wanted.emit, accent=True),
            Button(_("New person"), self.add_wanted.emit),
            Button(_("Try sample data"), self.sample_wanted.emit),
        ]
        self.empty.say(
            _("Who do you know?"),
            _("Drop business cards (.vcf files, or a folder of them) anywhere on this window."),
            buttons,
            _("Everything stays on this computer, in {path}").format(path=self._where),
        )

    def _say_not_found(self, elsewhere: int, let_go: int) -> None:
        words, wanted = searched_words(self.query, self._only_words if self.only is not None else ""), self.query
        if elsewhere:
            everybody = ContactQuery(wanted.needle, sort=wanted.sort)
            found = ngettext("{n} person is found among everybody.", "{n} people are found among everybody.", elsewhere)
            words = f"{words} {found.format(n=elsewhere)}"
            button = Button(_("Search everybody ({n})").format(n=elsewhere), accent=True)
            button.clicked.connect(lambda: self.ask(everybody, of_all=True))
        elif let_go:
            gone = ContactQuery(wanted.needle, State.LET_GO, sort=wanted.sort)
            found = ngettext("{n} person you let go of is found.", "{n} people you let go of are found.", let_go)
            words = f"{words} {found.format(n=let_go)}"
            button = Button(_("Show who was let go ({n})").format(n=let_go), accent=True)
            button.clicked.connect(lambda: self.ask(gone, of_all=True))
        else:
            button = Button(_("Clear"), self._clear, accent=True)
        self.empty.say(_("Nobody found"), words, [button])

    def _clear(self) -> None:
        self.ask(ContactQuery(sort=self.query.sort), of_all=True)
        self.cleared.emit()

    def _show_query(self) -> None:
        self.state.setText(state_words()[self.query.state])
        self.sort.setText(_("Sort: {order}").format(order=sort_words()[self.query.sort]))
        self.tag.setText("# " + self.query.tag.replace("&", "&&") + "  ×")
        self.tag.setAccessibleName(_("Show all tags again"))
        self.tag.setVisible(bool(self.query.tag))
        self.group.setText(self._only_words.replace("&", "&&") + "  ×")
        self.group.setAccessibleName(_("Show everybody again"))
        self.group.setVisible(self.only is not None)
        for button in (self.state, self.sort, self.tag, self.group):
            button.updateGeometry()

    def _state_menu(self) -> QMenu:
        menu = QMenu(self)
        for state, word in state_words().items():
            action = menu.addAction(word)
            action.triggered.connect(lambda _checked=False, state=state: self.ask(replace(self.query, state=state)))
        return menu

    def _sort_menu(self) -> QMenu:
        menu = QMenu(self)
        group = QActionGroup(menu)
        for sort, word in sort_words().items():
            action = menu.addAction(word)
            action.setCheckable(True)
            action.setChecked(sort is self.query.sort)
            group.addAction(action)
            action.triggered.connect(lambda _checked=False, sort=sort: self.ask(replace(self.query, sort=sort)))
        return menu


def searched_words(query: ContactQuery, only: str = "") -> str:
    """What was searched, so that one sees why nobody is there; ``only`` is what those have in common who are shown."""
    parts = []
    if query.needle.strip():
        parts.append(
            _("Names, companies, mails, numbers, notes and tags were searched for “{needle}”.").format(
                needle=query.needle.strip()
            )
        )
    if query.state is not None:
        parts.append(_("Only {state} is shown.").format(state=state_words()[query.state]))
    if query.tag:
        parts.append(_("Only the tag # {tag} is shown.").format(tag=query.tag))
    if only:
        parts.append(_("Only {group} is shown.").format(group=only))
    return " ".join(parts)
