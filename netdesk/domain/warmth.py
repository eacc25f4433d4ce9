"""How warm, how close, how even, which way: the measures of a standing on a day (relationship.md 2.4)."""

import math
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from netdesk.domain.days import number_of
from netdesk.domain.standing import Standing, growth

QUIET_EXPONENT: Final = 0.2
"""How fast silence of both sides lowers the rank."""

WINDOW: Final = 90
"""Days that "lately" means in counts and in momentum."""

LOPSIDED: Final = 0.2
TREND: Final = 0.25


@dataclass(frozen=True, slots=True)
class Window:
    """Contact-days of the last 90 days: mine, theirs, either's; and either's of the 90 days before."""

    n90_out: int = 0
    n90_in: int = 0
    n90: int = 0
    before: int = 0


class Momentum(StrEnum):
    """Which way a relationship goes."""

    NEW = "new"
    RISING = "rising"
    STEADY = "steady"
    COOLING = "cooling"


def strength(standing: Standing, today: date) -> float:
    """F: two-way strength, the quieter side decides; 1 is one e-mail exchange today."""
    return min(standing.out_sum, standing.in_sum) / growth(number_of(today))


def warmth_of(force: float) -> int:
    """A two-way strength as shown: 0 to 100."""
    return round(100 * force / (1 + force))


def warmth(standing: Standing, today: date) -> int:
    """0 to 100; 0 until both have acted."""
    return warmth_of(strength(standing, today))


def rank(standing: Standing, today: date) -> float:
    """Q: orders suggestions, best first; never shown."""
    if standing.last_day is None:
        return 0.0
    now = number_of(today)
    quiet = max(0, now - standing.last_day)
    return standing.rank_key / growth(now) * math.pow(1 + quiet, -QUIET_EXPONENT)


def balance(standing: Standing) -> float:
    """From 0, one side alone, to 1, both alike. Described, never a condition."""
    louder = max(standing.out_sum, standing.in_sum)
    return min(standing.out_sum, standing.in_sum) / louder if louder else 0.0


def momentum(standing: Standing, window: Window, today: date) -> Momentum:
    """Contact-days of the last 90 days against the 90 before; new when the first act is younger than that."""
    if standing.first_day is None or number_of(today) - standing.first_day < WINDOW:
        return Momentum.NEW
    trend = (window.n90 - window.before) / (window.n90 + window.before + 2)
    if trend >= TREND:
        return Momentum.RISING
    return Momentum.COOLING if trend <= -TREND else Momentum.STEADY
