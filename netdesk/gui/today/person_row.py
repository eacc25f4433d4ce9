"""One person on the Today screen: who, how it stands, why now, and what to do about it."""

from netdesk.domain.screens import TodayRow
from netdesk.gui.chip import Chip
from netdesk.gui.today.act_row import ActRow, RowAct, Who
from netdesk.gui.today.acts import act_tip, act_word, acts_of
from netdesk.wording.states import chip as chip_word


class PersonRow(ActRow):
    """``row`` in the list, for ``reason``."""

    def __init__(self, row: TodayRow, reason: str, photo: bytes | None) -> None:
        acts = [RowAct(act, act_word(act), act_tip(act, row.name)) for act in acts_of(row)]
        super().__init__(Who(row.contact, row.name, photo), reason, acts, Chip(row.verdict))
        self.row = row
        self.setAccessibleName(f"{row.name}, {chip_word(row.verdict)}, {reason}")
