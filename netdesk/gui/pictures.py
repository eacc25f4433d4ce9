"""Pictures of the screens, drawn without a display: for the demo, the self-test and the documents."""

import os
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEventLoop, QSettings, QSize
from PySide6.QtWidgets import QApplication

from netdesk.domain.errors import NetDeskError
from netdesk.gui.appearance import SETTING, Appearance, Choice
from netdesk.gui.main_window import MainWindow
from netdesk.services.desk import Desk

SIZE: Final = QSize(1360, 860)
_DARK: Final = "-dark"
_SCREENS: Final = {
    "today": "today",
    "contacts": "contacts",
    "card-piles": "piles",
    "timeline": "timeline",
    "introductions": "board",
    "call-list": "calls",
    "duplicates": "duplicates",
}


class Pictures:
    """Draws screens by name ("contacts", "contacts-dark", "card-piles") into PNG files of that name."""

    def __init__(self) -> None:
        """Get ready to draw; a display is neither needed nor used."""
        if sys.platform not in ("win32", "darwin"):
            os.environ["QT_QPA_PLATFORM"] = "offscreen"
            # That platform says at every window that it passes on no sizes, and of fonts without some scripts that
            # they are without: true, and of no use to anybody.
            os.environ.setdefault("QT_LOGGING_RULES", "default.warning=false;qt.text.font.db=false")
        self._folder = tempfile.TemporaryDirectory(prefix="netdesk-pictures-")
        self._settings = QSettings(str(Path(self._folder.name) / "settings.ini"), QSettings.Format.IniFormat)
        running = QApplication.instance()
        self._app = running if isinstance(running, QApplication) else QApplication(["netdesk"])

    def draw(self, desk: Desk, folder: Path, names: Sequence[str], files: Sequence[Path] = ()) -> list[Path]:
        """Draw each screen of ``names``; ``files`` are first looked at, as when dropped on the window."""
        made = []
        for name in names:
            self._settings.setValue(SETTING, Choice.DARK.value if name.endswith(_DARK) else Choice.LIGHT.value)
            window = MainWindow(desk, Appearance(self._app, self._settings), self._settings, _crashed)
            window.resize(SIZE)
            window.start(files)
            window.show_screen(_SCREENS[name.removesuffix(_DARK)])
            window.show()
            self._settle(window)
            path = folder / f"{name}.png"
            if not window.grab().save(str(path)):
                raise NetDeskError(f"The picture {path} cannot be written. Look whether the folder may be.")
            made.append(path)
            window.close()
            window.deleteLater()
            self._app.processEvents()
        return made

    def _settle(self, window: MainWindow) -> None:
        """Wait until nothing is being read and everything has been painted."""
        while window.jobs.busy or not window.afterwards.done:
            self._app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        for _ in range(10):
            # What is shown lays itself out again when a scroll bar comes, and once more when text wraps anew.
            self._app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)


def _crashed(error: BaseException) -> None:
    """There is no user to tell: it goes where all errors go that nobody caught."""
    raise error
