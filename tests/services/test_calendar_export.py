"""Which days go into a calendar: those that NetDesk would remind of."""

from dataclasses import dataclass
from datetime import date, timedelta

import pytest
import vobject

from netdesk.domain.contact import ContactDraft, ContactId
from netdesk.domain.errors import NetDeskError
from netdesk.domain.introduction import Debrief, Stage
from netdesk.services import contacts, interactions, introductions
from netdesk.services.calendar_export import pieces
from netdesk.services.desk import Desk
from netdesk.wording.calendars import Words
from tests.services.conftest import TODAY


@dataclass(frozen=True)
class Found:
    """A calendar: what is on which day, and how many people it is about."""

    days: dict[str, date]
    people: int


def calendar(desk: Desk, people: list[ContactId] | None = None) -> Found:
    def read(book: object) -> Found:
        data, many = pieces(book, people, TODAY, Words())  # type: ignore[arg-type]
        events = vobject.readOne(b"".join(data).decode()).vevent_list
        return Found({event.summary.value: event.dtstart.value for event in events}, many)

    return desk.read(read)


def person(desk: Desk, name: str, birthday: str = "") -> ContactId:
    return ContactId(desk.apply(contacts.AddContact(ContactDraft(name, birthday=birthday)), "add").result)


@pytest.mark.parametrize(
    ("birthday", "day"),
    [
        ("1980-05-17", date(1980, 5, 17)),
        ("--05-17", date(2000, 5, 17)),
        ("--02-29", date(2000, 2, 29)),
        ("1981-02-29", date(2000, 2, 29)),
        ("0000-05-17", date(2000, 5, 17)),
    ],
)
def test_a_birthday_is_there_with_its_year_or_without(desk: Desk, birthday: str, day: date) -> None:
    person(desk, "Ana", birthday)
    assert calendar(desk) == Found({"Birthday: Ana": day}, 1)


@pytest.mark.parametrize("birthday", ["in May", "1980-13-01", "--04-31"])
def test_what_is_no_day_is_left_out(desk: Desk, birthday: str) -> None:
    person(desk, "Ana", birthday)
    person(desk, "Bo", "--01-01")
    assert list(calendar(desk).days) == ["Birthday: Bo"]


def test_nobody_is_reminded_of_who_was_let_go(desk: Desk) -> None:
    """Unless the user names them."""
    ana, bo = person(desk, "Ana", "--05-17"), person(desk, "Bo", "--05-18")
    cleo = person(desk, "Cleo", "--05-19")
    desk.apply(contacts.LetGo((ana,)), "let go")
    desk.apply(contacts.ChangeContact(bo, {"do_not_contact": True}), "quiet")
    assert list(calendar(desk).days) == ["Birthday: Cleo"]
    assert list(calendar(desk, [ana, cleo]).days) == ["Birthday: Ana", "Birthday: Cleo"]


def test_open_promises_are_there_on_the_day_they_are_due(desk: Desk) -> None:
    ana = person(desk, "Ana")
    for due, note in ((TODAY, "the list"), (TODAY - timedelta(3), "late"), (TODAY, "kept")):
        desk.apply(interactions.AddFollowUp(ana, due, note), "promise")
    desk.apply(interactions.CompleteFollowUp(3), "kept")
    assert calendar(desk).days == {
        "You promised Ana: late": TODAY - timedelta(3),
        "You promised Ana: the list": TODAY,
    }


def test_a_debrief_is_there_until_both_have_told(desk: Desk) -> None:
    """14 days after the introduction (relationship.md 4.7)."""
    ana, bo = person(desk, "Ana"), person(desk, "Bo")
    number = desk.apply(introductions.Introduce(ana, bo, "both gain"), "idea").result
    with pytest.raises(NetDeskError, match="would be empty"):
        calendar(desk)
    desk.apply(introductions.MoveIntroduction(number, Stage.INTRODUCED, None, True), "introduce")
    assert calendar(desk) == Found({"Ask Ana and Bo how it went": TODAY + timedelta(days=14)}, 2)
    assert calendar(desk, [bo]).people == 1
    for party in (ana, bo):
        desk.apply(introductions.DebriefParty(number, party, Debrief.WENT_WELL, ""), "debrief")
    with pytest.raises(NetDeskError, match="would be empty"):
        calendar(desk)
