"""The pages before they are drawn: nobody split or lost, the same words as everywhere, all in grey."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QSizeF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter

from netdesk.printing.application import application
from netdesk.printing.call_list import Page, draw, pages
from netdesk.printing.marks import Box, Rule, Text
from netdesk.wording.call_sheet import SheetText, sheet
from tests.helpers.call_lists import call_list

pytestmark = pytest.mark.usefixtures("qapp")

DPI = 150
A4 = QSizeF(770, 523) * DPI / 72
LETTER = QSizeF(720, 540) * DPI / 72
UPRIGHT = QSizeF(523, 770) * DPI / 72


@pytest.fixture
def image() -> QImage:
    """A paper of 150 dots an inch."""
    paper = QImage(round(A4.width()), round(A4.height()), QImage.Format.Format_RGB32)
    paper.setDotsPerMeterX(round(DPI / 0.0254))
    paper.setDotsPerMeterY(round(DPI / 0.0254))
    paper.fill(Qt.GlobalColor.white)
    return paper


def texts(page: Page) -> list[str]:
    return [mark.layout.text() for mark in page.marks if isinstance(mark, Text)]


def words_of(text: SheetText) -> list[str]:
    """All that the model says of people, in order."""
    found = []
    for day in text.days:
        for line in day.lines:
            found.append(str(line.number))
            found.append(line.name)
            found.extend([line.organisation] if line.organisation else [])
            found.extend(line.numbers)
            found.append(line.headline)
            found.extend(line.details)
    return found


@pytest.mark.parametrize("size", [A4, LETTER, UPRIGHT], ids=["A4", "Letter", "upright"])
@pytest.mark.parametrize("people", [1, 7, 50, 500])
def test_everybody_is_printed_once_whole_and_in_order(image: QImage, people: int, size: QSizeF) -> None:
    printed = pages(sheet(call_list(people)), image, size)
    numbers = [number for page in printed for number, _place in page.people]
    assert numbers == list(range(1, people + 1))
    for page in printed:
        bottom = 0.0
        for _number, place in page.people:
            assert place.top() >= bottom - 0.01, "two people overlap"
            bottom = place.bottom()
        assert bottom <= size.height(), "somebody is cut off at the end of a page"


@pytest.mark.parametrize("size", [A4, LETTER, UPRIGHT], ids=["A4", "Letter", "upright"])
def test_every_mark_lies_on_the_paper_and_in_its_persons_place(image: QImage, size: QSizeF) -> None:
    for page in pages(sheet(call_list(40)), image, size):
        for mark in page.marks:
            assert mark.rect.left() >= -0.01
            assert mark.rect.right() <= size.width() + 0.5
            assert mark.rect.bottom() <= size.height() + 0.01
        for mark in page.marks:
            if isinstance(mark, Box):
                assert any(place.contains(mark.rect) for _number, place in page.people)


@pytest.mark.parametrize("size", [A4, UPRIGHT], ids=["A4", "upright"])
def test_columns_do_not_run_into_each_other(image: QImage, size: QSizeF) -> None:
    for page in pages(sheet(call_list(40)), image, size):
        inked = [mark for mark in page.marks if isinstance(mark, Text)]
        for place, one in enumerate(inked):
            for other in inked[place + 1 :]:
                shared = one.rect.adjusted(1, 1, -1, -1).intersected(other.rect.adjusted(1, 1, -1, -1))
                assert shared.isEmpty() or one.layout.text() == other.layout.text(), (
                    one.layout.text(),
                    other.layout.text(),
                )


def test_the_paper_says_what_the_model_says(image: QImage) -> None:
    text = sheet(call_list(50))
    printed = [words for page in pages(text, image, A4) for words in texts(page)]
    ours = set(words_of(text))
    assert [words for words in printed if words in ours] == words_of(text)


def test_each_page_is_headed_and_knows_how_many_there_are(image: QImage) -> None:
    printed = pages(sheet(call_list(50)), image, A4)
    assert len(printed) > 3
    for number, page in enumerate(printed, start=1):
        assert texts(page)[0] == "Call list, week 48"
        assert f"NetDesk · page {number} of {len(printed)}" in texts(page)


def test_each_day_is_named_before_its_people_and_again_on_the_next_page(image: QImage) -> None:
    days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"]
    text = sheet(call_list(30))
    of_day = {line.number: day.name for day in text.days for line in day.lines}
    seen = set()
    for page in pages(text, image, A4):
        last_heading = ""
        headings = [(mark.rect.top(), mark.layout.text()) for mark in page.marks if isinstance(mark, Text)]
        headings = [heading for heading in headings if heading[1].removesuffix(", continued") in days]
        assert len(headings) == len({of_day[number] for number, _place in page.people}), "a day ends a page alone"
        for number, place in page.people:
            above = [words for top, words in headings if top < place.top()]
            last_heading = above[-1]
            assert last_heading.removesuffix(", continued") == of_day[number]
        for _top, words in headings:
            assert (words.endswith(", continued")) == (words.removesuffix(", continued") in seen)
            seen.add(words.removesuffix(", continued"))
    assert seen == set(days)


def test_each_person_has_four_boxes_to_tick_one_for_done_and_a_line_to_write_on(image: QImage) -> None:
    (page,) = pages(sheet(call_list(3)), image, A4)
    for _number, place in page.people:
        here = [mark for mark in page.marks if place.contains(mark.rect.center())]
        assert sum(isinstance(mark, Box) for mark in here) == 5
        assert sum(isinstance(mark, Rule) and mark.dotted for mark in here) == 1


def test_an_outcome_that_was_keyed_in_is_crossed(image: QImage) -> None:
    week = call_list(2)
    talked = replace(week, lines=(replace(week.lines[0], outcome="no-answer"), week.lines[1]))
    (page,) = pages(sheet(talked), image, A4)
    (crossed,) = [mark for mark in page.marks if isinstance(mark, Box) and mark.ticked]
    label = min(
        (mark for mark in page.marks if isinstance(mark, Text) and mark.rect.left() > crossed.rect.right()),
        key=lambda mark: abs(mark.rect.center().y() - crossed.rect.center().y()) * 9 + mark.rect.left(),
    )
    assert label.layout.text() == "no answer"


def test_a_week_without_calls_says_so(image: QImage) -> None:
    (page,) = pages(sheet(call_list(0)), image, A4)
    assert "Nobody waits for a call this week." in texts(page)


def test_nothing_on_the_paper_needs_colour(image: QImage) -> None:
    painter = QPainter(image)
    (page, *_rest) = pages(sheet(call_list(5)), image, A4)
    draw(painter, page)
    painter.end()
    colours = {image.pixel(x, y) & 0xFFFFFF for x in range(image.width()) for y in range(image.height())}
    assert len(colours) > 5, "nothing was drawn"
    for colour in colours:
        red, green, blue = colour >> 16, colour >> 8 & 255, colour & 255
        assert red == green == blue


def test_every_text_is_dark_enough_to_read(image: QImage) -> None:
    (page, *_rest) = pages(sheet(call_list(5)), image, A4)
    for mark in page.marks:
        if isinstance(mark, Text):
            grey = int(mark.ink[1:3], 16) / 255
            luminance = grey / 12.92 if grey <= 0.04045 else ((grey + 0.055) / 1.055) ** 2.4
            assert 1.05 / (luminance + 0.05) >= 7


def test_a_phone_number_is_larger_than_the_sentences(image: QImage) -> None:
    (page,) = pages(sheet(call_list(1)), image, A4)
    sizes = {mark.layout.text(): mark.layout.font().pointSizeF() for mark in page.marks if isinstance(mark, Text)}
    assert sizes["+1 512 555 0001"] > max(size for words, size in sizes.items() if words.startswith("Last time"))


def test_markup_in_a_name_is_printed_as_it_stands(image: QImage) -> None:
    week = call_list(1)
    evil = "<img src='file:///etc/hostname'><b>Ana</b>"
    (page,) = pages(sheet(replace(week, lines=(replace(week.lines[0], name=evil),))), image, A4)
    assert evil in texts(page)


def test_a_name_stands_left_whichever_way_it_is_read(image: QImage) -> None:
    printed = pages(sheet(call_list(10)), image, A4)
    starts = {}
    for page in printed:
        for mark in page.marks:
            if isinstance(mark, Text) and mark.layout.text() in ("Ana Beltrán", "يوسف الأمين", "דנה לוי"):
                line = mark.layout.lineAt(0)
                starts[mark.layout.text()] = round(mark.at.x() + line.naturalTextRect().left())
    assert len(starts) == 3
    assert len(set(starts.values())) == 1


def test_the_application_is_the_running_one() -> None:
    assert application() is QGuiApplication.instance()


@pytest.mark.parametrize("size", [A4, LETTER, UPRIGHT], ids=["A4", "Letter", "upright"])
@pytest.mark.parametrize("people", range(2, 22))
def test_nobody_is_alone_on_the_last_page(image: QImage, people: int, size: QSizeF) -> None:
    printed = pages(sheet(call_list(people)), image, size)
    assert len(printed) == 1 or len(printed[-1].people) > 1
