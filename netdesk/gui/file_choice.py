"""The system's own dialogs for files and folders; a test puts its own answers in the place of them."""

from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QFileDialog, QWidget

from netdesk.gui.folders import folder_for, remember_folder
from netdesk.wording.gettext import _

CARDS: Final = "folders/cards"
PHOTOS: Final = "folders/photos"


class FileChoice:
    """Asks for cards, a folder of cards, a photo. Empty answers mean that nothing was chosen."""

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

    def photo(self) -> Path | None:
        """A picture of a person."""
        kinds = _("Pictures (*.jpg *.jpeg *.png *.gif *.webp)")
        chosen, _kind = QFileDialog.getOpenFileName(self._parent, _("Photo"), str(folder_for(PHOTOS)), kinds)
        if chosen:
            remember_folder(PHOTOS, Path(chosen).parent)
        return Path(chosen) if chosen else None
