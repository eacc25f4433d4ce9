"""A favour: one give or ask between the user and a contact (relationship.md 4.3)."""

from dataclasses import dataclass
from datetime import date

from netdesk.domain.contact import ContactId
from netdesk.domain.interaction import Kind

SMALL, NORMAL, BIG = 0.5, 1.0, 2.0


@dataclass(frozen=True, slots=True)
class Favour:
    """One give or ask, by the user or by the contact; ``size`` is 0.5 small, 1 normal, 2 big.

    Thanks and congratulations are kind words and no favours: they count nothing.
    """

    contact: ContactId
    day: date
    kind: Kind
    by_me: bool
    size: float = NORMAL
