"""Where a dialog for files begins: the folder chosen last, at first that of documents, else the home."""

from pathlib import Path

from PySide6.QtCore import QSettings, QStandardPaths


def folder_for(key: str) -> Path:
    """The folder that was remembered as ``key``, while it is there."""
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    remembered = str(QSettings().value(key, ""))
    return next((Path(each) for each in (remembered, documents) if each and Path(each).is_dir()), Path.home())


def remember_folder(key: str, folder: Path) -> None:
    """Begin in ``folder`` the next time."""
    QSettings().setValue(key, str(folder))
