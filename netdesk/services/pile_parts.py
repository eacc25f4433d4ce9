"""What files of cards hold, in parts that are ready to be written: read, planned and placed in a stream.

Made where it is wanted, or by another process (services/reading_process.py). The book is only read.
"""

from __future__ import annotations

import marshal
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path

from netdesk.domain.import_plan import AsideCard, Decision, JunkText, PlannedCard, ReadCard
from netdesk.domain.pile_counts import PileCounts
from netdesk.domain.planner import Planner
from netdesk.services.draft_store import DraftStore
from netdesk.services.file_reading import CardFile, read_file
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
    digests = known.digests(book)
    placement = Placement(book, arrival, digests)
    found: set[str] = set()
    to_decide: list[PlannedCard] = []
    aside: list[AsideCard] = []
    outside: list[AsideCard] = []
    read = waiting = 0

    def part() -> Part:
        counts = placement.counts(0)
        done = Part(placement.take(), tuple(to_decide), tuple(aside), tuple(outside), read, counts, len(found))
        for told in (to_decide, aside, outside):
            told.clear()
        return done

    with closing(DraftStore(book.path.parent)) as drafts:
        planner = Planner(known.people(book), digests, lambda contact: known.held(book, contact), drafts)
        for file in files:
            junk: list[JunkText] = []
            whole: list[AsideCard] = []
            for each in read_file(file, arrival.region):
                read += len(each.raw)
                waiting += 1
                if isinstance(each, ReadCard):
                    found.add(each.file)
                    planned = planner.add(each)
                    placement.add(planned)
                    if planned.decision is Decision.DECIDE:
                        to_decide.append(_without_bytes(planned))
                elif isinstance(each, AsideCard):
                    found.add(each.file)
                    aside.append(each)
                    whole += [each] if each.first_line == 1 else []
                else:
                    junk.append(each)
                if waiting == CHUNK:
                    yield part()
                    waiting = 0
            outside += outside_cards(junk, whole)
    yield part()


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
