"""The menu of a card: everything that mouse and keys can do with it."""

from collections.abc import Callable
from datetime import date
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from netdesk.domain.contact import ContactId
from netdesk.domain.introduction import Stage
from netdesk.domain.screens import BoardCard
from netdesk.gui.board.acts import Act, asking, debriefing, together
from netdesk.wording.gettext import _
from netdesk.wording.introductions import stage_word
from netdesk.wording.plain_text import inserted


class Board(Protocol):
    """What the menu asks of the board."""

    def run(self, act: Act) -> None:
        """Do an act on the book."""

    def move_card(self, introduction_id: int, stage: Stage, position: int | None = None) -> None:
        """Move a card, or say why it cannot go there."""

    def shift(self, introduction_id: int, across: int, down: int) -> None:
        """Move a card by columns and places."""

    def open(self, introduction_id: int, *, writing: bool = False) -> None:
        """Show a card's details, ``writing`` with the keyboard in its why."""

    def remove(self, introduction_id: int) -> None:
        """Take a card off the board."""

    def show_person(self, contact: ContactId) -> None:
        """Show one of its people."""


def card_menu(card: BoardCard, board: Board, today: date, parent: QWidget) -> QMenu:
    """The menu for ``card``; it frees itself when it closes."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    number = card.introduction.id
    _add(menu, _("Details"), lambda: board.open(number), Qt.Key.Key_Return)
    menu.addSeparator()
    for side in (0, 1):
        for act in asking(card, side, today):
            _add(menu, act.text, _runner(board, act))
    for act in together(card, today):
        _add(menu, act.text, _runner(board, act))
    for side in (0, 1):
        answers = debriefing(card, side, today)
        if answers:
            debrief = menu.addMenu(_literal(_("Debrief with {name}").format(name=inserted(card.names[side]))))
            for act in answers:
                _add(debrief, act.text, _runner(board, act))
    menu.addSeparator()
    _add_moves(menu, card, board)
    menu.addSeparator()
    _add(menu, _("Edit why"), lambda: board.open(number, writing=True))
    for party, name in zip(card.introduction.parties, card.names, strict=True):
        _add(menu, _("Show {name}").format(name=inserted(name)), _shower(board, party.contact))
    menu.addSeparator()
    _add(menu, _("Remove"), lambda: board.remove(number), Qt.Key.Key_Delete)
    return menu


def _add_moves(menu: QMenu, card: BoardCard, board: Board) -> None:
    """The twin of dragging. A stage that the rules forbid can be chosen too: it says why not."""
    number = card.introduction.id
    moves = menu.addMenu(_("Move to"))
    for stage in Stage:
        if stage is not card.stage:
            _add(moves, stage_word(stage), _mover(board, number, stage))
    moves.addSeparator()
    control = Qt.KeyboardModifier.ControlModifier
    _add(moves, _("Up"), lambda: board.shift(number, 0, -1), control | Qt.Key.Key_Up)
    _add(moves, _("Down"), lambda: board.shift(number, 0, 1), control | Qt.Key.Key_Down)


def _add(menu: QMenu, text: str, act: Callable[[], None], keys: object = None) -> None:
    action = menu.addAction(_literal(text))
    action.triggered.connect(lambda *_: act())
    if keys is not None:
        action.setShortcut(QKeySequence(keys))  # type: ignore[call-overload]


def _literal(text: str) -> str:
    """``text`` as it stands: a name's "&" marks no key."""
    return text.replace("&", "&&")


def _runner(board: Board, act: Act) -> Callable[[], None]:
    return lambda: board.run(act)


def _mover(board: Board, number: int, stage: Stage) -> Callable[[], None]:
    return lambda: board.move_card(number, stage)


def _shower(board: Board, contact: ContactId) -> Callable[[], None]:
    return lambda: board.show_person(contact)
