"""One pile that came in earlier: what came, when, where we met, and what can be done with it."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from netdesk.domain.screens import PileEntry
from netdesk.gui import fonts, labels
from netdesk.gui.buttons import Button
from netdesk.gui.piles.words import pile_line
from netdesk.gui.theme import theme_of
from netdesk.wording.gettext import _
from netdesk.wording.piles import pile_name


class PileRow(QWidget):
    """Name and figures, and a button for each act; an act that has nothing to act on is not there."""

    people_wanted = Signal()
    aside_wanted = Signal()
    undo_wanted = Signal()

    def __init__(self, pile: PileEntry, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pile = pile
        name = labels.ElidedLabel(pile_name(pile), parent=self)
        name.setFont(fonts.strong(name.font()))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(name)
        words.addWidget(labels.PlainLabel(pile_line(pile, today), secondary=True, wrap=True, parent=self))
        self.people = Button(_("Show these people"), self.people_wanted.emit, parent=self)
        self.aside = Button(_("Kept aside"), self.aside_wanted.emit, parent=self)
        undo = _("Take it apart") if pile.made_by_hand else _("Undo this import")
        self.undo = Button(undo, self.undo_wanted.emit, parent=self)
        self.people.setVisible(bool(pile.counts.placed or pile.by_hand))
        self.aside.setVisible(bool(pile.counts.kept_aside))
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 9, 0, 10)
        line.setSpacing(6)
        line.addLayout(words, 1)
        if pile.taken_back:
            line.addWidget(labels.PlainLabel(_("taken back; who you worked with stayed"), secondary=True, parent=self))
        for button in (self.people, self.aside, self.undo):
            line.addWidget(button)
        self.undo.setVisible(not pile.taken_back)
        self.setAccessibleName(f"{pile_name(pile)}, {pile_line(pile, today)}")

    def paintEvent(self, event: QPaintEvent) -> None:
        hairline = theme_of(self.palette()).hairline
        QPainter(self).fillRect(0, self.height() - 1, self.width(), 1, hairline)
