"""What the Card piles screen says of cards, piles and progress."""

from datetime import date
from pathlib import PurePath

from netdesk.domain.import_plan import AsideCard, Decision, ImportPlan, PlannedCard
from netdesk.domain.screens import PileEntry
from netdesk.services.aside import AsideEntry, remark_of
from netdesk.wording import import_reasons, piles
from netdesk.wording.card_problems import card_problem
from netdesk.wording.days import short_date
from netdesk.wording.gettext import _, ngettext


def what(card: PlannedCard) -> str:
    """What they do, where: title and organisation."""
    return " · ".join(part for part in (card.draft.title, card.draft.organisation) if part)


def reached(card: PlannedCard) -> str:
    """One way to reach them, as the card has it: a number, else an address."""
    draft = card.draft
    if draft.phones:
        return draft.phones[0].raw
    return draft.emails[0].address if draft.emails else ""


def shown_name(card: PlannedCard) -> str:
    """The name, and for a card without one the file it came in."""
    return card.draft.name or _("(no name) {file}").format(file=PurePath(card.reading.file).name)


def place_of(card: AsideCard | AsideEntry) -> str:
    """Where a card stands in its file, as in "scan-0031.vcf, lines 1 to 14"."""
    name = PurePath(card.file).name
    if card.first_line == card.last_line:
        return _("{file}, line {line}").format(file=name, line=card.first_line)
    return _("{file}, lines {first} to {last}").format(file=name, first=card.first_line, last=card.last_line)


def why_aside(card: AsideCard | AsideEntry) -> str:
    """Why a card could not be read."""
    reason = card.reason if isinstance(card, AsideCard) else remark_of(card.reason)
    return card_problem(reason.code, reason.detail, reason.line)


def consequence(card: PlannedCard) -> str:
    """What the card changes, or what was odd about it."""
    if card.decision is Decision.UPDATE:
        return import_reasons.changes(card.changes)
    if card.decision is Decision.DECIDE:
        return ""
    return warnings(card)[0] if card.reading.warnings else "—"


def warnings(card: PlannedCard) -> list[str]:
    """What was odd about the card although it could be read, a sentence each."""
    return [card_problem(each.code, each.detail, each.line) for each in card.reading.warnings]


def spoken(row: PlannedCard | AsideCard) -> str:
    """A whole row as one sentence."""
    if isinstance(row, AsideCard):
        parts = [place_of(row), _("kept aside"), why_aside(row)]
    else:
        parts = [
            shown_name(row), what(row), reached(row), import_reasons.decision(row),
            import_reasons.changes(row.changes), *warnings(row),
        ]  # fmt: skip
    return ", ".join(part for part in parts if part)


def more(row: PlannedCard | AsideCard) -> str:
    """What a row has no room for: everything that speaks for and against, every change, whole."""
    if isinstance(row, AsideCard):
        return f"{place_of(row)}\n{why_aside(row)}"
    parts = [import_reasons.reasons(row), import_reasons.changes(row.changes), *warnings(row)]
    return "\n".join(part for part in parts if part)


def import_word(plan: ImportPlan) -> str:
    """What the button says: how many of the chosen cards tell anything new."""
    cards = sum(card.chosen and card.decision is not Decision.UNCHANGED for card in plan.cards)
    if not cards and plan.unread():
        aside = len(plan.unread())
        return ngettext("Keep {n} card aside", "Keep {n} cards aside", aside).format(n=piles.figure(aside))
    return ngettext("Import {n} card", "Import {n} cards", cards).format(n=piles.figure(cards))


def import_is_worth(plan: ImportPlan) -> bool:
    """Whether an import would write anything: a chosen card that tells something new, or one kept aside."""
    return bool(plan.unread()) or any(card.chosen and card.decision is not Decision.UNCHANGED for card in plan.cards)


def nothing_new(plan: ImportPlan, *, kept_before: bool = False) -> str:
    """The sentence for a pile that tells nothing new; "" for any other.

    ``kept_before`` says that what it would keep aside is kept already.
    """
    count = len(plan.cards) + len(plan.kept_aside)
    if not count or any(card.decision is not Decision.UNCHANGED for card in plan.cards):
        return ""
    if plan.kept_aside and not kept_before:
        return ""
    return ngettext(
        "Nothing new: you have that card already.", "Nothing new: you have all {n} cards already.", count
    ).format(n=piles.figure(count))


def pile_line(pile: PileEntry, today: date) -> str:
    """When it came and what became of it."""
    came = _("put together {day}") if pile.made_by_hand else _("imported {day}")
    parts = [came.format(day=short_date(pile.day, today))]
    if pile.met_on is not None:
        parts.append(_("met {day}").format(day=short_date(pile.met_on, today)))
    parts += piles.figures(pile.counts, done=True)
    if pile.by_hand:
        by_hand = ngettext("{n} added by hand", "{n} added by hand", pile.by_hand)
        parts.append(by_hand.format(n=piles.figure(pile.by_hand)))
    return " · ".join(parts)


def progress_line(doing: str, done: int, total: int, seconds_left: float | None) -> str:
    """As in "Reading cards · 64 % · 8 s left"."""
    parts = [doing]
    if total:
        parts.append(_("{percent} %").format(percent=100 * done // total))
    if seconds_left is not None:
        parts.append(_("{seconds} s left").format(seconds=max(1, round(seconds_left))))
    return " · ".join(parts)
