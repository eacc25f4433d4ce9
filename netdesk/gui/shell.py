"""What errands, menus and panels need of the main window, so that they need not know all of it."""

from typing import TYPE_CHECKING, Protocol

from PySide6.QtWidgets import QWidget

from netdesk.domain.contact_id import ContactId
from netdesk.gui.actions import Actions
from netdesk.gui.contacts.page import ContactsPage
from netdesk.gui.editor import Editor
from netdesk.gui.jobs import Jobs
from netdesk.gui.message_bar import MessageBar
from netdesk.gui.page import Page
from netdesk.gui.toast import Toast
from netdesk.services.desk import Desk

if TYPE_CHECKING:
    from netdesk.domain.interaction import Interaction


class Shell(Protocol):
    """The main window as its parts see it."""

    desk: Desk
    editor: Editor
    jobs: Jobs
    actions_made: Actions
    contacts: ContactsPage
    message_bar: MessageBar
    toast: Toast

    @property
    def surface(self) -> QWidget:
        """What dialogs and panels lie over."""

    def page(self, key: str) -> Page:
        """The screen ``key``, made when it is wanted first."""

    def show_screen(self, key: str) -> None:
        """Show the screen ``key``."""

    def show_person(self, contact: ContactId) -> None:
        """Show a person beside the list."""

    def show_logged(self, interaction: "Interaction") -> None:
        """Bring what was just logged into sight, on a screen that shows what happened."""

    def add_person(self) -> None:
        """Open the form for somebody new."""

    def search(self) -> None:
        """Put the cursor into the search field."""

    def log_something(self) -> None:
        """Open the line that logs."""

    def open_panel(self, name: str) -> None:
        """Open the palette, the shortcuts, "about" or the settings."""

    def close(self) -> bool:
        """Close the window."""
