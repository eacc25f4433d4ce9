"""Reading and importing many cards: how far it is, Stop, and closing in the middle."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from netdesk.gui.jobs import Job
from netdesk.gui.piles.page import PilesPage
from tests.helpers.books import dump
from tests.helpers.card_piles import finish, look_at, people, vcard
from tests.helpers.screen_bench import Bench


@pytest.fixture
def big_pile(tmp_path: Path) -> Path:
    """Enough cards for a process of its own and for several reports."""
    path = tmp_path / "big.vcf"
    cards = (vcard(f"Person {n}", f"person{n}@sample.example", f"+1 512 555 {n:04d}") for n in range(2500))
    path.write_text("".join(cards), "utf-8", newline="")
    return path


def test_reading_shows_how_far_it_is(page: PilesPage, qtbot: QtBot, big_pile: Path) -> None:
    shown: list[str] = []
    page.open_files([big_pile])
    assert page._job is not None
    page._job.progressed.connect(lambda *_figures: shown.append(page.progress.words.text()))
    assert page.progress.isVisible()
    finish(page, qtbot)
    assert not page.progress.isVisible()
    assert page.look.model.rowCount() == 2500
    assert any(" %" in words for words in shown)
    assert page.look.form.answers().first_step == "nothing", "nobody thanks 2,500 people in three days"


def test_stop_while_reading_changes_nothing(page: PilesPage, qtbot: QtBot, bench: Bench, big_pile: Path) -> None:
    before = dump(bench.path)
    page.open_files([big_pile])
    with qtbot.waitSignal(page.message) as said:
        page.progress.stop.click()
        finish(page, qtbot)
    assert said.args == ["Stopped. Nothing was changed."]
    assert not page.look.isVisible()
    assert page.drop.isEnabled()
    assert dump(bench.path) == before


def test_stop_in_the_middle_of_an_import_rolls_back(
    page: PilesPage, qtbot: QtBot, bench: Bench, big_pile: Path
) -> None:
    look_at(page, qtbot, big_pile)
    before = dump(bench.path)
    page.bring_in.click()
    job = page._job
    assert isinstance(job, Job)
    reports: list[int] = []

    def stop_at_once(done: int, _total: int) -> None:
        reports.append(done)
        if done:
            job.cancel()

    job.progressed.connect(stop_at_once, Qt.ConnectionType.DirectConnection)
    with qtbot.waitSignal(page.message) as said:
        finish(page, qtbot)
    assert said.args == ["Stopped. Nothing was changed."]
    assert max(reports) > 0, "it had begun to write"
    assert dump(bench.path) == before
    assert page.look.isVisible(), "the look is still there, to try again"
    assert people(bench) == {"Ana Sample"}


def test_closing_while_a_job_runs_leaves_the_book_whole(
    page: PilesPage, qtbot: QtBot, bench: Bench, big_pile: Path
) -> None:
    before = dump(bench.path)
    page.open_files([big_pile])
    job = page._job
    assert job is not None
    with qtbot.waitSignal(job.progressed, timeout=20_000):
        pass
    page.close()
    bench.jobs.stop()
    assert dump(bench.path) == before


def test_one_pile_after_the_other(page: PilesPage, qtbot: QtBot, pile: Path, big_pile: Path) -> None:
    page.open_files([big_pile])
    with qtbot.waitSignal(page.message) as said:
        page.open_files([pile])
    assert "One pile after the other" in str(said.args[0])
    finish(page, qtbot)
    assert page.look.model.rowCount() == 2500
