"""A file of cards, read: each card by itself, with its numbers told."""

from __future__ import annotations

import mmap as mmap_module
import os
from collections.abc import Iterator
from dataclasses import dataclass, replace
from mmap import ACCESS_READ, PAGESIZE, mmap
from pathlib import Path

from netdesk.domain.contact import ContactDraft, Phone
from netdesk.domain.import_plan import AsideCard, JunkText, ReadCard
from netdesk.storage.phone_numbers import e164
from netdesk.vcards import limits, reader
from netdesk.vcards.digest import digest
from netdesk.vcards.outcome import CardReading, KeptAside
from netdesk.vcards.problems import Problem, Trouble


@dataclass(frozen=True, slots=True)
class CardFile:
    """One file to read: where it is, and what the user would call it."""

    path: Path
    name: str


_MAPPED = 16 * 2**20
"""Bytes from which a file is mapped and not read."""

Found = ReadCard | AsideCard | JunkText


def shown(path: str | Path) -> str:
    """The path as text that can be kept and shown, also where its bytes are no UTF-8."""
    return os.fsencode(path).decode("utf-8", "replace")


def read_file(file: CardFile, region: str) -> Iterator[Found]:
    """Every card of a file, each by itself; what could not be read is kept aside, never raised."""
    try:
        size = file.path.stat().st_size
        data = _bytes_of(file.path, size) if size <= limits.FILE else b""
    except OSError as problem:
        yield _whole_file(file, Problem(Trouble.UNREADABLE, detail=problem.strerror or ""), b"")
        return
    if size > limits.FILE:
        yield _whole_file(file, Problem(Trouble.FILE_TOO_BIG, detail=str(size // 2**20)), b"")
        return
    outcomes = reader.outcomes(data)
    found_any = False
    done = left = 0
    for outcome in outcomes:
        done += len(outcome.raw)
        if isinstance(data, mmap) and done - left > _MAPPED // 2:
            left = _leave_behind(data, done)
        if isinstance(outcome, CardReading):
            found_any = True
            yield ReadCard(
                _named(with_numbers(outcome.draft, region), file),
                outcome.raw,
                digest(outcome.raw),
                file.name,
                outcome.first_line,
                outcome.last_line,
                outcome.warnings,
            )
        elif isinstance(outcome, KeptAside):
            found_any = True
            yield AsideCard(
                file.name,
                outcome.first_line,
                outcome.last_line,
                outcome.reason,
                outcome.raw,
                digest(outcome.raw),
            )
        else:
            yield JunkText(file.name, outcome.first_line, outcome.last_line, outcome.raw)
    if not found_any:
        whole = [outcomes.error, *outcomes.warnings, Problem(Trouble.NOT_CARDS)]
        yield _whole_file(file, next(problem for problem in whole if problem is not None), data)


def _bytes_of(path: Path, size: int) -> bytes | mmap:
    """What is in a file; of a big one only what is being read is in memory.

    A file that shrinks while it is mapped ends the process: big piles are read in one of their own.
    """
    if size < _MAPPED:
        return path.read_bytes()
    with path.open("rb") as file:
        return mmap(file.fileno(), 0, access=ACCESS_READ)


def _leave_behind(data: mmap, done: int) -> int:
    """Let go of the pages of a mapped file up to ``done``; how far that went."""
    done -= done % PAGESIZE
    if hasattr(data, "madvise"):  # not on Windows
        data.madvise(mmap_module.MADV_DONTNEED, 0, done)
    return done


def _whole_file(file: CardFile, reason: Problem, mapped: bytes | mmap) -> AsideCard:
    data = mapped[:]
    lines = data.count(b"\n") + (not data.endswith(b"\n"))
    # Of what could not be read, or is empty, there are no bytes to tell one file from another: its name does.
    told_by = data or os.fsencode(file.name)
    return AsideCard(file.name, 1, lines, reason, data, digest(b"file\0" + told_by))


def _named(draft: ContactDraft, file: CardFile) -> ContactDraft:
    """A card with nothing to call the person by is called after its file: a row in a list needs a name."""
    return draft if draft.name.strip() else replace(draft, name=f"(no name) {shown(Path(file.path.name))}")


def with_numbers(draft: ContactDraft, region: str) -> ContactDraft:
    """The draft with its numbers in E.164 where they can be told."""
    if not draft.phones:
        return draft
    phones = tuple([Phone(phone.raw, phone.label, e164(phone.raw, region)) for phone in draft.phones])
    return replace(draft, phones=phones)
