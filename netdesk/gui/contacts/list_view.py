"""The list of people as a view: fixed row height, one column, selection and place kept by id."""

from collections.abc import Iterable
from enum import Enum, auto
from itertools import chain
from typing import Final

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QWidget

from netdesk.domain.contact_id import ContactId
from netdesk.gui.contacts.delegate import ContactDelegate
from netdesk.gui.contacts.model import ContactsModel
from netdesk.gui.contacts.row_face import row_height
from netdesk.gui.row_view import RowView
from netdesk.wording.gettext import _

RUNS: Final = 2000
"""Who is selected is selected again after the list was read anew, in at most so many runs of rows: Qt compares each
with each."""


class Place(Enum):
    """Where the list stands when it shows others, and who is current then."""

    KEPT = auto()
    """Where it stood: nothing was asked."""
    TOP = auto()
    """At its top: another question, which keeps who is current if they are found."""
    FIRST = auto()
    """At its top, where the first hit is followed."""
    PERSON = auto()
    """Where who is current is in sight: the search is over."""


class ContactList(RowView):
    """People, one row each. ``current_changed`` tells who the person beside the list is."""

    current_changed = Signal(object)
    """A ContactId, or None."""
    opened = Signal()
    """Enter or a double click."""
    painted = Signal()
    """Some of it was painted."""
    menu_wanted = Signal(object)
    """Where on the screen (QPoint) the menu of the selected people is wanted."""
    drag_wanted = Signal()
    """The selected people are being dragged out of the list."""

    def __init__(self, model: ContactsModel, parent: QWidget | None = None) -> None:
        super().__init__(model, _("People"), row_height, several=True, parent=parent)
        self._people = model
        self.chosen = False
        """Who is current was chosen by hand, and did not come there because the list changed."""
        self._selected: tuple[ContactId, ...] | None = None
        self.setItemDelegate(ContactDelegate(self))
        self.setDragEnabled(True)
        self.setDragDropMode(ContactList.DragDropMode.DragOnly)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(lambda at: self.menu_wanted.emit(self.viewport().mapToGlobal(at)))
        self.doubleClicked.connect(lambda _index: self.opened.emit())
        self.selectionModel().currentChanged.connect(self._tell)
        for other in (self.selectionModel().selectionChanged, self.selectionModel().currentChanged, model.modelReset):
            other.connect(self._forget_selected)
        for by_hand in (self.selectionModel().selectionChanged, self.clicked, self.opened):
            by_hand.connect(self._take_as_chosen)

    def current(self) -> ContactId | None:
        """The person whose row is current."""
        row = self.currentIndex().row()
        return self._people.ids[row] if 0 <= row < len(self._people.ids) else None

    def selected(self) -> tuple[ContactId, ...]:
        """Everybody selected, in the order of the list; the current one when nobody is.

        All acts ask whom they are about each time anything changes, and it may be everybody: so it is kept, and put
        together from runs of rows.
        """
        if self._selected is None:
            runs = sorted((run.top(), run.bottom()) for run in self.selectionModel().selection().toList())
            chosen = tuple(chain.from_iterable(self._people.ids[top : bottom + 1] for top, bottom in runs))
            current = self.current()
            self._selected = chosen or ((current,) if current is not None else ())
        return self._selected

    def _forget_selected(self) -> None:
        self._selected = None

    def show_ids(self, ids: tuple[ContactId, ...], place: Place) -> None:
        """Show ``ids`` from ``place``. Who was current and selected stays so, unless the first hit is followed.

        Who went away gives the place to who stands there now, or to the first when another question was asked.
        """
        current, chosen = self.current(), self.selected()
        row_before = self.currentIndex().row()
        height = self.verticalHeader().defaultSectionSize()
        first, pixels = divmod(self.verticalScrollBar().value(), height)
        top = self._people.ids[first] if first < len(self._people.ids) else None
        self.selectionModel().blockSignals(True)
        self._people.show(ids)
        if place is Place.FIRST:
            current, chosen = None, ()
        row = self._people.row_of(current) if current is not None else -1
        rows = self._people.rows_of(chosen) if chosen != (current,) else [row] if row >= 0 else []
        if row < 0:
            self.chosen = False
        if row < 0 and rows:
            # Who is still selected stays so, and nobody else comes in: the next act is about them.
            row = min(rows, key=lambda each: abs(each - row_before))
        if row < 0 and ids:
            row = min(row_before, len(ids) - 1) if place is Place.KEPT and row_before >= 0 else 0
        if row >= 0:
            self.selectionModel().setCurrentIndex(
                self._people.index(row, 0), QItemSelectionModel.SelectionFlag.NoUpdate
            )
            self._select(rows or [row])
        self.selectionModel().blockSignals(False)
        self._forget_selected()
        if place is Place.KEPT:
            at = self._people.row_of(top) if top is not None else -1
            self.verticalScrollBar().setValue((at if at >= 0 else first) * height + pixels)
        else:
            self.scrollToTop()
        # Else the view does it after the paint, and paints everything once more.
        self.executeDelayedItemsLayout()
        if place is Place.PERSON:
            self.scrollTo(self.currentIndex(), ContactList.ScrollHint.PositionAtCenter)
        self.current_changed.emit(self.current())

    def _select(self, rows: Iterable[int]) -> None:
        selection = QItemSelection()
        for top, bottom in _runs(rows)[:RUNS]:
            selection.select(self._people.index(top, 0), self._people.index(bottom, 0))
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().select(selection, flags.ClearAndSelect | flags.Rows)

    def go_to(self, contact: ContactId) -> bool:
        """Make a person current; False when they are not in the list."""
        row = self._people.row_of(contact)
        if row < 0:
            return False
        # Not by setCurrentIndex of the view: that would add to the selection while Ctrl or Shift is held.
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(self._people.index(row, 0), flags.ClearAndSelect | flags.Rows)
        self.scrollTo(self._people.index(row, 0))
        self.chosen = True
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self.painted.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def startDrag(self, supportedActions: Qt.DropAction) -> None:
        """What is dragged is made by who can read the people."""
        self.drag_wanted.emit()

    def _take_as_chosen(self) -> None:
        self.chosen = True

    def _tell(self, _now: QModelIndex, _before: QModelIndex) -> None:
        self.current_changed.emit(self.current())


def _runs(rows: Iterable[int]) -> list[tuple[int, int]]:
    """Rows that stand together, as first and last of each run, in their order."""
    runs: list[tuple[int, int]] = []
    for row in sorted(rows):
        if runs and runs[-1][1] == row - 1:
            runs[-1] = (runs[-1][0], row)
        else:
            runs.append((row, row))
    return runs
