"""Several people are chosen: who they are, and what can be done with all of them at once."""

from functools import partial
from typing import Final

from PySide6.QtCore import QRectF, QSize, QStringListModel, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QCompleter, QMenu, QSizePolicy, QVBoxLayout, QWidget

from netdesk.domain.contact_id import ContactId
from netdesk.domain.relationship import State
from netdesk.gui import labels
from netdesk.gui.buttons import Button
from netdesk.gui.chip import GAP, paint_mark
from netdesk.gui.contacts.acts import PersonActs
from netdesk.gui.contacts.chosen_rows import ChosenRows
from netdesk.gui.contacts.model import ContactsModel
from netdesk.gui.flow_layout import FlowLayout
from netdesk.gui.labels import Hairline
from netdesk.gui.layouts import clear
from netdesk.gui.person.tags_row import TagLine
from netdesk.gui.theme import theme_of
from netdesk.services import chosen, contact_list, contacts
from netdesk.services.desk import Desk
from netdesk.wording.gettext import _, ngettext
from netdesk.wording.piles import figure
from netdesk.wording.states import state_word

TAGS_SHOWN: Final = 6
"""More tags than these are in the menu that takes a tag away."""


class StateCount(QWidget):
    """How many of them are in one state: mark, figure and word."""

    def __init__(self, state: State, count: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._words = _("{n} {state}").format(n=figure(count), state=state_word(state))
        self.setAccessibleName(self._words)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(metrics.ascent() + GAP + metrics.horizontalAdvance(self._words) + 12, metrics.height() + 4)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, side, painter = theme_of(self.palette()), self.fontMetrics().ascent(), QPainter(self)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = self.width() - side if mirrored else 0
        paint_mark(painter, QRectF(left, (self.height() - side) / 2, side, side), self._state, theme)
        painter.setPen(theme.ink)
        box = self.rect().adjusted(0, 0, -side - GAP, 0) if mirrored else self.rect().adjusted(side + GAP, 0, 0, 0)
        flags = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(box, int(flags), self._words)


class SeveralView(QWidget):
    """``acts`` are about who is chosen, as they are from the menu Person; what takes more than an act is a signal."""

    picked = Signal(object)
    """A ContactId to show alone."""
    copy_wanted = Signal()
    pile_wanted = Signal()
    merge_wanted = Signal()
    export_wanted = Signal()

    def __init__(self, desk: Desk, acts: PersonActs, more: QMenu, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._person_acts = desk, acts
        self.chosen: tuple[ContactId, ...] = ()
        """Who is shown; nobody while one person or none is chosen."""
        self._title = labels.title()
        self._states = QWidget()
        self._states_flow = FlowLayout(self._states, 14)
        self._acts = QWidget()
        flow = FlowLayout(self._acts, 8)
        self.tag = Button(_("Tag…"), self.ask)
        self.merge = Button(_("Merge…"), self.merge_wanted.emit)
        self.let_go = Button(_("Let go"), acts.let_go)
        self.back = Button(_("Bring back"), acts.bring_back)
        menu = Button(_("More"), name=_("More that can be done with them"))
        menu.setMenu(more)
        for button in (
            self.tag, Button(_("Add to a pile…"), self.pile_wanted.emit), self.merge,
            Button(_("Export…"), self.export_wanted.emit),
            Button(_("Copy"), self.copy_wanted.emit),
            self.let_go, self.back, Button(_("Delete"), acts.remove), menu,
        ):  # fmt: skip
            flow.addWidget(button)
        self._tags = QWidget()
        self._tags_flow = FlowLayout(self._tags)
        self.line = self._tag_line()
        self._model = ContactsModel(
            lambda ids: desk.read(contact_list.rows, ids, desk.today()), lambda _contact: None, self
        )
        self.rows = ChosenRows(self._model)
        self.rows.picked.connect(self.picked)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 0)
        column.setSpacing(12)
        for widget in (self._title, self._states, self._acts, self.line, self._tags, Hairline()):
            column.addWidget(widget)
        column.addWidget(self.rows, 1)

    def _tag_line(self) -> TagLine:
        line = TagLine()
        line.setPlaceholderText(_("tag for all of them"))
        line.setAccessibleName(_("New tag for all of them"))
        line.setMaxLength(60)
        line.setFixedWidth(220)
        self._known = QStringListModel(self)
        completer = QCompleter(self._known, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        line.setCompleter(completer)
        line.returnPressed.connect(self._take_tag)
        line.left.connect(self._leave_line)
        line.hide()
        return line

    def show_people(self, people: tuple[ContactId, ...]) -> None:
        """Read and show ``people``."""
        many, read = len(people), self._desk.read
        states, tags = read(chosen.states, people, self._desk.today()), read(chosen.tags_of, people)
        if people != self.chosen:
            self.line.hide()
        self._title.setText(ngettext("{n} person is chosen", "{n} people are chosen", many).format(n=figure(many)))
        clear(self._states_flow)
        for state in State:
            if count := states.get(state, 0):
                self._states_flow.addWidget(StateCount(state, count))
        clear(self._tags_flow)
        for tag, count in tags[:TAGS_SHOWN]:
            self._tags_flow.addWidget(self._chip(tag, count))
        self._tags.setVisible(bool(tags))
        self._known.setStringList(list(read(contacts.tags)))
        self.let_go.setVisible(many > states.get(State.LET_GO, 0))
        self.back.setVisible(bool(states.get(State.LET_GO, 0)))
        top = self.rows.verticalScrollBar().value() if people == self.chosen else 0
        self.chosen = people
        self._model.show(people)
        self.rows.verticalScrollBar().setValue(top)

    def ask(self) -> None:
        """Open the line for a tag."""
        self.line.clear()
        self.line.show()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _chip(self, tag: str, count: int) -> Button:
        words = _("# {tag} · {n}").format(tag=tag.replace("&", "&&"), n=figure(count))
        name = _("Take the tag {tag} away from all of them").format(tag=tag)
        return Button(f"{words}  ×", partial(self._person_acts.untag, tag), name=name)

    def _take_tag(self) -> None:
        tag = self.line.text().strip().lstrip("#").strip()
        self._leave_line()
        if tag:
            self._person_acts.tag(tag)

    def _leave_line(self) -> None:
        self.line.hide()
        self.tag.setFocus(Qt.FocusReason.OtherFocusReason)
