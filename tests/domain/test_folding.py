"""Folding: what breaks when it is wrong is that people are not found, or that two names look like one."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netdesk.domain.folding import digits, fold, tokens, words


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Ana Beltrán", "ana beltran"),
        ("GROSSE", "grosse"),
        ("Größe", "grosse"),
        ("Ø. Þóra Łukasz Đorđe", "o. thora lukasz dorde"),
        ("Ægir Œuvre", "aegir oeuvre"),
        ("İzmir IŞIK ışık", "izmir isik isik"),
        ("Erdős, Dvořák, Nguyễn", "erdos, dvorak, nguyen"),
        ("Й Ё", "и е"),
        ("Γιώργος", "γιωργοσ"),
        ("أحمد", "احمد"),
        ("김하준", "김하준"),
        ("ガ ｶﾞ か\u3099", "ガ ガ が"),
        ("D’Ângelo O´Brien", "d'angelo o'brien"),
        ("Anne–Marie", "anne-marie"),
        ("ＡＢＣ１２", "abc12"),
        ("٣٤", "34"),
        ("a\u00adb\u200bc", "abc"),
        ("ﬁn", "fin"),
    ],
)
def test_a_name_is_found_however_it_is_typed(text: str, folded: str) -> None:
    assert fold(text) == folded


@pytest.mark.parametrize("form", ["NFC", "NFD", "NFKC", "NFKD"])
@pytest.mark.parametrize("name", ["Tomáš Dvořák", "김하준", "渡辺 ガク", "Ελένη", "Trần", "Şükrü"])
def test_the_form_in_which_a_program_writes_accents_makes_no_difference(name: str, form: str) -> None:
    assert fold(unicodedata.normalize(form, name)) == fold(name)  # type: ignore[arg-type]


@given(st.text())
def test_folding_what_is_folded_changes_nothing(text: str) -> None:
    once = fold(text)
    assert fold(once) == once


@given(st.text(alphabet=st.characters(max_codepoint=127)))
def test_plain_letters_only_become_small(text: str) -> None:
    assert fold(text) == text.lower()


@given(st.text(alphabet="aAéÉßøİıçğшЖ山 김ガ"), st.text(alphabet="aAéÉßøİıçğшЖ山 김ガ"))
def test_a_part_of_a_name_folds_to_a_part_of_the_folded_name(left: str, right: str) -> None:
    assert fold(left) in fold(left + right)
    assert fold(right) in fold(left + right)


@pytest.mark.parametrize(
    ("text", "number"),
    [("+49 (0)30 555-0122", "490305550122"), ("٠٥٥٥", "0555"), ("ext. 5", "5"), ("none", "")],
)
def test_digits_are_taken_from_any_script(text: str, number: str) -> None:
    assert digits(text) == number


def test_words_are_runs_of_letters_and_digits() -> None:
    assert words("R&D (Zürich) no_7") == ["r", "d", "zurich", "no", "7"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Иван Иванов", "Ivan Ivanov"),
        ("Ελένη Νικολαου", "Eleni Nikolaoy"),
        ("Jürgen Müller", "Juergen Mueller"),
        ("Dr. Ana Beltrán", "ana beltran"),
        ("O'Brien", "OBrien"),
        ("Anne-Marie", "Anne Marie"),
    ],
)
def test_one_name_in_two_spellings_has_the_same_tokens(one: str, other: str) -> None:
    assert tokens(one) == tokens(other)


def test_what_tells_father_and_son_apart_stays() -> None:
    assert tokens("Karl Weber Jr.") != tokens("Karl Weber")


def test_a_name_of_nothing_but_titles_is_kept() -> None:
    assert tokens("Dr. Prof.") == ("dr", "prof")
