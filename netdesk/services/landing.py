"""The cards of a pile as they are written: how the pile is received, and its batches into the book."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from netdesk.domain.contact import ContactId
from netdesk.domain.differences import FieldChange, Held, still_fitting, updated
from netdesk.domain.import_plan import AsideCard
from netdesk.services.interactions import NewFollowUp
from netdesk.services.leftovers import aside_row
from netdesk.services.placing import Batch, Update
from netdesk.storage import bulk, contacts, derived, journal, known, merging, settings, tags
from netdesk.storage.database import Database
from netdesk.storage.new_rows import Arrival, next_contact

_TOLD_EVERY = 25
"""Changes between two words of how far it is: some twenty milliseconds."""


@dataclass(frozen=True, slots=True)
class Reception:
    """How a pile is received: where and when met, tags for all, a first promise to each new person.

    ``region`` is the country of numbers without one; "" for that of the book.
    """

    met_where: str = ""
    met_on: date | None = None
    tags: tuple[str, ...] = ()
    first_step: NewFollowUp | None = None
    region: str = ""

    def arrival(self, book: Database, pile_id: int, today: date) -> Arrival:
        """The same for the rows of pile ``pile_id``."""
        step = self.first_step
        first = None if step is None else (step.due, step.note, step.mine)
        return Arrival(
            pile_id, self.met_where, self.met_on, today, self.region or settings.region(book), self.tags, first
        )


class Landing:
    """Writes the batches of one pile; ``cards`` counts those that were new to the book.

    What stands and falls with the pile is found by it again, and not recorded; what changes in people we had is
    (journal.unrecorded).
    """

    def __init__(self, book: Database, pile_id: int, how: Reception, today: date) -> None:
        self._book = book
        self._pile_id = pile_id
        self._how = how
        self._today = today
        self._first = next_contact(book)
        self._updates: list[Update] = []
        self._met_again: set[ContactId] = set()
        self._apart: list[tuple[ContactId, ContactId]] = []
        self.cards = 0

    def write(self, batch: Batch) -> None:
        """Write one batch. Its changes wait until all rows are there, which are numbered on without a look."""
        with journal.unrecorded(self._book):
            bulk.write(self._book, batch.rows)
        self.cards += len(batch.rows["card"])
        self._updates += batch.updates
        self._met_again.update(batch.met_again)
        self._apart += batch.apart

    def keep_aside(self, cards: Iterable[AsideCard]) -> int:
        """Keep what could not be read; how many are new to the book."""
        with journal.unrecorded(self._book):
            return bulk.add_kept_aside(
                self._book,
                self._pile_id,
                map(aside_row, cards),
            )

    def finish(self, tell: Callable[[int], object] = lambda _made: None) -> None:
        """Make the changes: those in people who are new with this pile, then those in people we had.

        ``tell`` is told now and then how many are made.
        """
        ours = [update for update in self._updates if update[0] < self._first]
        theirs = [update for update in self._updates if update[0] >= self._first]
        with journal.unrecorded(self._book):
            mended = {person for person, changes in theirs if self._update(person, changes)}
            derived.refresh(self._book, mended, self._today)
            for pair in self._apart:
                merging.not_the_same(self._book, pair)
        for made, (person, changes) in enumerate(ours, len(theirs)):
            if made % _TOLD_EVERY == 0:
                tell(made)
            self._update(person, changes)
        tags.tag(self._book, sorted(self._met_again), self._how.tags)

    def _update(self, person: ContactId, changes: tuple[FieldChange, ...]) -> bool:
        """Change one person; whether that changed anything."""
        ours = person < self._first  # somebody may have worked with them since the look
        held = known.held(self._book, person) if ours else Held(contacts.get(self._book, person).draft)
        before = held.draft
        after = updated(before, still_fitting(held, changes))
        if after is not before:
            contacts.edit(self._book, person, after, self._pile_id, before=before)
        return after is not before
