"""Dialogs for files and folders, answered at once; a test puts its own answers in the place of them."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QFileDialog, QWidget

from netdesk.gui.file_dialog import file_dialog
from netdesk.gui.folders import folder_for, remember_folder
from netdesk.wording.gettext import _

CARDS: Final = "folders/cards"
BOOKS: Final = "folders/books"
BOOK_SUFFIX: Final = ".netdesk"
PHOTOS: Final = "folders/photos"
EXPORTS: Final = "folders/exports"

_Mode = QFileDialog.FileMode


class FileChoice:
    """Asks for cards, a folder of them, a book, a photo, a file to export to. Empty answers: nothing was chosen."""

    def __init__(self, parent: QWidget) -> None:
        self._parent = parent

    def cards(self) -> list[Path]:
        """Files with cards."""
        from netdesk.services.card_files import SUFFIXES

        patterns = " ".join(f"*{suffix}" for suffix in sorted(SUFFIXES))
        kinds = _("Business cards ({patterns});;All files (*)").format(patterns=patterns)
        chosen = self._ask(self._dialog(_("Import cards"), CARDS, _Mode.ExistingFiles, kinds))
        if chosen:
            remember_folder(CARDS, chosen[0].parent)
        return chosen

    def folder(self) -> list[Path]:
        """A folder with cards."""
        dialog = self._dialog(_("Import a folder of cards"), CARDS, _Mode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        chosen = self._ask(dialog)
        if chosen:
            remember_folder(CARDS, chosen[0])
        return chosen

    def book(self) -> Path | None:
        """Another book."""
        kinds = _("NetDesk books (*{suffix});;All files (*)").format(suffix=BOOK_SUFFIX)
        return self._one(self._dialog(_("Open another book"), BOOKS, _Mode.ExistingFile, kinds), BOOKS)

    def book_file(self) -> Path | None:
        """A file with everything of a book, to bring it back."""
        kinds = _("Exported books (*.json);;All files (*)")
        return self._one(self._dialog(_("Bring a book back"), EXPORTS, _Mode.ExistingFile, kinds), EXPORTS)

    def new_book(self) -> Path | None:
        """Where a new book shall be; its name ends as those of books do."""
        kinds = _("NetDesk books (*{suffix})").format(suffix=BOOK_SUFFIX)
        dialog = self._dialog(_("New book"), BOOKS, _Mode.AnyFile, kinds)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
        path = self._one(dialog, BOOKS)
        return path.with_name(path.name + BOOK_SUFFIX) if path is not None and not path.suffix else path

    def photo(self) -> Path | None:
        """A picture of a person."""
        kinds = _("Pictures (*.jpg *.jpeg *.png *.gif *.webp)")
        return self._one(self._dialog(_("Photo"), PHOTOS, _Mode.ExistingFile, kinds), PHOTOS)

    def export(self, title: str, name: str, kinds: Sequence[tuple[str, str]]) -> tuple[Path, int] | None:
        """Where to export to, at first called ``name``, and which of ``kinds`` (as Qt writes them, and suffix)."""
        dialog = self._dialog(title, EXPORTS, _Mode.AnyFile, ";;".join(words for words, _suffix in kinds))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        suffixes = dict(kinds)
        dialog.setDefaultSuffix(kinds[0][1])
        dialog.filterSelected.connect(lambda words: dialog.setDefaultSuffix(suffixes.get(words, "")))
        dialog.selectFile(name)
        path = self._one(dialog, EXPORTS)
        names = [words for words, _suffix in kinds]
        chosen = dialog.selectedNameFilter()
        return None if path is None else (path, names.index(chosen) if chosen in names else 0)

    def cards_out(self, name: str) -> Path | None:
        """Where cards shall be written, ``name`` proposed."""
        dialog = self._dialog(_("Export"), CARDS, _Mode.AnyFile, _("Business cards (*.vcf);;All files (*)"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("vcf")
        dialog.selectFile(name)
        return self._one(dialog, CARDS)

    def _dialog(self, title: str, place: str, mode: QFileDialog.FileMode, kinds: str = "") -> QFileDialog:
        dialog = file_dialog(self._parent, title, folder_for(place), kinds)
        dialog.setFileMode(mode)
        return dialog

    def _one(self, dialog: QFileDialog, place: str) -> Path | None:
        chosen = self._ask(dialog)
        if not chosen:
            return None
        remember_folder(place, chosen[0].parent)
        return chosen[0]

    def _ask(self, dialog: QFileDialog) -> list[Path]:
        accepted = dialog.exec()
        chosen = [Path(each) for each in dialog.selectedFiles()] if accepted else []
        dialog.deleteLater()
        return chosen
