"""A field that finds one person in the book by a few letters of the name."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from netdesk.domain.contact import ContactId

Found = tuple[ContactId, str, str]
"""Whom a search found: id, name, organisation."""

SHOWN_AT_MOST = 8


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
        completer = QCompleter(self._model, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.activated[QModelIndex].connect(  # type: ignore[index]
            lambda index: self._take(index.row())
        )
        self.setCompleter(completer)
        popup = completer.popup()
        if popup is not None:
            popup.setObjectName("choices")
        self.setAccessibleName(label)
        self.setPlaceholderText(label)
        self.textEdited.connect(self._search)
        self.editingFinished.connect(self._settle)

    @property
    def contact(self) -> ContactId | None:
        """The person chosen, None while nobody is."""
        return self._contact

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
        if self._found:
            self.completer().complete()

    def _take(self, row: int) -> None:
        if 0 <= row < len(self._found):
            contact, name, _organisation = self._found[row]
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
    _contact, name, organisation = found
    return f"{name} · {organisation}" if organisation else name
