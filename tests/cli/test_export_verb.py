"""`netdesk export`: each format, where it goes, what is said; and `import` of a book file."""

import csv
import io
import json
from pathlib import Path

import pytest
import vobject

from tests.cli.conftest import Netdesk
from tests.cli.test_verbs import card


@pytest.fixture
def people(netdesk: Netdesk, tmp_path: Path) -> None:
    """Two people in the book."""
    pile = tmp_path / "pile.vcf"
    pile.write_text(card("Ana Beltrán", "TEL:+44 20 7946 0018", "BDAY:1980-05-17") + card("Bo Lind"), encoding="utf-8")
    netdesk("import", str(pile))


@pytest.mark.usefixtures("people")
@pytest.mark.parametrize(
    ("name", "more", "begins", "many"),
    [
        ("people.vcf", [], b"BEGIN:VCARD\r\nVERSION:4.0\r\n", 2),
        ("people.VCF", ["--card-version", "3.0"], b"BEGIN:VCARD\r\nVERSION:3.0\r\n", 2),
        ("people.csv", [], "\ufeffFirst Name,".encode(), 2),
        ("people.csv", ["--csv-for", "data"], b"First Name,", 2),
        ("book.json", [], b'{\n"format": "netdesk-book",\n"version": 1,\n', 2),
        ("days.ics", [], b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n", 1),
        ("book.txt", ["--format", "json"], b'{\n"format": "netdesk-book"', 2),
    ],
)
def test_the_end_of_the_name_or_the_option_tells_the_format(
    netdesk: Netdesk, tmp_path: Path, name: str, more: list[str], begins: bytes, many: int
) -> None:
    path = tmp_path / name
    answer = netdesk("export", str(path), "--json", *more)
    assert answer.json == {"written": str(path), "contacts": many}
    assert path.read_bytes().startswith(begins)


@pytest.mark.usefixtures("people")
def test_a_person_is_told_how_many(netdesk: Netdesk, tmp_path: Path) -> None:
    path = tmp_path / "people.vcf"
    assert netdesk("export", str(path)).out == f"2 people written to {path}.\n"


@pytest.mark.usefixtures("people")
def test_a_name_that_means_nothing_asks_for_a_format(netdesk: Netdesk, tmp_path: Path) -> None:
    answer = netdesk("export", str(tmp_path / "people"))
    assert (answer.status, answer.out) == (1, "")
    assert "--format vcard, csv, json or ics" in answer.err
    assert not (tmp_path / "people").exists()


@pytest.mark.usefixtures("people")
def test_a_file_that_is_there_is_replaced(netdesk: Netdesk, tmp_path: Path) -> None:
    """As by other programs of the command line: who exports every night need not remove last night's."""
    path = tmp_path / "people.csv"
    path.write_text("old", encoding="utf-8")
    assert netdesk("export", str(path)).status == 0
    assert b"Bo Lind" in path.read_bytes()


@pytest.mark.usefixtures("people")
def test_the_book_itself_is_not(netdesk: Netdesk, tmp_path: Path) -> None:
    answer = netdesk("export", str(tmp_path / "book.netdesk"), "--format", "json")
    assert answer.status == 1
    assert answer.err == "netdesk: book.netdesk belongs to the book that is open. Choose another file.\n"
    assert len(netdesk("contacts", "--json").json) == 2


@pytest.mark.usefixtures("people")
def test_what_cannot_be_written_is_one_line(netdesk: Netdesk, tmp_path: Path) -> None:
    answer = netdesk("export", str(tmp_path / "nowhere" / "people.vcf"), "--json")
    assert (answer.status, answer.out, answer.err.count("\n")) == (1, "", 1)
    assert "its folder is not there" in answer.err


@pytest.mark.usefixtures("people")
def test_a_dash_is_stdout(netdesk: Netdesk) -> None:
    """The export itself, with nothing before or after: for a pipe."""
    answer = netdesk("export", "-", "--format", "csv", "--csv-for", "data")
    rows = list(csv.DictReader(io.StringIO(answer.out, newline="")))
    assert [row["Phone 1 - Value"] for row in rows] == ["+44 20 7946 0018", ""]
    assert answer.out.endswith("\r\n")
    refused = netdesk("export", "-", "--format", "csv", "--json")
    assert (refused.status, refused.out) == (1, "")


@pytest.mark.usefixtures("people")
def test_cards_come_back_as_the_same_people(netdesk: Netdesk, tmp_path: Path) -> None:
    path = tmp_path / "people.vcf"
    netdesk("export", str(path))
    assert [each.fn.value for each in vobject.readComponents(path.read_text(encoding="utf-8"))] == [
        "Ana Beltrán",
        "Bo Lind",
    ]
    answer = netdesk("import", str(path), "--json", book="other.netdesk").json
    assert (answer["added"], answer["kept_aside"]) == (2, [])


@pytest.mark.usefixtures("people")
def test_a_book_file_comes_back_into_an_empty_book(netdesk: Netdesk, tmp_path: Path) -> None:
    path = tmp_path / "book.json"
    netdesk("export", str(path))
    look = netdesk("import", str(path), "--dry-run", book="new.netdesk").out
    assert look == "A whole book: 2 people, 2 cards.\nNothing was changed: this was only a look.\n"
    answer = netdesk("import", str(path), "--json", book="new.netdesk").json
    assert (answer["files"], answer["cards"], answer["added"], answer["interactions"]["added"]) == (1, 2, 2, 0)
    again = tmp_path / "again.json"
    netdesk("export", str(again), book="new.netdesk")
    assert again.read_bytes() == path.read_bytes()
    assert netdesk("undo", book="new.netdesk").out == "Undone: “Brought back the book in book.json”\n"
    assert netdesk("contacts", "--json", book="new.netdesk").json == []


@pytest.mark.usefixtures("people")
@pytest.mark.parametrize("more", [[], ["--dry-run"]])
def test_a_book_that_is_not_empty_says_what_to_do(netdesk: Netdesk, tmp_path: Path, more: list[str]) -> None:
    path = tmp_path / "book.json"
    netdesk("export", str(path))
    answer = netdesk("import", str(path), *more)
    assert answer.status == 1
    assert "Make a new book for it (File > New book, or --book with a new name)" in answer.err


@pytest.mark.usefixtures("people")
def test_a_book_file_comes_alone_and_as_it_is(netdesk: Netdesk, tmp_path: Path) -> None:
    """Tags and a place would be for some of its people and not for others."""
    path = tmp_path / "book.json"
    netdesk("export", str(path))
    assert "by itself" in netdesk("import", str(path), str(tmp_path / "pile.vcf"), book="new.netdesk").err
    assert "are for cards" in netdesk("import", str(path), "--tag", "fair", book="new.netdesk").err
    assert netdesk("contacts", "--json", book="new.netdesk").json == []


def test_an_empty_book_can_be_exported_too(netdesk: Netdesk, tmp_path: Path) -> None:
    """A script that exports every night need not fail on the first."""
    for name in ("a.vcf", "a.csv", "a.json"):
        assert netdesk("export", str(tmp_path / name), "--json").json["contacts"] == 0
    assert json.loads((tmp_path / "a.json").read_bytes())["people"] == []
    answer = netdesk("export", str(tmp_path / "a.ics"))
    assert (answer.status, (tmp_path / "a.ics").exists()) == (1, False)
    assert "a calendar would be empty" in answer.err
