"""What of an import plan becomes nobody, and is kept aside: cards that cannot be read, text outside the cards.

So the bytes of every file are accounted for (vcards.md 4.5): each lies in a card, or in what is kept aside.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from netdesk.domain.import_plan import AsideCard, ImportPlan, JunkText, Remark
from netdesk.storage.aside import BECAME
from netdesk.vcards.digest import digest

OUTSIDE = "outside-cards"
"""The code of the reason why text is kept aside that stands outside the cards of a file."""


@dataclass(frozen=True, slots=True)
class Said:
    """A remark: a code, the line (0 for none), what it is about."""

    code: str
    line: int = 0
    detail: str = ""


def outside(plan: ImportPlan) -> tuple[AsideCard, ...]:
    """The text outside the cards of a plan, as one piece a file."""
    return outside_cards(plan.junk, plan.kept_aside)


def outside_cards(junk: Iterable[JunkText], kept_aside: Iterable[AsideCard]) -> tuple[AsideCard, ...]:
    """Text outside cards, as one piece a file; that of a file which is kept aside as a whole is in there."""
    whole = {card.file: card.last_line for card in kept_aside if card.first_line == 1}
    by_file: dict[str, list[JunkText]] = {}
    for text in junk:
        if text.last_line > whole.get(text.file, 0):
            by_file.setdefault(text.file, []).append(text)
    return tuple(_joined(texts) for texts in by_file.values())


def _joined(texts: list[JunkText]) -> AsideCard:
    raw = b"".join(text.raw for text in texts)
    lines = sum(text.last_line - text.first_line + 1 for text in texts)
    first, last = texts[0], texts[-1]
    reason = Said(OUTSIDE, 0, str(lines))
    return AsideCard(first.file, first.first_line, last.last_line, reason, raw, digest(b"outside\0" + raw))


def aside_row(card: AsideCard) -> tuple[bytes, str, int, int, str, bytes]:
    """The row of what is kept aside: digest, file, first and last line, reason, bytes."""
    became = f"{BECAME}{card.became.hex()}" if card.became else ""
    return card.digest, card.file, card.first_line, card.last_line, _kept(card.reason) + became, card.raw


def _kept(reason: Remark) -> str:
    """A remark as it is kept: its code, the line and the detail, apart by tabs."""
    return f"{reason.code}\t{reason.line}\t{reason.detail}"


def remark_of(kept: str) -> Said:
    """The remark that was kept as this."""
    plain, mark, rest = kept.rpartition(BECAME)
    code, line, detail = (plain if mark else rest).split("\t", 2)
    return Said(code, int(line), detail)
