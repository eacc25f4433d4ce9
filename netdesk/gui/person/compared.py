"""What several records say, row by row, for the sheet on which they are compared."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from netdesk.domain.merging import SINGLE, UNITED, text_of, values_of
from netdesk.domain.screens import Person
from netdesk.wording.birthdays import birthday_words
from netdesk.wording.days import short_date
from netdesk.wording.gettext import _, ngettext


@dataclass(frozen=True, slots=True)
class Compared:
    """A field by its ``name`` and ``caption``, and what each record says in it; "" and () for nothing.

    Of a SINGLE field each record has one value, of a UNITED one any number; a fact (``name`` "") is only told.
    """

    name: str
    caption: str
    says: tuple[tuple[str, ...], ...]

    @property
    def single(self) -> bool:
        """Whether one value is chosen, and not each for itself."""
        return self.name in SINGLE


def compared(people: Sequence[Person], today: date) -> tuple[Compared, ...]:
    """The rows in which anybody says anything; the photos are the caller's."""
    rows = [
        Compared(name, caption, tuple(_single(person, name, today) for person in people))
        for name, caption in _captions().items()
        if name in SINGLE and name != "photo"
    ]
    rows += [
        Compared(name, caption, tuple(tuple(map(text_of, values_of(person.contact, name))) for person in people))
        for name, caption in _captions().items()
        if name in UNITED
    ]
    rows += [
        Compared("", _("History"), tuple((history_words(person),) for person in people)),
        Compared("", _("Cards"), tuple((_cards(person),) for person in people)),
        Compared("", _("In the book since"), tuple((short_date(each.contact.added, today),) for each in people)),
    ]
    return tuple(row for row in rows if any(row.says))


def history_words(person: Person) -> str:
    """As in "12 interactions"."""
    count = len(person.history)
    return ngettext("{n} interaction", "{n} interactions", count).format(n=count) if count else _("nothing yet")


def _cards(person: Person) -> str:
    count = len(person.cards)
    return ngettext("{n} card", "{n} cards", count).format(n=count) if count else _("none, typed in")


def _single(person: Person, name: str, today: date) -> tuple[str, ...]:
    contact, draft = person.contact, person.contact.draft
    texts = {
        "organisation": ", ".join(part for part in (draft.organisation, draft.department) if part),
        "birthday": birthday_words(draft.birthday),
        "met_where": contact.met_where,
        "met_on": short_date(contact.met_on, today) if contact.met_on else "",
        "cadence": _("every {n} days").format(n=contact.cadence) if contact.cadence else "",
        "circle": _("circle of {n}").format(n=contact.circle) if contact.circle else "",
    }
    text = texts[name] if name in texts else str(getattr(draft, name))
    return (text,) if text else ()


def _captions() -> dict[str, str]:
    return {
        "name": _("Name"), "nickname": _("Nickname"), "title": _("Title"), "organisation": _("Organisation"),
        "emails": _("E-mail"), "phones": _("Phone"), "profiles": _("Page"), "addresses": _("Address"),
        "birthday": _("Birthday"), "timezone": _("Time zone"), "met_where": _("Where we met"),
        "met_on": _("When we met"), "cadence": _("Rhythm"), "circle": _("Circle"), "tags": _("Tags"),
        "needs": _("Looking for"), "offers": _("Can offer"), "notes": _("Notes"),
    }  # fmt: skip
