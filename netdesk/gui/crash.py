"""What happens with an error that nobody expected: it is told whole, and the window stays if it can."""

import logging
import platform
import sys
import traceback
from pathlib import Path
from types import TracebackType

import PySide6
from PySide6.QtCore import QObject, Signal, qVersion
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout

from netdesk import __version__
from netdesk.gui import labels
from netdesk.gui.buttons import Button
from netdesk.gui.labels import PlainLabel
from netdesk.wording.gettext import _

_log = logging.getLogger(__name__)


def report(error: BaseException, log_path: Path | None) -> str:
    """Versions, trace and the place of the log: what a bug report needs."""
    lines = [
        f"NetDesk {__version__}",
        f"Python {platform.python_version()}, PySide6 {PySide6.__version__}, Qt {qVersion()}",
        platform.platform(),
        _("Log: {path}").format(path=log_path) if log_path else _("No log is kept."),
        "",
        *traceback.format_exception(error),
    ]
    return "\n".join(line.rstrip("\n") for line in lines)


class CrashDialog(QDialog):
    """Shows a report, and copies it. It is not modal: the window behind can still be used."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.setWindowTitle(_("NetDesk met an error"))
        self.setObjectName("crash")
        details = QPlainTextEdit(text)
        details.setReadOnly(True)
        details.setAccessibleName(_("Report"))
        details.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        row = QHBoxLayout()
        row.addWidget(Button(_("Copy the report"), lambda: QGuiApplication.clipboard().setText(text), icon="copy"))
        row.addStretch(1)
        row.addWidget(Button(_("Close"), self.close, accent=True))
        column = QVBoxLayout(self)
        column.addWidget(labels.heading(_("Something went wrong that should not have.")))
        column.addWidget(
            PlainLabel(
                _("What you did last may not be in the book; everything before is. You can go on working."),
                wrap=True,
            )
        )
        column.addWidget(details, 1)
        column.addLayout(row)
        self.resize(720, 460)


class Crash(QObject):
    """Takes what nobody caught, from any thread; one dialog at a time."""

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
        # The message of an error may hold a name or a number; the places in the code do not.
        places = "".join(traceback.format_tb(error.__traceback__))
        _log.error("unexpected %s\n%s", type(error).__name__, places)
        self._met.emit(error)

    def _hook(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if isinstance(error, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        self.tell(error)

    def _show(self, error: BaseException) -> None:
        if self._dialog is not None and self._dialog.isVisible():
            return
        self._dialog = CrashDialog(report(error, self._log_path))
        self._dialog.show()
