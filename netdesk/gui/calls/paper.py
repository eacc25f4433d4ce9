"""The call list on its way to paper: preview, printer and PDF. Printing is imported when it is wanted."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, Qt, Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from netdesk.domain.errors import NetDeskError
from netdesk.domain.screens import CallList
from netdesk.gui.file_dialog import file_dialog
from netdesk.gui.folders import folder_for, remember_folder
from netdesk.wording.gettext import _

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

SETTING = "print/paper"
FOLDER = "folders/pdf"
PAPERS = ("A4", "Letter")


class Paper(QObject):
    """Shows the dialogs of printing; none of them blocks, all are freed when they close.

    ``calls`` gives the list as it is when the paint begins. What is printed is what ``call-list --pdf`` prints.
    """

    printed = Signal()
    """The list went on paper, or into a PDF."""
    saved = Signal(str)
    """A PDF was written: the name of its file."""
    failed = Signal(str)
    """It did not, and why: a sentence."""

    def __init__(self, calls: Callable[[], CallList], parent: QWidget) -> None:
        super().__init__(parent)
        self._calls, self._window = calls, parent
        self._painted = False
        self._printer: QPrinter | None = None  # Qt's dialogs look at it, and do not keep it

    @property
    def size(self) -> str:
        """The paper chosen on this machine, else the country's: "A4" or "Letter"."""
        from netdesk.printing.call_list import usual_paper

        chosen = str(QSettings().value(SETTING, ""))
        return chosen if chosen in PAPERS else usual_paper()

    def choose_size(self, size: str) -> None:
        """Print on ``size`` from now on."""
        QSettings().setValue(SETTING, size)

    def preview(self) -> QDialog:
        """Show the pages as they will be; they can be printed from there."""
        from PySide6.QtPrintSupport import QPrintPreviewDialog

        printer = self._set_up()
        dialog = QPrintPreviewDialog(printer, self._window)
        dialog.setWindowTitle(_("Call list"))
        dialog.paintRequested.connect(self._paint)
        dialog.accepted.connect(self._finish)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.resize(1000, 700)
        dialog.open()
        return dialog

    def print_out(self) -> QDialog:
        """Ask for a printer, then print."""
        from PySide6.QtPrintSupport import QPrintDialog

        printer = self._set_up()
        dialog = QPrintDialog(printer, self._window)
        dialog.setWindowTitle(_("Print the call list"))
        # A file is for Export as PDF: the dialog that this one opens for it would look into files (file_dialog).
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintToFile, False)
        dialog.accepted.connect(self._print)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        QDialog.open(dialog)  # QPrintDialog has an open of its own, with other arguments
        return dialog

    def export(self) -> QDialog:
        """Ask for a file, then write the PDF."""
        name = f"call-list-{self._calls().week}.pdf"
        dialog = file_dialog(self._window, _("Export as PDF"), folder_for(FOLDER), _("PDF (*.pdf)"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(name)
        dialog.fileSelected.connect(lambda chosen: self.write(Path(chosen)))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
        return dialog

    def write(self, path: Path) -> None:
        """Write the list as a PDF to ``path``."""
        from netdesk.printing.call_list import write_pdf

        try:
            write_pdf(self._calls(), path, self.size)
        except NetDeskError as error:
            self.failed.emit(str(error))
            return
        remember_folder(FOLDER, path.parent)
        self.printed.emit()
        self.saved.emit(path.name)

    def _set_up(self) -> QPrinter:
        """The usual printer with the chosen paper. Where there is none, Qt gives one that writes PDF."""
        from PySide6.QtPrintSupport import QPrinter

        from netdesk.printing.call_list import set_up

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        set_up(printer, self.size)
        self._printer = printer
        return printer

    def _paint(self, printer: QPrinter) -> None:
        from netdesk.printing.call_list import paint

        self._painted = False
        try:
            paint(self._calls(), printer)
        except NetDeskError as error:
            self.failed.emit(str(error))
            return
        self._painted = True

    def _print(self, printer: QPrinter) -> None:
        self._paint(printer)
        self._finish()

    def _finish(self) -> None:
        if self._painted:
            self.printed.emit()
