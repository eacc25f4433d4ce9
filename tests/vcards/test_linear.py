"""Files made to eat time are read to their end: what grows without bound runs into the limit of every test.

How fast they are read, and that it grows no faster than the file, is measured by the benchmarks.
"""

import pytest

from netdesk.vcards import reader
from tests.helpers.card_traps import TRAPS


@pytest.mark.parametrize("name", TRAPS)
def test_a_trap_is_read_to_its_end(name: str) -> None:
    """One of them would keep a naive reader busy for longer than the world exists."""
    data = TRAPS[name](1_500)
    found = reader.read(data)
    assert found.cards or found.kept_aside or found.junk
