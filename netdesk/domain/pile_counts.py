"""What the cards of a pile come to, in figures: before it is imported, and ever after."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PileCounts:
    """How many cards come to what; ``cards`` is all of them together."""

    added: int = 0
    updated: int = 0
    unchanged: int = 0
    to_decide: int = 0
    kept_aside: int = 0

    @property
    def cards(self) -> int:
        """Every card there was."""
        return self.placed + self.kept_aside

    @property
    def placed(self) -> int:
        """The cards that are about somebody: all but those that were kept aside."""
        return self.added + self.updated + self.unchanged + self.to_decide
