"""The rhythm in which a person is nudged: by hand, by circle, or the pair's own (relationship.md 2.7)."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from netdesk.domain.standing import Standing

CIRCLES: Final[Mapping[int, int]] = MappingProxyType({5: 7, 15: 30, 50: 180, 150: 365})
"""Days between contacts for each circle; a circle nudges and never changes the colour."""

SHORTEST: Final = 14
LONGEST: Final = 180
"""The pair's own rhythm is kept within these days."""

DEFAULT_CADENCE: Final = 60
"""The rhythm until there is one, unless the book has another default cadence. It nudges; it never holds (2.5)."""

CADENCE_WITHIN: Final = (7, 365)
"""The least and the most days of a book's default cadence."""

ENOUGH_DAYS: Final = 4
"""From so many contact-days on, a pair has a rhythm of its own."""


class Basis(StrEnum):
    """Where a rhythm comes from."""

    CADENCE = "cadence"
    CIRCLE = "circle"
    OWN = "own"
    DEFAULT = "default"


@dataclass(frozen=True, slots=True)
class Rhythm:
    """Quiet for more than ``days`` is overdue; ``basis`` says why so many."""

    days: float
    basis: Basis

    @property
    def chosen(self) -> bool:
        """True when the user chose it, by a cadence or a circle."""
        return self.basis in (Basis.CADENCE, Basis.CIRCLE)


def rhythm_of(standing: Standing, cadence: int | None, circle: int | None, default: int = DEFAULT_CADENCE) -> Rhythm:
    """The rhythm that holds for one contact: the cadence before the circle, either before the pair's own.

    ``default`` is the default cadence of the book, for who has none of these.
    """
    if cadence is not None and cadence > 0:
        return Rhythm(cadence, Basis.CADENCE)
    if circle is not None and circle in CIRCLES:
        return Rhythm(CIRCLES[circle], Basis.CIRCLE)
    if standing.median_gap is not None and standing.days >= ENOUGH_DAYS:
        return Rhythm(max(SHORTEST, min(LONGEST, 2 * standing.median_gap)), Basis.OWN)
    return Rhythm(default, Basis.DEFAULT)
