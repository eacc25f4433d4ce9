"""What the machine remembers of the window: its place, the splitter, the screen shown last."""

from typing import Final

from PySide6.QtCore import QByteArray, QSettings, QSize
from PySide6.QtWidgets import QSplitter, QWidget

FIRST_SIZE: Final = QSize(1360, 860)
SMALLEST: Final = QSize(800, 480)


class WindowState:
    """Reads and writes QSettings; the book knows nothing of it."""

    def __init__(self, settings: QSettings) -> None:
        self._settings = settings

    def restore(self, window: QWidget, splitter: QSplitter) -> None:
        """Put the window where it was, or in the size it has at first."""
        window.setMinimumSize(SMALLEST)
        room = window.screen().availableSize()
        window.resize(FIRST_SIZE.boundedTo(room))
        self._bytes("window/geometry", window.restoreGeometry)
        self._bytes("window/splitter", splitter.restoreState)

    def keep(self, window: QWidget, splitter: QSplitter, screen: str) -> None:
        """Remember where the window is and what it shows."""
        self._settings.setValue("window/geometry", window.saveGeometry())
        self._settings.setValue("window/splitter", splitter.saveState())
        self._settings.setValue("window/screen", screen)

    @property
    def screen(self) -> str:
        """The screen shown last; "" at the first start."""
        return str(self._settings.value("window/screen", ""))

    def _bytes(self, key: str, use: object) -> None:
        stored = self._settings.value(key)
        if isinstance(stored, QByteArray) and callable(use):
            use(stored)
