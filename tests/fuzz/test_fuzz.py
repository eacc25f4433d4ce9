"""A few hundred damaged files in every run; `python3 dev.py fuzz` reads thousands."""

import pytest

from netdesk.vcards import clean, reader, sketch
from netdesk.vcards.outcome import CardReading
from tests.fuzz import corpus
from tests.fuzz.__main__ import run
from tests.fuzz.checks import Figures, check, left_over


def test_damaged_files_are_read_to_their_end_and_nothing_is_lost_or_silent() -> None:
    figures = run(seed=20_261_128, mutations=400)
    assert figures.faults == []
    assert figures.cards > 300


@pytest.mark.parametrize("name", corpus.OWN)
def test_what_is_damaged_was_whole(name: str) -> None:
    figures = Figures()
    check(name, corpus.OWN[name], figures)
    assert (figures.faults, figures.kept_aside) == ([], 0)
    assert figures.cards > 0


def test_the_check_sees_a_line_that_is_dropped(monkeypatch: pytest.MonkeyPatch) -> None:
    """A fuzz that cannot fail would tell nothing."""
    data = b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ida\r\nTITLE;X-A=1:Chief of Ships\r\nEND:VCARD\r\n"
    figures = Figures()
    check("whole", data, figures)
    assert figures.faults == []
    monkeypatch.delitem(sketch.TAKERS, "TITLE")
    monkeypatch.setattr(clean, "_ways", {})
    check("dropped", data, figures)
    assert len(figures.faults) == 1
    assert "ChiefofShips was dropped" in figures.faults[0]


def test_the_check_sees_bytes_that_are_lost() -> None:
    data = b"BEGIN:VCARD\r\nFN:Ida\r\nEND:VCARD\r\nmore\r\n"
    pieces = list(reader.outcomes(data))
    assert left_over(data, pieces) == b""
    assert left_over(data, [piece for piece in pieces if isinstance(piece, CardReading)]) == b"more"
