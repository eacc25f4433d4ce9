"""Files that appear whole or not at all: the one way by which anything leaves the book into a file.

The bytes go into a file beside, are brought to the disk, and only then take the place of what was there
(reliability.md D4). Whatever goes wrong on the way, the old file is as it was and nothing is left beside it.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from netdesk.domain.errors import NetDeskError
from netdesk.services.book import keep_off
from netdesk.storage.migration import is_book


@contextmanager
def atomic(path: Path) -> Iterator[BinaryIO]:
    """A file to write bytes into, which becomes ``path`` at the end, readable for the user alone (mode 0600).

    Raises NetDeskError, naming the path, for a book (also one that is not open), a folder, what cannot be written,
    and a disk that is full; ``path`` is then as it was.
    """
    place = _place(path)
    try:
        handle, name = tempfile.mkstemp(prefix=".netdesk-", suffix=".part", dir=place.parent)
    except OSError as problem:
        raise _unwritten(path, problem) from problem
    beside = Path(name)
    try:
        try:
            with os.fdopen(handle, "wb") as file:
                yield file
                file.flush()
                os.fsync(file.fileno())
            beside.replace(place)
        except OSError as problem:
            raise _unwritten(path, problem) from problem
    except BaseException:
        beside.unlink(missing_ok=True)
        raise
    _keep_name(place.parent)


def _place(path: Path) -> Path:
    """Where the file goes: behind a link, so that the link stays one."""
    keep_off(path)
    try:
        place = path.resolve()
        if place.is_dir():
            raise NetDeskError(f"{path} is a folder. Name a file in it.")
        if place.exists():
            if not place.is_file():
                raise NetDeskError(f"{path} is no file that can be replaced. Name another one.")
            if is_book(place):
                raise NetDeskError(f"{path} is a NetDesk book, and would be lost. Name another file.")
        elif not place.parent.is_dir():
            raise NetDeskError(
                f"{path} could not be written: its folder is not there. Make it first, or name another one."
            )
    except OSError as problem:
        raise _unwritten(path, problem) from problem
    except RuntimeError:  # what Python before 3.13 raises for links that lead round
        raise NetDeskError(f"{path} is a link that leads to itself. Name another file.") from None
    return place


def _keep_name(folder: Path) -> None:
    """Bring the new name to the disk too, where folders can be opened for that."""
    if os.name != "posix":
        return
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _unwritten(path: Path, problem: OSError) -> NetDeskError:
    return NetDeskError(
        f"{path} could not be written ({problem.strerror or problem}). Nothing was changed; choose another place."
    )
