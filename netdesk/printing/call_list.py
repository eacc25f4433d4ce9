"""The call list on paper: one function lays out, one draws, for the printer, the preview and the PDF."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QBuffer, QIODevice, QLocale, QMarginsF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPageSize, QPaintDevice, QPainter, QPdfWriter

from netdesk.domain.errors import NetDeskError
from netdesk.domain.screens import CallList
from netdesk.printing.application import application
from netdesk.printing.call_rows import Row, row
from netdesk.printing.marks import (
    BLACK,
    HAIRLINE,
    SOFT,
    Mark,
    Rule,
    Scale,
    Style,
    Text,
    natural_width,
    sentence,
)
from netdesk.printing.page_breaks import Block, plan
from netdesk.services.atomic_file import atomic
from netdesk.services.book import keep_off
from netdesk.wording.call_sheet import SheetText, continued, page_of, sheet
from netdesk.wording.gettext import _

PAPERS: Final = {"A4": QPageSize.PageSizeId.A4, "Letter": QPageSize.PageSizeId.Letter}
MARGIN: Final = 36.0
RESOLUTION: Final = 600

TITLE: Final = Style(18, bold=True)
DAY: Final = Style(10.5, bold=True)
SMALL: Final = Style(10, ink=SOFT)


@dataclass(frozen=True, slots=True)
class Page:
    """A page ready to draw, in the device's pixels; ``people`` are line numbers with the place of each."""

    marks: tuple[Mark, ...]
    people: tuple[tuple[int, QRectF], ...]


def usual_paper() -> str:
    """The paper of the country that the computer is set to."""
    imperial = QLocale.system().measurementSystem() is QLocale.MeasurementSystem.ImperialUSSystem
    return "Letter" if imperial else "A4"


def set_up(device: QPagedPaintDevice, paper: str) -> None:
    """``paper`` ("A4" or "Letter") on its side, with half an inch round it."""
    if paper not in PAPERS:
        raise NetDeskError(_("There is no paper “{paper}” here: choose A4 or Letter.").format(paper=paper))
    margins = QMarginsF(MARGIN, MARGIN, MARGIN, MARGIN)
    size = QPageSize(PAPERS[paper])
    device.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Landscape, margins, QPageLayout.Unit.Point))


def pages(text: SheetText, device: QPaintDevice, size: QSizeF) -> tuple[Page, ...]:
    """The pages of a list on ``device``, ``size`` being the room within the margins, in its pixels.

    All is measured before it is cut, so that each page knows how many there are, and nobody stands alone on the last
    one (page_breaks). Nobody is split: who does not fit goes to the next page, and the day's name is repeated there.
    """
    scale = Scale(device)
    filling = _Filling(scale, size, _header(text, "", size.width(), scale).height)
    people = _measured(text, size.width(), scale)
    planned = plan([each.block() for each in people], size.height() - filling.top)
    for number, person in enumerate(people):
        filling.put(person, planned.share, first=number in planned.starts)
    if text.empty:
        words = sentence(text.empty, SMALL, scale, size.width(), QPointF(0, scale(9)))
        filling.add(Row((words,), words.rect.bottom()))
    count = len(filling.pages)
    done = []
    for number, page in enumerate(filling.pages, start=1):
        header = _header(text, page_of(number, count), size.width(), scale)
        done.append(Page((*header.marks, *page.marks), page.people))
    return tuple(done)


def paint(call_list: CallList, device: QPagedPaintDevice) -> int:
    """Print the list on ``device`` as its page is set up; how many pages that took.

    Raises NetDeskError when the device takes no paint (a printer that is off, a file that cannot be written).
    """
    layout = device.pageLayout()
    room = layout.paintRectPixels(device.logicalDpiX())
    painter = QPainter()
    if not painter.begin(device):
        raise NetDeskError(_("The call list could not be printed: printer or file does not answer. Choose another."))
    try:
        done = pages(sheet(call_list), device, QSizeF(room.size()))
        for number, page in enumerate(done):
            if number and not device.newPage():
                stopped = _("The printer stopped after page {n}. Print the list again.")
                raise NetDeskError(stopped.format(n=number))
            draw(painter, page)
        return len(done)
    finally:
        painter.end()


def draw(painter: QPainter, page: Page) -> None:
    """Draw one page from the painter's origin on."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for mark in page.marks:
        mark.draw(painter)


def write_pdf(call_list: CallList, path: Path, paper: str = "") -> int:
    """The list as a PDF file on "A4", "Letter", or "" for the country's usual paper; how many pages it has.

    Needs no display and no window. The file appears whole or not at all; raises NetDeskError naming the path.
    """
    keep_off(path)
    application()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(RESOLUTION)
    writer.setTitle(sheet(call_list).title)
    writer.setCreator("NetDesk")
    set_up(writer, paper or usual_paper())
    count = paint(call_list, writer)
    with atomic(path) as file:
        file.write(buffer.data().data())
    return count


@dataclass(frozen=True, slots=True)
class _Person:
    """A line of the list, measured: its row, the day's name if it begins one, and as it stands on top of a page."""

    number: int
    row: Row
    heading: Row | None
    top: Row

    def block(self) -> Block:
        """What it takes of a page."""
        heading = self.heading.height if self.heading else 0
        return Block(self.row.height, self.row.head, self.row.foot, heading, self.top.height)


def _measured(text: SheetText, width: float, scale: Scale) -> list[_Person]:
    people = []
    for day in text.days:
        heading = _heading(day.name, width, scale)
        again = _heading(continued(day.name), width, scale)
        for place, line in enumerate(day.lines):
            begins = place == 0
            people.append(
                _Person(
                    line.number,
                    row(line, width, scale),
                    heading if begins else None,
                    heading if begins else again,
                )
            )
    return people


class _Filling:
    """Pages while they fill with rows, each from below its header down."""

    def __init__(self, scale: Scale, size: QSizeF, top: float) -> None:
        self.scale = scale
        self.size = size
        self.top = top
        self.pages: list[Page] = [Page((), ())]
        self.y = top

    def put(self, person: _Person, share: float, first: bool) -> None:
        """One person, on the page or ``first`` on a page; ``share`` of the air round the row goes."""
        width = self.size.width()
        if first and self.pages[-1].people:
            self.pages.append(Page((), ()))
            self.y = self.top
        heading = person.top if first else person.heading
        if heading:
            self.add(heading)
        else:
            self.add(Row((Rule(QPointF(0, 0), QPointF(width, 0), self.scale(0.5), HAIRLINE),), 0))
        whole = person.row.tighter(share)
        place = QRectF(0, self.y, width, whole.height)
        self.add(whole)
        page = self.pages[-1]
        self.pages[-1] = Page(page.marks, (*page.people, (person.number, place)))

    def add(self, row: Row) -> None:
        """Whatever it is, below what is there."""
        page = self.pages[-1]
        moved = (mark.moved(QPointF(0, self.y)) for mark in row.marks)
        self.pages[-1] = Page((*page.marks, *moved), page.people)
        self.y += row.height + row.foot


def _heading(words: str, width: float, scale: Scale) -> Row:
    text = sentence(words, DAY, scale, width, QPointF(0, scale(9)))
    return Row((text,), text.rect.bottom() + scale(1))


def _header(text: SheetText, corner: str, width: float, scale: Scale) -> Row:
    """Title, the week below it, the page's number at the right, and the line under them."""
    title = sentence(text.title, TITLE, scale, width, QPointF(0, 0))
    corner_text = sentence(corner, SMALL, scale, width, QPointF(0, 0))
    beside = width - natural_width(corner_text)
    at = title.rect.bottom() + scale(1)
    summary: Text = sentence(text.summary, SMALL, scale, beside - scale(12), QPointF(0, at))
    under = summary.rect.bottom() + scale(6)
    line = Rule(QPointF(0, under), QPointF(width, under), scale(1.2), BLACK)
    return Row((title, summary, corner_text.moved(QPointF(beside, at)), line), under + scale(2))
