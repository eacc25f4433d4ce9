"""The table at the end: each figure beside its floor and its goal."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from statistics import median
from typing import TypeVar

_Ours = TypeVar("_Ours")
_Floor = TypeVar("_Floor")

ROUNDS = 5
"""Interleaved rounds after one to warm up (performance.md, Goals)."""


def percentile(values: Sequence[float], share: float) -> float:
    """The value below which ``share`` (0 to 1) of ``values`` lie, as the floors count it."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]


def interleaved(
    ours: Callable[[], _Ours], floor: Callable[[], _Floor], rounds: int = ROUNDS
) -> list[tuple[_Ours, _Floor]]:
    """Ours and the floor in turn, so that what else the machine does falls on both; the first round is left out."""
    return [(ours(), floor()) for _round in range(rounds + 1)][1:]


def timed(act: Callable[[], object]) -> float:
    """Milliseconds that ``act`` took."""
    begun = time.perf_counter()
    act()
    return (time.perf_counter() - begun) * 1e3


def ratio(rounds: Sequence[tuple[float, float]]) -> float:
    """Ours by the floor, round by round; the median."""
    return median(ours / floor for ours, floor in rounds)


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the table. ``goal`` is in words; ``holds`` is None for a figure that only informs."""

    what: str
    measured: str
    floor: str = ""
    ratio: float | None = None
    goal: str = ""
    holds: bool | None = None


@dataclass(slots=True)
class Table:
    """All figures of a run, in the order in which they were taken."""

    figures: list[Figure] = field(default_factory=list)

    def add(
        self,
        what: str,
        measured: str,
        *,
        floor: str = "",
        ratio: float | None = None,
        goal: str = "",
        holds: bool | None = None,
    ) -> None:
        """Take down a figure."""
        self.figures.append(Figure(what, measured, floor, ratio, goal, holds))

    def lines(self) -> list[str]:
        """The table as text, a line a figure."""
        rows = [("what", "measured", "floor", "ratio", "goal", "holds")]
        rows += [_cells(each) for each in self.figures]
        widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
        lines = ["  ".join(map(str.ljust, row, widths)).rstrip() for row in rows]
        return [lines[0], "  ".join("-" * width for width in widths), *lines[1:]]


def _cells(figure: Figure) -> tuple[str, str, str, str, str, str]:
    share = "" if figure.ratio is None else f"{figure.ratio:.2f}"
    holds = {None: "", True: "yes", False: "NO"}[figure.holds]
    return figure.what, figure.measured, figure.floor, share, figure.goal, holds
