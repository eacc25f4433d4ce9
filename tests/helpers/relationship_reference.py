"""Reference for what storage works out in SQL: the facts of a contact, its window, its times of being Connecting."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from netdesk.domain.contact import Contact
from netdesk.domain.days import number_of
from netdesk.domain.relationship import Facts
from netdesk.domain.standing import Course, Spell, hold_of
from netdesk.domain.warmth import WINDOW, Window
from netdesk.domain.weight import USUAL_SCALE, Scale

ContactDay = tuple[int, float, float]
"""(day, weight of mine, weight of theirs)"""


def facts_of(contact: Contact) -> Facts:
    """The facts of a whole contact."""
    return Facts(
        contact.added, contact.via, contact.invite_had_note, contact.cadence, contact.circle,
        contact.snoozed_until, contact.turn_closed, contact.let_go,
    )  # fmt: skip


def window_of(contact_days: Sequence[ContactDay], today: date) -> Window:
    """The window over contact-days."""
    now = number_of(today)
    recent = [each for each in contact_days if now - WINDOW < each[0] <= now]
    return Window(
        n90_out=sum(1 for _, w_out, _ in recent if w_out),
        n90_in=sum(1 for _, _, w_in in recent if w_in),
        n90=len(recent),
        before=sum(1 for day, _, _ in contact_days if now - 2 * WINDOW < day <= now - WINDOW),
    )


def spells_of(contact_days: Iterable[ContactDay], cadence: int | None, scale: Scale = USUAL_SCALE) -> Iterator[Spell]:
    """Every time of being Connecting in contact-days that come in order, oldest first."""
    course = Course(hold_of(cadence, scale))
    for contact_day in contact_days:
        before = course.spell
        course.pass_day(*contact_day)
        if before is not None and course.spell is not None and course.spell.begin != before.begin:
            yield before
    if course.spell is not None:
        yield course.spell
