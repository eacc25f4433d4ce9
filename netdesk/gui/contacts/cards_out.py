"""People leave by hand: copied, or dragged out of the window as a .vcf file."""

import os
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QMimeData, QObject, QPoint, QRectF, Qt, QUrl, Signal
from PySide6.QtGui import QDrag, QGuiApplication, QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from netdesk.domain.contact import ContactId
from netdesk.domain.errors import NetDeskError
from netdesk.domain.file_names import file_name
from netdesk.gui.chip import paint_word_chip
from netdesk.gui.jobs import Jobs
from netdesk.gui.theme import theme_of
from netdesk.services.card_copy import CardCopy, card_copy
from netdesk.services.desk import Desk
from netdesk.wording.gettext import _, ngettext
from netdesk.wording.person_text import as_texts
from netdesk.wording.piles import figure
from netdesk.wording.plain_text import inserted, shortened

CARD_TYPE: Final = "text/vcard"
AT_ONCE: Final = 200
"""Up to so many people are copied at once; the cards of more are written beside the window."""
DRAGGED: Final = 1000
"""So many can be dragged: their file must be there while the mouse is on its way."""


class CardsOut(QObject):
    """Makes what leaves; files of what was dragged lie in a folder for the user alone that goes with the window."""

    message = Signal(str)
    told = Signal(str)

    def __init__(self, desk: Desk, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._jobs = desk, jobs
        self._folder: tempfile.TemporaryDirectory[str] | None = None

    def copy(self, people: Sequence[ContactId]) -> None:
        """Put ``people`` on the clipboard: as cards for other address books, as text for letters."""
        if not people:
            return
        if len(people) > AT_ONCE:
            job = self._jobs.start(_("Copying"), lambda job: self._desk.read(card_copy, people, job))
            job.succeeded.connect(self._put)
            return
        try:
            self._put(self._desk.read(card_copy, people))
        except NetDeskError as error:
            self.message.emit(str(error))

    def drag(self, people: Sequence[ContactId], source: QWidget) -> None:
        """Let ``people`` be dragged out of ``source``."""
        try:
            leaving = self._dragged(people)
            data = self.dragged(leaving)
        except NetDeskError as error:
            self.message.emit(str(error))
            return
        except OSError as error:
            self.message.emit(_("The cards cannot be written to be dragged: {why}.").format(why=error.strerror))
            return
        drag = QDrag(source)
        drag.setMimeData(data)
        drag.setPixmap(_picture(source, _called(leaving)))
        drag.setHotSpot(QPoint(-8, -8))
        if drag.exec(Qt.DropAction.CopyAction) == Qt.DropAction.CopyAction and (notes := _with_notes(leaving)):
            self.told.emit(notes)

    def dragged(self, leaving: CardCopy) -> QMimeData:
        """The people as a file, as cards and as text. Raises OSError."""
        data = mime_of(leaving)
        path = self._new_folder() / file_name(_called(leaving), "vcf", _("card"))
        with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:  # noqa: PTH123 - its mode
            file.write(leaving.cards)
        data.setUrls([QUrl.fromLocalFile(str(path))])
        return data

    def _dragged(self, people: Sequence[ContactId]) -> CardCopy:
        if len(people) > DRAGGED:
            raise NetDeskError(
                _("{n} people are too many to drag. Choose Export in the menu Person, as a .vcf file.").format(
                    n=figure(len(people))
                )
            )
        return self._desk.read(card_copy, people)

    def close(self) -> None:
        """Remove the files of what was dragged: the window closes."""
        if self._folder is not None:
            self._folder.cleanup()
            self._folder = None

    def _put(self, leaving: CardCopy) -> None:
        QGuiApplication.clipboard().setMimeData(mime_of(leaving))
        copied = _("Copied {whom}.").format(whom=inserted(_called(leaving)))
        self.told.emit(" ".join(filter(None, (copied, _with_notes(leaving)))))

    def _new_folder(self) -> Path:
        """One for each drag: who got an earlier one may not have read it yet."""
        if self._folder is None:
            self._folder = tempfile.TemporaryDirectory(prefix="netdesk-", ignore_cleanup_errors=True)
        return Path(tempfile.mkdtemp(dir=self._folder.name))


def mime_of(leaving: CardCopy) -> QMimeData:
    """Cards for programs that know them, text for all others."""
    data = QMimeData()
    data.setData(CARD_TYPE, leaving.cards)
    data.setText(as_texts(leaving.people))
    return data


def _called(leaving: CardCopy) -> str:
    """The name of one, or how many there are."""
    many = len(leaving.people)
    if many == 1:
        return shortened(leaving.people[0].name, 60)
    return ngettext("{n} person", "{n} people", many).format(n=figure(many))


def _with_notes(leaving: CardCopy) -> str:
    """Said when what the user wrote for themselves goes along: it may be on its way to somebody."""
    drafts = [person.draft for person in leaving.people]
    if any(draft.notes or draft.needs or draft.offers for draft in drafts):
        return ngettext("Your notes are on the card.", "Your notes are on the cards.", len(drafts))
    return ""


def _picture(source: QWidget, words: str) -> QPixmap:
    """What hangs at the mouse: whom one drags, in a chip."""
    metrics, ratio = source.fontMetrics(), source.devicePixelRatioF()
    place = QRectF(0, 0, metrics.horizontalAdvance(words) + 28, metrics.height() + 8)
    picture = QPixmap(round(place.width() * ratio), round(place.height() * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setFont(source.font())
    theme = theme_of(source.palette())
    paint_word_chip(painter, place, words, theme, theme.selection)
    painter.end()
    return picture
