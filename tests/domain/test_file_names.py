"""Names of files made of what cards say: they may be written on every system, and lead nowhere else."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netdesk.domain.file_names import MOST_BYTES, file_name


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Ana Beltrán", "Ana Beltrán.vcf"),
        ("山田 葵", "山田 葵.vcf"),
        ("../../etc/passwd", "etc passwd.vcf"),
        ("C:\\Windows\\a", "C Windows a.vcf"),
        ('a<b>c"d|e?f*g', "a b c d e f g.vcf"),
        ("CON", "_CON.vcf"),
        ("com1.backup", "_com1.backup.vcf"),
        ("nul ", "_nul.vcf"),
        ("Confucius", "Confucius.vcf"),
        (". . hidden . ", "hidden.vcf"),
        ("gpj.\u202eexe", "gpj.exe.vcf"),
        ("line\nbreak\x00\x1b", "line break.vcf"),
        ("", "card.vcf"),
        ("...", "card.vcf"),
        ("\u200b\u2066", "card.vcf"),
    ],
)
def test_what_a_card_says_becomes_a_name(words: str, name: str) -> None:
    assert file_name(words, "vcf", "card") == name


@given(st.text(max_size=200))
def test_any_words_are_a_name_in_this_folder(words: str) -> None:
    name = file_name(words, "vcf", "card")
    assert len(name.encode("utf-8")) <= MOST_BYTES
    assert name.endswith(".vcf")
    assert not name.startswith((".", " "))
    assert not set(name) & set('/\\:*?"<>|')
    assert not {"Cc", "Cf", "Cs"} & {unicodedata.category(each) for each in name}
