"""What a card would change in somebody we have, field by field, and the draft after the chosen changes.

The rule (issue of a card against the book): a card may fill what is empty and add addresses, numbers, pages,
tags and notes. Where it says otherwise than the book, the change is proposed; it is chosen beforehand only
where the book's value came from a card too. What the user typed, and names, change only when asked to.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from netdesk.domain.contact import Address, ContactDraft, Email, Phone, Profile
from netdesk.domain.folding import digits, fold
from netdesk.domain.identifiers import linkedin_slug, plain_address

Value = str | bytes | Email | Phone | Profile | Address

_NAMES = ("name", "family", "given")
_TEXTS = (*_NAMES, "nickname", "organisation", "department", "title", "birthday", "timezone")
_NOTES = ("notes", "needs", "offers")
_LISTS = ("emails", "phones", "profiles", "addresses", "tags")
_SAME_ENDING = 8
"""Numbers whose last eight digits agree are one number, written with and without its country."""


class ChangeKind(StrEnum):
    """FILL an empty field, ADD beside what is there, REPLACE what is there."""

    FILL = "fill"
    ADD = "add"
    REPLACE = "replace"


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One change to one ``field`` of a ContactDraft. ``old`` is "" for FILL and ADD.

    For notes, needs and offers ADD means one more paragraph. ``chosen`` says whether it will be made, ``typed``
    that it would overwrite what the user typed.
    """

    field: str
    kind: ChangeKind
    old: Value
    new: Value
    chosen: bool = True
    typed: bool = False


@dataclass(frozen=True, slots=True)
class Held:
    """What is held of a person: the draft (its photo may be left out) and the fields the user typed."""

    draft: ContactDraft
    typed: frozenset[str] = frozenset()
    has_photo: bool = False


def differences(held: Held, card: ContactDraft) -> tuple[FieldChange, ...]:
    """What ``card`` says that is not held yet; empty when it tells nothing new."""
    have = held.draft
    if have is card:
        return ()
    changes = [*_texts(held, card), *_notes(have, card)]
    for field in _LISTS:
        new = getattr(card, field)
        if new:
            changes += _additions(field, getattr(have, field), new)
    if card.photo and not held.has_photo and not have.photo:
        changes.append(FieldChange("photo", ChangeKind.FILL, "", card.photo))
    return tuple(changes)


def _texts(held: Held, card: ContactDraft) -> Iterable[FieldChange]:
    for field in _TEXTS:
        old, new = getattr(held.draft, field), getattr(card, field)
        if not new or old == new or _plain(old) == _plain(new):
            continue
        if not old:
            # Half a name beside a whole one of another spelling would make a third name.
            fits = field not in _NAMES or _plain(new) in _plain(held.draft.name)
            chosen = fits and field not in held.typed and _goes_along(field, held, card)
            yield FieldChange(field, ChangeKind.FILL, "", new, chosen)
        else:
            chosen = field not in held.typed and field not in _NAMES
            chosen = chosen and _goes_along(field, held, card)
            yield FieldChange(field, ChangeKind.REPLACE, old, new, chosen, field in held.typed)


def _goes_along(field: str, held: Held, card: ContactDraft) -> bool:
    """A department goes with its organisation: with ours if it is the same, with the card's if that replaces ours."""
    return field != "department" or "organisation" not in held.typed or same_organisation(held.draft, card)


def same_organisation(one: ContactDraft, other: ContactDraft) -> bool:
    """Whether two drafts may mean one organisation: the same, or only one of them names any."""
    names = {_plain(draft.organisation) for draft in (one, other) if draft.organisation}
    return len(names) < 2


def _notes(have: ContactDraft, card: ContactDraft) -> Iterable[FieldChange]:
    for field in _NOTES:
        old, new = getattr(have, field), getattr(card, field)
        if not new or _plain(new) in _plain(old):
            continue
        yield FieldChange(field, ChangeKind.ADD if old else ChangeKind.FILL, "", new)


def _additions(field: str, have: tuple[Value, ...], new: tuple[Value, ...]) -> Iterable[FieldChange]:
    known = [_key(value) for value in have]
    kind = ChangeKind.ADD if have else ChangeKind.FILL
    for value in new:
        key = _key(value)
        if key and not any(_same_key(key, other) for other in known):
            known.append(key)
            yield FieldChange(field, kind, "", value)


def _key(value: Value) -> str:
    """What makes two values of one field the same."""
    match value:
        case Email():
            return plain_address(value.address)
        case Phone():
            return f"+{digits(value.e164)}" if value.e164 else digits(value.raw) or _plain(value.raw)
        case Profile():
            slug = linkedin_slug(value.kind, value.value)
            return f"linkedin {slug}" if slug else _plain(value.value).rstrip("/")
        case Address():
            return _plain(value.one_line()).replace(",", "")
        case _:
            return _plain(str(value))


def _same_key(a: str, b: str) -> bool:
    if a == b:
        return True
    # Both international and not equal: two numbers. Otherwise one may lack its country.
    numbers = a.lstrip("+").isdigit() and b.lstrip("+").isdigit() and not (a[0] == b[0] == "+")
    return numbers and min(len(a), len(b)) >= _SAME_ENDING and a[-_SAME_ENDING:] == b[-_SAME_ENDING:]


def _plain(text: str) -> str:
    return " ".join(fold(text).split())


def still_fitting(held: Held, changes: Iterable[FieldChange]) -> list[FieldChange]:
    """The chosen ones of ``changes``, as they may be made in somebody who may have changed since the look at them.

    What the user typed since is not overwritten, notes come after theirs, and nothing is added twice.
    """
    have, fitting = held.draft, []
    left_out: set[str] = set()
    for change in changes:
        now = getattr(have, change.field)
        if not change.chosen:
            continue
        if change.field in _LISTS:
            fitting += [change] if list(_additions(change.field, now, (change.new,))) else []
        elif change.field in _NOTES:
            if _plain(str(change.new)) not in _plain(now):
                fitting.append(replace(change, kind=ChangeKind.ADD if now else ChangeKind.FILL))
        elif change.field == "photo":
            fitting += [] if held.has_photo else [change]
        elif (now and change.field in held.typed and not change.typed) or _leads(change.field) in left_out:
            left_out.add(change.field)
        else:
            fitting.append(change)
    return fitting


def _leads(field: str) -> str:
    """The field that this one goes along with, itself for most."""
    return "organisation" if field == "department" else field


def updated(draft: ContactDraft, changes: Iterable[FieldChange]) -> ContactDraft:
    """``draft`` after the chosen ones of ``changes``. A department does not stay behind in another organisation."""
    values: dict[str, Any] = {}
    for change in changes:
        if not change.chosen:
            continue
        now = values.get(change.field, getattr(draft, change.field))
        if change.field in _LISTS:
            values[change.field] = (*now, change.new)
        elif change.kind is ChangeKind.ADD:
            values[change.field] = f"{now}\n\n{change.new!s}"
        else:
            values[change.field] = change.new
    if draft.organisation and "organisation" in values:
        values.setdefault("department", "")
    return replace(draft, **values) if values else draft
