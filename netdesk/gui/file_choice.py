"""The system's own dialogs for files and folders; a test puts its own answers in the place of them."""

from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QFileDialog, QWidget

from netdesk.gui.folders import folder_for, remember_folder
from netdesk.wording.gettext import _

CARDS: Final = "folders/cards"
BOOKS: Final = "folders/books"
BOOK_SUFFIX: Final = ".netdesk"
PHOTOS: Final = "folders/photos"


class FileChoice:
    """Asks for cards, a folder of cards, a book, a photo. Empty answers mean that nothing was chosen."""

    def __init__(self, parent: QWidget) -> None:
        self._parent = parent

    def cards(self) -> list[Path]:
        """Files with cards."""
        from netdesk.services.card_files import SUFFIXES

        patterns = " ".join(f"*{suffix}" for suffix in sorted(SUFFIXES))
        kinds = _("Business cards ({patterns});;All files (*)").format(patterns=patterns)
        chosen, _kind = QFileDialog.getOpenFileNames(self._parent, _("Import cards"), str(folder_for(CARDS)), kinds)
        if chosen:
            remember_folder(CARDS, Path(chosen[0]).parent)
        return [Path(each) for each in chosen]

    def folder(self) -> list[Path]:
        """A folder with cards."""
        title = _("Import a folder of cards")
        chosen = QFileDialog.getExistingDirectory(self._parent, title, str(folder_for(CARDS)))
        if chosen:
            remember_folder(CARDS, Path(chosen))
        return [Path(chosen)] if chosen else []

    def book(self) -> Path | None:
        """Another book."""
        kinds = _("NetDesk books (*{suffix});;All files (*)").format(suffix=BOOK_SUFFIX)
        title = _("Open another book")
        chosen, _kind = QFileDialog.getOpenFileName(self._parent, title, str(folder_for(BOOKS)), kinds)
        return self._book_chosen(chosen)

    def new_book(self) -> Path | None:
        """Where a new book shall be; its name ends as those of books do."""
        kinds = _("NetDesk books (*{suffix})").format(suffix=BOOK_SUFFIX)
        chosen, _kind = QFileDialog.getSaveFileName(
            self._parent, _("New book"), str(folder_for(BOOKS)), kinds, options=QFileDialog.Option.DontConfirmOverwrite
        )
        path = self._book_chosen(chosen)
        return path.with_name(path.name + BOOK_SUFFIX) if path is not None and not path.suffix else path

    def _book_chosen(self, chosen: str) -> Path | None:
        if not chosen:
            return None
        remember_folder(BOOKS, Path(chosen).parent)
        return Path(chosen)

    def photo(self) -> Path | None:
        """A picture of a person."""
        kinds = _("Pictures (*.jpg *.jpeg *.png *.gif *.webp)")
        chosen, _kind = QFileDialog.getOpenFileName(self._parent, _("Photo"), str(folder_for(PHOTOS)), kinds)
        if chosen:
            remember_folder(PHOTOS, Path(chosen).parent)
        return Path(chosen) if chosen else None
