"""A process that is killed in the middle of an import leaves a whole book: without the pile, or with all of it."""

import os
import random
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from netdesk import bootstrap
from netdesk.domain.contact import ContactDraft
from netdesk.domain.contact_list import ContactQuery
from netdesk.services import contacts
from tests.helpers.books import dump

PEOPLE = 400


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


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL")
def test_a_killed_import_is_all_or_nothing(tmp_path: Path) -> None:
    """Twelve kills at moments spread over a whole import, from before it opens the book to after it ends."""
    pile = _pile(tmp_path)
    started = time.monotonic()
    assert _import(tmp_path / "whole.netdesk", pile).wait(60) == 0
    takes = time.monotonic() - started
    moments = random.Random(7)
    counts = set()
    for attempt in range(12):
        book = tmp_path / f"{attempt}.netdesk"
        bootstrap.open_desk(book).close()
        process = _import(book, pile)
        # The moment is the point of the test: no event tells when to kill.
        timer = threading.Timer(takes * moments.uniform(0.2, 1.1), os.killpg, (process.pid, signal.SIGKILL))
        timer.start()
        process.wait(60)
        timer.cancel()
        timer.join()
        desk = bootstrap.open_desk(book)
        assert desk.read(lambda it: it.value("PRAGMA integrity_check")) == "ok"
        assert desk.read(lambda it: it.rows("PRAGMA foreign_key_check")) == []
        people = len(desk.read(contacts.listed, ContactQuery(), desk.today()))
        counts.add(people)
        desk.apply(contacts.AddContact(ContactDraft("Ana")), "Add Ana")
        desk.close()
        assert dump(book)["contact"]
    assert counts <= {0, PEOPLE}
