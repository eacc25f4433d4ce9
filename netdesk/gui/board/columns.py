"""The columns side by side: which card is chosen, where the keyboard is, what is in the air."""

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QWidget

from netdesk.domain.introduction import Stage
from netdesk.domain.screens import BoardCard
from netdesk.gui.board.acts import COLUMNS
from netdesk.gui.board.column import Column, Welcome
from netdesk.gui.board.delegate import Look
from netdesk.gui.board.model import MayEnter

GAP = 12
"""Between columns and at both ends: so a whole column at one edge leaves nothing of another at that edge."""
WIDEST = 16_777_215
"""As wide as there is room for: Qt's word for no limit."""


class Columns(QScrollArea):
    """Five columns, and a sixth with what was declined when that is wanted.

    Where they do not all fit, it shows as many as do, each of them whole, and scrolls across to the others.
    """

    opened = Signal(int)
    menu_wanted = Signal(int, QPoint)
    removal_wanted = Signal(int)
    move_wanted = Signal(int, int, int)
    dropped = Signal(int, object, int)
    """An introduction was let go over a stage, at a position."""
    refused = Signal(int, object)
    """An introduction was let go over a stage that does not take it."""
    chosen = Signal(int)
    """An introduction was chosen."""

    def __init__(
        self,
        may_enter: MayEnter,
        look: Look,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._may_enter = may_enter
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = self._inside = QWidget()
        row = self._row = QHBoxLayout(inside)
        row.setContentsMargins(GAP, GAP, GAP, GAP)
        row.setSpacing(GAP)
        self.columns: dict[Stage, Column] = {}
        for stage in (*COLUMNS, Stage.DECLINED):
            column = Column(stage, may_enter, look, inside)
            self.columns[stage] = column
            row.addWidget(column, 1)
            self._listen(column)
        self.columns[Stage.DECLINED].hide()
        self.setWidget(inside)

    def show_cards(self, cards: Mapping[Stage, Sequence[BoardCard]], today: date) -> None:
        """Show ``cards``; the chosen one stays chosen, wherever it went."""
        number = self.chosen_number
        row = self.focused.cards.currentIndex().row()
        had_keyboard = any(column.cards.hasFocus() for column in self.columns.values())
        stage = self.focused.stage
        for each, column in self.columns.items():
            column.show_cards(cards.get(each, ()), today)
        if number is None:
            return
        if not self.choose(number, keyboard=had_keyboard) and cards.get(stage):
            self.choose(cards[stage][min(row, len(cards[stage]) - 1)].introduction.id, keyboard=had_keyboard)

    def show_declined(self, wanted: bool) -> None:
        """Show or hide the column of what was declined."""
        self.columns[Stage.DECLINED].setVisible(wanted)
        self._fit()
        if wanted:
            self._bring_in_sight(self.columns[Stage.DECLINED])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The column with the chosen card stays in sight, also when the details open beside it."""
        super().resizeEvent(event)
        self._fit()
        if self.chosen_number is not None:
            self._bring_in_sight(self.focused)

    def room_for(self, width: int) -> int:
        """How many whole columns there is room for in ``width`` pixels; at least one."""
        least = max(column.least for column in self.columns.values())
        return max(1, (width - GAP) // (least + GAP))

    def _fit(self) -> None:
        """Give the columns a width at which the edge of the board cuts none of them, and the ground the room they take.

        Qt would give the ground its room later than the card is brought into sight, and misses it on a hidden screen.
        """
        width = self.viewport().width()
        shown = [column for column in self.columns.values() if not column.isHidden()]
        room = self.room_for(width)
        each = -((GAP - width) // room) - GAP
        for column in self.columns.values():
            if room < len(shown):
                column.setFixedWidth(each)
            else:
                column.setMinimumWidth(column.least)
                column.setMaximumWidth(WIDEST)
        whole = width if room >= len(shown) else GAP + len(shown) * (each + GAP)
        self._inside.resize(whole, self.viewport().height())
        # A notch of the wheel is three steps.
        self.horizontalScrollBar().setSingleStep(-(-(each + GAP) // 3))

    def _bring_in_sight(self, column: Column) -> None:
        """Scroll just as far as the whole of ``column`` needs, so that others are whole too."""
        self._row.activate()
        bar = self.horizontalScrollBar()
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        begin = self._inside.width() - column.x() - column.width() if mirrored else column.x()
        first, last = begin - GAP, begin + column.width() + GAP - self.viewport().width()
        bar.setValue(min(first, max(last, bar.value())))

    @property
    def focused(self) -> Column:
        """The column with the keyboard, else the one with the chosen card, else the first."""
        columns = list(self.columns.values())
        for column in columns:
            if column.cards.hasFocus():
                return column
        return next((column for column in columns if column.cards.current_card is not None), columns[0])

    @property
    def chosen_number(self) -> int | None:
        """The introduction that is chosen."""
        card = self.focused.cards.current_card
        return None if card is None else card.introduction.id

    def choose(self, number: int, *, keyboard: bool = True) -> bool:
        """Choose an introduction, with the ``keyboard`` on it; False when it is not on the board."""
        for column in self.columns.values():
            row = column.model.row_of(number)
            if row >= 0 and not column.isHidden():
                if keyboard:
                    column.cards.setFocus()
                column.cards.choose(row)
                return True
        return False

    def step(self, stage: Stage, across: int) -> None:
        """Take the keyboard from ``stage`` to the next column that has cards."""
        shown = [column for column in self.columns.values() if not column.isHidden()]
        here = next(place for place, column in enumerate(shown) if column.stage is stage)
        row = shown[here].cards.currentIndex().row()
        while 0 <= here + across < len(shown):
            here += across
            count = shown[here].model.rowCount()
            if count:
                shown[here].cards.setFocus()
                shown[here].cards.choose(min(max(row, 0), count - 1))
                return

    def column_at(self, where: QPoint) -> Column | None:
        """The column at a place on the screen."""
        for column in self.columns.values():
            if column.isVisible() and column.rect().contains(column.mapFromGlobal(where)):
                return column
        return None

    def _listen(self, column: Column) -> None:
        cards = column.cards
        cards.opened.connect(self.opened)
        cards.menu_wanted.connect(self.menu_wanted)
        cards.removal_wanted.connect(self.removal_wanted)
        cards.move_wanted.connect(self.move_wanted)
        cards.neighbour_wanted.connect(lambda across: self.step(column.stage, across))
        cards.lifted.connect(self._lift)
        cards.landed.connect(self._land)
        cards.selectionModel().currentChanged.connect(lambda now, _before: self._keep_one(column, chosen=now.isValid()))
        # After the drag is over: moving the card resets the models that the drag still looks at.
        column.model.dropped.connect(self.dropped, Qt.ConnectionType.QueuedConnection)

    def _keep_one(self, column: Column, *, chosen: bool) -> None:
        """One card is chosen on the whole board, not one a column."""
        if not chosen:
            return
        for other in self.columns.values():
            if other is not column:
                other.cards.forget()
        card = column.cards.current_card
        if card is not None:
            self._bring_in_sight(column)
            self.chosen.emit(card.introduction.id)

    def _lift(self, number: int) -> None:
        for stage, column in self.columns.items():
            home = column.model.row_of(number) >= 0
            column.greet(Welcome.OPEN if home or self._may_enter(number, stage) else Welcome.SHUT)

    def _land(self, number: int, taken: bool) -> None:
        for column in self.columns.values():
            column.greet(Welcome.NOTHING)
        under = None if taken else self.column_at(self.cursor().pos())
        if under is not None and under.model.row_of(number) < 0:
            self.refused.emit(number, under.stage)
