"""Making the records of one person one: everything of the others is re-pointed, tombstones stay.

What each of them had is noted (``merge``, ``merge_part``), so that a merge can be taken apart at any later
time (``parting``); Undo needs none of it, the journal has the rows.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import combinations
from typing import TYPE_CHECKING, Any

from netdesk.domain.contact import ContactId
from netdesk.domain.days import number_of
from netdesk.domain.errors import NetDeskError
from netdesk.domain.merging import Choices, merge_all
from netdesk.storage import belongings, contacts
from netdesk.storage.belongings import Belongings

if TYPE_CHECKING:
    from netdesk.storage.database import Database

# Rows that can stand there only once for a person: the kept person's own row wins, the other's goes.
_ONCE = ("photo", "contact_tag", "interaction_party", "pile_person")
_MANY = ("address", "card", "follow_up", "favour", "introduction_party", "call_line")


def merge(
    book: Database, keep: ContactId, absorb: Sequence[ContactId], day: date, choices: Choices | None = None
) -> int:
    """Give everything of ``absorb`` to ``keep``, leave tombstones, and note what each had; the number of the merge.

    Raises NetDeskError when they cannot be one person, UnknownId.
    """
    choices = choices or Choices()
    people = [keep, *absorb]
    if len(people) < 2 or len(set(people)) < len(people):
        raise NetDeskError("These are one person already; a merge needs two.")
    merged = merge_all(contacts.many(book, people), choices)
    typed = frozenset[str]().union(*(contacts.typed(book, each) for each in people))
    for a, b in combinations(people, 2):
        _refuse_two_sides(book, a, b)
    had = {each: belongings.of(book, each) for each in people}
    photos = {each: contacts.photo(book, each) for each in people}
    before = _columns(book, keep)
    for each in absorb:
        _absorb(book, keep, each)
    contacts.write(book, merged, typed)
    if "photo" in choices.values:
        contacts.set_photo(book, keep, photos.get(choices.values["photo"]))
    lost = had[keep].beside(belongings.of(book, keep)).written()
    # In their order: who was named first fills what the kept one lacks.
    kept = {"columns": _changed(book, keep, before), "lost": lost, "absorbed": list(absorb)}
    number = int(
        book.tables.Merge.create(
            keep_id=keep, day=number_of(day), choices=_written(choices), kept=json.dumps(kept, ensure_ascii=False)
        ).id
    )
    for each in people:
        book.rows(
            "INSERT INTO merge_part (merge_id, contact_id, had, photo) VALUES (?, ?, ?, ?)",
            number,
            each,
            _noted(book, had[each]).written(),
            photos[each],
        )
    return number


def _noted(book: Database, had: Belongings) -> Belongings:
    """With the promises that are gone, since another had the same: the others are there by their numbers."""
    gone = [row for row in had.promises if not book.value("SELECT count(*) FROM follow_up WHERE id = ?", row[0])]
    return replace(had, promises=tuple(gone))


def not_the_same(book: Database, people: Sequence[ContactId]) -> None:
    """Remember that of these no two are one person."""
    contacts.many(book, people)
    for a, b in combinations(sorted(set(people)), 2):
        book.rows("INSERT OR IGNORE INTO not_same (a_id, b_id) VALUES (?, ?)", a, b)


def choices_of(text: str) -> Choices:
    """The choices of a merge as its row holds them."""
    found = json.loads(text)
    return Choices(
        {name: ContactId(owner) for name, owner in found["values"].items()},
        frozenset((name, value) for name, value in found["left_out"]),
    )


def _written(choices: Choices) -> str:
    left_out = sorted(choices.left_out)
    return json.dumps({"values": dict(choices.values), "left_out": left_out}, ensure_ascii=False)


def _columns(book: Database, contact: ContactId) -> dict[str, Any]:
    names = [row[1] for row in book.rows("PRAGMA table_info(contact)")]
    row = book.row("SELECT * FROM contact WHERE id = ?", contact)
    assert row is not None
    return dict(zip(names, row, strict=True))


def _changed(book: Database, keep: ContactId, before: dict[str, Any]) -> dict[str, tuple[Any, Any]]:
    after = _columns(book, keep)
    return {name: (before[name], after[name]) for name in before if before[name] != after[name]}


def _absorb(book: Database, keep: ContactId, absorb: ContactId) -> None:
    for table in _ONCE:
        book.rows(f"UPDATE OR IGNORE {table} SET contact_id = ? WHERE contact_id = ?", keep, absorb)
        book.rows(f"DELETE FROM {table} WHERE contact_id = ?", absorb)
    _drop_equal_follow_ups(book, keep, absorb)
    for table in _MANY:
        book.rows(f"UPDATE {table} SET contact_id = ? WHERE contact_id = ?", keep, absorb)
    _move_handles(book, keep, absorb)
    for table in ("not_same", "refused_pair"):
        _move_pairs(book, table, keep, absorb)
    book.rows("UPDATE contact SET merged_into = ?1 WHERE merged_into = ?2 OR id = ?2", keep, absorb)
    for table in ("contact_day", "contact_stat"):
        book.rows(f"DELETE FROM {table} WHERE contact_id = ?", absorb)


def _refuse_two_sides(book: Database, keep: ContactId, absorb: ContactId) -> None:
    both = book.value(
        "SELECT a.introduction_id FROM introduction_party a JOIN introduction_party b USING (introduction_id) "
        "WHERE a.contact_id = ? AND b.contact_id = ?",
        keep,
        absorb,
    )
    if both is not None:
        raise NetDeskError(
            f"These two are the two sides of introduction {both}, so they cannot be one person. "
            "Remove that introduction first."
        )


def _drop_equal_follow_ups(book: Database, keep: ContactId, absorb: ContactId) -> None:
    """What is to be done for both by the same day, in the same words, is to be done once."""
    book.rows(
        "DELETE FROM follow_up WHERE contact_id = ?2 AND done_day IS NULL AND (due_day, note, mine, first_step) IN "
        "(SELECT due_day, note, mine, first_step FROM follow_up WHERE contact_id = ?1 AND done_day IS NULL)",
        keep,
        absorb,
    )


def _move_handles(book: Database, keep: ContactId, absorb: ContactId) -> None:
    """Re-point the links; a handle that both have keeps one link. The moved ones come after the kept."""
    book.rows(
        "DELETE FROM handle_link WHERE contact_id = ?2 AND handle_id IN "
        "(SELECT handle_id FROM handle_link WHERE contact_id = ?1)",
        keep,
        absorb,
    )
    have = book.value("SELECT coalesce(max(position) + 1, 0) FROM handle_link WHERE contact_id = ?", keep)
    book.rows(
        "UPDATE handle_link SET contact_id = ?, position = position + ? WHERE contact_id = ?",
        keep,
        have,
        absorb,
    )


def _move_pairs(book: Database, table: str, keep: ContactId, absorb: ContactId) -> None:
    others = {
        row[0] if row[1] == absorb else row[1]
        for row in book.rows(f"SELECT a_id, b_id FROM {table} WHERE ? IN (a_id, b_id)", absorb)
    }
    book.rows(f"DELETE FROM {table} WHERE ? IN (a_id, b_id)", absorb)
    for other in others - {keep}:
        book.rows(f"INSERT OR IGNORE INTO {table} (a_id, b_id) VALUES (?, ?)", min(keep, other), max(keep, other))
