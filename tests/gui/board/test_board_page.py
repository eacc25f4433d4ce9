"""The board on a real book: moved by key, by drop and by menu, always as the rules let it."""

from datetime import timedelta

import pytest
from board_book import TODAY, Book, show
from PySide6.QtCore import QBuffer, QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QColor, QDragEnterEvent, QDragMoveEvent, QDropEvent, QImage
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from netdesk.domain.introduction import Answer, Debrief, Stage
from netdesk.gui.board.column import CardList
from netdesk.gui.board.menu import card_menu
from netdesk.gui.board.model import MIME_TYPE
from netdesk.gui.board.page import BoardPage
from netdesk.services.contacts import SetPhoto
from netdesk.services.introductions import AskParty

pytestmark = pytest.mark.qt_log_ignore("does not support raise", "does not support grabbing")

CONTROL = Qt.KeyboardModifier.ControlModifier
PLAIN = Qt.KeyboardModifier.NoModifier


def cards(page: BoardPage, stage: Stage) -> CardList:
    return page.columns.columns[stage].cards


def shown(page: BoardPage, stage: Stage) -> list[int]:
    return [card.introduction.id for card in page.columns.columns[stage].model.cards]


def drop(page: BoardPage, number: int, stage: Stage) -> bool:
    """Drag an introduction over a column and let it go there; whether the column took it."""
    target = cards(page, stage).viewport()
    data = QMimeData()
    data.setData(MIME_TYPE, str(number).encode())
    where = QPointF(target.rect().center())
    buttons, move = Qt.MouseButton.LeftButton, Qt.DropAction.MoveAction
    for kind in (QDragEnterEvent, QDragMoveEvent):
        event = kind(where.toPoint(), move, data, buttons, PLAIN)
        QApplication.sendEvent(target, event)
        if not event.isAccepted():
            return False
    landing = QDropEvent(where, move, data, buttons, PLAIN)
    QApplication.sendEvent(target, landing)
    return landing.isAccepted()


def texts(menu: QMenu) -> dict[str, QAction]:
    """Every act of a menu and of the menus in it, by its words."""
    found: dict[str, QAction] = {}
    for action in menu.actions():
        inner = action.menu()
        if isinstance(inner, QMenu):
            found |= {f"{action.text()} > {text}": act for text, act in texts(inner).items()}
        elif action.text():
            found[action.text()] = action
    return found


def menu_of(page: BoardPage, number: int) -> QMenu:
    """The menu of an introduction as it is now."""
    columns = page.columns.columns.values()
    everything = (card for column in columns for card in column.model.cards)
    return card_menu(next(card for card in everything if card.introduction.id == number), page, TODAY, page)


def test_each_card_stands_in_its_column(page: BoardPage, book: Book, qtbot: QtBot) -> None:
    idea, met = book.idea("Ana Sample", "Tomás Ejemplo"), book.introduced("Priya Muster", "Bea Exemple")
    show(page, qtbot)
    assert {stage: shown(page, stage) for stage in page.columns.columns} == {
        Stage.IDEA: [idea], Stage.ASKING: [], Stage.INTRODUCED: [met], Stage.DEBRIEF: [], Stage.DONE: [],
        Stage.DECLINED: [],
    }  # fmt: skip


def test_control_and_arrow_move_the_card_and_the_keyboard_stays_on_it(
    page: BoardPage, book: Book, qtbot: QtBot
) -> None:
    other, number = book.idea("Priya Muster", "Bea Exemple"), book.idea("Ana Sample", "Tomás Ejemplo")
    show(page, qtbot)
    page.columns.choose(number)
    qtbot.keyClick(cards(page, Stage.IDEA), Qt.Key.Key_Right, CONTROL)
    assert book.stage(number) is Stage.ASKING
    assert cards(page, Stage.ASKING).hasFocus()
    assert page.columns.chosen_number == number
    qtbot.keyClick(cards(page, Stage.ASKING), Qt.Key.Key_Left, CONTROL)
    assert book.column(Stage.IDEA) == [other, number]


def test_a_move_against_the_rules_says_why_and_changes_nothing(page: BoardPage, book: Book, qtbot: QtBot) -> None:
    number = book.idea("Ana Sample", "Tomás Ejemplo")
    book.desk.apply(AskParty(number, book.people["Ana Sample"]), "ask")
    show(page, qtbot)
    page.columns.choose(number)
    before = book.get(number)
    with qtbot.waitSignal(page.message) as heard:
        qtbot.keyClick(cards(page, Stage.ASKING), Qt.Key.Key_Right, CONTROL)
    assert all(name in heard.args[0] for name in ("Ana Sample", "Tomás Ejemplo"))
    assert book.get(number) == before


def test_control_up_and_down_order_a_column(page: BoardPage, book: Book, qtbot: QtBot) -> None:
    first, second = book.idea("Ana Sample", "Bea Exemple"), book.idea("Priya Muster", "Tomás Ejemplo")
    show(page, qtbot)
    page.columns.choose(second)
    qtbot.keyClick(cards(page, Stage.IDEA), Qt.Key.Key_Up, CONTROL)
    assert book.column(Stage.IDEA) == [second, first]
    assert page.columns.chosen_number == second
    qtbot.keyClick(cards(page, Stage.IDEA), Qt.Key.Key_Up, CONTROL)  # the top already
    qtbot.keyClick(cards(page, Stage.IDEA), Qt.Key.Key_Down, CONTROL)
    assert book.column(Stage.IDEA) == [first, second]


def test_arrows_go_from_column_to_column_over_empty_ones(page: BoardPage, book: Book, qtbot: QtBot) -> None:
    book.idea("Ana Sample", "Tomás Ejemplo")
    far = book.introduced("Priya Muster", "Bea Exemple")
    show(page, qtbot)
    cards(page, Stage.IDEA).setFocus()
    qtbot.keyClick(cards(page, Stage.IDEA), Qt.Key.Key_Right)
    assert cards(page, Stage.INTRODUCED).hasFocus()
    assert page.columns.chosen_number == far
    chosen = [column for column in page.columns.columns.values() if column.cards.selectedIndexes()]
    assert [column.stage for column in chosen] == [Stage.INTRODUCED]


def test_arrows_and_moves_are_mirrored_from_right_to_left(page: BoardPage, book: Book, qtbot: QtBot) -> None:
    number = book.idea("Ana Sample", "Tomás Ejemplo")
    page.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    show(page, qtbot)
    page.columns.choose(number)
    qtbot.keyClick(cards(page, Stage.IDEA), Qt.Key.Key_Left, CONTROL)
    assert book.stage(number) is Stage.ASKING


def test_a_dropped_card_moves(page: BoardPage, book: Book, qtbot: QtBot) -> None:
    number = book.idea("Ana Sample", "Tomás Ejemplo")
    show(page, qtbot)
    assert drop(page, number, Stage.ASKING)
    qtbot.waitUntil(lambda: book.stage(number) is Stage.ASKING)
    assert shown(page, Stage.ASKING) == [number]


@pytest.mark.parametrize("stage", [Stage.INTRODUCED, Stage.DEBRIEF, Stage.DONE])
def test_a_column_that_the_rules_close_takes_no_drop(page: BoardPage, book: Book, qtbot: QtBot, stage: Stage) -> None:
    number = book.idea("Ana Sample", "Tomás Ejemplo")
    show(page, qtbot)
    assert not drop(page, number, stage)
    with qtbot.waitSignal(page.message):  # what the end of the drag tells the page
        page.columns.refused.emit(number, stage)
    assert book.stage(number) is Stage.IDEA


def test_something_else_dropped_is_left_alone(page: BoardPage, book: Book, qtbot: QtBot) -> None:
    show(page, qtbot)
    assert not drop(page, 4711, Stage.ASKING)


def test_the_menu_goes_all_the_way_to_done(page: BoardPage, book: Book, qtbot: QtBot) -> None:
    number = book.idea("Ana Sample", "Tomás Ejemplo")
    show(page, qtbot)
    for step in ("I asked Ana Sample", "Ana Sample said yes", "Tomás Ejemplo said yes", "Move to > Introduced"):
        texts(menu_of(page, number))[step].trigger()
    assert book.stage(number) is Stage.INTRODUCED
    for step in ("They met", "Debrief with Ana Sample > went well", "Debrief with Tomás Ejemplo > no fit"):
        texts(menu_of(page, number))[step].trigger()
    texts(menu_of(page, number))["Move to > Done"].trigger()
    done = book.get(number)
    assert done.stage is Stage.DONE
    assert [party.debrief for party in done.parties] == [Debrief.WENT_WELL, Debrief.NO_FIT]
    assert done.asked_me is False


def test_they_both_asked_me_needs_no_consent(page: BoardPage, book: Book, qtbot: QtBot) -> None:
    number = book.idea("Ana Sample", "Tomás Ejemplo")
    show(page, qtbot)
    texts(menu_of(page, number))["They both asked me"].trigger()
    assert book.get(number).asked_me
    assert book.stage(number) is Stage.INTRODUCED


def test_a_no_closes_with_credit_and_undo_brings_it_back(page: BoardPage, book: Book, qtbot: QtBot) -> None:
    number = book.idea("Ana Sample", "Tomás Ejemplo")
    show(page, qtbot)
    assert not page.declined.isVisible()
    texts(menu_of(page, number))["Tomás Ejemplo said no"].trigger()
    assert book.stage(number) is Stage.DECLINED
    assert page.declined.isVisible()
    assert page.declined.text().startswith("1 ")
    assert not page.columns.columns[Stage.DECLINED].isVisible()
    page.declined.click()
    assert page.columns.columns[Stage.DECLINED].isVisible()
    assert shown(page, Stage.DECLINED) == [number]
    page.editor.undo()
    assert book.stage(number) is Stage.IDEA
    assert not page.declined.isVisible()
    assert not page.columns.columns[Stage.DECLINED].isVisible()


def test_no_answer_for_two_weeks_can_be_closed_with_credit(page: BoardPage, book: Book, qtbot: QtBot) -> None:
    number = book.idea("Ana Sample", "Tomás Ejemplo")
    book.days_ago(14)
    book.desk.apply(AskParty(number, book.people["Ana Sample"]), "ask")
    book.days_ago(0)
    show(page, qtbot)
    texts(menu_of(page, number))["No answer came: close it, with credit"].trigger()
    assert book.stage(number) is Stage.DECLINED


def test_the_menu_offers_only_what_is_open(page: BoardPage, book: Book, qtbot: QtBot) -> None:
    number = book.introduced("Ana Sample", "Tomás Ejemplo")
    show(page, qtbot)
    words = set(texts(menu_of(page, number)))
    assert not any("asked" in word or "said" in word for word in words)
    assert {"They met", "Debrief with Ana Sample > no word", "Edit why", "Remove"} <= words


def test_a_menu_is_freed_when_it_closes(page: BoardPage, book: Book, qtbot: QtBot) -> None:
    number = book.idea("Ana Sample", "Tomás Ejemplo")
    show(page, qtbot)
    page.columns.menu_wanted.emit(number, QPoint(10, 10))
    menus = [menu for menu in page.findChildren(QMenu) if menu.isVisible()]
    assert len(menus) == 1
    with qtbot.waitSignal(menus[0].destroyed):
        menus[0].close()


def test_delete_removes_and_the_next_card_is_chosen(page: BoardPage, book: Book, qtbot: QtBot) -> None:
    first, second = book.idea("Ana Sample", "Bea Exemple"), book.idea("Priya Muster", "Tomás Ejemplo")
    show(page, qtbot)
    page.columns.choose(first)
    qtbot.keyClick(cards(page, Stage.IDEA), Qt.Key.Key_Delete)
    assert book.column(Stage.IDEA) == [second]
    assert page.columns.chosen_number == second
    page.editor.undo()
    assert book.column(Stage.IDEA) == [first, second]


def test_an_empty_column_says_what_belongs_there(page: BoardPage, qtbot: QtBot) -> None:
    show(page, qtbot)
    for stage in (Stage.IDEA, Stage.ASKING, Stage.INTRODUCED, Stage.DEBRIEF, Stage.DONE):
        assert cards(page, stage).accessibleDescription()
    blank = cards(page, Stage.IDEA).viewport().grab().toImage()
    colours = {blank.pixel(x, y) for x in range(blank.width()) for y in range(min(60, blank.height()))}
    assert len(colours) > 1


def test_switching_the_theme_repaints_cards_without_a_new_page(page: BoardPage, book: Book, qtbot: QtBot) -> None:
    from netdesk.gui.theme import DARK, LIGHT, palette_of

    number = book.idea("Ana Sample", "Tomás Ejemplo")
    page.setPalette(palette_of(LIGHT))
    show(page, qtbot)
    page.columns.choose(number, keyboard=False)
    view = cards(page, Stage.IDEA)
    spot = view.visualRect(view.currentIndex()).topLeft() + QPoint(14, 6)
    light = view.viewport().grab().toImage().pixelColor(spot)
    page.setPalette(palette_of(DARK))
    QApplication.sendPostedEvents(None, QEvent.Type.PaletteChange)
    dark = view.viewport().grab().toImage().pixelColor(spot)
    assert light.lightness() > 200
    assert dark.lightness() < 80


def test_tomorrow_the_chips_count_on(page: BoardPage, book: Book, qtbot: QtBot) -> None:
    number = book.idea("Ana Sample", "Tomás Ejemplo")
    book.days_ago(3)
    book.desk.apply(AskParty(number, book.people["Ana Sample"]), "ask")
    book.days_ago(0)
    show(page, qtbot)
    model = page.columns.columns[Stage.ASKING].model
    role = Qt.ItemDataRole.AccessibleDescriptionRole
    assert "asked\u00a03\u00a0d" in str(model.data(model.index(0, 0), role))
    book.day[0] = TODAY + timedelta(days=1)
    page.refresh()
    assert "asked\u00a04\u00a0d" in str(model.data(model.index(0, 0), role))
    assert book.get(number).parties[0].answer is Answer.EMPTY


def test_a_photo_stands_on_the_card_and_follows_its_person(page: BoardPage, book: Book, qtbot: QtBot) -> None:
    def corner_of_face() -> str:
        view = cards(page, Stage.IDEA)
        face = view.visualRect(view.model().index(0, 0)).topLeft() + QPoint(8 + 10 + 13, 10 + 13)
        return view.viewport().grab().toImage().pixelColor(face).name()

    book.idea("Ana Sample", "Tomás Ejemplo")
    show(page, qtbot)
    assert corner_of_face() != "#00ff00"
    image = QImage(40, 40, QImage.Format.Format_RGB32)
    image.fill(QColor("#00ff00"))
    file = QBuffer()
    file.open(QBuffer.OpenModeFlag.WriteOnly)
    image.save(file, "PNG")
    page.editor.run("photo", SetPhoto(book.people["Ana Sample"], bytes(file.data().data())))
    assert corner_of_face() == "#00ff00"
    page.editor.undo()
    assert corner_of_face() != "#00ff00"
