"""An open promise between the user and a person, in words."""

from datetime import date

from netdesk.domain.screens import FollowUpEntry
from netdesk.wording.days import short_date
from netdesk.wording.gettext import _


def promise_words(promise: FollowUpEntry, today: date) -> str:
    """Whose promise, what, and until when."""
    note = promise.note or _("a word")
    day = short_date(promise.due, today)
    if promise.first_step:
        return _("First step: {note}, by {day}").format(note=note, day=day)
    if promise.due < today:
        text = _("You promised: {note}, was due {day}") if promise.mine else _("They promised: {note}, was due {day}")
    else:
        text = _("You promised: {note}, by {day}") if promise.mine else _("They promised: {note}, by {day}")
    return text.format(note=note, day=day)
