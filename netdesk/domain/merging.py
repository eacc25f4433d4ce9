"""Two records of one person into one: which value wins, what is kept of both, what is to choose.

The kept record's own value wins unless it is empty. Mails, numbers, pages, addresses and tags of both stay,
notes are joined, the earliest day in the book stays, and so do the stronger decisions: "do not contact" and
"pinned" of either, the closer circle, the later rest; let go only when both were.
"""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from netdesk.domain.contact import Contact, renamed
from netdesk.domain.differences import ChangeKind, FieldChange, Held, Value, differences, same_organisation, updated

_FACTS = ("met_where", "met_on", "cadence", "circle")
"""Facts of a contact where the other's value may be chosen."""


@dataclass(frozen=True, slots=True)
class Difference:
    """A ``field`` of the draft or the contact in which the two records say different things."""

    field: str
    kept: Value | date | int
    other: Value | date | int


@dataclass(frozen=True, slots=True)
class Merged:
    """The one record that comes of two, under the kept one's id, and where they differed."""

    contact: Contact
    differences: tuple[Difference, ...]


def merge(kept: Contact, other: Contact, take: Collection[str] = ()) -> Merged:
    """``kept`` with everything of ``other``. ``take`` names fields in which the other's value shall win.

    Photos are not compared: the draft of a contact may come without.
    """
    changes = differences(Held(kept.draft), other.draft)
    differing = [
        Difference(change.field, change.old, change.new) for change in changes if change.kind is ChangeKind.REPLACE
    ]
    # A department goes with its organisation, taken or not.
    taken = {*take, "department"} if "organisation" in take else set(take)
    apart = set() if same_organisation(kept.draft, other.draft) else {"department"}
    # A fill stays as it was found: half a name beside another whole one is left out unless it is asked for.
    chosen = [replace(change, chosen=change.field in taken or _fills(change, apart)) for change in changes]
    facts = [
        Difference(field, mine, theirs)
        for field in _FACTS
        if (mine := getattr(kept, field)) and (theirs := getattr(other, field)) and mine != theirs
    ]
    merged = replace(
        kept,
        draft=renamed(kept.draft, updated(kept.draft, chosen)),
        added=min(kept.added, other.added),
        via=kept.via if kept.added <= other.added else other.via,
        invite_had_note=kept.invite_had_note or other.invite_had_note,
        met_where=_won("met_where", kept, other, take),
        met_on=_won("met_on", kept, other, take),
        pile_id=kept.pile_id if kept.pile_id is not None else other.pile_id,
        cadence=_won("cadence", kept, other, take),
        circle=other.circle if "circle" in take else _closer(kept.circle, other.circle),
        snoozed_until=_later(kept.snoozed_until, other.snoozed_until),
        turn_closed=_later(kept.turn_closed, other.turn_closed),
        let_go=kept.let_go and other.let_go,
        do_not_contact=kept.do_not_contact or other.do_not_contact,
        pinned=kept.pinned or other.pinned,
        likeness=kept.likeness or other.likeness,
    )
    return Merged(merged, (*differing, *facts))


def _fills(change: FieldChange, apart: Collection[str]) -> bool:
    """Whether a change adds to the kept record what nobody has to choose."""
    return change.kind is not ChangeKind.REPLACE and change.chosen and change.field not in apart


def _won(field: str, kept: Contact, other: Contact, take: Collection[str]) -> Any:
    mine, theirs = getattr(kept, field), getattr(other, field)
    return theirs if theirs and (not mine or field in take) else mine


def _closer(a: int | None, b: int | None) -> int | None:
    return min((circle for circle in (a, b) if circle is not None), default=None)


def _later(a: date | None, b: date | None) -> date | None:
    return max((day for day in (a, b) if day is not None), default=None)
