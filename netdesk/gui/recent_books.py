"""The books opened last on this machine, as the File menu lists them."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QSettings

from netdesk.bootstrap import default_book
from netdesk.wording.gettext import _

SETTING: Final = "books/recent"
KEPT: Final = 6


class RecentBooks:
    """Reads and writes QSettings: each book knows nothing of the others."""

    def __init__(self, settings: QSettings) -> None:
        self._settings = settings

    def paths(self) -> tuple[Path, ...]:
        """The books, the last one first."""
        stored = self._settings.value(SETTING, [])
        # A list of one comes back as its only text.
        texts = [stored] if isinstance(stored, str) else stored
        return tuple(Path(str(text)) for text in texts) if isinstance(texts, list) else ()

    def add(self, path: Path) -> None:
        """Put the book at ``path`` before all others."""
        self._keep((path, *(each for each in self.paths() if each != path)))

    def forget(self, path: Path) -> None:
        """Leave out the book at ``path``: it is not there any more."""
        self._keep(tuple(each for each in self.paths() if each != path))

    def _keep(self, paths: tuple[Path, ...]) -> None:
        wanted = [str(path) for path in paths[:KEPT]]
        if wanted != [str(path) for path in self.paths()]:
            self._settings.setValue(SETTING, wanted)


def book_name(path: Path) -> str:
    """What a book is called: "" for the one that opens when none is named."""
    return "" if path == default_book() else path.stem


def menu_text(path: Path) -> str:
    """A book in the menu: its name, and the folder it lies in, with the home in short."""
    name = book_name(path)
    if not name:
        return _("Your own book")
    folder = path.parent
    short = Path("~") / folder.relative_to(Path.home()) if folder.is_relative_to(Path.home()) else folder
    return _("{name} in {folder}").format(name=name, folder=short).replace("&", "&&")
