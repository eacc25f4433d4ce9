"""The list of cards before they come in: chosen and decided by mouse, key and menu."""

from functools import partial

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QFontMetrics, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu, QWidget

from netdesk.domain.contact import Email, Phone, Profile
from netdesk.domain.differences import FieldChange
from netdesk.domain.import_plan import Answer, AsideCard, Decision, PlannedCard
from netdesk.gui.piles.plan_delegate import Link, PlanDelegate, columns, link_at, row_height
from netdesk.gui.piles.plan_model import PlanModel, Row, can_be_chosen
from netdesk.gui.row_view import RowView, row_on_arrival
from netdesk.wording import import_reasons
from netdesk.wording.gettext import _

KEYS = {Qt.Key.Key_M: Answer.MERGE, Qt.Key.Key_K: Answer.KEEP_BOTH}
"""What the letters say of the rows that are selected."""


class PlanView(RowView):
    """Rows of one height. Space takes a card in or leaves it out; M merges, K keeps both."""

    aside_wanted = Signal(object)
    """The AsideCard whose lines shall be shown."""

    def __init__(self, model: PlanModel, parent: QWidget | None = None) -> None:
        super().__init__(model, _("Cards to import"), row_height, several=True, parent=parent)
        self._plan = model
        self.setItemDelegate(PlanDelegate(self))

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
            if can_be_chosen(row) and self._on_box(index, point):
                assert isinstance(row, PlannedCard)
                self.setCurrentIndex(index)
                self._plan.choose([index.row()], not row.chosen)
                return
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        point = event.position().toPoint()
        index = self.indexAt(point)
        over = index.isValid() and self._link(index, point) is not None
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

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
        row = self._plan.row(number)
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
        rows = self._selected()
        able = [row for row in rows if can_be_chosen(self._plan.row(row))]
        if able:
            first = self._plan.row(able[0])
            assert isinstance(first, PlannedCard)
            self._plan.choose(able, not first.chosen)

    def _answer(self, answer: Answer) -> None:
        for row in self._selected():
            self._plan.decide(row, answer)

    def _selected(self) -> list[int]:
        return sorted(index.row() for index in self.selectionModel().selectedRows())

    def _follow(self, link: Link, number: int, row: Row) -> None:
        if link.act is None:
            self.aside_wanted.emit(row)
        elif isinstance(row, PlannedCard):
            self._plan.decide(number, Answer.OPEN if row.answer is link.act else link.act)

    def _link(self, index: QModelIndex | QPersistentModelIndex, point: QPoint) -> Link | None:
        place = columns(self.visualRect(index), self._mirrored()).last
        return link_at(self._plan.row(index.row()), place, QFontMetrics(self.font()), self._mirrored(), point)

    def _on_box(self, index: QModelIndex | QPersistentModelIndex, point: QPoint) -> bool:
        """Whether ``point`` is on the box of a row, or between it and the edge, where a quick hand lands."""
        box = columns(self.visualRect(index), self._mirrored()).box
        return box.adjusted(0 if self._mirrored() else -8, 0, 8 if self._mirrored() else 0, 0).contains(point)

    def _mirrored(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft


def change_words(change: FieldChange) -> str:
    """A change in full, as in "title changed: Buyer → Head of purchasing"."""
    words = import_reasons.change(change)
    new, old = _value(change.new), _value(change.old)
    if not new:
        return words
    return f"{words}: {old} → {new}" if old else f"{words}: {new}"


def _value(value: object) -> str:
    text = ""
    if isinstance(value, str):
        text = value
    elif isinstance(value, Email):
        text = value.address
    elif isinstance(value, Phone):
        text = value.raw
    elif isinstance(value, Profile):
        text = value.value
    flat = " ".join(text.split())
    return flat if len(flat) <= 60 else f"{flat[:59]}…"
