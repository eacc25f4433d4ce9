"""A book whose call list has a dozen people, so that numbers have two digits."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from netdesk.domain.contact import ContactDraft, ContactId, Phone
from netdesk.domain.interaction import Channel, Direction, Interaction
from netdesk.domain.screens import CallLine, CallList
from netdesk.services import call_lists, contacts, interactions
from netdesk.services.book import ChangeSetting
from netdesk.services.call_lists import SIZE_SETTING
from netdesk.services.commands import Batch
from netdesk.services.desk import Desk
from netdesk.services.interactions import LogInteraction

MONDAY = date(2026, 11, 23)
WEEK = "2026-W48"
NOW = datetime(2026, 11, 23, 9, 0, tzinfo=ZoneInfo("Europe/Prague"))


@dataclass
class Book:
    """The Desk and its clock."""

    desk: Desk
    day: list[date]

    def fill(self) -> None:
        """Twelve people who wrote and wait for an answer."""
        self.desk.apply(ChangeSetting(SIZE_SETTING, "12"), "size")
        drafts = [
            ContactDraft(name=f"Person {number:02d}", phones=(Phone(f"+1 512 555 01{number:02d}"),))
            for number in range(12)
        ]
        added = self.desk.apply(Batch([contacts.AddContact(draft) for draft in drafts]), "add").result
        mails = [
            Interaction((contact,), Channel.EMAIL, Direction.IN, MONDAY - timedelta(days=5 + place), note="?")
            for place, contact in enumerate(added)
        ]
        self.desk.apply(Batch([LogInteraction(mail) for mail in mails]), "log")

    def calls(self, week: str = WEEK) -> CallList:
        """The list as the book has it."""
        return self.desk.read(call_lists.week, week, self.desk.today())

    def line(self, number: int) -> CallLine:
        """A line of this week."""
        return next(line for line in self.calls().lines if line.number == number)

    def channels(self, contact: ContactId) -> list[Channel]:
        """How somebody was in touch, newest first."""
        from netdesk.domain.screens import TimelineQuery

        query = TimelineQuery(contact=contact)
        return [entry.channel for entry in self.desk.read(interactions.timeline, query)]
