"""What stands in a calendar that NetDesk writes."""

from datetime import date

from netdesk.domain.screens import BoardCard, FollowUpEntry
from netdesk.wording.gettext import _
from netdesk.wording.plain_text import one_line


class Words:
    """The sentences that ``services.calendar_export`` asks for."""

    def name(self) -> str:
        """What the calendar is called."""
        return _("NetDesk")

    def birthday(self, name: str) -> str:
        """As in "Birthday: Ana Beltrán"."""
        return _("Birthday: {name}").format(name=one_line(name))

    def promise(self, promise: FollowUpEntry) -> str:
        """As in "You promised Ana Beltrán: send the report"."""
        note = one_line(promise.note) or _("a word")
        if promise.first_step:
            text = _("First step with {name}: {note}")
        else:
            text = _("You promised {name}: {note}") if promise.mine else _("{name} promised: {note}")
        return text.format(name=one_line(promise.name), note=note)

    def debrief(self, card: BoardCard) -> str:
        """As in "Ask Ana Beltrán and Bo Lind how it went"."""
        first, second = map(one_line, card.names)
        return _("Ask {first} and {second} how it went").format(first=first, second=second)

    def debrief_until(self, until: date) -> str:
        """As in "Best until 2026-12-01"."""
        return _("Best until {day}").format(day=until.isoformat())
