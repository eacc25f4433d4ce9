"""One person of the call list as a row of marks, measured but not yet placed on a page."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF

from netdesk.printing.marks import (
    BLACK,
    DARK,
    SOFT,
    Box,
    Mark,
    Rule,
    Scale,
    Style,
    Text,
    name,
    natural_width,
    sentence,
)
from netdesk.wording.call_sheet import OUTCOMES, LineText, next_word, outcome_word

NAME: Final = Style(12, bold=True)
NUMBER: Final = Style(10.5, bold=True)
PHONE: Final = Style(12)
HEADLINE: Final = Style(10, bold=True)
DETAIL: Final = Style(10, ink=DARK)
SMALL: Final = Style(8.5, ink=SOFT)

TOP, BOTTOM, GAP = 7.0, 9.0, 12.0
NUMBER_WIDTH, BOX, NAME_AT = 20.0, 14.0, 42.0
NARROWEST_NAME, NARROWEST_OUTCOME = 138.0, 122.0
NAME_SHARE, OUTCOME_SHARE = 0.24, 0.28
TICK, TICK_GAP, WRITE = 7.5, 9.0, 13.0


@dataclass(frozen=True, slots=True)
class Row:
    """Marks from the row's own top left corner on, and how high it is, in pixels.

    ``height`` holds the air above the marks, which is ``head``; ``foot`` is the air that belongs below it.
    """

    marks: tuple[Mark, ...]
    height: float
    head: float = 0
    foot: float = 0

    def tighter(self, share: float) -> "Row":
        """The same with so much of its air gone."""
        up = self.head * share
        marks = tuple(mark.moved(QPointF(0, -up)) for mark in self.marks)
        return Row(marks, self.height - up, self.head - up, self.foot * (1 - share))


@dataclass(frozen=True, slots=True)
class Columns:
    """Where the name, the reasons and the boxes to tick begin and how wide they are, in pixels."""

    name: tuple[float, float]
    reasons: tuple[float, float]
    outcome: tuple[float, float]


def columns(width: float, scale: Scale) -> Columns:
    """The columns of a page ``width`` pixels wide."""
    rest = width - scale(NAME_AT)
    names = max(scale(NARROWEST_NAME), rest * NAME_SHARE - scale(GAP))
    outcome = max(scale(NARROWEST_OUTCOME), rest * OUTCOME_SHARE)
    reasons_at = scale(NAME_AT) + names + scale(GAP)
    return Columns(
        (scale(NAME_AT), names),
        (reasons_at, width - outcome - scale(GAP) - reasons_at),
        (width - outcome, outcome),
    )


def row(line: LineText, width: float, scale: Scale) -> Row:
    """The row of one person on a page ``width`` pixels wide."""
    where = columns(width, scale)
    top = scale(TOP)
    whom = _whom(line, where.name, top, scale)
    why = _why(line, where.reasons, top, scale)
    outcome = _outcome(line, where.outcome, top, scale)
    lead = _lead(line, top, scale, whom[0])
    marks: tuple[Mark, ...] = (*lead, *whom, *why, *outcome)
    return Row(marks, max(mark.rect.bottom() for mark in marks), top, scale(BOTTOM))


def _lead(line: LineText, top: float, scale: Scale, beside: Text) -> list[Mark]:
    """The line's number, to key it back in by, and the box that says "done", level with the name."""
    first = beside.layout.lineAt(0)
    number = sentence(str(line.number), NUMBER, scale, scale(NUMBER_WIDTH), QPointF(0, 0))
    drop = top + first.ascent() - number.layout.lineAt(0).ascent()
    middle = top + first.height() / 2
    box = QRectF(scale(NUMBER_WIDTH), middle - scale(BOX) / 2, scale(BOX), scale(BOX))
    return [number.moved(QPointF(0, drop)), Box(box, scale(0.8))]


def _whom(line: LineText, column: tuple[float, float], top: float, scale: Scale) -> list[Text]:
    x, width = column
    found = [name(line.name or "—", NAME, scale, width, QPointF(x, top))]
    if line.organisation:
        found.append(name(line.organisation, DETAIL, scale, width, _below(found, x)))
    for number in line.numbers:
        found.append(sentence(number, PHONE, scale, width, _below(found, x) + QPointF(0, scale(3))))
    return found


def _why(line: LineText, column: tuple[float, float], top: float, scale: Scale) -> list[Text]:
    x, width = column
    found = [sentence(line.headline, HEADLINE, scale, width, QPointF(x, top))]
    for words in line.details:
        found.append(sentence(words, DETAIL, scale, width, _below(found, x) + QPointF(0, scale(2.5))))
    return found


def _outcome(line: LineText, column: tuple[float, float], top: float, scale: Scale) -> list[Mark]:
    """Boxes to tick, as many in a line as fit, then room to write what comes next."""
    left, width = column
    marks: list[Mark] = []
    x, y = left, top
    for outcome in OUTCOMES:
        words = sentence(outcome_word(outcome), SMALL, scale, width, QPointF(0, 0))
        height = words.layout.lineAt(0).height()
        taken = scale(TICK + 3) + natural_width(words)
        if x > left and x + taken > left + width:
            x, y = left, y + height + scale(2)
        box = QRectF(x, y + (height - scale(TICK)) / 2, scale(TICK), scale(TICK))
        marks.append(Box(box, scale(0.6), line.outcome == outcome))
        marks.append(words.moved(QPointF(x + scale(TICK + 3), y)))
        x += taken + scale(TICK_GAP)
    label = sentence(next_word(), SMALL, scale, width, QPointF(left, 0))
    height = label.layout.lineAt(0).height()
    y += height + scale(WRITE)
    baseline = y + label.layout.lineAt(0).ascent()
    begin = QPointF(left + natural_width(label) + scale(4), baseline)
    marks.append(label.moved(QPointF(0, y)))
    marks.append(Rule(begin, QPointF(left + width, baseline), scale(0.7), BLACK, dotted=True))
    return marks


def _below(found: list[Text], x: float) -> QPointF:
    return QPointF(x, found[-1].rect.bottom())
