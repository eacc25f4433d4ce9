"""What is said of records that are one person, or look like it."""

from datetime import date

from netdesk.domain.screens import LookalikeGroup, StandingMerge
from netdesk.wording import import_reasons
from netdesk.wording.acts import names_of
from netdesk.wording.days import short_date
from netdesk.wording.gettext import _


def merged_from(merge: StandingMerge, today: date) -> str:
    """As in "Merged from Ana B. and A. Bauer on 3 Nov"."""
    return _("Merged from {names} on {day}").format(names=names_of(*merge.names), day=short_date(merge.day, today))


def group_reasons(group: LookalikeGroup) -> str:
    """What speaks for and against a group being one person, each once, the strongest first."""
    said = [import_reasons.reason(why, pair.a_name) for pair in group.pairs for why in pair.reasons]
    return " · ".join(dict.fromkeys(said))
