"""Who should meet: pairs that NetDesk found, each with its reason and two answers."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from netdesk.domain.screens import PairIdea
from netdesk.gui import fonts
from netdesk.gui.buttons import Button
from netdesk.gui.flow_layout import FlowLayout
from netdesk.gui.labels import Hairline, PlainLabel, heading
from netdesk.gui.layouts import margins
from netdesk.wording.gettext import _
from netdesk.wording.introductions import pair_sentence
from netdesk.wording.plain_text import inserted


class IdeasPanel(QWidget):
    """The ideas, best first; it says what to write down when there is none."""

    wanted = Signal(object)
    """A PairIdea to put on the board."""
    refused = Signal(object)
    """A PairIdea that is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ideas: tuple[PairIdea, ...] | None = None
        self._rows = QVBoxLayout()
        self._rows.setSpacing(12)
        self._empty = PlainLabel(
            _("Nobody just now. Note what people look for and what they can offer, and pairs appear here."),
            secondary=True,
            wrap=True,
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(margins(10, 18, 14, 14))
        layout.setSpacing(12)
        layout.addWidget(heading(_("Who should meet")))
        layout.addWidget(self._empty)
        layout.addLayout(self._rows)
        layout.addStretch(1)

    def show_ideas(self, ideas: Sequence[PairIdea]) -> None:
        """Show ``ideas`` from now on."""
        if tuple(ideas) == self._ideas:
            return
        self._ideas = tuple(ideas)
        while (item := self._rows.takeAt(0)) is not None:
            if (row := item.widget()) is not None:
                row.hide()
                row.deleteLater()
        self._empty.setVisible(not ideas)
        for idea in ideas:
            self._rows.addWidget(self._row(idea))

    def _row(self, idea: PairIdea) -> QWidget:
        names = {"a": inserted(idea.a_name), "b": inserted(idea.b_name)}
        pair = _("{a} and {b}").format(**names)
        row = QWidget(self)
        row.setAccessibleName(pair)
        who = PlainLabel(pair, wrap=True)
        who.setFont(fonts.strong(who.font()))
        add = Button(_("Add to board"), clicked=lambda: self.wanted.emit(idea))
        add.setAccessibleName(_("Add {a} and {b} to the board").format(**names))
        refuse = Button(_("Not these two"), clicked=lambda: self.refused.emit(idea))
        refuse.setAccessibleName(_("{a} and {b}: not these two").format(**names))
        buttons = FlowLayout()
        buttons.addWidget(add)
        buttons.addWidget(refuse)
        layout = QVBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(who)
        layout.addWidget(PlainLabel(pair_sentence(idea), secondary=True, wrap=True))
        layout.addLayout(buttons)
        layout.addSpacing(6)
        layout.addWidget(Hairline())
        return row
