"""Cards that NetDesk writes, read by the readers of others: `python3 dev.py interop [FOLDER…] [--show]`.

All cards of the folders (those beside this checkout when none is named) come into a book, leave it as 4.0 and as
3.0, and are read again: by NetDesk, where nothing may differ, and by every other reader that is installed here. Of
these a line each says how many cards give the same name, mails, numbers, organisation, note and photo, and in which
fields the others differ. ``--show`` prints those; they may be somebody's, so they are for this screen only.
"""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from netdesk.services import card_export
from netdesk.vcards import reader
from tests.helpers.round_trips import book_of, card_files, compare, there_and_back
from tests.interop.readers import Reader, found

ROOT = Path(__file__).resolve().parents[2]
FIELDS = ("name", "emails", "phones", "org", "note", "photo")
Said = Mapping[str, Any]


def main(arguments: Sequence[str]) -> int:
    """Run everything; 1 when a card does not come back to NetDesk itself as it left."""
    show = "--show" in arguments
    folders = [Path(each) for each in arguments if each != "--show"]
    folders = folders or [ROOT.parent / "shared" / "data" / "cards"]
    files = [file for folder in folders for file in card_files(folder)]
    if not files:
        print("There are no cards to try. Name a folder that holds some.")
        return 2
    status = 0
    with tempfile.TemporaryDirectory() as name:
        workshop = Path(name)
        others, missing = found(workshop)
        for sentence in missing:
            print(f"not here: {sentence}")
        for version in ("4.0", "3.0"):
            status |= _comes_back(workshop / "books", files, version)
        cards = _written(workshop, files)
        for other in others:
            print(_line(other, workshop, cards, show=show), flush=True)
    return status


def _comes_back(folder: Path, files: Sequence[Path], version: str) -> int:
    before, after = there_and_back(folder, files, version)
    try:
        compare(before, after, version)
    except AssertionError as problem:
        print(f"NetDesk {version}: {str(problem).splitlines()[0]} comes back as another")
        return 1
    print(f"NetDesk {version}: {len(after)} of {len(before)} people come back as they left")
    return 0


def _written(workshop: Path, files: Sequence[Path]) -> dict[str, dict[str, Said]]:
    """What the cards say, by version and number; each lies in a file of its own."""
    desk, _plan = book_of(workshop / "book", *files)
    said: dict[str, dict[str, Said]] = {}
    for version in ("4.0", "3.0"):
        folder = workshop / version
        folder.mkdir()
        said[version] = {}
        for number, card in enumerate(_cards(desk, version)):
            (folder / f"{number:05}.vcf").write_bytes(card)
            said[version][f"{number:05}"] = _ours(card)
    desk.close()
    return said


def _cards(desk: Any, version: str) -> list[bytes]:
    cards: list[bytes] = desk.read(lambda book: list(card_export.cards(book, None, version)))
    return cards


def _ours(card: bytes) -> Said:
    draft = reader.read(card).cards[0].draft
    return {
        "name": draft.name,
        "emails": [email.address for email in draft.emails],
        "phones": [phone.raw for phone in draft.phones],
        "org": [draft.organisation, draft.department],
        "note": draft.notes,
        "photo": hashlib.sha256(draft.photo).hexdigest() if draft.photo else "",
    }


def _line(other: Reader, workshop: Path, cards: Mapping[str, Mapping[str, Said]], *, show: bool) -> str:
    """How many cards of each version this reader reads as we do, and which fields differ in the rest."""
    parts = []
    for version, ours in cards.items():
        theirs = _theirs(other, workshop / version)
        differ: Counter[str] = Counter()
        good = 0
        for number, said in ours.items():
            read = theirs.get(number, {})
            fields = [field for field in FIELDS if _plain(field, said) != _plain(field, read)]
            differ.update(fields)
            good += not fields
            for field in fields if show else ():
                print(
                    f"  {other.name} {version} {number} {field}: {said[field]!r} {read.get(field, read.get('error'))!r}"
                )
        counted = ", ".join(f"{field} {count}" for field, count in differ.most_common())
        parts.append(f"{version} {good} of {len(ours)}" + (f" (differ in {counted})" if differ else ""))
    return f"{other.name}: {'; '.join(parts)}"


def _theirs(other: Reader, folder: Path) -> dict[str, Said]:
    """What another reader says of the cards of a folder, by number; a card on which it fails is not in it."""
    done = subprocess.run((*other.command, str(folder)), capture_output=True, text=True, check=False)
    found: dict[str, Said] = {}
    for line in done.stdout.splitlines():
        said = json.loads(line)
        found[said["card"]] = said
    if not found:
        print(f"{other.name} said nothing: {done.stderr.strip()[-300:]}")
    return found


def _plain(field: str, said: Said) -> object:
    """A field as it is compared: blanks, the order of mails and numbers, and how a number is written as a URI aside."""
    value = said.get(field, "")
    if field in ("emails", "phones"):
        return sorted(
            unquote(" ".join(str(each).split()).removeprefix("tel:").removeprefix("mailto:")) for each in value
        )
    if field == "org":
        first, *units = [" ".join(str(part).split()) for part in value] or [""]
        return first, ", ".join(unit for unit in units if unit)
    if field == "name":
        return " ".join(str(value).split())
    return str(value).replace("\r\n", "\n").strip()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
