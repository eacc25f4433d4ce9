"""Which book is open: the window on it, and another one in the place of it."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QSettings
from PySide6.QtWidgets import QApplication

from netdesk.domain.errors import NetDeskError
from netdesk.gui.appearance import Appearance
from netdesk.gui.crash import Crash
from netdesk.gui.main_window import MainWindow
from netdesk.gui.recent_books import RecentBooks, book_name
from netdesk.services.desk import Desk
from netdesk.wording.gettext import _


class Books(QObject):
    """One window at a time, on one Desk."""

    def __init__(
        self,
        open_book: Callable[[Path], Desk],
        appearance: Appearance,
        settings: QSettings,
        crash: Crash,
        parent: QObject | None = None,
    ) -> None:
        """``open_book`` gives the Desk on another book, made when missing; it may raise NetDeskError."""
        super().__init__(parent)
        self._open_book, self._appearance, self._settings, self._crash = open_book, appearance, settings, crash
        self._recent = RecentBooks(settings)
        self.window: MainWindow | None = None
        crash.said.connect(self.say)

    def show(self, desk: Desk, files: Sequence[Path] = ()) -> MainWindow:
        """Open the window on the book of ``desk``, and look at ``files``."""
        path = Path(desk.path)
        window = self.window = MainWindow(desk, self._appearance, self._settings, self._crash.tell)
        name = book_name(path.absolute())
        window.setWindowTitle(_("{book} – NetDesk").format(book=name) if name else "NetDesk")
        window.errands.book_wanted.connect(self.turn_to)
        window.start(files)
        window.afterwards.then(lambda: self._recent.add(path.absolute()))
        window.show()
        return window

    def say(self, sentence: str) -> None:
        """Show ``sentence`` in the window."""
        if self.window is not None:
            self.window.message_bar.say(sentence)

    def turn_to(self, path: Path, new: bool) -> None:
        """Open the book at ``path`` in the place of the present one, or say why that cannot be."""
        window = self.window
        if window is None or path.absolute() == Path(window.desk.path).absolute():
            return
        if window.jobs.busy:
            self.say(_("Something still runs in this book. Wait for its end, or stop it, then try again."))
            return
        try:
            desk = self._opened(path, new)
        except NetDeskError as error:
            self._recent.forget(path)
            self.say(str(error))
            return
        # Between the two windows there is none, which must not end the program.
        quits = QApplication.quitOnLastWindowClosed()
        QApplication.setQuitOnLastWindowClosed(False)
        self.close()
        self.show(desk)
        QApplication.setQuitOnLastWindowClosed(quits)

    def _opened(self, path: Path, new: bool) -> Desk:
        if new and path.exists():
            raise NetDeskError(_("{path} is there already. Give the new book a name of its own.").format(path=path))
        if not new and not path.exists():
            raise NetDeskError(_("There is no book at {path} any more.").format(path=path))
        return self._open_book(path)

    def close(self) -> None:
        """Close the window and its book."""
        window, self.window = self.window, None
        if window is not None:
            if window.isVisible():
                window.close()
            window.desk.close()
            window.deleteLater()
