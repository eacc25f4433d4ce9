"""Cells that no spreadsheet reckons with, and back (reliability.md S7)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netdesk.domain.formula_guard import guarded, unguarded

SIGNS = "=+-@\t\r\0＝＋－＠"


@given(st.one_of(st.text(), st.text(alphabet=f"'{SIGNS}a1")))
def test_every_cell_comes_back_as_it_was(cell: str) -> None:
    assert unguarded(guarded(cell)) == cell


@given(st.text(alphabet=f"'{SIGNS}a1"))
def test_no_guarded_cell_begins_with_a_sign(cell: str) -> None:
    assert guarded(cell)[:1] not in list(SIGNS)


@pytest.mark.parametrize(
    ("cell", "safe"),
    [
        ("=HYPERLINK(1)", "'=HYPERLINK(1)"),
        ("+49 30 901820", "'+49 30 901820"),
        ("＝1+1", "'＝1+1"),
        ("'=1", "''=1"),
        ("'t Hooft", "'t Hooft"),
        ("Ana", "Ana"),
        ("", ""),
    ],
)
def test_only_what_is_dangerous_is_changed(cell: str, safe: str) -> None:
    assert guarded(cell) == safe


@given(st.text())
def test_what_nobody_guarded_is_left_alone(cell: str) -> None:
    """A table from another program has apostrophes of its own."""
    if not cell.startswith("'"):
        assert unguarded(cell) == cell
