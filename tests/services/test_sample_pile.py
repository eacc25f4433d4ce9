"""The sample pile: dialects of real exporters, read as intended, and an import with something of everything."""

from datetime import date
from pathlib import Path

import pytest

from netdesk.domain.import_plan import Decision, ImportPlan
from netdesk.services import importing, sample_pile
from netdesk.services.desk import Desk
from netdesk.services.sample_book import FillWithSampleData
from netdesk.vcards import reader
from netdesk.vcards.outcome import CardReading

TODAY = date(2026, 11, 22)


@pytest.fixture
def pile(tmp_path: Path) -> Path:
    """The pile in a folder of its own."""
    return sample_pile.write(tmp_path, TODAY)


def cards(pile: Path) -> list[CardReading]:
    """Every card that can be read."""
    return [card for file in sorted(pile.iterdir()) for card in reader.read(file.read_bytes()).cards]


def plan(desk: Desk, pile: Path) -> ImportPlan:
    """What importing the pile would do."""
    return desk.read(importing.preview, [str(pile)])


def test_names_in_every_dialect_are_read_as_they_are_written(pile: Path) -> None:
    """Folding, quoted-printable, an old charset: no letter of a name is lost, no card needs mending."""
    found = {card.draft.name: card.draft for card in cards(pile)}
    assert found.keys() >= {
        "山田 葵", "Seán Ó Catháin", "Jonas Weiß", "Gabriela Stănescu", "Павло Гончар", "李思源", "مريم بن يوسف",
        "Lars-Erik Håkansson", "Renée Thibodeaux", "Fatou Ndiaye-Diallo", "Beth Kowalski", "Imani Okafor",
    }  # fmt: skip
    assert found["山田 葵"].notes == "At the coffee table: warehouse robots, looks for trial sites in Europe"
    assert found["李思源"].organisation == "静水设计"
    assert found["Jonas Weiß"].addresses[0].country == "Deutschland"
    assert [card.warnings for card in cards(pile) if card.warnings] == []
    assert [card.draft.name for card in cards(pile) if not card.draft.emails] == []


def test_the_files_are_of_three_versions_with_several_cards_in_one(pile: Path) -> None:
    """What a phone exports: old, usual and new cards; a line is never longer than its dialect allows."""
    raw = {file.name: file.read_bytes() for file in pile.iterdir()}
    for version in (b"2.1", b"3.0", b"4.0"):
        assert any(b"VERSION:" + version in data for data in raw.values())
    assert raw["iPhone.vcf"].count(b"BEGIN:VCARD") == 4
    assert b"QUOTED-PRINTABLE" in raw["contacts-android.vcf"]
    assert max(len(line) for data in raw.values() for line in data.split(b"\r\n")) <= 76


def test_one_card_is_kept_aside_with_its_bytes(pile: Path) -> None:
    """The demo shows that nothing is lost."""
    aside = [kept for file in pile.iterdir() for kept in reader.read(file.read_bytes()).kept_aside]
    assert [kept.raw for kept in aside] == [(pile / "scan-0031.vcf").read_bytes()]


def test_with_the_sample_book_there_is_something_of_everything(desk: Desk, pile: Path) -> None:
    """Twelve new people, one new number for Ana, one question, one card aside; and then nothing new."""
    desk.apply(FillWithSampleData(), "Sample data")
    look = plan(desk, pile)
    counts = look.counts()
    assert (counts.added, counts.updated, counts.to_decide, counts.kept_aside) == (12, 1, 1, 1)
    about_ana = {card.decision for card in look.cards if card.person == "Ana Beltrán"}
    assert about_ana == {Decision.UPDATE, Decision.DECIDE}
    desk.apply(importing.ImportCards(look, met_where=sample_pile.NAME), "Import")
    again = plan(desk, pile).counts()
    assert (again.added, again.updated) == (0, 0)


def test_the_same_day_gives_the_same_bytes(tmp_path: Path) -> None:
    """Writing it once more into the same folder changes nothing, so the import knows every card again."""
    pile = sample_pile.write(tmp_path, TODAY)
    first = {file.name: file.read_bytes() for file in pile.iterdir()}
    assert sample_pile.write(tmp_path, TODAY) == pile
    assert {file.name: file.read_bytes() for file in pile.iterdir()} == first
