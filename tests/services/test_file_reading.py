"""Reading a file of cards: a mapped file says what one that is read at once says."""

from pathlib import Path

import pytest

from netdesk.services import file_reading
from netdesk.services.file_reading import CardFile, read_file
from tests.services.test_importing import card


@pytest.mark.parametrize(
    "text",
    [
        "".join(card(f"Kim {n}", f"NOTE:{'é' * 300}") for n in range(200)),
        "junk before\n" + card("Ana") + "BEGIN:VCARD\nVERSION:3.0\nEND:VCARD\n" + card("Tomáš")[:-20],
        "no card at all",
    ],
    ids=["many", "odd", "none"],
)
def test_a_mapped_file_says_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    """Also where pages that are behind have been let go of."""
    file = tmp_path / "cards.vcf"
    file.write_bytes(text.encode())
    at_once = list(read_file(CardFile(file, "cards.vcf"), ""))
    monkeypatch.setattr(file_reading, "_MAPPED", 1)
    assert list(read_file(CardFile(file, "cards.vcf"), "")) == at_once
