"""Where the drafts of a big pile lie while it is planned: packed, and on disk when they are many."""

from __future__ import annotations

import tempfile
from array import array
from collections.abc import Iterator, MutableMapping
from pathlib import Path

from netdesk.domain.contact import ContactDraft
from netdesk.domain.packed_draft import packed, unpacked

_IN_MEMORY = 16 * 2**20
"""Bytes up to which nothing goes to disk."""


class DraftStore(MutableMapping[int, ContactDraft]):
    """Drafts by the number of their card, which only grows. What is laid down is not taken away."""

    def __init__(self, folder: Path) -> None:
        """``folder`` takes the file, which has no name there and goes with the store."""
        self._file = tempfile.SpooledTemporaryFile(max_size=_IN_MEMORY, dir=str(folder))  # noqa: SIM115 - see close
        self._places: dict[int, int] = {}
        self._starts = array("q", [0])

    def __setitem__(self, number: int, draft: ContactDraft) -> None:
        data = packed(draft)
        self._file.seek(self._starts[-1])
        self._file.write(data)
        self._places[number] = len(self._starts) - 1
        self._starts.append(self._starts[-1] + len(data))

    def __getitem__(self, number: int) -> ContactDraft:
        place = self._places[number]
        self._file.seek(self._starts[place])
        return unpacked(self._file.read(self._starts[place + 1] - self._starts[place]))

    def __delitem__(self, number: int) -> None:
        raise TypeError("A draft that is laid down stays")

    def __iter__(self) -> Iterator[int]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()
