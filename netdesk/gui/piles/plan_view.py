"""The list of cards before they come in: chosen and decided by mouse, key and menu."""

from functools import partial

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QFontMetrics, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QMenu, QWidget

from netdesk.domain.import_plan import Answer, AsideCard, Decision, PlannedCard
from netdesk.gui.piles.details import Detail, change_words
from netdesk.gui.piles.plan_delegate import (
    Link,
    PlanDelegate,
    columns,
    detail_height,
    detail_places,
    link_at,
    links_of,
    opener,
    row_height,
)
from netdesk.gui.piles.plan_model import Line, PlanModel, can_be_chosen, is_taken
from netdesk.gui.row_view import RowView, row_on_arrival
from netdesk.wording.gettext import _

KEYS = {Qt.Key.Key_M: Answer.MERGE, Qt.Key.Key_K: Answer.KEEP_BOTH}
"""What the letters say of the rows that are selected."""


class PlanView(RowView):
    """Cards, and below one that is opened its details.

    Space takes a card or a change in or leaves it out; M merges, K keeps both; Enter opens, and the arrow keys do.
    """

    aside_wanted = Signal(object)
    """The AsideCard whose lines shall be shown."""

    def __init__(self, model: PlanModel, parent: QWidget | None = None) -> None:
        super().__init__(model, _("Cards to import"), row_height, several=True, parent=parent)
        self._plan = model
        self.setItemDelegate(PlanDelegate(self))
        model.details_changed.connect(self._measure_details)
        model.modelAboutToBeReset.connect(self._forget_details)

    def keyboardSearch(self, search: str) -> None:
        """Letters decide; they do not search."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Space:
            self._toggle()
        elif key in KEYS and not event.modifiers():
            self._answer(KEYS[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            row = self._plan.row(self.currentIndex().row())
            if isinstance(row, AsideCard):
                self.aside_wanted.emit(row)
            else:
                self._open(self.currentIndex().row())
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and self.currentIndex().isValid():
            self._step_in((key == Qt.Key.Key_Right) != self._mirrored())
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        point = event.position().toPoint()
        if event.button() == Qt.MouseButton.LeftButton and index.isValid():
            row = self._plan.row(index.row())
            link = self._link(index, point)
            if link is not None:
                self.setCurrentIndex(index)
                self._follow(link, index.row(), row)
                return
            if (taken := is_taken(row)) is not None and self._on_box(index, point):
                self.setCurrentIndex(index)
                self._plan.take(index.row(), not taken)
                return
            if self._on_opener(index, point):
                self.setCurrentIndex(index)
                self._plan.toggle_open(index.row())
                return
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        point = event.position().toPoint()
        index = self.indexAt(point)
        over = index.isValid() and (self._link(index, point) is not None or self._on_opener(index, point))
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and not self._on_box(index, event.position().toPoint()):
            self._open(index.row())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._measure_details()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        index = self.indexAt(event.pos()) if by_mouse else self.currentIndex()
        if not index.isValid():
            return
        menu = self.menu_of(index.row())
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        rect = self.visualRect(index)
        below = self.viewport().mapToGlobal(QPoint(rect.left() + 60, rect.bottom()))
        menu.popup(event.globalPos() if by_mouse else below)

    def menu_of(self, number: int) -> QMenu:
        """What can be done with a row: the same acts as by mouse and key, and its single changes."""
        number = self._plan.card_row(number)
        row = self._plan.row(number)
        assert not isinstance(row, Detail)
        menu = QMenu(self)
        if isinstance(row, AsideCard):
            menu.addAction(_("Open and mend"), partial(self.aside_wanted.emit, row))
            return menu
        if row.decision is Decision.DECIDE:
            for word, answer in ((_("Merge"), Answer.MERGE), (_("Keep both"), Answer.KEEP_BOTH)):
                action = menu.addAction(word, partial(self._plan.decide, number, answer))
                action.setCheckable(True)
                action.setChecked(row.answer is answer)
            menu.addSeparator()
        if can_be_chosen(row):
            word = _("Leave this card out") if row.chosen else _("Take this card in")
            menu.addAction(word, partial(self._plan.choose, [number], not row.chosen))
            everything = range(self._plan.rowCount())
            menu.addAction(_("Take all in"), partial(self._plan.choose, everything, True))
            menu.addAction(_("Leave all out"), partial(self._plan.choose, everything, False))
        if self._plan.can_open(number):
            words = _("Put the details away") if self._plan.is_open(number) else _("Show the details")
            menu.addAction(words, partial(self._plan.toggle_open, number))
        self._add_changes(menu, number, row)
        return menu

    def focusInEvent(self, event: QFocusEvent) -> None:
        had_none = not self.currentIndex().isValid()
        super().focusInEvent(event)
        row = row_on_arrival(self, event)
        if had_none and row >= 0:
            self.setCurrentIndex(self._plan.index(row, 0))

    def _add_changes(self, menu: QMenu, number: int, row: PlannedCard) -> None:
        if row.changes:
            menu.addSeparator()
        for at, change in enumerate(row.changes):
            action = menu.addAction(change_words(change).replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(change.chosen)
            action.triggered.connect(partial(self._plan.take_change, number, at))

    def _toggle(self) -> None:
        states = {row: is_taken(self._plan.row(row)) for row in self._selected()}
        able = [row for row, taken in states.items() if taken is not None]
        cards = [row for row in able if can_be_chosen(self._plan.row(row))]
        if cards:
            self._plan.choose(cards, not states[cards[0]])
        else:
            for row in able:
                self._plan.take(row, not states[able[0]])

    def _answer(self, answer: Answer) -> None:
        # From the last on: rows below one that is opened or put away get other numbers.
        for row in reversed(self._selected()):
            self._plan.decide(row, answer)

    def _selected(self) -> list[int]:
        return sorted(index.row() for index in self.selectionModel().selectedRows())

    def _open(self, row: int) -> None:
        """Show the details of the card of a row, or put them away and stand on the card."""
        card = self._plan.card_row(row)
        if self._plan.can_open(card):
            self._plan.toggle_open(card)
            self.setCurrentIndex(self._plan.index(card, 0))

    def _step_in(self, further: bool) -> None:
        """Open what is closed; from a detail go back to its card, and close that."""
        row = self.currentIndex().row()
        card = self._plan.card_row(row)
        if further != self._plan.is_open(card) and row == card:
            self._open(row)
        elif not further:
            self.setCurrentIndex(self._plan.index(card, 0))

    def _measure(self) -> None:
        super()._measure()
        self.verticalHeader().setMinimumSectionSize(20)

    def _measure_details(self) -> None:
        for row in self._plan.detail_rows():
            detail = self._plan.row(row)
            assert isinstance(detail, Detail)
            self.setRowHeight(row, detail_height(detail, self.font(), self.viewport().rect()))

    def _forget_details(self) -> None:
        """Rows keep their heights when the model is reset, and where a detail stood there may be a card next."""
        for row in self._plan.detail_rows():
            self.setRowHeight(row, self.verticalHeader().defaultSectionSize())

    def _follow(self, link: Link, number: int, row: Line) -> None:
        if link.act is None:
            self.aside_wanted.emit(row)
        elif isinstance(row, PlannedCard):
            self._plan.decide(number, Answer.OPEN if row.answer is link.act else link.act)

    def _link(self, index: QModelIndex | QPersistentModelIndex, point: QPoint) -> Link | None:
        place = columns(self.visualRect(index), self._mirrored()).last
        return link_at(self._plan.row(index.row()), place, QFontMetrics(self.font()), self._mirrored(), point)

    def _on_box(self, index: QModelIndex | QPersistentModelIndex, point: QPoint) -> bool:
        """Whether ``point`` is on the box of a row, or between it and the edge, where a quick hand lands."""
        row = self._plan.row(index.row())
        if isinstance(row, Detail):
            return detail_places(row, self.visualRect(index), self._mirrored()).box.contains(point)
        box = columns(self.visualRect(index), self._mirrored()).box
        return box.adjusted(0 if self._mirrored() else -8, 0, 8 if self._mirrored() else 0, 0).contains(point)

    def _on_opener(self, index: QModelIndex | QPersistentModelIndex, point: QPoint) -> bool:
        """Whether ``point`` is on the sign that opens a row, or on what the card changes."""
        row = self._plan.row(index.row())
        if isinstance(row, Detail) or not self._plan.can_open(index.row()):
            return False
        parts = columns(self.visualRect(index), self._mirrored())
        return (parts.last if not links_of(row) else opener(parts, self._mirrored())).contains(point)

    def _mirrored(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft
