"""A field that finds one person in the book by a few letters of the name."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QStringListModel, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QCompleter, QLineEdit, QWidget

from netdesk.domain.contact import ContactId

Found = tuple[ContactId, str, str]
"""Whom a search found: id, name, and what stands beside it, such as the organisation."""

SHOWN_AT_MOST = 8


WIDEST = 420
"""Pixels that the list of people takes at most."""


class _People(QCompleter):
    """Puts the name into the field, and not the line of the list that has the organisation too."""

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        picker = self.widget()
        assert isinstance(picker, PersonPicker)
        return picker.name_in(index.row())


class PersonPicker(QLineEdit):
    """Type a name, pick from the people it may mean. ``picked`` is emitted when the choice changes.

    ``find(needle, limit)`` answers with the people whose names fit.
    """

    picked = Signal()

    def __init__(self, label: str, find: Callable[[str, int], Sequence[Found]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._find = find
        self._found: tuple[Found, ...] = ()
        self._contact: ContactId | None = None
        self._model = QStringListModel(self)
        completer = _People(self._model, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.activated[QModelIndex].connect(  # type: ignore[index]
            lambda index: self._take(index.row())
        )
        # After Qt has put the name into the field, which leaves the cursor at its end.
        completer.activated[str].connect(  # type: ignore[index]
            lambda _name: self.setCursorPosition(0), Qt.ConnectionType.QueuedConnection
        )
        self.setCompleter(completer)
        popup = completer.popup()
        if popup is not None:
            popup.setObjectName("choices")
            popup.installEventFilter(self)
        self.setAccessibleName(label)
        self.setPlaceholderText(label)
        self.textEdited.connect(self._search)
        self.editingFinished.connect(self._settle)

    @property
    def contact(self) -> ContactId | None:
        """The person chosen, None while nobody is."""
        return self._contact

    def name_in(self, row: int) -> str:
        """The name in a row of the list."""
        return self._found[row][1] if 0 <= row < len(self._found) else ""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The list may be wider than the field: then it keeps inside the window."""
        if event.type() in (QEvent.Type.Show, QEvent.Type.Resize, QEvent.Type.Move) and isinstance(
            watched, QAbstractItemView
        ):
            window = self.window()
            over = watched.geometry().right() - window.mapToGlobal(window.rect().bottomRight()).x()
            if over > 0:
                watched.move(max(watched.x() - over, window.mapToGlobal(window.rect().topLeft()).x()), watched.y())
        return super().eventFilter(watched, event)

    def choose(self, contact: ContactId | None, name: str = "") -> None:
        """Have ``contact`` chosen, shown as ``name``; None empties the field."""
        changed = contact != self._contact
        self._contact = contact
        self.setText(name)
        self.setCursorPosition(0)  # a long name is read from its beginning
        if changed:
            self.picked.emit()

    def _search(self, needle: str) -> None:
        if self._contact is not None:
            self._contact = None
            self.picked.emit()
        self._found = tuple(self._find(needle, SHOWN_AT_MOST)) if needle.strip() else ()
        self._model.setStringList([_shown(found) for found in self._found])
        popup = self.completer().popup()
        if self._found and popup is not None:
            # Qt would make the list as narrow as the field, and cut the names.
            words = popup.sizeHintForColumn(0) + 2 * popup.frameWidth() + 24
            popup.setMinimumWidth(min(max(words, self.width()), WIDEST))
            self.completer().complete()

    def _take(self, row: int) -> None:
        if 0 <= row < len(self._found):
            contact, name, _beside = self._found[row]
            self.choose(contact, name)

    def _settle(self) -> None:
        """Leaving the field takes the only person that was found, or the one with exactly this name."""
        popup = self.completer().popup()
        if self._contact is not None or (popup is not None and popup.isVisible()):
            return
        typed = self.text().strip().casefold()
        exact = [row for row, found in enumerate(self._found) if found[1].casefold() == typed]
        if len(self._found) == 1:
            self._take(0)
        elif len(exact) == 1:
            self._take(exact[0])


def _shown(found: Found) -> str:
    _contact, name, beside = found
    return f"{name} · {beside}" if beside else name
