"""A whole book comes back into the window: from the menu, from an import, or dropped."""

from __future__ import annotations

from pathlib import Path

from netdesk.gui.file_choice import FileChoice
from netdesk.gui.shell import Shell
from netdesk.services import book_file
from netdesk.services.book_file_mark import is_book_file
from netdesk.services.file_reading import shown
from netdesk.wording import acts
from netdesk.wording.book_files import not_alone
from netdesk.wording.gettext import _


def ask(window: Shell, files: FileChoice) -> None:
    """Ask for a book file and bring it back; a book that is not empty takes none, and says so before."""
    if not window.desk.read(book_file.is_empty):
        window.message_bar.say(
            _("This book is not empty, and a whole book comes back into an empty one. Make one with File > New book.")
        )
        return
    if (path := files.book_file()) is not None:
        bring_back(window, path)


def taken(window: Shell, paths: list[Path]) -> bool:
    """Whether there is a book file among these files; it is then brought back, or said why that cannot be."""
    found = [path for path in paths if is_book_file(path)]
    if not found:
        return False
    if len(paths) > 1:
        window.message_bar.say(not_alone(found[0].name))
    else:
        bring_back(window, found[0])
    return True


def bring_back(window: Shell, path: Path) -> None:
    """Everything in the file into the empty book, beside the window, as one act."""
    desk, label = window.desk, acts.bring_back(shown(path.name))
    job = window.jobs.start(
        _("Bringing the book back"),
        lambda job: desk.apply(book_file.RestoreBook(path, path.name, job), label, job.stopped),
        writes=True,
    )
    job.succeeded.connect(lambda _done: window.toast.say(label, undo=True))
    job.cancelled.connect(lambda: window.message_bar.say(_("Stopped. Nothing was changed.")))
