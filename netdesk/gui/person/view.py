"""A person beside the list: head, verdict, facts, tags, promises, tabs, and the line that logs."""

from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QMenu, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from netdesk.domain.contact import ContactId
from netdesk.domain.screens import Person
from netdesk.gui.labels import Hairline, PlainLabel
from netdesk.gui.person.card_tab import CardTab
from netdesk.gui.person.facts_row import FactsRow
from netdesk.gui.person.header import PersonHeader
from netdesk.gui.person.history import HistoryList
from netdesk.gui.person.introductions import PersonIntroductions
from netdesk.gui.person.notes import Notes
from netdesk.gui.person.promises import Promises
from netdesk.gui.person.tags_row import TagsRow
from netdesk.gui.person.verdict_panel import VerdictPanel
from netdesk.gui.tabs import Tabs
from netdesk.wording.gettext import _

HISTORY, CARD, NOTES, INTRODUCTIONS = range(4)
LEAST_PART: Final = 160
"""Pixels that history, card, notes or introductions have at least."""


class _Parts(QStackedWidget):
    """Takes the room that is left, and asks for no more than it must: a page that fits is not scrolled as a whole."""

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.minimumSizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return super().minimumSizeHint().expandedTo(QSize(0, LEAST_PART))


class PersonView(QWidget):
    """Shows one Person. It asks and does nothing itself: its parts have signals, the page connects them."""

    shown = Signal()

    def __init__(self, more: QMenu, log_line: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._whose: ContactId | None = None
        self.header = PersonHeader(more)
        self.verdict = VerdictPanel()
        self.facts = FactsRow()
        self.tags = TagsRow()
        self.promises = Promises()
        self.tabs = Tabs()
        self.tabs.setAccessibleName(_("Parts of the person's page"))
        for text in (_("History"), _("Card"), _("Notes"), _("Introductions")):
            self.tabs.addTab(text)
        self.history = HistoryList()
        self.card = CardTab()
        self.notes = Notes()
        self.introductions = PersonIntroductions()
        self._nothing = PlainLabel(
            _("Nothing has happened yet. A word about a call or a mail in the line below begins the history."),
            secondary=True, wrap=True,
        )  # fmt: skip
        self._nothing.setAlignment(
            self._nothing.alignment() & ~Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignTop
        )
        self._nothing.setContentsMargins(0, 12, 0, 0)
        self._history_side = QStackedWidget()
        self._history_side.addWidget(self.history)
        self._history_side.addWidget(self._nothing)
        self._stack = _Parts()
        for part in (self._history_side, self.card, self.notes, self.introductions):
            self._stack.addWidget(part)
        self.tabs.currentChanged.connect(self._stack.setCurrentIndex)
        self._lay_out(log_line)

    def _lay_out(self, log_line: QWidget) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(24, 20, 24, 8)
        column.setSpacing(14)
        for part in (self.header, self.verdict, self.facts, self.tags, self.promises):
            column.addWidget(part)
        tabs = QVBoxLayout()
        tabs.setSpacing(0)
        tabs.addWidget(self.tabs)
        tabs.addWidget(Hairline())
        tabs.addWidget(self._stack, 1)
        column.addLayout(tabs, 1)
        self.area = area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(area, 1)
        foot = QVBoxLayout()
        foot.setContentsMargins(24, 8, 24, 14)
        foot.addWidget(log_line)
        whole.addLayout(foot)

    def show_person(self, person: Person, photo: bytes | None, known_tags: tuple[str, ...]) -> None:
        """Show ``person``; ``known_tags`` are those of the book."""
        self.notes.commit()
        if person.contact.id != self._whose:
            self._whose = person.contact.id
            for part in (self.area, self.card, self.history):
                part.verticalScrollBar().setValue(0)
        today = person.verdict.today
        self.header.show_contact(person.contact, photo)
        self.verdict.show_person(person)
        self.facts.show_person(person)
        self.tags.show_tags(person.contact.draft.tags, known_tags)
        self.promises.show_promises(person.follow_ups, today)
        self.history.show_entries(person.history, today)
        self._history_side.setCurrentIndex(0 if person.history else 1)
        self.card.show_person(person)
        self.notes.show_notes(person.contact.id, person.contact.draft.notes)
        self.introductions.show_cards(person.contact.id, person.introductions)
        words = _("Introductions {n}").format(n=len(person.introductions))
        self.tabs.setTabText(INTRODUCTIONS, words if person.introductions else _("Introductions"))
        self.shown.emit()
