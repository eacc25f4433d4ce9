"""Files of cards into the book without a look before: read, planned and placed in a stream, written as one act.

A big pile is read, planned and placed by another process while this one writes, so that both processors work
and nothing but what is on its way is in memory. The other process reads the book as it was when the act began:
this one holds the right to write it, so nobody else changes it meanwhile.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from netdesk.domain.import_plan import AsideCard, PlannedCard
from netdesk.domain.pile_counts import PileCounts
from netdesk.services import reading_process
from netdesk.services.card_files import card_files
from netdesk.services.card_reader import total_size
from netdesk.services.commands import Done
from netdesk.services.file_reading import CardFile, shown
from netdesk.services.landing import Landing, Reception
from netdesk.services.pile_parts import Order, Part, parts_in, unpacked
from netdesk.services.progress import Progress, Silent
from netdesk.services.reading_process import ReadingProcess
from netdesk.storage import journal, piles
from netdesk.storage.database import Database
from netdesk.storage.new_rows import Arrival


@dataclass(frozen=True, slots=True)
class ImportedFiles:
    """What came of an import: its pile (None: it brought nothing new, and nothing was written), the figures,
    how many files held cards, the cards that are left to decide, and what was kept aside. Both without their bytes.
    """

    pile_id: int | None
    counts: PileCounts
    files: int
    to_decide: tuple[PlannedCard, ...] = ()
    kept_aside: tuple[AsideCard, ...] = ()


@dataclass(frozen=True, slots=True)
class ImportFiles:
    """Files and folders as one act; the result is ImportedFiles. ``held`` as in ``card_files``.

    ``reader`` is a process that was begun for it already; who began it closes it.
    """

    paths: Sequence[str]
    how: Reception
    at: str = ""
    held: Mapping[str, Path] | None = None
    reader: ReadingProcess | None = None
    progress: Progress = field(default_factory=Silent, compare=False)

    def apply(self, book: Database, today: date) -> Done:
        """Write what the files say. Raises NetDeskError, Cancelled; then nothing has changed."""
        files = card_files(self.paths, self.held)
        total = total_size(files)
        how, pile_id = self.how, piles.next_id(book)
        landing = Landing(book, pile_id, how, today)
        arrival = how.arrival(book, pile_id, today)
        told: list[PlannedCard] = []
        aside: list[AsideCard] = []
        kept = 0
        with self._source(book, files, arrival, total) as parts, _no_collecting():
            for part in parts:
                landing.write(part.batch)
                kept += landing.keep_aside((*part.kept_aside, *part.outside))
                told += part.to_decide
                aside += [replace(card, raw=b"") for card in part.kept_aside]
                self.progress.report(min(part.read, total), total)
            counts, holding = part.counts, part.files
        landing.finish(lambda _made: self.progress.report(total, total))
        answer = ImportedFiles(pile_id, replace(counts, kept_aside=len(aside)), holding, tuple(told), tuple(aside))
        if not kept and not landing.cards:
            return Done(replace(answer, pile_id=None))
        with journal.unrecorded(book):
            piles.add(book, tuple(map(shown, self.paths)), how.met_where, how.met_on, self.at, today)
            piles.count(book, pile_id, replace(counts, kept_aside=kept))
        return Done(answer, pile_id)

    @contextmanager
    def _source(
        self, book: Database, files: Sequence[CardFile], arrival: Arrival, total: int
    ) -> Iterator[Iterator[Part]]:
        if total <= reading_process.SMALL:
            yield parts_in(book, files, arrival)
            return
        reader = self.reader or ReadingProcess()
        try:
            yield _of_a_process(reader, Order(book.path, tuple(files), arrival))
        finally:
            if self.reader is None:
                reader.close()


@contextmanager
def _no_collecting() -> Iterator[None]:
    """Rows are many and make no cycles: looking for some takes a fifth of the time."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def _of_a_process(reader: ReadingProcess, order: Order) -> Iterator[Part]:
    with closing(reader.parts(order)) as parts:
        yield from map(unpacked, parts)
