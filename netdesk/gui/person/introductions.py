"""The introductions of one person: with whom, why, and how far."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from netdesk.domain.contact import ContactId
from netdesk.domain.screens import BoardCard
from netdesk.gui.buttons import Button
from netdesk.gui.labels import Hairline, PlainLabel
from netdesk.gui.layouts import margins
from netdesk.wording.gettext import _
from netdesk.wording.introductions import stage_word


class PersonIntroductions(QScrollArea):
    """A line for each; the other name is a button that shows that person."""

    person_picked = Signal(object)
    introduce_wanted = Signal()
    board_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setAccessibleName(_("Introductions"))

    def show_cards(self, contact: ContactId, cards: Sequence[BoardCard]) -> None:
        """Show the introductions of ``contact``."""
        sheet = QWidget()
        column = QVBoxLayout(sheet)
        column.setContentsMargins(margins(0, 12, 8, 12))
        column.setSpacing(8)
        if not cards:
            column.addWidget(PlainLabel(_("Nobody was introduced yet. Who should meet?"), secondary=True, wrap=True))
        for card in cards:
            parties = zip(card.introduction.parties, card.names, strict=True)
            for party, name in parties:
                if party.contact != contact:
                    button = Button(name.replace("&", "&&"), partial(self.person_picked.emit, party.contact))
                    column.addWidget(button)
            words = f"{stage_word(card.stage)} · {card.introduction.why}"
            column.addWidget(PlainLabel(words, secondary=True, wrap=True))
            column.addWidget(Hairline())
        column.addWidget(Button(_("Introduce…"), self.introduce_wanted.emit))
        if cards:
            column.addWidget(Button(_("Show the board"), self.board_wanted.emit, flat=True))
        column.addStretch(1)
        self.setWidget(sheet)
