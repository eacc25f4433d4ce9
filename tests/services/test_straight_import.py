"""Importing without a look is importing with one: the same people, cards, changes and questions."""

import multiprocessing
import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from netdesk import bootstrap
from netdesk.domain.contact import ContactDraft
from netdesk.domain.contact_list import ContactQuery
from netdesk.domain.errors import NetDeskError
from netdesk.services import aside, contacts, importing, reading_process
from netdesk.services.desk import Desk
from netdesk.services.interactions import NewFollowUp
from netdesk.services.landing import Reception
from netdesk.services.progress import Cancelled
from netdesk.services.straight_import import ImportedFiles, ImportFiles
from netdesk.storage import derived
from netdesk.storage.database import Database
from netdesk.storage.new_rows import CHUNK
from netdesk.vcards import limits
from tests.helpers.books import dump
from tests.services.conftest import TODAY
from tests.services.test_importing import card

UUID = re.compile(r"'[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}'")
RECEPTION = Reception(
    "Meetup", date(2026, 11, 18), ("austin",), NewFollowUp(date(2026, 11, 25), "say thanks", mine=True)
)


def straight(desk: Desk, *paths: Path, how: Reception = RECEPTION) -> ImportedFiles:
    """Import these paths without a look."""
    done = desk.apply(ImportFiles([str(path) for path in paths], how), "Import").result
    assert isinstance(done, ImportedFiles)
    return done


def looked_at(desk: Desk, *paths: Path, how: Reception = RECEPTION) -> importing.ImportResult:
    """Import these paths after a look."""
    plan = desk.read(importing.preview, [str(path) for path in paths])
    act = importing.ImportCards(plan, how.met_where, how.met_on, how.tags, how.first_step)
    done = desk.apply(act, "Import").result
    assert isinstance(done, importing.ImportResult)
    return done


def rows(path: str) -> dict[str, list[str]]:
    """The whole book without what is random in it."""
    return {table: sorted(UUID.sub("'uuid'", row) for row in found) for table, found in dump(Path(path)).items()}


def test_text_outside_the_cards_is_kept_too(desk: Desk, tmp_path: Path) -> None:
    folder = tmp_path / "fair"
    folder.mkdir()
    (folder / "a.vcf").write_text("Subject: a\r\n" + card("Ana Sample") + "-- \r\nBo\r\n", "utf-8", newline="")
    (folder / "b.vcf").write_text(card("Bo Sample"), "utf-8", newline="")
    (folder / "page.vcf").write_text("no card\r\n", "utf-8", newline="")
    straight(desk, folder)
    kept = {desk.read(aside.raw, entry.id) for entry in desk.read(aside.waiting)}
    assert kept == {b"Subject: a\r\n-- \r\nBo\r\n", b"no card\r\n"}


@pytest.fixture
def pile(tmp_path: Path) -> Path:
    """A folder with something of everything, more than is written at once, and a person on both ends of it."""
    folder = tmp_path / "pile"
    folder.mkdir()
    many = "".join(
        card(f"Kim No{n} Haugen", f"EMAIL:kim{n}@kite.example", f"TEL:+47 22 55 {n:04}", f"ORG:Kite {n % 7};Sales")
        for n in range(CHUNK + 20)
    )
    first = card(
        "Ana Beltrán", "N:Beltrán;Ana;;;", "EMAIL:ana@solace.example", "TEL:+1 512 555 0142", "CATEGORIES:fair"
    )
    later = card("Ana Beltrán", "EMAIL:ana@solace.example", "EMAIL:ana@home.example", "TITLE:Head", "CATEGORIES:Rail,b")
    (folder / "1.vcf").write_text(first + many + later, encoding="utf-8")
    like = card("Ana Beltrán", "EMAIL:other@lumen.example") + card(
        "山田 葵", "TEL:030 555 0142", "NOTE:会議で\\n会った"
    )
    like += card("", "EMAIL:nobody@solace.example") + "BEGIN:VCARD\r\nVERSION:3.0\r\nEND:VCARD\r\nnot a card at all\r\n"
    (folder / "2.vcf").write_text(like + first, encoding="utf-8")
    return folder


def test_both_ways_give_the_same_book(tmp_path: Path, pile: Path) -> None:
    """In an empty book, and in one that has people, handles and tags already."""
    for before in ("empty", "full"):
        books = []
        for way in (straight, looked_at):
            desk = bootstrap.open_desk(tmp_path / f"{before}-{way.__name__}.netdesk", TODAY)
            if before == "full":
                desk.apply(contacts.AddContact(ContactDraft("Tomáš Dvořák", tags=("rail",))), "Add")
                straight(desk, _some(tmp_path), how=Reception())
            way(desk, pile)
            books.append(rows(desk.path))
            desk.close()
        assert books[0] == books[1], before


def _some(folder: Path) -> Path:
    """Cards of people who are in the pile too, saying other things."""
    some = folder / "some.vcf"
    text = card("Ana Beltrán", "EMAIL:ana@solace.example", "NOTE:coffee") + card("Kim No3 Haugen", "TEL:+47 22 55 0003")
    some.write_text(text, encoding="utf-8")
    return some


def test_it_tells_what_came_of_it(desk: Desk, pile: Path) -> None:
    """Figures, questions and what was kept aside are those of a look."""
    counts = desk.read(importing.preview, [str(pile)]).counts()
    done = straight(desk, pile)
    assert done.counts == counts
    assert (done.files, len(done.kept_aside), len(done.to_decide)) == (2, counts.kept_aside, counts.to_decide)
    assert done.counts.kept_aside == 1
    assert {question.person for question in done.to_decide} == {"Ana Beltrán"}


def test_what_a_later_card_adds_is_found(desk: Desk, pile: Path) -> None:
    """Search documents of people whom a later card of the pile changed are those of the changed person."""
    straight(desk, pile)
    assert len(desk.read(contacts.listed, ContactQuery("ana@home.example"), TODAY)) == 1


def test_what_derives_is_what_a_rebuild_gives(desk: Desk, pile: Path, tmp_path: Path) -> None:
    """Standings and search documents of new people are made from their cards, not read back."""
    straight(desk, _some(tmp_path))
    straight(desk, pile)
    before = dump(Path(desk.path))
    book = Database(Path(desk.path))
    with book.transaction():
        derived.refresh(book, None, TODAY, reweighed=True)
    book.close()
    assert dump(Path(desk.path)) == before


def test_again_writes_nothing(desk: Desk, pile: Path) -> None:
    """The second and the third time change nothing, not even the journal."""
    straight(desk, pile)
    before, labels = dump(Path(desk.path)), desk.labels()
    for _time in range(2):
        done = straight(desk, pile)
        assert (done.pile_id, done.counts.added, done.counts.updated) == (None, 0, 0)
        assert dump(Path(desk.path)) == before
        assert desk.labels() == labels


def test_it_is_undone_and_redone_whole(desk: Desk, pile: Path, tmp_path: Path) -> None:
    """One act, also where it changed people we had."""
    straight(desk, _some(tmp_path))
    before = dump(Path(desk.path))
    straight(desk, pile)
    after = dump(Path(desk.path))
    assert desk.undo() is not None
    assert dump(Path(desk.path)) == before
    assert desk.redo() is not None
    assert dump(Path(desk.path)) == after


class _StopAtOnce:
    """Somebody who presses Stop at the first report."""

    def report(self, _done: int, _total: int) -> None:
        raise Cancelled


@pytest.mark.parametrize("size", [0, 10**9], ids=["in a process", "here"])
def test_stop_leaves_nothing_behind(desk: Desk, pile: Path, monkeypatch: pytest.MonkeyPatch, size: int) -> None:
    """Neither rows nor a process that goes on reading."""
    monkeypatch.setattr(reading_process, "SMALL", size)
    before = dump(Path(desk.path))
    with pytest.raises(Cancelled):
        desk.apply(ImportFiles([str(pile)], RECEPTION, progress=_StopAtOnce()), "Import")
    assert dump(Path(desk.path)) == before
    assert straight(desk, pile).counts.added > CHUNK


def test_a_process_of_its_own_gives_the_same(tmp_path: Path, pile: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What travels between the two is whole."""
    books = []
    for size in (0, 10**9):
        monkeypatch.setattr(reading_process, "SMALL", size)
        desk = bootstrap.open_desk(tmp_path / f"{size}.netdesk", TODAY)
        done = straight(desk, pile)
        books.append((replace(done, to_decide=(), kept_aside=()), repr(done.to_decide), rows(desk.path)))
        desk.close()
    assert books[0] == books[1]


class _KillTheReader:
    """The system, which wants memory back after the first part."""

    def report(self, _done: int, _total: int) -> None:
        for process in multiprocessing.active_children():
            process.kill()
            process.join()


def test_a_process_that_is_killed_is_told_and_nothing_changed(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever of its second part has come by then."""
    monkeypatch.setattr(reading_process, "SMALL", 0)
    many = tmp_path / "many.vcf"
    many.write_text("".join(card(f"Kim No{n} Haugen", f"NOTE:{'w' * 200}") for n in range(3 * CHUNK)))
    before = dump(Path(desk.path))
    with pytest.raises(NetDeskError, match="stopped half-way"):
        desk.apply(ImportFiles([str(many)], RECEPTION, progress=_KillTheReader()), "Import")
    assert dump(Path(desk.path)) == before


@pytest.mark.parametrize("size", [0, limits.FILE + 1], ids=["empty", "too-big"])
def test_files_of_which_nothing_can_be_read_are_each_kept_aside_once(desk: Desk, tmp_path: Path, size: int) -> None:
    """There are no bytes by which one could be told from the other."""
    folder = tmp_path / "fair"
    folder.mkdir()
    for name in ("a.vcf", "b.vcf"):
        with (folder / name).open("wb") as file:
            file.truncate(size)
    plan = desk.read(importing.preview, [str(folder)])
    desk.apply(importing.ImportCards(plan), "Import")
    assert [Path(each.file).name for each in desk.read(aside.waiting)] == ["a.vcf", "b.vcf"]
    assert straight(desk, folder).pile_id is None, "they are kept already"
