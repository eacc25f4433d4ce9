"""Somebody who went out of the book meanwhile, by the command line or another window: a sentence, and nothing else."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from netdesk.domain.contact import ContactId
from netdesk.gui.board.page import BoardPage
from netdesk.gui.contacts.acts import PersonActs
from netdesk.gui.today.acts import Act
from netdesk.gui.today.page import TodayPage
from netdesk.services import contacts
from netdesk.services.desk import Desk
from netdesk.services.merging import Choices
from netdesk.storage.database import Database
from tests.helpers.screen_bench import OFFSCREEN_NOISE, TODAY, Bench, bench_on

pytestmark = pytest.mark.qt_log_ignore(*OFFSCREEN_NOISE, extend=True)


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    """A book with two cards in it."""
    with bench_on(tmp_path / "book.netdesk") as made:
        made.person("Ana Sample", phone="+1 512 555 0100")
        made.person("Bo Muster")
        yield made


def goes(bench: Bench, name: str) -> ContactId:
    """Somebody goes, and no screen of this window hears of it."""
    other = Desk(Database(bench.path), lambda: TODAY)
    other.apply(contacts.RemoveContacts((bench.people[name],)), "delete")
    other.close()
    return bench.people[name]


ACTS: dict[str, Callable[[PersonActs], object]] = {
    "let go": lambda acts: acts.let_go(),
    "bring back": lambda acts: acts.bring_back(),
    "remove": lambda acts: acts.remove(),
    "tag": lambda acts: acts.tag("fair"),
    "untag": lambda acts: acts.untag("fair"),
    "snooze": lambda acts: acts.snooze(7),
    "no answer": lambda acts: acts.no_answer_needed(),
    "no photo": lambda acts: acts.photo(None),
    "merge": lambda acts: acts.merge(ContactId(2), (ContactId(1),), Choices(), lambda: None),
    "two people": lambda acts: acts.not_the_same((ContactId(1), ContactId(2))),
}


@pytest.mark.parametrize("act", ACTS)
def test_an_act_on_somebody_gone_is_said(bench: Bench, qtbot: QtBot, act: str) -> None:
    ana = goes(bench, "Ana Sample")
    acts = PersonActs(bench.desk, bench.editor, lambda: (ana,))
    before = bench.desk.labels()
    with qtbot.waitSignal(bench.editor.failed) as said:
        ACTS[act](acts)
    assert str(ana) in said.args[0]
    assert bench.desk.labels() == before


def test_nobody_gone_is_introduced(bench: Bench, qtbot: QtBot) -> None:
    page = BoardPage(bench.desk, bench.editor, bench.jobs)
    bench.mount(page, qtbot)
    with qtbot.waitSignal(bench.editor.failed):
        page.new_introduction(goes(bench, "Ana Sample"))
    assert not page.proposal.isVisible()


def test_nobody_gone_is_called(bench: Bench, qtbot: QtBot) -> None:
    page = TodayPage(bench.desk, bench.editor, bench.jobs)
    bench.mount(page, qtbot)
    row = next(row for row in page.groups.rows if row.who.name == "Ana Sample")
    goes(bench, "Ana Sample")
    with qtbot.waitSignal(bench.editor.failed):
        row.buttons[Act.CALL].click()
