"""The photos of the people on the board: read from the book once, until their person changes."""

from collections.abc import Callable

from PySide6.QtGui import QImage

from netdesk.domain.changes import Changes
from netdesk.domain.contact import ContactId
from netdesk.gui.photo import read_photo

SIDE = 96
"""Pixels: the largest face on the board, 32, at 300 %."""


class Faces:
    """Photos by person; None, remembered too, for who has none. ``ask`` reads one from the book."""

    def __init__(self, ask: Callable[[ContactId], bytes | None]) -> None:
        self._ask = ask
        self._known: dict[ContactId, QImage | None] = {}

    def of(self, contact: ContactId) -> QImage | None:
        """The photo of ``contact``."""
        if contact not in self._known:
            self._known[contact] = read_photo(self._ask(contact), SIDE)
        return self._known[contact]

    def forget(self, changes: Changes) -> None:
        """Read again, when it is wanted, what ``changes`` touch."""
        if changes.everything:
            self._known.clear()
        for contact in changes.contacts:
            self._known.pop(contact, None)
