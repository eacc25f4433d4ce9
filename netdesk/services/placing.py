"""Putting the cards of a plan into the book: new people in bulk, updates one by one, every card kept."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from netdesk.domain.contact import ContactDraft, ContactId
from netdesk.domain.differences import updated
from netdesk.domain.import_plan import Answer, Decision, ImportPlan, PlannedCard
from netdesk.domain.pile_counts import PileCounts
from netdesk.services.interactions import NewFollowUp
from netdesk.services.leftovers import aside_rows
from netdesk.services.progress import Progress
from netdesk.storage import bulk, contacts, derived, journal, known, settings, tags
from netdesk.storage.database import Database


@dataclass(frozen=True, slots=True)
class Reception:
    """How a pile is received: where and when met, tags for all, a first promise to each new person."""

    met_where: str
    met_on: date | None
    tags: tuple[str, ...]
    first_step: NewFollowUp | None
    progress: Progress


class _Placement:
    """Where each card of a plan goes: a new person, somebody whom the pile brings, or somebody we have."""

    def __init__(self, book: Database, cards: list[PlannedCard]) -> None:
        self._book = book
        self.first = bulk.next_contact(book)
        self.drafts: list[ContactDraft] = []
        self.people: dict[int, ContactId] = {}
        self.updates: list[PlannedCard] = []
        self.decisions: dict[int, Decision] = {}
        for card in cards:
            self._place(card)

    def _place(self, card: PlannedCard) -> None:
        decision = card.decision
        if decision is Decision.DECIDE:
            decision = Decision.UPDATE if card.answer is Answer.MERGE else Decision.ADD
        person = None if decision is Decision.ADD else self._person_of(card)
        if person is None:
            decision = Decision.ADD
            person = ContactId(self.first + len(self.drafts))
            self.drafts.append(card.draft)
        elif person >= self.first:
            place = person - self.first
            self.drafts[place] = updated(self.drafts[place], card.changes)
        elif decision is Decision.UPDATE:
            self.updates.append(card)
        self.people[card.number] = person
        self.decisions[card.number] = Decision.DECIDE if card.decision is Decision.DECIDE else decision

    def _person_of(self, card: PlannedCard) -> ContactId | None:
        """Whom the card is about; None when they are gone since the look, or the card that brings them stays out."""
        if card.contact is not None:
            return known.survivor(self._book, card.contact)
        return None if card.card is None else self.people.get(card.card)


def place(book: Database, plan: ImportPlan, how: Reception, pile_id: int, today: date) -> PileCounts:
    """Write the cards of ``plan`` that are new to the book; says what became of all of them."""
    have = known.digests(book)
    chosen = [card for card in plan.cards if card.chosen]
    placement = _Placement(book, [card for card in chosen if card.reading.digest not in have])
    arrival = bulk.Arrival(pile_id, how.met_where, how.met_on, today, settings.region(book))
    ids = [ContactId(placement.first + place) for place in range(len(placement.drafts))]
    total = len(placement.drafts) + len(placement.updates)
    with journal.unrecorded(book):
        for written in bulk.add_people(book, placement.first, placement.drafts, arrival):
            how.progress.report(written, total)
        bulk.add_cards(book, pile_id, _rows(chosen, placement, have))
        aside = bulk.add_kept_aside(book, pile_id, aside_rows(plan))
        for tag, people in _carriers(placement.drafts, ids).items():
            tags.tag(book, people, [tag])
        tags.tag(book, ids, how.tags)
        if how.first_step is not None:
            step = how.first_step
            bulk.add_first_steps(book, ids, step.due, step.note, mine=step.mine, today=today)
        derived.refresh(book, ids, today)
    for done, card in enumerate(placement.updates, 1):
        _update(book, placement.people[card.number], card, pile_id)
        how.progress.report(len(ids) + done, total)
    ours = sorted({person for person in placement.people.values() if person < placement.first})
    tags.tag(book, ours, how.tags)
    return _counts(chosen, placement, aside)


def _update(book: Database, contact: ContactId, card: PlannedCard, pile_id: int) -> None:
    before = contacts.get(book, contact).draft
    after = updated(before, card.changes)
    if after is not before:
        contacts.edit(book, contact, after, pile_id)


def _rows(
    chosen: list[PlannedCard], placement: _Placement, have: dict[bytes, ContactId | None]
) -> Iterator[bulk.CardRow]:
    seen: set[bytes] = set()
    for card in chosen:
        reading = card.reading
        if reading.digest in have or reading.digest in seen:
            continue
        seen.add(reading.digest)
        reason = _link_reason(card)
        yield bulk.CardRow(
            placement.people[card.number], reading.digest, reading.draft.uid, reading.file, reading.first_line,
            reading.last_line, reason, reading.raw,
        )  # fmt: skip


def _link_reason(card: PlannedCard) -> str:
    """Why a card is linked to its person, as it is kept: what matched, or that it is theirs alone."""
    if card.decision is Decision.DECIDE and card.answer is not Answer.MERGE:
        return bulk.UNDECIDED if card.answer is Answer.OPEN else card.answer.value
    return " ".join(reason.code.value for reason in card.reasons) or card.decision.value


def _carriers(drafts: list[ContactDraft], ids: list[ContactId]) -> dict[str, list[ContactId]]:
    """The tags that cards bring, each with the people who carry it."""
    found: dict[str, list[ContactId]] = {}
    for contact, draft in zip(ids, drafts, strict=True):
        for tag in draft.tags:
            found.setdefault(tag, []).append(contact)
    return found


def _counts(chosen: list[PlannedCard], placement: _Placement, aside: int) -> PileCounts:
    of = dict.fromkeys(Decision, 0)
    for card in chosen:
        of[placement.decisions.get(card.number, Decision.UNCHANGED)] += 1
    return PileCounts(of[Decision.ADD], of[Decision.UPDATE], of[Decision.UNCHANGED], of[Decision.DECIDE], aside)
