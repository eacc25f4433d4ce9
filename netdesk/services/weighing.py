"""By what the book measures relationships: weights of channels, tempo, default cadence (relationship.md 2.2, 8)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from netdesk.domain.errors import NetDeskError
from netdesk.domain.rhythm import CADENCE_WITHIN
from netdesk.domain.weight import CLICKS, HEAVIEST, Scale
from netdesk.services.commands import Done
from netdesk.storage import scales
from netdesk.storage.act_labels import weighing_takes_long as takes_long
from netdesk.storage.database import Database

__all__ = ["SetDefaultCadence", "SetScale", "default_cadence", "scale", "takes_long"]


def scale(book: Database) -> Scale:
    """The weights and the tempo of the book."""
    return scales.scale_of(book.connection)


def default_cadence(book: Database) -> int:
    """The default cadence in days: quiet for longer is overdue where nothing else says how long it may be."""
    return scales.default_cadence(book)


@dataclass(frozen=True, slots=True)
class SetScale:
    """Other weights of channels, or another tempo; every relationship is weighed anew by them."""

    scale: Scale

    def apply(self, book: Database, today: date) -> Done:
        """Write what differs from the usual. Raises NetDeskError on a weight that cannot be."""
        for channel, weighs in self.scale.own_weights.items():
            if channel in CLICKS:
                raise NetDeskError("A click always weighs 0. Give weight to what people say and write.")
            if not 0 <= weighs <= HEAVIEST:
                raise NetDeskError(f"A weight is from 0 to {HEAVIEST:g}.")
        scales.put(book, self.scale)
        return Done()


@dataclass(frozen=True, slots=True)
class SetDefaultCadence:
    """Another default cadence. It nudges, and never changes a colour."""

    days: int

    def apply(self, book: Database, today: date) -> Done:
        """Write it unless it is the usual one. Raises NetDeskError on too few or too many days."""
        least, most = CADENCE_WITHIN
        if not least <= self.days <= most:
            raise NetDeskError(f"The usual rhythm is from {least} to {most} days.")
        scales.put_default_cadence(book, self.days)
        return Done()
