"""Why somebody was found, as the row paints it: inside its room, the words themselves in ink, nothing said twice."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from netdesk.domain.contact_list import ContactRow
from netdesk.domain.search_hit import Hit, HitField, explain
from netdesk.gui import fonts
from netdesk.gui.contacts.hit_line import HitLine
from netdesk.gui.contacts.measured import Measured
from netdesk.gui.contacts.row_face import RowFace
from netdesk.gui.theme import DARK, LIGHT, Theme
from netdesk.services import contacts
from tests.helpers.window_bench import TODAY, WindowBench

NOTES = (
    "Met in spring at the fair; always flies with miles and more, and a sister lives in a house with two dogs",
    "miles" * 30,
    "פגשתי אותה בתל אביב, עובדת עם miles בתחום האנרגיה המתחדשת והמים",
    "التقينا في المعرض وهي تسافر دائما مع miles إلى كل مكان في العالم",
    "นัดพบกันที่งานแสดงสินค้ากับ miles และเพื่อนร่วมงานของเธออีกหลายคน",
)


def painted(hit: Hit, width: int, theme: Theme, mirrored: bool) -> QImage:
    """The line on paper with a margin of 40 pixels round it."""
    font = QApplication.font()
    line = HitLine(Measured(fonts.plain(font)), Measured(fonts.strong(font)), theme, mirrored=mirrored)
    image = QImage(width + 80, 100, QImage.Format.Format_RGB32)
    image.fill(theme.paper)
    painter = QPainter(image)
    line.paint(painter, QRectF(40, 40, width, 20), 55, hit)
    painter.end()
    return image


def columns_of_ink(image: QImage, paper: QColor) -> list[int]:
    return [x for x in range(image.width()) if any(image.pixelColor(x, y) != paper for y in range(image.height()))]


@pytest.mark.parametrize("mirrored", [False, True])
@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("note", NOTES)
def test_it_keeps_inside_the_row_in_any_script(qtbot: QtBot, note: str, theme: Theme, mirrored: bool) -> None:
    hit = explain("miles", "", "", lambda: [(HitField.NOTES, note)])
    assert hit is not None
    for width in (120, 214):
        inked = columns_of_ink(painted(hit, width, theme, mirrored), theme.paper)
        assert inked, "nothing is said"
        assert 38 <= inked[0] <= inked[-1] <= 40 + width + 2


def test_the_words_that_were_typed_are_in_ink_and_only_they(qtbot: QtBot) -> None:
    def has_ink(marks: tuple[tuple[int, int], ...], text: str) -> bool:
        image = painted(Hit(HitField.TAG, text, marks), 200, LIGHT, mirrored=False)
        lightness = [image.pixelColor(x, y).lightness() for x in range(280) for y in range(100)]
        return min(lightness) < LIGHT.secondary.lightness() - 10

    assert has_ink(((0, 4),), "HHHH")
    assert not has_ink(((4, 4),), "HHHH")


@pytest.mark.parametrize(
    ("hit", "in_sight"),
    [
        (Hit(HitField.WORK, "Head · Kite", ((7, 11),)), True),
        (Hit(HitField.WORK, "Head · Kite Robotics and more than has room", ((7, 11),)), True),
        (Hit(HitField.WORK, "Head · Kite Robotics and more than has room", ((39, 43),)), False),
        (Hit(HitField.MET_WHERE, "Austin Meetup", ((0, 6),)), True),
        (Hit(HitField.MET_WHERE, "Austin Meetup", ((7, 13),)), False),
        (Hit(HitField.NOTES, "Austin", ((0, 6),)), False),
    ],
)
def test_what_another_line_says_is_not_said_again_unless_it_is_cut(qtbot: QtBot, hit: Hit, in_sight: bool) -> None:
    plain = Measured(fonts.plain(QApplication.font()))
    line = HitLine(plain, plain, LIGHT, mirrored=False)
    assert line.is_in_sight(hit, "from “Austin M…", plain.width("Head · Kite Robotics")) is in_sight


def picture(row: ContactRow) -> QImage:
    font = fonts.plain(QApplication.font())
    image = QImage(520, 70, QImage.Format.Format_RGB32)
    image.fill(LIGHT.paper)
    painter = QPainter(image)
    RowFace(520, font, LIGHT, mirrored=False, ratio=1.0).paint(painter, QRectF(0, 0, 520, 70), row, None)
    painter.end()
    return image


def test_a_row_shows_the_reason_only_where_it_does_not_show_the_words(window_bench: WindowBench) -> None:
    who = window_bench.person("Ana Beltrán", organisation="Kite Robotics", notes="flies with Miles")

    def row(needle: str) -> ContactRow:
        return window_bench.desk.read(contacts.rows, (who,), TODAY, needle)[0]

    plain = picture(row(""))
    assert picture(row("beltran")) == plain
    assert picture(row("kite")) == plain
    assert picture(row("miles")) != plain
