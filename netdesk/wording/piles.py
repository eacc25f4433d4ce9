"""What comes of a pile of cards, in figures: in the look before an import, and ever after."""

from pathlib import PurePath

from netdesk.domain.pile_counts import PileCounts
from netdesk.domain.screens import PileEntry
from netdesk.wording.gettext import _, ngettext
from netdesk.wording.plain_text import and_more


def pile_name(pile: PileEntry) -> str:
    """What a pile is called: where we met, else the file or folder it came from."""
    if pile.met_where:
        return pile.met_where
    names = [PurePath(source).name or source for source in pile.sources]
    if not names:
        return _("Cards")
    if len(names) == 1:
        return names[0]
    return and_more(names[0], len(names) - 1)


def figures(of: PileCounts, *, done: bool = False) -> tuple[str, ...]:
    """As in "31 new", "4 update someone you have", "1 kept aside, nothing lost": those that are not 0.

    ``done`` when the import was: "31 new", "4 updated", "1 kept aside".
    """
    if done:
        told = (
            (of.added, ngettext("{n} new", "{n} new", of.added)),
            (of.updated, ngettext("{n} updated", "{n} updated", of.updated)),
            (
                of.to_decide,
                ngettext("{n} look-alike", "{n} look-alikes", of.to_decide),
            ),
            (of.unchanged, ngettext("{n} told nothing new", "{n} told nothing new", of.unchanged)),
            (of.kept_aside, ngettext("{n} kept aside", "{n} kept aside", of.kept_aside)),
        )
    else:
        told = (
            (of.added, ngettext("{n} new", "{n} new", of.added)),
            (of.updated, ngettext("{n} updates someone you have", "{n} update someone you have", of.updated)),
            (
                of.to_decide,
                ngettext("{n} looks the same, you decide", "{n} look the same, you decide", of.to_decide),
            ),
            (of.unchanged, ngettext("{n} tells nothing new", "{n} tell nothing new", of.unchanged)),
            (
                of.kept_aside,
                ngettext("{n} kept aside, nothing lost", "{n} kept aside, nothing lost", of.kept_aside),
            ),
        )
    return tuple(words.format(n=figure(count)) for count, words in told if count)


def figure(number: int) -> str:
    """A number with its thousands apart."""
    return f"{number:,}"
