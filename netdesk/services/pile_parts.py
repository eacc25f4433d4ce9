"""What files of cards hold, in parts that are ready to be written: read, planned and placed in a stream.

Made where it is wanted, or by another process (services/reading_process.py). The book is only read.
"""

from __future__ import annotations

import marshal
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path

from netdesk.domain.import_plan import AsideCard, Decision, JunkText, PlannedCard, ReadCard
from netdesk.domain.pile_counts import PileCounts
from netdesk.domain.planner import Planner
from netdesk.services.draft_store import DraftStore
from netdesk.services.file_reading import CardFile, Found, read_file
from netdesk.services.leftovers import outside_cards
from netdesk.services.placing import Batch, Placement
from netdesk.storage import known
from netdesk.storage.database import Database
from netdesk.storage.new_rows import CHUNK, Arrival


@dataclass(frozen=True, slots=True)
class Part:
    """Some of a pile, placed. ``read`` bytes are read by then; the figures and files are those so far.

    ``outside`` is the text outside the cards of the files that ended by then.

    From another process the rows come as bytes, in ``packed``.
    """

    batch: Batch
    to_decide: tuple[PlannedCard, ...]
    kept_aside: tuple[AsideCard, ...]
    outside: tuple[AsideCard, ...]
    read: int
    counts: PileCounts
    files: int
    packed: bytes = b""


def parts_in(book: Database, files: Sequence[CardFile], arrival: Arrival) -> Iterator[Part]:
    """All that is in ``files``, in parts; the last one has all figures."""
    with closing(DraftStore(book.path.parent)) as drafts:
        sorting = _Sorting(book, arrival, drafts)
        for file in files:
            found = read_file(file, arrival.region)
            while chunk := list(islice(found, CHUNK)):
                yield sorting.part(chunk)
            sorting.end_file()
    yield sorting.part(())


class _Sorting:
    """What is found in files, planned and placed: one step after the other for a whole chunk. That takes a quarter
    less time than all steps for each card, since a processor is fastest at what it has just done.
    """

    def __init__(self, book: Database, arrival: Arrival, drafts: DraftStore) -> None:
        digests = known.digests(book)
        self._placement = Placement(book, arrival, digests)
        self._planner = Planner(known.people(book), digests, lambda contact: known.held(book, contact), drafts)
        self._files: set[str] = set()
        self._read = 0
        self._junk: list[JunkText] = []
        self._whole: list[AsideCard] = []
        self._outside: list[AsideCard] = []

    def part(self, found: Sequence[Found]) -> Part:
        """The next part of the pile: ``found``, and what was left outside the cards of files that are through."""
        cards = [each for each in found if isinstance(each, ReadCard)]
        aside = [each for each in found if isinstance(each, AsideCard)]
        self._read += sum([len(each.raw) for each in found])
        self._files.update([each.file for each in cards])
        self._files.update([each.file for each in aside])
        self._whole += [each for each in aside if each.first_line == 1]
        self._junk += [each for each in found if isinstance(each, JunkText)]
        planned = [self._planner.add(card) for card in cards]
        for card in planned:
            self._placement.add(card)
        asked = tuple([_without_bytes(card) for card in planned if card.decision is Decision.DECIDE])
        outside, self._outside = tuple(self._outside), []
        counts = self._placement.counts(0)
        return Part(self._placement.take(), asked, tuple(aside), outside, self._read, counts, len(self._files))

    def end_file(self) -> None:
        """A file is through: what of it belongs to no card is one piece."""
        self._outside += outside_cards(self._junk, self._whole)
        self._junk, self._whole = [], []


def _without_bytes(card: PlannedCard) -> PlannedCard:
    return replace(card, reading=replace(card.reading, raw=b"", draft=replace(card.draft, photo=None)), changes=())


@dataclass(frozen=True, slots=True)
class Order:
    """What another process shall read, into which book, and how its people are received."""

    book: Path
    files: tuple[CardFile, ...]
    arrival: Arrival


def parts_of(order: Order) -> Iterator[Part]:
    """The parts of ``order``, their rows packed for the way."""
    for part in parts_in(Database(order.book), order.files, order.arrival):
        yield replace(part, batch=replace(part.batch, rows={}), packed=marshal.dumps(part.batch.rows))


def unpacked(part: Part) -> Part:
    """A part as it was before the way."""
    return replace(part, batch=replace(part.batch, rows=marshal.loads(part.packed)), packed=b"")
