"""What is dropped anywhere on the window, cards or a book: what is accepted, and what the overlay says before."""

import tempfile
from pathlib import Path
from typing import Final

from PySide6.QtCore import QMimeData, QRectF, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QGuiApplication,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QWidget

from netdesk.gui import fonts
from netdesk.gui.theme import theme_of
from netdesk.wording.gettext import _, ngettext

BOOK_FILES: Final = ".json"
CARD_TYPES: Final = ("text/vcard", "text/x-vcard", "text/directory")
BEGIN: Final = "BEGIN:VCARD"


class Drops:
    """Reads what is dragged. Cards that come as bytes are put into a folder that goes with the window."""

    def __init__(self) -> None:
        self._folder: tempfile.TemporaryDirectory[str] | None = None
        self._dropped = 0

    def accepts(self, data: QMimeData) -> bool:
        """Whether there is a card in what is dragged (a .vcf file, a folder, a vCard itself), or an exported book."""
        return bool(self._local(data)) or any(data.hasFormat(kind) for kind in CARD_TYPES)

    def words(self, data: QMimeData) -> str:
        """What will happen if it is dropped."""
        paths = self._local(data)
        folders = sum(path.is_dir() for path in paths)
        files = len(paths) - folders
        if not paths:
            return _("Import the card")
        if len(paths) == 1 and self._is_book(paths[0]):
            return _("Bring this book back")
        if not folders:
            return ngettext("Import {n} file as cards", "Import {n} files as cards", files).format(n=files)
        if not files:
            return ngettext("Import {n} folder of cards", "Import {n} folders of cards", folders).format(n=folders)
        return _("Import files and folders as cards")

    def paths(self, data: QMimeData) -> list[Path]:
        """The files and folders to look into."""
        paths = self._local(data)
        if paths:
            return paths
        for kind in CARD_TYPES:
            if data.hasFormat(kind):
                return [self._kept(bytes(data.data(kind).data()))]
        return []

    def pasted(self, data: QMimeData) -> list[Path]:
        """The files to look into when ``data`` comes from the clipboard: cards may be there as mere text."""
        paths = self.paths(data)
        if not paths and data.hasText() and BEGIN in data.text().upper():
            paths = [self._kept(data.text().encode("utf-8"))]
        return paths

    def close(self) -> None:
        """Remove what was put aside."""
        if self._folder is not None:
            self._folder.cleanup()

    def _local(self, data: QMimeData) -> list[Path]:
        from netdesk.services.card_files import SUFFIXES

        paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()] if data.hasUrls() else []
        return [path for path in paths if path.suffix.lower() in SUFFIXES or path.is_dir() or self._is_book(path)]

    def _is_book(self, path: Path) -> bool:
        """Whether it is a book that was exported; only a look into those that are called so."""
        from netdesk.services.book_file import is_book_file

        return path.suffix.lower() == BOOK_FILES and is_book_file(path)

    def _kept(self, raw: bytes) -> Path:
        if self._folder is None:
            self._folder = tempfile.TemporaryDirectory(prefix="netdesk-")
        self._dropped += 1
        path = Path(self._folder.name) / f"{_('dropped')}-{self._dropped}.vcf"
        path.write_bytes(raw)
        return path


class DropOverlay(QWidget):
    """Says over the whole window what a drop would do."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = ""
        self._outer = parent
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    @property
    def words(self) -> str:
        """What it says."""
        return self._words

    def show_words(self, words: str) -> None:
        """Lie over the parent and say ``words``."""
        self._words = words
        self.setAccessibleName(words)
        self.setGeometry(self._outer.rect())
        self.show()
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self.palette())
        painter = QPainter(self)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        veil = theme.paper
        painter.setOpacity(0.9)
        painter.fillRect(self.rect(), veil)
        painter.setOpacity(1)
        pen = QPen(theme.accent, 2, Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(16, 16, -16, -16), 12, 12)
        painter.setFont(fonts.title(painter.font()))
        painter.setPen(theme.ink)
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignCenter), self._words)


class DropTarget(QWidget):
    """The inside of the window. Cards dropped anywhere on it are told of by ``dropped``."""

    dropped = Signal(object)
    """A list of pathlib.Path."""
    refused = Signal(str)
    """One sentence: what was dropped is no card, and what is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)
        self._drops = Drops()
        self._overlay = DropOverlay(self)

    @property
    def overlay(self) -> DropOverlay:
        """What says what a drop would do."""
        return self._overlay

    def paste(self) -> None:
        """Look into what is on the clipboard, if it holds cards; else it is said what would."""
        paths = self._drops.pasted(QGuiApplication.clipboard().mimeData())
        if paths:
            self.dropped.emit(paths)
        else:
            self.refused.emit(_("There is no business card on the clipboard. Copy a vCard or a .vcf file first."))

    def forget(self) -> None:
        """Remove cards that came as bytes: the window closes."""
        self._drops.close()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Any file may be dropped, so that it can be said what is taken; the rest, such as text, is no matter."""
        data = event.mimeData()
        if event.source() is not None:  # what is dragged out of this window is in the book already
            event.ignore()
            return
        if self._drops.accepts(data):
            self._overlay.show_words(self._drops.words(data))
        elif not data.hasUrls():
            event.ignore()
            return
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._overlay.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        self._overlay.hide()
        paths = self._drops.paths(event.mimeData())
        if paths:
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.dropped.emit(paths)
        else:
            event.ignore()
            self.refused.emit(
                _("NetDesk takes business cards (.vcf files, folders of them) and books that it exported (.json).")
            )
