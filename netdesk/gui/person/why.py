"""What a verdict rests on ("Why?"): the days that count most, which way it goes, what it looks like."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from netdesk.domain.contact import Likeness
from netdesk.domain.likeness import looks_like
from netdesk.domain.relationship import Contribution, State
from netdesk.domain.screens import Person
from netdesk.gui.arrows import ArrowView
from netdesk.gui.buttons import Button
from netdesk.gui.labels import PlainLabel
from netdesk.gui.layouts import clear
from netdesk.gui.plain_tip import set_tip
from netdesk.wording import days, why
from netdesk.wording.gettext import _
from netdesk.wording.interactions import channel_word, direction_word
from netdesk.wording.states import likeness_words


class WhyPanel(QWidget):
    """Opens under the verdict."""

    kind_chosen = Signal(object)
    """The Likeness to keep of this person, or None to keep none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.says_something = False
        self._offered: Likeness | None = None
        self.days = QGridLayout()
        self.days.setVerticalSpacing(4)
        self.days.setHorizontalSpacing(8)
        self.measure = PlainLabel(
            _("A day counts by how you were in touch, and what it counts fades with time."), secondary=True, wrap=True
        )  # fmt: skip
        self.words = PlainLabel(wrap=True)
        self.kind = PlainLabel(wrap=True)
        self.choose = Button("", lambda: self.kind_chosen.emit(self._offered))
        for part in (self.kind, self.choose):
            set_tip(
                part,
                _(
                    "A kind of connection says in a few words what there is between you. The one you keep stands on "
                    "their card; it changes neither colours nor figures."
                ),
            )
        kind = QHBoxLayout()
        kind.setSpacing(12)
        kind.addWidget(self.kind, 1)
        kind.addWidget(self.choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(8)
        column.addLayout(self.days)
        for part in (self.measure, self.words):
            column.addWidget(part)
        column.addLayout(kind)

    def show_person(self, person: Person) -> None:
        """Show what the verdict on ``person`` rests on."""
        verdict = person.verdict
        clear(self.days)
        for row, each in enumerate(person.why):
            self._show_day(row, each, person)
        self.days.setColumnStretch(1, 1)
        self.measure.setVisible(bool(person.why))
        words = (*why.trends(verdict), why.how_warm(verdict)) if verdict.state is not State.LET_GO else ()
        self.words.setText(" ".join(word for word in words if word))
        self.words.setVisible(bool(self.words.text()))
        self._show_kind(person)
        self.says_something = bool(person.why or self.words.text() or self.kind.text())

    def _show_day(self, row: int, each: Contribution, person: Person) -> None:
        self.days.addWidget(ArrowView(each.direction), row, 0, Qt.AlignmentFlag.AlignTop)
        # One label that wraps: beside the list of a small window there is no room for columns.
        self.days.addWidget(PlainLabel(day_words(each, person.verdict.today), wrap=True), row, 1)

    def _show_kind(self, person: Person) -> None:
        """Say what it is called and what it looks like; the button keeps the second, or takes the first away."""
        kept = person.contact.likeness
        likely = looks_like(person) if person.verdict.state is not State.LET_GO else None
        self._offered = None if likely is kept else likely
        said = [why.kept_kind(likeness_words(kept))] if kept is not None else []
        said += [why.likely_kind(likeness_words(self._offered))] if self._offered is not None else []
        self.kind.setText(" ".join(said))
        self.choose.setText(_("Keep as their kind") if self._offered is not None else _("Keep no kind"))
        self.choose.updateGeometry()
        for part in (self.kind, self.choose):
            part.setVisible(bool(said))


def day_words(each: Contribution, today: date) -> str:
    """When and how one was in touch, what that counted when it was fresh, and what it counts today."""
    return _("{day} · {channel}, {direction} · counted {weight:.1f}, today {today:.1f}").format(
        day=days.short_date(each.day, today),
        channel=channel_word(each.channel),
        direction=direction_word(each.direction),
        weight=each.weight,
        today=each.weight_today,
    )
