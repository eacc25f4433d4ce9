"""Nothing here opens a file of a book that is open: who closes one loses all locks of the process on it."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from netdesk.bootstrap import open_desk
from netdesk.domain.errors import NetDeskError
from netdesk.printing.call_list import write_pdf
from netdesk.services import importing
from netdesk.services.book import keep_off
from netdesk.services.desk import Desk
from netdesk.storage.held_files import is_held
from tests.benchmarks.days import TODAY
from tests.helpers.call_lists import call_list

LOCKS = Path("/proc/locks")
BESIDE = ("", "-wal", "-shm")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """Open, and in the middle of its work: it has read."""
    opened = open_desk(tmp_path / "book.netdesk", TODAY)
    opened.labels()
    yield opened
    opened.close()


def locks() -> int:
    """How many locks this process has, as the system counts them."""
    return sum(f" {os.getpid()} " in line for line in LOCKS.read_text("ascii").splitlines())


@pytest.mark.parametrize("beside", BESIDE)
def test_the_files_of_an_open_book_are_known_by_any_name(desk: Desk, tmp_path: Path, beside: str) -> None:
    other = tmp_path / "link.vcf"
    other.symlink_to(f"{desk.path}{beside}")
    assert is_held(other)
    with pytest.raises(NetDeskError, match="belongs to the book that is open"):
        keep_off(other)


def test_a_book_that_was_closed_is_a_file_like_others(tmp_path: Path) -> None:
    path = tmp_path / "book.netdesk"
    open_desk(path, TODAY).close()
    assert not is_held(path)
    assert not is_held(tmp_path / "nothing")


def test_what_is_no_book_is_not_held_after_the_attempt(tmp_path: Path) -> None:
    path = tmp_path / "book.netdesk"
    path.write_bytes(b"SQLite format 3\0" + bytes(200))
    with pytest.raises(NetDeskError):
        open_desk(path, TODAY)
    assert not is_held(path)


@pytest.mark.skipif(not LOCKS.exists(), reason="this system does not tell its locks")
class TestLocks:
    """What SQLite has locked stays locked."""

    def test_looking_through_the_folder_of_the_book(self, desk: Desk, tmp_path: Path) -> None:
        (tmp_path / "ana.vcf").write_text("BEGIN:VCARD\nVERSION:3.0\nFN:Ana\nEND:VCARD\n", "ascii")
        (tmp_path / "no-suffix").write_text("BEGIN:VCARD\nVERSION:3.0\nFN:Bea\nEND:VCARD\n", "ascii")
        before = locks()
        plan = desk.read(importing.preview, [str(tmp_path)])
        assert [card.draft.name for card in plan.cards] == ["Ana", "Bea"]
        assert locks() == before > 0

    def test_the_book_itself_taken_for_cards(self, desk: Desk) -> None:
        before = locks()
        with pytest.raises(NetDeskError, match="belongs to the book that is open"):
            desk.read(importing.preview, [desk.path])
        assert locks() == before > 0

    def test_the_same_book_opened_once_more_by_another_name(self, desk: Desk, tmp_path: Path) -> None:
        other = tmp_path / "other.netdesk"
        other.symlink_to(desk.path)
        before = locks()
        open_desk(other, TODAY).close()
        assert locks() >= before > 0

    def test_a_second_name_of_the_same_file_that_sqlite_refuses(self, desk: Desk, tmp_path: Path) -> None:
        other = tmp_path / "other.netdesk"
        other.hardlink_to(desk.path)
        before = locks()
        with pytest.raises(NetDeskError, match="by another name"):
            open_desk(other, TODAY)
        assert locks() == before > 0


def test_no_call_list_is_written_over_the_book(desk: Desk) -> None:
    before = Path(desk.path).read_bytes()
    with pytest.raises(NetDeskError, match="belongs to the book that is open"):
        write_pdf(call_list(1), Path(desk.path))
    assert Path(desk.path).read_bytes() == before
