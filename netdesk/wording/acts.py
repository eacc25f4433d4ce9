"""What acts are called, in Undo, in the toast and in the history of acts.

One form for all of them: what was done, as in "Added Ana Beltrán"; Undo puts it in quotation marks.
"""

from netdesk.domain.interaction import Channel
from netdesk.domain.introduction import Stage
from netdesk.wording.gettext import _, ngettext
from netdesk.wording.interactions import channel_word
from netdesk.wording.introductions import stage_word
from netdesk.wording.piles import figure
from netdesk.wording.plain_text import inserted


def log(channel: Channel, *names: str) -> str:
    """As in "Call with Ana Beltrán, Bo Lindqvist"."""
    return _("{channel} with {name}").format(channel=channel_word(channel), name=", ".join(map(inserted, names)))


def plan(channel: Channel, *names: str) -> str:
    """An appointment, as in "Meeting planned with Ana Beltrán, Bo Lindqvist"."""
    return _("{channel} planned with {name}").format(
        channel=channel_word(channel), name=", ".join(map(inserted, names))
    )


def promise(*names: str) -> str:
    """As in "Promise to Ana Beltrán"."""
    return _("Promise to {name}").format(name=", ".join(map(inserted, names)))


def add_person(name: str) -> str:
    """Somebody new."""
    return _("Added {name}").format(name=inserted(name))


def edit(name: str, *fields: str) -> str:
    """As in "Edited Ana Beltrán: phone"; ``fields`` are those of ContactDraft and of how we met, by their names."""
    words = {
        "name": _("name"), "nickname": _("nickname"), "title": _("title"), "organisation": _("organisation"),
        "department": _("department"), "emails": _("e-mail"), "phones": _("phone"), "profiles": _("page or profile"),
        "addresses": _("address"), "birthday": _("birthday"), "timezone": _("time zone"),
        "needs": _("what they look for"), "offers": _("what they offer"), "notes": _("notes"),
        "met_where": _("where we met"), "met_on": _("when we met"),
    }  # fmt: skip
    changed = ", ".join(word for field, word in words.items() if field in fields)
    return _("Edited {name}: {fields}").format(name=inserted(name), fields=changed)


def merge(keep: str, *absorbed: str) -> str:
    """Records become one, as in "Merged Ana Beltrán and A. Beltran" and "Merged three records of Ana Beltrán"."""
    if all(name == keep for name in absorbed):
        return ngettext("Merged {n} record of {name}", "Merged {n} records of {name}", 1 + len(absorbed)).format(
            n=1 + len(absorbed), name=inserted(keep)
        )
    return _("Merged {names}").format(names=names_of(keep, *absorbed))


def merge_sure(groups: int) -> str:
    """All whom a strong identifier links become one, group by group."""
    return ngettext(
        "Merged the records of {n} person who shares an address or number",
        "Merged the records of {n} people who share an address or number",
        groups,
    ).format(n=groups)


def show_person(name: str) -> str:
    """As in "Show Ana Beltrán"."""
    return _("Show {name}").format(name=inserted(name))


def take_apart(keep: str, *absorbed: str) -> str:
    """One person becomes several again."""
    return _("Took apart {names}").format(names=names_of(keep, *absorbed))


def not_the_same(*names: str) -> str:
    """People who look alike are said to be different people."""
    return _("Noted that {names} are different people").format(names=names_of(*names))


def names_of(*names: str) -> str:
    """As in "Ana, Bo and Cy"; a name that comes twice is said once."""
    told = [inserted(name) for name in dict.fromkeys(names)]
    if len(told) < 2:
        return told[0]
    return _("{names} and {last}").format(names=", ".join(told[:-1]), last=told[-1])


def introduce(a: str, b: str) -> str:
    """A new idea on the board."""
    return _("Introduction of {a} and {b}").format(a=inserted(a), b=inserted(b))


def move(names: tuple[str, ...], stage: Stage) -> str:
    """A card goes to another column."""
    return _("{names} to “{stage}”").format(names=" ↔ ".join(map(inserted, names)), stage=stage_word(stage))


def import_cards(cards: int) -> str:
    """A pile comes in."""
    return ngettext("Import of {count} card", "Import of {count} cards", cards).format(count=figure(cards))


def take_back_import(pile: str, *, by_hand: bool = False) -> str:
    """A pile called ``pile`` goes out again; one that was made ``by_hand`` brought nobody and takes nobody along."""
    if by_hand:
        return _("Took the pile “{pile}” apart").format(pile=inserted(pile))
    return _("Took back the import “{pile}”").format(pile=inserted(pile))


def call_outcomes(week: str) -> str:
    """Outcomes keyed in from paper."""
    return _("Outcomes of the calls of {week}").format(week=week)


def fix_call_list(week: str) -> str:
    """A list goes on paper."""
    return _("Printed the call list of {week}").format(week=week)


def phone_region(region: str) -> str:
    """The country of numbers without one, by its two letters; "" for none."""
    return _("Numbers without a country code are from {region}").format(region=region or _("nowhere in particular"))


def identities() -> str:
    """The owner says who they are."""
    return _("Wrote down who I am")


def bring_back(file: str) -> str:
    """A whole book out of a book file, "" for one without a name."""
    return _("Brought back the book in {file}").format(file=inserted(file)) if file else _("Brought back a book")


def sample_data() -> str:
    """The book is filled to look around."""
    return _("Added the sample data")
