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
_LENGTH = 4
_NOTHING = -1


class DraftStore(MutableMapping[int, ContactDraft]):
    """Drafts by the number of their card, which only grows. What is laid down is not taken away."""

    def __init__(self, folder: Path) -> None:
        """``folder`` takes the file, which has no name there and goes with the store."""
        self._file = tempfile.SpooledTemporaryFile(max_size=_IN_MEMORY, dir=str(folder))  # noqa: SIM115 - see close
        self._starts = array("q")
        self._end = 0

    def __setitem__(self, number: int, draft: ContactDraft) -> None:
        data = packed(draft)
        self._file.seek(self._end)
        self._file.write(len(data).to_bytes(_LENGTH, "big"))
        self._file.write(data)
        self._starts.extend([_NOTHING] * (number - len(self._starts)))
        self._starts.append(self._end)
        self._end += _LENGTH + len(data)

    def __getitem__(self, number: int) -> ContactDraft:
        start = self._starts[number] if number < len(self._starts) else _NOTHING
        if start == _NOTHING:
            raise KeyError(number)
        self._file.seek(start)
        return unpacked(self._file.read(int.from_bytes(self._file.read(_LENGTH), "big")))

    def __delitem__(self, number: int) -> None:
        raise TypeError("A draft that is laid down stays")

    def __iter__(self) -> Iterator[int]:
        return (number for number, start in enumerate(self._starts) if start != _NOTHING)

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()
