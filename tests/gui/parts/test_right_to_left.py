"""In a window that goes from right to left words still run as their letters do, and arrows point to what comes next."""

from collections.abc import Callable, Iterator
from datetime import date

import pytest
from PySide6.QtCore import QMargins, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QImage, QPainter, qGray
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from netdesk.domain.contact_id import ContactId
from netdesk.domain.interaction import Channel, Direction, InteractionId, Kind
from netdesk.domain.screens import TimelineEntry
from netdesk.gui.arrows import paint_arrow
from netdesk.gui.buttons import Button
from netdesk.gui.chip import paint_word_chip
from netdesk.gui.clamped_label import ClampedLabel
from netdesk.gui.labels import ElidedLabel
from netdesk.gui.layouts import margins
from netdesk.gui.person.history import HistoryList
from netdesk.gui.theme import LIGHT, palette_of

pytestmark = pytest.mark.usefixtures("from_right")

LEFT, RIGHT = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft
NEAR = 28
"""Of 255 shades: less than a letter makes in its part of a line, more than a pixel moved by half."""
SENTENCES = ("5 people are waiting for you", "+1 512 555 0142", "Why?", "“Yes, please.”", "# austin", "נועה Levi…")


@pytest.fixture
def from_right(qapp: QApplication) -> Iterator[None]:
    """The application goes from right to left, as for who reads Hebrew."""
    qapp.setLayoutDirection(RIGHT)
    yield
    qapp.setLayoutDirection(LEFT)


def written(image: QImage) -> QImage:
    """What is not the colour of the upper left corner, cut to its bounds."""
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    ground = plain.pixel(0, 0)
    spots = [(x, y) for x in range(plain.width()) for y in range(plain.height()) if plain.pixel(x, y) != ground]
    across, down = [x for x, _y in spots], [y for _x, y in spots]
    return plain.copy(QRect(min(across), min(down), max(across) - min(across) + 1, max(down) - min(down) + 1))


def alike(one: QImage, other: QImage) -> bool:
    """Whether the same words are written, give or take the part of a pixel by which they are moved."""
    fields = 16

    def greys(image: QImage) -> list[int]:
        small = image.scaled(
            fields, 1, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
        return [qGray(small.pixel(x, 0)) for x in range(fields)]

    differences = [abs(a - b) for a, b in zip(greys(one), greys(other), strict=True)]
    return abs(one.width() - other.width()) <= 2 and max(differences) < NEAR


def words_of(qtbot: QtBot, make: Callable[[], QWidget], width: int, direction: Qt.LayoutDirection) -> QImage:
    """The words that a widget shows in a window that goes in ``direction``."""
    QApplication.setLayoutDirection(direction)
    widget = make()
    qtbot.addWidget(widget)
    widget.resize(width, widget.sizeHint().height())
    return written(widget.grab().toImage())


@pytest.mark.parametrize("words", SENTENCES)
def test_the_words_of_a_button_run_as_their_letters_do(qtbot: QtBot, words: str) -> None:
    def button() -> QWidget:
        return Button(words, flat=True)

    assert words_of(qtbot, button, 300, RIGHT) == words_of(qtbot, button, 300, LEFT)


@pytest.mark.parametrize("words", SENTENCES)
def test_a_label_begins_on_the_right_and_runs_as_its_letters_do(qtbot: QtBot, words: str) -> None:
    label = ElidedLabel(words)
    qtbot.addWidget(label)
    label.resize(300, 20)
    wanted = QImage(label.size(), QImage.Format.Format_RGB32)
    wanted.fill(label.palette().window().color())
    painter = QPainter(wanted)
    painter.setFont(label.font())
    painter.setPen(label.palette().windowText().color())
    painter.setLayoutDirection(RIGHT if words.startswith("נ") else LEFT)
    flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
    painter.drawText(label.rect(), int(flags), words)
    painter.end()
    assert label.grab().toImage().convertToFormat(wanted.format()) == wanted


@pytest.mark.parametrize("make", [ElidedLabel, ClampedLabel])
def test_words_are_cut_where_they_end(qtbot: QtBot, make: Callable[[str], QWidget]) -> None:
    words = "Luis Eduardo Villaseñor Quintanilla, who has a long name and a longer story"
    assert alike(words_of(qtbot, lambda: make(words), 150, RIGHT), words_of(qtbot, lambda: make(words), 150, LEFT))


@pytest.mark.parametrize("words", ["7 calls?", "asked 4 d…"])
def test_the_word_in_a_chip_runs_as_its_letters_do(qtbot: QtBot, words: str) -> None:
    def chip(direction: Qt.LayoutDirection) -> QImage:
        image = QImage(160, 24, QImage.Format.Format_RGB32)
        image.fill(LIGHT.paper)
        painter = QPainter(image)
        painter.setLayoutDirection(direction)
        paint_word_chip(painter, QRectF(0, 0, 160, 24), words, LIGHT)
        painter.end()
        return image

    assert chip(RIGHT) == chip(LEFT)


def test_the_sign_of_a_menu_stands_behind_the_words(qtbot: QtBot) -> None:
    def button() -> QWidget:
        made = Button("Sort: 3 days", flat=True)
        made.setMenu(QMenu(made))
        return made

    words = words_of(qtbot, lambda: Button("Sort: 3 days", flat=True), 200, RIGHT)
    whole = words_of(qtbot, button, 200, RIGHT)
    assert whole.width() > words.width()
    beginning = QRect(whole.width() - words.width(), 0, words.width(), whole.height())
    assert alike(whole.copy(beginning), words)


@pytest.mark.parametrize(("name", "other"), [("arrow-left", "arrow-right"), ("chevron-right", "chevron-left")])
def test_buttons_point_to_what_comes_next(qtbot: QtBot, name: str, other: str) -> None:
    turned = words_of(qtbot, lambda: Button(icon=name, flat=True), 40, RIGHT)
    assert turned == words_of(qtbot, lambda: Button(icon=other, flat=True), 40, LEFT)
    assert turned != words_of(qtbot, lambda: Button(icon=name, flat=True), 40, LEFT)


def test_an_interaction_from_them_points_to_where_the_line_begins() -> None:
    def arrow(direction: Direction, *, mirrored: bool) -> set[tuple[int, int]]:
        image = QImage(20, 20, QImage.Format.Format_RGB32)
        image.fill(LIGHT.paper)
        painter = QPainter(image)
        paint_arrow(painter, QRectF(0, 0, 20, 20), direction, LIGHT, mirrored=mirrored)
        painter.end()
        return {(x, y) for x in range(20) for y in range(20) if image.pixelColor(x, y) != LIGHT.paper}

    assert arrow(Direction.IN, mirrored=True) == arrow(Direction.OUT, mirrored=False)
    assert arrow(Direction.OUT, mirrored=True) == arrow(Direction.IN, mirrored=False)
    assert arrow(Direction.IN, mirrored=True) != arrow(Direction.IN, mirrored=False)
    assert arrow(Direction.MUTUAL, mirrored=True) == arrow(Direction.MUTUAL, mirrored=False)


def test_margins_are_mirrored(qapp: QApplication) -> None:
    assert margins(16, 6, 8, 4) == QMargins(8, 6, 16, 4)
    qapp.setLayoutDirection(LEFT)
    assert margins(16, 6, 8, 4) == QMargins(16, 6, 8, 4)


@pytest.mark.parametrize("words", ["19 minutes, and a plan", "“Half of it.”"])
def test_what_happened_is_told_as_its_letters_run(qtbot: QtBot, qapp: QApplication, words: str) -> None:
    today = date(2026, 11, 20)
    entry = TimelineEntry(
        InteractionId(1), (ContactId(1),), ("Ana",), today, "", Channel.EMAIL, Direction.IN, Kind.NEUTRAL, words
    )

    def note(direction: Qt.LayoutDirection) -> QImage:
        qapp.setLayoutDirection(direction)
        history = HistoryList()
        qtbot.addWidget(history)
        history.setPalette(palette_of(LIGHT))
        history.resize(560, 120)
        history.show_entries([entry], today)
        image = history.grab().toImage()
        # Only what is said about it is in ink, the rest of a line is fainter.
        ink, faint = qGray(LIGHT.ink.rgb()), qGray(LIGHT.secondary.rgb())
        spots = [
            (x, y)
            for x in range(image.width())
            for y in range(image.height())
            if qGray(image.pixel(x, y)) < (ink + faint) / 2
        ]
        across, down = [x for x, _y in spots], [y for _x, y in spots]
        return image.copy(QRect(QPoint(min(across), min(down)), QPoint(max(across), max(down))))

    assert alike(note(RIGHT), note(LEFT))
