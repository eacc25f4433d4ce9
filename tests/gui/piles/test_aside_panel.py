"""What was kept aside, in the window: mended, tried, taken in, written out, thrown away, by mouse, key and menu."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from netdesk.domain.import_plan import Answer, Decision
from netdesk.gui.piles.aside_panel import AsidePanel
from netdesk.gui.piles.lines_edit import SHOWN, LinesEdit
from netdesk.gui.piles.page import PilesPage
from netdesk.services import aside, contacts
from tests.helpers.books import dump
from tests.helpers.card_piles import bring_in, finish, look_at, people, vcard
from tests.helpers.screen_bench import OFFSCREEN_NOISE, Bench

pytestmark = pytest.mark.qt_log_ignore(*OFFSCREEN_NOISE, extend=True)

BROKEN = b"BEGIN:VCARD\r\nVERSION:3.0\r\nN:;;;;\r\nEND:VCARD\r\n"


@pytest.fixture
def kept(page: PilesPage, qtbot: QtBot, tmp_path: Path) -> AsidePanel:
    """The panel over the whole book, in which an empty card, a page and a line outside the cards wait."""
    folder = tmp_path / "fair"
    folder.mkdir()
    (folder / "a-empty.vcf").write_bytes(BROKEN)
    (folder / "b-page.vcf").write_bytes(b"<b>call</b> mina@sample.example\r\n")
    (folder / "c-two.vcf").write_text("Subject: two\r\n" + vcard("Bo Sample") + vcard("Cy Sample"), newline="")
    look_at(page, qtbot, folder)
    bring_in(page, qtbot)
    page.kept.click()
    assert page.aside.isVisible()
    return page.aside


def mend(kept: AsidePanel, text: str) -> None:
    kept.lines.selectAll()
    kept.lines.insertPlainText(text.replace("\r\n", "\n"))


def try_it(page: PilesPage, kept: AsidePanel, qtbot: QtBot) -> None:
    qtbot.keyClick(kept.lines, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    finish(page, qtbot)


def test_everything_that_waits_is_there_with_a_count(page: PilesPage, kept: AsidePanel) -> None:
    assert page.kept.text() == "Kept aside · 3"
    assert [piece.of.file.rpartition("/")[2] for piece in kept.list.pieces] == [
        "a-empty.vcf", "b-page.vcf", "c-two.vcf",
    ]  # fmt: skip
    assert "says nothing about a person" in kept.why.text()
    assert kept.charset.text() == "Letters read as UTF-8."


def test_mended_lines_come_in_as_one_act(page: PilesPage, kept: AsidePanel, qtbot: QtBot, bench: Bench) -> None:
    before = dump(bench.path)
    mend(kept, vcard("Mina Muster", "mina@sample.example", "+1 512 555 0142"))
    try_it(page, kept, qtbot)
    assert "mina@sample.example · +1 512 555 0142" in kept.trial.more.text()
    assert "Mina Muster" not in people(bench), "trying writes nothing"
    qtbot.keyClick(kept.take_button, Qt.Key.Key_Return)
    assert "Mina Muster" in people(bench)
    assert len(kept.list.pieces) == 2
    assert kept.list.hasFocus(), "the keyboard stays with what is left to do"
    bench.editor.undo()
    assert dump(bench.path) == before
    assert len(kept.list.pieces) == 3


def test_the_bytes_that_came_stay_whatever_is_typed(kept: AsidePanel, bench: Bench) -> None:
    mend(kept, "other words")
    kept.list.setCurrentRow(1)
    kept.list.setCurrentRow(0)
    assert kept.lines.toPlainText() == "other words", "what was typed waits too"
    kept.came_button.click()
    assert kept.lines.raw() == BROKEN
    assert bench.desk.read(aside.raw, bench.desk.read(aside.waiting)[0].id) == BROKEN


def test_lines_that_give_no_card_yet_say_why(page: PilesPage, kept: AsidePanel, qtbot: QtBot) -> None:
    try_it(page, kept, qtbot)
    assert "says nothing about a person" in kept.trial.said.text()
    assert not kept.take_button.isVisible()
    mend(kept, "FN:Mina Muster")
    assert not kept.trial.isVisible(), "what was said of other lines is gone"
    try_it(page, kept, qtbot)
    assert "begins with BEGIN:VCARD" in kept.trial.said.text()


def test_a_mended_card_that_looks_like_somebody_asks(
    page: PilesPage, kept: AsidePanel, qtbot: QtBot, bench: Bench
) -> None:
    mend(kept, vcard("A. Other", "ana@sample.example", "+1 512 555 0177"))
    try_it(page, kept, qtbot)
    (card,) = kept.trial.model.plan().cards
    assert card.decision is Decision.DECIDE
    kept.trial.view.selectRow(0)
    qtbot.keyClick(kept.trial.view, Qt.Key.Key_M)
    assert kept.trial.model.plan().cards[0].answer is Answer.MERGE
    kept.take_button.click()
    assert people(bench) == {"Ana Sample", "Bo Sample", "Cy Sample"}
    phones = bench.desk.read(contacts.contact, bench.people["Ana Sample"]).draft.phones
    assert [phone.raw for phone in phones] == ["+1 512 555 0177"]


def test_import_anyway_takes_what_can_be_read(page: PilesPage, kept: AsidePanel, qtbot: QtBot, bench: Bench) -> None:
    kept.list.setCurrentRow(1)
    kept.anyway_button.click()
    finish(page, qtbot)
    assert "mina@sample.example" in kept.trial.more.text()
    kept.take_button.click()
    ((contact, *_rest),) = bench.desk.read(contacts.names, "b-page", 1)
    assert "<b>call</b>" in bench.desk.read(contacts.contact, contact).draft.notes


def test_several_leave_as_they_came(page: PilesPage, kept: AsidePanel, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "out.vcf"
    page.files.cards_out = lambda _name: path  # type: ignore[method-assign]
    kept.list.selectAll()
    with qtbot.waitSignal(page.told) as said:
        kept.export_button.click()
    assert said.args == ["3 pieces are in out.vcf now, as they came."]
    assert path.read_bytes() == BROKEN + b"<b>call</b> mina@sample.example\r\n" + b"Subject: two\r\n"
    page.files.cards_out = lambda _name: tmp_path / "nowhere" / "out.vcf"  # type: ignore[method-assign]
    with qtbot.waitSignal(page.message) as complaint:
        kept.export()
    assert "cannot be written" in str(complaint.args[0])


def test_delete_throws_away_and_undo_brings_back(page: PilesPage, kept: AsidePanel, qtbot: QtBot, bench: Bench) -> None:
    before = dump(bench.path)
    kept.list.selectAll()
    qtbot.keyClick(kept.list, Qt.Key.Key_Delete)
    assert kept.empty.isVisible()
    assert kept.back.hasFocus()
    assert bench.desk.read(aside.count) == 0
    bench.editor.undo()
    assert dump(bench.path) == before
    assert len(kept.list.pieces) == 3


def test_the_menu_offers_the_same(kept: AsidePanel) -> None:
    assert [action.text() for action in kept.list.menu().actions()] == [
        "Try again", "Import anyway…", "Export…", "Export all…", "Throw away",
    ]  # fmt: skip


def test_escape_leads_back(page: PilesPage, kept: AsidePanel, qtbot: QtBot) -> None:
    qtbot.keyClick(kept.lines, Qt.Key.Key_Escape)
    assert page.piles.isVisible()
    assert page.drop.isVisible()
    assert not kept.isVisible()


def test_an_empty_book_says_what_belongs_there(page: PilesPage, qtbot: QtBot) -> None:
    assert page.kept.text() == "Kept aside"
    page.kept.click()
    assert page.aside.empty.isVisible()
    assert "Nothing is kept aside" in page.aside.empty.words


def test_a_look_is_mended_before_it_is_imported(page: PilesPage, qtbot: QtBot, bench: Bench, pile: Path) -> None:
    look_at(page, qtbot, pile)
    page.look.form.where.setText("Rail fair")
    before = dump(bench.path)
    page.look.view.aside_wanted.emit(page.look.plan().kept_aside[0])
    mend(page.aside, vcard("Zoe Sample", "zoe@sample.example"))
    try_it(page, page.aside, qtbot)
    page.aside.take_button.click()
    finish(page, qtbot)
    assert page.look.isVisible()
    assert page.look.form.where.text() == "Rail fair", "the answers stay"
    assert page.bring_in.text() == "Import 5 cards"
    assert dump(bench.path) == before, "still only a look"
    bring_in(page, qtbot)
    assert "Zoe Sample" in people(bench)
    assert bench.desk.read(aside.count) == 0


def test_the_look_tells_what_stands_outside_and_what_is_left_out(page: PilesPage, qtbot: QtBot, tmp_path: Path) -> None:
    folder = tmp_path / "fair"
    folder.mkdir()
    (folder / "two.vcf").write_text("Subject: two\r\nFrom: me\r\n" + vcard("Bo Sample"), newline="")
    (folder / "list.csv").write_bytes(b"a,b")
    look_at(page, qtbot, folder)
    assert page.look.outside.text() == "2 lines of two.vcf stand outside the cards, and are kept aside too."
    assert page.look.left_out.text() == "1 other file in there holds no cards and is left alone."
    page.look.show_outside.click()
    assert page.aside.lines.toPlainText() == "Subject: two\nFrom: me\n"


def test_very_long_lines_are_shown_and_not_mended(qtbot: QtBot) -> None:
    lines = LinesEdit()
    qtbot.addWidget(lines)
    raw = b"x" * (SHOWN + 1)
    lines.show_raw(raw, 1)
    assert lines.isReadOnly()
    assert lines.raw() == raw


def test_spaces_that_qt_would_change_stay(qtbot: QtBot) -> None:
    lines = LinesEdit()
    qtbot.addWidget(lines)
    raw = "FN:A\u00a0B\u2028C\r\n".encode()
    lines.show_raw(raw, 1)
    assert not lines.is_mended
    qtbot.keyClicks(lines, "X")
    assert lines.raw() == b"X" + raw
