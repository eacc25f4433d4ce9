"""What is told of an error that nobody expected: the report, and the dialog that shows it."""

import platform
import traceback
from pathlib import Path

import PySide6
from PySide6.QtCore import qVersion
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout

from netdesk import __version__
from netdesk.gui import labels
from netdesk.gui.buttons import Button
from netdesk.gui.labels import PlainLabel
from netdesk.wording.gettext import _


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
