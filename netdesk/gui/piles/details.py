"""What a card of a plan says in detail, below its row: why, each change from old to new, what was odd about it."""

from dataclasses import dataclass, replace

from netdesk.domain.contact import Address, Email, Phone, Profile
from netdesk.domain.differences import FieldChange
from netdesk.domain.import_plan import Answer, Decision, PlannedCard
from netdesk.domain.merging import text_of
from netdesk.gui.piles.words import warnings
from netdesk.wording import import_reasons
from netdesk.wording.gettext import _
from netdesk.wording.plain_text import shortened

IN_MENU, IN_ROW = 60, 400
"""Letters of a value that are shown."""


@dataclass(frozen=True, slots=True)
class Detail:
    """One line below the row of ``card``: ``words``, and the ``at``-th of its changes if it is about one, else -1."""

    card: PlannedCard
    words: str
    at: int = -1

    @property
    def change(self) -> FieldChange | None:
        """The change it is about."""
        return self.card.changes[self.at] if self.at >= 0 else None


def details_of(card: PlannedCard) -> tuple[Detail, ...]:
    """The lines below the row of a card that is opened; empty when there is no more to say of it."""
    found = []
    if len(card.reasons) > 1 or (card.reasons and card.decision is not Decision.DECIDE):
        found.append(Detail(card, import_reasons.reasons(card)))
    if changes_somebody(card):
        found += [Detail(card, change_words(change, IN_ROW), at) for at, change in enumerate(card.changes)]
    found += [Detail(card, words) for words in warnings(card)]
    return tuple(found)


def changes_somebody(card: PlannedCard) -> bool:
    """Whether its changes will be made in somebody we have, as things are decided now."""
    return card.decision is Decision.UPDATE or (card.decision is Decision.DECIDE and card.answer is Answer.MERGE)


def mark_of(change: FieldChange) -> str:
    """What is to be known before a change is made: "" for nothing."""
    if not change.typed:
        return ""
    return _("over what you typed") if change.chosen else _("you typed this, it stays")


def change_words(change: FieldChange, most: int = IN_MENU) -> str:
    """A change in full, as in "title changed: Buyer → Head of purchasing"."""
    words = import_reasons.change(replace(change, chosen=True))
    new, old = shortened(_value(change.new), most), shortened(_value(change.old), most)
    if not new:
        return words
    return f"{words}: {old} → {new}" if old else f"{words}: {new}"


def _value(value: object) -> str:
    """A value as one reads it; a picture is none."""
    return text_of(value) if isinstance(value, str | Email | Phone | Profile | Address) else ""
