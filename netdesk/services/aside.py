"""What was kept aside: looked at, mended and tried again, taken in all the same, taken out as a file, thrown away."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path, PurePath

from netdesk.domain.errors import NetDeskError
from netdesk.domain.import_plan import AsideCard, ImportPlan, JunkText, PlannedCard, ReadCard
from netdesk.domain.pile_counts import PileCounts
from netdesk.services.commands import Done
from netdesk.services.file_reading import with_numbers
from netdesk.services.importing import written
from netdesk.services.landing import Reception
from netdesk.services.leftovers import OUTSIDE, outside, remark_of
from netdesk.services.progress import Silent
from netdesk.services.replanning import planner_of, with_cards
from netdesk.services.written_file import write_whole
from netdesk.storage import aside, journal, piles, settings
from netdesk.storage.aside import AsideEntry, common_tags, count, raw, waiting
from netdesk.storage.database import Database
from netdesk.vcards import reader
from netdesk.vcards.digest import digest
from netdesk.vcards.outcome import CardReading, KeptAside
from netdesk.vcards.raw_text import RawText, raw_text
from netdesk.vcards.salvage import salvage

__all__ = [
    "OUTSIDE", "AsideEntry", "BringIn", "RawText", "ThrowAway", "common_tags", "count", "export", "outside", "raw",
    "raw_text", "remark_of", "salvaged", "tried", "waiting", "with_cards",
]  # fmt: skip


def tried(book: Database, content: bytes, file: str, first_line: int = 1) -> ImportPlan:
    """What bytes would give that stand in ``file`` from ``first_line`` on, by the reader and planner of an import.

    Lines are counted as in the file. What still cannot be read is kept aside in the plan.
    """
    region, planner = settings.region(book), planner_of(book)
    before = first_line - 1
    cards: list[PlannedCard] = []
    unread: list[AsideCard] = []
    junk: list[JunkText] = []
    for each in reader.outcomes(content):
        first, last = each.first_line + before, each.last_line + before
        if isinstance(each, CardReading):
            draft = with_numbers(each.draft, region)
            if not draft.name.strip():
                draft = replace(draft, name=_called_after(file))
            reading = ReadCard(draft, each.raw, digest(each.raw), file, first, last, each.warnings)
            cards.append(planner.add(reading))
        elif isinstance(each, KeptAside):
            unread.append(AsideCard(file, first, last, each.reason, each.raw, digest(each.raw)))
        else:
            junk.append(JunkText(file, first, last, each.raw))
    return ImportPlan(tuple(cards), tuple(unread), tuple(junk), (file,))


def salvaged(book: Database, content: bytes, file: str, first_line: int = 1) -> ImportPlan:
    """One person of what can be read in bytes that make no card; the bytes are the card as it came."""
    draft = with_numbers(salvage(content, _called_after(file)), settings.region(book))
    last = first_line + max(content.count(b"\n") - content.endswith(b"\n"), 0)
    card = ReadCard(draft, content, digest(content), file, first_line, last)
    return ImportPlan((planner_of(book).add(card),), sources=(file,))


def _called_after(file: str) -> str:
    return f"(no name) {PurePath(file).name}"


@dataclass(frozen=True, slots=True)
class BringIn:
    """The cards of ``plan``, made of what was kept aside under this number, come in with the pile it came with.

    Its bytes stay as they came. The result is PileCounts.
    """

    number: int
    plan: ImportPlan

    def apply(self, book: Database, today: date) -> Done:
        """Write it. Raises UnknownId when it is not kept aside any more, NetDeskError when there is no card."""
        cards = [card for card in self.plan.cards if card.chosen]
        if not cards:
            raise NetDeskError("There is no card in these lines yet, so nothing was taken in.")
        pile = piles.one(book, aside.pile_of(book, self.number))
        how = Reception(pile.met_where, pile.met_on, common_tags(book, pile.id))
        with journal.all_recorded(book):
            counts = written(book, self.plan, how, pile.id, today, Silent())
        piles.count(book, pile.id, _together(pile.counts, counts))
        aside.settle(book, self.number, cards[0].reading.digest)
        return Done(counts)


def _together(one: PileCounts, other: PileCounts) -> PileCounts:
    return PileCounts(
        one.added + other.added,
        one.updated + other.updated,
        one.unchanged + other.unchanged,
        one.to_decide + other.to_decide,
    )


@dataclass(frozen=True, slots=True)
class ThrowAway:
    """Take what was kept aside under these numbers out of the book; Undo brings it back."""

    numbers: tuple[int, ...]

    def apply(self, book: Database, today: date) -> Done:
        """Take it out."""
        aside.remove(book, self.numbers)
        return Done()


def export(pieces: Iterable[bytes], path: Path) -> None:
    """Write what was kept aside into a file, as it came, one after the other. Raises NetDeskError."""
    write_whole(path, b"".join(piece if piece.endswith((b"\n", b"\r")) else piece + b"\r\n" for piece in pieces))
