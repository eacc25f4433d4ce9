"""Search: nobody who holds what was typed may be missed, and nobody found who does not."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import apsw
import pytest
from hypothesis import given
from hypothesis import strategies as st

from netdesk.domain.folding import fold
from netdesk.storage import search, search_documents
from netdesk.storage.migrations import STEPS

if TYPE_CHECKING:
    from collections.abc import Sequence


def book() -> apsw.Connection:
    """An empty book with the pragmas that matter to triggers and full-text tables."""
    connection = apsw.Connection(":memory:")
    for pragma in ("trusted_schema = OFF", "foreign_keys = ON"):
        connection.execute(f"PRAGMA {pragma}").fetchall()
    with connection:
        for step in STEPS:
            step(connection)
    return connection


@pytest.fixture
def connection() -> Iterator[apsw.Connection]:
    opened = book()
    yield opened
    opened.close()


def add(connection: apsw.Connection, name: str, **columns: str) -> int:
    fields = {"uid": f"uid of {name} {connection.total_changes()}", "name": name, "sort_key": fold(name)} | columns
    marks = ", ".join("?" * len(fields))
    connection.execute(
        f"INSERT INTO contact (added_day, {', '.join(fields)}) VALUES (0, {marks})", tuple(fields.values())
    )
    return connection.last_insert_rowid()


def give(connection: apsw.Connection, contact: int, kind: str, value: str, raw: str) -> None:
    connection.execute("INSERT OR IGNORE INTO handle (kind, value) VALUES (?, ?)", (kind, value))
    connection.execute(
        "INSERT INTO handle_link (handle_id, contact_id, position, raw, label, reason) "
        "SELECT id, ?, 0, ?, '', '' FROM handle WHERE kind = ? AND value = ?",
        (contact, raw, kind, value),
    )


def tag(connection: apsw.Connection, contact: int, name: str) -> None:
    connection.execute("INSERT INTO tag (name, folded) VALUES (?, ?)", (name, fold(name)))
    connection.execute("INSERT INTO contact_tag VALUES (?, ?)", (contact, connection.last_insert_rowid()))


@pytest.fixture
def people(connection: apsw.Connection) -> dict[str, int]:
    ana = add(
        connection, "Ana Beltrán", organisation="Solace Energy GmbH", title="Head of Partnerships", nickname="Anita",
        notes="Knows rail & procurement; 会議で会った", needs="packaging supplier", offers="grants",
        met_where="Austin Meetup",
    )  # fmt: skip
    give(connection, ana, "email", "ana.b@solace.example", "Ana.B@solace.example")
    give(connection, ana, "phone", "+493055501222", "030 555-01222")
    tag(connection, ana, "growth-partners")
    tomas = add(connection, "Tomáš Dvořák", organisation="Müller & Söhne")
    give(connection, tomas, "phone", "+420555012290", "+420 555 012 290")
    aoi = add(connection, "山田 葵", organisation="Kite Robotics")
    kim = add(connection, "김하준")
    obrien = add(connection, "Seán O’Brien", family="O’Brien", given="Seán")
    search_documents.refresh(connection)
    return {"ana": ana, "tomas": tomas, "aoi": aoi, "kim": kim, "obrien": obrien}


def found(connection: apsw.Connection, people: dict[str, int], needle: str) -> set[str]:
    names = {number: key for key, number in people.items()}
    return {names[number] for number in search.find(connection, needle)}


@pytest.mark.parametrize(
    ("needle", "who"),
    [
        ("beltran", {"ana"}), ("BELTRÁN", {"ana"}), ("eltr", {"ana"}), ("ana bel", {"ana"}), ("belt ana", {"ana"}),
        ("anita", {"ana"}), ("solace", {"ana"}), ("gmbh", {"ana"}), ("head of", {"ana"}), ("ana.b@", {"ana"}),
        ("solace.example", {"ana"}), ("procurement", {"ana"}), ("packaging", {"ana"}), ("grants", {"ana"}),
        ("austin", {"ana"}), ("growth-p", {"ana"}), ("an", {"ana"}), ("a b", {"ana"}), ("ra", {"ana"}),
        ("会議", {"ana"}), ("会", {"ana"}), ("議で会", {"ana"}), ("rail &", {"ana"}), ("&", {"ana", "tomas"}),
        ("dvorak", {"tomas"}), ("muller & sohne", {"tomas"}), ("söhne", {"tomas"}), ("& mul", {"tomas"}),
        ("山", {"aoi"}), ("山田", {"aoi"}), ("葵 kite", {"aoi"}), ("田山", set()), ("김", {"kim"}), ("하준", {"kim"}),
        ("김하준", {"kim"}), ("준", {"kim"}), ("o'brien", {"obrien"}), ("o’b", {"obrien"}), ("sean obrien", set()),
        ("zz", set()), ("ana dvorak", set()), ("eltran anita zz", set()), ("be", {"ana"}), ("el", set()),
    ],
)  # fmt: skip
def test_what_is_typed_finds_whom_it_means(
    connection: apsw.Connection, people: dict[str, int], needle: str, who: set[str]
) -> None:
    assert found(connection, people, needle) == who


@pytest.mark.parametrize(
    "needle",
    ["+49 30 555-01222", "+493055501222", "030 555 01222", "030/555-01222", "0049 30 555 01222", "+49 (0)30 55501222",
     "01222", "1222", "222", "ana 01222", "555-01222 beltran"],
)  # fmt: skip
def test_a_number_is_found_however_it_is_written(
    connection: apsw.Connection, people: dict[str, int], needle: str
) -> None:
    assert found(connection, people, needle) == {"ana"}


def test_a_number_of_somebody_else_is_not_found(connection: apsw.Connection, people: dict[str, int]) -> None:
    assert found(connection, people, "+49 30 555-01223") == set()
    assert found(connection, people, "555 01") == {"ana", "tomas"}


@pytest.mark.parametrize("needle", ["", "   ", "\0", "\t\n"])
def test_nothing_typed_finds_nobody(connection: apsw.Connection, people: dict[str, int], needle: str) -> None:
    assert found(connection, people, needle) == set()


@pytest.mark.parametrize(
    "needle",
    ['"', "'", '"ana"', "ana*", "NEAR(ana", "ana OR tomas", "a:b", "{", "-ana", "^ana", "\\", "%", "_",
     "; DROP TABLE contact", "ana\0bel", "x" * 5000, "ab " * 500, "+" * 300, "1 " * 300],
)  # fmt: skip
def test_what_the_user_types_is_never_a_command(
    connection: apsw.Connection, people: dict[str, int], needle: str
) -> None:
    search.find(connection, needle)
    assert found(connection, people, "ana") == {"ana"}


def documents(connection: apsw.Connection) -> "Sequence[tuple[object, ...]]":
    return connection.execute("SELECT * FROM search_document ORDER BY contact_id").fetchall()


def test_one_person_anew_is_what_all_anew_gives(connection: apsw.Connection, people: dict[str, int]) -> None:
    connection.execute("UPDATE contact SET name = 'Ana Ruiz', notes = '' WHERE id = ?", (people["ana"],))
    tag(connection, people["tomas"], "board")
    search_documents.refresh(connection, [people["ana"], people["tomas"]])
    one_by_one = documents(connection)
    search_documents.refresh(connection)
    assert documents(connection) == one_by_one
    assert found(connection, people, "ruiz") == {"ana"}
    assert found(connection, people, "beltran procurement") == set()
    assert found(connection, people, "board") == {"tomas"}


def test_who_is_gone_or_merged_is_found_no_more(connection: apsw.Connection, people: dict[str, int]) -> None:
    connection.execute("DELETE FROM contact WHERE id = ?", (people["kim"],))
    connection.execute("UPDATE contact SET merged_into = ? WHERE id = ?", (people["ana"], people["aoi"]))
    search_documents.refresh(connection, [people["kim"], people["aoi"]])
    assert found(connection, people, "김") == set()
    assert found(connection, people, "kite") == set()
    assert len(documents(connection)) == 3


def test_many_are_written_as_one_is(connection: apsw.Connection) -> None:
    numbers = [add(connection, f"Person {number}") for number in range(100)]
    search_documents.refresh(connection, numbers)
    many = documents(connection)
    connection.execute("DELETE FROM search_document")
    for number in numbers:
        search_documents.refresh(connection, [number])
    assert documents(connection) == many
    assert search.find(connection, "person 42") == [numbers[42]]


def test_undo_by_changeset_keeps_the_indexes_in_step(connection: apsw.Connection, people: dict[str, int]) -> None:
    session = apsw.Session(connection, "main")
    for table in ("contact", "search_document"):
        session.attach(table)
    connection.execute("UPDATE contact SET name = 'Anna Ruiz' WHERE id = ?", (people["ana"],))
    new = add(connection, "Bo Lind")
    search_documents.refresh(connection, [people["ana"], new])
    changeset = session.changeset()
    session.close()
    assert found(connection, people, "ruiz") == {"ana"}
    apsw.Changeset.apply(apsw.Changeset.invert(changeset), connection)
    assert found(connection, people, "ruiz") == set()
    assert found(connection, people, "beltran") == {"ana"}
    assert search.find(connection, "lind") == []
    assert search.find(connection, "bo") == []
    for table in ("search_trigram", "search_prefix"):
        connection.execute(f"INSERT INTO {table} ({table}) VALUES ('integrity-check')")


def test_a_program_that_knows_nothing_of_netdesk_can_write(connection: apsw.Connection, people: dict[str, int]) -> None:
    connection.execute(
        "UPDATE search_document SET body = 'bo lind', spaced_body = NULL WHERE contact_id = ?", (people["kim"],)
    )
    assert found(connection, people, "lind") == {"kim"}
    assert found(connection, people, "li") == {"kim"}


def test_who_is_called_so_is_not_who_is_written_about(connection: apsw.Connection) -> None:
    for number in range(30):
        give(
            connection, add(connection, f"Aa Tatiana {number}", notes="met Ana"), "email", f"{number}", "ana@a.example"
        )
    anastasia = add(connection, "Anastasia Brandt")
    ana = add(connection, "Ana Beltrán", family="Beltrán", given="Ana", sort_key="beltran ana")
    bob = add(connection, "Robert Taylor", nickname="Bob")
    search_documents.refresh(connection)
    assert [row[0] for row in search.named(connection, "ana")] == [ana, anastasia]
    assert [row[0] for row in search.named(connection, "Beltran, Ana")] == [ana]
    assert search.named(connection, "bob taylor") == [(bob, "Robert Taylor", "", "Bob")]
    assert search.named(connection, "ana", 1)[0][0] == ana
    assert search.named(connection, " ") == []


def test_a_hit_that_only_the_index_has_is_none(connection: apsw.Connection) -> None:
    # "anan nana" holds the trigrams of "ananana" and not the word.
    add(connection, "A anan nana")
    wanted = add(connection, "B ananana")
    search_documents.refresh(connection)
    assert search.find(connection, "ananana") == [wanted]


_LETTERS = "aábBc山田김하ガ\"*@&'’"


@given(
    st.lists(st.text(_LETTERS + " 1.-", min_size=1, max_size=12), min_size=1, max_size=8),
    st.text(_LETTERS, min_size=3, max_size=7),
)
def test_three_characters_anywhere_are_found_exactly(names: list[str], needle: str) -> None:
    connection = book()
    numbers = [add(connection, name) for name in names]
    search_documents.refresh(connection)
    expected = {number for number, name in zip(numbers, names, strict=True) if fold(needle) in fold(name)}
    assert set(search.find(connection, needle)) == expected
    connection.close()
