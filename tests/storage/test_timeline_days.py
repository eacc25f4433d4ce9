"""Day by day, the timeline is the same as in one piece."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from netdesk.domain.contact import ContactDraft
from netdesk.domain.interaction import Channel, Direction, Interaction, Precision
from netdesk.domain.screens import TimelineQuery
from netdesk.services import contacts, interactions
from netdesk.services.desk import Desk
from netdesk.storage import timeline_days
from netdesk.storage.database import Database
from tests.helpers.fresh_book import fresh_book

TODAY = date(2026, 11, 20)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """Two people, 40 interactions on 14 days, three of them without a date."""
    made = Desk(Database(fresh_book(tmp_path / "book.netdesk")), lambda: TODAY)
    people = [made.apply(contacts.AddContact(ContactDraft(name=name)), "add").result for name in ("Ana", "Bo")]
    for number in range(40):
        undated = number % 15 == 0
        made.apply(
            interactions.LogInteraction(
                Interaction(
                    (people[number % 2],), Channel.EMAIL if number % 3 else Channel.CALL,
                    Direction.IN if number % 4 else Direction.OUT,
                    None if undated else TODAY - timedelta(days=number // 3),
                    f"{number % 24:02d}:00", note=str(number),
                    precision=Precision.NONE if undated else Precision.DAY,
                )
            ),
            "log",
        )  # fmt: skip
    yield made
    made.close()


@pytest.mark.parametrize(
    "query",
    [
        TimelineQuery(), TimelineQuery(channel=Channel.CALL), TimelineQuery(direction=Direction.IN),
        TimelineQuery(contact=2, channel=Channel.EMAIL),
    ],
)  # fmt: skip
def test_the_days_hold_what_the_timeline_holds(desk: Desk, query: TimelineQuery) -> None:
    whole = desk.read(interactions.timeline, query)
    days = desk.read(timeline_days.days, query)
    pieces = [
        desk.read(timeline_days.undated, query) if day is None else desk.read(timeline_days.stretch, query, day, day)
        for day, _count in days
    ]
    assert [len(piece) for piece in pieces] == [count for _day, count in days]
    assert tuple(entry for piece in pieces for entry in piece) == whole


def test_a_stretch_takes_both_its_ends(desk: Desk) -> None:
    found = desk.read(timeline_days.stretch, TimelineQuery(), TODAY - timedelta(days=2), TODAY - timedelta(days=4))
    assert {entry.day for entry in found} == {TODAY - timedelta(days=days) for days in (2, 3, 4)}
