"""What the window shows first: the list of people, and the figures beside the navigation.

Apart from the other screens (``domain.screens``), because these values alone are there when the window opens.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from netdesk.domain.contact_id import ContactId
from netdesk.domain.relationship import State, Verdict

if TYPE_CHECKING:
    from netdesk.domain.search_hit import Hit

Strip = tuple[tuple[int, int], ...]
"""Contact-days (from them, from me) per period, oldest first, ending today: twelve months or 52 weeks."""


class Sort(StrEnum):
    """The orders of the contact list."""

    ATTENTION = "attention"
    NAME = "name"
    LAST_TOUCH = "last-touch"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class ContactQuery:
    """Whom to list: what was typed, and the filters beside it. None and "" mean no filter."""

    needle: str = ""
    state: State | None = None
    tag: str = ""
    sort: Sort = Sort.ATTENTION


@dataclass(frozen=True, slots=True)
class ContactRow:
    """One person in a list: name, what they do, the verdict and the two-way strip of twelve months.

    ``hit`` is why a search found them, where the name does not say it.
    """

    id: ContactId
    name: str
    organisation: str
    title: str
    verdict: Verdict
    strip: Strip
    met_where: str = ""
    has_photo: bool = False
    hit: Hit | None = None

    @property
    def work(self) -> str:
        """Title and organisation in one line."""
        return work_line(self.title, self.organisation)


def work_line(title: str, organisation: str) -> str:
    """What somebody does in one line; "" when nothing is known of it."""
    return " · ".join(part for part in (title, organisation) if part)


@dataclass(frozen=True, slots=True)
class Counts:
    """The figures beside the navigation; ``tags`` are (name, people) by name."""

    states: tuple[tuple[State, int], ...] = ()
    tags: tuple[tuple[str, int], ...] = ()
    piles: int = 0
    introductions: int = 0
    calls: int = 0

    def of(self, state: State) -> int:
        """How many people are in ``state``."""
        return dict(self.states).get(state, 0)
