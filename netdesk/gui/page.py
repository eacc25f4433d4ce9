"""What each screen is: a widget that reads from the Desk, and says what it wants shown elsewhere."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from netdesk.domain.changes import Changes
from netdesk.gui.editor import Editor
from netdesk.gui.jobs import Jobs
from netdesk.services.desk import Desk

if TYPE_CHECKING:
    from netdesk.domain.interaction import Interaction


class Page(QWidget):
    """A screen. ``refresh`` reads everything again; it runs when the page is shown or touched by a change.

    A page that is not on screen only remembers that it is out of date. Screens do not know each other: they
    emit these signals, and the main window wires them.
    """

    person_picked = Signal(object)
    """A ContactId: show this person."""
    log_wanted = Signal(object)
    """A ContactId: open the line that logs an interaction, about them."""
    introduce_wanted = Signal(object)
    """A ContactId, or None: propose an introduction."""
    import_wanted = Signal(object)
    """A list of pathlib.Path to preview; empty asks for files first."""
    screen_wanted = Signal(str)
    """The key of another screen: today, contacts, piles, timeline, board or calls."""
    people_wanted = Signal(object, str)
    """ContactIds, and what they have in common in a few words: show just these people."""
    print_wanted = Signal()
    """The print preview of this week's call list."""
    add_wanted = Signal()
    """The form of a new person."""
    sample_wanted = Signal()
    """Sample data in an empty book."""
    message = Signal(str)
    """One sentence for the message bar."""
    told = Signal(str)
    """One sentence for the toast: something was done that Undo has no part in."""

    def __init__(self, desk: Desk, editor: Editor, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk, self.editor, self.jobs = desk, editor, jobs
        self._stale = True

    def refresh(self) -> None:
        """Read from the Desk and show it."""
        raise NotImplementedError

    def take_focus(self) -> None:
        """Put the keyboard where work on this screen begins."""
        raise NotImplementedError

    def concerns(self, changes: Changes) -> bool:
        """Whether ``changes`` touch what this page shows; a page that knows better says so."""
        return bool(changes)

    def show_changes(self, changes: Changes) -> None:
        """The book changed: read again, now if on screen, else when shown."""
        if not self.concerns(changes):
            return
        if self.isVisible():
            with self.keyboard_kept():
                self.refresh()
        else:
            self._stale = True

    def show_logged(self, interaction: "Interaction") -> None:
        """Something was logged from over this screen; one that shows what happened brings it into sight."""

    @contextmanager
    def keyboard_kept(self) -> Iterator[None]:
        """What had the keyboard may go away meanwhile: then the work on this screen has it, not the next field."""
        held = self._has_keyboard()
        yield
        if held and not self._has_keyboard():
            self.take_focus()

    def _has_keyboard(self) -> bool:
        """Whether the keyboard is in this page, or will be as soon as its window is active."""
        focused: QWidget | None = self.window().focusWidget()
        return focused is not None and (focused is self or self.isAncestorOf(focused))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._stale:
            return
        # At a start the keyboard is given to a page that has nothing to show yet.
        given = self._has_keyboard()
        self._stale = False
        self.refresh()
        if given:
            self.take_focus()
