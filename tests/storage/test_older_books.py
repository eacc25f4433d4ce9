"""Books that earlier programs wrote: opened, brought to today's shape, worked on, and their acts taken back."""

import gzip
from datetime import date
from pathlib import Path

import pytest

from netdesk import bootstrap
from netdesk.domain.contact_list import ContactQuery
from netdesk.services import contacts
from netdesk.storage.database import Database
from netdesk.storage.migrations import STEPS
from tests.helpers.books import dump

TODAY = date(2026, 11, 22)
BOOKS = sorted((Path(__file__).parents[1] / "data" / "books").glob("shape-*.netdesk.gz"))


@pytest.fixture(params=BOOKS, ids=lambda path: path.name.partition(".")[0])
def older(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A book as the program of its day left it: Ana was added, called and edited, Tomáš added and deleted.

    From shape 4 on, another record of hers was merged into her.
    """
    path = tmp_path / "book.netdesk"
    path.write_bytes(gzip.decompress(request.param.read_bytes()))
    return path


def _schema(path: Path) -> list[str]:
    book = Database(path)
    columns = book.rows(
        "SELECT m.name || '.' || c.name || ' ' || c.type FROM sqlite_master m, pragma_table_info(m.name) c "
        "WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%' ORDER BY 1"
    )
    book.close()
    return [text for (text,) in columns]


def test_an_older_book_gets_the_shape_of_a_new_one(older: Path, tmp_path: Path) -> None:
    """A step that forgets a column would show in old books alone."""
    assert _schema(older) == _schema(tmp_path / "new.netdesk")


def test_nobody_is_lost(older: Path) -> None:
    desk = bootstrap.open_desk(older, TODAY)
    (ana,) = desk.read(contacts.listed, ContactQuery(), TODAY)
    draft = desk.read(contacts.contact, ana).draft
    assert (draft.name, draft.organisation, draft.department) == ("Ana Beltrán", "Corvid", "")
    desk.close()


def test_acts_of_the_older_program_are_taken_back_and_done_again(older: Path) -> None:
    """Their changesets know rows that are shorter than those of today."""
    desk = bootstrap.open_desk(older, TODAY)
    last = dump(older)
    taken = 0
    while desk.undo() is not None:
        taken += 1
    assert desk.read(contacts.listed, ContactQuery(), TODAY) == ()
    while desk.redo() is not None:
        taken -= 1
    assert taken == 0
    assert dump(older) == last
    desk.close()


def test_the_books_are_those_of_every_step() -> None:
    """A new step comes with a book that the program before it wrote."""
    assert len(BOOKS) == len(STEPS) - 1
