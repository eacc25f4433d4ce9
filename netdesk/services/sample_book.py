"""Fills an empty book with the sample, as one act: to try NetDesk without a card of one's own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from netdesk.domain.contact import ContactId
from netdesk.domain.errors import NetDeskError
from netdesk.services.book import AddIdentities, Identities, identities
from netdesk.services.commands import Done
from netdesk.services.sample_history import day_of, interactions
from netdesk.services.sample_introductions import introduce_everybody
from netdesk.services.sample_people import OWNER, PEOPLE, draft_of
from netdesk.services.sample_person import Sample
from netdesk.storage import contacts, follow_ups
from netdesk.storage import interactions as touches
from netdesk.storage.contact_rows import counts
from netdesk.storage.database import Database


@dataclass(frozen=True, slots=True)
class FillWithSampleData:
    """The invented people, a year and a half with them, and introductions in each stage; all fresh as of today."""

    def apply(self, book: Database, today: date) -> Done:
        """Write everything. An owner who has said who they are stays; else the sample's owner moves in.

        Raises NetDeskError when the book has people in it: nobody's own book is mixed with invented ones.
        """
        if any(people for _state, people in counts(book, today).states):
            raise NetDeskError(
                "This book has people in it, and sample data would mix invented ones with them. "
                "Make a new book for the sample."
            )
        if identities(book) == Identities():
            AddIdentities(OWNER).apply(book, today)
        ids = {person.key: _add(book, person, today) for person in sorted(PEOPLE, key=lambda one: -one.added)}
        for touch in interactions(ids, today):
            touches.add(book, touch, today)
        for person in PEOPLE:
            _promise(book, person, ids, today)
        introduce_everybody(book, ids, today)
        return Done()


def _add(book: Database, person: Sample, today: date) -> ContactId:
    added = today - timedelta(days=person.added)
    met_on = added if person.met_where else None
    contact = contacts.add(
        book, draft_of(person, today), added, via=person.via, met_where=person.met_where, met_on=met_on
    )
    if person.decided:
        contacts.change(book, [contact], _decided(person.decided, today))
    return contact


def _decided(decided: Mapping[str, Any], today: date) -> dict[str, Any]:
    """What was decided about a person; ``snoozed_in`` so many days becomes ``snoozed_until`` that day."""
    values = dict(decided)
    if "snoozed_in" in values:
        values["snoozed_until"] = today + timedelta(days=values.pop("snoozed_in"))
    return values


def _promise(book: Database, person: Sample, ids: Mapping[str, ContactId], today: date) -> None:
    for promise in person.promises:
        made, due = day_of(promise.made, today), today + timedelta(days=promise.due)
        number = follow_ups.add(book, ids[person.key], due, promise.note, mine=promise.mine, today=made)
        if promise.kept is not None:
            follow_ups.complete(book, number, today - timedelta(days=promise.kept))
