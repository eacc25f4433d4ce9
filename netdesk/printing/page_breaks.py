"""Where the pages of a list begin: no more of them than it needs, and nobody alone on the last one. Only lengths."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

TIGHTEST: Final = 0.25
"""The share of the air round a row that may go when the list then needs fewer pages: less is seen, more is cramped."""
STEPS: Final = 10


@dataclass(frozen=True, slots=True)
class Block:
    """One row, in any unit: ``height`` with the air above it (``head``) and without the one below (``foot``).

    ``heading`` is the height of what stands before it wherever it is (0 where its day goes on), ``top`` of what
    stands before it when it is the first of a page.
    """

    height: float
    head: float = 0
    foot: float = 0
    heading: float = 0
    top: float = 0

    def tighter(self, share: float) -> "Block":
        """The same with so much of its air gone."""
        return replace(self, height=self.height - share * self.head, foot=self.foot * (1 - share))


@dataclass(frozen=True, slots=True)
class Plan:
    """The number of the first row of each page, and the share of the air of all rows that goes."""

    starts: tuple[int, ...]
    share: float = 0


def plan(blocks: Sequence[Block], room: float) -> Plan:
    """How ``blocks`` stand on pages with ``room`` for them each, in their order; what is higher has its own page.

    With a little less air, no more than TIGHTEST, where that saves a page; else with all of it. The last page has
    two or more where the pages before can give one and keep two.
    """
    least = len(_filled([each.tighter(TIGHTEST) for each in blocks], room))
    for step in range(STEPS + 1):
        share = TIGHTEST * step / STEPS
        tight = [each.tighter(share) for each in blocks]
        starts = _filled(tight, room)
        if len(starts) == least:
            break
    return Plan(_in_company(starts, tight, room), share)


def _filled(blocks: Sequence[Block], room: float) -> tuple[int, ...]:
    """Each page as full as it gets. The air below the last row of a page may hang over its end."""
    starts, y = [0], 0.0
    for number, block in enumerate(blocks):
        first = number == starts[-1]
        if not first and y + block.heading + block.height > room:
            starts.append(number)
            first, y = True, 0.0
        y += (block.top if first else block.heading) + block.height + block.foot
    return tuple(starts)


def _in_company(starts: tuple[int, ...], blocks: Sequence[Block], room: float) -> tuple[int, ...]:
    """The same pages, but that whoever is alone on the last gets the one before them, from page to page."""
    moved = [*starts, len(blocks)]
    for page in range(len(starts) - 1, 0, -1):
        if moved[page + 1] - moved[page] > 1:
            break
        moved[page] -= 1
        if len(_filled(blocks[moved[page] : moved[page + 1]], room)) > 1:
            return starts
    alone = len(blocks) > 1 and moved[1] < 2
    return starts if alone else tuple(moved[:-1])
