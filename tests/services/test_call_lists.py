"""The call list: fixed when it is on paper, keyed back in by number, and mindful of lists gone by."""

from datetime import date, timedelta

import pytest

from netdesk.domain.contact import ContactDraft, ContactId
from netdesk.domain.days import week_of
from netdesk.domain.errors import NetDeskError
from netdesk.domain.interaction import Channel, Direction, Interaction
from netdesk.domain.screens import CallList, TimelineQuery
from netdesk.services import call_lists, contacts, interactions
from netdesk.services.desk import Desk
from netdesk.storage import calls

TODAY = date(2026, 11, 22)
WEEK = "2026-W48"


@pytest.fixture
def people(desk: Desk) -> tuple[ContactId, ...]:
    """Five new cards, all of them due for a first call."""
    names = ("Ann", "Ben", "Cat", "Dan", "Eve")
    return tuple(desk.apply(contacts.AddContact(ContactDraft(name)), "Add").result for name in names)


def shown(desk: Desk, week: str = WEEK, many: int | None = None) -> CallList:
    """The list of a week."""
    return desk.read(call_lists.week, week, desk.today(), many)


def by_number(desk: Desk) -> dict[int, str]:
    """Who stands at which number."""
    return {line.number: line.name for line in shown(desk).lines}


def key(desk: Desk, number: int, outcome: str, note: str = "") -> None:
    """Key one line in."""
    desk.apply(call_lists.KeyOutcome(WEEK, number, outcome, note), "Outcome")


def touches(desk: Desk) -> list[tuple[str, str]]:
    """What was logged: who and how."""
    return [(entry.names[0], entry.channel.value) for entry in desk.read(interactions.timeline, TimelineQuery())]


def test_numbers_on_paper_do_not_move(desk: Desk, people: tuple[ContactId, ...]) -> None:
    """Somebody on the list is deleted: the others keep the numbers that are printed."""
    desk.apply(call_lists.FixCallList(WEEK), "Print")
    before = by_number(desk)
    gone = next(contact for contact, name in zip(people, "ABCDE", strict=True) if before[2].startswith(name))
    desk.apply(contacts.RemoveContacts((gone,)), "Remove")
    assert by_number(desk) == {number: name for number, name in before.items() if number != 2}
    key(desk, 3, "talked")
    assert touches(desk) == [(before[3], "call")]
    with pytest.raises(NetDeskError, match="no number 2"):
        key(desk, 2, "talked")


def test_keying_twice_corrects(desk: Desk, people: tuple[ContactId, ...]) -> None:
    """A slip is keyed over, and leaves no second call behind."""
    key(desk, 1, "talked")
    key(desk, 1, "voicemail")
    assert [channel for _name, channel in touches(desk)] == ["voicemail"]
    key(desk, 1, "no-answer")
    assert touches(desk) == []


def test_a_list_drawn_up_anew_leaves_earlier_calls_alone(desk: Desk, people: tuple[ContactId, ...]) -> None:
    """Number 1 is somebody else now; what was logged with the first stays."""
    first = by_number(desk)[1]
    key(desk, 1, "talked", "great talk")
    desk.apply(call_lists.DrawUpAnew(WEEK), "Anew")
    assert by_number(desk)[1] != first
    key(desk, 1, "talked")
    assert (first, "call") in touches(desk)
    assert len(touches(desk)) == 2


def test_what_was_shown_is_what_is_fixed(desk: Desk, people: tuple[ContactId, ...]) -> None:
    """Outcomes for a list of another size than usual reach its last line."""
    assert len(shown(desk, many=3).lines) == 3
    desk.apply(call_lists.KeyOutcome(WEEK, 3, "talked", many=3), "Outcome")
    assert len(shown(desk).lines) == 3


def test_a_week_is_one_however_it_is_written(desk: Desk, people: tuple[ContactId, ...]) -> None:
    """2026-w48 must not be another list."""
    desk.apply(call_lists.FixCallList("2026-w48"), "Print")
    assert shown(desk).printed
    with pytest.raises(NetDeskError, match="2026-W48"):
        shown(desk, "2026-48")


@pytest.mark.parametrize(("acted", "lists"), [(False, 3), (True, 0)])
def test_only_lists_that_brought_nothing_make_somebody_rest(desk: Desk, acted: bool, lists: int) -> None:
    """Three lists without an act: not those in whose week I wrote anyway (relationship.md 4.1)."""
    ann = desk.apply(contacts.AddContact(ContactDraft("Ann")), "Add").result
    for ago in (3, 2, 1):
        monday = date(2026, 11, 23) - timedelta(weeks=ago)
        desk.read(calls.fix, week_of(monday), _one_call(ann))
        if acted:
            touch = Interaction((ann,), Channel.EMAIL, Direction.OUT, monday + timedelta(days=1))
            desk.apply(interactions.LogInteraction(touch), "Mail")
    assert desk.read(calls.rests, TODAY + timedelta(days=1))[ann].lists == lists


def test_the_week_that_runs_does_not_count_yet(desk: Desk) -> None:
    """Printing the list is no failure to call."""
    ann = desk.apply(contacts.AddContact(ContactDraft("Ann")), "Add").result
    desk.read(calls.fix, WEEK, _one_call(ann))
    assert desk.read(calls.rests, date(2026, 11, 27))[ann].lists == 0


def _one_call(contact: ContactId) -> list[call_lists.Call]:
    return [call_lists.Call(contact, 45.0, (), 1)]
