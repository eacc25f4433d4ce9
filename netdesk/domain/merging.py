"""Records of one person into one: which value wins, what is kept of all, what is to choose.

The kept record's own value wins unless it is empty. Mails, numbers, pages, addresses and tags of both stay,
notes are joined, the earliest day in the book stays, and so do the stronger decisions: "do not contact" and
"pinned" of either, the closer circle, the later rest; let go only when both were.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import reduce
from typing import Any, Final

from netdesk.domain.contact import Address, Contact, ContactId, Email, Phone, Profile, renamed
from netdesk.domain.differences import ChangeKind, FieldChange, Held, Value, differences, same_organisation, updated

_FACTS = ("met_where", "met_on", "cadence", "circle")
"""Facts of a contact where the other's value may be chosen."""

SINGLE: Final = (
    "name", "nickname", "title", "organisation", "birthday", "timezone", "photo", "met_where", "met_on", "cadence",
    "circle",
)  # fmt: skip
"""Fields that hold one value: whose it is can be chosen. The halves of a name go with it, a department with its
organisation."""

UNITED: Final = ("emails", "phones", "profiles", "addresses", "tags", "notes", "needs", "offers")
"""Fields of which the values of all are kept, but for those left out."""

_GO_ALONG: Final = {"name": ("name", "family", "given"), "organisation": ("organisation", "department")}


@dataclass(frozen=True, slots=True)
class Choices:
    """What the user chose for a merge: of whom the value of a SINGLE field is, and what of the UNITED is left out.

    ``left_out`` are pairs of a field and the ``text_of`` a value. What is not chosen goes by the rules above.
    """

    values: Mapping[str, ContactId] = field(default_factory=dict)
    left_out: frozenset[tuple[str, str]] = frozenset()


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
        Difference(name, mine, theirs)
        for name in _FACTS
        if (mine := getattr(kept, name)) and (theirs := getattr(other, name)) and mine != theirs
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


def merge_all(people: Sequence[Contact], choices: Choices) -> Contact:
    """Any number of records into the first of them, under its id. Photos are the caller's."""
    chosen = [_without(person, choices.left_out) for person in people]
    merged = reduce(lambda kept, other: merge(kept, other).contact, chosen)
    of = {person.id: person for person in chosen}
    for name, owner in choices.values.items():
        if owner not in of or name == "photo":
            continue
        if hasattr(merged.draft, name):
            theirs = {each: getattr(of[owner].draft, each) for each in _GO_ALONG.get(name, (name,))}
            merged = replace(merged, draft=replace(merged.draft, **theirs))
        else:
            changes: dict[str, Any] = {name: getattr(of[owner], name)}
            merged = replace(merged, **changes)
    return merged


def values_of(person: Contact, name: str) -> tuple[Value, ...]:
    """What a person has in a UNITED field, one by one; a note is one value."""
    value = getattr(person.draft, name)
    if isinstance(value, str):
        return (value,) if value else ()
    return tuple(value)


def text_of(value: Value) -> str:
    """A value of a UNITED field as one reads it: by this it is left out of a merge."""
    match value:
        case Email():
            return value.address
        case Phone():
            return value.raw
        case Profile():
            return value.value
        case Address():
            return value.one_line()
        case _:
            return str(value)


def _without(person: Contact, left_out: Collection[tuple[str, str]]) -> Contact:
    changes: dict[str, Any] = {}
    for name in {name for name, _text in left_out if name in UNITED}:
        have = getattr(person.draft, name)
        kept = tuple(value for value in values_of(person, name) if (name, text_of(value)) not in left_out)
        changes[name] = (str(kept[0]) if kept else "") if isinstance(have, str) else kept
    return replace(person, draft=replace(person.draft, **changes)) if changes else person


def _fills(change: FieldChange, apart: Collection[str]) -> bool:
    """Whether a change adds to the kept record what nobody has to choose."""
    return change.kind is not ChangeKind.REPLACE and change.chosen and change.field not in apart


def _won(name: str, kept: Contact, other: Contact, take: Collection[str]) -> Any:
    mine, theirs = getattr(kept, name), getattr(other, name)
    return theirs if theirs and (not mine or name in take) else mine


def _closer(a: int | None, b: int | None) -> int | None:
    return min((circle for circle in (a, b) if circle is not None), default=None)


def _later(a: date | None, b: date | None) -> date | None:
    return max((day for day in (a, b) if day is not None), default=None)
