"""The whole book as one file, and back out of it (docs/book-file.md)."""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Iterator
from contextlib import nullcontext
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, BinaryIO, Final

from netdesk.domain.book_values import Unfit
from netdesk.domain.errors import NetDeskError
from netdesk.services.book import keep_off
from netdesk.services.commands import Done
from netdesk.services.json_stream import Event, NotJson, What, events, written
from netdesk.services.progress import Progress, Silent
from netdesk.storage import book_rows, book_settings, derived, journal
from netdesk.storage.book_restore import Restorer, is_empty
from netdesk.storage.book_shape import FORMAT, OWNER, SECTIONS, VERSION
from netdesk.storage.database import Database
from netdesk.storage.held_files import is_held

_HEAD: Final = ["format", "version", "settings"]
"""The keys that a book file begins with."""

_LOOK: Final = 256
"""Bytes by which a book file is told from any other."""

_BEGINS: Final = re.compile(rb'(?:\xef\xbb\xbf)?\s*\{\s*"format"\s*:\s*"netdesk-book"')
_OFTEN: Final = 100
"""Entries after which progress is told."""


__all__ = ["Contents", "RestoreBook", "is_book_file", "is_empty", "look_for", "pieces"]


def is_book_file(path: Path) -> bool:
    """Whether the file at ``path`` says of itself that it is a book file; False for what cannot be read."""
    try:
        if not path.is_file() or is_held(path):
            return False
        with path.open("rb") as file:
            return _BEGINS.match(file.read(_LOOK)) is not None
    except OSError:
        return False


def pieces(book: Database, progress: Progress) -> Iterator[bytes]:
    """The book file in pieces, the same for the same book. Exhaust it within one question."""
    total = book_rows.count(book)
    done = 0

    def counted(entries: Iterator[book_rows.Entry]) -> Iterator[book_rows.Entry]:
        nonlocal done
        for entry in entries:
            yield entry
            done += 1
            if done % _OFTEN == 0 or done == total:
                progress.report(done, total)

    head = (("format", FORMAT), ("version", VERSION), ("settings", book_settings.said(book)))
    return written(head, ((key, counted(entries)) for key, entries in book_rows.sections(book)))


@dataclass(frozen=True, slots=True)
class Contents:
    """How many entries the sections of a book file have, by key."""

    entries: Counter[str]

    def of(self, key: str) -> int:
        """How many entries the section ``key`` has."""
        return self.entries[key]


def look_for(book: Database, path: Path, name: str) -> Contents:
    """What ``RestoreBook`` would bring, without doing anything. Raises NetDeskError as it does, as far as that can be
    told without writing.
    """
    _check_empty(book, name)
    return _Reading(path, name, Silent()).go(None)


def _check_empty(book: Database, name: str) -> None:
    if not is_empty(book):
        raise NetDeskError(
            f"{name} holds a whole book, and this book is not empty. Make a new book for it "
            "(File > New book, or --book with a new name) and bring it in there."
        )


@dataclass(frozen=True, slots=True)
class RestoreBook:
    """Everything that is in a book file into this empty book; the result is its Contents.

    One act. Its settings and owner take the place of those that are there.
    """

    path: Path
    name: str = ""
    progress: Progress = field(default_factory=Silent, compare=False)

    def apply(self, book: Database, today: date) -> Done:
        """Write it all. Raises NetDeskError where the file is damaged or the book is not empty, and Cancelled."""
        name = self.name or str(self.path)
        _check_empty(book, name)
        contents = _Reading(self.path, name, self.progress).go(book)
        # Nothing of it is recorded (journal.WHOLE_BOOK), so the journal does not see what has to be settled.
        derived.refresh(book, None, today, reweighed=True)
        return Done(contents, journal.WHOLE_BOOK)


class _Reading:
    """One walk through a book file; with a book, what is in it is written there."""

    def __init__(self, path: Path, name: str, progress: Progress) -> None:
        self._path, self._name, self._progress = path, name, progress
        self._found: Counter[str] = Counter()
        self._order = [section.key for section in SECTIONS]
        self._head: list[str] = []

    def go(self, book: Database | None) -> Contents:
        keep_off(self._path)
        try:
            with self._path.open("rb") as file:
                self._read(file, book)
        except OSError as problem:
            raise NetDeskError(f"{self._name} cannot be read ({problem.strerror}).") from None
        except NotJson as problem:
            raise NetDeskError(
                f"{self._name} is damaged in line {problem.line:,}: {problem}. Nothing was changed; take another copy."
            ) from None
        return Contents(self._found)

    def _read(self, file: BinaryIO, book: Database | None) -> None:
        size = os.fstat(file.fileno()).st_size
        restorer = None if book is None else Restorer(book)
        steps = 0
        for event in events(file):
            if event.what is What.VALUE:
                self._head_value(event, book)
                continue
            if self._head != _HEAD:
                raise self._damaged(event.key, "format, version and settings do not come first")
            with nullcontext() if book is None or event.key == OWNER.key else journal.unrecorded(book):
                self._entry(event, restorer)
            steps += 1
            if steps % _OFTEN == 0:
                self._progress.report(file.tell(), size)
        if self._head != _HEAD:
            raise self._damaged("its end", "it holds no more than its head")

    def _head_value(self, event: Event, book: Database | None) -> None:
        self._head.append(event.key)
        if self._head != _HEAD[: len(self._head)]:
            raise self._damaged(event.key, "NetDesk knows no such key, or it does not stand in its place")
        if event.key == "format" and event.value != FORMAT:
            raise NetDeskError(f"{self._name} holds no book. Nothing was changed; choose another file.")
        if event.key == "version":
            self._check_version(event.value)
        elif event.key == "settings":
            self._settings(event.value, book)

    def _check_version(self, version: Any) -> None:
        if isinstance(version, bool) or not isinstance(version, int) or version < 1:
            raise self._damaged("version", "it is no number from 1 on")
        if version > VERSION:
            raise NetDeskError(
                f"{self._name} was written by a newer NetDesk (version {version} of the book file, this program "
                f"knows {VERSION}). Nothing was changed; install the newer program."
            )

    def _settings(self, said: Any, book: Database | None) -> None:
        try:
            kept = book_settings.kept(said)
        except Unfit as why:
            raise self._damaged("settings", str(why)) from None
        if book is not None:
            book_settings.replace(book, kept)

    def _entry(self, event: Event, restorer: Restorer | None) -> None:
        key = event.key
        if event.what is What.BEGIN:
            if key not in self._order:
                raise self._damaged(key, "NetDesk knows no such key, or it does not stand in its place")
            del self._order[: self._order.index(key) + 1]
        elif event.what is What.ENTRY:
            self._found[key] += 1
        if restorer is None:
            return
        try:
            if event.what is What.BEGIN:
                restorer.begin(next(section for section in SECTIONS if section.key == key))
            elif event.what is What.ENTRY:
                restorer.add(event.value)
            else:
                restorer.end()
        except Unfit as why:
            raise self._damaged(f"{key}, entry {restorer.number:,}", str(why)) from None

    def _damaged(self, where: str, why: str) -> NetDeskError:
        return NetDeskError(f"{self._name} is damaged at {where}: {why}. Nothing was changed; take another copy.")
