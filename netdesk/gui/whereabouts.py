"""Which people the list shows: sidebar, search field and list say the same, whichever of them was used."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from netdesk.gui.contacts.page import ContactsPage
from netdesk.gui.search_field import SearchField
from netdesk.gui.sidebar import Entry, Sidebar


class Whereabouts(QObject):
    """``screen`` answers the key of the screen shown, ``turn_to`` shows the one with that key."""

    def __init__(
        self,
        sidebar: Sidebar,
        search: SearchField,
        contacts: ContactsPage,
        screen: Callable[[], str],
        turn_to: Callable[[str], None],
    ) -> None:
        super().__init__(sidebar)
        self._sidebar, self._contacts, self._screen, self._turn_to = sidebar, contacts, screen, turn_to
        sidebar.picked.connect(self._pick)
        search.textChanged.connect(self._search)
        search.to_list.connect(self._to_list)
        search.left.connect(self._to_list)
        contacts.cleared.connect(search.clear)
        contacts.left.query_changed.connect(self.follow)

    def follow(self) -> None:
        """Highlight in the sidebar what is shown."""
        key, query = self._screen(), self._contacts.left.query
        if key == "contacts" and self._contacts.left.only is None:
            self._sidebar.choose(key, query.state, query.tag)
        else:
            self._sidebar.choose(key)

    def _pick(self, entry: Entry) -> None:
        self._contacts.leave_form()
        if entry.key == "contacts":
            self._contacts.filter(entry.state, entry.tag)
        self._turn_to(entry.key)

    def _search(self, needle: str) -> None:
        if needle and self._screen() != "contacts":
            self._turn_to("contacts")
        self._contacts.search(needle)

    def _to_list(self) -> None:
        self._turn_to("contacts")
        self._contacts.take_focus()
