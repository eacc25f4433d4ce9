"""Cards on the standard input: a path "-" names them."""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

STANDARD_INPUT = "-"


@contextmanager
def held_input(paths: Sequence[str]) -> Iterator[Mapping[str, Path]]:
    """Where the bytes of a path "-" lie while they are needed: a file that only the user can read.

    Nothing is read when no path is "-".
    """
    if STANDARD_INPUT not in paths:
        yield {}
        return
    with tempfile.TemporaryDirectory(prefix="netdesk-") as folder:
        file = Path(folder) / STANDARD_INPUT
        with file.open("wb") as kept:
            shutil.copyfileobj(sys.stdin.buffer, kept)
        yield {STANDARD_INPUT: file}
