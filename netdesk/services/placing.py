"""Where the cards of a pile go: new people as rows, changes of people we have, every card kept.

The book is only read, so that another process can do it; services/landing.py writes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from netdesk.domain.contact import ContactId
from netdesk.domain.differences import FieldChange
from netdesk.domain.import_plan import Answer, Decision, PlannedCard
from netdesk.domain.pile_counts import PileCounts
from netdesk.storage import known
from netdesk.storage.database import Database
from netdesk.storage.handles import UNDECIDED
from netdesk.storage.new_rows import Arrival, CardRow, NewRows, Rows

_AT_ONCE = 100
"""Cards of a look that are placed and written together: with more of them the window would be held up."""

Update = tuple[ContactId, tuple[FieldChange, ...]]
"""A person, and what a card changes in them."""


@dataclass(frozen=True, slots=True)
class Batch:
    """Some cards of a pile, placed: rows of new people, changes of others, who else gets the tags of the pile.

    ``apart`` are pairs of whom the user said "keep both": they are not the same, and that is remembered.
    """

    rows: Rows
    updates: tuple[Update, ...] = ()
    met_again: tuple[ContactId, ...] = ()
    apart: tuple[tuple[ContactId, ContactId], ...] = ()


class Placement:
    """Where each card of a plan goes: a new person, somebody whom the pile brings, or somebody we have."""

    def __init__(self, book: Database, arrival: Arrival, digests: Mapping[bytes, ContactId | None]) -> None:
        """``digests`` are those of the cards that the book has (``known.digests``)."""
        self._book = book
        self._have = digests
        self._rows = NewRows(book, arrival)
        self._people: dict[int, ContactId] = {}
        self._kept: set[bytes] = set()
        self._updates: list[Update] = []
        self._met_again: list[ContactId] = []
        self._apart: list[tuple[ContactId, ContactId]] = []
        self._of = dict.fromkeys(Decision, 0)

    def add(self, card: PlannedCard) -> None:
        """Place the next card of the plan."""
        if not card.chosen:
            return
        reading = card.reading
        if reading.digest in self._have:
            self._of[Decision.UNCHANGED] += 1
            return
        decision = card.decision
        if decision is Decision.DECIDE:
            decision = Decision.UPDATE if card.answer is Answer.MERGE else Decision.ADD
        person = None if decision is Decision.ADD else self._person_of(card)
        if person is None and decision is Decision.UNCHANGED and card.contact is None:
            return  # it says no more than a card that stays out
        if person is None:
            decision = Decision.ADD
            person = self._rows.person(card.draft)
        else:
            if decision is Decision.UPDATE:
                self._updates.append((person, card.changes))
            if person < self._rows.first:
                self._met_again.append(person)
        self._people[card.number] = person
        alike = self._person_of(card) if card.answer is Answer.KEEP_BOTH else None
        if alike is not None and alike != person:
            self._apart.append((alike, person))
        self._of[Decision.DECIDE if card.decision is Decision.DECIDE else decision] += 1
        self._keep(card, person)

    def take(self) -> Batch:
        """What was placed since the last time."""
        batch = Batch(self._rows.take(), tuple(self._updates), tuple(self._met_again), tuple(self._apart))
        self._updates, self._met_again, self._apart = [], [], []
        return batch

    def counts(self, kept_aside: int) -> PileCounts:
        """The figures of what was placed so far."""
        of = self._of
        return PileCounts(
            of[Decision.ADD], of[Decision.UPDATE], of[Decision.UNCHANGED], of[Decision.DECIDE], kept_aside
        )

    def _person_of(self, card: PlannedCard) -> ContactId | None:
        """Whom the card is about; None when they are gone since the look, or the card that brings them stays out."""
        if card.contact is not None:
            return known.survivor(self._book, card.contact)
        return None if card.card is None else self._people.get(card.card)

    def _keep(self, card: PlannedCard, person: ContactId) -> None:
        reading = card.reading
        if reading.digest in self._kept:
            return
        self._kept.add(reading.digest)
        self._rows.card(
            CardRow(
                person, reading.digest, reading.draft.uid, reading.file, reading.first_line, reading.last_line,
                _link_reason(card), reading.raw,
            )
        )  # fmt: skip


def placed(placement: Placement, cards: Iterable[PlannedCard]) -> Iterator[tuple[Batch, int]]:
    """All of ``cards`` in batches, each with how many cards of the plan are placed by then."""
    done = 0
    for done, card in enumerate(cards, 1):
        placement.add(card)
        if done % _AT_ONCE == 0:
            yield placement.take(), done
    yield placement.take(), done


def _link_reason(card: PlannedCard) -> str:
    """Why a card is linked to its person, as it is kept: what matched, or that it is theirs alone."""
    if card.decision is Decision.DECIDE and card.answer is not Answer.MERGE:
        return UNDECIDED if card.answer is Answer.OPEN else card.answer.value
    return " ".join(reason.code.value for reason in card.reasons) or card.decision.value
