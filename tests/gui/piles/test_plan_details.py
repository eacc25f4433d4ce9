"""Field by field in the window: what a card changes in somebody is seen, and decided, before it happens."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from netdesk.domain.contact import ContactDraft, Email
from netdesk.gui.piles.details import Detail
from netdesk.gui.piles.page import PilesPage
from netdesk.gui.piles.plan_delegate import columns, detail_places, opener
from netdesk.gui.piles.plan_model import is_taken
from netdesk.services import contacts
from tests.helpers.card_piles import bring_in, look_at
from tests.helpers.screen_bench import OFFSCREEN_NOISE, Bench

pytestmark = pytest.mark.qt_log_ignore(*OFFSCREEN_NOISE, extend=True)

CARD = """BEGIN:VCARD
VERSION:3.0
FN:Bo Sample
TITLE:Head of buying
EMAIL:bo@sample.example
TEL;TYPE=CELL:+1 512 555 0177
END:VCARD
"""


@pytest.fixture
def looked(page: PilesPage, qtbot: QtBot, bench: Bench, tmp_path: Path) -> PilesPage:
    """A look at a card that has another title and a number for Bo, whose title the user typed."""
    draft = ContactDraft("Bo Sample", title="Buyer", emails=(Email("bo@sample.example"),))
    bench.people["Bo"] = bench.desk.apply(contacts.AddContact(draft, ""), "add").result
    (tmp_path / "bo.vcf").write_text(CARD, newline="")
    look_at(page, qtbot, tmp_path / "bo.vcf")
    page.look.view.setFocus()
    page.look.view.setCurrentIndex(page.look.model.index(0, 0))
    return page


def words(page: PilesPage) -> list[str]:
    model = page.look.model
    return [str(model.data(model.index(row, 0))) for row in model.detail_rows()]


def test_keys_open_take_and_close(looked: PilesPage, qtbot: QtBot, bench: Bench) -> None:
    view = looked.look.view
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert words(looked)[1:] == [
        "title changed: Buyer → Head of buying, you typed this, it stays", "new mobile number: +1 512 555 0177",
    ]  # fmt: skip
    for _step in range(2):
        qtbot.keyClick(view, Qt.Key.Key_Down)
    qtbot.keyClick(view, Qt.Key.Key_Space)
    assert words(looked)[1].endswith("over what you typed")
    qtbot.keyClick(view, Qt.Key.Key_Down)
    qtbot.keyClick(view, Qt.Key.Key_Space)
    qtbot.keyClick(view, Qt.Key.Key_Left)
    assert view.currentIndex().row() == 0, "back from a detail to its card"
    qtbot.keyClick(view, Qt.Key.Key_Left)
    assert words(looked) == []
    bring_in(looked, qtbot)
    draft = bench.desk.read(contacts.contact, bench.people["Bo"]).draft
    assert (draft.title, draft.phones) == ("Head of buying", ())


def test_what_was_typed_stays_unless_the_user_says_otherwise(looked: PilesPage, qtbot: QtBot, bench: Bench) -> None:
    bring_in(looked, qtbot)
    draft = bench.desk.read(contacts.contact, bench.people["Bo"]).draft
    assert draft.title == "Buyer"
    assert [phone.raw for phone in draft.phones] == ["+1 512 555 0177"]


@pytest.mark.parametrize("mirrored", [False, True])
def test_the_mouse_opens_and_takes(looked: PilesPage, qtbot: QtBot, mirrored: bool) -> None:
    if mirrored:
        looked.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    view, model = looked.look.view, looked.look.model
    sign = opener(columns(view.visualRect(model.index(0, 0)), mirrored), mirrored)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=sign.center())
    assert len(words(looked)) == 3
    detail = model.row(2)
    assert isinstance(detail, Detail)
    places = detail_places(detail, view.visualRect(model.index(2, 0)), mirrored)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=places.box.center())
    assert is_taken(model.row(2)) is True
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=sign.center())
    assert words(looked) == []


def test_the_menu_of_a_detail_is_that_of_its_card(looked: PilesPage, qtbot: QtBot) -> None:
    view = looked.look.view
    qtbot.keyClick(view, Qt.Key.Key_Return)
    texts = [action.text() for action in view.menu_of(2).actions()]
    assert "Put the details away" in texts
    assert "title changed: Buyer → Head of buying" in texts


def test_a_long_remark_is_shown_whole(page: PilesPage, qtbot: QtBot, tmp_path: Path) -> None:
    long = "a line that is no line of a card, and a good deal longer than the list is wide " * 4
    (tmp_path / "odd.vcf").write_text(CARD.replace("TITLE:Head of buying", long), newline="")
    look_at(page, qtbot, tmp_path / "odd.vcf")
    view = page.look.view
    view.setCurrentIndex(page.look.model.index(0, 0))
    qtbot.keyClick(view, Qt.Key.Key_Return)
    page.resize(560, 786)
    qtbot.waitUntil(lambda: view.rowHeight(1) > 2 * view.fontMetrics().lineSpacing(), timeout=2000)


def test_a_row_has_its_height_again_when_the_look_is_made_anew(looked: PilesPage, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "cy.vcf").write_text(CARD.replace("Bo Sample", "Cy Other").replace("bo@", "cy@"), newline="")
    look_at(looked, qtbot, tmp_path)
    view, model = looked.look.view, looked.look.model
    heights = [view.rowHeight(row) for row in range(model.rowCount())]
    assert len(heights) > 1
    model.toggle_open(next(row for row in range(model.rowCount()) if model.can_open(row)))
    model.show(model.plan())
    assert [view.rowHeight(row) for row in range(model.rowCount())] == heights
