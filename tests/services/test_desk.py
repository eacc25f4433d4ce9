"""The Desk between threads: who asks sees one moment of the book."""

from datetime import date
from pathlib import Path
from threading import Thread

import pytest

from netdesk.domain.contact import ContactDraft, ContactId
from netdesk.domain.errors import NetDeskError
from netdesk.domain.written_dates import DayOrder
from netdesk.services import contacts, interactions, introductions
from netdesk.services.commands import Done
from netdesk.services.desk import Desk
from netdesk.services.progress import Cancelled
from netdesk.storage.database import Database
from tests.helpers.books import dump


def test_a_question_of_several_parts_sees_one_moment_of_the_book(desk: Desk) -> None:
    """An undo beside the window, between two parts of a question, left it with people who were no longer there."""

    def write() -> None:
        desk.apply(contacts.AddContact(ContactDraft("Ana")), "Added Ana")
        desk.close()

    def question(book: Database) -> tuple[int, int]:
        before = book.value("SELECT count(*) FROM contact")
        other = Thread(target=write)
        other.start()
        other.join()
        return before, book.value("SELECT count(*) FROM contact")

    assert desk.read(question) == (0, 0)
    assert desk.read(lambda book: book.value("SELECT count(*) FROM contact")) == 1


def test_a_question_that_fails_ends_its_moment(desk: Desk) -> None:
    def question(book: Database) -> None:
        raise ValueError(book.value("SELECT count(*) FROM contact"))

    with pytest.raises(ValueError, match=r"^0$"):
        desk.read(question)
    desk.apply(contacts.AddContact(ContactDraft("Ana")), "Added Ana")
    assert desk.read(lambda book: book.value("SELECT count(*) FROM contact")) == 1


def test_a_question_whose_moment_sqlite_ended_says_what_went_wrong_itself(desk: Desk) -> None:
    """SQLite rolls back by itself when the disk cannot be read."""

    def question(book: Database) -> None:
        book.connection.execute("ROLLBACK")
        raise ValueError("what went wrong")

    with pytest.raises(ValueError, match="what went wrong"):
        desk.read(question)


def test_a_line_typed_about_somebody_who_is_gone_is_about_nobody(desk: Desk) -> None:
    """An undo beside the window has taken them out, and the window does not know yet."""
    ana = desk.apply(contacts.AddContact(ContactDraft("Ana")), "Added Ana").result
    desk.undo()
    line = desk.read(interactions.read_line, "called yesterday", desk.today(), ana, DayOrder.DAY_FIRST)
    assert not line.people


class _EndlessStatement:
    """An act that adds somebody, and then counts for hours in one statement."""

    def apply(self, book: Database, today: date) -> Done:
        contacts.AddContact(ContactDraft("Ana")).apply(book, today)
        endless = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 1e12) SELECT max(i) FROM n"
        return Done(book.value(endless))


def test_stop_is_heard_in_the_middle_of_a_statement(desk: Desk) -> None:
    """One bulk statement may take seconds; whoever pressed Stop does not wait for its end."""
    before = dump(Path(desk.path))
    answers = iter((False, False, True))
    with pytest.raises(Cancelled):
        desk.apply(_EndlessStatement(), "Count", lambda: next(answers))
    assert dump(Path(desk.path)) == before
    desk.apply(contacts.AddContact(ContactDraft("Ana")), "Added Ana")
    assert desk.labels().undo == "Added Ana"


def test_nobody_is_a_pair(desk: Desk) -> None:
    """A pair of one person would be lost when they are merged and taken apart."""
    desk.apply(contacts.AddContact(ContactDraft("Ana")), "Added Ana")
    with pytest.raises(NetDeskError, match="two people"):
        desk.apply(introductions.RefusePair(ContactId(1), ContactId(1)), "Never")
