"""What can be done with interactions and promises, and asked about them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from netdesk.domain.contact import ContactId
from netdesk.domain.interaction import Interaction, InteractionId, Precision
from netdesk.services.commands import Done
from netdesk.storage import contacts, follow_ups, interactions
from netdesk.storage.database import Database
from netdesk.storage.interactions import get as interaction
from netdesk.storage.timeline import timeline, weeks

if TYPE_CHECKING:
    from netdesk.domain.logged_line import LoggedLine
    from netdesk.domain.written_dates import DayOrder

__all__ = [
    "AddFollowUp", "CompleteFollowUp", "EditInteraction", "LogInteraction", "MoveAppointment", "NewFollowUp",
    "PostponeFollowUp", "RemoveFollowUp", "RemoveInteraction", "SettleAppointment", "interaction", "read_line",
    "timeline", "weeks",
]  # fmt: skip


def read_line(book: Database, line: str, today: date, about: ContactId | None, order: DayOrder) -> LoggedLine:
    """What a line says that was typed to log something; the reader is loaded when the first one is typed."""
    from netdesk.services import logging_line

    return logging_line.read_line(book, line, today, about, order)


@dataclass(frozen=True, slots=True)
class NewFollowUp:
    """A promise made in an interaction: until when, what, and whose it is to keep."""

    due: date
    note: str
    mine: bool


@dataclass(frozen=True, slots=True)
class LogInteraction:
    """One touch, with the promise that came of it; the result is its InteractionId."""

    interaction: Interaction
    follow_up: NewFollowUp | None = None

    def apply(self, book: Database, today: date) -> Done:
        """Write the touch, and a promise to the first person in it."""
        number = interactions.add(book, self.interaction, today)
        if self.follow_up is not None:
            follow_ups.add(
                book,
                self.interaction.contacts[0],
                self.follow_up.due,
                self.follow_up.note,
                mine=self.follow_up.mine,
                today=today,
                interaction=number,
            )
        return Done(number)


@dataclass(frozen=True, slots=True)
class EditInteraction:
    """What the book says of one touch becomes ``interaction`` (which carries its id)."""

    interaction: Interaction

    def apply(self, book: Database, today: date) -> Done:
        """Write it over what was there."""
        interactions.edit(book, self.interaction, today)
        return Done()


@dataclass(frozen=True, slots=True)
class RemoveInteraction:
    """Take one touch out of the book."""

    interaction: InteractionId

    def apply(self, book: Database, today: date) -> Done:
        """Remove it; a promise made in it stays."""
        interactions.remove(book, self.interaction)
        return Done()


@dataclass(frozen=True, slots=True)
class SettleAppointment:
    """What was planned has happened, on ``day`` where that is another one; from now on it counts."""

    interaction: InteractionId
    day: date | None = None

    def apply(self, book: Database, today: date) -> Done:
        """Write it as something that happened."""
        _change_appointment(book, self.interaction, self.day, today, planned=False)
        return Done()


@dataclass(frozen=True, slots=True)
class MoveAppointment:
    """An appointment is put off to ``day``."""

    interaction: InteractionId
    day: date

    def apply(self, book: Database, today: date) -> Done:
        """Write the new day; it stays an appointment."""
        _change_appointment(book, self.interaction, self.day, today, planned=True)
        return Done()


def _change_appointment(book: Database, number: InteractionId, day: date | None, today: date, *, planned: bool) -> None:
    known = interactions.get(book, number)
    if day is not None:
        known = replace(known, day=day, precision=Precision.DAY)
    interactions.edit(book, replace(known, planned=planned), today)


@dataclass(frozen=True, slots=True)
class AddFollowUp:
    """A promise without an interaction; the result is its id."""

    contact: ContactId
    due: date
    note: str
    mine: bool = True

    def apply(self, book: Database, today: date) -> Done:
        """Write it down."""
        contacts.require(book, [self.contact])
        return Done(follow_ups.add(book, self.contact, self.due, self.note, mine=self.mine, today=today))


@dataclass(frozen=True, slots=True)
class CompleteFollowUp:
    """The promise was kept."""

    follow_up: int

    def apply(self, book: Database, today: date) -> Done:
        """Mark it as kept today."""
        follow_ups.complete(book, self.follow_up, today)
        return Done()


@dataclass(frozen=True, slots=True)
class PostponeFollowUp:
    """Give a promise another day."""

    follow_up: int
    due: date

    def apply(self, book: Database, today: date) -> Done:
        """Write the new day."""
        follow_ups.postpone(book, self.follow_up, self.due)
        return Done()


@dataclass(frozen=True, slots=True)
class RemoveFollowUp:
    """Take a promise out of the book."""

    follow_up: int

    def apply(self, book: Database, today: date) -> Done:
        """Remove it."""
        follow_ups.remove(book, self.follow_up)
        return Done()
