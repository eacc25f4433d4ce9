"""The timeline's model: pages without gaps or doubles, days under their headings, piles in their place."""

from collections.abc import Sequence
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QModelIndex, Qt

from netdesk.domain.contact import ContactId
from netdesk.domain.interaction import Channel, Direction, InteractionId, Kind
from netdesk.domain.screens import PileEntry, TimelineEntry, TimelineQuery
from netdesk.gui.timeline.lines import DayHeading, Line
from netdesk.gui.timeline.model import LINE_ROLE, TimelineModel

TODAY = date(2026, 11, 22)


def entry(number: int, day: date | None, time: str = "") -> TimelineEntry:
    return TimelineEntry(
        InteractionId(number), (ContactId(1),), ("Ana Sample",), day, time, Channel.CALL, Direction.MUTUAL,
        Kind.NEUTRAL, f"note {number}",
    )  # fmt: skip


def pile(number: int, day: date, at: str) -> PileEntry:
    return PileEntry(number, day, at, ("cards.vcf",), "Fair", day, 37, 31, 4, 0, 0, 2)


class Book:
    """Entries newest first, asked for as the Desk is asked; those without a day come last."""

    def __init__(self, entries: Sequence[TimelineEntry]) -> None:
        self.entries = sorted(entries, key=lambda it: (it.day or date.min, it.time, it.id), reverse=True)
        self.asked: list[TimelineQuery] = []

    def __call__(self, query: TimelineQuery) -> Sequence[TimelineEntry]:
        self.asked.append(query)
        until = query.until or date.max
        return tuple(it for it in self.entries if it.day is None or it.day <= until)[: query.limit]


def lines_of(model: TimelineModel) -> list[Line]:
    return [model.line(row) for row in range(model.rowCount())]


def read_to_the_end(model: TimelineModel) -> list[Line]:
    for _ in range(1000):
        if not model.canFetchMore():
            return lines_of(model)
        model.fetchMore()
    raise AssertionError("the model never ends")


def test_every_entry_once_in_order_over_many_pages(qtmodeltester: object) -> None:
    days = [TODAY - timedelta(days=number // 7) for number in range(200)]
    book = Book([entry(number, day, f"{number % 24:02d}:00") for number, day in enumerate(days)])
    model = TimelineModel()
    model.show(book, TimelineQuery(limit=10), (), TODAY)
    qtmodeltester.check(model)  # type: ignore[attr-defined]
    shown = [line.id for line in read_to_the_end(model) if isinstance(line, TimelineEntry)]
    assert shown == [it.id for it in book.entries]
    assert len(book.asked) > 15, "it read page by page, not all at once"


def test_a_day_busier_than_a_page_is_neither_cut_nor_doubled() -> None:
    book = Book([entry(number, TODAY) for number in range(95)] + [entry(200, TODAY - timedelta(days=3))])
    model = TimelineModel()
    model.show(book, TimelineQuery(limit=10), (), TODAY)
    lines = read_to_the_end(model)
    assert [line.id for line in lines if isinstance(line, TimelineEntry)] == [it.id for it in book.entries]
    assert [line for line in lines if isinstance(line, DayHeading)] == [
        DayHeading(TODAY), DayHeading(TODAY - timedelta(days=3)),
    ]  # fmt: skip


def test_what_has_no_date_comes_last_under_a_heading_of_its_own() -> None:
    book = Book([entry(number, None) for number in range(25)] + [entry(100 + n, TODAY) for n in range(5)])
    model = TimelineModel()
    model.show(book, TimelineQuery(limit=10), (), TODAY)
    lines = read_to_the_end(model)
    assert [line.id for line in lines if isinstance(line, TimelineEntry)] == [it.id for it in book.entries]
    assert lines.count(DayHeading(None)) == 1
    assert lines.index(DayHeading(None)) == 6


def test_piles_stand_between_the_entries_of_their_time() -> None:
    five_days_ago = TODAY - timedelta(days=5)
    book = Book([entry(1, TODAY, "09:12"), entry(2, TODAY, "07:00"), entry(3, five_days_ago, "10:00")])
    piles = (
        pile(1, TODAY, "2026-11-22T08:02:00"),
        pile(2, TODAY - timedelta(days=1), "2026-11-21T11:00:00"),
        pile(3, TODAY - timedelta(days=30), "2026-10-23T11:00:00"),
    )
    model = TimelineModel()
    model.show(book, TimelineQuery(limit=2), piles, TODAY)
    ids = [(type(line).__name__, getattr(line, "id", None)) for line in read_to_the_end(model)]
    assert ids == [
        ("DayHeading", None), ("TimelineEntry", 1), ("PileEntry", 1), ("TimelineEntry", 2),
        ("DayHeading", None), ("PileEntry", 2),
        ("DayHeading", None), ("TimelineEntry", 3),
        ("DayHeading", None), ("PileEntry", 3),
    ]  # fmt: skip


def test_an_empty_book_with_a_pile_shows_the_pile() -> None:
    model = TimelineModel()
    model.show(Book([]), TimelineQuery(), (pile(1, TODAY, "2026-11-22T08:02:00"),), TODAY)
    assert [type(line).__name__ for line in lines_of(model)] == ["DayHeading", "PileEntry"]


def test_headings_cannot_be_stepped_on_and_lines_speak() -> None:
    model = TimelineModel()
    model.show(Book([entry(1, TODAY, "09:12")]), TimelineQuery(), (), TODAY)
    heading, line = model.index(0, 0), model.index(1, 0)
    assert model.flags(heading) == Qt.ItemFlag.NoItemFlags
    assert model.flags(line) & Qt.ItemFlag.ItemIsSelectable
    assert isinstance(model.data(heading, LINE_ROLE), DayHeading)
    spoken = model.data(line, Qt.ItemDataRole.AccessibleTextRole)
    assert isinstance(spoken, str)
    for word in ("Ana Sample", "Call", "both ways", "22 November", "09:12", "note 1"):
        assert word in spoken
    assert model.data(QModelIndex(), LINE_ROLE) is None


@pytest.mark.parametrize(("wanted", "found"), [(0, 0), (100, 100), (101, 102), (400, None)])
def test_a_jump_to_a_day_finds_the_nearest_heading_before_it(wanted: int, found: int | None) -> None:
    """Entries on every second day: a jump between two of them lands on the older."""
    book = Book([entry(number, TODAY - timedelta(days=2 * number)) for number in range(150)])
    model = TimelineModel()
    model.show(book, TimelineQuery(limit=10), (), TODAY)
    row = model.row_of_day(TODAY - timedelta(days=wanted))
    if found is None:
        assert row is None
    else:
        assert row is not None
        assert model.line(row) == DayHeading(TODAY - timedelta(days=found))
