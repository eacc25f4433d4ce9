"""Everybody in the sample book, and its owner. All of them are invented."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from netdesk.domain.contact import ContactDraft
from netdesk.services.book import Identities
from netdesk.services.sample_africa import AFRICA
from netdesk.services.sample_americas import AMERICAS
from netdesk.services.sample_asia import ASIA
from netdesk.services.sample_austin import AUSTIN
from netdesk.services.sample_europe import EUROPE
from netdesk.services.sample_person import Sample

OWNER = Identities(
    emails=("robin@calloway.example", "robin@openhands.example"),
    phones=("+1 512 555 0100",),
    linkedin=("linkedin.com/in/robin-calloway-example",),
    names=("Robin Calloway",),
)
"""Robin Calloway of Austin, who helps small organisations find partners. Invented like everybody here."""

PEOPLE: tuple[Sample, ...] = (*AUSTIN, *AMERICAS, *EUROPE, *AFRICA, *ASIA)
"""Those who are in the sample book, by where they live."""


def draft_of(person: Sample, today: date) -> ContactDraft:
    """What the card of ``person`` says, with the birthday that is so many days from ``today``."""
    if person.birthday_in is None:
        return person.draft
    return replace(person.draft, birthday=f"--{today + timedelta(days=person.birthday_in):%m-%d}")
