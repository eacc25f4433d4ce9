"""From files and folders to cards that were read: which files there are, and what is in each."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from netdesk.domain.contact import ContactDraft
from netdesk.domain.errors import NetDeskError
from netdesk.domain.folding import digits
from netdesk.domain.import_plan import AsideCard, JunkText, ReadCard
from netdesk.services.book import keep_off
from netdesk.storage.held_files import is_held
from netdesk.storage.phone_numbers import e164
from netdesk.vcards import limits, reader
from netdesk.vcards.digest import digest
from netdesk.vcards.outcome import CardReading, KeptAside
from netdesk.vcards.problems import Problem, Trouble

SUFFIXES = frozenset({".vcf", ".vcard", ".jcf", ".jcard"})
"""Files in a folder that are taken for cards without looking; others are taken when they look like cards."""

_HEAD = 4096
_FEWEST_DIGITS = 3
"""No number that anybody can be called on has fewer."""


@dataclass(frozen=True, slots=True)
class CardFile:
    """One file to read: where it is, and what the user would call it."""

    path: Path
    name: str


Found = ReadCard | AsideCard | JunkText


def card_files(paths: Iterable[str], held: Mapping[str, Path] | None = None) -> list[CardFile]:
    """The files of cards among these paths, folders looked through, in a stable order.

    ``held`` tells where the data of a path lies that names no file itself, such as "-" for standard input.
    Raises NetDeskError for a path that is not there or holds no cards.
    """
    found: dict[Path, CardFile] = {}
    for given in paths:
        lies_at = None if held is None else held.get(given)
        path = lies_at or Path(given)
        name = given if lies_at else shown(path)
        try:
            inside = _cards_at(path, name)
        except OSError as problem:
            raise NetDeskError(f"{name} cannot be read ({problem.strerror}).") from None
        for each in inside:
            found.setdefault(each.resolve(), CardFile(each, name if each == path else shown(each)))
    return list(found.values())


def _cards_at(path: Path, name: str) -> list[Path]:
    """The files of cards that a path of this name means. Raises NetDeskError when it means none, OSError."""
    if path.is_dir():
        inside = [each for each in sorted(path.rglob("*")) if _is_cards(each)]
        if not inside:
            raise NetDeskError(f"The folder {name} holds no cards (.vcf). Choose another one.")
        return inside
    if path.is_file():
        keep_off(path)
        if not _is_cards(path):
            raise NetDeskError(f"{name} holds no cards. Choose a .vcf file, or a folder of them.")
        return [path]
    if path.exists():
        raise NetDeskError(f"{name} is neither a file nor a folder, so there is nothing to read.")
    raise NetDeskError(f"There is no file or folder {name}. Check the name.")


def others_in(paths: Iterable[str], files: Iterable[CardFile]) -> int:
    """How many files lie in those of these paths that are folders, beside the ``files`` with cards; hidden ones not."""
    cards = {file.path.resolve() for file in files}
    inside = {each for path in paths if Path(path).is_dir() for each in Path(path).rglob("[!.]*")}
    return sum(each.is_file() and not is_held(each) and each.resolve() not in cards for each in inside)


def shown(path: str | Path) -> str:
    """The path as text that can be kept and shown, also where its bytes are no UTF-8."""
    return os.fsencode(path).decode("utf-8", "replace")


def _is_cards(path: Path) -> bool:
    if not path.is_file() or is_held(path):
        return False
    if path.suffix.lower() in SUFFIXES:
        return True
    try:
        with path.open("rb") as file:
            return reader.looks_like_cards(file.read(_HEAD))
    except OSError:
        return False


def read_file(file: CardFile, region: str) -> Iterator[Found]:
    """Every card of a file, each by itself; what could not be read is kept aside, never raised."""
    try:
        size = file.path.stat().st_size
        data = file.path.read_bytes() if size <= limits.FILE else b""
    except OSError as problem:
        yield _whole_file(file, Problem(Trouble.UNREADABLE, detail=problem.strerror or ""), b"")
        return
    if size > limits.FILE:
        yield _whole_file(file, Problem(Trouble.FILE_TOO_BIG, detail=str(size // 2**20)), b"")
        return
    outcomes = reader.outcomes(data)
    found_any = False
    for outcome in outcomes:
        if isinstance(outcome, CardReading):
            found_any = True
            yield ReadCard(
                _named(with_numbers(outcome.draft, region), file),
                outcome.raw,
                digest(outcome.raw),
                file.name,
                outcome.first_line,
                outcome.last_line,
                (*outcome.warnings, *odd_numbers(outcome.draft)),
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


def _whole_file(file: CardFile, reason: Problem, data: bytes) -> AsideCard:
    lines = data.count(b"\n") + (not data.endswith(b"\n"))
    return AsideCard(file.name, 1, lines, reason, data, digest(b"file\0" + data))


def _named(draft: ContactDraft, file: CardFile) -> ContactDraft:
    """A card with nothing to call the person by is called after its file: a row in a list needs a name."""
    return draft if draft.name.strip() else replace(draft, name=f"(no name) {shown(Path(file.path.name))}")


def odd_numbers(draft: ContactDraft) -> tuple[Problem, ...]:
    """A remark for each number of a draft that cannot be one, such as "0": it stays as it came."""
    if not draft.phones:
        return ()
    return tuple(
        Problem(Trouble.NO_NUMBER, detail=phone.raw)
        for phone in draft.phones
        if len(digits(phone.raw)) < _FEWEST_DIGITS
    )


def with_numbers(draft: ContactDraft, region: str) -> ContactDraft:
    """The draft with its numbers in E.164 where they can be told."""
    if not draft.phones:
        return draft
    phones = tuple([replace(phone, e164=e164(phone.raw, region)) for phone in draft.phones])
    return replace(draft, phones=phones)
