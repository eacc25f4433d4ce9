"""The look asks once from which country numbers are, and keeps the answer."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from netdesk.gui.piles.page import PilesPage
from netdesk.services import book, contacts
from tests.helpers.card_piles import bring_in, finish, look_at, people, vcard
from tests.helpers.screen_bench import OFFSCREEN_NOISE, Bench

pytestmark = pytest.mark.qt_log_ignore(*OFFSCREEN_NOISE, extend=True)


@pytest.fixture
def cards(tmp_path: Path) -> Path:
    """One card with a number that is written without its country."""
    path = tmp_path / "mina.vcf"
    path.write_text(vcard("Mina Muster", "mina@sample.example", "030 5550122"), newline="")
    return path


def choose(page: PilesPage, qtbot: QtBot, region: str) -> None:
    box = page.look.region.box
    box.setCurrentIndex(box.findData(region))
    box.activated.emit(box.currentIndex())
    finish(page, qtbot)


def e164(bench: Bench) -> str:
    mina = bench.desk.read(contacts.names, "Mina", 1)[0][0]
    return bench.desk.read(contacts.contact, mina).draft.phones[0].e164


def test_it_is_asked_once_and_kept(page: PilesPage, qtbot: QtBot, bench: Bench, cards: Path) -> None:
    look_at(page, qtbot, cards)
    assert page.look.region.isVisible()
    page.look.form.where.setText("Fair")
    choose(page, qtbot, "DE")
    assert page.look.form.where.text() == "Fair"
    assert page.look.plan().cards[0].draft.phones[0].e164 == "+49305550122"
    assert not bench.desk.read(book.setting, book.REGION), "still only a look"
    bring_in(page, qtbot)
    assert bench.desk.read(book.setting, book.REGION) == "DE"
    assert e164(bench) == "+49305550122"
    bench.editor.undo()
    finish(page, qtbot)
    assert people(bench) == {"Ana Sample"}
    assert bench.desk.read(book.setting, book.REGION) == "DE", "what was answered stays, whatever comes of the pile"
    look_at(page, qtbot, cards)
    assert not page.look.region.isVisible()
    assert page.look.plan().cards[0].draft.phones[0].e164 == "+49305550122"


def test_arrow_keys_go_from_country_to_country(page: PilesPage, qtbot: QtBot, cards: Path) -> None:
    look_at(page, qtbot, cards)
    box = page.look.region.box
    box.setFocus()
    before = box.currentIndex()
    for step in (1, 2):
        qtbot.keyClick(box, Qt.Key.Key_Down)
        finish(page, qtbot)
        assert box.currentIndex() == before + step
        assert page.window().focusWidget() is box


def test_who_does_not_know_is_asked_again(page: PilesPage, qtbot: QtBot, bench: Bench, cards: Path) -> None:
    look_at(page, qtbot, cards)
    choose(page, qtbot, "DE")
    choose(page, qtbot, "")
    bring_in(page, qtbot)
    assert e164(bench) == ""
    assert bench.desk.read(book.setting, book.REGION) == ""
    cards.write_text(vcard("Bo Muster", phone="030 5550123"), newline="")
    look_at(page, qtbot, cards)
    assert page.look.region.isVisible()


def test_nobody_is_asked_where_every_number_has_its_country(
    page: PilesPage, qtbot: QtBot, bench: Bench, pile: Path
) -> None:
    look_at(page, qtbot, pile)
    assert not page.look.region.isVisible()
    bring_in(page, qtbot)
    assert bench.desk.read(book.setting, book.REGION) == ""
