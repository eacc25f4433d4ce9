"""The book file: everything comes back, by the byte; what is damaged, newer or in the way changes nothing."""

import json
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netdesk import bootstrap
from netdesk.domain.contact import ContactDraft, ContactId
from netdesk.domain.errors import NetDeskError
from netdesk.domain.export_format import Format
from netdesk.services import contacts, exporting
from netdesk.services.book_file import RestoreBook, pieces
from netdesk.services.book_file_mark import is_book_file
from netdesk.services.commands import Command
from netdesk.services.desk import Desk
from netdesk.services.progress import Cancelled, Silent
from netdesk.storage.book_shape import LEFT_OUT, SECTIONS
from netdesk.wording.calendars import Words
from tests.helpers.books import dump
from tests.helpers.examples import examples
from tests.helpers.fresh_book import fresh_book
from tests.helpers.rich_book import fill
from tests.services.conftest import TODAY
from tests.services.test_undo import any_act


def exported(desk: Desk) -> bytes:
    return desk.read(lambda book: b"".join(pieces(book, Silent())))


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of a book with something in every table, and that book beside it."""
    folder = tmp_path_factory.mktemp("rich")
    desk = bootstrap.open_desk(folder / "book.netdesk", TODAY)
    fill(desk, folder)
    desk.read(exporting.export, folder / "book.json", exporting.Wanted(Format.JSON, TODAY, Words()))
    desk.close()
    return folder / "book.json"


@pytest.fixture
def said(whole: Path) -> dict[str, Any]:
    """What is in the file."""
    loaded: dict[str, Any] = json.loads(whole.read_bytes())
    return loaded


def restored(desk: Desk, path: Path) -> None:
    desk.apply(RestoreBook(path), "bring back")


def derived(path: Path) -> list[tuple[Any, ...]]:
    """All that derives from the facts of people, by their outward ids; search words in any order."""
    with closing(sqlite3.connect(path)) as book:
        found: list[tuple[Any, ...]] = []
        for table in ("contact_day", "contact_stat"):
            rows = book.execute(f"SELECT c.uid, t.* FROM {table} t JOIN contact c ON c.id = t.contact_id")
            found += sorted((uid, *rest) for uid, _number, *rest in rows)
        rows = book.execute("SELECT uid, body FROM search_document JOIN contact ON contact.id = contact_id")
        return found + sorted((uid, *sorted(body.split("\n"))) for uid, body in rows)


def test_a_whole_book_comes_back_by_the_byte(whole: Path, desk: Desk, tmp_path: Path) -> None:
    """Whatever the file does not carry would be lost for good to who moves to another computer."""
    restored(desk, whole)
    assert exported(desk) == whole.read_bytes()
    desk.close()
    assert derived(tmp_path / "book.netdesk") == derived(whole.with_suffix(".netdesk"))


def test_the_rich_book_fills_every_key(said: dict[str, Any]) -> None:
    """A key that is empty everywhere is one whose way back is not tested."""
    empty: list[str] = []
    for section in SECTIONS:
        entries = said[section.key]
        keys = [field.key for field in section.fields] + [part.key for part in section.parts]
        empty += [f"{section.key}.{key}" for key in keys if not any(entry[key] for entry in entries)]
        for part in section.parts:
            if len(part.fields) > 1:
                all_of = [each for entry in entries for each in entry[part.key]]
                empty += [
                    f"{part.key}.{field.key}" for field in part.fields if not any(each[field.key] for each in all_of)
                ]
    assert empty == []


@examples(8, 20)
@given(st.lists(any_act, min_size=1, max_size=25))
def test_any_history_comes_back_by_the_byte(acts: list[Command]) -> None:
    """Merges, removals and edits leave rows in orders and with gaps that no sample has."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        desk = bootstrap.open_desk(fresh_book(folder / "a.netdesk"), TODAY)
        for act in acts:
            try:
                desk.apply(act, "an act")
            except NetDeskError:
                continue
        (folder / "a.json").write_bytes(exported(desk))
        desk.close()
        other = bootstrap.open_desk(fresh_book(folder / "b.netdesk"), TODAY)
        restored(other, folder / "a.json")
        assert exported(other) == (folder / "a.json").read_bytes()
        other.close()
        assert derived(folder / "a.netdesk") == derived(folder / "b.netdesk")


def test_it_can_be_taken_back_and_done_again(whole: Path, desk: Desk, tmp_path: Path) -> None:
    """Like every act; what the book was set to before is there again too."""
    book = tmp_path / "book.netdesk"
    desk.apply(contacts.AddContact(ContactDraft("Ana")), "Add")
    desk.apply(contacts.RemoveContacts((ContactId(1),)), "Remove")
    before = dump(book)
    restored(desk, whole)
    after = dump(book)
    assert desk.undo() is not None
    assert dump(book) == before
    assert desk.redo() is not None
    assert dump(book) == after
    assert desk.undo() is not None
    assert desk.undo() is not None
    assert desk.read(contacts.person, ContactId(1), TODAY).contact.name == "Ana"


def test_what_it_brought_is_not_taken_back_over_what_came_after(whole: Path, desk: Desk) -> None:
    """After 300 acts the oldest are forgotten; were this one kept, Undo would empty the book."""
    restored(desk, whole)
    ids = [desk.apply(contacts.AddContact(ContactDraft(f"Number {n}")), "Add").result for n in range(301)]
    while desk.undo() is not None:
        pass
    assert desk.read(contacts.person, ids[0], TODAY).contact.name == "Number 0"
    assert any(row.name == "June Calloway-Reyes" for row in desk.read(contacts.rows, range(1, 70), TODAY))


def test_a_book_with_anything_in_it_takes_none(whole: Path, desk: Desk, tmp_path: Path) -> None:
    """Two books in one would double everybody."""
    desk.apply(contacts.AddContact(ContactDraft("Ana")), "Add")
    before = dump(tmp_path / "book.netdesk")
    with pytest.raises(NetDeskError, match="this book is not empty"):
        restored(desk, whole)
    assert dump(tmp_path / "book.netdesk") == before


def test_stop_leaves_an_empty_book(whole: Path, desk: Desk, tmp_path: Path) -> None:
    """Half a book would pass for one."""
    before = dump(tmp_path / "book.netdesk")

    class Stopping:
        def report(self, done: int, total: int) -> None:
            if done > total // 2:
                raise Cancelled

    with pytest.raises(Cancelled):
        desk.apply(RestoreBook(whole, progress=Stopping()), "bring back")
    assert dump(tmp_path / "book.netdesk") == before


def test_wherever_it_breaks_off_is_said_and_changes_nothing(whole: Path, desk: Desk, tmp_path: Path) -> None:
    """A copy that was cut short by a full disk is the one that somebody has only."""
    before = dump(tmp_path / "book.netdesk")
    raw = whole.read_bytes()
    path = tmp_path / "cut.json"
    for end in [*range(40, len(raw), len(raw) // 25), len(raw) - 2]:
        path.write_bytes(raw[:end])
        with pytest.raises(NetDeskError, match=r"cut\.json is damaged .*Nothing was changed"):
            restored(desk, path)
    assert dump(tmp_path / "book.netdesk") == before


@pytest.mark.parametrize(
    ("path", "value", "where"),
    [
        ("people/3/name", " ", "people, entry 4: “name”: a text that has to be there is empty"),
        ("people/0/added_on", "2026-02-30", "people, entry 1: “added_on”: “2026-02-30” is no day of the calendar"),
        ("people/0/added_on", 9000, "people, entry 1: “added_on”: “9000” is no day like 2026-11-22"),
        ("people/0/circle", 7, "people, entry 1: “circle”: “7” is none of 5, 15, 50, 150"),
        ("people/0/pinned", 1, "people, entry 1: “pinned”: “1” is neither true nor false"),
        ("people/0/shoe_size", 44, "people, entry 1: “shoe_size” is no key that NetDesk knows there"),
        ("people/0/photo", "§", "people, entry 1: “photo”: bytes are not in base64"),
        ("people/0/tags", "fair", "people, entry 1: tags is no list"),
        ("people/0/tags", ["a", "A"], "people, entry 1: it is in the file twice"),
        ("people/0/merged_into", "nobody", "people, entry 1: there is no person with the id “nobody”"),
        ("people/1", "Ana", "people, entry 2: it is no object with keys"),
        ("people/0/name", "\ud800", "people, entry 1: “name”: half a character stands in a text"),
        ("interactions/1/channel", "smoke", "interactions, entry 2: “channel”: “smoke” is none of accept, call"),
        ("interactions/0/contacts", ["nobody"], "interactions, entry 1: there is no person with the id “nobody”"),
        ("introductions/0/parties", [], "introductions, entry 1: an introduction has two parties"),
        ("call_lists/0/week", "2026-W54", "call_lists, entry 1: “week”: “2026-W54” is no week like 2026-W48"),
        ("call_lists/0/reasons", [{"code": "promise"}], "call_lists, entry 1: “reasons”: a reason is not made of"),
        ("kept_aside/0/reason", "none", "kept_aside, entry 1: “reason”: a reason is not made of"),
        ("cards/0/digest", "xyz", "cards, entry 1: “digest”: “xyz” is no row of hexadecimal digits"),
        ("settings/default-cadence", "soon", "settings: “soon” is no whole number"),
        ("settings/scale-weights", {"call": "heavy"}, "settings: “heavy” is no number"),
        ("version", 0, "version: it is no number from 1 on"),
        ("plans", [], "plans: NetDesk knows no such key, or it does not stand in its place"),
        ("mood", "good", "mood: NetDesk knows no such key, or it does not stand in its place"),
    ],
)
def test_what_is_wrong_is_named_and_changes_nothing(
    said: dict[str, Any], desk: Desk, tmp_path: Path, path: str, value: Any, where: str
) -> None:
    """One sentence says which entry, so that who made the file can mend it."""
    before = dump(tmp_path / "book.netdesk")
    *steps, last = path.split("/")
    target: Any = said
    for step in steps:
        target = target[int(step) if isinstance(target, list) else step]
    target[int(last) if isinstance(target, list) else last] = value
    file = tmp_path / "wrong.json"
    file.write_text(json.dumps(said), encoding="utf-8")
    with pytest.raises(NetDeskError, match="Nothing was changed") as refused:
        restored(desk, file)
    assert f"wrong.json is damaged at {where}" in str(refused.value)
    assert dump(tmp_path / "book.netdesk") == before


def test_a_person_that_stands_there_twice_is_named(said: dict[str, Any], desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "twice.json"
    said["people"].append(said["people"][0])
    file.write_text(json.dumps(said), encoding="utf-8")
    with pytest.raises(NetDeskError, match=rf"people, entry {len(said['people'])}: it is in the file twice"):
        restored(desk, file)


def test_a_pair_may_stand_either_way_round(said: dict[str, Any], desk: Desk, tmp_path: Path) -> None:
    """The book looks for the smaller number first, and would ask again whether they are one person."""
    file = tmp_path / "turned.json"
    pair = said["not_same"][0]
    file.write_text(json.dumps(said | {"not_same": [{"a": pair["b"], "b": pair["a"]}]}), encoding="utf-8")
    restored(desk, file)
    assert desk.read(lambda book: book.rows("SELECT count(*), a_id < b_id FROM not_same")) == [(1, 1)]


def test_a_pair_is_of_two(said: dict[str, Any], desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "one.json"
    said["not_same"][0]["b"] = said["not_same"][0]["a"]
    file.write_text(json.dumps(said), encoding="utf-8")
    with pytest.raises(NetDeskError, match="not_same, entry 1: a pair is of two people"):
        restored(desk, file)


def test_a_newer_file_is_left_to_the_newer_program(said: dict[str, Any], desk: Desk, tmp_path: Path) -> None:
    """What this program does not know it must not lose."""
    file = tmp_path / "newer.json"
    file.write_text(json.dumps({**said, "version": 2}), encoding="utf-8")
    with pytest.raises(NetDeskError, match=r"written by a newer NetDesk \(version 2"):
        restored(desk, file)


def test_it_may_be_laid_out_anew_by_other_programs(
    said: dict[str, Any], whole: Path, desk: Desk, tmp_path: Path
) -> None:
    """Blanks, escapes and a byte order mark are JSON's own matter."""
    file = tmp_path / "pretty.json"
    file.write_text(json.dumps(said, indent=4), encoding="utf-8-sig")
    assert is_book_file(file)
    restored(desk, file)
    assert exported(desk) == whole.read_bytes()


def test_what_an_entry_leaves_out_means_nothing_special(desk: Desk, tmp_path: Path) -> None:
    """Somebody who writes such a file by hand need not know every key."""
    file = tmp_path / "short.json"
    person = {"id": "p1", "name": "Ana", "added_on": "2026-01-02"}
    file.write_text(
        json.dumps({"format": "netdesk-book", "version": 1, "settings": {}, "people": [person]}), encoding="utf-8"
    )
    restored(desk, file)
    (ana,) = json.loads(exported(desk))["people"]
    assert (ana["id"], ana["via"], ana["handles"], ana["photo"]) == ("p1", "manual", [], None)


def columns(path: Path) -> Iterator[tuple[str, str]]:
    """Every column of every table of a book."""
    with closing(sqlite3.connect(path)) as book:
        for (table,) in book.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall():
            if not table.startswith(("sqlite_", "search_trigram", "search_prefix")):
                yield from ((table, row[1]) for row in book.execute(f"PRAGMA table_info({table})"))


def test_no_column_of_the_book_is_forgotten(whole: Path) -> None:
    """A new column that is in no file is lost on the way to another computer, and nobody notices."""
    carried = {("handle", "kind"), ("handle", "value"), ("tag", "name"), ("setting", "key"), ("setting", "value")}
    numbers = {("handle_link", "handle_id"), ("contact_tag", "tag_id")}
    for section in SECTIONS:
        carried |= {(section.table, field.column) for field in section.fields}
        for part in section.parts:
            carried |= {(part.table, field.column) for field in part.fields}
            carried |= {(part.table, part.owner), (part.table, part.counted)}
    forgotten = {
        (table, column)
        for table, column in columns(whole.with_suffix(".netdesk"))
        if column != "id" and table not in LEFT_OUT and f"{table}.{column}" not in LEFT_OUT
    } - (carried | numbers)
    assert forgotten == set()
