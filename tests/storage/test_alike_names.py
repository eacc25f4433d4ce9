"""Names that are written alike: the ones a person would look at, found without comparing all with all."""

import pytest

from netdesk.storage.alike_names import alike


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Katharina Brandtner", "Catharina Brandtner"),
        ("Maximilian Schwarzenberger", "Maximilan Schwartzenberger"),
        ("Beltrán Ruiz, Ana María", "Ana Maria Beltran Ruis"),
        ("Екатерина Воронцова", "Ekaterina Vorontzova"),
    ],
)
def test_names_that_differ_by_little_are_alike(one: str, other: str) -> None:
    assert list(alike([one, "Somebody Else", other])) == [(0, 2)]


def test_other_names_are_not() -> None:
    names = ["John Smith", "Jane Smith", "Ana Ho", "Ann Ho", "Ana Ruiz", "Ana Ott", "ana.ruiz@x.example", "", "Ana"]
    assert list(alike(names)) == []


def test_equal_names_are_found_otherwise() -> None:
    assert list(alike(["Katharina Brandt", "Brandt Katharina"])) == []


def test_a_name_that_hundreds_begin_with_costs_little_and_hides_nobody() -> None:
    names = [f"Maria Familienname{chr(97 + number % 26)}{chr(97 + number // 26)}x" for number in range(300)]
    found = set(alike([*names, "Katharina Brandtner", "Catharina Brandtner"]))
    assert (300, 301) in found
