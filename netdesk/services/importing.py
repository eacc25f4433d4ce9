"""Cards come in: a look before anything happens, the import as one act, and taking it back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from netdesk.domain.import_plan import AsideCard, ImportPlan, JunkText, PlannedCard
from netdesk.domain.pile_counts import PileCounts
from netdesk.domain.planner import Planner
from netdesk.services.card_files import card_files, others_in
from netdesk.services.card_reader import found_in
from netdesk.services.commands import Done
from netdesk.services.file_reading import CardFile, shown
from netdesk.services.interactions import NewFollowUp
from netdesk.services.landing import Landing, Reception
from netdesk.services.leftovers import outside
from netdesk.services.placing import Placement, placed
from netdesk.services.progress import Progress, Silent
from netdesk.storage import journal, known, piles, settings
from netdesk.storage.database import Database
from netdesk.storage.piles import AsideRow, kept_aside, people, uid_of

__all__ = [
    "AsideRow", "ImportCards", "ImportResult", "TakeBackImport", "all_kept_before", "kept_aside", "last_import",
    "people", "pile_of", "piles_listed", "preview", "uid_of", "written",
]  # fmt: skip

piles_listed = piles.listed


@dataclass(frozen=True, slots=True)
class ImportResult:
    """What an import did. ``pile_id`` is None when it brought nothing new, and then nothing was written."""

    pile_id: int | None
    counts: PileCounts


def preview(
    book: Database,
    paths: Sequence[str],
    progress: Progress | None = None,
    held: Mapping[str, Path] | None = None,
    region: str | None = None,
) -> ImportPlan:
    """What importing these files and folders would do. Raises NetDeskError, Cancelled; changes nothing.

    ``held`` as in ``card_files``; ``region`` is the country of numbers written without one, the book's when None.
    """
    files = card_files(paths, held)
    planner = Planner(known.people(book), known.digests(book), lambda contact: known.held(book, contact))
    told = settings.region(book) if region is None else region
    plan = _planned(planner, files, tuple(map(shown, paths)), told, progress or Silent())
    return replace(plan, left_out=others_in(paths, files))


def _planned(
    planner: Planner, files: Sequence[CardFile], sources: tuple[str, ...], region: str, progress: Progress
) -> ImportPlan:
    cards: list[PlannedCard] = []
    aside: list[AsideCard] = []
    junk: list[JunkText] = []
    for each in found_in(files, region, progress):
        if isinstance(each, AsideCard):
            aside.append(each)
        elif isinstance(each, JunkText):
            junk.append(each)
        else:
            cards.append(planner.add(each))
    return ImportPlan(tuple(cards), tuple(aside), tuple(junk), sources)


@dataclass(frozen=True, slots=True)
class ImportCards:
    """A whole plan as one act; the result is an ImportResult.

    ``at`` is the clock time for the timeline, ``first_step`` a promise to make for each new person.
    """

    plan: ImportPlan
    met_where: str = ""
    met_on: date | None = None
    tags: tuple[str, ...] = ()
    first_step: NewFollowUp | None = None
    at: str = ""
    progress: Progress = field(default_factory=Silent, compare=False)

    def apply(self, book: Database, today: date) -> Done:
        """Write what the plan says. Raises Cancelled when the user said stop, and then nothing has changed."""
        if not self._brings_anything(book):
            return Done(ImportResult(None, self.plan.counts()))
        with journal.unrecorded(book):
            pile_id = piles.add(book, self.plan.sources, self.met_where, self.met_on, self.at, today)
        how = Reception(self.met_where, self.met_on, self.tags, self.first_step)
        counts = written(book, self.plan, how, pile_id, today, self.progress)
        with journal.unrecorded(book):
            piles.count(book, pile_id, counts)
        return Done(ImportResult(pile_id, counts), pile_id)

    def _brings_anything(self, book: Database) -> bool:
        have = known.digests(book)
        if any(card.chosen and card.reading.digest not in have for card in self.plan.cards):
            return True
        return not all_kept_before(book, self.plan)


def written(
    book: Database, plan: ImportPlan, how: Reception, pile_id: int, today: date, progress: Progress
) -> PileCounts:
    """Write what ``plan`` says into the pile with this number; says what became of its cards. Raises Cancelled."""
    placement = Placement(book, how.arrival(book, pile_id, today), known.digests(book))
    landing = Landing(book, pile_id, how, today)
    cards = len(plan.cards)
    total = cards + sum(card.changes_someone for card in plan.cards)
    for batch, done in placed(placement, plan.cards):
        landing.write(batch)
        progress.report(done, total)
    counts = placement.counts(landing.keep_aside((*plan.kept_aside, *outside(plan))))
    landing.finish(lambda made: progress.report(cards + made, total))
    progress.report(total, total)
    return counts


def all_kept_before(book: Database, plan: ImportPlan) -> bool:
    """Whether everything that ``plan`` would keep aside is kept already; True when there is nothing to keep."""
    if not plan.kept_aside:
        return True
    aside = known.digests_kept_aside(book)
    return all(card.digest in aside for card in plan.kept_aside)


@dataclass(frozen=True, slots=True)
class TakeBackImport:
    """Take an import back, whenever it was. People who have been worked with since stay; the result counts them."""

    pile_id: int

    def apply(self, book: Database, today: date) -> Done:
        """Take its cards and the people it brought out of the book. Raises UnknownId."""
        return Done(piles.take_back(book, self.pile_id, journal.changeset_of_pile(book, self.pile_id)))


def last_import(book: Database) -> int | None:
    """The pile of the last act, when that was an import: then plain undo takes it back."""
    return journal.last_pile(book)


def pile_of(book: Database, import_id: str) -> int:
    """The pile with this outward id. Raises UnknownId."""
    return piles.id_of(book, import_id)
