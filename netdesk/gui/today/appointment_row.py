"""An appointment whose day is over, on the Today screen: did you meet?"""

from datetime import date

from netdesk.domain.screens import TimelineEntry
from netdesk.gui.today.act_row import ActRow, RowAct, Who
from netdesk.gui.today.acts import Act
from netdesk.wording import appointments
from netdesk.wording.gettext import _
from netdesk.wording.plain_text import inserted


class AppointmentRow(ActRow):
    """``appointment`` with its answers; it opens the first of who was to be there."""

    def __init__(self, appointment: TimelineEntry, today: date, photo: bytes | None) -> None:
        acts = (
            RowAct(Act.HAPPENED, _("Yes"), appointments.happened(appointment)),
            RowAct(Act.DID_NOT_HAPPEN, _("No"), appointments.did_not_happen(appointment)),
            RowAct(Act.ANOTHER_DAY, _("Another day…"), appointments.another_day(appointment)),
        )
        names, reason = ", ".join(map(inserted, appointment.names)), appointments.was_planned(appointment, today)
        super().__init__(Who(appointment.contacts[0], appointment.names[0], photo, names), reason, acts)
        self.appointment = appointment
        self.setAccessibleName(f"{appointments.heading()} {names}, {reason}")

    @property
    def subject(self) -> object:
        return "appointment", self.appointment.id
