"""The window as a program: a Desk, an application, the main window, and the end."""

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from netdesk import __version__
from netdesk.bootstrap import open_desk, start_log
from netdesk.domain.errors import NetDeskError
from netdesk.gui import collector
from netdesk.services.desk import Desk
from netdesk.wording.gettext import _
from netdesk.wording.plain_text import one_line

WRONG_USAGE = 2


def main(arguments: Sequence[str]) -> int:
    """Open the window on the book and files that ``arguments`` name; the process's exit status."""
    parser = argparse.ArgumentParser(prog="netdesk", exit_on_error=False)
    parser.add_argument("--book", type=Path)
    parser.add_argument("--today", type=_day)
    parser.add_argument("files", nargs="*", type=Path)
    try:
        given, odd = parser.parse_known_args(list(arguments))
    except argparse.ArgumentError as problem:
        return _cannot_begin(str(problem))
    if odd:
        return _cannot_begin(_("{words} is no option").format(words=odd[0]))
    if _no_display():
        return _cannot_begin(_("there is no display to open a window on"))
    return run(
        lambda: open_desk(given.book, given.today),
        given.files,
        start_log(),
        lambda path: open_desk(path, given.today),
    )


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(
            _("{text} is not a date; write it like 2026-11-22").format(text=text)
        ) from None


def _cannot_begin(why: str) -> int:
    """One line about a command that opens no window; its exit status."""
    words = _("netdesk: {why}; “netdesk --help” lists what it takes and what works without a window")
    print(one_line(words.format(why=why)), file=sys.stderr)  # noqa: T201
    return WRONG_USAGE


def run(
    desk_factory: Callable[[], Desk],
    files: Sequence[Path],
    log_path: Path | None = None,
    open_book: Callable[[Path], Desk] = open_desk,
) -> int:
    """Show the window until it is closed. A book that cannot be opened is told in a dialog; exit status 1.

    ``open_book`` opens another book in the place of the first.
    """
    # Nothing that a start makes is garbage, and the collector would look through all of it a dozen times.
    collector.pause()
    from PySide6.QtCore import QLocale, QSettings
    from PySide6.QtWidgets import QApplication

    from netdesk.gui.appearance import Appearance
    from netdesk.gui.books import Books
    from netdesk.gui.crash import Crash
    from netdesk.gui.qt_words import speak

    app = QApplication(sys.argv[:1])
    app.setApplicationName("NetDesk")
    app.setApplicationVersion(__version__)
    app.setOrganizationName("NetDesk")
    app.setDesktopFileName("netdesk")
    speak(app, QLocale())
    crash = Crash(log_path, app)
    crash.install()
    settings = QSettings()
    appearance = Appearance(app, settings)
    try:
        desk = desk_factory()
    except NetDeskError as error:
        return _cannot_open(str(error))
    try:
        books = Books(open_book, appearance, settings, crash)
        books.show(desk, files).afterwards.then(collector.go_on)
    except Exception as error:  # noqa: BLE001 - whatever it is, it must be seen, and there is no window to see it in
        crash.tell(error)
        app.exec()
        return 1
    status = app.exec()
    books.close()
    return status


def _cannot_open(sentence: str) -> int:
    """The one dialog that must be: without a book there is no window to say it in."""
    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QMessageBox

    box = QMessageBox(QMessageBox.Icon.NoIcon, "NetDesk", sentence)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.exec()
    return 1


def _no_display() -> bool:
    """On Linux Qt would abort without a display; it is looked for before."""
    wanted = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return sys.platform.startswith("linux") and not any(os.environ.get(name) for name in wanted)
