"""What happens with an error that nobody expected: it is told whole, and the window stays if it can."""

import logging
import re
import sys
import traceback
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from netdesk.domain.errors import NetDeskError

if TYPE_CHECKING:
    from netdesk.gui.crash_dialog import CrashDialog

_log = logging.getLogger(__name__)

_BY_PYSIDE = re.compile(r"\AError calling Python override of \S+: ")
"""What PySide writes before the words of an error that comes out of a method which Qt called."""


class Crash(QObject):
    """Takes what nobody caught, from any thread; one dialog at a time.

    An error with a sentence for the user needs no dialog, such as when somebody was taken out of the book a moment
    before they were clicked.
    """

    said = Signal(str)
    """The sentence of such an error."""

    _met = Signal(object)

    def __init__(self, log_path: Path | None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._log_path = log_path
        self._dialog: CrashDialog | None = None
        self._met.connect(self._show)

    def install(self) -> None:
        """Take errors out of slots and paints, which Qt would only print."""
        sys.excepthook = self._hook

    def tell(self, error: BaseException) -> None:
        """Show the dialog for ``error``."""
        self._note(error)
        self._met.emit(error)

    def _note(self, error: BaseException) -> None:
        """Keep it in the log: its message may hold a name or a number, the places in the code do not."""
        places = "".join(traceback.format_tb(error.__traceback__))
        _log.error("unexpected %s\n%s", type(error).__name__, places)

    def _hook(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if isinstance(error, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        if isinstance(error, NetDeskError):
            self._note(error)
            self.said.emit(_BY_PYSIDE.sub("", str(error), count=1))
            return
        self.tell(error)

    def _show(self, error: BaseException) -> None:
        if self._dialog is not None and self._dialog.isVisible():
            return
        from netdesk.gui.crash_dialog import CrashDialog, report

        self._dialog = CrashDialog(report(error, self._log_path))
        self._dialog.show()
