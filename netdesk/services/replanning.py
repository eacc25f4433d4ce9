"""A plan made anew, because something in it has become something else; what the user decided stays."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from netdesk.domain.contact import Phone
from netdesk.domain.differences import FieldChange
from netdesk.domain.folding import digits
from netdesk.domain.import_plan import AsideCard, ImportPlan, PlannedCard
from netdesk.domain.planner import Planner
from netdesk.services.file_reading import with_numbers
from netdesk.storage import known
from netdesk.storage.database import Database

_FEWEST_DIGITS = 6
"""Numbers of fewer digits are short ones, the same in no two countries and of no person (histories.md 5.4)."""


def planner_of(book: Database) -> Planner:
    """A planner that knows everybody in the book."""
    return Planner(known.people(book), known.digests(book), lambda contact: known.held(book, contact))


def with_cards(book: Database, plan: ImportPlan, card: AsideCard, made: ImportPlan, region: str) -> ImportPlan:
    """``plan`` with the cards of ``made``, which the user made of ``card``; its bytes are kept all the same.

    Everything is planned anew, for a card may be about somebody whom another one brings. ``region`` is the country
    of numbers written without one.
    """
    cards = _planned(book, (*plan.cards, *made.cards), region)
    became = next(each.reading.digest for each in made.cards)
    unread = tuple(replace(each, became=became) if each is card else each for each in plan.kept_aside)
    junk = plan.junk
    if all(each is not card for each in plan.kept_aside):  # it is what stands outside the cards of its file
        unread = (*unread, replace(card, became=became))
        junk = tuple(text for text in junk if text.file != card.file)
    return replace(plan, cards=cards, kept_aside=(*unread, *made.kept_aside), junk=(*junk, *made.junk))


def with_region(book: Database, plan: ImportPlan, region: str) -> ImportPlan:
    """``plan`` with its numbers told as those of ``region`` where they are written without a country."""
    return replace(plan, cards=_planned(book, plan.cards, region))


def asks_for_region(plan: ImportPlan) -> bool:
    """Whether any number in it cannot be told without its country (histories.md 5.4)."""
    return any(_lacks_country(phone.raw) for card in plan.cards for phone in card.draft.phones)


def _lacks_country(raw: str) -> bool:
    return "+" not in raw and not raw.strip().startswith("00") and len(digits(raw)) >= _FEWEST_DIGITS


def _planned(book: Database, cards: Iterable[PlannedCard], region: str) -> tuple[PlannedCard, ...]:
    planner = planner_of(book)
    told = ((replace(card.reading, draft=with_numbers(card.draft, region)), card) for card in cards)
    return tuple(_as_decided(planner.add(reading), before) for reading, before in told)


def _as_decided(card: PlannedCard, before: PlannedCard) -> PlannedCard:
    card = replace(card, chosen=before.chosen)
    if (card.decision, card.contact, card.card) != (before.decision, before.contact, before.card):
        return card
    said = {_what(change): change.chosen for change in before.changes}
    changes = tuple(replace(change, chosen=said.get(_what(change), change.chosen)) for change in card.changes)
    return replace(card, answer=before.answer, changes=changes)


def _what(change: FieldChange) -> tuple[str, object]:
    """What a change is about; a number is the same before and after its country is known."""
    return change.field, change.new.raw if isinstance(change.new, Phone) else change.new
