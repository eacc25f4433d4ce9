"""Card piles on a real book and real files: look, decide, import, stop, take back."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from netdesk.domain.import_plan import Answer, Decision, PlannedCard
from netdesk.gui.piles.page import PilesPage
from netdesk.gui.piles.plan_delegate import columns, link_places
from netdesk.gui.piles.plan_model import Kind
from netdesk.services import contacts, importing
from tests.helpers.books import dump
from tests.helpers.card_piles import bring_in, finish, look_at, people, vcard
from tests.helpers.screen_bench import OFFSCREEN_NOISE, TODAY, Bench

pytestmark = pytest.mark.qt_log_ignore(*OFFSCREEN_NOISE, extend=True)


def row_named(page: PilesPage, name: str) -> int:
    model = page.look.model
    return next(
        row for row in range(model.rowCount()) if isinstance(c := model.row(row), PlannedCard) and c.draft.name == name
    )


def test_a_look_writes_nothing(page: PilesPage, qtbot: QtBot, bench: Bench, pile: Path) -> None:
    before = dump(bench.path)
    look_at(page, qtbot, pile)
    assert page.look.isVisible()
    assert not page.piles.isVisible()
    assert [chip.text() for chip in page.look.chips.chips] == [
        "3 new", "1 looks the same, you decide", "1 kept aside, nothing lost",
    ]  # fmt: skip
    assert page.bring_in.text() == "Import 4 cards"
    page.leave.click()
    assert dump(bench.path) == before
    assert not page.look.isVisible()


def test_import_is_one_act_with_its_answers_and_undo(page: PilesPage, qtbot: QtBot, bench: Bench, pile: Path) -> None:
    before = dump(bench.path)
    look_at(page, qtbot, pile)
    page.look.form.where.setFocus()
    qtbot.keyClicks(page.look.form.where, "Rail fair")
    qtbot.keyClicks(page.look.form.tags, "rail, #austin-2026,")
    with qtbot.waitSignal(bench.editor.done) as done:
        bring_in(page, qtbot)
    assert done.args == ["Import of 4 cards"]
    assert people(bench) == {"Ana Sample", "Mina Muster", "Jonas Ejemplo", "A. Other", "山田 葵"}
    mina = bench.desk.read(contacts.names, "Mina", 1)[0][0]
    contact = bench.desk.read(contacts.contact, mina)
    assert (contact.met_where, contact.met_on) == ("Rail fair", TODAY), "who types where means today"
    assert set(contact.draft.tags) == {"rail", "austin-2026"}
    promises = bench.desk.read(contacts.person, mina, TODAY).follow_ups
    assert [(promise.note, (promise.due - TODAY).days) for promise in promises] == [("say thanks", 3)]
    assert [row.pile.met_where for row in page.piles.rows] == ["Rail fair"]
    bench.editor.undo()
    finish(page, qtbot)
    assert people(bench) == {"Ana Sample"}
    assert dump(bench.path) == before
    assert page.piles.rows == []


def test_the_same_pile_again_tells_nothing_new(page: PilesPage, qtbot: QtBot, bench: Bench, pile: Path) -> None:
    look_at(page, qtbot, pile)
    bring_in(page, qtbot)
    before = dump(bench.path)
    look_at(page, qtbot, pile)
    assert page.look.nothing.text() == "Nothing new: you have all 5 cards already."
    assert not page.bring_in.isVisible()
    page.import_them()
    finish(page, qtbot)
    assert dump(bench.path) == before


def test_the_keyboard_stays_on_the_screen_when_an_import_ends(
    page: PilesPage, qtbot: QtBot, bench: Bench, pile: Path
) -> None:
    look_at(page, qtbot, pile)
    page.bring_in.setFocus()
    qtbot.keyClick(page.bring_in, Qt.Key.Key_Return)
    finish(page, qtbot)
    assert page.drop.hasFocus()


def test_a_look_opens_at_its_top(page: PilesPage, qtbot: QtBot, tmp_path: Path) -> None:
    cards = tmp_path / "many.vcf"
    cards.write_text("".join(vcard(f"Person {number:02d}") for number in range(60)), "utf-8", newline="")
    for _time in range(2):
        look_at(page, qtbot, cards)
        bar = page.look.view.verticalScrollBar()
        qtbot.waitUntil(lambda bar=bar: bar.maximum() > 0)
        assert bar.value() == 0
        bar.setValue(bar.maximum())
        page.leave.click()


def test_what_is_left_out_stays_out(page: PilesPage, qtbot: QtBot, bench: Bench, pile: Path) -> None:
    look_at(page, qtbot, pile)
    page.look.view.setFocus()
    page.look.view.selectRow(row_named(page, "Mina Muster"))
    qtbot.keyClick(page.look.view, Qt.Key.Key_Space)
    assert page.bring_in.text() == "Import 3 cards"
    bring_in(page, qtbot)
    assert "Mina Muster" not in people(bench)


def test_merge_by_key_puts_the_card_into_the_person(page: PilesPage, qtbot: QtBot, bench: Bench, pile: Path) -> None:
    look_at(page, qtbot, pile)
    page.look.view.selectRow(row_named(page, "A. Other"))
    qtbot.keyClick(page.look.view, Qt.Key.Key_M)
    bring_in(page, qtbot)
    assert people(bench) == {"Ana Sample", "Mina Muster", "Jonas Ejemplo", "山田 葵"}


def test_the_links_decide_by_mouse_and_take_it_back(page: PilesPage, qtbot: QtBot, pile: Path) -> None:
    look_at(page, qtbot, pile)
    view, number = page.look.view, row_named(page, "A. Other")
    places = columns(view.visualRect(page.look.model.index(number, 0)), False)
    links = link_places(page.look.model.row(number), places.last, view.fontMetrics(), False)
    for (_link, box), answer in zip(links, (Answer.MERGE, Answer.KEEP_BOTH), strict=True):
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
        assert page.look.plan().cards[2].answer is answer
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=links[1][1].center())
    assert page.look.plan().cards[2].answer is Answer.OPEN
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=places.box.center() - QPoint(4, 0))
    assert page.look.plan().cards[2].chosen is False


def test_the_menu_says_the_same_as_mouse_and_keys(page: PilesPage, qtbot: QtBot, pile: Path) -> None:
    look_at(page, qtbot, pile)
    number = row_named(page, "A. Other")
    menu = page.look.view.menu_of(number)
    texts = [action.text() for action in menu.actions() if action.text()]
    assert texts[:5] == ["Merge", "Keep both", "Leave this card out", "Take all in", "Leave all out"]
    next(action for action in menu.actions() if action.text() == "Leave all out").trigger()
    assert not any(card.chosen for card in page.look.plan().cards)
    assert page.bring_in.text() == "Keep 1 card aside"


def test_a_figure_narrows_the_list_and_again_shows_all(page: PilesPage, qtbot: QtBot, pile: Path) -> None:
    look_at(page, qtbot, pile)
    chip = next(chip for chip in page.look.chips.chips if chip.kind is Kind.DECIDE)
    chip.click()
    assert page.look.model.rowCount() == 1
    chip.click()
    assert page.look.model.rowCount() == 5


def test_the_lines_kept_aside_are_shown_as_plain_text(page: PilesPage, qtbot: QtBot, bench: Bench, pile: Path) -> None:
    look_at(page, qtbot, pile)
    page.look.view.selectRow(4)
    page.look.view.setCurrentIndex(page.look.model.index(4, 0))
    qtbot.keyClick(page.look.view, Qt.Key.Key_Return)
    assert page.aside.isVisible()
    assert page.aside.lines.toPlainText() == "<b>no card</b>\n␀ÿ\n"
    page.aside.back.click()
    assert page.look.isVisible(), "the look waits behind it"
    bring_in(page, qtbot)
    page.piles.rows[0].aside.click()
    assert "<b>no card</b>" in page.aside.lines.toPlainText(), "and the book has them too"
    assert "scan.vcf" in page.aside.place.text()
    page.aside.back.click()
    assert page.piles.isVisible()


def test_undo_this_import_works_later_and_says_who_stayed(
    page: PilesPage, qtbot: QtBot, bench: Bench, pile: Path
) -> None:
    look_at(page, qtbot, pile)
    bring_in(page, qtbot)
    bench.people["Mina"] = bench.desk.read(contacts.names, "Mina", 1)[0][0]
    bench.log("Mina", note="a call")
    with qtbot.waitSignal(page.message) as said:
        page.piles.rows[0].undo.click()
    assert str(said.args[0]).startswith("1 person stayed")
    assert people(bench) == {"Ana Sample", "Mina Muster"}
    assert not page.piles.rows[0].undo.isVisible()


def test_show_these_people_names_them(page: PilesPage, qtbot: QtBot, bench: Bench, pile: Path) -> None:
    look_at(page, qtbot, pile)
    bring_in(page, qtbot)
    with qtbot.waitSignal(page.people_wanted) as wanted:
        page.piles.rows[0].people.click()
    ids, name = wanted.args
    assert len(ids) == 4
    assert name == "pile"


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (lambda folder: folder / "nowhere.vcf", "There is no file or folder"),
        (lambda folder: (folder / "empty").mkdir() or folder / "empty", "holds no cards"),
    ],
)
def test_a_wrong_path_is_one_sentence(
    page: PilesPage, qtbot: QtBot, bench: Bench, tmp_path: Path, make: Callable[[Path], Path], words: str
) -> None:
    before = dump(bench.path)
    page.open_files([make(tmp_path)])
    assert page._job is not None
    with qtbot.waitSignal(page._job.failed) as said:
        finish(page, qtbot)
    assert words in str(said.args[0])
    assert not page.look.isVisible()
    assert page.drop.isEnabled()
    assert dump(bench.path) == before


def test_an_empty_book_says_what_belongs_here(page: PilesPage, qtbot: QtBot) -> None:
    assert page.piles.isVisible()
    assert page.piles.rows == []
    with qtbot.waitSignal(page.import_wanted) as wanted:
        page.drop.click()
    assert wanted.args == [[]]


def test_updates_are_seen_before_they_happen(page: PilesPage, qtbot: QtBot, bench: Bench, tmp_path: Path) -> None:
    path = tmp_path / "ana.vcf"
    path.write_text(vcard("Ana Sample", "ana@sample.example", "+1 512 555 0177"), "utf-8", newline="")
    look_at(page, qtbot, path)
    card = page.look.plan().cards[0]
    assert (card.decision, card.contact) == (Decision.UPDATE, bench.people["Ana Sample"])
    bring_in(page, qtbot)
    phones = bench.desk.read(contacts.contact, bench.people["Ana Sample"]).draft.phones
    assert [phone.raw for phone in phones] == ["+1 512 555 0177"]
    assert bench.desk.read(importing.piles_listed)[0].counts.updated == 1


def test_the_first_click_after_scrolling_hits_what_is_under_it(page: PilesPage, qtbot: QtBot, tmp_path: Path) -> None:
    cards = "".join(vcard(f"Person {n:02d}", f"person{n}@sample.example") for n in range(40))
    (tmp_path / "many.vcf").write_text(cards, "utf-8", newline="")
    look_at(page, qtbot, tmp_path / "many.vcf")
    view, model = page.look.view, page.look.model
    page.look.form.where.setFocus()
    view.scrollToBottom()
    scrolled, last = view.verticalScrollBar().value(), model.index(model.rowCount() - 1, 0)
    assert scrolled > 0
    where = columns(view.visualRect(last), False).box.center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert view.verticalScrollBar().value() == scrolled
    left_out = [row for row in range(model.rowCount()) if not model.row(row).chosen]  # type: ignore[union-attr]
    assert left_out == [last.row()]


def test_the_keyboard_arrives_where_the_list_was_scrolled_to(page: PilesPage, qtbot: QtBot, tmp_path: Path) -> None:
    cards = "".join(vcard(f"Person {n:02d}", f"person{n}@sample.example") for n in range(40))
    (tmp_path / "many.vcf").write_text(cards, "utf-8", newline="")
    look_at(page, qtbot, tmp_path / "many.vcf")
    view = page.look.view
    page.look.form.where.setFocus()
    view.scrollToBottom()
    view.setFocus(Qt.FocusReason.TabFocusReason)
    assert view.viewport().rect().contains(view.visualRect(view.currentIndex()))
    assert view.currentIndex().row() > 0


def test_from_right_to_left_the_box_takes_clicks_up_to_its_edge(page: PilesPage, qtbot: QtBot, pile: Path) -> None:
    page.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    look_at(page, qtbot, pile)
    view, number = page.look.view, row_named(page, "Mina Muster")
    row = view.visualRect(page.look.model.index(number, 0))
    places = columns(row, True)

    def click(x: int) -> bool:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(x, row.center().y()))
        card = page.look.model.row(number)
        assert isinstance(card, PlannedCard)
        return card.chosen

    assert places.box.left() > places.avatar.right() > row.center().x()
    assert not click(row.right() - 2)
    assert click(places.box.center().x())
    assert click(places.avatar.right() - 2), "a click on the face only chooses the row"
