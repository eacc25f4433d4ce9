"""Progress of long work: how far it is, and whether the user wants it stopped."""

from typing import Protocol


class Cancelled(Exception):
    """The user stopped the work; nothing has changed."""


class Progress(Protocol):
    """Somebody who is told how far long work is."""

    def report(self, done: int, total: int) -> None:
        """``done`` of ``total`` is done (total 0: not known). Raises Cancelled when the user said stop."""


class Silent:
    """Nobody listens, and nobody stops."""

    def report(self, done: int, total: int) -> None:
        """Go on."""
