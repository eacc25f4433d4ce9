"""The system's own dialogs for files and folders; a test puts its own answers in the place of them."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from netdesk.wording.gettext import _


class FileChoice:
    """Asks for cards, a folder of cards, a photo. Empty answers mean that nothing was chosen."""

    def __init__(self, parent: QWidget) -> None:
        self._parent = parent

    def cards(self) -> list[Path]:
        """Files with cards."""
        from netdesk.services.card_files import SUFFIXES

        patterns = " ".join(f"*{suffix}" for suffix in sorted(SUFFIXES))
        kinds = _("Business cards ({patterns});;All files (*)").format(patterns=patterns)
        chosen, _kind = QFileDialog.getOpenFileNames(self._parent, _("Import cards"), "", kinds)
        return [Path(each) for each in chosen]

    def folder(self) -> list[Path]:
        """A folder with cards."""
        chosen = QFileDialog.getExistingDirectory(self._parent, _("Import a folder of cards"))
        return [Path(chosen)] if chosen else []

    def photo(self) -> Path | None:
        """A picture of a person."""
        kinds = _("Pictures (*.jpg *.jpeg *.png *.gif *.webp)")
        chosen, _kind = QFileDialog.getOpenFileName(self._parent, _("Photo"), "", kinds)
        return Path(chosen) if chosen else None
