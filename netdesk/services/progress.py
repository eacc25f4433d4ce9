"""Progress of long work: how far it is, and whether the user wants it stopped."""

from typing import Protocol

from netdesk.domain.errors import Cancelled

__all__ = ["Cancelled", "Progress", "Silent"]


class Progress(Protocol):
    """Somebody who is told how far long work is."""

    def report(self, done: int, total: int) -> None:
        """``done`` of ``total`` is done (total 0: not known). Raises Cancelled when the user said stop."""


class Silent:
    """Nobody listens, and nobody stops."""

    def report(self, done: int, total: int) -> None:
        """Go on."""
