"""The sheet that shows a person as a QR code, to be taken into a telephone, copied or saved."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QBuffer, QIODevice, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QWidget

from netdesk.domain.contact_id import ContactId
from netdesk.domain.errors import NetDeskError
from netdesk.domain.file_names import file_name
from netdesk.gui import labels
from netdesk.gui.buttons import Button
from netdesk.gui.code_picture import CodePicture, code_image
from netdesk.gui.file_choice import FileChoice
from netdesk.gui.labels import PlainLabel
from netdesk.gui.overlay import Overlay
from netdesk.services import contacts
from netdesk.services.atomic_file import atomic
from netdesk.services.desk import Desk
from netdesk.services.person_code import QrCard, person_code, svg
from netdesk.wording import person_code as words
from netdesk.wording.gettext import _
from netdesk.wording.plain_text import inserted

SQUARE: Final = 10
"""Pixels a side of a square in a picture that leaves: enough to be printed."""
SVG: Final = ".svg"


class CodeSheet(Overlay):
    """Opens about one person; Escape closes it, Ctrl+C copies the picture."""

    message = Signal(str)
    told = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(_("QR code"), 460, parent)
        self.files = FileChoice(parent)
        self._desk = desk
        self._name = ""
        self.code: QrCard | None = None
        self._title = labels.heading(wrap=True)
        self._picture = CodePicture()
        self._holds = PlainLabel(wrap=True, secondary=True)
        self._left_out = PlainLabel(wrap=True, secondary=True)
        self.copy = Button(_("Copy as a picture"), self.copy_picture, icon="copy")
        self.save = Button(_("Save as a picture…"), self.save_picture, icon="download")
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.copy)
        row.addWidget(self.save)
        row.addStretch(1)
        row.addWidget(Button(_("Close"), self.close_panel))
        for widget in (self._title, self._picture, self._holds, self._left_out):
            self.column.addWidget(widget, 1 if widget is self._picture else 0)
        self.column.addLayout(row)

    def open_for(self, contact: ContactId | None) -> None:
        """Show the code of ``contact``."""
        if contact is None:
            return
        try:
            self._name = self._desk.read(contacts.contact, contact).name
            self.code = self._desk.read(person_code, contact)
        except NetDeskError as error:
            self.message.emit(str(error))
            return
        self._title.setText(_("{name}, for the camera of a telephone").format(name=inserted(self._name)))
        self._picture.show_code(self.code.matrix)
        self._picture.setAccessibleName(_("QR code of {name}").format(name=inserted(self._name)))
        self._holds.setText(words.holds(self.code.holds))
        self._left_out.setText(words.left_out(self.code.left_out))
        self._left_out.setVisible(bool(self._left_out.text()))
        self.open()

    def take_focus(self) -> None:
        self.copy.setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_picture()
        else:
            super().keyPressEvent(event)

    def copy_picture(self) -> None:
        """Put the picture on the clipboard."""
        if self.code is not None:
            QGuiApplication.clipboard().setImage(code_image(self.code.matrix, SQUARE))
            self.told.emit(_("Copied the QR code of {name}").format(name=inserted(self._name)))

    def save_picture(self) -> None:
        """Ask where to, and write the picture: PNG, or SVG where the name ends so."""
        if self.code is None:
            return
        kinds = [(_("Picture, PNG (*.png)"), "png"), (_("Picture for print, SVG (*.svg)"), "svg")]
        chosen = self.files.export(_("Save the QR code"), file_name(self._name, "png", _("card")), kinds)
        if chosen is None:
            return
        path = chosen[0]
        try:
            with atomic(path) as file:
                file.write(self._bytes(path, self.code))
        except NetDeskError as error:
            self.message.emit(str(error))
        else:
            self.told.emit(_("Saved {file}").format(file=inserted(path.name)))

    def _bytes(self, path: Path, code: QrCard) -> bytes:
        if path.suffix.lower() == SVG:
            return svg(code.matrix).encode("ascii")
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        code_image(code.matrix, SQUARE).save(buffer, "PNG")  # type: ignore[call-overload]
        return bytes(buffer.data().data())
