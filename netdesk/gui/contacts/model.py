"""The list of people as a Qt model: ids in memory, rows read a page at a time (qt.md 3)."""

from collections import OrderedDict
from collections.abc import Callable, Collection, Sequence
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer
from PySide6.QtGui import QImage

from netdesk.domain.contact_id import ContactId
from netdesk.domain.contact_list import ContactRow
from netdesk.gui.photo import read_photo
from netdesk.gui.plain_tip import plain_tip
from netdesk.wording.brief_verdicts import brief
from netdesk.wording.gettext import _
from netdesk.wording.states import chip

PAGE: Final = 12
"""As many rows as stand in a window of its first size, and no more: all of them are read before the first paint."""
PAGES_KEPT: Final = 120
PHOTOS_KEPT: Final = 400
PHOTO_SIDE: Final = 108
"""Pixels: 36 at 300 %."""
PHOTOS_AFTER_MS: Final = 40
"""Photos wait that long for the next key: names come first."""
_FEW: Final = 8
"""Up to so many people are looked for one by one: to know where everybody stands takes longer."""

ROW_ROLE: Final = int(Qt.ItemDataRole.UserRole)

AnyIndex = QModelIndex | QPersistentModelIndex

NOWHERE = QModelIndex()


class ContactsModel(QAbstractTableModel):
    """People in one column. ``rows`` and ``photo`` ask the book; neither is asked inside a paint twice."""

    def __init__(
        self,
        rows: Callable[[Sequence[ContactId]], Sequence[ContactRow]],
        photo: Callable[[ContactId], bytes | None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._read_rows, self._read_photo = rows, photo
        self._ids: tuple[ContactId, ...] = ()
        self._pages: OrderedDict[int, Sequence[ContactRow]] = OrderedDict()
        self._photos: OrderedDict[ContactId, QImage | None] = OrderedDict()
        self._wanted: dict[ContactId, int] = {}
        self._photos_later = QTimer(self)
        self._photos_later.setSingleShot(True)
        self._photos_later.setInterval(PHOTOS_AFTER_MS)
        self._photos_later.timeout.connect(self._fetch_photos)

    def show(self, ids: tuple[ContactId, ...]) -> None:
        """Show the people ``ids``, in that order."""
        self.beginResetModel()
        self._ids = ids
        self._pages.clear()
        self._wanted.clear()
        self._photos_later.stop()
        self.endResetModel()

    def forget_photos(self) -> None:
        """Photos may have changed: read them again when they are painted."""
        self._photos.clear()

    @property
    def ids(self) -> tuple[ContactId, ...]:
        """Everybody in the list, in order."""
        return self._ids

    def row_of(self, contact: ContactId) -> int:
        """Where a person stands, or -1."""
        try:
            return self._ids.index(contact)
        except ValueError:
            return -1

    def rows_of(self, contacts: Collection[ContactId]) -> list[int]:
        """Where those of ``contacts`` stand who are in the list."""
        if len(contacts) <= _FEW:
            return [row for row in map(self.row_of, contacts) if row >= 0]
        wanted = frozenset(contacts)
        return [row for row, each in enumerate(self._ids) if each in wanted]

    def contact_row(self, row: int) -> ContactRow | None:
        """What row ``row`` shows; None when the person went away in between."""
        number, offset = divmod(row, PAGE)
        page = self._pages.get(number)
        if page is None:
            page = self._read_rows(self._ids[number * PAGE : (number + 1) * PAGE])
            self._pages[number] = page
            if len(self._pages) > PAGES_KEPT:
                self._pages.popitem(last=False)
        return page[offset] if offset < len(page) else None

    def photo(self, contact: ContactId, row: int) -> QImage | None:
        """The photo if it is at hand; else it is read a moment later, and ``row``, where they stand, painted again."""
        if contact in self._photos:
            return self._photos[contact]
        self._wanted[contact] = row
        if not self._photos_later.isActive():
            self._photos_later.start()
        return None

    def _fetch_photos(self) -> None:
        wanted, self._wanted = self._wanted, {}
        for contact, row in wanted.items():
            self._photos[contact] = read_photo(self._read_photo(contact), PHOTO_SIDE)
            if len(self._photos) > PHOTOS_KEPT:
                self._photos.popitem(last=False)
            self.dataChanged.emit(self.index(row, 0), self.index(row, 0), [Qt.ItemDataRole.DecorationRole])

    def rowCount(self, parent: AnyIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: AnyIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else 1

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else flags

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._ids):
            return None
        says = _SAYS.get(role)
        if says is None:
            return None
        row = self.contact_row(index.row())
        return None if row is None else says(row)


def spoken(row: ContactRow) -> str:
    """A row as a screen reader says it: name, work, why it was found, state, what happens."""
    parts = (row.name, row.work, found_in(row), chip(row.verdict), brief(row.verdict, row.met_where))
    return ", ".join(part for part in parts if part) or _("Nameless person")


def found_in(row: ContactRow) -> str:
    """Why a search found them where name and work do not say it; its words are loaded with the first search."""
    if row.hit is None or row.hit.text == row.work:
        return ""
    from netdesk.wording import search_hits

    return search_hits.found_in(row.hit)


def _tip(row: ContactRow) -> str | None:
    """What the second line would say, and why somebody was found in more words than it has room for."""
    return plain_tip("\n".join(part for part in (row.work, found_in(row)) if part)) if row.hit is not None else None


_SAYS: Final[dict[int, Callable[[ContactRow], Any]]] = {
    Qt.ItemDataRole.DisplayRole: lambda row: row.name,
    Qt.ItemDataRole.AccessibleTextRole: spoken,
    Qt.ItemDataRole.ToolTipRole: _tip,
    ROW_ROLE: lambda row: row,
}
