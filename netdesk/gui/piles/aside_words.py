"""What is said of what was kept aside: of each piece, of what it would give now, of acts on it."""

from netdesk.domain.import_plan import AsideCard, ImportPlan, PlannedCard
from netdesk.gui.piles.words import why_aside
from netdesk.wording.gettext import _, ngettext
from netdesk.wording.piles import figure
from netdesk.wording.plain_text import one_line


def kept_word(count: int) -> str:
    """The button that leads there, with a calm count."""
    return _("Kept aside · {n}").format(n=figure(count)) if count else _("Kept aside")


def where_from(pile: str) -> str:
    """What is shown: of one pile, or "" for all of the book."""
    if pile:
        return _("What could not be read of “{pile}”, as it came. Mend a line and try again.").format(
            pile=one_line(pile)
        )
    return _("What could not be read, as it came. Mend a line and try again.")


def written_as(charset: str) -> str:
    """How the letters are written, in the words of cards."""
    names = {"utf-8": "UTF-8", "cp1252": "Windows-1252", "utf-16-le": "UTF-16", "utf-16-be": "UTF-16"}
    return _("Letters read as {charset}.").format(charset=names.get(charset, charset))


def outcome(plan: ImportPlan, *, anyway: bool) -> str:
    """What comes of trying: what can be read now, or why still nothing can."""
    if not plan.cards:
        if plan.kept_aside:
            return _("Still not: {reason}").format(reason=why_aside(plan.kept_aside[0]))
        return _("There is no card in these lines yet. A card begins with BEGIN:VCARD and ends with END:VCARD.")
    count = len(plan.cards)
    if anyway:
        return _("This much can be read. The lines themselves go into the notes, and stay as the card.")
    parts = [ngettext("One card can be read now.", "{n} cards can be read now.", count).format(n=figure(count))]
    left = len(plan.kept_aside) + len(plan.junk)
    if left:
        parts.append(ngettext("One part stays kept aside.", "{n} parts stay kept aside.", left).format(n=figure(left)))
    return " ".join(parts)


def gives(card: PlannedCard) -> str:
    """What a card says of how to reach somebody, in one line; what was odd about it stands in its details."""
    draft = card.draft
    reach = [mail.address for mail in draft.emails] + [phone.raw for phone in draft.phones]
    return one_line(" · ".join(reach)) if reach else _("No address and no number.")


def troubled_lines(plan: ImportPlan) -> list[int]:
    """The lines of a file that something is said of."""
    said: list[AsideCard | PlannedCard] = [*plan.kept_aside, *plan.cards]
    remarks = [
        remark for each in said for remark in ((each.reason,) if isinstance(each, AsideCard) else each.reading.warnings)
    ]
    return [remark.line for remark in remarks if remark.line]


def outside_words(texts: tuple[AsideCard, ...]) -> str:
    """How much text stands outside the cards of which files; "" for none."""
    if not texts:
        return ""
    lines = sum(int(text.reason.detail) for text in texts)
    files = len(texts)
    if files == 1:
        said = ngettext(
            "{n} line of {file} stands outside the cards, and is kept aside too.",
            "{n} lines of {file} stand outside the cards, and are kept aside too.",
            lines,
        )
        return said.format(n=figure(lines), file=one_line(texts[0].file.replace("\\", "/").rpartition("/")[2]))
    return ngettext(
        "{n} line of {files} files stands outside the cards, and is kept aside too.",
        "{n} lines of {files} files stand outside the cards, and are kept aside too.",
        lines,
    ).format(n=figure(lines), files=figure(files))


def left_out_words(count: int) -> str:
    """How many files of a folder are no cards; "" for none."""
    if not count:
        return ""
    return ngettext(
        "{n} other file in there holds no cards and is left alone.",
        "{n} other files in there hold no cards and are left alone.",
        count,
    ).format(n=figure(count))


def mended_act(plan: ImportPlan) -> str:
    """What taking in is called in Undo."""
    cards = [card for card in plan.cards if card.chosen]
    if len(cards) == 1:
        return _("Took in {name} from what was kept aside").format(name=one_line(cards[0].draft.name))
    return _("Took in {n} cards that were kept aside").format(n=figure(len(cards)))


def thrown_away(count: int) -> str:
    """What throwing away is called in Undo."""
    return ngettext("Threw away a card that was kept aside", "Threw away {n} that were kept aside", count).format(
        n=figure(count)
    )


def written(count: int, name: str) -> str:
    """Something went into a file."""
    return ngettext(
        "{n} piece is in {file} now, as it came.", "{n} pieces are in {file} now, as they came.", count
    ).format(n=figure(count), file=name)
