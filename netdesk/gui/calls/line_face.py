"""Where everything on a line of the call list stands: columns like the paper's, as tall as their words."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect
from PySide6.QtGui import QFont, QFontMetrics

from netdesk.gui.wrapped_text import text_height

SIDE = 18
RISE = 12
GAP = 16
NUMBER = 34
TICK = 14
TICK_GAP = 7


@dataclass(frozen=True, slots=True)
class Block:
    """Words in one font; ``faint`` ones are of second rank."""

    words: str
    font: QFont
    faint: bool = False


@dataclass(frozen=True, slots=True)
class LineFace:
    """The rectangles of a line, from its upper left corner, left to right.

    ``ticks`` are the boxes of the outcomes with their words.
    """

    height: int
    number: QRect
    person: tuple[QRect, ...]
    reasons: tuple[QRect, ...]
    ticks: tuple[QRect, ...]
    note: QRect


def lay_out(
    person: Sequence[Block], reasons: Sequence[Block], ticks: Sequence[Block], note: Block, width: int
) -> LineFace:
    """The face of a line that is ``width`` pixels wide: who, why, and how it went."""
    inner = width - 2 * SIDE - NUMBER - 2 * GAP
    tick_widths = [_advance(tick) + TICK + TICK_GAP for tick in ticks]
    outcome_width = max(inner * 24 // 100, max(tick_widths, default=0))
    person_width = inner * 28 // 100
    reason_width = inner - outcome_width - person_width
    left = SIDE + NUMBER
    people = _stack(person, left, person_width)
    left += person_width + GAP
    why = _stack(reasons, left, reason_width)
    left += reason_width + GAP
    boxes = _flow(ticks, tick_widths, left, outcome_width)
    below = boxes[-1].bottom() + 1 + 4 if boxes else RISE
    noted = QRect(left, below, outcome_width, text_height(note.words, note.font, outcome_width) if note.words else 0)
    bottom = max(rect.bottom() + 1 for rect in (*people, *why, *boxes, noted))
    line = QFontMetrics(person[0].font).lineSpacing()
    number = QRect(SIDE, RISE, NUMBER, line)
    return LineFace(bottom + RISE, number, people, why, boxes, noted)


def _stack(blocks: Sequence[Block], left: int, width: int) -> tuple[QRect, ...]:
    """One under the other, from the top of the line."""
    top = RISE
    placed: list[QRect] = []
    for block in blocks:
        height = text_height(block.words, block.font, width)
        placed.append(QRect(left, top, width, height))
        top += height + 2
    return tuple(placed)


def _flow(ticks: Sequence[Block], widths: Sequence[int], left: int, width: int) -> tuple[QRect, ...]:
    """Boxes in two columns where there is room for two, else one under the other."""
    widest = max(widths, default=0)
    columns = 2 if 2 * widest + GAP <= width else 1
    step = widest + GAP
    placed: list[QRect] = []
    for place, (tick, tick_width) in enumerate(zip(ticks, widths, strict=True)):
        height = QFontMetrics(tick.font).lineSpacing() + 4
        placed.append(QRect(left + place % columns * step, RISE + place // columns * height, tick_width, height - 2))
    return tuple(placed)


def _advance(block: Block) -> int:
    return QFontMetrics(block.font).horizontalAdvance(block.words)
