"""What is painted: up from them, down from me; each state its own shape, each theme readable."""

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from netdesk.domain.relationship import State
from netdesk.gui.chip import paint_mark
from netdesk.gui.strip import paint_strip
from netdesk.gui.theme import DARK, LIGHT, Theme, palette_of, theme_of

pytestmark = pytest.mark.usefixtures("qapp")

SIZE = (120, 40)


def strip_picture(strip: tuple[tuple[int, int], ...], *, mirrored: bool = False) -> QImage:
    image = QImage(*SIZE, QImage.Format.Format_RGB32)
    image.fill(LIGHT.paper)
    painter = QPainter(image)
    paint_strip(painter, QRectF(0, 0, *SIZE), strip, LIGHT, mirrored=mirrored)
    painter.end()
    return image


def places_of(image: QImage, colour: QColor) -> set[tuple[int, int]]:
    return {(x, y) for x in range(image.width()) for y in range(image.height()) if image.pixelColor(x, y) == colour}


def test_theirs_stand_above_and_mine_hang_below() -> None:
    image = strip_picture(((0, 0),) * 10 + ((3, 0), (0, 3)))
    theirs, mine = places_of(image, LIGHT.from_them), places_of(image, LIGHT.from_me)
    assert theirs
    assert mine
    assert max(y for _x, y in theirs) < SIZE[1] / 2
    assert min(y for _x, y in mine) >= SIZE[1] / 2
    assert max(x for x, _y in theirs) < min(x for x, _y in mine)


def test_time_runs_the_other_way_for_who_reads_that_way() -> None:
    strip = ((5, 0),) + ((0, 0),) * 11
    assert max(x for x, _y in places_of(strip_picture(strip), LIGHT.from_them)) < 10
    assert min(x for x, _y in places_of(strip_picture(strip, mirrored=True), LIGHT.from_them)) > 109


def test_one_day_is_seen_and_many_stay_inside() -> None:
    few = places_of(strip_picture(((1, 0),)), LIGHT.from_them)
    many = places_of(strip_picture(((31, 0),)), LIGHT.from_them)
    assert few
    assert len(many) > len(few)
    assert min(y for _x, y in many) >= 0


def test_nothing_is_a_line_and_no_bar() -> None:
    image = strip_picture(((0, 0),) * 12)
    assert not places_of(image, LIGHT.from_them)
    assert places_of(image, LIGHT.hairline)


def mark_picture(state: State, theme: Theme, **more: bool) -> QImage:
    image = QImage(48, 48, QImage.Format.Format_RGB32)
    image.fill(theme.paper)
    painter = QPainter(image)
    paint_mark(painter, QRectF(8, 8, 32, 32), state, theme, **more)
    painter.end()
    return image


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_states_differ_by_shape_and_not_by_colour_alone(theme: Theme) -> None:
    shapes = set()
    for state in State:
        grey = mark_picture(state, theme).convertToFormat(
            QImage.Format.Format_Mono, Qt.ImageConversionFlag.ThresholdDither
        )
        shapes.add(bytes(grey.constBits()))
    assert len(shapes) == len(State)
    plain = mark_picture(State.CONNECTING, theme)
    assert mark_picture(State.CONNECTING, theme, fading=True) != plain
    assert mark_picture(State.CONNECTING, theme, your_turn=True) != plain


def luminance(colour: QColor) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(part) for part in colour.getRgbF()[:3])
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor, other: QColor) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_all_text_can_be_read_and_all_shapes_be_seen(theme: Theme) -> None:
    for ground in (theme.paper, theme.sidebar, theme.selection):
        assert contrast(theme.ink, ground) >= 4.5
        assert contrast(theme.secondary, ground) >= 4.5
    assert contrast(theme.on_accent, theme.accent) >= 4.5
    for colours in theme.states.values():
        assert contrast(colours.text, colours.tint) >= 4.5
        assert contrast(colours.fill, theme.paper) >= 3
    for bar in (theme.from_them, theme.from_me):
        assert contrast(bar, theme.paper) >= 3


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_a_palette_tells_which_theme_it_is(theme: Theme) -> None:
    assert theme_of(palette_of(theme)) is theme
