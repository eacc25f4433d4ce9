"""The timeline's model: pages without gaps or doubles, days under their headings, piles in their place."""

from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QModelIndex, Qt

from netdesk.domain.contact import ContactId
from netdesk.domain.interaction import Channel, Direction, InteractionId, Kind
from netdesk.domain.pile_counts import PileCounts
from netdesk.domain.screens import PileEntry, TimelineEntry
from netdesk.gui.person.history import HistoryModel
from netdesk.gui.timeline.lines import DayHeading, Line
from netdesk.gui.timeline.model import LINE_ROLE, TimelineModel
from netdesk.gui.timeline.words import pile_sentence, pile_title

TODAY = date(2026, 11, 22)


def entry(number: int, day: date | None, time: str = "") -> TimelineEntry:
    return TimelineEntry(
        InteractionId(number), (ContactId(1),), ("Ana Sample",), day, time, Channel.CALL, Direction.MUTUAL,
        Kind.NEUTRAL, f"note {number}",
    )  # fmt: skip


def pile(number: int, day: date, at: str) -> PileEntry:
    return PileEntry(number, day, at, ("cards.vcf",), "Fair", day, PileCounts(31, 4, kept_aside=2))


class Book:
    """A Source with these entries, that remembers what it was asked for."""

    def __init__(self, entries: Sequence[TimelineEntry]) -> None:
        self.entries = sorted(entries, key=lambda it: (it.day or date.min, it.time, it.id), reverse=True)
        self.read: list[int] = []

    def days(self) -> Sequence[tuple[date | None, int]]:
        return list(Counter(it.day for it in self.entries).items())

    def stretch(self, newest: date, oldest: date) -> Sequence[TimelineEntry]:
        found = [it for it in self.entries if it.day is not None and oldest <= it.day <= newest]
        self.read.append(len(found))
        return found

    def undated(self) -> Sequence[TimelineEntry]:
        return [it for it in self.entries if it.day is None]


def shown(entries: Sequence[TimelineEntry], *piles: PileEntry) -> tuple[TimelineModel, Book]:
    book, model = Book(entries), TimelineModel()
    model.show(book, piles, TODAY)
    return model, book


def lines_of(model: TimelineModel) -> list[Line]:
    return [model.line(row) for row in range(model.rowCount())]


def test_every_entry_once_and_in_order(qtmodeltester: object) -> None:
    days = [TODAY - timedelta(days=number // 7) for number in range(2000)]
    model, book = shown([entry(number, day, f"{number % 24:02d}:00") for number, day in enumerate(days)])
    qtmodeltester.check(model)  # type: ignore[attr-defined]
    ids = [line.id for line in lines_of(model) if isinstance(line, TimelineEntry)]
    assert ids == [it.id for it in book.entries]


def test_only_what_is_looked_at_is_read() -> None:
    """A screen in the middle of a hundred thousand costs no more than one at the top."""
    days = [TODAY - timedelta(days=number // 30) for number in range(100_000)]
    model, book = shown([entry(number, day) for number, day in enumerate(days)])
    assert book.read == []
    middle = model.rowCount() // 2
    for row in range(middle, middle + 30):
        model.line(row)
    assert sum(book.read) < 1000


def test_blocks_that_were_dropped_are_read_again() -> None:
    days = [TODAY - timedelta(days=number // 30) for number in range(20_000)]
    model, book = shown([entry(number, day) for number, day in enumerate(days)])
    lines = lines_of(model)
    read = len(book.read)
    assert model.line(1) == lines[1]
    assert len(book.read) == read + 1


def test_what_has_no_date_comes_last_under_a_heading_of_its_own() -> None:
    model, book = shown([entry(number, None) for number in range(25)] + [entry(100 + n, TODAY) for n in range(5)])
    lines = lines_of(model)
    assert [line.id for line in lines if isinstance(line, TimelineEntry)] == [it.id for it in book.entries]
    assert lines.count(DayHeading(None)) == 1
    assert lines.index(DayHeading(None)) == 6


def test_piles_stand_between_the_entries_of_their_time() -> None:
    model, _book = shown(
        [entry(1, TODAY, "09:12"), entry(2, TODAY, "07:00"), entry(3, TODAY - timedelta(days=5), "10:00")],
        pile(1, TODAY, "08:02"),
        pile(2, TODAY - timedelta(days=1), "11:00"),
        pile(3, TODAY - timedelta(days=30), "11:00"),
    )
    ids = [(type(line).__name__, getattr(line, "id", None)) for line in lines_of(model)]
    assert ids == [
        ("DayHeading", None), ("TimelineEntry", 1), ("PileEntry", 1), ("TimelineEntry", 2),
        ("DayHeading", None), ("PileEntry", 2),
        ("DayHeading", None), ("TimelineEntry", 3),
        ("DayHeading", None), ("PileEntry", 3),
    ]  # fmt: skip


def test_a_day_that_lost_lines_meanwhile_shows_its_heading() -> None:
    """A job may write between the counting of the days and the reading of one."""
    book, model = Book([entry(1, TODAY), entry(2, TODAY)]), TimelineModel()
    model.show(book, (), TODAY)
    book.entries.pop()
    assert model.line(2) == DayHeading(TODAY)


def test_a_line_is_found_again_by_its_day() -> None:
    model, _book = shown([entry(number, TODAY - timedelta(days=number)) for number in range(50)])
    row = model.row_of(InteractionId(30), TODAY - timedelta(days=30))
    assert row is not None
    assert getattr(model.line(row), "id", None) == 30
    assert model.row_of(InteractionId(30), TODAY) is None
    assert model.row_of(InteractionId(30), date(1990, 1, 1)) is None


def test_headings_cannot_be_stepped_on_and_lines_speak() -> None:
    model, _book = shown([entry(1, TODAY, "09:12")])
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
    model, _book = shown([entry(number, TODAY - timedelta(days=2 * number)) for number in range(150)])
    row = model.row_of_day(TODAY - timedelta(days=wanted))
    if found is None:
        assert row is None
    else:
        assert row is not None
        assert model.line(row) == DayHeading(TODAY - timedelta(days=found))


def test_a_day_too_far_ahead_for_a_wrong_clock_is_doubted() -> None:
    """relationship.md 2.1; in a CRM export or by a slip of the keyboard it would else look like an appointment."""
    model, _book = shown([entry(1, TODAY + timedelta(days=9)), entry(2, TODAY + timedelta(days=1))])
    said = {
        line.note: str(model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole))
        for row, line in enumerate(lines_of(model))
        if isinstance(line, TimelineEntry)
    }
    assert "date in the future?" in said["note 1"]
    assert "date in the future?" not in said["note 2"]
    history = HistoryModel()
    history.show([entry(1, TODAY + timedelta(days=9))], TODAY)
    assert "date in the future?" in history.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)


def test_thousands_stand_apart_in_every_figure_of_a_pile() -> None:
    big = PileEntry(1, TODAY, "10:00", ("cards.vcf",), "Fair", TODAY, PileCounts(31_000, 4000, kept_aside=2))
    assert pile_title(big) == "35,002 cards"
    assert "31,000 new · 4,000 updated" in pile_sentence(big)
