"""Book files in words: what is in one, and why it has to come alone."""

from collections.abc import Mapping

from netdesk.wording.gettext import _, ngettext
from netdesk.wording.piles import figure
from netdesk.wording.plain_text import inserted


def contents(entries: Mapping[str, int]) -> str:
    """As in "A whole book: 62 people, 882 interactions, 12 introductions."; ``entries`` by section of the file."""
    told = (
        ("people", ngettext("{n} person", "{n} people", entries["people"])),
        ("interactions", ngettext("{n} interaction", "{n} interactions", entries["interactions"])),
        ("introductions", ngettext("{n} introduction", "{n} introductions", entries["introductions"])),
        ("cards", ngettext("{n} card", "{n} cards", entries["cards"])),
    )
    parts = [words.format(n=figure(entries[key])) for key, words in told if entries[key]]
    return _("A whole book: {parts}.").format(parts=", ".join(parts)) if parts else _("A whole book, still empty.")


def not_alone(name: str) -> str:
    """A book file among others."""
    return _("{file} holds a whole book: bring it in by itself.").format(file=inserted(name))
