"""Three sizes of one sans, the system's: title 20, heading 14, body 13 px at 100 %; weight makes the hierarchy."""

from typing import Final

from PySide6.QtGui import QFont

BODY: Final = 13
HEADING: Final = 14
TITLE: Final = 20


def body(font: QFont) -> QFont:
    """The application's font, from the system's own."""
    made = QFont(font)
    made.setPixelSize(BODY)
    return made


def _scaled(font: QFont, size: int, weight: QFont.Weight) -> QFont:
    made = QFont(font)
    base = font.pixelSize()
    made.setPixelSize(size if base <= 0 else round(base * size / BODY))
    made.setWeight(weight)
    return made


def plain(font: QFont) -> QFont:
    """Body size and weight, said outright: a painter fills in what a font leaves open from its widget's."""
    return _scaled(font, BODY, QFont.Weight.Normal)


def title(font: QFont) -> QFont:
    """The one title of a screen, made from a widget's body ``font``."""
    return _scaled(font, TITLE, QFont.Weight.Bold)


def heading(font: QFont) -> QFont:
    """The head of a part of a screen."""
    return _scaled(font, HEADING, QFont.Weight.DemiBold)


def strong(font: QFont) -> QFont:
    """Body size, for names and other words that carry a line."""
    return _scaled(font, BODY, QFont.Weight.DemiBold)
