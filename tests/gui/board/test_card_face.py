"""The face of a card: whatever the words and the width, nothing is cut and nothing lies over another."""

from itertools import combinations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetricsF
from pytestqt.qtbot import QtBot

from netdesk.gui.board.card_face import CardFonts, CardWords, lay_out
from netdesk.gui.board.delegate import chip_colours
from netdesk.gui.theme import DARK, LIGHT, Theme
from netdesk.gui.wrapped_text import text_height, wrapping
from netdesk.wording.introductions import Tone

NAMES = ("Ana Sample", "Maximiliana Konstantinopoulou-Featherstonehaugh von und zu Hohenlohe")
ISOLATED = "\u2068مريم\u2069 said yes"
CHIPS = (
    "✓ Ana Sample",
    "? Maximiliana Konstantinopoulou-Featherstonehaugh · asked\u00a03\u00a0d",
    "both gain",
    "due now",
)


def fonts(size: int = 13) -> CardFonts:
    font = QFont()
    font.setPixelSize(size)
    strong = QFont(font)
    strong.setWeight(QFont.Weight.DemiBold)
    return CardFonts(strong, font, font)


@pytest.mark.parametrize("width", [120, 154, 200, 420])
@pytest.mark.parametrize("size", [13, 39])
@pytest.mark.parametrize("why", ["", "Warehouse robots", "a reason without end " * 20])
def test_everything_has_its_own_place_inside_the_card(qtbot: QtBot, width: int, size: int, why: str) -> None:
    face = lay_out(CardWords(NAMES, why, CHIPS), fonts(size), width)
    places = [*face.avatars, *face.names, *face.chips, *([face.why] if why else [])]
    card = QRect(0, 0, face.size.width(), face.size.height())
    assert all(card.contains(place) for place in places)
    assert not any(one.intersects(other) for one, other in combinations(places, 2))


@pytest.mark.parametrize("width", [120, 154, 200, 420])
def test_each_text_has_the_height_that_it_takes(qtbot: QtBot, width: int) -> None:
    used = fonts()
    face = lay_out(CardWords(NAMES, "why", CHIPS), used, width)
    for name, place in zip(NAMES, face.names, strict=True):
        assert place.height() >= text_height(name, used.name, place.width())
    for chip, place in zip(CHIPS, face.chips, strict=True):
        inner = place.width() - 16
        assert place.height() >= text_height(chip, used.chip, inner)


def test_short_chips_share_a_row_and_stay_on_one_line(qtbot: QtBot) -> None:
    used = fonts()
    face = lay_out(CardWords(NAMES, "", ("? 葵", "? Bo")), used, 200)
    first, second = face.chips
    assert first.top() == second.top()
    assert first.height() < 2 * QFontMetricsF(used.chip).height()


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("tone", list(Tone))
def test_a_chip_stands_out_from_the_ground_of_a_chosen_card(tone: Tone, theme: Theme) -> None:
    """The tint of a "✓" was fifteen steps of grey from the ground and vanished; amber, which does not, is forty."""
    ground, _ink = chip_colours(tone, theme, chosen=True)
    parts = zip(ground.getRgb()[:3], theme.selection.getRgb()[:3], strict=True)
    assert sum(abs(one - other) for one, other in parts) >= 40


@pytest.mark.parametrize(
    ("words", "window", "edge", "way"),
    [
        ("Ana", Qt.LayoutDirection.LeftToRight, Qt.AlignmentFlag.AlignLeft, Qt.LayoutDirection.LeftToRight),
        ("مريم", Qt.LayoutDirection.LeftToRight, Qt.AlignmentFlag.AlignLeft, Qt.LayoutDirection.RightToLeft),
        ("Ana", Qt.LayoutDirection.RightToLeft, Qt.AlignmentFlag.AlignRight, Qt.LayoutDirection.LeftToRight),
        (ISOLATED, Qt.LayoutDirection.LeftToRight, Qt.AlignmentFlag.AlignLeft, Qt.LayoutDirection.LeftToRight),
        ("? 12", Qt.LayoutDirection.RightToLeft, Qt.AlignmentFlag.AlignRight, Qt.LayoutDirection.LeftToRight),
    ],
)
def test_words_stand_at_the_leading_edge_in_their_own_direction(
    words: str, window: Qt.LayoutDirection, edge: Qt.AlignmentFlag, way: Qt.LayoutDirection
) -> None:
    option = wrapping(words, window)
    assert option.alignment() == edge | Qt.AlignmentFlag.AlignAbsolute
    assert option.textDirection() == way
