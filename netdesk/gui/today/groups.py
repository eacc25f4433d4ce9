"""The short lists of Today, walked through as one by the arrow keys."""

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from netdesk.domain.call_list import ReasonCode
from netdesk.domain.contact import ContactId
from netdesk.domain.screens import TodayPage, TodayRow
from netdesk.gui import labels
from netdesk.gui.today.act_row import INSET, ActRow
from netdesk.gui.today.acts import Act
from netdesk.gui.today.appointment_row import AppointmentRow
from netdesk.gui.today.person_row import PersonRow
from netdesk.wording import appointments
from netdesk.wording.brief_verdicts import brief
from netdesk.wording.gettext import _, ngettext
from netdesk.wording.reasons import because


class Groups(QWidget):
    """Did you meet?, Your turn, Going quiet, From the card pile; a group with nobody in it is not there."""

    opened = Signal(object)
    """The ContactId of a row that was opened."""
    acted = Signal(object, object, object)
    """The ActRow, the Act, and the Button pressed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[ActRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def show_groups(self, content: TodayPage, photo: Callable[[ContactId], bytes | None]) -> None:
        """Show the lists of ``content``. The focus stays where it was, on the next row if its row is gone."""

        def people(rows: Iterable[TodayRow]) -> list[ActRow]:
            return [PersonRow(row, reason_of(row), photo(row.contact)) for row in rows]

        focus = self._focused()
        self._clear()
        asked = [AppointmentRow(each, content.day, photo(each.contacts[0])) for each in content.appointments]
        self._group(appointments.heading(), _("planned, and the day is over: it counts once you say so"), asked)
        waiting = ngettext("{n} person is waiting for you", "{n} people are waiting for you", len(content.your_turn))
        self._group(_("Your turn"), waiting.format(n=len(content.your_turn)), people(content.your_turn))
        self._group(
            _("Going quiet"),
            _("warm relationships that are cooling at their own rhythm"),
            people(content.going_quiet),
        )
        self._group(_("From the card pile"), _("who makes the first call? You"), people(content.card_pile))
        if not self.rows:
            calm = labels.PlainLabel(
                _("Nobody waits for a word from you today. A good day to introduce two people."),
                secondary=True,
                wrap=True,
            )
            calm.setContentsMargins(INSET, 0, INSET, 0)
            self._column.addWidget(calm)
        if focus is not None:
            self._focus_again(*focus)

    def _group(self, title: str, aside: str, rows: Sequence[ActRow]) -> None:
        if not rows:
            return
        head = QWidget(self)
        line = QHBoxLayout(head)
        line.setContentsMargins(INSET, 16 if self.rows else 8, INSET, 0)
        line.setSpacing(10)
        line.addWidget(labels.heading(title))
        line.addWidget(labels.ElidedLabel(aside, secondary=True), 1)
        self._column.addWidget(head)
        for shown in rows:
            shown.opened.connect(self.opened)
            shown.acted.connect(lambda act, button, shown=shown: self.acted.emit(shown, act, button))
            shown.left.connect(lambda step, shown=shown: self._step(shown, step))
            self._column.addWidget(shown)
            shown.show()  # now, not when the layout comes round to it: the focus may go to it at once
            self.rows.append(shown)

    def _step(self, row: ActRow, step: int) -> None:
        at = self.rows.index(row) + step
        if 0 <= at < len(self.rows):
            self.rows[at].setFocus(Qt.FocusReason.OtherFocusReason)

    def _focused(self) -> tuple[int, Act | None] | None:
        """The row that has the focus, and the act of the button that has it."""
        for number, row in enumerate(self.rows):
            if row.hasFocus():
                return number, None
            for act, button in row.buttons.items():
                if button.hasFocus():
                    return number, act
        return None

    def _focus_again(self, number: int, act: Act | None) -> None:
        if not self.rows:
            return
        row = self.rows[min(number, len(self.rows) - 1)]
        target = row.buttons.get(act, row) if act is not None else row
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _clear(self) -> None:
        self.rows = []
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()


def reason_of(row: TodayRow) -> str:
    """Why this person, now; a card says where it came from."""
    if row.reasons and row.reasons[0].code is ReasonCode.CARD_PILE:
        return brief(row.verdict, row.met_where)
    return because(row.reasons)
