"""What leaves by hand, by the clipboard or the mouse: the cards of some people, and what is read of them as text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from netdesk.domain.contact import Contact, ContactId
from netdesk.services.card_export import cards
from netdesk.services.progress import Progress, Silent
from netdesk.storage.contacts import many
from netdesk.storage.database import Database

VERSION = "3.0"
"""The vCard that most other programs take by hand."""


@dataclass(frozen=True, slots=True)
class CardCopy:
    """The cards one after the other, as in a file, and the people they are of, in the same order."""

    cards: bytes = field(repr=False)
    people: tuple[Contact, ...]


def card_copy(book: Database, contacts: Sequence[ContactId], progress: Progress | None = None) -> CardCopy:
    """The cards of these people. Raises UnknownId, and Cancelled."""
    progress = progress or Silent()
    written = []
    for done, card in enumerate(cards(book, contacts, VERSION), 1):
        written.append(card)
        progress.report(done, len(contacts))
    return CardCopy(b"".join(written), many(book, contacts))
