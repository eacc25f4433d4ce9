"""A day as it is typed into a field."""

from datetime import date

from netdesk.domain.errors import NetDeskError
from netdesk.wording.gettext import _


def day_typed(text: str) -> date | None:
    """``2026-11-22`` as a date; None for an empty field. Raises NetDeskError for anything else."""
    text = text.strip()
    if not text:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise NetDeskError(_("“{text}” is no day. Write it like 2026-11-22.").format(text=text)) from None
