"""A process that is killed in the middle of an import leaves a whole book: without the pile, or with all of it."""

import os
import random
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from contextlib import closing
from pathlib import Path

import pytest

from netdesk import bootstrap
from netdesk.domain.contact import ContactDraft
from netdesk.domain.contact_list import ContactQuery
from netdesk.services import contacts
from tests.helpers.books import dump

PEOPLE = 1500
KILLS = 8


def _pile(folder: Path) -> Path:
    cards = (
        f"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Person {number}\r\nEMAIL:p{number}@x.example\r\nEND:VCARD\r\n"
        for number in range(PEOPLE)
    )
    path = folder / "pile.vcf"
    path.write_text("".join(cards), encoding="utf-8")
    return path


def _import(book: Path, pile: Path) -> "subprocess.Popen[bytes]":
    command = [sys.executable, "-m", "netdesk", "--book", str(book), "import", str(pile), "--json"]
    return subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)


def _wait_until_it_writes(book: Path, process: "subprocess.Popen[bytes]") -> float | None:
    """When the import began to hold the book's write lock, or None when it was over before that was seen."""
    with closing(sqlite3.connect(book, timeout=0, isolation_level=None)) as look:
        while process.poll() is None:
            try:
                look.execute("BEGIN IMMEDIATE")
                look.execute("ROLLBACK")
            except sqlite3.OperationalError:
                return time.monotonic()
    return None


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL")
def test_a_killed_import_is_all_or_nothing(tmp_path: Path) -> None:
    """Killed at random moments of its writing: the book opens, sound, without the pile or with all of it."""
    pile = _pile(tmp_path)
    whole = tmp_path / "whole.netdesk"
    bootstrap.open_desk(whole).close()
    process = _import(whole, pile)
    began = _wait_until_it_writes(whole, process)
    assert process.wait(60) == 0
    assert began is not None
    takes = time.monotonic() - began
    moments = random.Random(7)
    in_the_middle = 0
    for attempt in range(KILLS):
        book = tmp_path / f"{attempt}.netdesk"
        bootstrap.open_desk(book).close()
        process = _import(book, pile)
        _wait_until_it_writes(book, process)
        # The moment is the point of the test: no event tells when to kill.
        timer = threading.Timer(takes * moments.random(), os.killpg, (process.pid, signal.SIGKILL))
        timer.start()
        in_the_middle += process.wait(60) == -signal.SIGKILL
        timer.cancel()
        timer.join()
        assert _people_in(book) in (0, PEOPLE)
    assert in_the_middle > 0


def _people_in(book: Path) -> int:
    """How many people a sound book holds; it takes one more without trouble."""
    desk = bootstrap.open_desk(book)
    assert desk.read(lambda it: it.value("PRAGMA integrity_check")) == "ok"
    people = len(desk.read(contacts.listed, ContactQuery(), desk.today()))
    desk.apply(contacts.AddContact(ContactDraft("Ana")), "Add Ana")
    desk.close()
    assert dump(book)["contact"]
    return people
