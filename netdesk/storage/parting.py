"""Taking a merge apart at any later time: each gets back what they had, what came since stays with the one kept.

Merges that stand on top of it, of any of its people, are taken apart before it and made again after it, with
the choices that were made then; so each is taken off a book in which it was the last (histories.md 5.2).
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from netdesk.domain.contact import ContactId
from netdesk.domain.days import date_of
from netdesk.domain.errors import UnknownId
from netdesk.domain.screens import StandingMerge
from netdesk.storage import belongings, contacts, merging
from netdesk.storage.belongings import Belongings
from netdesk.storage.part_fields import fields_before

if TYPE_CHECKING:
    from netdesk.storage.database import Database


@dataclass(frozen=True, slots=True)
class _Merge:
    number: int
    keep: ContactId
    day: date
    choices: str
    absorbed: tuple[ContactId, ...]

    @property
    def parts(self) -> tuple[ContactId, ...]:
        return (self.keep, *self.absorbed)


def standing(book: Database, contact: ContactId) -> tuple[StandingMerge, ...]:
    """The merges that made this person, the newest first; those from before they were noted are not among them."""
    found = []
    for number, day in book.rows("SELECT id, day FROM merge WHERE keep_id = ? ORDER BY id DESC", contact):
        names = book.rows(
            "SELECT name FROM merge_part JOIN contact ON id = contact_id WHERE merge_id = ? AND id <> ? ORDER BY id",
            number,
            contact,
        )
        found.append(StandingMerge(number, date_of(day), tuple(name for (name,) in names)))
    return tuple(found)


def take_apart(book: Database, number: int) -> tuple[ContactId, ...]:
    """Take merge ``number`` apart; returns its people, the kept one first.

    Raises UnknownId, and NetDeskError when a later merge cannot be made again without it.
    """
    every = _merges(book)
    wanted = next((merge for merge in every if merge.number == number), None)
    if wanted is None:
        raise UnknownId(f"There is no merge {number} in this book.")
    people, later = set(wanted.parts), []
    for merge in every[every.index(wanted) + 1 :]:
        if not people.isdisjoint(merge.parts):
            people.update(merge.parts)
            later.append(merge)
    for merge in reversed([wanted, *later]):
        _part(book, merge)
    for merge in later:
        merging.merge(book, merge.keep, merge.absorbed, merge.day, merging.choices_of(merge.choices))
    return (wanted.keep, *wanted.absorbed)


def _merges(book: Database) -> list[_Merge]:
    rows = book.rows("SELECT id, keep_id, day, choices, kept FROM merge ORDER BY id")
    return [
        _Merge(number, ContactId(keep), date_of(day), choices, tuple(map(ContactId, json.loads(kept)["absorbed"])))
        for number, keep, day, choices, kept in rows
    ]


def _drop(book: Database, merge: _Merge) -> None:
    book.rows("DELETE FROM merge_part WHERE merge_id = ?", merge.number)
    book.rows("DELETE FROM merge WHERE id = ?", merge.number)


def _part(book: Database, merge: _Merge) -> None:
    """Take the last merge of these people apart."""
    keep = merge.keep
    rows = book.rows("SELECT contact_id, had, photo FROM merge_part WHERE merge_id = ?", merge.number)
    had = {ContactId(contact): _noted(book, keep, text) for contact, text, _photo in rows}
    photos: dict[ContactId, bytes | None] = {ContactId(contact): photo for contact, _text, photo in rows}
    kept = json.loads(book.value("SELECT kept FROM merge WHERE id = ?", merge.number))
    lost = _noted(book, keep, kept["lost"])
    for each in merge.absorbed:
        book.rows("UPDATE contact SET merged_into = NULL WHERE id = ?", each)
    for each in merge.absorbed:
        belongings.move(book, keep, each, had[each])
        _later_cards(book, keep, each, had)
        belongings.give(book, each, had[each])
        belongings.take(book, keep, had[each].beside(had[keep]))
    belongings.take_rows(book, keep, had[keep], [had[each] for each in merge.absorbed])
    belongings.give(book, keep, lost)
    _favours_along(book, merge)
    _photos(book, merge, photos)
    fields_before(book, keep, kept["columns"])
    _drop(book, merge)


def _noted(book: Database, keep: ContactId, text: str) -> Belongings:
    return belongings.told_now(book, keep, belongings.read(text))


def _later_cards(book: Database, keep: ContactId, owner: ContactId, had: dict[ContactId, Belongings]) -> None:
    """A card that came since goes with the one whose card it is a newer one of: it has their UID."""
    before = json.dumps([card for each in had.values() for card in each.cards])
    book.rows(
        "UPDATE card SET contact_id = ?1 WHERE contact_id = ?2 AND uid IN "
        "(SELECT uid FROM card WHERE contact_id = ?1 AND uid <> '') AND id NOT IN (SELECT value FROM json_each(?3))",
        owner,
        keep,
        before,
    )


def _favours_along(book: Database, merge: _Merge) -> None:
    """A favour of an interaction goes where the interaction went; editing one makes its favours anew."""
    for each in merge.absorbed:
        book.rows(
            "UPDATE favour SET contact_id = ?1 WHERE contact_id = ?2 AND interaction_id IN "
            "(SELECT interaction_id FROM interaction_party WHERE contact_id = ?1) AND interaction_id NOT IN "
            "(SELECT interaction_id FROM interaction_party WHERE contact_id = ?2)",
            each,
            merge.keep,
        )


def _photos(book: Database, merge: _Merge, had: dict[ContactId, bytes | None]) -> None:
    """Each gets their photo back; what became of the kept person's since stays so."""
    now = contacts.photo(book, merge.keep)
    chosen = merging.choices_of(merge.choices).values.get("photo")
    was = had.get(chosen) if chosen is not None else next((had[each] for each in merge.parts if had[each]), None)
    for each in merge.absorbed:
        contacts.set_photo(book, each, had[each])
    if now == was:
        contacts.set_photo(book, merge.keep, had[merge.keep])
