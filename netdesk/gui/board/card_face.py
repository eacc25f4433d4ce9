"""Where everything on a board card stands: nothing is cut, a card is as tall as its words need."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QFont, QFontMetricsF

from netdesk.gui.wrapped_text import text_height

PADDING = 10
GAP = 7
AVATAR = 26
CHIP_GAP = 5
CHIP_INSET = 8
CHIP_RISE = 3


@dataclass(frozen=True, slots=True)
class CardWords:
    """What a card says: its parties' names, why they should meet, and its chips, first to last."""

    names: tuple[str, ...]
    why: str
    chips: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CardFonts:
    """The three sizes of writing on a card."""

    name: QFont
    why: QFont
    chip: QFont


@dataclass(frozen=True, slots=True)
class CardFace:
    """The rectangles of a card, in pixels from its upper left corner, as they stand left to right."""

    size: QSize
    avatars: tuple[QRect, ...]
    names: tuple[QRect, ...]
    why: QRect
    chips: tuple[QRect, ...]


def lay_out(words: CardWords, fonts: CardFonts, width: int) -> CardFace:
    """The face of a card that is ``width`` pixels wide."""
    inner = width - 2 * PADDING
    top = PADDING
    avatars: list[QRect] = []
    names: list[QRect] = []
    for name in words.names:
        height = text_height(name, fonts.name, inner - AVATAR - GAP)
        row = max(AVATAR, height)
        avatars.append(QRect(PADDING, top + (row - AVATAR) // 2, AVATAR, AVATAR))
        names.append(QRect(PADDING + AVATAR + GAP, top + (row - height) // 2, inner - AVATAR - GAP, height))
        top += row + GAP // 2
    top += GAP // 2
    why = QRect(PADDING, top, inner, text_height(words.why, fonts.why, inner) if words.why else 0)
    if words.why:
        top = why.bottom() + 1 + GAP
    chips = _flow(words.chips, fonts.chip, QRect(PADDING, top, inner, 0))
    bottom = chips[-1].bottom() + 1 if chips else top - GAP
    return CardFace(QSize(width, bottom + PADDING), tuple(avatars), tuple(names), why, tuple(chips))


def least_width(name: int) -> int:
    """How wide a card must be for a name to have ``name`` pixels."""
    return name + AVATAR + GAP + 2 * PADDING


def _flow(chips: Sequence[str], font: QFont, area: QRect) -> list[QRect]:
    """Chips side by side, in as many rows as they need; one wider than ``area`` takes several lines."""
    metrics = QFontMetricsF(font)
    placed: list[QRect] = []
    left, top, row_height = area.left(), area.top(), 0
    for text in chips:
        wanted = ceil(metrics.horizontalAdvance(text)) + 1 + 2 * CHIP_INSET
        chip_width = min(wanted, area.width())
        height = text_height(text, font, chip_width - 2 * CHIP_INSET) + 2 * CHIP_RISE
        if left > area.left() and left + chip_width > area.left() + area.width():
            left, top, row_height = area.left(), top + row_height + CHIP_GAP, 0
        placed.append(QRect(left, top, chip_width, height))
        left += chip_width + CHIP_GAP
        row_height = max(row_height, height)
    return placed
