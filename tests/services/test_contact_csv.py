"""People as a table: what stands in which column, and that it comes back whole out of any reader of RFC 4180."""

import csv
import io
import tempfile
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netdesk import bootstrap
from netdesk.domain.contact import Address, ContactDraft, ContactId, Email, Phone, Profile
from netdesk.domain.errors import UnknownId
from netdesk.domain.export_format import CsvFor
from netdesk.domain.formula_guard import unguarded
from netdesk.services import contacts
from netdesk.services.contact_csv import FIXED, LAST, table
from netdesk.services.desk import Desk
from netdesk.services.progress import Silent
from tests.helpers.fresh_book import fresh_book
from tests.services.conftest import TODAY

ANA = ContactDraft(
    "Ana María Beltrán",
    family="Beltrán",
    given="Ana",
    organisation="Solace, Energy",
    notes='said "yes"\nand more',
    birthday="--05-17",
    emails=(Email("ana@solace.example", "work"), Email("a@b.example", "home")),
    phones=(Phone("+49 30 901820", "mobile"),),
    profiles=(Profile("url", "https://solace.example"),),
    addresses=(Address("Elm St 1", "Austin", "TX", "78701", "US", "home"),),
    tags=("board", "fair"),
    needs="=cmd()",
)


def raw(desk: Desk, people: list[ContactId], meant_for: CsvFor) -> bytes:
    return desk.read(lambda book: b"".join(table(book, people, meant_for, Silent())))


def rows(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def added(desk: Desk, draft: ContactDraft, where: str = "", on: date | None = None) -> ContactId:
    return ContactId(desk.apply(contacts.AddContact(draft, where, on), "add").result)


def test_a_person_is_a_line_with_the_columns_that_google_knows(desk: Desk) -> None:
    ana = added(desk, ANA, "Fair", date(2026, 3, 13))
    (row,) = rows(raw(desk, [ana], CsvFor.DATA))
    told = {key: value for key, value in row.items() if value}
    assert told.pop("NetDesk ID") == desk.read(contacts.contact, ana).uid
    assert told == {
        "First Name": "Ana", "Last Name": "Beltrán", "File As": "Ana María Beltrán",
        "Organization Name": "Solace, Energy", "Notes": 'said "yes"\nand more', "Birthday": "--05-17",
        "Labels": "board ::: fair", "E-mail 1 - Label": "work", "E-mail 1 - Value": "ana@solace.example",
        "E-mail 2 - Label": "home", "E-mail 2 - Value": "a@b.example", "Phone 1 - Label": "mobile",
        "Phone 1 - Value": "+49 30 901820", "Address 1 - Label": "home", "Address 1 - Street": "Elm St 1",
        "Address 1 - City": "Austin", "Address 1 - Region": "TX", "Address 1 - Postal Code": "78701",
        "Address 1 - Country": "US", "Website 1 - Label": "url", "Website 1 - Value": "https://solace.example",
        "Needs": "=cmd()", "Where We Met": "Fair", "Met On": "2026-03-13", "Added On": TODAY.isoformat(),
    }  # fmt: skip


def test_a_name_without_parts_is_not_split(desk: Desk) -> None:
    """An address book shows the first name, and must not show nobody."""
    (row,) = rows(raw(desk, [added(desk, ContactDraft("山田 葵"))], CsvFor.DATA))
    assert (row["First Name"], row["Last Name"], row["File As"]) == ("山田 葵", "", "山田 葵")


def test_there_are_columns_for_whoever_has_the_most(desk: Desk) -> None:
    """Nobody's fourth mail is dropped, and every line has every column."""
    mails = tuple(Email(f"{n}@x.example") for n in range(5))
    people = [added(desk, ANA), added(desk, replace(ANA, name="Bo", emails=mails))]
    data = raw(desk, people, CsvFor.SPREADSHEET)
    header, *lines = csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""))
    assert "E-mail 5 - Value" in header
    assert "E-mail 6 - Value" not in header
    assert header[: len(FIXED)] == list(FIXED)
    assert header[-len(LAST) :] == list(LAST)
    assert {len(line) for line in lines} == {len(header)}
    assert len(set(header)) == len(header)


def test_a_small_book_has_the_same_header_as_another(desk: Desk) -> None:
    """Whoever set up an import of the file need not do so again when somebody gets a second mail."""
    bare, full = added(desk, ContactDraft("Bo")), added(desk, ANA)
    assert raw(desk, [bare], CsvFor.DATA).split(b"\r\n")[0] == raw(desk, [full], CsvFor.DATA).split(b"\r\n")[0]


def test_a_spreadsheet_gets_its_mark_and_no_formula(desk: Desk) -> None:
    """Without the mark Excel takes UTF-8 for something else; with the sign it would dial, or worse."""
    ana = added(desk, ANA)
    data = raw(desk, [ana], CsvFor.SPREADSHEET)
    assert data.startswith("\ufeffFirst Name".encode())
    (row,) = rows(data)
    assert (row["Phone 1 - Value"], row["Needs"], row["Birthday"]) == ("'+49 30 901820", "'=cmd()", "'--05-17")
    assert not raw(desk, [ana], CsvFor.DATA).startswith(b"\xef")


def test_lines_end_as_the_rfc_says_and_only_there(desk: Desk) -> None:
    """RFC 4180: CRLF between lines; a line break in a cell is as it was typed."""
    data = raw(desk, [added(desk, ANA), added(desk, ContactDraft("Bo"))], CsvFor.DATA)
    assert data.count(b"\r\n") == 3
    assert data.endswith(b"\r\n")
    assert b'"said ""yes""\nand more"' in data


def test_only_who_is_asked_for_is_there_in_that_order(desk: Desk) -> None:
    one, two, three = (added(desk, ContactDraft(name)) for name in ("Cleo", "Bo", "Ana"))
    assert [row["File As"] for row in rows(raw(desk, [three, one], CsvFor.DATA))] == ["Ana", "Cleo"]
    desk.apply(contacts.RemoveContacts((two,)), "remove")
    with pytest.raises(UnknownId):
        raw(desk, [two], CsvFor.DATA)


@given(st.lists(st.text(alphabet=st.characters(exclude_categories=["Cs"])), min_size=3, max_size=3))
def test_any_text_comes_back(texts: list[str]) -> None:
    """Through the guard, the quotation marks and the encoding: what a reader undoes is exactly what was done."""
    with tempfile.TemporaryDirectory() as folder:
        desk = bootstrap.open_desk(fresh_book(Path(folder) / "book.netdesk"), TODAY)
        notes, needs, offers = texts
        person = added(desk, ContactDraft("Ana", notes=notes, needs=needs, offers=offers))
        (row,) = rows(raw(desk, [person], CsvFor.SPREADSHEET))
        desk.close()
    assert [unguarded(row[key]) for key in ("Notes", "Needs", "Offers")] == texts
