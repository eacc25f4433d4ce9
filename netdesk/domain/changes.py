"""What an act touched: the one value that tells screens what to read again."""

from dataclasses import dataclass, field

from netdesk.domain.contact_id import ContactId


@dataclass(frozen=True, slots=True)
class Changes:
    """Ids touched, by kind. ``everything`` says: too much to list, read all of it again."""

    contacts: frozenset[ContactId] = field(default_factory=frozenset)
    introductions: frozenset[int] = field(default_factory=frozenset)
    timeline: bool = False
    piles: bool = False
    calls: bool = False
    settings: bool = False
    everything: bool = False

    def __or__(self, other: "Changes") -> "Changes":
        """Both at once."""
        return Changes(
            contacts=self.contacts | other.contacts,
            introductions=self.introductions | other.introductions,
            timeline=self.timeline or other.timeline,
            piles=self.piles or other.piles,
            calls=self.calls or other.calls,
            settings=self.settings or other.settings,
            everything=self.everything or other.everything,
        )

    def __bool__(self) -> bool:
        """True when anything at all was touched."""
        return self != Changes()


EVERYTHING = Changes(everything=True)
