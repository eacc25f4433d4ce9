"""Long work beside the window: a crash in it is told, acts wait for it without holding the window up."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from time import monotonic

import apsw
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from netdesk.domain.interaction import Direction
from netdesk.gui.jobs import Job
from netdesk.gui.main_window import MainWindow
from netdesk.gui.piles.page import PilesPage
from netdesk.gui.screens import KEYS
from netdesk.services import contacts
from tests.helpers.card_piles import finish, look_at, vcard
from tests.helpers.screen_bench import OFFSCREEN_NOISE
from tests.helpers.window_bench import WindowBench

pytestmark = pytest.mark.qt_log_ignore(*OFFSCREEN_NOISE, extend=True)

CONTROL = Qt.KeyboardModifier.ControlModifier
AT_ONCE = 1.0
"""Seconds; who waits for the book waits five."""


@pytest.fixture
def window(window_bench: WindowBench, qtbot: QtBot) -> MainWindow:
    window_bench.acquaintances()
    return window_bench.open(qtbot)


@pytest.fixture
def piles(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> PilesPage:
    """The screen with a look at three cards, ready to import; one of them has a title for Ana."""
    page = window.page("piles")
    assert isinstance(page, PilesPage)
    cards = [vcard("Mina Muster", "mina@sample.example"), vcard("Jonas Ejemplo", "jonas@sample.example")]
    ana = vcard("Ana Beltrán", "ana@solace.example").replace("END:VCARD", "TITLE:Head of Grids\r\nEND:VCARD")
    path = tmp_path / "cards.vcf"
    path.write_text("".join([*cards, ana]), "utf-8", newline="")
    window.show_screen("piles")
    look_at(page, qtbot, path)
    return page


@contextmanager
def held(page: PilesPage, qtbot: QtBot) -> Iterator[Job]:
    """An import that stands still in the middle of its transaction until the block ends."""
    page.import_them()
    job = page._job
    assert job is not None
    inside, go_on = threading.Event(), threading.Event()

    def hold(done: int, _total: int) -> None:
        if done and not inside.is_set():
            inside.set()
            go_on.wait(20)

    job.progressed.connect(hold, Qt.ConnectionType.DirectConnection)
    qtbot.waitUntil(inside.is_set)
    try:
        yield job
    finally:
        go_on.set()


def tags(bench: WindowBench, name: str) -> tuple[str, ...]:
    return bench.desk.read(contacts.contact, bench.people[name]).draft.tags


@pytest.mark.expects_log
def test_a_crash_in_a_job_is_told_and_the_window_goes_on(
    window: MainWindow, window_bench: WindowBench, qtbot: QtBot
) -> None:
    def break_down(_job: Job) -> None:
        raise ZeroDivisionError

    with qtbot.waitSignal(window.jobs.start("work", break_down).finished):
        pass
    qtbot.waitUntil(lambda: window_bench.crash._dialog is not None)
    dialog = window_bench.crash._dialog
    assert dialog is not None
    qtbot.addWidget(dialog)
    assert dialog.isVisible()
    with qtbot.waitActive(window):
        window.activateWindow()
    qtbot.keyClick(window, "4", CONTROL)
    assert window.screen_key == KEYS[3]
    assert not window.jobs.busy


def test_an_act_waits_for_the_import_and_the_window_does_not(
    window: MainWindow, window_bench: WindowBench, piles: PilesPage, qtbot: QtBot
) -> None:
    window.contacts.show_person(window_bench.people["Ana Beltrán"])
    with held(piles, qtbot) as job:
        begun = monotonic()
        window.contacts.side.acts.tag("board")
        window.contacts.side.acts.tag("board")
        assert monotonic() - begun < AT_ONCE
        assert job.label in window.toast.text
        assert "board" not in tags(window_bench, "Ana Beltrán")
        window.editor.undo()
        assert job.label in window.toast.text
    finish(piles, qtbot)
    assert set(tags(window_bench, "Ana Beltrán")) == {"austin", "board"}
    assert "board" in window.desk.labels().undo
    window.editor.undo()
    assert window.desk.labels().undo_takes_long, "who pressed twice did one thing"
    assert not window.message_bar.isVisible()


def test_notes_typed_during_an_import_keep_what_it_brings(
    window: MainWindow, window_bench: WindowBench, piles: PilesPage, qtbot: QtBot
) -> None:
    ana = window_bench.people["Ana Beltrán"]
    window.show_screen("contacts")
    window.contacts.show_person(ana)
    notes = window.contacts.side.pane.view.notes
    with held(piles, qtbot):
        notes.setPlainText("likes short mails")
        notes.commit()
        notes.setPlainText("likes short mails, and tea")
    finish(piles, qtbot)
    qtbot.waitUntil(lambda: window.desk.read(contacts.contact, ana).draft.notes == notes.toPlainText())
    assert window.desk.read(contacts.contact, ana).draft.title == "Head of Grids"
    assert notes.toPlainText() == "likes short mails, and tea", "what is being typed stays"


def test_what_waits_is_done_when_the_window_closes(
    window: MainWindow, window_bench: WindowBench, piles: PilesPage, qtbot: QtBot
) -> None:
    window.contacts.show_person(window_bench.people["Ana Beltrán"])
    with held(piles, qtbot) as job:
        window.contacts.side.acts.tag("board")
        # The import is let go while the window waits for it.
        job.cancel()
    window.close()
    assert "board" in tags(window_bench, "Ana Beltrán")


def test_an_import_is_taken_back_and_done_again_beside_the_window(
    window: MainWindow, piles: PilesPage, qtbot: QtBot
) -> None:
    piles.import_them()
    finish(piles, qtbot)
    for step in (window.editor.undo, window.editor.redo):
        begun = len(window.desk.read(contacts.names, "Muster", 5))
        with qtbot.waitSignal(window.jobs.started) as started:
            step()
        assert started.args is not None
        (job,) = started.args
        shown = [button.text() for button in window.status.findChildren(QPushButton) if button.isVisible()]
        assert shown == [], "half an undo is none: there is no Stop"
        with qtbot.waitSignals([window.editor.undone, job.finished]):
            pass
        assert len(window.desk.read(contacts.names, "Muster", 5)) == 1 - begun
    qtbot.waitUntil(lambda: not window.jobs.busy)
    with qtbot.waitSignal(window.editor.undone):
        window.editor.run("Tag", contacts.TagContacts(window.desk.read(contacts.names, "Muster", 5)[0][:1], "tea"))
        window.editor.undo()
    assert not window.jobs.busy, "a small act is taken back at once"


def test_a_new_day_that_cannot_be_written_is_a_sentence(
    window: MainWindow, window_bench: WindowBench, qtbot: QtBot
) -> None:
    window_bench.log("Derek Hollis", Direction.IN, -9)  # counted in nine days
    other = apsw.Connection(window.desk.path)
    other.execute("BEGIN IMMEDIATE")
    window_bench.desk._book.connection.set_busy_timeout(0)
    window_bench.day[0] += timedelta(days=20)
    window.new_day()
    assert window.message_bar.isVisible()
    assert window.desk.path in window.message_bar.text
    other.execute("ROLLBACK")
    other.close()


def test_a_new_day_waits_for_an_import(
    window: MainWindow, window_bench: WindowBench, piles: PilesPage, qtbot: QtBot
) -> None:
    with held(piles, qtbot):
        window_bench.day[0] = window_bench.day[0].replace(year=2027)
        begun = monotonic()
        window.new_day()
        assert monotonic() - begun < AT_ONCE
    finish(piles, qtbot)
    assert not window.message_bar.isVisible()
    assert window._day == window_bench.day[0]


def test_somebody_who_is_gone_is_a_sentence(window: MainWindow, window_bench: WindowBench) -> None:
    derek = window_bench.people["Derek Hollis"]
    window.desk.apply(contacts.RemoveContacts((derek,)), "remove")
    window.log_about(derek)
    assert window.message_bar.isVisible()
    assert not window.panels.log.isVisible()
