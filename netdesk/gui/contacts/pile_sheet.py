"""Putting people into a pile by hand: one that is there, or a new one of where and when we met."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from netdesk.domain.errors import NetDeskError
from netdesk.domain.screens import PileEntry
from netdesk.gui import labels
from netdesk.gui.buttons import Button
from netdesk.gui.contacts.acts import PersonActs
from netdesk.gui.labels import Hairline, PlainLabel
from netdesk.gui.typed_day import day_typed
from netdesk.services import chosen
from netdesk.services.desk import Desk
from netdesk.wording.days import short_date
from netdesk.wording.gettext import _
from netdesk.wording.piles import pile_name

PILE_ROLE = int(Qt.ItemDataRole.UserRole)


class PileSheet(QScrollArea):
    """``acts`` are about who is chosen; they stand in its title."""

    closed = Signal()
    message = Signal(str)

    def __init__(self, desk: Desk, acts: PersonActs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._acts = desk, acts
        self.setWidgetResizable(True)
        self.setAccessibleName(_("Add to a pile"))
        self._title = labels.title()
        self.put = Button(_("Put into this pile"), self._choose, accent=True)
        self.piles = QListWidget()
        self.piles.setAccessibleName(_("Piles"))
        self.piles.setMinimumHeight(120)
        self.piles.itemActivated.connect(lambda _item: self._choose())
        self.piles.currentRowChanged.connect(lambda row: self.put.setEnabled(row >= 0))
        self.where, self.when = QLineEdit(), QLineEdit()
        self.where.setPlaceholderText(_("a fair, a dinner, a client …"))
        self.where.setMaxLength(200)
        self.when.setPlaceholderText(_("2026-11-22"))
        self.make = Button(_("Make this pile"), self._make)
        self._there = QWidget()
        self._lay_out()

    def _lay_out(self) -> None:
        there = QVBoxLayout(self._there)
        there.setContentsMargins(0, 0, 0, 0)
        there.setSpacing(8)
        there.addWidget(labels.heading(_("A pile that is there")))
        there.addWidget(self.piles)
        there.addWidget(self.put, 0, Qt.AlignmentFlag.AlignLeading)
        there.addWidget(Hairline())
        fields = QGridLayout()
        fields.setHorizontalSpacing(12)
        fields.setVerticalSpacing(4)
        for at, (words, field) in enumerate(((_("Where did you meet?"), self.where), (_("When"), self.when))):
            label = PlainLabel(words, secondary=True)
            label.setBuddy(field)
            field.setAccessibleName(words)
            field.returnPressed.connect(self._make)
            fields.addWidget(label, 0, at)
            fields.addWidget(field, 1, at)
            fields.setColumnStretch(at, 3 - 2 * at)
        sheet = QWidget()
        column = QVBoxLayout(sheet)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(self._title)
        column.addWidget(
            PlainLabel(
                _(
                    "Who met at one place stands together. Nobody leaves another pile for it, and where the book says "
                    "already how you met, that stays. Undoing an import leaves whom you put into its pile by hand."
                ),
                secondary=True,
                wrap=True,
            )
        )
        column.addWidget(self._there)
        column.addWidget(labels.heading(_("A new pile")))
        column.addLayout(fields)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.make)
        foot.addWidget(Button(_("Cancel"), self.closed.emit))
        foot.addStretch(1)
        column.addLayout(foot)
        column.addStretch(1)
        self.setWidget(sheet)

    def ask(self) -> None:
        """Ask into which pile they shall be put."""
        self._title.setText(_("Add {whom} to a pile").format(whom=self._acts.whom(self._acts.chosen())))
        self.where.clear()
        self.when.clear()
        self.piles.clear()
        piles = [each for each in self._desk.read(chosen.piles_listed) if not each.taken_back]
        for pile in piles:
            item = QListWidgetItem(pile_words(pile, self._desk.today()))
            item.setData(PILE_ROLE, pile)
            self.piles.addItem(item)
        self._there.setVisible(bool(piles))
        self.piles.setCurrentRow(0 if piles else -1)

    def take_focus(self) -> None:
        """Where work on it begins: the piles, or the place of the first one."""
        (self.piles if self.piles.count() else self.where).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _choose(self) -> None:
        item = self.piles.currentItem()
        if item is not None:
            self.closed.emit()
            self._acts.put_into(item.data(PILE_ROLE))

    def _make(self) -> None:
        where = " ".join(self.where.text().split())
        try:
            day = day_typed(self.when.text())
        except NetDeskError as error:
            self.message.emit(str(error))
            self.when.setFocus()
            return
        if not where:
            self.message.emit(_("A pile is called by where you met. Write the place or the occasion."))
            self.where.setFocus()
            return
        self.closed.emit()
        self._acts.make_pile(where, day)


def pile_words(pile: PileEntry, today: date) -> str:
    """What a pile is called, and when we met or when it came in."""
    if pile.met_on is not None:
        day = _("met {day}").format(day=short_date(pile.met_on, today))
    elif pile.made_by_hand:
        day = _("put together {day}").format(day=short_date(pile.day, today))
    else:
        day = _("imported {day}").format(day=short_date(pile.day, today))
    return f"{pile_name(pile)} · {day}"
