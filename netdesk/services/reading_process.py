"""A process of its own that reads, plans and places the cards of a big pile (services/pile_parts.py).

This module imports next to nothing: the process is begun first of all, and gets ready while the book is opened.
"""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Generator, Iterable
from multiprocessing.connection import Connection
from typing import TYPE_CHECKING

from netdesk.domain.errors import NetDeskError

if TYPE_CHECKING:
    from netdesk.services.pile_parts import Order, Part

SMALL = 150_000
"""Bytes up to which a pile is read where it is wanted: starting a process takes longer."""


class ReadingProcess:
    """Begun when made; waits for its order, answers in parts, and is gone after ``close``."""

    def __init__(self) -> None:
        context = multiprocessing.get_context("spawn")
        self._ours, theirs = context.Pipe()
        self._child = context.Process(target=_serve, args=(theirs,), daemon=True)
        self._child.start()
        theirs.close()

    def parts(self, order: Order) -> Generator[Part]:
        """What ``pile_parts`` gives for ``order``. Raises NetDeskError when the process is gone before."""
        try:
            self._ours.send(order)
            while (part := self._ours.recv()) is not None:
                yield part
        except (EOFError, OSError):  # the latter in the middle of a message
            raise NetDeskError(
                "Reading the cards stopped half-way, so nothing was changed. Try again with fewer files at once."
            ) from None

    def close(self) -> None:
        """End the process, whatever it is doing."""
        self._child.terminate()
        self._child.join()
        self._ours.close()


def begun_for(paths: Iterable[str]) -> ReadingProcess | None:
    """A process that gets ready, when these paths are files that are worth it; None when they are not, or not yet."""
    sizes = (os.path.getsize(path) for path in paths if os.path.isfile(path))  # noqa: PTH113, PTH202 - pathlib takes its time
    return ReadingProcess() if sum(sizes) > SMALL else None


def _serve(pipe: Connection) -> None:
    import gc
    import signal
    from contextlib import suppress

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for who wanted this, and ends it
    from netdesk.services import pile_parts

    gc.disable()
    with suppress(EOFError, BrokenPipeError, ConnectionResetError):  # nobody wants it any more
        for part in pile_parts.parts_of(pipe.recv()):
            pipe.send(part)
        pipe.send(None)
    # Without closing the book: whoever closes it last clears its log away, and the other process is writing there.
    os._exit(0)
