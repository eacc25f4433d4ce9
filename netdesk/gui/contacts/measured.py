"""A font, and how wide texts are in it: asked for every row at every key, so each letter is measured once."""

import re
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics, QFontMetricsF

SLACK: Final = 3.0
"""Pixels that letters side by side may take more than each by itself."""
_JOINED: Final = re.compile("[^\0-\u058f\u2010-\u2027]")
"""Scripts that may join their letters; those before them and dashes, quotation marks and the ellipsis do not."""


class _Letters(dict[str, float]):
    """How wide each letter is in one font, measured when it is met first."""

    def __init__(self, font: QFont) -> None:
        super().__init__()
        self._metrics = QFontMetricsF(font)

    def __missing__(self, letter: str) -> float:
        self[letter] = width = self._metrics.horizontalAdvance(letter)
        return width


def is_plain(text: str) -> bool:
    """Whether the letters of ``text`` stand one beside the other from left to right, none shaped by the next."""
    return text.isascii() or not _JOINED.search(text)


class Measured:
    """A font with what is asked of it for every row."""

    def __init__(self, font: QFont) -> None:
        self.font = font
        self.metrics = QFontMetrics(font)
        self.letter = _Letters(font).__getitem__

    def width(self, text: str) -> float:
        """Pixels that ``text`` takes."""
        if is_plain(text):
            return sum(map(self.letter, text))
        return self.metrics.horizontalAdvance(text)

    def cut(self, text: str, width: float) -> str:
        """``text`` with an ellipsis where it is too long for ``width``."""
        if is_plain(text) and self.width(text) + SLACK <= width:
            return text
        return self.metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(width))
