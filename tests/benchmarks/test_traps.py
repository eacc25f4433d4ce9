"""How reading time grows with files made to eat it: eight times the file, and how many times the time."""

import time

import pytest

from netdesk.vcards import reader
from tests.helpers.card_traps import TRAPS


def seconds(data: bytes) -> float:
    """The best of three readings."""
    best = 60.0
    for _attempt in range(3):
        started = time.perf_counter()
        reader.read(data)
        best = min(best, time.perf_counter() - started)
    return best


@pytest.mark.parametrize("name", TRAPS)
def test_time_grows_no_faster_than_the_file(name: str) -> None:
    """A quadratic reader takes 64 times as long for eight times the file."""
    small, large = seconds(TRAPS[name](1_000)), seconds(TRAPS[name](8_000))
    print(f"{name}: 8 times the file takes {large / small:.1f} times as long ({large:.3f} s)")
    assert large < 0.1 or large < 24 * small
