"""What takes more than one screen: another book, import, export, print, introduce, edit an interaction, sample data."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from netdesk.domain.contact_id import ContactId
from netdesk.gui.shell import Shell
from netdesk.wording.gettext import _

if TYPE_CHECKING:
    from netdesk.domain.interaction import InteractionId
    from netdesk.gui.contacts.page import ContactsPage
    from netdesk.gui.file_choice import FileChoice


class Errands(QObject):
    """Screens and menus ask for these; each begins by showing the screen that does it."""

    book_wanted = Signal(object, bool)
    """The path of another book, and whether it is to be made."""

    def __init__(self, window: Shell) -> None:
        super().__init__(window.surface)
        self._window = window

    @cached_property
    def files(self) -> FileChoice:
        """Asks for files."""
        from netdesk.gui.file_choice import FileChoice

        return FileChoice(self._window.surface)

    def open_book(self) -> None:
        """Ask for another book, first where this one lies, and open it in the place of this one."""
        from netdesk.gui.file_choice import BOOKS
        from netdesk.gui.folders import remember_folder

        remember_folder(BOOKS, Path(self._window.desk.path).absolute().parent)
        if (path := self.files.book()) is not None:
            self.book_wanted.emit(path, False)

    def new_book(self) -> None:
        """Ask where a new book shall be and open it in the place of this one."""
        if (path := self.files.new_book()) is not None:
            self.book_wanted.emit(path, True)

    def open_recent(self, path: Path) -> None:
        """Open a book of the menu in the place of this one."""
        self.book_wanted.emit(path, False)

    def import_files(self) -> None:
        """Ask for files with cards."""
        if paths := self.files.cards():
            self.import_paths(paths)

    def import_folder(self) -> None:
        """Ask for a folder with cards."""
        if paths := self.files.folder():
            self.import_paths(paths)

    def import_paths(self, paths: list[Path]) -> None:
        """Look at files before anything happens; no paths asks for files first. A book file is brought back at once."""
        if not paths:
            self.import_files()
            return
        from netdesk.gui import book_files

        if book_files.taken(self._window, paths):
            return
        from netdesk.gui.piles.page import PilesPage

        page = self._window.page("piles")
        assert isinstance(page, PilesPage)
        self._window.show_screen("piles")
        page.open_files(paths)

    def bring_book_back(self) -> None:
        """Ask for a book file, and bring all that is in it back into this empty book."""
        from netdesk.gui import book_files

        book_files.ask(self._window, self.files)

    def export(self, contacts: Sequence[ContactId] | None = None) -> None:
        """Ask where these people, in this order, shall be written to, and as what; None is the whole book."""
        from netdesk.gui import exports

        exports.export(self._window, self.files, contacts)

    def paste(self) -> None:
        """Look into the cards on the clipboard."""
        from netdesk.gui.drops import DropTarget

        inside = self._window.surface
        assert isinstance(inside, DropTarget)
        inside.paste()

    def kept_aside(self) -> None:
        """Show everything that is kept aside."""
        from netdesk.gui.piles.page import PilesPage

        page = self._window.page("piles")
        assert isinstance(page, PilesPage)
        self._window.show_screen("piles")
        page.show_aside()

    def print_calls(self) -> None:
        """Show the preview of the printed call list."""
        from netdesk.gui.calls.page import CallsPage

        page = self._window.page("calls")
        assert isinstance(page, CallsPage)
        self._window.show_screen("calls")
        page.print_preview()

    def introduce(self, contact: ContactId | None) -> None:
        """Begin an introduction, of ``contact`` when one is given."""
        from netdesk.gui.board.page import BoardPage

        page = self._window.page("board")
        assert isinstance(page, BoardPage)
        self._window.show_screen("board")
        page.new_introduction(contact)

    def serve(self, page: ContactsPage) -> None:
        """Do what the Contacts screen asks for and does not do itself."""
        page.edit_wanted.connect(self.edit_interaction)
        page.export_wanted.connect(self.export)

    def edit_interaction(self, number: InteractionId) -> None:
        """Open the form of one interaction."""
        from netdesk.gui.entry_form import edit_entry

        edit_entry(self._window.desk, self._window.editor, number, self._window.surface, lambda _interaction: None)

    def choose_photo(self) -> None:
        """Ask for a photo of the person shown."""
        page = self._window.contacts
        if page.current() is not None and (path := self.files.photo()) is not None:
            page.side.choose_photo(path)

    def add_samples(self) -> None:
        """Fill the empty book with sample data, to look around; one act, which Undo takes back."""
        from netdesk.services.sample_book import FillWithSampleData
        from netdesk.wording import acts

        desk = self._window.desk
        job = self._window.jobs.start(
            _("Adding sample data"), lambda _job: desk.apply(FillWithSampleData(), acts.sample_data()), writes=True
        )
        job.succeeded.connect(lambda _done: self._window.toast.say(acts.sample_data(), undo=True))
