"""Reading files of cards with progress: small piles here, big ones in a process of their own.

Why a process: threads share the interpreter with the window, and a window that paints while ten thousand
cards are taken apart stutters (qt.md 8). The child imports no Qt, reads, and sends what it found in chunks.
"""

from __future__ import annotations

import multiprocessing
from collections.abc import Iterator, Sequence
from multiprocessing.connection import Connection

from netdesk.domain.errors import NetDeskError
from netdesk.services.file_reading import CardFile, Found, read_file
from netdesk.services.progress import Progress
from netdesk.services.reading_process import SMALL

_CHUNK = 25
"""Cards that are sent at once. Taking more out of the pipe would hold up the window for longer than it may."""

_PATIENCE = 0.05
"""Seconds without news, as while the process starts, after which the user is asked whether to stop."""


def found_in(files: Sequence[CardFile], region: str, progress: Progress) -> Iterator[Found]:
    """Everything in these files, in order. Progress counts cards read; their total is not known before."""
    total = total_size(files)
    source = _here(files, region) if total <= SMALL else _in_a_process(files, region)
    done = 0
    for chunk, read in source:
        yield from chunk
        done += read
        progress.report(min(done, total), total)


def total_size(files: Sequence[CardFile]) -> int:
    """The bytes of all these files."""
    return sum(file.path.stat().st_size for file in files if file.path.is_file())


def _here(files: Sequence[CardFile], region: str) -> Iterator[tuple[list[Found], int]]:
    """Chunks of what is found, each with the bytes it took."""
    for file in files:
        chunk: list[Found] = []
        for each in read_file(file, region):
            chunk.append(each)
            if len(chunk) == _CHUNK:
                yield chunk, sum(len(part.raw) for part in chunk)
                chunk = []
        yield chunk, sum(len(part.raw) for part in chunk)


def _in_a_process(files: Sequence[CardFile], region: str) -> Iterator[tuple[list[Found], int]]:
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe(duplex=False)
    child = context.Process(target=_child, args=(theirs, list(files), region), daemon=True)
    child.start()
    theirs.close()
    try:
        while True:
            while not ours.poll(_PATIENCE):
                yield [], 0
            if (chunk := ours.recv()) is None:
                return
            yield chunk
    except (EOFError, OSError):  # the latter in the middle of a message
        raise NetDeskError(
            "Reading the cards stopped half-way, so nothing was changed. Try again with fewer files at once."
        ) from None
    finally:
        child.terminate()
        child.join()
        ours.close()


def _child(pipe: Connection, files: list[CardFile], region: str) -> None:
    for chunk in _here(files, region):
        pipe.send(chunk)
    pipe.send(None)
