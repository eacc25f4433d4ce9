"""From files and folders to the files of cards that are there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from netdesk.domain.errors import NetDeskError
from netdesk.services.book import keep_off
from netdesk.services.file_reading import CardFile, shown
from netdesk.storage.held_files import is_held
from netdesk.vcards import reader

SUFFIXES = frozenset({".vcf", ".vcard", ".jcf", ".jcard"})
"""Files in a folder that are taken for cards without looking; others are taken when they look like cards."""

_HEAD = 4096


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
