"""What the sample book says of one invented person: the card, how we met, and how it went since.

All days are counted back from the day the book is filled, so that the sample is as fresh in ten years.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from netdesk.domain.contact import Address, ContactDraft, Email, Phone, Via


@dataclass(frozen=True, slots=True)
class Pace:
    """Being in touch about every ``every`` days, from ``since`` to ``until`` days ago, on ``channels``.

    ``mine`` is how often, from 0 to 1, it is the owner who writes first.
    """

    since: int
    until: int
    every: int
    channels: str
    mine: float = 0.5


@dataclass(frozen=True, slots=True)
class Promise:
    """A promise made ``made`` days ago and due in ``due`` days (below zero: that long ago); ``kept`` days ago."""

    made: int
    due: int
    note: str
    mine: bool = True
    kept: int | None = None


@dataclass(frozen=True, slots=True)
class Sample:
    """One person of the sample: what is on the card, added ``added`` days ago, and what happened.

    ``key`` is how the sample's other parts name them, ``called`` how the owner does. ``pace`` fills the past,
    about ``subjects``, oldest first; ``story`` tells the last chapter, a touch a line (``sample_history``
    reads it). ``birthday_in`` puts the birthday so many days from today. ``decided`` are fields of Contact that
    the owner set; ``snoozed_in`` is ``snoozed_until``, so many days from today.
    """

    key: str
    called: str
    draft: ContactDraft
    added: int
    met_where: str = ""
    pace: Pace | None = None
    subjects: tuple[str, ...] = ()
    story: str = ""
    promises: tuple[Promise, ...] = ()
    via: Via = Via.MANUAL
    birthday_in: int | None = None
    decided: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))


def card(
    name: str, family: str = "", given: str = "", *, email: str = "", phone: str = "", town: str = "", tags: str = "",
    **said: Any,
) -> ContactDraft:  # fmt: skip
    """A draft from what a card says in short: ``town`` is "town, country" or "town, region, country".

    ``email`` and ``phone`` take several, apart by semicolons, each with a label before it: "work a@b.example".
    """
    return ContactDraft(
        name, family, given,
        emails=tuple(Email(address, label) for label, address in _labelled(email)),
        phones=tuple(Phone(number, label) for label, number in _labelled(phone)),
        addresses=_addresses(town),
        tags=tuple(tags.split()),
        **said,
    )  # fmt: skip


def _labelled(text: str) -> list[tuple[str, str]]:
    parts = (part.strip().partition(" ") for part in text.split(";") if part.strip())
    return [(label, value) for label, _blank, value in parts]


def _addresses(town: str) -> tuple[Address, ...]:
    if not town:
        return ()
    city, *region, country = town.split(", ")
    return (Address(city=city, region=" ".join(region), country=country),)
