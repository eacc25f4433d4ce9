"""A dialog for files that opens none of them: Qt's own looks into each to tell its kind, also into the open book.

To open and close a file of the book takes away SQLite's locks on it (``storage.held_files``).
"""

from enum import Enum
from functools import cache
from pathlib import Path

from PySide6.QtCore import QFileInfo
from PySide6.QtGui import QAbstractFileIconProvider, QIcon
from PySide6.QtWidgets import QApplication, QFileDialog, QStyle, QWidget

from netdesk.resource_files import resource
from netdesk.wording.gettext import _


class _Icons(QAbstractFileIconProvider):
    """Tells folders from files, by what the file system says of them. Asked in a thread of Qt's, so made before."""

    def __init__(self) -> None:
        super().__init__()
        style = QApplication.style()
        self._folder = style.standardIcon(QStyle.StandardPixmap.SP_DirIcon)
        self._file = style.standardIcon(QStyle.StandardPixmap.SP_FileIcon)
        self._kinds = _("Folder"), _("File")

    def icon(self, of: QFileInfo | QAbstractFileIconProvider.IconType) -> QIcon:
        if isinstance(of, Enum):
            return self._file if of is QAbstractFileIconProvider.IconType.File else self._folder
        return self._folder if of.isDir() else self._file

    def type(self, info: QFileInfo) -> str:
        folder, file = self._kinds
        return folder if info.isDir() else file


@cache
def _icons() -> _Icons:
    """One for all dialogs: Qt holds it by its address."""
    return _Icons()


def file_dialog(parent: QWidget, title: str, folder: Path, kinds: str = "") -> QFileDialog:
    """A dialog, the system's own where it has one, that begins in ``folder``; ``kinds`` as Qt writes them."""
    # It lists a folder as soon as it is made, and can be told only then not to look into files.
    dialog = QFileDialog(parent, title, str(resource("themes")), kinds)
    dialog.setIconProvider(_icons())
    dialog.setDirectory(str(folder))
    return dialog
