"""What a card says, to be compared before it leaves and after it came back."""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from netdesk import bootstrap
from netdesk.domain.contact import ContactDraft
from netdesk.domain.import_plan import ImportPlan
from netdesk.services import card_export, importing
from netdesk.services.desk import Desk
from netdesk.storage import card_sources, contacts
from netdesk.storage.database import Database
from netdesk.vcards.source_card import source_card
from netdesk.vcards.versions import ONCE, as_version

TODAY = date(2026, 11, 22)
CARDS = (".vcf", ".vcard", ".jcf", ".jcard")


def unsaid(raws: Iterable[bytes], version: str) -> set[object]:
    """What only the lines of these cards say, as ``version`` has it, each with the label of its group.

    The order of parameters, the case of types and the numbers by which programs tell lines apart are no part of it.
    """
    found: set[object] = set()
    for raw in raws:
        card = source_card(raw)
        for source in card.unsaid:
            line = as_version(source.line, version, is_base64=source.is_base64)
            name = line.name[2:] if line.name[2:] in ONCE else line.name
            parameters = frozenset(
                (key, frozenset(value.lower() for value in values) if key == "TYPE" else values)
                for key, values in line.parameters
                if key != "PID"
            )
            if name != "CLIENTPIDMAP":
                found.add((name, parameters, line.value.strip(), card.labels.get(line.group, "")))
    return found


Whole = list[tuple[str, ContactDraft, list[bytes]]]
"""Each person: the UID that a card of theirs has, the draft with its photo, the cards they came on."""


def everybody(desk: Desk) -> Whole:
    """All people of a book by sort key."""
    return desk.read(_everybody)


def _everybody(book: Database) -> Whole:
    ids = card_sources.everybody(book)
    photos, sources = card_sources.photos(book, ids), card_sources.sources(book, ids)
    found: Whole = []
    for person in contacts.many(book, ids):
        came_on = sources.get(person.id, [])
        draft = replace(person.draft, photo=photos.get(person.id))
        found.append((came_on[0].uid if came_on else "", draft, [source.raw for source in came_on]))
    return found


def card_files(folder: Path) -> list[Path]:
    """The files of cards below a folder, in a stable order."""
    return [path for path in sorted(folder.rglob("*")) if path.suffix.lower() in CARDS]


def book_of(folder: Path, *paths: Path) -> tuple[Desk, ImportPlan]:
    """A new book with the cards of these files, and how they came in."""
    folder.mkdir(parents=True)
    desk = bootstrap.open_desk(folder / "book.netdesk", TODAY)
    plan = desk.read(importing.preview, [str(path) for path in paths])
    desk.apply(importing.ImportCards(plan), "Import")
    return desk, plan


OF_VALUES = {"not-a-number", "not-an-address", "group-of-people", "second-value"}
"""What may be said of a card that NetDesk wrote, for what came in so stays so: a second title, no real number."""


def there_and_back(folder: Path, paths: Sequence[Path], version: str) -> tuple[Whole, Whole]:
    """Everybody in a book of these files, and everybody in a book of the cards that it writes."""
    first, _plan = book_of(folder / "one", *paths)
    cards = first.read(lambda book: list(card_export.cards(book, None, version)))
    file = folder / "all.vcf"
    file.write_bytes(b"".join(cards))
    second, plan = book_of(folder / "other", file)
    before, after = everybody(first), everybody(second)
    assert not plan.kept_aside
    assert not plan.junk
    told = {warning.code for card in plan.cards for warning in card.reading.warnings}
    assert told <= OF_VALUES, told - OF_VALUES
    first.close()
    second.close()
    shutil.rmtree(folder)
    return before, after


def compare(before: Whole, after: Whole, version: str) -> None:
    """Fails for the first person who is another; says only which one, since the cards are somebody's."""
    assert len(before) == len(after)
    # A UID that two people have tells nobody from anybody, and goes out with neither.
    uids = Counter(uid for uid, _draft, _cards in before)
    for number, ((uid, draft, cards), (other_uid, other, card)) in enumerate(zip(before, after, strict=True)):
        different = [field for field in draft.__slots__ if getattr(draft, field) != getattr(other, field)]
        assert different == [], f"person {number}"
        lost = unsaid(cards, version) ^ unsaid(card, version)
        assert not lost, f"person {number}: {len(lost)} lines"
        assert not uid or uid == other_uid or uids[uid] > 1, f"person {number}"
