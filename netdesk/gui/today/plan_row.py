"""A plan whose day is over, on the Today screen: did you meet?"""

from datetime import date

from netdesk.domain.screens import TimelineEntry
from netdesk.gui.today.act_row import ActRow, RowAct, Who
from netdesk.gui.today.acts import Act
from netdesk.wording import plans
from netdesk.wording.gettext import _
from netdesk.wording.plain_text import inserted


class PlanRow(ActRow):
    """``plan`` with its answers; it opens the first of who was to be there."""

    def __init__(self, plan: TimelineEntry, today: date, photo: bytes | None) -> None:
        acts = (
            RowAct(Act.HAPPENED, _("Yes"), plans.happened(plan)),
            RowAct(Act.DID_NOT_HAPPEN, _("No"), plans.did_not_happen(plan)),
            RowAct(Act.ANOTHER_DAY, _("Another day…"), plans.another_day(plan)),
        )
        names, reason = ", ".join(map(inserted, plan.names)), plans.was_planned(plan, today)
        super().__init__(Who(plan.contacts[0], plan.names[0], photo, names), reason, acts)
        self.plan = plan
        self.setAccessibleName(f"{plans.heading()} {names}, {reason}")
