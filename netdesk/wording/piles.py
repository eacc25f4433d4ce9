"""What came of a pile of cards, in figures."""

from netdesk.domain.pile_counts import PileCounts
from netdesk.wording.gettext import _


def figures(counts: PileCounts) -> list[str]:
    """As in "31 new", "4 updated", "2 kept aside": those that are not 0."""
    told = (
        (counts.added, _("{n} new")),
        (counts.updated, _("{n} updated")),
        (counts.to_decide, _("{n} looked the same")),
        (counts.unchanged, _("{n} with nothing new")),
        (counts.kept_aside, _("{n} kept aside")),
    )
    return [words.format(n=f"{count:,}") for count, words in told if count]
